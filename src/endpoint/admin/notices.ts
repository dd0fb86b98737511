import type {Fields} from '../body/fields.ts';
import type {Moderation, Outcome} from '../store/moderation.ts';
import type {RowState} from '../store/tables.ts';
import {optionalField} from './forms.ts';
import type {Notice} from './pages/notice.ts';

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const goneWords = {ingetrokken: 'withdrawn', gewist: 'erased', opgeruimd: 'purged'} as const satisfies Record<string, RowState>;

/**
 * What a decision came to, as parameters of the address that it leads to. It names decisions only: the words of the
 * message are made there, from what is stored then, so that an address cannot put words on the page.
 */
export const noticeFields = (outcome: Outcome): Record<string, string | undefined> => {
  if (outcome.kind === 'done') return {besluit: outcome.decision};
  if (outcome.kind === 'not-allowed') return {melding: 'niet-toegestaan'};
  if (outcome.kind === 'absent') return {};
  const gone = Object.entries(goneWords).find(([, state]) => state === outcome.state)?.[0];
  return gone ? {melding: gone} : {eerder: outcome.decision};
};

export const readNotice = async (moderation: Moderation, poll: string, fields: Fields): Promise<Notice | undefined> => {
  const word = optionalField(fields, 'melding', /^(niet-toegestaan|ingetrokken|gewist|opgeruimd)$/);
  if (word === 'niet-toegestaan') return {kind: 'refused'};
  if (word !== undefined) return {kind: 'gone', state: goneWords[word as keyof typeof goneWords]};
  const done = optionalField(fields, 'besluit', uuidPattern);
  const earlier = optionalField(fields, 'eerder', uuidPattern);
  const id = done ?? earlier;
  const entry = id === undefined ? undefined : await moderation.logEntry(poll, id);
  return entry && {kind: done === undefined ? 'overtaken' : 'done', entry};
};
