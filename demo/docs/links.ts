/** Where the links of the project's files lead on the site: to a page that shows the thing, or else to the source. */
import {posix} from 'node:path';
import {anchorOf} from './markdown.ts';
import {fileOf, pages, sourceOf} from './pages.ts';
import {sectionsOf} from './sections.ts';
import type {Piece} from './source.ts';

const repository = 'https://github.com/stelling-poll/stelling-poll/blob/main/';

/** What is a page of its own beside the documentation. */
const beside: Readonly<Record<string, string>> = {
  'demo/index.html': '../',
  'demo/builder': '../builder/',
  'demo/gallery': '../gallery/',
};

export type SitePieces = ReadonlyMap<(typeof pages)[number], readonly Piece[]>;

export const createLinks = (site: SitePieces) => {
  /** `README.md#moderation` → `endpoint.html#moderation` */
  const anchors = new Map<string, string>();
  const wholes = new Map(pages.map((page) => [sourceOf(page), fileOf(page)]));
  for (const [page, pieces] of site)
    for (const {file, markdown = ''} of pieces)
      for (const {title} of sectionsOf(markdown)) {
        const key = `${file}#${anchorOf(title)}`;
        if (title && !anchors.has(key)) anchors.set(key, `${fileOf(page)}#${anchorOf(title)}`);
        if (file && !wholes.has(file)) wholes.set(file, fileOf(page));
      }

  return (file: string) =>
    (href: string): string => {
      if (/^[a-z]+:|^\/\//.test(href)) return href;
      const [path = '', fragment] = href.split('#');
      const target = path ? posix.join(posix.dirname(file), path).replace(/\/$/, '') : file;
      const anchor = fragment && anchors.get(`${target}#${fragment}`);
      if (anchor) return anchor;
      // A page names its neighbours as they are on the site.
      if (pages.some((page) => fileOf(page) === path)) return href;
      if (!fragment && beside[target] !== undefined) return beside[target];
      if (/\.(png|svg)$/.test(target) && target.startsWith('demo/')) return `../${target.slice('demo/'.length)}`;
      const whole = wholes.get(target);
      return whole ? whole : `${repository}${target}${fragment ? `#${fragment}` : ''}`;
    };
};
