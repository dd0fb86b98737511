import {showExample} from './example.ts';

const form = document.querySelector<HTMLFormElement>('#controls')!;
const markup = document.querySelector('#markup')!;
const host = document.querySelector<HTMLElement>('#live')!;

const element = await showExample();

// Only what somebody changes: until then the element shows how it follows the page.
const changed = new Map<string, string>();

form.addEventListener('input', ({target}) => {
  const {name, value} = target as HTMLInputElement;
  if (name === 'type') host.dataset['type'] = value;
  else {
    changed.set(name, value);
    element.style.setProperty(name, value);
  }
  const lines = [...changed].map(([property, text]) => `  ${property}: ${text};\n`);
  markup.textContent = `stelling-poll {\n${lines.join('')}}`;
});
markup.textContent = 'stelling-poll {\n  /* as the page is */\n}';
document.body.dataset['ready'] = '';
