import {html} from 'hono/html';
import type {LogEntry} from '../../store/moderation.ts';
import type {RowState} from '../../store/tables.ts';
import {actionNames, goneReasons, sayTime} from '../dutch.ts';
import type {DecisionForm} from './reaction.ts';
import {viewInputs} from './reaction.ts';
import type {Markup} from '../../pages/document.ts';
import {csrfField} from './layout.ts';

/**
 * What a decision came to. `overtaken`: this is the decision that was there first. `gone`: nobody decides about it any
 * more. `refused`: its reader does not want it published.
 */
export type Notice =
  {readonly kind: 'done' | 'overtaken'; readonly entry: LogEntry} | {readonly kind: 'gone'; readonly state: RowState} | {readonly kind: 'refused'};

const sayDone = ({action, reaction}: LogEntry): string =>
  action === 'undo'
    ? `Ongedaan gemaakt. De reactie ${reaction.state === 'pending' ? 'wacht weer op u' : reaction.state === 'published' ? 'staat weer op de site' : 'staat niet op de site'}.`
    : action === 'erase'
      ? 'Gewist. De tekst is weg en de keuze telt niet meer mee.'
      : `${actionNames[action]}.`;

const sayOvertaken = ({action, decidedAt}: LogEntry): string =>
  `Over deze reactie is al besloten, om ${sayTime(decidedAt)}: ${actionNames[action].toLowerCase()}. Er is nu niets veranderd.`;

export const sayNotice = (notice: Notice): string => {
  if (notice.kind === 'refused') return 'Deze lezer wil niet op de site. Daarom kunt u de reactie niet plaatsen.';
  if (notice.kind === 'gone') return `${goneReasons[notice.state] ?? ''} Er is nu niets veranderd.`.trim();
  return notice.kind === 'done' ? sayDone(notice.entry) : sayOvertaken(notice.entry);
};

/** The button that takes a decision back, where it can be. */
export const undoForm = (entry: LogEntry, {session, view, action}: DecisionForm, from?: 'log'): Markup =>
  html`<form class="undo" method="post" action="${action}">
    ${csrfField(session)}${viewInputs(view)}<input type="hidden" name="besluit" value="${entry.id}" />${
      from && html`<input type="hidden" name="vanuit" value="logboek" />`
    }
    <button name="actie" value="terug">Ongedaan maken</button>
  </form>`;

export const showNotice = (notice: Notice, form: DecisionForm): Markup =>
  html`<div class="notice ${notice.kind}" role="status" id="melding">
    <p>${sayNotice(notice)}</p>
    ${'entry' in notice && notice.entry.undoable && undoForm(notice.entry, form)}
  </div>`;
