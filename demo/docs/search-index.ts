import MiniSearch from 'minisearch';
import {searchOptions, type Found} from './search-options.ts';

const plain = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Each page in parts, one for every heading that has a name. */
const partsOf = (file: string, html: string): Found[] => {
  const main = /<main[\s\S]*?<\/main>/.exec(html)?.[0] ?? '';
  const page = plain(/<h1>(.*?)<\/h1>/.exec(main)?.[1] ?? '');
  return main.split(/(?=<h[2-4] id=)/).map((part, index) => {
    const [, id, title] = /^<h[2-4] id="([^"]*)">([\s\S]*?)<\/h[2-4]>/.exec(part) ?? [];
    return {id: id && index > 0 ? `${file}#${id}` : file, page, title: title ? plain(title) : page, text: plain(part)};
  });
};

/** The index of all pages, for `search.json`. */
export const searchIndex = (documents: ReadonlyMap<string, string>): object => {
  const index = new MiniSearch(searchOptions);
  const parts = [...documents].flatMap(([file, html]) => partsOf(file, html));
  index.addAll([...new Map(parts.map((part) => [part.id, part])).values()]);
  return index.toJSON();
};
