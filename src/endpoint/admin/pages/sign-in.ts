import type {Context} from 'hono';
import {html} from 'hono/html';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {EndpointEnv} from '../../env.ts';
import {linkTo} from '../links.ts';
import {showAdminPage} from './layout.ts';

/** Why somebody is asked to sign in, other than that they just came. */
export type SignInReason = 'wrong' | 'expired' | 'too-many' | 'not-kept';

const reasons: Readonly<Record<SignInReason, {status: ContentfulStatusCode; text: string}>> = {
  wrong: {status: 401, text: 'Deze code klopt niet. Kijk of u de hele code hebt gekopieerd, en probeer het nog eens.'},
  expired: {status: 401, text: 'U bent niet meer aangemeld. Meld u opnieuw aan.'},
  'too-many': {status: 429, text: 'U hebt het te vaak geprobeerd. Wacht een minuut en probeer het dan opnieuw.'},
  'not-kept': {
    status: 401,
    text: 'Uw code klopt, maar uw browser bewaart niet dat u bent aangemeld. Staan cookies uit? Zet ze dan aan voor deze site.',
  },
};

/** The names that browsers trust without https. */
const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Whether the browser will keep no session, since it came without https. Behind a proxy that ends https, the address
 * alone does not tell; that browsers send `Sec-Fetch-` headers over a safe connection only, does.
 */
const isUnsafe = (c: Context): boolean => {
  const {protocol, hostname} = new URL(c.req.url);
  return protocol === 'http:' && !loopback.test(hostname) && c.req.header('sec-fetch-site') === undefined;
};

export const showSignIn = (c: Context<EndpointEnv>, reason?: SignInReason): Promise<Response> => {
  const {status = 200, text} = reason ? reasons[reason] : {};
  return showAdminPage(c, {
    status,
    title: text ? 'Aanmelden lukt niet' : 'Aanmelden',
    main: html`
      <div class="narrow">
        <h1>Aanmelden</h1>
        ${text && html`<p class="alert" role="alert" id="reden">${text}</p>`}
        ${
          isUnsafe(c) &&
          html`<p class="alert">
          Aanmelden werkt hier waarschijnlijk niet. Deze pagina is niet beveiligd: het adres begint met http in plaats van
          https. Uw browser bewaart dan niet dat u bent aangemeld. Vraag de beheerder van uw website om https.
        </p>`
        }
        <form class="sign-in" method="post" action="${linkTo(c, 'aanmelden')}">
          <label for="code">Uw code</label>
          <p class="hint" id="uitleg">U krijgt deze code van de beheerder van uw website. Bewaar de code als een wachtwoord.</p>
          <input
            id="code"
            name="code"
            type="password"
            required
            maxlength="500"
            autocomplete="current-password"
            aria-describedby="${reason === 'wrong' ? 'reden uitleg' : 'uitleg'}"
            ${reason === 'wrong' && html`aria-invalid="true"`}
          />
          <button class="primary">Aanmelden</button>
        </form>
      </div>
    `,
  });
};
