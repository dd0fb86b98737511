import {attributes} from '../../../src/settings.ts';

/** Every setting of the element, as the div for filtered sites has it. */
export const everySetting = `<div data-stelling-poll ${attributes.map((name) => `data-${name}="x"`).join(' ')} data-lang="nl">x</div>`;

export const element = '<stelling-poll endpoint="/v1/polls/x/reactions" scale="5"><h2>Kort</h2></stelling-poll>';
export const scriptTag = '<script type="module" src="/stelling-poll.js"></script>';
export const form = '<form method="post" action="/v1"><input type="radio" name="stance" value="agree"></form>';
export const frame = '<iframe src="https://poll.voorbeeld.nl/frame.html" title="Stelling"></iframe>';
