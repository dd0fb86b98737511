import {heightIn, helloMessage, webOrigin} from './messages.ts';

/**
 * For a page with frames of polls: gives each the height that it says it has, and takes that word from the frame itself and
 * from its own origin alone. A page without this script has frames of a fixed height, which scroll by themselves.
 */

const isPollFrame = ({src}: HTMLIFrameElement): boolean => /\/frame\.html([?#]|$)/.test(src);

const pollFrames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(isPollFrame);

/** A sandbox takes the frame's origin away: nothing can be addressed to it, nor believed of it. */
const hasOrigin = (frame: HTMLIFrameElement): boolean => !frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-same-origin');

const greet = (frame: HTMLIFrameElement): void => {
  const origin = webOrigin(frame.src);
  // What is not there yet is an empty page of this page's own, which would be the wrong one to greet.
  const isUnderWay = frame.contentDocument && origin !== location.origin;
  if (origin && hasOrigin(frame) && !isUnderWay) frame.contentWindow?.postMessage(helloMessage, origin);
};

/** What the frame's own border and padding take from its height, where the page's style has it so. */
const edges = (frame: HTMLIFrameElement): number => {
  const {boxSizing, paddingTop, paddingBottom} = getComputedStyle(frame);
  if (boxSizing !== 'border-box') return 0;
  return frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom);
};

addEventListener('message', ({source, origin, data}) => {
  const height = heightIn(data);
  if (height === undefined) return;
  const frame = pollFrames().find(({contentWindow}) => contentWindow === source);
  if (frame && hasOrigin(frame) && webOrigin(frame.src) === origin) frame.style.height = `${height + edges(frame)}px`;
});

// Load does not bubble, and so is caught on its way in: of frames that are added later, come late, or load again.
document.addEventListener(
  'load',
  ({target}) => {
    if (target instanceof HTMLIFrameElement && isPollFrame(target)) greet(target);
  },
  true,
);
for (const frame of pollFrames()) greet(frame);
