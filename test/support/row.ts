import type {NewReaction} from '../../src/endpoint/store/store.ts';

/** A reaction as it goes into the store. */
export const rowOf = (id: string, fields: Partial<NewReaction> = {}): NewReaction => ({
  id,
  publicId: `public-${id}`,
  poll: 'stelling',
  stance: 'agree',
  reason: '',
  name: undefined,
  email: undefined,
  mayPublish: true,
  lang: 'nl',
  sentAt: '2026-11-22T12:00:00Z',
  extra: {},
  state: 'pending',
  receivedAt: '2026-11-22T12:00:00.000Z',
  tokenHash: 'token',
  bodyHash: `body-${id}`,
  held: undefined,
  ...fields,
});
