/**
 * In place of the element's script on a demo without a server: an endpoint in the page, which says so, and then the
 * script, so that nothing is asked for before somebody can answer.
 */
import {setupWorker} from 'msw/browser';
import {exampleEndpoint} from './example-endpoint.ts';

// Firefox sends a request with `keepalive` past the service worker.
const {fetch} = globalThis;
globalThis.fetch = (input, init) => fetch(input, {...init, keepalive: false});

const site = new URL('../../', import.meta.url);

const notice = document.createElement('aside');
notice.className = 'mock-notice';
notice.ariaLabel = 'Over dit voorbeeld';
notice.textContent = 'Dit is een voorbeeld zonder server. Wat u verstuurt, blijft in deze pagina en is weg als u haar sluit.';
document.body.prepend(notice);

const worker = setupWorker(...exampleEndpoint());
try {
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: {url: new URL('mockServiceWorker.js', site).href, options: {scope: site.href}},
  });
} catch {
  notice.textContent = 'Dit is een voorbeeld zonder server. Uw browser laat het voorbeeld geen antwoord geven: versturen lukt hier niet.';
}
await import(new URL('dist/stelling-poll.js', site).href);
