import {wordsOf} from '../state/languages.ts';
import {fieldsOf} from '../state/target-of.ts';
import {attributesOf} from './attributes.ts';
import {tag} from './escape.ts';
import {jsonBlock} from './json.ts';
import {besideScript} from './script-tag.ts';
import type {Ingredients, Snippet} from './snippet.ts';

/** For a site that takes an iframe and nothing else: a page with the poll in it, which is told by its address what to show. */
export const iframeSnippet = (ingredients: Ingredients): Snippet => {
  const {poll, settings, script} = ingredients;
  // Opening and closing stand in the file.
  const attributes = attributesOf(ingredients).filter(([name]) => !name.endsWith('s-at'));
  const query = new URLSearchParams([
    ['src', settings.pollFile.trim() || `${poll.id ?? 'stelling'}.json`],
    ...attributes.map(([name, value]) => [name, value === true ? '' : value]),
  ]);
  const title = `${wordsOf(settings.lang).kicker}: ${poll.statement}`;
  const frame = tag('iframe', [
    ['src', `${besideScript(script.url, 'frame.html')}?${query}`],
    ['title', title],
    ['width', '100%'],
    ['height', '1400'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
  ]);
  const host = tag('script', [
    ['type', 'module'],
    ['src', besideScript(script.url, 'frame-host.js')],
  ]);
  return {
    blocks: [
      {
        title: 'Code voor uw artikel',
        hint: 'De tweede regel geeft het iframe de goede hoogte. Mag u geen script plakken? Laat die regel dan weg.',
        code: `${frame}</iframe>\n${host}</script>\n`,
      },
      {
        ...jsonBlock(ingredients),
        hint: settings.pollFile.trim()
          ? 'De tekst van uw stelling. De beheerder zet dit bestand op het adres dat u koos.'
          : 'De tekst van uw stelling. De beheerder zet dit bestand in dezelfde map als frame.html.',
      },
    ],
    notes: [
      ...(settings.endpoint.trim().startsWith('/')
        ? ['Het adres voor reacties begint met /. In een iframe hoort dat bij de site waar het script staat.']
        : []),
      ...(fieldsOf(settings)
        ? ['De dienst die u koos, vraagt meer gegevens dan een iframe kan meegeven. Kies een andere dienst, of een andere manier van plakken.']
        : []),
    ],
  };
};
