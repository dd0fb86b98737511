import type {Context} from 'hono';
import {html} from 'hono/html';
import type {EndpointEnv} from '../../env.ts';
import type {ModeratedReaction} from '../../store/moderation.ts';
import {linkTo} from '../links.ts';
import type {Session} from '../session.ts';
import {viewLink, type View} from '../view.ts';
import {csrfField, showAdminPage} from './layout.ts';
import {reactionInputs, reactionText, viewInputs} from './reaction.ts';

export interface ErasePage {
  readonly session: Session;
  readonly poll: string;
  readonly reaction: ModeratedReaction;
  readonly view: View;
  readonly next: string | undefined;
}

/** Asks once more: what is erased cannot be brought back. */
export const showErase = (c: Context<EndpointEnv>, {session, poll, reaction, view, next}: ErasePage): Promise<Response> => {
  const link = linkTo(c, `stelling/${poll}`);
  return showAdminPage(c, {
    title: 'Deze reactie wissen?',
    session,
    main: html`<div class="narrow">
      <h1>Deze reactie wissen?</h1>
      <p>
        De tekst, de naam en het e-mailadres verdwijnen voorgoed. De keuze van de lezer telt niet meer mee. U kunt dit
        niet ongedaan maken.
      </p>
      <h2 class="unseen">De reactie</h2>
      <article class="reaction" aria-labelledby="n-${reaction.publicId}">${reactionText(reaction)}</article>
      <form class="decide" method="post" action="${link}/besluit">
        ${csrfField(session)}${viewInputs(view)}${reactionInputs(reaction, next)}
        <button class="danger" name="actie" value="wis">Ja, wis deze reactie</button>
        <a href="${viewLink(link, view)}#r-${reaction.publicId}">Nee, ga terug</a>
      </form>
    </div>`,
  });
};
