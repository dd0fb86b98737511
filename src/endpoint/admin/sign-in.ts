import type {Context} from 'hono';
import type {EndpointEnv} from '../env.ts';
import type {AddressOf} from '../limits/client-address.ts';
import {createLimiter} from '../limits/limiter.ts';
import {readAdminForm} from './forms.ts';
import {linkTo, withQuery} from './links.ts';
import {showSignIn} from './pages/sign-in.ts';
import type {Sessions} from './session.ts';

/** Attempts a minute: of one network, and of all together, so that many who guess at once do not get further. */
const mostAttempts = {each: 10, all: 100} as const;

/** In the address to which a sign-in leads: who comes there without a session has a browser that did not keep it. */
export const justSignedIn = 'aangemeld';

export const createSignIn = (sessions: Sessions, addressOf: AddressOf, now: () => Date) => {
  const each = createLimiter({perMinute: mostAttempts.each, now});
  const all = createLimiter({perMinute: mostAttempts.all, now});

  return async (c: Context<EndpointEnv>): Promise<Response> => {
    // Counted before the code is looked at, and whether it is right or not.
    const wait = each.take(addressOf({address: c.env.address, header: (name) => c.req.header(name)})) || all.take('everybody');
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return showSignIn(c, 'too-many');
    }
    const {code} = await readAdminForm(c);
    const access = typeof code === 'string' ? await sessions.check(code.trim()) : undefined;
    if (!access) return showSignIn(c, 'wrong');
    await sessions.start(c, access);
    return c.redirect(withQuery(linkTo(c, ''), {[justSignedIn]: ''}), 303);
  };
};
