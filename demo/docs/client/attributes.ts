import {controls} from '../controls.ts';
import {showExample} from './example.ts';

const form = document.querySelector<HTMLFormElement>('#controls')!;
const markup = document.querySelector('#markup')!;

/** What an attribute is set to; nothing where it is left out. */
const chosen = (name: string, values: readonly string[] | undefined): string | undefined => {
  const field = form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  if (!values) return (field as HTMLInputElement).checked ? '' : undefined;
  return field.value === values[0] ? undefined : field.value;
};

const element = await showExample();

const apply = (): void => {
  const set: string[] = [];
  for (const {name, values} of controls) {
    const value = chosen(name, values);
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
    if (value !== undefined) set.push(value ? `${name}="${value}"` : name);
  }
  markup.textContent = ['<stelling-poll', 'endpoint="…"', ...set].join('\n  ') + '>\n  …\n</stelling-poll>';
};

form.addEventListener('input', apply);
apply();
document.body.dataset['ready'] = '';
