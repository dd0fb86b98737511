import {limits} from '../../../src/contract/limits.ts';
import {stances, type Stance} from '../../../src/contract/stance.ts';
import en from '../../../src/i18n/en.ts';
import {nl} from '../../../src/i18n/nl.ts';
import {isWebAddress} from '../state/web-address.ts';
import {endpointOf} from '../state/target-of.ts';
import {escapeHtml, tag} from './escape.ts';
import type {Ingredients} from './snippet.ts';

const choices: Readonly<Record<string, readonly Stance[]>> = {2: ['agree', 'disagree'], 3: ['agree', 'neutral', 'disagree'], 5: stances.slice(0, 5)};
/** A form that works without JavaScript, against our own endpoint: no other takes it as it is. */
const form = ({poll, settings}: Ingredients): string => {
  const {scale, unsure, lang, page} = settings;
  const words = lang === 'en' ? en : nl;
  const field = (name: 'reason' | 'name' | 'email', asked: string, element: string, ...attributes: readonly [string, string][]): string[] => {
    if (asked === 'no') return [];
    const id = `${poll.id ?? 'stelling'}-${name}`;
    const open = tag(element, [['id', id], ['name', name], ...attributes, ['required', asked === 'required']]);
    return [`  ${tag('label', [['for', id]])}${escapeHtml(words[name])}</label>`, `  ${open}${element === 'input' ? '' : `</${element}>`}`];
  };
  return [
    tag('form', [['method', 'post'], ['action', endpointOf(settings)]]),
    '  <fieldset>',
    `    <legend>${escapeHtml(words.stance)}</legend>`,
    ...[...choices[scale]!, ...(unsure ? (['unsure'] as const) : [])].map(
      (stance) => `    <label><input type="radio" name="stance" value="${stance}" required> ${escapeHtml(words[stance])}</label>`,
    ),
    '  </fieldset>',
    ...field('reason', settings.askReason, 'textarea', ['maxlength', `${limits.reason}`]),
    ...field('name', settings.askName, 'input', ['maxlength', `${limits.name}`], ['autocomplete', 'name']),
    ...field('email', settings.askEmail, 'input', ['type', 'email'], ['maxlength', `${limits.email}`], ['autocomplete', 'email']),
    `  <label><input type="checkbox" name="mayPublish" value="true"> ${escapeHtml(words.mayPublish)}</label>`,
    ...(isWebAddress(page) ? [`  ${tag('input', [['type', 'hidden'], ['name', 'back'], ['value', page.trim()]])}`] : []),
    `  <button>${escapeHtml(words.submit)}</button>`,
    '</form>',
  ].join('\n');
};

/** What a reader without JavaScript can write to. */
export const mailLink = ({poll, settings: {mail, lang}}: Ingredients): string => {
  if (!mail.trim()) return '';
  const subject = encodeURIComponent(poll.statement.slice(0, 150).toWellFormed());
  const href = `mailto:${encodeURIComponent(mail.trim().toWellFormed()).replaceAll('%40', '@')}?subject=${subject}`;
  return `<p>${tag('a', [['href', href]])}${lang === 'en' ? 'Mail your reaction to the editors' : 'Mail uw reactie naar de redactie'}</a></p>`;
};

/** The mail link where there is an address for it; otherwise a form, where the endpoint takes one. */
export const fallback = (ingredients: Ingredients): string => {
  const {settings} = ingredients;
  return mailLink(ingredients) || (endpointOf(settings) && !settings.service ? form(ingredients) : '');
};
