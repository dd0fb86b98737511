import {problemTypes} from '../contract/problem.ts';
import {reactionSchema, type Reaction} from '../contract/reaction.ts';
import type {Receipt} from '../contract/receipt.ts';
import {conform, type SchemaProblem} from '../contract/schema.ts';
import type {Fields} from './body/fields.ts';
import {createCheck} from './conforms.ts';
import {bodyHash, publicIdOf, sha256} from './hashes.ts';
import {controlFields} from './holds.ts';
import {Refusal} from './refusal.ts';
import type {Services} from './services.ts';
import type {Known, NewReaction} from './store/store.ts';
import type {Hold} from './store/tables.ts';

/** A receipt, and whether this request is the one that stored the reaction. */
export interface Accepted {
  readonly receipt: Receipt;
  readonly created: boolean;
  /** Why it waits, where this request stored it and it does. */
  readonly held?: Hold | undefined;
}

/** What the reader's side sent, and what stands for what it may leave out. */
export interface Sent {
  readonly given: unknown;
  readonly defaults?: Fields;
}

const details: Readonly<Record<string, string>> = {
  required: 'This field is required.',
  'wrong-type': 'This field is of another type.',
  'unknown-value': 'This field has another set of values.',
  malformed: 'This field is written differently.',
  'too-short': 'This field is too short.',
  'too-long': 'This field is too long.',
  'not-allowed': 'This field is not allowed.',
};

const conforms = createCheck(reactionSchema);

const readReaction = ({given, defaults}: Sent): Reaction => {
  const complete = defaults ? {...defaults, ...(given as Fields)} : given;
  if (conforms(complete)) return complete as Reaction;
  const problems: SchemaProblem[] = [];
  const reaction = conform<Reaction>(reactionSchema, complete, problems);
  if (reaction && problems.length === 0) return reaction;
  throw new Refusal(422, 'The reaction does not have the fields that it needs.', {
    type: problemTypes.invalid,
    title: 'Invalid reaction',
    errors: problems.map(({path, code}) => ({field: path, code, detail: details[code] ?? code})),
  });
};

const extraOf = (reaction: Reaction): Record<string, string> => {
  const extra: Record<string, string> = {};
  for (const name of Object.keys(reaction)) {
    // What the reader agreed to is kept word for word, beside what the page added.
    if (name !== 'permission' && Object.hasOwn(reactionSchema.properties, name)) continue;
    if (controlFields.includes(name)) continue;
    extra[name] = reaction[name] as string;
  }
  return extra;
};

/** What whoever sends a stored reaction again is told; throws where it is another one under the same id. */
const recognise = (known: Known, {poll, bodyHash}: {poll: string; bodyHash: string}): Receipt['state'] => {
  if (known.state === 'withdrawn' || known.state === 'erased') throw new Refusal(410, 'This reaction was taken back.');
  // Of what was kept long enough only the id is left: that it was received is all that can be said.
  if (known.state === 'purged' || (known.poll === poll && known.bodyHash === bodyHash)) {
    return known.state === 'published' ? 'published' : 'pending';
  }
  throw new Refusal(422, 'Another reaction was stored under this id.', {
    type: problemTypes.idReused,
    title: 'Id used before',
    errors: [{field: 'id', code: 'not-allowed', detail: 'Another reaction was stored under this id.'}],
  });
};

const closed = (phase: 'early' | 'closed'): Refusal =>
  new Refusal(409, phase === 'early' ? 'This poll is not open yet.' : 'This poll is closed.', {
    type: problemTypes.closed,
    title: phase === 'early' ? 'Not open yet' : 'Closed',
  });

/** Stores what a reader sent, once, and gives the receipt; the same receipt to who sends it again. */
export const accept = async (services: Services, poll: string, sent: Sent): Promise<Accepted> => {
  const {store, polls, policyOf, holdOf, toShow, withdrawToken, now} = services;
  const reaction = readReaction(sent);
  const {id, stance, reason, name, email, mayPublish, lang, sentAt} = reaction;
  const token = await withdrawToken(id);
  const hash = bodyHash(poll, sent.given as Fields);

  const receivedAt = now();
  const phase = polls.phase(poll, receivedAt.getTime());
  if (phase === 'early' || phase === 'closed') {
    // Stored in time, but the receipt was lost: whoever asks again is not told that it came too late.
    const known = await store.find(id);
    if (!known) throw closed(phase);
    const state = recognise(known, {poll, bodyHash: hash});
    return {receipt: {id, state, withdrawToken: token, standing: toShow(await store.standing(poll))}, created: false};
  }

  const held = await holdOf({poll, reaction});
  const row: NewReaction = {
    id,
    publicId: publicIdOf(id),
    poll,
    stance,
    reason,
    name,
    email,
    mayPublish,
    lang,
    sentAt,
    extra: extraOf(reaction),
    // What may not be published is never more than pending, whatever the policy.
    state: policyOf(poll) === 'publish' && mayPublish && !held ? 'published' : 'pending',
    receivedAt: receivedAt.toISOString(),
    held,
    tokenHash: sha256(token),
    bodyHash: hash,
  };
  const {fresh, known, standing} = await store.add(row);
  return {
    receipt: {id, state: recognise(known, row), withdrawToken: token, standing: toShow(standing)},
    created: fresh,
    held: fresh ? held : undefined,
  };
};
