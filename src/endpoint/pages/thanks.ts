import type {Context} from 'hono';
import {html} from 'hono/html';
import type {Poll} from '../../contract/poll.ts';
import {respond} from '../respond.ts';
import type {EndpointEnv} from '../env.ts';
import {renderPage} from './layout.ts';

/** What happens next, by what the reader allowed and what the policy is. */
const next: Readonly<Record<string, string>> = {
  pending: 'De redactie leest uw reactie eerst. Daarna kunnen andere lezers die zien.',
  published: 'Andere lezers kunnen uw reactie nu zien.',
  private: 'Andere lezers zien uw tekst niet, want daarvoor gaf u geen toestemming. Uw keuze telt wel mee.',
};

export interface Thanks {
  readonly state: string | undefined;
  /** Checked already. */
  readonly back: string | undefined;
  readonly poll: Poll | undefined;
}

export const showThanks = async (c: Context<EndpointEnv>, {state = '', back, poll}: Thanks): Promise<Response> => {
  const page = await renderPage({
    status: 200,
    title: 'Bedankt voor uw reactie',
    main: html`
      ${poll && html`<p class="kicker">Stelling: ${poll.statement}</p>`}
      <h1>Bedankt voor uw reactie</h1>
      <p>Wij hebben uw reactie ontvangen. ${Object.hasOwn(next, state) ? next[state] : ''}</p>
      ${back && html`<p class="back"><a href="${back}">Terug naar het artikel</a></p>`}
    `,
  });
  return respond(c, page);
};
