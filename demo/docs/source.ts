/** The text of a page: its own Markdown, with parts of other files and of the program where it says `{{…}}`. */
import {existsSync, readFileSync} from 'node:fs';
import {checklists} from './parts/checklists.ts';
import {endpointApi} from './parts/endpoint-api.ts';
import {elementReference} from './parts/element-reference.ts';
import {live} from './parts/live.ts';
import {sourceOf, type DocsPage} from './pages.ts';
import {bodyOf, partOf} from './sections.ts';

export interface Piece {
  /** Against which its links are. */
  readonly file: string;
  readonly markdown?: string;
  readonly html?: string;
  readonly lang?: 'nl';
}

/** What is made rather than written. */
const made: Readonly<Record<string, () => Promise<string>>> = {
  'endpoint-api': endpointApi,
  checklists,
  'element-reference': elementReference,
  ...live,
};

/** `{{README.md: Paste it}}`, `{{README.md: The element (alone)}}`, `{{PRIVACY.md}}`, `{{endpoint-api}}`, each a line of its own. */
const place = /^\{\{(.+?)(?:: (.+?))?( \(alone\))?\}\}$/gm;

const pieceOf = async (name: string, title: string | undefined, alone: boolean): Promise<Piece> => {
  const make = made[name];
  if (make) return {file: '', html: await make()};
  if (!existsSync(name)) return {file: name, markdown: `There is no ${name} yet.`};
  const lang = name === 'PRIVACY.md' || title?.startsWith('Wat gebeurt') ? ({lang: 'nl'} as const) : {};
  return {file: name, markdown: title ? partOf(name, title, alone) : bodyOf(name), ...lang};
};

export const piecesOf = async (page: DocsPage): Promise<readonly Piece[]> => {
  const file = sourceOf(page);
  if (page.source) return [{file, markdown: bodyOf(file)}];
  const text = readFileSync(file, 'utf8');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(place)) {
    const [whole, name, title, alone] = match;
    pieces.push({file, markdown: text.slice(end, match.index)}, await pieceOf(name!, title, alone !== undefined));
    end = match.index + whole.length;
  }
  return [...pieces, {file, markdown: text.slice(end)}];
};
