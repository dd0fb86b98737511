/** A Markdown file in parts, so that a page can show a part of the README and nothing has to be written twice. */
import {readFileSync} from 'node:fs';

export interface Section {
  readonly level: number;
  readonly title: string;
  /** The heading and what stands below it, up to the next heading. */
  readonly text: string;
}

/** `## Title`; a line that looks like one in a block of code is none. */
export const sectionsOf = (markdown: string): readonly Section[] => {
  const sections: {level: number; title: string; lines: string[]}[] = [{level: 0, title: '', lines: []}];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [, mark] = /^\s*(```+)/.exec(line) ?? [];
    if (mark && !fence) fence = mark;
    else if (mark === fence) fence = '';
    const [, hashes, title] = (!fence && /^(#{1,6}) (.*)$/.exec(line)) || [];
    if (hashes && title) sections.push({level: hashes.length, title, lines: []});
    sections.at(-1)!.lines.push(line);
  }
  return sections.map(({lines, ...section}) => ({...section, text: lines.join('\n')}));
};

/** The part of a file below a heading, that heading and those below it included; or alone, up to the next heading. */
export const partOf = (file: string, title: string, alone = false): string => {
  const sections = sectionsOf(readFileSync(file, 'utf8'));
  const start = sections.findIndex((section) => section.title === title);
  if (start < 0) throw new Error(`${file} has no heading "${title}", which a page of demo/docs/ shows.`);
  const {level} = sections[start]!;
  const next = sections.findIndex((section, index) => index > start && (alone || section.level <= level));
  return sections
    .slice(start, next < 0 ? undefined : next)
    .map(({text}) => text)
    .join('\n');
};

/** A whole file without its title, which the page has already. */
export const bodyOf = (file: string): string =>
  sectionsOf(readFileSync(file, 'utf8'))
    .map(({level, text}) => (level === 1 ? text.replace(/^# .*\n/, '') : text))
    .join('\n');
