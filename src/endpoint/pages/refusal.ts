import type {Context} from 'hono';
import {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Problem} from '../../contract/problem.ts';
import type {EndpointEnv} from '../env.ts';
import {explain} from './dutch.ts';
import {showPage} from './layout.ts';

/** Says why a form was not taken, what to do now, and what the reader wrote, so that it can be copied at least. */
export const showRefusal = (c: Context<EndpointEnv>, problem: Problem): Promise<Response> => {
  const {title, reasons, advice} = explain(problem);
  const reason = c.get('written')?.['reason'];
  return showPage(c, {
    status: problem.status as ContentfulStatusCode,
    title,
    main: html`
      <h1>${title}</h1>
      ${reasons.length > 1
        ? html`<ul>${reasons.map((text) => html`<li>${text}</li>`)}</ul>`
        : reasons.map((text) => html`<p>${text}</p>`)}
      <p>${advice}</p>
      ${typeof reason === 'string' &&
      reason.trim() !== '' &&
      html`<section class="written"><h2>Dit schreef u</h2><p>${reason}</p></section>`}
    `,
  });
};
