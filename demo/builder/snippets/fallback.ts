import {limits} from '../../../src/contract/limits.ts';
import {isWebAddress} from '../state/web-address.ts';
import {stancesOf} from '../state/stances-of.ts';
import {wordsOf} from '../state/languages.ts';
import {endpointOf} from '../state/target-of.ts';
import {escapeHtml, tag} from './escape.ts';
import type {Ingredients} from './snippet.ts';

/** A form that works without JavaScript, against our own endpoint: no other takes it as it is. */
const form = ({poll, settings}: Ingredients): string => {
  const {scale, unsure, lang, page} = settings;
  const words = wordsOf(lang);
  const field = (name: 'reason' | 'name' | 'email', asked: string, element: string, ...attributes: readonly [string, string][]): string[] => {
    if (asked === 'no') return [];
    const id = `${poll.id ?? 'stelling'}-${name}`;
    const open = tag(element, [['id', id], ['name', name], ...attributes, ['required', asked === 'required']]);
    return [`  ${tag('label', [['for', id]])}${escapeHtml(words[name])}</label>`, `  ${open}${element === 'input' ? '' : `</${element}>`}`];
  };
  return [
    tag('form', [
      ['method', 'post'],
      ['action', endpointOf(settings)],
    ]),
    '  <fieldset>',
    `    <legend>${escapeHtml(words.stance)}</legend>`,
    ...stancesOf(scale, unsure).map(
      (stance) => `    <label><input type="radio" name="stance" value="${stance}" required> ${escapeHtml(words[stance])}</label>`,
    ),
    '  </fieldset>',
    ...field('reason', settings.askReason, 'textarea', ['maxlength', `${limits.reason}`]),
    ...field('name', settings.askName, 'input', ['maxlength', `${limits.name}`], ['autocomplete', 'name']),
    ...field('email', settings.askEmail, 'input', ['type', 'email'], ['maxlength', `${limits.email}`], ['autocomplete', 'email']),
    `  <label><input type="checkbox" name="mayPublish" value="true"> ${escapeHtml(words.mayPublish)}</label>`,
    ...(isWebAddress(page)
      ? [
          `  ${tag('input', [
            ['type', 'hidden'],
            ['name', 'back'],
            ['value', page.trim()],
          ])}`,
        ]
      : []),
    `  <button>${escapeHtml(words.submit)}</button>`,
    '</form>',
  ].join('\n');
};

/** What a reader without JavaScript can write to. */
export const mailLink = ({poll, settings: {mail, lang}}: Ingredients): string => {
  if (!mail.trim()) return '';
  const subject = encodeURIComponent(poll.statement.slice(0, 150).toWellFormed());
  const href = `mailto:${encodeURIComponent(mail.trim().toWellFormed()).replaceAll('%40', '@')}?subject=${subject}`;
  return `<p>${tag('a', [['href', href]])}${lang === 'nl' ? 'Mail uw reactie naar de redactie' : escapeHtml(mail.trim())}</a></p>`;
};

/** The mail link where there is an address for it; otherwise a form, where the endpoint takes one. */
export const fallback = (ingredients: Ingredients): string => {
  const {settings} = ingredients;
  return mailLink(ingredients) || (endpointOf(settings) && !settings.service ? form(ingredients) : '');
};
