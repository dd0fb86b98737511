import type {Context} from 'hono';
import {uuidPattern} from '../../contract/reaction.ts';
import type {Fields} from '../body/fields.ts';
import type {EndpointEnv} from '../env.ts';
import {Refusal} from '../refusal.ts';
import type {Asked, Outcome} from '../store/moderation.ts';
import type {RowState} from '../store/tables.ts';
import type {AdminServices} from './services.ts';
import {fieldOf, optionalField} from './forms.ts';
import {linkTo, withQuery} from './links.ts';
import {noticeFields} from './notices.ts';
import {showErase} from './pages/erase.ts';
import type {Session} from './session.ts';
import {publicIdPattern, readView, viewFields} from './view.ts';

const idPattern = new RegExp(uuidPattern);
const actions: Readonly<Record<string, Asked['action']>> = {plaatsen: 'publish', afwijzen: 'reject', wis: 'erase'};

/** What a form with a decision asks for: carries it out, or asks once more where it cannot be undone. */
export const decide = async (
  c: Context<EndpointEnv>,
  {store: {moderation}, now}: AdminServices,
  {session, poll, fields}: {session: Session; poll: string; fields: Fields},
): Promise<Response> => {
  const page = linkTo(c, `stelling/${poll}`);
  const view = readView(fields);
  const word = fieldOf(fields, 'actie', /^(plaatsen|afwijzen|wissen|wis|terug)$/);
  const next = optionalField(fields, 'volgende', publicIdPattern);

  /** 303, so that a reload does not decide again; the fragment is where the editor goes on. */
  const show = (outcome: Outcome, fragment: string): Response => {
    if (outcome.kind === 'absent') throw new Refusal(404, 'There is no such reaction to this poll.');
    const fromLog = fields['vanuit'] === 'logboek';
    const query = {...(fromLog ? {} : viewFields(view)), ...noticeFields(outcome)};
    return c.redirect(`${withQuery(fromLog ? `${page}/logboek` : page, query)}#${fragment}`, 303);
  };

  if (word === 'terug') {
    const outcome = await moderation.undo({poll, decision: fieldOf(fields, 'besluit', idPattern), at: now()});
    const entry = outcome.kind === 'done' ? await moderation.logEntry(poll, outcome.decision) : undefined;
    return show(outcome, entry ? `r-${entry.reaction.publicId}` : 'lijst');
  }

  const reaction = fieldOf(fields, 'reactie', idPattern);
  const seen = fieldOf(fields, 'gezien', /^(pending|published|rejected)$/) as RowState;
  const action = actions[word];
  if (action) return show(await moderation.decide({poll, reaction, action, seen, at: now()}), next ? `r-${next}` : 'lijst');

  const found = await moderation.find(poll, reaction);
  if (!found) throw new Refusal(404, 'There is no such reaction to this poll.');
  if (!found.stance) return show({kind: 'overtaken', state: found.state, decision: undefined}, 'lijst');
  return showErase(c, {session, poll, reaction: found, view, next});
};
