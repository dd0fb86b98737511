import type {Schema} from '../contract/schema.ts';
import {stances} from '../contract/stance.ts';
import {emptyDraft, type Draft} from '../submission/draft.ts';
import type {Submission} from '../submission/submission.ts';
import {createMemory, type Memory} from './memory.ts';

type Kept = Omit<Draft, 'email'>;

const schema = {
  type: 'object',
  required: ['reason', 'name', 'mayPublish'],
  properties: {
    stance: {type: 'string', enum: stances},
    reason: {type: 'string'},
    name: {type: 'string'},
    mayPublish: {type: 'boolean'},
  },
} as const satisfies Schema;

const isBegun = ({stance, reason, name}: Kept): boolean => !!(stance || reason || name);

/** Keeps what the reader has not sent yet, letter by letter, where the editor let it; without the e-mail address, which is quick to write again. */
export class DraftKeeper {
  #memory: Memory<Kept>;
  /** Whether there is something to forget. */
  #kept = false;

  constructor(where: 'none' | 'session' | 'device', endpoint: string, poll: string) {
    this.#memory = createMemory(where, `stelling-poll draft ${endpoint} ${poll}`, schema);
  }

  /** The draft of an earlier visit; `undefined` where there is none. */
  earlier(): Draft | undefined {
    const kept = this.#memory.read();
    this.#kept = !!kept;
    return kept && {...emptyDraft(), ...kept};
  }

  /** Of a draft that is on its way the outbox takes care, and one that is empty is none. */
  follow({email: _, ...draft}: Draft, {phase}: Submission): void {
    const keep = phase === 'editing' && isBegun(draft);
    if (keep) this.#memory.write(draft);
    else if (this.#kept) this.#memory.forget();
    this.#kept = keep;
  }
}
