import {placeholderBlock} from './cms.ts';
import {asScript} from './escape.ts';
import {fieldsBlock} from './script-tag.ts';
import type {Ingredients, Snippet} from './snippet.ts';

/** The line for "Allowed HTML tags"; it is that of the recipe. */
const allowed = '<div class data-*> <figure class data-stance data-label> <blockquote cite> <figcaption> <b> <h2> <p> <a href>';

/** Drupal's filter_html goes by an allow list; its script comes from a library of the theme. */
export const drupalSnippet = (ingredients: Ingredients): Snippet => {
  const {url, integrity} = ingredients.script;
  const tagAttributes = {type: 'module', ...(integrity && {integrity})};
  return {
    blocks: [
      placeholderBlock(ingredients),
      {
        title: 'Toegestane HTML-tags',
        hint: 'Eén keer, door de beheerder: bij Tekstopmaak, het filter ‘Toegestane HTML-tags beperken’. Voeg dit toe aan wat er staat.',
        code: `${allowed}\n`,
      },
      {
        title: 'Script voor de hele site: THEMA.libraries.yml',
        hint: 'Eén keer, door de beheerder. Zet daarna in THEMA.info.yml onder libraries: THEMA/stelling-poll.',
        code: `stelling-poll:
  js:
    ${asScript(url)}: {type: external, minified: true, attributes: ${asScript(tagAttributes)}}
`,
      },
      ...fieldsBlock(ingredients),
    ],
    notes: integrity ? [`De controlecode hoort bij versie ${ingredients.script.version} van het script.`] : [],
  };
};
