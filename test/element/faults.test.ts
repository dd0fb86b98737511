import {expect} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import type {StellingQueuedEvent} from '../../src/events.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {expectNoViolations} from '../support/axe.ts';
import {answers, reactionsEndpoint, useHandlers, type Answer, type ReactionsEndpoint} from '../support/msw.ts';
import {article, choose, emptiedOutbox, endpoint, outbox, query, queryAll, seen, send, show, write} from '../support/poll.ts';

/** Each test is named after a row of the fault matrix: what happened, then what the reader has of it. */

const serving = (answer: Answer = answers.receipt): ReactionsEndpoint => {
  const service = reactionsEndpoint(endpoint, {answer});
  useHandlers(...service.handlers);
  return service;
};

const filledIn = async (attributes: Record<string, string> = {endpoint}): Promise<StellingPoll> => {
  const element = await show(attributes);
  await choose(element, 'agree');
  await write(element, 'reason', 'Ik werk laat.');
  return element;
};

const status =
  (code: number, body = '') =>
  (): Response =>
    new HttpResponse(body, {status: code});

const phase = (element: StellingPoll, wanted: string): Promise<void> =>
  new Promise((resolve) => {
    const look = (): boolean => element.dataset['phase'] === wanted;
    const observer = new MutationObserver(() => look() && (observer.disconnect(), resolve()));
    observer.observe(element, {attributeFilter: ['data-phase']});
    if (look()) resolve();
  });

const buttons = (element: StellingPoll): string[] => queryAll(element, '[part=buttons] button').map((button) => button.textContent);

describe('when things go wrong', () => {
  for (const code of [401, 403, 404, 410])
    it(`${code}: "kan nu niet ontvangen", copy, and another attempt only when the reader wants one`, async () => {
      const service = serving(status(code));
      const element = await filledIn();
      await send(element, 'stelling-refused');
      expect(seen(element, '[part=status]')).to.contain('We kunnen uw reactie nu niet ontvangen').and.to.contain('Ik werk laat.');
      expect(buttons(element)).to.deep.equal(['Probeer opnieuw', 'Kopieer tekst', 'Wis van dit apparaat']);
      window.dispatchEvent(new Event('online'));
      expect(service.received).to.have.length(1);
      expect(element.dataset['phase']).to.equal('refused');

      element.remove();
      const later = await show();
      await phase(later, 'refused');
      expect(service.received).to.have.length(1);
      service.answer = answers.receipt;
      query(later, '[part=buttons] button').click();
      await phase(later, 'accepted');
      expect(new Set(service.received.map(({id}) => id)).size).to.equal(1);
      await emptiedOutbox();
    });

  for (const code of [500, 502, 504])
    it(`${code}: pending, and the same id the next time`, async () => {
      const service = serving(status(code, '<h1>Bad gateway</h1>'));
      const element = await filledIn();
      await send(element, 'stelling-queued');
      expect(await outbox()).to.have.length(1);
      service.answer = answers.receipt;
      window.dispatchEvent(new Event('online'));
      await phase(element, 'accepted');
      expect(new Set(service.received.map(({id}) => id)).size).to.equal(1);
    });

  it('413: too long, with the limit, at the field; the text stays', async () => {
    serving(status(413));
    const element = await filledIn();
    await element.submit();
    expect(seen(element, '#reason-error')).to.equal('Maak deze tekst korter. Maximaal 4000 tekens.');
    expect(query<HTMLTextAreaElement>(element, '#reason').value).to.equal('Ik werk laat.');
    await expectNoViolations(element);
  });

  it('422 and then a reload: the text is back in the form with its error, and nothing is sent by itself', async () => {
    const service = serving(answers.invalid({field: 'reason', code: 'not-allowed', detail: 'Laat de telefoonnummers weg.'}));
    const element = await filledIn();
    await element.submit();
    element.remove();
    const later = await show();
    await new Promise<void>((resolve) => {
      const look = (): boolean => later.shadowRoot!.querySelector('#reason-error') !== null;
      const observer = new MutationObserver(() => look() && (observer.disconnect(), resolve()));
      observer.observe(later.shadowRoot!, {subtree: true, childList: true});
      if (look()) resolve();
    });
    expect(service.received).to.have.length(1);
    expect(query<HTMLTextAreaElement>(later, '#reason').value).to.equal('Ik werk laat.');
    query(later, '[part=errors] button').click();
    await later.updateComplete;
    expect(query<HTMLTextAreaElement>(later, '#reason').value).to.equal('');
  });

  it('429 and 503 with Retry-After: when it will try again', async () => {
    serving(answers.busy(3600));
    const element = await filledIn();
    const before = Date.now();
    await send(element, 'stelling-queued');
    const at = new Date(before + 3_600_000).toLocaleTimeString('nl', {timeStyle: 'short'}).slice(0, 2);
    expect(seen(element, '[part=status]')).to.match(new RegExp(`We proberen het om ${at}:\\d\\d opnieuw`));
    await expectNoViolations(element);
  });

  it('200 with another reaction’s receipt: never success', async () => {
    serving(() => HttpResponse.json({id: crypto.randomUUID(), state: 'published', withdrawToken: 'x'}));
    const {reason} = (await send(await filledIn(), 'stelling-queued')) as StellingQueuedEvent;
    expect(reason).to.equal('unreadable');
  });

  it('no storage on this device: "laat deze pagina open", and leaving asks first', async () => {
    // On the prototype: WebKit may make the object itself anew.
    const {open} = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'SecurityError');
    };
    try {
      const service = serving(answers.networkError);
      const element = await filledIn();
      await send(element, 'stelling-queued');
      expect(seen(element, '[part=status]')).to.contain('Laat deze pagina open.');
      const leaving = new Event('beforeunload', {cancelable: true});
      window.dispatchEvent(leaving);
      expect(leaving.defaultPrevented).to.equal(true);
      service.answer = answers.receipt;
      window.dispatchEvent(new Event('online'));
      await phase(element, 'accepted');
      const gone = new Event('beforeunload', {cancelable: true});
      window.dispatchEvent(gone);
      expect(gone.defaultPrevented).to.equal(false);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('storage that never answers: sent all the same, after a moment', async () => {
    const {open} = IDBFactory.prototype;
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    try {
      const service = serving();
      const element = await filledIn();
      await send(element, 'stelling-accepted');
      expect(service.stored).to.have.length(1);
      element.remove();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('two tabs: one send, and both know how it ended', async () => {
    let release = (): void => {};
    const service = serving(answers.networkError);
    const one = await filledIn();
    await send(one, 'stelling-queued');
    const two = document.createElement('stelling-poll');
    two.endpoint = endpoint;
    two.append(document.createRange().createContextualFragment(article));
    service.answer = answers.after(new Promise<void>((resolve) => (release = resolve)), answers.receipt);
    one.after(two);
    await phase(two, 'sending');
    window.dispatchEvent(new Event('online'));
    await phase(one, 'sending');
    release();
    await Promise.all([phase(one, 'accepted'), phase(two, 'accepted')]);
    expect(service.received).to.have.length(2);
    expect(service.stored).to.have.length(1);
  });

  it('the endpoint changed after queueing: pending is shown, and goes where it was meant to', async () => {
    const service = serving(answers.networkError);
    const element = await filledIn();
    await send(element, 'stelling-queued');
    element.remove();
    service.answer = answers.receipt;
    const later = await show({endpoint: `${endpoint}/nieuw`});
    await phase(later, 'accepted');
    expect(service.stored).to.have.length(1);
  });

  it('a clock that is years off: sent as ever', async () => {
    const {now} = Date;
    const service = serving(answers.networkError);
    const element = await filledIn();
    await send(element, 'stelling-queued');
    element.remove();
    service.answer = answers.receipt;
    Date.now = () => now() + 10 * 365 * 86_400_000;
    try {
      await phase(await show(), 'accepted');
    } finally {
      Date.now = now;
    }
    expect(service.stored).to.have.length(1);
  });

  it('found waiting for more than a week, by the site’s clock: tried once more, then wiped', async () => {
    const service = serving(answers.networkError);
    const element = await filledIn();
    await send(element, 'stelling-queued');
    element.remove();
    let site = Date.now();
    let told = (): void => {};
    useHandlers(http.head('*', () => (told(), new HttpResponse(null, {headers: {Date: new Date(site).toUTCString()}}))));
    const returning = async (): Promise<StellingPoll> => {
      const timeAsked = new Promise<void>((resolve) => (told = resolve));
      const again = await show();
      await timeAsked;
      return again;
    };
    const found = await returning();
    while (!((await outbox()) as {foundAt?: number}[])[0]!.foundAt) await new Promise(requestAnimationFrame);
    found.remove();
    site += 6 * 86_400_000;
    (await returning()).remove();
    expect(await outbox()).to.have.length(1);
    site += 2 * 86_400_000;
    await phase(await returning(), 'editing');
    expect(service.received).to.have.length(4);
    await emptiedOutbox();
  });

  it('the page comes back from the back/forward cache: tried at once', async () => {
    const service = serving(answers.networkError);
    const element = await filledIn();
    await send(element, 'stelling-queued');
    service.answer = answers.receipt;
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await phase(element, 'accepted');
  });

  it('the page is translated, its text nodes replaced: it goes on working', async () => {
    const translate = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({data}) => data.trim())) {
        const font = document.createElement('font');
        font.textContent = text.data.toUpperCase();
        text.replaceWith(font);
      }
    };
    const service = serving(answers.networkError);
    const element = await filledIn();
    translate(element);
    translate(element.shadowRoot!);
    await send(element, 'stelling-queued');
    translate(element.shadowRoot!);
    service.answer = answers.receipt;
    window.dispatchEvent(new Event('online'));
    await phase(element, 'accepted');
    await element.updateComplete;
    expect(seen(element, '[part=status]')).to.contain('Bedankt');
  });

  it('says each change once: by focus, or by the live region', async () => {
    const service = serving(answers.networkError);
    const element = await filledIn();
    const live = query(element, '[role=status]');
    const said: string[] = [];
    new MutationObserver(() => said.push(live.textContent.trim())).observe(live, {childList: true, characterData: true, subtree: true});
    query(element, 'form [part=submit]').focus();
    await send(element, 'stelling-queued');
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Uw reactie is nog niet bevestigd');
    (element.shadowRoot!.activeElement as HTMLElement).blur();
    service.answer = answers.receipt;
    window.dispatchEvent(new Event('online'));
    await phase(element, 'accepted');
    await new Promise(requestAnimationFrame);
    expect(said.filter(Boolean)).to.deep.equal([
      'We versturen uw reactie…',
      'We versturen uw reactie…',
      'Bedankt, uw reactie is ontvangen Uw standpunt telt mee. Uw tekst komt niet op de site.',
    ]);
  });
});
