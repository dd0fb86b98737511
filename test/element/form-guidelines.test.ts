import {expect} from '@open-wc/testing';
import {answers, reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {appears, choose, endpoint, poll, press, query, queryAll, seen, send, show, write} from '../support/poll.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';

const everything = {endpoint, 'ask-reason': 'required', 'ask-name': 'optional', 'ask-email': 'required', scale: '5', unsure: ''};
const fields = ['reason', 'name', 'email'];
const described = (control: HTMLElement): string[] => control.getAttribute('aria-describedby')!.split(' ');
const follows = (later: Element, earlier: Element): boolean => !!(earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING);

const begun = async (): Promise<StellingPoll> => {
  const element = await show(everything);
  await choose(element, 'agree');
  return element;
};

// The form guidelines of NL Design System, one by one; those on errors and their summary are in form.test.ts too.
describe('the form keeps to the guidelines of NL Design System', () => {
  it('an error stands between label and field, is what the field is described by, and only there once it is an error', async () => {
    const element = await begun();
    for (const name of fields) expect(query(element, `#${name}`).getAttribute('aria-invalid')).to.equal('false');
    press(element);
    await element.updateComplete;
    for (const name of ['reason', 'email']) {
      const control = query(element, `#${name}`);
      const error = query(element, `#${name}-error`);
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(described(control)).to.include(`${name}-error`);
      expect(follows(error, query(element, `label[for=${name}]`)) && follows(control, error), `${name}: label, error, field`).to.equal(true);
    }
    expect(query(element, '#name').getAttribute('aria-invalid')).to.equal('false');
  });

  it('an error of the stances stands between the question and the choices, and describes the group', async () => {
    const element = await show(everything);
    press(element);
    await element.updateComplete;
    const error = query(element, '#stance-error');
    expect(described(query(element, '[role=radiogroup]'))).to.include(error.id);
    expect(follows(error, query(element, 'legend')) && follows(query(element, '[part=choices]'), error)).to.equal(true);
  });

  it('the summary of the errors is above the whole form', async () => {
    const element = await show(everything);
    press(element);
    await element.updateComplete;
    for (const control of queryAll(element, 'input, textarea, [part=submit]'))
      expect(follows(control, query(element, '[part=errors]'))).to.equal(true);
  });

  it('the browser does not judge with bubbles of its own; what must be filled in says so to assistive tools', async () => {
    const element = await begun();
    expect(query<HTMLFormElement>(element, 'form').noValidate).to.equal(true);
    expect(queryAll(element, '[required]')).to.have.length(0);
    const required = ['[role=radiogroup]', ...fields.map((name) => `#${name}`)].map((selector) =>
      query(element, selector).getAttribute('aria-required'),
    );
    expect(required).to.deep.equal(['true', 'true', 'false', 'true']);
  });

  it('what may be left out is marked in words, what may not is not, and nothing has an asterisk', async () => {
    const element = await begun();
    const marked = fields.filter((name) => query(element, `label[for=${name}]`).textContent.includes('(optioneel)'));
    expect(marked).to.deep.equal(['name']);
    expect(seen(element)).not.to.contain('*');
  });

  it('a mistake is not pointed out while the reader types, nor when they go on to the next field', async () => {
    const element = await begun();
    await write(element, 'email', 'jo');
    query(element, '#email').blur();
    await element.updateComplete;
    expect(queryAll(element, '[aria-invalid=true], [part=error]')).to.have.length(0);
  });

  it('the button is never disabled, and can be pressed before anything is filled in', async () => {
    const service = reactionsEndpoint(endpoint, {answer: answers.networkError});
    useHandlers(...service.handlers);
    const element = await show();
    const button = query<HTMLButtonElement>(element, 'form [part=submit]');
    expect(button.disabled).to.equal(false);
    await choose(element, 'agree');
    press(element);
    await element.updateComplete;
    expect(element.dataset['phase']).to.equal('sending');
    expect(button.disabled, 'while it is sent').to.equal(false);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await appears(element, '[part=status]');
  });

  it('success takes the focus', async () => {
    useHandlers(...reactionsEndpoint(endpoint).handlers);
    const element = await begun();
    await write(element, 'reason', 'Ik werk laat.');
    await write(element, 'email', 'jo@example.org');
    query(element, 'form [part=submit]').focus();
    await send(element, 'stelling-accepted');
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Bedankt, uw reactie is ontvangen');
  });

  it('the stances are a group of native radio buttons, with the question as its legend', async () => {
    for (const element of [await show(everything), await show(everything, '')]) {
      if (!element.querySelector('p')) element.poll = poll;
      await element.updateComplete;
      const group = query(element, 'fieldset[role=radiogroup]');
      expect(group.firstElementChild!.localName).to.equal('legend');
      expect(seen(element, 'legend')).to.equal('Wat vindt u ervan?');
      expect(
        [...group.querySelectorAll('input')].every(({type, name, labels}) => type === 'radio' && name === 'stance' && labels!.length === 1),
      ).to.equal(true);
    }
  });

  it('a choice shows in more than colour: the radio button, bolder words, and in the scale a word', async () => {
    const element = await show(everything, '');
    element.poll = poll;
    await element.updateComplete;
    await choose(element, 'neutral');
    const weights = queryAll(element, '[part=choice]').map((label) => [getComputedStyle(label).fontWeight, label.querySelector('input')!.checked]);
    expect(weights.filter(([weight]) => weight === '600')).to.deep.equal([['600', true]]);
    expect(query(element, '[part=scale] li:nth-child(3) .sr').textContent).to.equal(', uw standpunt');
  });

  it('a percentage never stands without how many readers it is', async () => {
    const standing = {n: 9, counts: {agree: 4, disagree: 5}};
    useHandlers(...reactionsEndpoint(endpoint).handlers);
    const element = await show();
    element.request = async (_, init) =>
      Response.json(
        init?.method === 'POST'
          ? {id: JSON.parse(String(init.body)).id, state: 'pending', withdrawToken: 't', standing}
          : {poll: {}, standing, reactions: []},
      );
    await choose(element, 'agree');
    await send(element, 'stelling-accepted');
    await appears(element, '[part=row]');
    for (const row of queryAll(element, '[part=row]')) for (const part of [...row.children]) expect(part.textContent).to.match(/\d%.*\d lezers/);
  });
});

describe('the fields, to a browser that helps', () => {
  it('name and e-mail address are what a password manager and autofill look for, inside a form', async () => {
    const element = await begun();
    const facts = ['name', 'email'].map((name) => {
      const {type, autocomplete, name: called, form, labels} = query<HTMLInputElement>(element, `#${name}`);
      return [called, type, autocomplete, form?.localName, labels!.length];
    });
    expect(facts).to.deep.equal([
      ['name', 'text', 'name', 'form', 1],
      ['email', 'email', 'email', 'form', 1],
    ]);
  });

  it('nothing keeps the reader from spell check, autofill or translation, and the reason is checked', async () => {
    const element = await begun();
    expect(query<HTMLTextAreaElement>(element, '#reason').spellcheck).to.equal(true);
    expect(
      queryAll(element, '[spellcheck=false], [translate=no], [autocomplete=off], .notranslate, [autocorrect=off], [onpaste], [readonly]'),
    ).to.have.length(0);
  });

  it('what is pasted stays', async () => {
    const element = await begun();
    const event = new ClipboardEvent('paste', {bubbles: true, cancelable: true, composed: true});
    query(element, '#email').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
