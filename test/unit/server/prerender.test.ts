import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {pollToHtml} from '../../../src/content/article/poll-to-html.ts';
import {elementsIn, get, type ParsedElement} from '../../../src/server/parsed.ts';
import {prerender, styleSource, stylesheet} from '../../../src/server/index.ts';
import {corpora} from '../../support/corpora/corpora.ts';

const article = `<stelling-poll endpoint="/v1/polls/x/reactions" scale="3" unsure>
  <h2>Bomen zijn <em>mooi</em></h2>
  Losse woorden vooraf.
  <figure data-stance="agree"><blockquote><p>Ja &amp; nee</p></blockquote><figcaption><b>Sietske Brandsma</b>, ecoloog</figcaption></figure>
  <p>En u?</p>
  <p><a href="mailto:a@b.nl">Mail</a></p>
</stelling-poll>`;

/** The shadow root of the first poll, and the poll itself. */
const read = (html: string): {poll: ParsedElement; root: DefaultTreeAdapterTypes.DocumentFragment} => {
  const [poll] = elementsIn(parseFragment(html), 'stelling-poll');
  const [template] = poll!.childNodes.filter((node) => node.nodeName === 'template') as DefaultTreeAdapterTypes.Template[];
  return {poll: poll!, root: template!.content};
};
const text = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment): string =>
  'value' in node ? node.value : 'childNodes' in node && node.nodeName !== 'style' ? node.childNodes.map(text).join('') : '';

test('a reader sees statement, mark, scale and form before there is a script', () => {
  const {root, poll} = read(prerender(article));
  for (const slot of ['statement', 'intro', 'panel0', 'question']) {
    assert.ok(
      elementsIn(root, 'slot').some((element) => get(element, 'name') === slot),
      slot,
    );
    assert.ok(
      elementsIn(poll).some((element) => get(element, 'slot') === slot),
      slot,
    );
  }
  assert.match(text(root), /Stelling.*Eens.*Weet ik niet.*Waarom vindt u dat\?.*Uw naam.*Verstuur mijn reactie/s);
  assert.deepEqual(
    elementsIn(root, 'input').map((element) => get(element, 'value')),
    ['agree', 'neutral', 'disagree', 'unsure', '', 'true'],
  );
  assert.ok(elementsIn(root, 'input').every((element) => get(element, 'checked') === undefined));
});

test('its form goes to the endpoint by itself, with the checks of the browser', () => {
  const [form] = elementsIn(read(prerender(article, {page: 'https://a.nl/?b="1'})).root, 'form');
  assert.equal(get(form!, 'method'), 'post');
  assert.equal(get(form!, 'action'), '/v1/polls/x/reactions');
  assert.equal(get(form!, 'novalidate'), undefined);
  const back = elementsIn(form!, 'input').find((element) => get(element, 'name') === 'back');
  assert.equal(get(back!, 'value'), 'https://a.nl/?b="1');
  const asked = prerender(article.replace('scale', 'ask-name="required" scale'));
  const required = elementsIn(read(asked).root).filter((element) => get(element, 'required') !== undefined);
  assert.deepEqual(
    required.map((element) => get(element, 'id')),
    ['stance', 'neutral', 'disagree', 'unsure', 'name'],
  );
});

test('a form for another service sends nothing by itself; without JavaScript the page’s own way is shown', () => {
  const [form] = elementsIn(read(prerender(article.replace('scale', 'service="formspree" scale'))).root, 'form');
  assert.equal(get(form!, 'method'), 'dialog');
  assert.equal(get(form!, 'action'), undefined);
  const [noscript] = elementsIn(form!, 'noscript');
  assert.match(text(noscript!), /slot name="fallback"/);
});

test('all else of a page stays as it is, to the byte', () => {
  const page = `<!DOCTYPE html>\n<html lang='en'><Head><title>&nbsp;x</title></head><body class=a ><p>x<p>y<!-- <stelling-poll> --><script>"<stelling-poll>"</script>${article}</Body>`;
  const rendered = prerender(page);
  const restored = rendered
    .replace(/<template shadowrootmode.*?<\/template>/s, '')
    .replace(' data-prerendered', '')
    .replaceAll(/<span slot="\w+">(.*?)<\/span>/gs, '$1')
    .replaceAll(/ slot="\w+"/g, '');
  assert.equal(restored, page);
  assert.equal(prerender(rendered), rendered, 'once is enough');
});

test('a page without polls, and a poll without content, stay as they are', () => {
  for (const html of ['<p>Niets</p>', '<stelling-poll></stelling-poll>', '']) assert.equal(prerender(html), html);
});

test('a poll as JSON is rendered whole', () => {
  const json = {statement: 'Kort & <goed>', panel: [{experts: [{name: 'Jo <b>'}], quote: ['"Ja"']}], question: 'En u?'};
  const {root} = read(
    prerender(
      `<stelling-poll endpoint="/x"><script type="application/json">${JSON.stringify(json).replaceAll('<', '\\u003c')}</script></stelling-poll>`,
    ),
  );
  for (const part of ['Kort & <goed>', 'Jo <b>', '"Ja"', 'En u?']) assert.ok(text(root).includes(part), part);
});

test('its words are in the language of the page or of the element', () => {
  assert.match(text(read(prerender(article.replace('scale', 'lang="de" scale'))).root), /Warum|Aussage|These/);
  assert.match(prerender(article.replace('scale', 'lang="de" scale')), /data-pack="de"/);
  assert.doesNotMatch(prerender(article), /data-pack/);
  assert.match(prerender(article.replace('scale', 'formality="informal" scale')), /data-pack="nl-informal"/);
});

test('a poll that is closed has no form', () => {
  const closed = article.replace('scale', 'closes-at="2026-01-01T00:00:00Z" scale');
  const forms = (now: number) => elementsIn(read(prerender(closed, {now})).root, 'form').length;
  assert.equal(forms(Date.parse('2025-12-31T00:00:00Z')), 1);
  assert.equal(forms(Date.parse('2026-01-02T00:00:00Z')), 0);
});

test('the sheet may be linked, and its hash is that of what is in the markup', async () => {
  const linked = elementsIn(read(prerender(article, {stylesheet: '/a.css?"b"'})).root, 'link')[0]!;
  assert.equal(get(linked, 'href'), '/a.css?"b"');
  const style = elementsIn(read(prerender(article)).root, 'style')[0]!;
  assert.equal((style.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value, stylesheet);
  const hash = await crypto.subtle.digest('SHA-256', Buffer.from(stylesheet));
  assert.equal(await styleSource(), `'sha256-${Buffer.from(hash).toString('base64')}'`);
});

for (const [name, strings] of Object.entries(corpora)) {
  test(`${name} in statement, quote, name, label and settings stay text`, () => {
    const plain = (value: string) => value.replaceAll('\0', '');
    for (const given of strings.map(plain).filter((value) => value.trim())) {
      const poll = {
        statement: given,
        panel: [{experts: [{name: given, role: given}], stance: 'agree' as const, label: given, quote: [given]}],
        question: given,
      };
      const attribute = given.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const json = JSON.stringify(poll).replaceAll('<', '\\u003c');
      for (const content of [pollToHtml(poll), `<script type="application/json">${json}</script>`]) {
        const html = `<stelling-poll endpoint="${attribute}" poll-id="${attribute}">${content}</stelling-poll>`;
        const {root} = read(prerender(html, {page: given}));
        const tags = new Set(elementsIn(root).map(({tagName}) => tagName));
        for (const tag of ['script', 'img', 'iframe', 'svg', 'object', 'embed', 'a', 'base', 'meta']) assert.ok(!tags.has(tag), `${tag}: ${given}`);
        for (const {attrs} of elementsIn(root)) for (const {name: attr} of attrs) assert.doesNotMatch(attr, /^on|^style$|^src$/, given);
        const [form] = elementsIn(root, 'form');
        if (form) assert.equal(get(form, 'action'), given.replace(/\r\n?/g, '\n'));
      }
    }
  });
}
