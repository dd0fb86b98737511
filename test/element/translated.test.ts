import {expect} from '@open-wc/testing';
import {answers, reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {appears, choose, endpoint, press, query, queryAll, seen, send, show, write} from '../support/poll.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';

/** As a browser's translation does it: each text node becomes two nested `<font>`s with other words, also what comes later. */
const translate = (root: Node): (() => void) => {
  const observer = new MutationObserver(() => translateNow());
  const translateNow = (): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('font, script, textarea')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }
    observer.takeRecords();
  };
  observer.observe(root, {childList: true, characterData: true, subtree: true});
  translateNow();
  return () => observer.disconnect();
};

const translated = async (attributes: Readonly<Record<string, string>> = {}): Promise<StellingPoll> => {
  const element = await show({endpoint, scale: '5', 'ask-reason': 'required', 'ask-email': 'optional', ...attributes});
  translate(element);
  translate(element.shadowRoot!);
  return element;
};

const errors = (element: StellingPoll): string[] => queryAll(element, '[part=errors] li').map((item) => item.textContent.trim());

describe('on a page that the browser translates', () => {
  it('each error is the one of its field, also when the errors become others', async () => {
    const element = await translated();
    press(element);
    await element.updateComplete;
    expect(errors(element)).to.deep.equal(['KIES WAT U VAN DE STELLING VINDT.', 'SCHRIJF OP WAAROM U DAT VINDT.']);
    await choose(element, 'neutral');
    await write(element, 'reason', 'Ik werk laat.');
    await write(element, 'email', 'jo');
    press(element);
    await element.updateComplete;
    expect(errors(element)).to.deep.equal(['VUL EEN E-MAILADRES IN, BIJVOORBEELD NAAM@VOORBEELD.NL.']);
    queryAll(element, '[part=errors] a')[0]!.querySelector('font')!.click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('email');
    expect(queryAll(element, '[part=form] [part=error]').map((error) => error.textContent.trim())).to.deep.equal(errors(element));

    await write(element, 'email', 'jo@example.org');
    await write(element, 'reason', 'x'.repeat(4001));
    press(element);
    await element.updateComplete;
    expect(errors(element)).to.deep.equal(['MAAK DEZE TEKST KORTER. MAXIMAAL 4000 TEKENS.']);
  });

  it('the whole path works: chosen, on its way, not confirmed, received, the standing as it grows, and taken back', async () => {
    const service = reactionsEndpoint(endpoint, {answer: answers.networkError});
    useHandlers(...service.handlers);
    const element = await translated();
    await choose(element, 'neutral');
    await choose(element, 'agree');
    expect(seen(element, '[part=scale] li:first-child')).to.contain('UW STANDPUNT');
    expect(queryAll(element, '[part=scale] .agree')).to.have.length(1);
    await write(element, 'reason', 'Ik werk laat.');
    const sending = appears(element, '[part=submit][aria-disabled=true]');
    const queued = send(element, 'stelling-queued');
    expect((await sending).textContent.toLowerCase()).to.contain('we versturen');
    await queued;
    expect(seen(element, '[part=status]')).to.contain('NOG NIET BEVESTIGD').and.to.contain('IK WERK LAAT.');

    service.answer = answers.receipt;
    query(element, '[part=status] [part=submit]').click();
    await appears(element, '[part=row]');
    await new Promise(requestAnimationFrame);
    expect(seen(element, '[part=status]')).to.contain('BEDANKT').and.not.to.contain('BEVESTIGD');
    expect(seen(element, '[part=standing]')).to.contain('EÉN LEZER REAGEERDE.');
    expect(seen(element, '[part=row]:first-child')).to.contain('1 LEZER');

    const more = {n: 6, counts: {agree: 4, disagree: 2}};
    element.request = async () => Response.json({poll: {}, standing: more, reactions: []});
    const {now} = Date;
    const later = now() + 60_000;
    Date.now = () => later;
    await element.refresh();
    Date.now = now;
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(seen(element, '[part=standing]')).to.contain('6 LEZERS REAGEERDEN.').and.not.to.contain('EÉN LEZER');
    expect(seen(element, '[part=row]:first-child [aria-hidden]')).to.contain('67%').and.to.contain('4 LEZERS');

    query(element, '#withdraw').click();
    await element.updateComplete;
    expect(seen(element, '[part=confirm]')).to.contain('WE HALEN UW REACTIE WEG.');
    element.request = async () => Response.error();
    query(element, '[part=confirm] [part=submit]').click();
    await appears(element, '[part=confirm] [part=error]');
    await new Promise(requestAnimationFrame);
    expect(seen(element, '[part=confirm]')).to.contain('KONDEN UW REACTIE NIET WEGHALEN').and.not.to.contain('WE HALEN');
    element.request = async () => new Response(null, {status: 204});
    query(element, '[part=confirm] [part=submit]').click();
    await appears(element, 'form');
    expect(seen(element, '[part=form]')).to.contain('WAAROM VINDT U DAT?');
  });
});
