import {expect} from '@open-wc/testing';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {expectNoViolations} from '../support/axe.ts';
import {reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {appears, choose, endpoint, press, query, queryAll, seen, send, show, write} from '../support/poll.ts';

const told = {endpoint, controller: 'Gemeente Voorbeeld', 'retention-days': '30', 'privacy-url': '/privacy'};

const serving = () => {
  const service = reactionsEndpoint(endpoint);
  useHandlers(...service.handlers);
  return service;
};

/** The paragraph above the button. */
const above = (element: StellingPoll): HTMLElement => queryAll(element, 'form > [part=hint]').at(-1)!;

describe('until the reader presses send', () => {
  /** What a page can ask for and leave behind; the service worker of these tests, which answers the requests, left aside. */
  const traces = async () => ({
    databases: (await indexedDB.databases()).map(({name}) => name),
    requests: performance.getEntriesByType('resource').length,
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys()).filter((name) => !name.startsWith('msw')),
  });

  it('nothing is asked for and nothing is left on the device, whatever is filled in', async () => {
    sessionStorage.clear();
    localStorage.clear();
    // What the tests before this one left.
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('stelling-poll');
      request.onsuccess = request.onerror = resolve;
    });
    // The first one has the browser fetch what the tests themselves are made of.
    (await show()).remove();
    const before = await traces();
    const element = await show({...told, 'ask-email': 'optional', scale: '5', unsure: '', reactions: ''});
    await choose(element, 'unsure');
    for (const [field, text] of [
      ['reason', 'Dit is mijn geheim.'],
      ['name', 'Jo'],
      ['email', 'jo@example.org'],
    ] as const)
      await write(element, field, text);
    query<HTMLInputElement>(element, '[name=mayPublish]').click();
    await write(element, 'email', 'jo');
    // Wrong input is told without asking anyone.
    press(element);
    await appears(element, '[part=errors]');
    await new Promise(requestAnimationFrame);
    expect(await traces()).to.deep.equal(before);
    expect(before).to.include({cookies: '', local: 0, session: 0}).and.to.deep.include({databases: [], caches: []});

    // The watch itself: what send does is seen.
    serving();
    await write(element, 'email', '');
    await send(element, 'stelling-accepted');
    const after = await traces();
    expect(after.requests).to.be.above(before.requests);
    expect(after.databases).to.deep.equal(['stelling-poll']);
  });
});

describe('above the button', () => {
  it('stands who gets the reaction, what for, how long it is kept, and where more is said of it', async () => {
    const element = await show(told);
    expect(seen(element, 'form > [part=hint]')).to.equal(
      'Gemeente Voorbeeld leest uw reactie en gebruikt die alleen bij deze stelling. Aantal dagen dat we uw reactie bewaren: 30. ' +
        'We krijgen alleen wat u hier invult. We plaatsen geen cookies. Over uw privacy (nieuw tabblad)',
    );
    const link = above(element).querySelector('a')!;
    expect(link.href).to.equal(`${location.origin}/privacy`);
    // What the reader wrote stays where it is.
    expect(link.target).to.equal('_blank');
    expect(query(element, '[part=submit]').getBoundingClientRect().top).to.be.above(link.getBoundingClientRect().top);
    await expectNoViolations(element);
  });

  it('stands nothing of what the page does not say, and nonsense is not repeated to readers', async () => {
    const element = await show({endpoint, 'retention-days': 'een maand', 'privacy-url': 'javascript:alert(1)'});
    expect(seen(element, 'form > [part=hint]')).to.equal('We krijgen alleen wat u hier invult. We plaatsen geen cookies.');
    expect(above(element).querySelector('a')).to.equal(null);
    for (const days of ['-1', '1.5', '1e999', 'NaN', ' ']) {
      element.setAttribute('retention-days', days);
      await element.updateComplete;
      expect(above(element).textContent, days).not.to.contain('bewaren');
    }
    element.setAttribute('retention-days', '1');
    element.setAttribute('controller', '<b>$& {n}</b>');
    await element.updateComplete;
    expect(above(element).textContent).to.contain('Aantal dagen dat we uw reactie bewaren: 1.').and.to.contain('<b>$& {n}</b> leest');
  });
});

describe('permission to publish', () => {
  it('is not given beforehand, and is sent in the very words that the reader agreed to', async () => {
    const service = serving();
    const element = await show();
    await choose(element, 'agree');
    const box = query<HTMLInputElement>(element, '[name=mayPublish]');
    expect(box.checked).to.equal(false);
    box.click();
    await send(element, 'stelling-accepted');
    expect(service.stored[0]).to.include({mayPublish: true, permission: 'Mijn reactie mag op de site, met de naam die ik invul.'});
  });

  it('speaks of no name where none is asked, and in the page’s own words where it has them', async () => {
    const service = serving();
    const element = await show({endpoint, 'ask-name': 'no'});
    await choose(element, 'agree');
    expect(seen(element, '[part=permission]')).to.equal('Mijn reactie mag op de site.');
    element.strings = {mayPublishNameless: 'Drukt u dit gerust af.'};
    await element.updateComplete;
    query<HTMLInputElement>(element, '[name=mayPublish]').click();
    await send(element, 'stelling-accepted');
    expect(service.stored[0]).to.include({permission: 'Drukt u dit gerust af.'});
  });

  it('is not sent at all by who did not give it', async () => {
    const service = serving();
    const element = await show();
    await choose(element, 'agree');
    await send(element, 'stelling-accepted');
    expect(service.stored[0]).to.include({mayPublish: false}).and.not.to.have.property('permission');
  });
});

describe('a text with what looks like personal data', () => {
  const warned = async (reason: string): Promise<StellingPoll> => {
    const element = await show();
    await choose(element, 'agree');
    await write(element, 'reason', reason);
    press(element);
    await appears(element, '[part=errors]');
    return element;
  };

  it('is not sent before the reader has heard of it, and has said “Toch versturen”', async () => {
    const service = serving();
    const element = await warned('Bel mij op 06-12345678 of mail jo@example.org.');
    const sentence = 'Dit lijkt in uw tekst te staan: een e-mailadres en een telefoonnummer. Haal het weg als u het niet wilt delen.';
    expect(seen(element, '[part=errors] a')).to.equal(sentence);
    expect(seen(element, '#reason-error')).to.equal(sentence);
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Uw reactie is nog niet verstuurd');
    expect(query(element, '[part=submit]').textContent).to.equal('Toch versturen');
    expect(service.stored).to.deep.equal([]);
    await expectNoViolations(element);
    await send(element, 'stelling-accepted');
    expect(service.stored[0]).to.include({reason: 'Bel mij op 06-12345678 of mail jo@example.org.'});
  });

  it('is sent without a word once it is out', async () => {
    const service = serving();
    const element = await warned('Mijn BSN is 123456782.');
    expect(seen(element, '#reason-error')).to.contain('een burgerservicenummer');
    await write(element, 'reason', 'Mijn BSN hou ik voor me.');
    await send(element, 'stelling-accepted');
    expect(service.stored).to.have.length(1);
  });

  it('is warned of anew where the reader puts something else in', async () => {
    const element = await warned('Mijn BSN is 123456782.');
    await write(element, 'reason', 'Mijn rekening is NL91 ABNA 0417 1643 00.');
    press(element);
    for (;;) {
      await new Promise(requestAnimationFrame);
      if (seen(element, '#reason-error').includes('een rekeningnummer')) break;
    }
  });

  it('is sent once by who presses twice', async () => {
    const service = serving();
    const element = await show();
    await choose(element, 'agree');
    await write(element, 'reason', 'Het jaar 12345678 is ver weg.');
    press(element);
    await send(element, 'stelling-accepted');
    expect(service.stored).to.have.length(1);
  });
});

describe('the number of characters left', () => {
  const counter = (element: StellingPoll): string => query(element, '.reason [aria-hidden]').textContent!;

  it('stands below the field as the reader writes, also beyond the end', async () => {
    const element = await show();
    expect(queryAll(element, '.reason [aria-hidden]')).to.have.length(0);
    await write(element, 'reason', 'Ja, want het is er donker.');
    expect(counter(element)).to.equal('Tekens over: 3974');
    await write(element, 'reason', '🌳'.repeat(4002));
    expect(counter(element)).to.equal('Tekens te veel: 2');
    await expectNoViolations(element);
  });

  it('is spoken when the reader pauses, and only near the end', async () => {
    const element = await show();
    const status = query(element, '[role=status]');
    const spoken: string[] = [];
    const observer = new MutationObserver(() => spoken.push(status.textContent!));
    observer.observe(status, {childList: true});
    await write(element, 'reason', 'x'.repeat(3000));
    await write(element, 'reason', 'x'.repeat(3990));
    const start = performance.now();
    await write(element, 'reason', 'x'.repeat(3995));
    while (!spoken.length) await new Promise(requestAnimationFrame);
    expect(spoken).to.deep.equal(['Tekens over: 5']);
    expect(performance.now() - start).to.be.above(1400);
    observer.disconnect();
  });
});

describe('a draft', () => {
  const session = {endpoint, remember: 'session', 'ask-email': 'optional'};
  beforeEach(() => sessionStorage.clear());

  it('is kept nowhere, unless the editor let the page remember', async () => {
    const element = await show();
    await choose(element, 'agree');
    await write(element, 'reason', 'Weg is weg.');
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    element.remove();
    expect(query<HTMLTextAreaElement>(await show(), '#reason').value).to.equal('');
  });

  it('is there again on a later visit, without the e-mail address, and the reader is told so', async () => {
    const element = await show(session);
    await choose(element, 'disagree');
    await write(element, 'email', 'jo@example.org');
    await write(element, 'name', 'Jo');
    // The file that remembers is fetched beside the page.
    for (;;) {
      await write(element, 'reason', 'Ik schrijf straks verder.');
      if (sessionStorage.length) break;
      await new Promise(requestAnimationFrame);
    }
    expect(JSON.stringify({...sessionStorage})).not.to.contain('jo@example.org');
    expect(seen(element, 'form > [part=hint]')).to.contain('Uw tekst blijft in deze browser staan tot u verstuurt.');
    element.remove();

    const later = await show(session);
    await appears(later, '[part=permission]');
    expect(query<HTMLTextAreaElement>(later, '#reason').value).to.equal('Ik schrijf straks verder.');
    expect(query<HTMLInputElement>(later, '#name').value).to.equal('Jo');
    expect(query<HTMLInputElement>(later, '#email').value).to.equal('');
    expect(query<HTMLInputElement>(later, '[value=disagree]').checked).to.equal(true);
    await expectNoViolations(later);
  });

  it('is gone from the browser once it is sent', async () => {
    serving();
    const element = await show(session);
    await choose(element, 'agree');
    for (;;) {
      await write(element, 'reason', 'Nu verstuur ik het.');
      if (sessionStorage.length) break;
      await new Promise(requestAnimationFrame);
    }
    await send(element, 'stelling-accepted');
    expect(Object.keys({...sessionStorage}).filter((key) => key.includes('draft'))).to.deep.equal([]);
  });

  it('is gone from the browser when the reader empties the form', async () => {
    const element = await show(session);
    for (;;) {
      await write(element, 'reason', 'Toch niet.');
      if (sessionStorage.length) break;
      await new Promise(requestAnimationFrame);
    }
    await write(element, 'reason', '');
    expect(sessionStorage.length).to.equal(0);
  });

  it('that somebody tampered with is no draft', async () => {
    const key = `stelling-poll draft ${endpoint} ${(await show()).pollKey}`;
    for (const value of ['{', '[]', '{"reason":5,"name":"","mayPublish":true}', '"x"']) {
      sessionStorage.setItem(key, value);
      const element = await show({...session, results: 'always'});
      useHandlers(...reactionsEndpoint(endpoint).handlers);
      await appears(element, '[part=standing]');
      expect(query<HTMLTextAreaElement>(element, '#reason').value, value).to.equal('');
      element.remove();
    }
  });
});
