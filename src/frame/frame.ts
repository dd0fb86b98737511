import {heightMessage, isHello, webOrigin} from './messages.ts';
import {pollFromQuery} from './poll-from-query.ts';

/** The script of frame.html: a poll in a page of its own, for sites that take an iframe and no script. */
const query = new URLSearchParams(location.search);
const poll = pollFromQuery(query);
document.querySelector('main')!.append(poll);
// Unless the address names a language that is one, the page's own stays.
const lang = query.get('lang');
if (lang && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang)) document.documentElement.lang = lang;

const script = new URL('./stelling-poll.js', import.meta.url).href;
void import(/* @vite-ignore */ /* webpackIgnore: true */ script);

/** With `host=`, the one site that is answered; with a `host=` that is none, nobody is. */
const pinned = query.get('host');
/** The origin of the page around this one, once it has said hello. */
let embedder: string | undefined;

const tellHeight = (): void => {
  // Until there is something to show, the height that the site gave the frame is the better guess.
  if (!embedder || !poll.poll) return;
  // The root element is as high as what is in it, however high the frame is: so one cannot drive up the other.
  const {height} = document.documentElement.getBoundingClientRect();
  parent.postMessage(heightMessage(Math.ceil(height)), embedder);
};

addEventListener('message', ({source, origin, data}) => {
  if (parent === window || source !== parent || !isHello(data)) return;
  if (pinned !== null && webOrigin(pinned) !== origin) return;
  // A page in a sandbox has no origin, and so none that an answer could be addressed to.
  embedder = webOrigin(origin);
  tellHeight();
});

new ResizeObserver(tellHeight).observe(document.documentElement);
// Out of sight a frame of another site is not laid out, and nothing in it observed, until the reader is there: too late, since
// the page would jump. So what the poll shows at first is told by what it writes of its phase at each update.
new MutationObserver(tellHeight).observe(poll, {attributeFilter: ['data-phase']});
