import {html} from 'hono/html';
import type {Problem} from '../../contract/problem.ts';
import type {Answer} from '../answer.ts';
import type {Fields} from '../body/fields.ts';
import {explain} from './dutch.ts';
import {renderPage} from './layout.ts';

/** Says why a form was not taken, what to do now, and what the reader wrote, so that it can be copied at least. */
export const renderRefusal = (problem: Problem, written: Fields | undefined): Promise<Answer> => {
  const {title, reasons, advice} = explain(problem);
  const reason = written?.['reason'];
  return renderPage({
    status: problem.status,
    title,
    main: html`
      <h1>${title}</h1>
      ${reasons.length > 1 ? html`<ul>${reasons.map((text) => html`<li>${text}</li>`)}</ul>` : reasons.map((text) => html`<p>${text}</p>`)}
      <p>${advice}</p>
      ${typeof reason === 'string' && reason.trim() !== '' && html`<section class="written"><h2>Dit schreef u</h2><p>${reason}</p></section>`}
    `,
  });
};
