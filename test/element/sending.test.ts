import {expect, oneEvent} from '@open-wc/testing';
import type {StellingAcceptedEvent, StellingQueuedEvent, StellingRefusedEvent, StellingSubmitEvent} from '../../src/events.ts';
import {expectNoViolations} from '../support/axe.ts';
import {answers, reactionsEndpoint, useHandlers, type Answer, type ReactionsEndpoint} from '../support/msw.ts';
import {appears, choose, emptiedOutbox, endpoint, outbox, query, queryAll, seen, send, show, write} from '../support/poll.ts';

const serving = (answer: Answer = answers.receipt): ReactionsEndpoint => {
  const service = reactionsEndpoint(endpoint, {answer});
  useHandlers(...service.handlers);
  return service;
};

const filledIn = async (attributes: Record<string, string> = {endpoint}) => {
  const element = await show(attributes);
  await choose(element, 'agree');
  await write(element, 'reason', 'Ik werk laat.\nDan wil ik wandelen.');
  await write(element, 'name', 'Jo');
  return element;
};

describe('sending a reaction', () => {
  it('takes one stance and one button', async () => {
    const service = serving();
    const element = await show();
    await choose(element, 'disagree');
    await send(element, 'stelling-accepted');
    const {id, sentAt, ...reaction} = service.stored[0]!;
    expect(reaction).to.deep.equal({stance: 'disagree', reason: '', mayPublish: false, lang: 'nl'});
    expect(id).to.match(/^[0-9a-f-]{36}$/);
    expect(Date.parse(sentAt)).to.be.closeTo(Date.now(), 60_000);
  });

  it('thanks, gives back the reader’s own words, and shows where readers stand', async () => {
    serving();
    const element = await filledIn();
    query<HTMLInputElement>(element, '[name=mayPublish]').click();
    const {receipt, reaction} = (await send(element, 'stelling-accepted')) as StellingAcceptedEvent;
    expect(receipt.id).to.equal(reaction.id);
    expect(element.dataset['phase']).to.equal('accepted');
    expect(seen(element, '[part=status]')).to.contain('Bedankt').and.to.contain('De redactie leest uw reactie eerst.');
    expect(query(element, '[part=own] blockquote').textContent).to.equal('Ik werk laat.\nDan wil ik wandelen.');
    await appears(element, '[part=row]');
    expect(seen(element, '[part=standing]')).to.contain('Eén lezer reageerde.').and.to.contain('Eens (uw standpunt) 1');
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Bedankt, uw reactie is ontvangen');
  });

  it('sends nothing when the page cancels, and what the page adds otherwise', async () => {
    const service = serving();
    const element = await filledIn();
    element.addEventListener('stelling-submit', (event) => event.preventDefault(), {once: true});
    await element.submit();
    expect(element.dataset['phase']).to.equal('editing');
    expect(service.received).to.deep.equal([]);

    const add = ({fields}: StellingSubmitEvent): void => void Object.assign(fields, {captcha: 'ok', id: 'mine', stance: 'agree2'});
    element.addEventListener('stelling-submit', add, {once: true});
    await send(element, 'stelling-accepted');
    expect(service.stored[0]).to.include({captcha: 'ok', stance: 'agree'});
    expect(service.stored[0]!.id).to.not.equal('mine');
  });

  it('mints one id for a double click', async () => {
    const service = serving();
    const element = await filledIn();
    const accepted = oneEvent(element, 'stelling-accepted');
    void element.submit();
    void element.submit();
    query(element, 'form [part=submit]').click();
    await accepted;
    expect(service.received).to.have.length(1);
  });

  it('has the reaction on the device before anything leaves it, and only until the receipt', async () => {
    const service = serving();
    const element = await filledIn();
    let keptAtRequest: unknown[] = [];
    element.request = async (...request) => {
      keptAtRequest = await outbox();
      return fetch(...request);
    };
    expect(await outbox()).to.deep.equal([]);
    await send(element, 'stelling-accepted');
    expect(keptAtRequest).to.have.length(1);
    const [{request}] = keptAtRequest as [{request: {body: string}}];
    expect(JSON.parse(request.body)).to.deep.equal(service.stored[0]);
    await emptiedOutbox();
  });

  it('locks the words while they are on their way', async () => {
    let release = (): void => {};
    serving(answers.after(new Promise<void>((resolve) => (release = resolve)), answers.receipt));
    const element = await filledIn();
    const accepted = oneEvent(element, 'stelling-accepted');
    query(element, 'form [part=submit]').click();
    await element.updateComplete;
    expect(element.dataset['phase']).to.equal('sending');
    expect(query(element, '#reason').matches(':disabled')).to.equal(true);
    expect(seen(element, '[role=status]')).to.contain('We versturen uw reactie');
    await expectNoViolations(element);
    element.reset();
    release();
    await accepted;
  });

  for (const [name, answer] of Object.entries({
    'the network fails': answers.networkError,
    'a page answers instead of the endpoint': answers.html,
    'the answer is lost after it was stored': answers.lost,
    'the endpoint is busy': answers.busy(120),
    'the endpoint is still storing it': answers.inProgress,
  } satisfies Record<string, Answer>))
    it(`keeps a reaction whose fate is unknown: ${name}`, async () => {
      const service = serving(answer);
      const element = await filledIn();
      const event = (await send(element, 'stelling-queued')) as StellingQueuedEvent;
      expect(event.reaction.reason).to.contain('Ik werk laat.');
      expect(seen(element, '[part=status]')).to.contain('nog niet bevestigd').and.to.contain('Ik werk laat.');
      expect(element.shadowRoot!.activeElement?.textContent).to.contain('nog niet bevestigd');

      service.answer = answers.receipt;
      const accepted = oneEvent(element, 'stelling-accepted');
      query(element, '[part=buttons] [part=submit]').click();
      await accepted;
      expect(new Set(service.received.map(({id}) => id)).size).to.equal(1);
      expect(service.stored).to.have.length(1);
    });

  it('takes up after a reload what had no receipt, with the same id', async () => {
    const service = serving(answers.lost);
    const first = await filledIn();
    await send(first, 'stelling-queued');
    first.remove();
    service.answer = answers.receipt;

    const heard = new Promise<StellingAcceptedEvent>((resolve) => document.addEventListener('stelling-accepted', resolve, {once: true}));
    const second = await show();
    await heard;
    await second.updateComplete;
    expect(service.stored).to.have.length(1);
    expect(seen(second, '[part=own]')).to.contain('Ik werk laat.');
    second.remove();
    await emptiedOutbox();
    expect((await show()).dataset['phase']).to.equal('editing');
  });

  it('shows what the endpoint wants changed at its field, and sends the change under a new id', async () => {
    const service = serving(answers.invalid({field: 'name', code: 'not-allowed', detail: 'Kies een andere naam.'}));
    const element = await filledIn();
    query(element, 'form [part=submit]').click();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => element.shadowRoot!.querySelector('#name-error') && (observer.disconnect(), resolve()));
      observer.observe(element.shadowRoot!, {subtree: true, childList: true});
    });
    expect(seen(element, '#name-error')).to.equal('Kies een andere naam.');
    expect(query<HTMLTextAreaElement>(element, '#reason').value).to.contain('Ik werk laat.');
    await expectNoViolations(element);
    service.answer = answers.receipt;
    await write(element, 'name', 'Joke');
    await send(element, 'stelling-accepted');
    expect(new Set(service.received.map(({id}) => id)).size).to.equal(2);
    expect(service.stored.map(({name}) => name)).to.deep.equal(['Joke']);
  });

  it('says that a poll has closed, keeps the words in sight and lets them be wiped', async () => {
    serving(answers.closed);
    const element = await filledIn();
    const event = (await send(element, 'stelling-refused')) as StellingRefusedEvent;
    expect(event.reason).to.equal('closed');
    expect(seen(element, '[part=status]')).to.contain('gesloten').and.to.contain('Ik werk laat.');
    await expectNoViolations(element);
    queryAll(element, '[part=buttons] button').at(-1)!.click();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => element.dataset['phase'] === 'editing' && (observer.disconnect(), resolve()));
      observer.observe(element, {attributes: true});
    });
    element.remove();
    expect((await show()).dataset['phase']).to.equal('editing');
  });

  it('starts anew on reset, but not while a reaction waits', async () => {
    serving(answers.networkError);
    const element = await filledIn();
    await send(element, 'stelling-queued');
    element.reset();
    await element.updateComplete;
    expect(element.dataset['phase']).to.equal('queued');
    await expectNoViolations(element);
  });

  it('is accessible once the reaction is accepted', async () => {
    serving();
    const element = await filledIn();
    await send(element, 'stelling-accepted');
    await expectNoViolations(element);
    element.reset();
    await element.updateComplete;
    expect(query<HTMLTextAreaElement>(element, '#reason').value).to.equal('');
    expect(queryAll(element, ':checked')).to.deep.equal([]);
  });
});
