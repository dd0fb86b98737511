/** The forms of the pages on which the element can be tried; their scripts are in `client/`. */
import {controls, initialValue, type Control} from '../controls.ts';
import {escape} from '../markdown.ts';

const withoutScript = '<noscript><p class="notice">This part of the page needs JavaScript.</p></noscript>';

const option = (control: Control, value: string): string =>
  `<option value="${escape(value)}"${value === initialValue(control) ? ' selected' : ''}>${escape(value || 'not set')}</option>`;

const field = (control: Control): string => {
  const {name, explanation, values} = control;
  const label = `<code>${name}</code> <small>${escape(explanation)}</small>`;
  return values
    ? `<p class="field"><label for="set-${name}">${label}</label><select id="set-${name}" name="${name}">${values.map((value) => option(control, value)).join('')}</select></p>`
    : `<p class="field check"><input id="set-${name}" type="checkbox" name="${name}"><label for="set-${name}">${label}</label></p>`;
};

const attributes = `<div class="try">
<form class="controls" id="controls" aria-label="Attributes">${controls.map(field).join('\n')}</form>
<div class="stage">
${withoutScript}
<div id="live" class="host" lang="nl"></div>
<pre tabindex="0"><code id="markup"></code></pre>
</div>
</div>`;

const answers = [
  ['accepted', '201: stored, waits for an editor'],
  ['published', '201: stored and published'],
  ['closed', '409: the poll is closed'],
  ['fields', '422: the reason is too long'],
  ['nothing', 'nothing: the connection breaks'],
];

const events = `<div class="try">
<div class="stage">
<form class="controls wide" id="controls" aria-label="What happens">
<p class="field"><label for="answer">What the endpoint answers</label><select id="answer" name="answer">${answers.map(([value, text]) => `<option value="${value}">${text}</option>`).join('')}</select></p>
<p class="field check"><input id="cancel" type="checkbox" name="cancel"><label for="cancel">Cancel <code>stelling-submit</code></label></p>
<p class="field"><button type="button" id="break">Give it content with a mistake</button></p>
</form>
${withoutScript}
<div id="live" class="host" lang="nl"></div>
</div>
<section class="log" aria-labelledby="log-title"><h3 id="log-title">What the page hears</h3>
<p id="quiet">Nothing yet. Choose a stance and send it.</p>
<ol id="log" aria-live="polite"></ol></section>
</div>`;

const colours = [
  ['--stelling-accent-color', 'the button, and what was chosen', '#0b5a5e'],
  ['--stelling-on-accent-color', 'text upon it', '#ffffff'],
  ['--stelling-error-color', 'errors', '#9d2b1f'],
];

const theming = `<div class="try">
<form class="controls" id="controls" aria-label="Properties">
${colours.map(([name, text, value]) => `<p class="field"><label for="set${name}"><code>${name}</code> <small>${text}</small></label><input id="set${name}" type="color" name="${name}" value="${value}"></p>`).join('\n')}
<p class="field"><label for="set--stelling-border-radius"><code>--stelling-border-radius</code> <small>buttons and fields</small></label><select id="set--stelling-border-radius" name="--stelling-border-radius"><option>4px</option><option>0</option><option>1rem</option></select></p>
<p class="field"><label for="set--stelling-heading-font-family"><code>--stelling-heading-font-family</code></label><select id="set--stelling-heading-font-family" name="--stelling-heading-font-family"><option>Georgia, serif</option><option>system-ui, sans-serif</option><option>ui-monospace, monospace</option></select></p>
<p class="field"><label for="set-type">Type of the page</label><select id="set-type" name="type"><option value="">as here</option><option value="serif">a serif</option><option value="large">larger</option></select></p>
</form>
<div class="stage">
${withoutScript}
<div id="live" class="host" lang="nl"></div>
<pre tabindex="0"><code id="markup"></code></pre>
</div>
</div>`;

const of = (html: string) => (): Promise<string> => Promise.resolve(html);

export const live: Readonly<Record<string, () => Promise<string>>> = {
  'attributes-live': of(attributes),
  'events-live': of(events),
  'theming-live': of(theming),
};
