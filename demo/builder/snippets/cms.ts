import {attributesOf} from './attributes.ts';
import {indented, tag} from './escape.ts';
import {mailLink} from './fallback.ts';
import {contentOf} from './html.ts';
import {fieldsBlock, importMap, pinNotes, scriptTag} from './script-tag.ts';
import type {Block, Ingredients, Snippet} from './snippet.ts';

/** Tags and attributes that any editor lets through; the script turns the `div` into the element. */
export const placeholderBlock = (ingredients: Ingredients): Block => {
  const attributes = attributesOf(ingredients).map(([name, value]) => [`data-${name}`, value === true ? '' : value] as const);
  const link = mailLink(ingredients);
  return {
    title: 'Code voor uw artikel',
    hint: 'Zet de editor op ‘HTML’ of ‘broncode’. Plak de code op de plek van de stelling.',
    code: [
      tag('div', [['class', 'stelling-poll'], ['data-stelling-poll', ''], ...attributes]),
      contentOf(ingredients),
      ...(link ? [indented(link)] : []),
      '</div>\n',
    ].join('\n'),
  };
};

/** For a CMS that takes unknown tags and scripts out of an article. */
export const cmsSnippet = (ingredients: Ingredients): Snippet => ({
  blocks: [
    placeholderBlock(ingredients),
    {
      title: 'Script voor de hele site',
      hint: 'Dit doet de beheerder één keer, in het sjabloon van de site. Daarna werkt elke stelling.',
      code: `${scriptTag(ingredients.script)}\n`,
    },
    ...fieldsBlock(ingredients),
    ...importMap(ingredients.script),
  ],
  notes: pinNotes(ingredients),
});
