import type {Host} from '../state/settings.ts';
import {cmsSnippet} from './cms.ts';
import {drupalSnippet} from './drupal.ts';
import {htmlSnippet} from './html.ts';
import {iframeSnippet} from './iframe.ts';
import {jsonSnippet} from './json.ts';
import {npmSnippet} from './npm.ts';
import {prerenderedSnippet} from './prerendered.ts';
import type {Ingredients, Snippet} from './snippet.ts';
import {wordpressSnippet} from './wordpress.ts';

export const snippets: Readonly<Record<Host, {readonly title: string; readonly make: (ingredients: Ingredients) => Snippet}>> = {
  html: {title: 'Gewone HTML', make: htmlSnippet},
  prerendered: {title: 'Voorgerenderde HTML', make: prerenderedSnippet},
  cms: {title: 'CMS dat code weghaalt', make: cmsSnippet},
  wordpress: {title: 'WordPress', make: wordpressSnippet},
  drupal: {title: 'Drupal', make: drupalSnippet},
  iframe: {title: 'Iframe', make: iframeSnippet},
  npm: {title: 'Voor ontwikkelaars', make: npmSnippet},
  json: {title: 'JSON-bestand', make: jsonSnippet},
};
