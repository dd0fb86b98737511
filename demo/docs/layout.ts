/** What every page of the documentation has around its text. */
import {anchorOf, escape} from './markdown.ts';
import {fileOf, groups, type DocsPage} from './pages.ts';
import type {Section} from './sections.ts';

const menu = (current: DocsPage, sections: readonly Section[]): string =>
  groups
    .map(({title, pages}) => {
      const items = pages.map((page) => {
        const link = `<a href="${fileOf(page)}"${page === current ? ' aria-current="page"' : ''}>${escape(page.title)}</a>`;
        const parts = page === current ? sections.filter(({level}) => level === 2) : [];
        const below = parts
          .map((part) => `<li><a href="#${escape(anchorOf(part.title))}">${escape(part.title.replaceAll('`', ''))}</a></li>`)
          .join('');
        return `<li>${link}${below && `<ul class="below">${below}</ul>`}</li>`;
      });
      const lang = pages.every((page) => page.lang) ? ' lang="nl"' : '';
      return `<section><h2>${escape(title)}</h2><ul${lang}>${items.join('')}</ul></section>`;
    })
    .join('\n');

const beside = [
  ['../', 'The demo'],
  ['../builder/', 'The builder'],
  ['../gallery/', 'Every state'],
]
  .map(([href, text]) => `<li><a href="${href}">${text}</a></li>`)
  .join('');

const description = (text: string): string => `<meta name="description" content="${escape(text)}">`;

export const documentOf = (page: DocsPage, body: string, sections: readonly Section[]): string => `<!doctype html>
<html lang="${page.lang ?? 'en'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${page.name === 'index' ? 'stelling-poll' : `${escape(page.title)} – stelling-poll`}</title>
  ${description(page.lead)}
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="../favicon.svg">
  <link rel="stylesheet" href="../workshop.css">
  <link rel="stylesheet" href="docs.css">
  <script type="module" src="search.js"></script>${page.script ? `\n  <script type="module" src="${page.script}.js"></script>` : ''}
</head>
<body>
<a class="skip" href="#text">${page.lang ? 'Naar de tekst' : 'To the text'}</a>
<header class="top">
  <p class="name"><a href="index.html">stelling-poll</a></p>
  <button type="button" class="open-menu" popovertarget="menu" lang="en">Menu</button>
  <search hidden lang="en">
    <label class="sr" for="search">Search the documentation</label>
    <input id="search" type="search" placeholder="Search" autocomplete="off" spellcheck="false">
    <p class="sr" role="status"></p>
    <ol id="found" hidden></ol>
  </search>
</header>
<div class="frame">
<nav id="menu" popover aria-label="Documentation" lang="en">
${menu(page, sections)}
<section><h2>Beside it</h2><ul>${beside}</ul></section>
</nav>
<main id="text" tabindex="-1">
<h1>${escape(page.title)}</h1>
<p class="standfirst">${escape(page.lead)}</p>
${body}
</main>
</div>
<footer lang="en"><p>stelling-poll, MIT licence. These pages ask nothing of other servers.</p></footer>
</body>
</html>
`;
