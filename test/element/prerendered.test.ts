import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../src/define.ts';
import {prerender} from '../../src/server/index.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {article, endpoint, poll, queryAll, seen} from '../support/poll.ts';

const markup = prerender(`<stelling-poll endpoint="${endpoint}" scale="5" unsure>${article}</stelling-poll>`);

/** An element as a browser has it that parsed a page, before its script: it is there, and has a shadow root. */
const parsed = (html = markup): StellingPoll => {
  // Without the second argument Chromium 156 leaves out the comments.
  const {parseHTMLUnsafe} = Document as unknown as {parseHTMLUnsafe(html: string, options: object): Document};
  const page = parseHTMLUnsafe(html, {});
  return page.querySelector('stelling-poll')!;
};

/** Puts it on the page, where it is upgraded. */
const upgrade = async (element: StellingPoll): Promise<StellingPoll> => {
  document.body.append(element);
  await element.updateComplete;
  return element;
};

const field = <Field extends Element = HTMLInputElement>(element: Element, selector: string): Field =>
  element.shadowRoot!.querySelector<Field>(selector)!;

afterEach(() => {
  fixtureCleanup();
  for (const element of document.querySelectorAll('stelling-poll')) element.remove();
});

describe('a poll that a server rendered', () => {
  it('is the same element, node by node, once its script is there', async () => {
    const element = parsed();
    const before = [...element.shadowRoot!.querySelectorAll('*')];
    await upgrade(element);
    const gone = before.filter((node) => !node.isConnected);
    expect(gone.map((node) => node.localName)).to.deep.equal(['p', 'div', 'label', 'small', 'input', 'label', 'input']);
    expect(element.dataset['phase']).to.equal('editing');
    expect(element.poll).to.deep.equal(poll);
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('style')).to.have.length(1);
    expect(field<HTMLFormElement>(element, 'form').noValidate).to.equal(true);
  });

  it('keeps what was filled in, and listens from then on', async () => {
    const element = parsed();
    field(element, '[value=disagree]').checked = true;
    field<HTMLTextAreaElement>(element, 'textarea').value = 'Vroeg.';
    field(element, '[name=name]').value = 'Jo';
    await upgrade(element);
    expect(field(element, '[value=disagree]').checked).to.equal(true);
    expect(field<HTMLTextAreaElement>(element, 'textarea').value).to.equal('Vroeg.');
    expect(field(element, '[name=name]').value).to.equal('Jo');
    expect(seen(element, '[part=scale]')).to.contain('Oneens, u');
    field(element, '[value=agree]').click();
    await element.updateComplete;
    expect(seen(element, '[part=scale]')).to.contain('Eens, u');
  });

  it('gives a place to what comes later, and takes it from what goes', async () => {
    const element = await upgrade(parsed());
    const figure = document.createElement('figure');
    figure.append('Er is er een bij.');
    element.querySelector('figure:last-of-type')!.after(figure);
    element.querySelector('figure')!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(queryAll(element, '[part=contribution]')).to.have.length(3);
    expect(figure.assignedSlot).to.equal(queryAll(element, '[part=contribution] slot')[2]);
  });

  it('shows what its parts have become when its settings change', async () => {
    const element = await upgrade(parsed());
    element.setAttribute('scale', '2');
    element.askName = 'required';
    await element.updateComplete;
    expect(queryAll(element, '[type=radio]')).to.have.length(3);
    element.removeAttribute('endpoint');
    await element.updateComplete;
    expect(queryAll(element, 'form')).to.have.length(0);
    expect(seen(element)).to.contain('Mail de redactie');
    element.setAttribute('endpoint', endpoint);
    await element.updateComplete;
    expect(queryAll(element, '[type=radio]')).to.have.length(3);
  });

  it('is rendered anew, with what was filled in, where its nodes are not what they were', async () => {
    for (const spoil of [
      (root: ShadowRoot) => root.querySelector('[part=choices]')!.lastChild!.remove(),
      (root: ShadowRoot) => root.querySelector('style')!.remove(),
      // As a page's minifier would have it.
      (root: ShadowRoot) => {
        const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
        const found: Node[] = [];
        while (comments.nextNode()) found.push(comments.currentNode);
        for (const comment of found) (comment as Comment).remove();
      },
      (root: ShadowRoot) => root.querySelector('[part=poll]')!.replaceChildren(),
    ]) {
      const element = parsed();
      field<HTMLTextAreaElement>(element, 'textarea').value = 'Vroeg.';
      const fresh = element.cloneNode(true) as StellingPoll;
      spoil(element.shadowRoot!);
      await upgrade(element);
      document.body.append(fresh);
      await fresh.updateComplete;
      expect(queryAll(element, '[type=radio]')).to.have.length(6);
      expect(seen(element, '[part=panel]')).to.equal(seen(fresh, '[part=panel]'));
    }
  });
});
