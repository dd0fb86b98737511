import {expect, fixture, html} from '@open-wc/testing';
import {importArticle} from '../../src/content/article/import-article.ts';
import {pollToHtml} from '../../src/content/article/poll-to-html.ts';
import {contentFromLightDom} from '../../src/content/light-dom.ts';
import type {Poll} from '../../src/contract/poll.ts';
import {scriptInjections} from '../support/corpora/script-injection.ts';

/** A browser's own parser, and the element's own reader. */
const readBack = async (poll: Poll, callToAction?: string) => {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  host.innerHTML = pollToHtml(poll, callToAction === undefined ? {} : {callToAction});
  return {host, content: contentFromLightDom(host)};
};

const text = `Stelling: ‘Elk dorp een fontein’

Wij vroegen het rond.

Els Bos, loodgieter, en Ed Kok, tegelzetter: “Gedeeltelijk eens. Water trekt mensen aan.

In de winter staat hij droog.”

Noor el Amrani: “Een bank ‘in de schaduw’ is goedkoper & beter.”

Wat vindt u? Mail uw reactie naar redactie@voorbeeld.nl.`;

describe('an imported article, pasted as HTML', () => {
  it('is read by the element as the poll that it was', async () => {
    const {poll, callToAction} = importArticle(text);
    const {content} = await readBack(poll, callToAction);
    expect(content.poll).to.deep.equal(poll);
    expect(content.problems).to.deep.equal([]);
    expect(content.slots['fallback']!.map((node) => node.textContent)).to.deep.equal(['Mail uw reactie naar redactie@voorbeeld.nl.']);
  });

  it('brings no markup of its own, whatever stands in a field', async () => {
    for (const attack of scriptInjections) {
      const words = attack.replace(/\s+/g, ' ').trim();
      const poll = {
        statement: words,
        panel: [{experts: [{name: words, role: `x ${words}`}], stance: 'agree', label: words, quote: [words]}],
        question: words,
      } as const;
      const {host, content} = await readBack(poll, words);
      const names = [...new Set([...host.querySelectorAll('*')].map(({localName}) => localName))];
      expect(
        names.filter((name) => !/^(h2|figure|blockquote|p|figcaption|b|a)$/.test(name)),
        words,
      ).to.deep.equal([]);
      expect(content.poll?.panel[0]?.quote, words).to.deep.equal([words]);
      expect(content.poll?.panel[0]?.label, words).to.equal(words);
    }
  });
});
