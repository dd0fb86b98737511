/**
 * The documentation as static pages: `buildDocs(folder)`, called by `vite build --mode demo`. Needs dist/ for the manifest;
 * where that is not there, the README's tables stand in its place.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {documentOf} from './layout.ts';
import {createLinks, type SitePieces} from './links.ts';
import {renderMarkdown} from './markdown.ts';
import {fileOf, pages} from './pages.ts';
import {searchIndex} from './search-index.ts';
import {sectionsOf} from './sections.ts';
import {piecesOf} from './source.ts';

/** The HTML of every page, by its file. */
export const renderDocs = async (): Promise<ReadonlyMap<string, string>> => {
  const site: SitePieces = new Map(await Promise.all(pages.map(async (page) => [page, await piecesOf(page)] as const)));
  const linksOf = createLinks(site);
  const documents = new Map<string, string>();
  for (const [page, pieces] of site) {
    const body = pieces.map(({file, markdown, html = '', lang}) => {
      const text = markdown === undefined ? html : renderMarkdown(markdown, linksOf(file));
      return lang && lang !== page.lang ? `<div lang="${lang}">${text}</div>` : text;
    });
    const sections = pieces.flatMap(({markdown = '', html = ''}) => sectionsOf(markdown || html.replace(/<h2 id="[^"]*">(.*?)<\/h2>/g, '\n## $1\n')));
    documents.set(fileOf(page), documentOf(page, body.join('\n'), sections));
  }
  return documents;
};

export const buildDocs = async (folder: string): Promise<void> => {
  mkdirSync(folder, {recursive: true});
  const documents = await renderDocs();
  for (const [file, html] of documents) writeFileSync(join(folder, file), html);
  writeFileSync(join(folder, 'search.json'), JSON.stringify(searchIndex(documents)));
};
