import type {Context} from 'hono';
import {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {EndpointEnv} from '../../env.ts';
import type {Refusal} from '../../refusal.ts';
import {linkTo} from '../links.ts';
import {showAdminPage} from './layout.ts';

interface Explanation {
  readonly title: string;
  readonly text: string;
}

const nothingChanged = 'Er is niets veranderd.';

const byStatus: Readonly<Record<number, Explanation>> = {
  403: {title: 'Dit formulier is verlopen', text: `Ga naar het overzicht en probeer het opnieuw. ${nothingChanged}`},
  404: {title: 'Deze pagina bestaat niet', text: 'Wij kennen deze stelling niet, of uw code geeft er geen toegang toe.'},
  503: {title: 'Het lukt nu niet', text: 'Wij kunnen niet bij de reacties. Wacht een minuut en probeer het opnieuw.'},
};

const ourFault: Explanation = {title: 'Het lukt nu niet', text: 'Er ging bij ons iets mis. Probeer het opnieuw.'};

const unreadable: Explanation = {title: 'Dit lukt zo niet', text: `De pagina stuurde iets wat wij niet kunnen lezen. ${nothingChanged}`};

export const showAdminRefusal = (c: Context<EndpointEnv>, {problem, headers}: Refusal): Promise<Response> => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  const {title, text} = byStatus[problem.status] ?? (problem.status >= 500 ? ourFault : unreadable);
  return showAdminPage(c, {
    status: problem.status as ContentfulStatusCode,
    title,
    main: html`<div class="narrow">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="${linkTo(c, '')}">Naar het overzicht</a></p>
    </div>`,
  });
};
