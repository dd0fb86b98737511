import {expect} from '@open-wc/testing';
import {expectNoViolations} from '../support/axe.ts';
import {reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {choose, endpoint, press, query, queryAll, seen, send, show, write} from '../support/poll.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';

const summary = (element: StellingPoll): string[] => queryAll(element, '[part=errors] a').map((link) => link.textContent);

describe('the form', () => {
  it('is one stance, a reason and a button, until the reader has begun', async () => {
    const element = await show();
    expect(queryAll(element, '[name=stance]').map((radio) => radio.getAttribute('value'))).to.deep.equal(['agree', 'disagree']);
    expect(queryAll(element, '[name=name], [name=mayPublish]')).to.have.length(0);
    await expectNoViolations(element);
    await choose(element, 'agree');
    expect(queryAll(element, '[name=name], [name=mayPublish]')).to.have.length(2);
    expect(query<HTMLInputElement>(element, '[name=mayPublish]').checked).to.equal(false);
    await expectNoViolations(element);
  });

  it('says above itself and at the field what to do, and takes the reader there', async () => {
    const element = await show({endpoint, 'ask-reason': 'required', 'ask-name': 'required', 'ask-email': 'optional'});
    await element.submit();
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Uw reactie is nog niet verstuurd');
    expect(summary(element)).to.deep.equal(['Kies wat u van de stelling vindt.', 'Schrijf op waarom u dat vindt.', 'Vul uw naam in.']);
    expect(seen(element, '#reason-error')).to.equal('Schrijf op waarom u dat vindt.');
    const reason = query(element, '#reason');
    expect(reason.getAttribute('aria-invalid')).to.equal('true');
    expect(reason.getAttribute('aria-describedby')).to.contain('reason-error');
    for (const [index, name] of ['stance', 'reason', 'name'].entries()) {
      queryAll(element, '[part=errors] a')[index]!.click();
      expect(element.shadowRoot!.activeElement?.getAttribute('name')).to.equal(name);
    }
    expect(location.hash).to.equal('');
    await expectNoViolations(element);
  });

  it('judges when the reader sends, and never while they are writing', async () => {
    const element = await show({endpoint, 'ask-email': 'optional'});
    await choose(element, 'agree');
    await write(element, 'email', 'jo');
    query(element, '#email').dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
    expect(queryAll(element, '[part=error]')).to.have.length(0);
    await element.submit();
    expect(seen(element, '#email-error')).to.contain('naam@voorbeeld.nl');
    expect(query<HTMLInputElement>(element, '#email').value).to.equal('jo');
  });

  it('says beforehand how long a reason may be, lets the reader write on, and asks to shorten it', async () => {
    const element = await show();
    expect(seen(element, '#reason-hint')).to.contain('4000 tekens');
    await choose(element, 'agree');
    await write(element, 'reason', '🌳'.repeat(4001));
    press(element);
    await element.updateComplete;
    expect(summary(element)).to.deep.equal(['Maak deze tekst korter. Maximaal 4000 tekens.']);
    expect(query<HTMLTextAreaElement>(element, '#reason').value).to.have.length(8002);
  });

  it('sends an e-mail address only where it was asked', async () => {
    const service = reactionsEndpoint(endpoint);
    useHandlers(...service.handlers);
    const element = await show({endpoint, 'ask-email': 'required', 'ask-name': 'no', 'ask-reason': 'no'});
    expect(queryAll(element, '#reason')).to.have.length(0);
    await choose(element, 'agree');
    expect(queryAll(element, '#name')).to.have.length(0);
    await write(element, 'email', ' jo@example.org ');
    await send(element, 'stelling-accepted');
    expect(service.stored[0]).to.include({email: 'jo@example.org', reason: ''});
  });

  it('renders nothing for a letter typed once the reader has begun', async () => {
    const element = await show();
    await choose(element, 'agree');
    const settled = element.updateComplete;
    await write(element, 'reason', 'Ik werk laat.');
    expect(element.updateComplete).to.equal(settled);
  });

  it('holds a captcha of the page’s own, above the button', async () => {
    const element = await show();
    const captcha = Object.assign(document.createElement('div'), {slot: 'verification', textContent: 'Ben u een mens?'});
    element.append(captcha);
    await new Promise(requestAnimationFrame);
    expect(captcha.assignedSlot?.name).to.equal('verification');
    expect(query(element, '[part=submit]').getBoundingClientRect().top).to.be.above(captcha.getBoundingClientRect().top);
  });

  it('has a label, a tool for each sense and no trap in every state of an error', async () => {
    const element = await show({endpoint, 'ask-email': 'required', scale: '5', unsure: ''});
    press(element);
    await element.updateComplete;
    await expectNoViolations(element);
  });
});
