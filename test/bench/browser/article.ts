import {readFileSync} from 'node:fs';

const {prerender} = (await import(`${import.meta.dirname}/../../../dist/server.js`)) as typeof import('../../../src/server/index.ts');

/** The demo's poll: a statement, six contributions, a question and a plain form. Every variant shows this. */
const demo = readFileSync('demo/index.html', 'utf8');
const [, attributes, children] = /<stelling-poll ([^>]*)>(.*?)<\/stelling-poll>/s.exec(demo) as unknown as [string, string, string];

/** The same content as JSON. */
const json = readFileSync('demo/polls/datagedreven-werken.json', 'utf8');

/** What a page is told to have, so that nothing moves when the script comes. The plain HTML of a prerendered element is not seen plain. */
const rules =
  /```css\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'))![1]! +
  readFileSync('demo/fallback.css', 'utf8').replaceAll(':not(:defined)', ':not(:defined, [data-prerendered])');

/** Ids are unique on a page. */
const numbered = (html: string, index: number): string => html.replaceAll('datagedreven-', `p${index}-`);

export const staticPoll = (index: number): string => `<section>${numbered(children, index)}</section>`;

const tag = (index: number, content: string): string =>
  `<stelling-poll ${numbered(attributes.replace('id="stelling" ', ''), index)}>${content}</stelling-poll>`;

export const elementPoll = (index: number): string => tag(index, numbered(children, index));

export const jsonPoll = (index: number): string => tag(index, `<script type="application/json">${json}</script>`);

/** What a server makes of it; the form is in what it makes. */
export const prerenderedPoll = (index: number): string => prerender(elementPoll(index).replace(/<form.*<\/form>/s, ''));

/** The article of the others: the same statement and contributions as plain HTML, and something else in place of the form. */
export const articleWith =
  (form: string) =>
  (index: number): string =>
    `<section>${numbered(children.replace(/<form.*<\/form>/s, ''), index)}${form.replaceAll('{n}', `p${index}`)}</section>`;

export interface Page {
  /** One poll, by its number on the page. */
  readonly poll: (index: number) => string;
  readonly script?: string | undefined;
  readonly style?: string | undefined;
  /** JavaScript that is true once the last form can be used; asks for no layout, since that would be part of what it costs. */
  readonly usable: string;
}

/**
 * A page with so many of them. It says in its title when the frame with the last form was there, since a title can be
 * read without asking the page anything.
 */
export const pageWith = ({poll, script, style, usable}: Page, instances: number): string => `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Artikel</title>
<link rel="icon" href="data:,">
<style>body { max-inline-size: 44rem; margin: auto; font: 1rem/1.5 sans-serif; } ${rules}</style>
${style ? `<link rel="stylesheet" href="${style}">` : ''}
${script ? `<script type="module" src="${script}"></script>` : ''}
<body>
<h1>Artikel</h1>
${Array.from({length: instances}, (_, index) => poll(index)).join('\n')}
<p id="after">Hierna leest men verder.</p>
<script>
  const last = (selector) => [...document.querySelectorAll(selector)].at(-1);
  const look = () => (${usable}) ? setTimeout(() => (document.title = 'usable ' + performance.now())) : requestAnimationFrame(look);
  requestAnimationFrame(look);
</script>
</html>`;
