import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sources} from './sources.ts';

/** What ACCESSIBILITY.md says that the element has none of, how it would look in its sources, and an example of that. */
const absent: Readonly<Record<string, readonly [pattern: RegExp, example: string]>> = {
  'sound or video': [/<(audio|video|track|embed|object)\b|new Audio|speechSynthesis/, '<video src="a">'],
  'keys of its own': [/accesskey|['"@]key(down|up|press)\b/, '@keydown=${close}'],
  'gestures or dragging': [/['"@](touch|drag|drop|gesture|wheel)\w*['"=]|draggable/, "addEventListener('touchmove',"],
  'what acts before the pointer is let go': [/['"@](pointer|mouse)\w+['"=]/, '@pointerdown=${send}'],
  'what moving the device does': [/device(motion|orientation)|Accelerometer|Gyroscope/, "addEventListener('devicemotion',"],
  'what comes up under the pointer or with the focus': [
    /:hover[^{]*\{[^}]*(display|visibility|opacity|content):|\stitle=|popover|['"@]focusin['"=]/,
    'p:hover > b { color: red; display: block }',
  ],
  'what lies over the page': [/position:\s*(fixed|sticky)|showModal|<dialog/, 'position: sticky'],
  'an account or a captcha': [/type="?password|captcha\w*\(/i, '<input type="password">'],
};

const isOfElement = (file: string): boolean => /^src\/(views|styles|results|submission|content|frame)\/|^src\/[\w-]+\.ts$/.test(file);

test('what the account of accessibility says that the element has not, it has not', () => {
  const files = [...sources.keys()].filter(isOfElement);
  assert.ok(files.includes('src/views/form.ts') && files.includes('src/stelling-poll.ts') && files.length > 50);
  for (const [what, [pattern, example]] of Object.entries(absent)) {
    assert.match(example, pattern);
    for (const file of files) assert.doesNotMatch(sources.get(file)!, pattern, `${file}: ${what}`);
  }
});
