/**
 * Import this in a test file, and the page's requests are answered by handlers alone. One that no handler
 * answers fails as it would without a network, and fails the test. It is the browser's own fetch that runs:
 * the answers come from a service worker.
 */
import {http, HttpResponse, passthrough, type AnyHandler} from 'msw';
import {setupWorker} from 'msw/browser';

export {answers, reactionsEndpoint, type Answer, type ReactionsEndpoint} from './reactions-endpoint.ts';

const unanswered: string[] = [];

/** The test runner's own requests, and the modules under test. */
const isOfTheRunner = ({url, method}: Request): boolean => {
  const {origin, pathname} = new URL(url);
  return (
    origin === location.origin &&
    // A page that finds a reaction waiting asks its own site for the time.
    (method === 'GET' || method === 'HEAD') &&
    (pathname === '/' || /^\/(__w|src\/|test\/|node_modules\/|favicon|mockServiceWorker)/.test(pathname))
  );
};

export const worker = setupWorker(
  // The last resort, behind the handlers of a test.
  http.all('*', ({request}) => {
    if (isOfTheRunner(request)) return passthrough();
    unanswered.push(`${request.method} ${request.url}`);
    return HttpResponse.error();
  }),
);

// Firefox sends a request with `keepalive` past the service worker.
if (navigator.userAgent.includes('Firefox')) {
  const {fetch} = globalThis;
  globalThis.fetch = (input, init) => fetch(input, {...init, keepalive: false});
}

/** Adds handlers for the rest of the test; they are forgotten after it. */
export const useHandlers = (...handlers: readonly AnyHandler[]): void => worker.use(...handlers);

const failOnUnanswered = (cause?: unknown): void => {
  const requests = unanswered.splice(0);
  if (requests.length > 0) throw new Error(`No handler answers ${requests.join(', ')}`, {cause});
  if (cause) throw cause;
};

before('start the service worker', () => worker.start({quiet: true, onUnhandledFrame: 'bypass'}));

// Within the test, because a hook that fails would end the whole run and name no test.
beforeEach('watch for requests without an answer', function () {
  const test = this.currentTest!;
  const body = test.fn as () => unknown;
  test.fn = async function (this: Mocha.Context) {
    try {
      await body.call(this);
    } catch (error) {
      failOnUnanswered(error);
    }
    failOnUnanswered();
  };
});

afterEach('forget the handlers of the test', () => worker.resetHandlers());

after('watch for late requests without an answer', () => failOnUnanswered());
