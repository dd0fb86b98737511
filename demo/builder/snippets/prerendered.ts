import {attributesOf} from './attributes.ts';
import {indented, tag} from './escape.ts';
import {mailLink} from './fallback.ts';
import {contentOf, htmlSnippet} from './html.ts';
import {besideScript, fieldsBlock, importMap, pinNotes, scriptTag} from './script-tag.ts';
import type {Ingredients, Snippet} from './snippet.ts';
import {isWebAddress} from '../state/web-address.ts';

/** For a page that shows the whole poll, its form included, before there is a script: what a server would make, made here. */
export const prerenderedSnippet = (ingredients: Ingredients): Snippet => {
  const {
    script,
    settings: {page: address},
    server,
  } = ingredients;
  if (!server) {
    const {blocks, notes} = htmlSnippet(ingredients);
    return {
      blocks,
      notes: [
        server === null
          ? 'De code kon niet worden voorgerenderd. Dit is de gewone HTML. Laad de pagina opnieuw.'
          : 'Dit is nog de gewone HTML. De voorgerenderde code wordt gemaakt.',
        ...notes,
      ],
    };
  }
  const link = mailLink(ingredients);
  const element = [
    tag('stelling-poll', attributesOf(ingredients)),
    contentOf(ingredients),
    ...(link ? [indented(link)] : []),
    '</stelling-poll>',
  ].join('\n');
  const page = isWebAddress(address) ? address.trim() : undefined;
  const stylesheet = besideScript(script.url, 'stelling-poll.css');
  const scripts = `${scriptTag(script)}\n${tag('link', [
    ['rel', 'modulepreload'],
    ['href', besideScript(script.url, 'hydrate.js')],
  ])}`;
  const made = (options: {readonly stylesheet?: string}): string => `${scripts}\n\n${server.prerender(element, {page, ...options})}\n`;
  return {
    blocks: [
      {
        title: 'Code voor uw artikel',
        hint: 'Lezers zien de stelling en het formulier meteen, ook zonder JavaScript. Zet de editor op ‘HTML’ of ‘broncode’.',
        code: made({}),
      },
      {
        title: 'Extra: als uw site stijl in de pagina verbiedt',
        isExtra: true,
        hint: 'Voeg dit toe aan style-src in de Content-Security-Policy. Kan dat niet? Gebruik dan de code hieronder.',
        code: `${server.styleSource}\n`,
      },
      {
        title: 'Extra: de code met de stijl in een apart bestand',
        isExtra: true,
        hint: 'In plaats van de eerste code. Het bestand stelling-poll.css staat in dezelfde map als het script.',
        code: made({stylesheet}),
      },
      ...fieldsBlock(ingredients),
      ...importMap(script),
    ],
    notes: ['Verandert u iets in de tekst of de keuzes? Maak de code dan opnieuw.', ...pinNotes(ingredients)],
  };
};
