import {defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes} from 'parse5';
import type {Settings} from '../settings.ts';
import {isOurs} from '../transport/load-service.ts';
import type {Strings} from '../i18n/strings.ts';
import {create, elementsIn, get, set, unset, type ParsedElement} from './parsed.ts';

/** What a script sets as a property, and markup must have in another way. */
const setProperties = (root: DefaultTreeAdapterTypes.ParentNode, strings: Strings): void => {
  for (const element of elementsIn(root)) {
    for (const name of ['checked', 'disabled']) if (get(element, name) === 'false') unset(element, name);
    if (element.tagName === 'textarea') {
      unset(element, 'value');
      // Tells the style sheet whether something was written.
      set(element, 'placeholder', ' ');
    }
    if (element.tagName === 'button' && !element.childNodes.length) tree.insertText(element, strings.submit);
    // The browser's own checks, as long as there are no others.
    if (get(element, 'type') === 'radio' || (/^(input|textarea)$/.test(element.tagName) && get(element, 'aria-required') === 'true'))
      set(element, 'required', '');
    if (get(element, 'type') === 'checkbox') set(element, 'value', 'true');
  }
};

/**
 * What a form needs to be sent by the browser itself. Our own endpoint takes it as it is; for another service it does
 * nothing until the script is there, and who has none sees what else the page offers.
 */
const address = (form: ParsedElement, {service, endpoint}: Settings, page: string): void => {
  const ours = isOurs(service);
  unset(form, 'novalidate');
  set(form, 'method', ours ? 'post' : 'dialog');
  if (ours) set(form, 'action', endpoint);
  if (ours && page) tree.appendChild(form, create('input', {type: 'hidden', name: 'back', value: page}));
  if (ours) return;
  const noscript = create('noscript');
  tree.appendChild(noscript, create('slot', {name: 'fallback'}));
  tree.appendChild(form, noscript);
};

/** The markup of a view as it works while there is no script. @param page address of the article, for the way back */
export const finish = (markup: string, settings: Settings, strings: Strings, page: string): string => {
  const root = parseFragment(markup);
  setProperties(root, strings);
  for (const form of elementsIn(root, 'form')) address(form, settings, page);
  return serialize(root);
};
