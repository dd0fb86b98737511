import {reactionSchema, type Reaction} from '../contract/reaction.ts';
import {receiptSchema, type Receipt} from '../contract/receipt.ts';
import type {Schema} from '../contract/schema.ts';

/** What a browser remembers of a reaction: enough to show it, and to take it back. */
export interface Reacted {
  readonly reaction: Reaction;
  readonly receipt: Receipt;
}

export const reactedSchema = {
  type: 'object',
  required: ['reaction', 'receipt'],
  properties: {reaction: reactionSchema, receipt: receiptSchema},
} as const satisfies Schema;

/** The e-mail address is for the editor; nothing here needs it. */
export const toRemember = ({reaction: {email: _, ...reaction}, receipt}: Reacted): Reacted => ({reaction, receipt});
