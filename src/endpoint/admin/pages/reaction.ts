import {html} from 'hono/html';
import type {List, ModeratedReaction} from '../../store/moderation.ts';
import type {RowState} from '../../store/tables.ts';
import {holdReasons, sayMoment, stanceNames} from '../dutch.ts';
import type {Session} from '../session.ts';
import {viewFields, type View} from '../view.ts';
import type {Markup} from '../../pages/document.ts';
import {csrfField, exactly} from './layout.ts';

/** What an editor can do with a reaction on its list, the usual thing first. */
const buttons: Readonly<Record<List, readonly {action: string; name: string}[]>> = {
  waiting: [
    {action: 'plaatsen', name: 'Plaatsen'},
    {action: 'afwijzen', name: 'Niet plaatsen'},
    {action: 'wissen', name: 'Wissen'},
  ],
  published: [
    {action: 'afwijzen', name: 'Van de site halen'},
    {action: 'wissen', name: 'Wissen'},
  ],
  rejected: [
    {action: 'plaatsen', name: 'Toch plaatsen'},
    {action: 'wissen', name: 'Wissen'},
  ],
  private: [{action: 'wissen', name: 'Wissen'}],
};

/** A reaction to read, without anything to do. */
export const reactionText = ({publicId, stance, reason, name, email, mayPublish, receivedAt}: ModeratedReaction): Markup =>
  html`<header>
      <h3 id="n-${publicId}" class="${name === null ? 'nameless' : ''}">${name === null ? 'Zonder naam' : exactly(name)}</h3>
      <p class="about">${stance && html`<span class="stance ${stance}">${stanceNames[stance]}</span>`} <time datetime="${receivedAt}">${sayMoment(receivedAt)}</time></p>
    </header>
    ${reason === '' ? html`<p class="none">Deze lezer schreef geen toelichting.</p>` : html`<p class="reason">${exactly(reason)}</p>`}
    ${email !== null && html`<p class="private">E-mail, alleen voor de redactie: <span class="email">${exactly(email)}</span></p>`}
    ${!mayPublish && html`<p class="private">Deze lezer wil niet op de site.</p>`}`;

export interface DecisionForm {
  readonly session: Session;
  readonly view: View;
  /** Of the page with the list. */
  readonly action: string;
}

/** Fields that bring an editor back to where they were. */
export const viewInputs = (view: View): Markup =>
  html`${Object.entries(viewFields(view)).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${exactly(value)}" />`,
  )}`;

/** Fields that say which reaction, and what it was when it was looked at. */
export const reactionInputs = ({id, state}: {id: string; state: RowState}, next: string | undefined): Markup =>
  html`<input type="hidden" name="reactie" value="${id}" /><input type="hidden" name="gezien" value="${state}" />${
    next !== undefined && html`<input type="hidden" name="volgende" value="${next}" />`
  }`;

/**
 * A reaction on its list.
 *
 * @param next the public id of the reaction to go on with after a decision
 */
export const reactionItem = (reaction: ModeratedReaction, next: string | undefined, {session, view, action}: DecisionForm): Markup => {
  const {publicId, held} = reaction;
  return html`<li>
    <article id="r-${publicId}" class="reaction" tabindex="-1" aria-labelledby="n-${publicId}">
      ${reactionText(reaction)}
      ${held && view.list === 'waiting' && html`<p class="held"><b>Wacht omdat:</b> ${holdReasons[held]}</p>`}
      <form class="decide" method="post" action="${action}">
        ${csrfField(session)}${viewInputs(view)}${reactionInputs(reaction, next)}
        ${buttons[view.list].map(
          ({action, name}, index) =>
            html`<button name="actie" value="${action}" class="${action === 'wissen' ? 'plain' : index === 0 ? 'primary' : ''}" aria-describedby="n-${publicId}">${name}</button>`,
        )}
      </form>
    </article>
  </li>`;
};
