import {reactionSchema, type Reaction} from '../contract/reaction.ts';
import {receiptSchema, type Receipt} from '../contract/receipt.ts';
import {conform, type Schema} from '../contract/schema.ts';

/** What a browser remembers of a reaction: enough to show it, and to take it back. */
export interface Remembered {
  readonly reaction: Reaction;
  readonly receipt: Receipt;
}

const schema = {
  type: 'object',
  required: ['reaction', 'receipt'],
  properties: {reaction: reactionSchema, receipt: receiptSchema},
} as const satisfies Schema;

/** Where the editor let it be kept. A browser may refuse storage, by throwing at its very name. */
export const createMemory = (where: 'none' | 'session' | 'device', endpoint: string, poll: string) => {
  const key = `stelling-poll ${endpoint} ${poll}`;
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return where === 'none' ? undefined : work(where === 'session' ? sessionStorage : localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => conform<Remembered>(schema, JSON.parse(storage.getItem(key) ?? 'null'), [])),
    /** The e-mail address is for the editor; nothing here needs it. */
    write: ({reaction: {email: _, ...reaction}, receipt}: Remembered) =>
      attempt((storage) => storage.setItem(key, JSON.stringify({reaction, receipt}))),
    forget: () => attempt((storage) => storage.removeItem(key)),
  };
};

export type Memory = ReturnType<typeof createMemory>;
