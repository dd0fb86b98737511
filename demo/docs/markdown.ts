/** Markdown to HTML as a page of the documentation needs it: headings to link to, coloured code, tables that may scroll. */
import highlight from 'highlight.js/lib/common';
import {Marked, type Tokens} from 'marked';

export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** As GitHub makes the name of a heading, so that links in the README hold here too. */
export const anchorOf = (title: string): string =>
  title
    .replace(/<[^>]+>|[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

export const codeBlock = (code: string, language = ''): string => {
  const name = highlight.getLanguage(language) ? language : 'plaintext';
  const coloured = highlight.highlight(code.replace(/\n$/, ''), {language: name}).value;
  // What is wider than the page scrolls, and a keyboard must be able to do that.
  return `<pre tabindex="0"><code>${coloured}</code></pre>\n`;
};

export interface Links {
  /** Where a link of this file leads on the site. */
  (href: string): string;
}

export const renderMarkdown = (markdown: string, linkOf: Links): string => {
  const marked = new Marked({
    renderer: {
      heading({tokens, depth, text}: Tokens.Heading) {
        return `<h${depth} id="${escape(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      paragraph({tokens, text}: Tokens.Paragraph) {
        // What a Dutch document says of itself to others.
        const lang = text.startsWith('**In English.**') ? ' lang="en"' : '';
        return `<p${lang}>${this.parser.parseInline(tokens)}</p>\n`;
      },
      code({text, lang}: Tokens.Code) {
        return codeBlock(text, lang);
      },
      link({href, tokens}: Tokens.Link) {
        return `<a href="${escape(linkOf(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({href, text}: Tokens.Image) {
        return `<img src="${escape(linkOf(href))}" alt="${escape(text)}" loading="lazy">`;
      },
      table({header, rows}: Tokens.Table) {
        const cell = (tag: 'th' | 'td') => (token: Tokens.TableCell) => {
          const text = this.parser.parseInline(token.tokens);
          return tag === 'th' && text ? `<th scope="col">${text}</th>` : `<td${token.align === 'right' ? ' class="figure"' : ''}>${text}</td>`;
        };
        const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n');
        return `<div class="table" tabindex="0"><table>\n<thead><tr>${header.map(cell('th')).join('')}</tr></thead>\n<tbody>${body}</tbody>\n</table></div>\n`;
      },
    },
  });
  return marked.parse(markdown, {async: false});
};
