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

/** Documents for those in the Netherlands who must judge it. */
const dutch = ['PRIVACY.md', 'ACCESSIBILITY.md'];

/** Where Dutch ends in a part that begins with it: behind its table, for what follows that is for developers. */
const dutchPartOf = (markdown: string): number => /^(?:[^|\n]*\n)*(?:\|.*\n)+/.exec(markdown)?.[0].length ?? 0;

const partsIn = async (name: string, title: string | undefined, alone: boolean): Promise<readonly Piece[]> => {
  const make = made[name];
  if (make) return [{file: '', html: await make()}];
  if (!existsSync(name)) return [{file: name, markdown: `There is no ${name} yet.`}];
  const markdown = title ? partOf(name, title, alone) : bodyOf(name);
  if (dutch.includes(name)) return [{file: name, markdown, lang: 'nl'}];
  const end = title?.startsWith('Wat gebeurt') ? dutchPartOf(markdown) : 0;
  const rest = {file: name, markdown: markdown.slice(end)};
  return end > 0 ? [{file: name, markdown: markdown.slice(0, end), lang: 'nl'}, rest] : [rest];
};

export const piecesOf = async (page: DocsPage): Promise<readonly Piece[]> => {
  const file = sourceOf(page);
  if (page.source) return [{file, markdown: bodyOf(file)}];
  const text = readFileSync(file, 'utf8');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(place)) {
    const [whole, name, title, alone] = match;
    pieces.push({file, markdown: text.slice(end, match.index)}, ...(await partsIn(name!, title, alone !== undefined)));
    end = match.index + whole.length;
  }
  return [...pieces, {file, markdown: text.slice(end)}];
};
