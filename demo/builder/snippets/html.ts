import {pollToHtml} from '../../../src/content/article/poll-to-html.ts';
import {attributesOf} from './attributes.ts';
import {indented, tag} from './escape.ts';
import {fallback} from './fallback.ts';
import {fieldsBlock, importMap, pinNotes, scriptTag} from './script-tag.ts';
import type {Ingredients, Snippet} from './snippet.ts';

/** The poll's own HTML, as it stands between the tags. */
export const contentOf = ({poll, call}: Ingredients): string => pollToHtml(poll, {indent: '  ', ...(call && {callToAction: call})}).trimEnd();

/** For a page that takes any HTML: the script, and the element around ordinary article HTML. */
export const htmlSnippet = (ingredients: Ingredients): Snippet => {
  const {script} = ingredients;
  const rest = fallback(ingredients);
  const element = [
    tag('stelling-poll', attributesOf(ingredients)),
    contentOf(ingredients),
    ...(rest ? [indented(rest)] : []),
    '</stelling-poll>',
  ].join('\n');
  return {
    blocks: [
      {
        title: 'Code voor uw artikel',
        hint: 'Zet de editor op ‘HTML’ of ‘broncode’. Plak de code op de plek van de stelling.',
        code: `${scriptTag(script)}\n\n${element}\n`,
      },
      ...fieldsBlock(ingredients),
      ...importMap(script),
    ],
    notes: [...(rest ? [] : ['Lezers zonder JavaScript zien nu geen formulier. Vul bij ‘Meer keuzes’ een mailadres in.']), ...pinNotes(ingredients)],
  };
};
