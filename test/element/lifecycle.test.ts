import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {expectNoViolations} from '../support/axe.ts';
import {reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {article, choose, endpoint, poll, query, queryAll, seen, send, show, write} from '../support/poll.ts';

describe('the element in a page that changes', () => {
  it('can be made by a script, empty, and filled later', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('stelling-poll');
    expect(element.attributes).to.have.length(0);
    parent.append(element);
    await element.updateComplete;
    expect(queryAll(element, 'form')).to.have.length(0);
    await expectNoViolations(element);
    element.endpoint = endpoint;
    element.poll = poll;
    await element.updateComplete;
    expect(seen(element, '[part=statement]')).to.contain('stadspark');
    expect(queryAll(element, 'form')).to.have.length(1);
  });

  it('keeps the properties that were set before it was defined', async () => {
    // A document without a registry: its elements are defined when they come to the page.
    const early = document.implementation.createHTMLDocument().createElement('stelling-poll') as StellingPoll;
    Object.assign(early, {poll, endpoint, scale: '3', unsure: true, strings: {kicker: 'Debat'}});
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(early);
    await early.updateComplete;
    expect(Object.keys(early)).to.not.include('poll');
    expect(early.getAttribute('scale')).to.equal('3');
    expect(queryAll(early, '[part=choice]')).to.have.length(4);
    expect(seen(early, '[part=kicker]')).to.equal('Debat');
    expect(seen(early, '[part=statement]')).to.contain('stadspark');
  });

  it('keeps what the reader wrote when it is moved, removed and put back', async () => {
    const service = reactionsEndpoint(endpoint);
    useHandlers(...service.handlers);
    const element = await show();
    await choose(element, 'agree');
    await write(element, 'reason', 'Ik werk laat.');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await element.updateComplete;
    element.remove();
    element.scale = '5';
    document.body.append(element);
    await element.updateComplete;
    expect(query<HTMLTextAreaElement>(element, '#reason').value).to.equal('Ik werk laat.');
    expect(query<HTMLInputElement>(element, '[value=agree]').checked).to.equal(true);
    expect(queryAll(element, '[part=choice]')).to.have.length(5);
    await send(element, 'stelling-accepted');
    expect(service.stored[0]!.reason).to.equal('Ik werk laat.');
    element.remove();
  });

  it('goes on sending when it is removed', async () => {
    const service = reactionsEndpoint(endpoint);
    useHandlers(...service.handlers);
    const element = await show();
    await choose(element, 'agree');
    const accepted = new Promise((resolve) => element.addEventListener('stelling-accepted', resolve, {once: true}));
    query(element, 'form [part=submit]').click();
    element.remove();
    await accepted;
    expect(service.stored).to.have.length(1);
  });

  it('lives beside another without sharing anything', async () => {
    const one = await show();
    const two = document.createElement('stelling-poll');
    two.endpoint = `${endpoint}/twee`;
    two.append(document.createRange().createContextualFragment(article.replace('nachts', 'middags')));
    one.after(two);
    await two.updateComplete;
    await choose(one, 'agree');
    await write(one, 'reason', 'Alleen hier.');
    expect(query<HTMLTextAreaElement>(two, '#reason').value).to.equal('');
    expect(queryAll(two, ':checked')).to.have.length(0);
    expect(one.shadowRoot!.adoptedStyleSheets[0]).to.equal(two.shadowRoot!.adoptedStyleSheets[0]);
    await expectNoViolations(one.parentElement!);
  });

  it('is hidden by the page like any other element', async () => {
    const element = await show({endpoint, hidden: ''});
    expect(getComputedStyle(element).display).to.equal('none');
    element.hidden = false;
    // On a busy machine WebKit says what an unstyled element would be until it has drawn this one.
    await nextFrame();
    expect(getComputedStyle(element).display).to.equal('grid');
  });

  it('takes room for as long as what stood in for it did', async () => {
    const {StellingPoll: Definition} = await import('../../src/stelling-poll.ts');
    const element = document.createElement('stelling-poll');
    Definition.heights.set(element, 1500);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    element.endpoint = endpoint;
    element.append(document.createRange().createContextualFragment(article));
    parent.append(element);
    await element.updateComplete;
    // WebKit measures nothing before the first frame of the page.
    await nextFrame();
    expect(element.offsetHeight).to.equal(1500);
    const {bottom} = query(element, '[part=submit]').getBoundingClientRect();
    expect(bottom).to.be.closeTo(element.getBoundingClientRect().bottom, 2);
  });
});
