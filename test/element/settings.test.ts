import {expect} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import {StellingPoll} from '../../src/stelling-poll.ts';
import en from '../../src/i18n/en.ts';
import nlInformal from '../../src/i18n/nl-informal.ts';
import {expectNoViolations} from '../support/axe.ts';
import {reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {appears, choose, endpoint, poll, query, queryAll, seen, send, show} from '../support/poll.ts';

const warningsDuring = async (work: () => Promise<unknown>): Promise<string[]> => {
  const {warn} = console;
  const warnings: string[] = [];
  console.warn = (message: string) => void warnings.push(message);
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return warnings;
};

const stances = (element: StellingPoll): string[] => queryAll(element, '[part=choice]').map((choice) => choice.textContent.trim());

describe('the settings of a poll', () => {
  it('are there where a framework sets undefined for what a page does not say', async () => {
    const element = await show();
    Object.assign(element, {fields: undefined, request: undefined, strings: undefined, poll: undefined});
    expect(element.fields).to.deep.equal({});
    expect(element.request).to.be.a('function');
    for (const name of ['fields', 'request', 'strings', 'poll'])
      expect(Object.getOwnPropertyDescriptor(StellingPoll.prototype, name)?.set, name).to.be.a('function');
  });

  it('offer two, three or five stances, and not knowing', async () => {
    const element = await show();
    expect(stances(element)).to.deep.equal(['Eens', 'Oneens']);
    element.scale = '3';
    await element.updateComplete;
    expect(stances(element)).to.deep.equal(['Eens', 'Neutraal', 'Oneens']);
    Object.assign(element, {scale: 5, unsure: true});
    await element.updateComplete;
    expect(stances(element)).to.deep.equal(['Eens', 'Deels eens', 'Neutraal', 'Deels oneens', 'Oneens', 'Weet ik niet']);
    expect(element.getAttribute('scale')).to.equal('5');
    await expectNoViolations(element);
  });

  it('fall back on their default and say so once', async () => {
    let element!: StellingPoll;
    const warnings = await warningsDuring(async () => {
      element = await show({endpoint, scale: '7', results: 'soms', 'ask-name': ''});
      element.unsure = true;
      await element.updateComplete;
    });
    expect(element.scale).to.equal('2');
    expect(element.results).to.equal('after');
    expect(warnings).to.have.members([
      '<stelling-poll> scale="7" is unknown, "2" is used',
      '<stelling-poll> results="soms" is unknown, "after" is used',
      '<stelling-poll> ask-name="" is unknown, "optional" is used',
    ]);
  });

  it('take no endpoint but an http(s) one', async () => {
    for (const wrong of ['javascript:alert(1)', 'data:text/html,x', 'http://[', 'mailto:a@b.nl']) {
      let element!: StellingPoll;
      const warnings = await warningsDuring(async () => (element = await show({endpoint: wrong})));
      expect(warnings).to.deep.equal([`<stelling-poll> "${wrong}" is not an http(s) URL`]);
      expect(queryAll(element, 'form')).to.have.length(0);
    }
    expect((await show({endpoint: 'reacties'})).endpointUrl).to.equal(new URL('reacties', document.baseURI).href);
  });

  it('give the headings a place in the page’s outline', async () => {
    const levels = (element: StellingPoll) => queryAll(element, '[role=heading]').map((node) => node.ariaLevel ?? node.getAttribute('aria-level'));
    expect(levels(await show())).to.deep.equal(['3']);
    const element = await show({endpoint, 'heading-level': '4'}, '');
    element.poll = poll;
    await element.updateComplete;
    expect(levels(element)).to.deep.equal(['4', '5']);
  });

  it('name the poll by its id, or by its statement', async () => {
    expect((await show()).pollKey).to.equal('het-stadspark-moet-ook-s-nachts-open-blijven');
    expect((await show({endpoint, 'poll-id': 'park'})).pollKey).to.equal('park');
  });

  it('show the standing before, after or not at all', async () => {
    const answer = {poll: {}, reactions: [], standing: {n: 3, counts: {agree: 2, disagree: 1}}};
    let asked = 0;
    useHandlers(http.get(endpoint, () => (asked++, HttpResponse.json(answer))));
    useHandlers(...reactionsEndpoint(endpoint).handlers.slice(0, 1));
    const never = await show({endpoint, results: 'never'});
    await choose(never, 'agree');
    await send(never, 'stelling-accepted');
    expect(queryAll(never, '[part=standing]')).to.have.length(0);
    expect(asked).to.equal(0);

    const always = await show({endpoint, results: 'always'});
    // Nobody is asked for what is out of view.
    always.scrollIntoView({block: 'end'});
    await appears(always, '[part=row]');
    expect(seen(always, '[part=standing]')).to.contain('3 lezers reageerden.').and.to.contain('Eens 2').and.to.contain('Oneens 1');
    await expectNoViolations(always);

    const nonsense = http.get(`${endpoint}/onzin`, () => HttpResponse.json({standing: {n: 'veel'}}));
    useHandlers(nonsense);
    const unread = await show({endpoint: `${endpoint}/onzin`, results: 'always'});
    unread.scrollIntoView({block: 'end'});
    await appears(unread, '[part=standing]:not([aria-busy])');
    expect(seen(unread, '[part=standing]')).to.contain('We kunnen de uitslag nu niet laten zien.').and.not.to.contain('veel');
    await expectNoViolations(unread);
  });

  it('show how many reacted and no row of zeros, where the endpoint does not break a few reactions down', async () => {
    useHandlers(http.get(endpoint, () => HttpResponse.json({poll: {}, reactions: [], standing: {n: 3, counts: {}}})));
    const element = await show({endpoint, results: 'always'});
    await appears(element, '[part=standing]:not([aria-busy])');
    expect(seen(element, '[part=standing]')).to.contain('3 lezers reageerden.').and.not.to.contain('0');
    expect(queryAll(element, '[part=row]')).to.have.length(0);
    await expectNoViolations(element);
  });

  it('speak the language around them, with words of the page’s own', async () => {
    StellingPoll.dictionaries['en'] = en;
    const element = await show({endpoint, lang: 'en-GB'});
    expect(stances(element)).to.deep.equal(['Agree', 'Disagree']);
    element.strings = {submit: 'Have your say'};
    element.lang = 'nl';
    await element.updateComplete;
    expect(stances(element)).to.deep.equal(['Eens', 'Oneens']);
    expect(query(element, 'form [part=submit]').textContent).to.equal('Have your say');
    expect(stances(await show({endpoint, lang: 'xx'}))).to.deep.equal(['Eens', 'Oneens']);
    expect(stances(await show({endpoint, lang: '$%'}))).to.deep.equal(['Eens', 'Oneens']);
  });

  it('follow a page that comes to speak another language, and say je where the page does', async () => {
    StellingPoll.dictionaries['en'] = en;
    StellingPoll.dictionaries['nl-informal'] = nlInformal;
    const element = await show({endpoint});
    const title = () => query(element, 'label[for=reason]').innerText.replace(' (optioneel)', '').replace(` ${en.optional}`, '');
    expect(title()).to.equal('Waarom vindt u dat?');
    element.formality = 'informal';
    await element.updateComplete;
    expect(title()).to.equal('Waarom vind je dat?');
    const page = element.parentElement!;
    page.lang = 'en';
    await new Promise(requestAnimationFrame);
    expect(title()).to.equal(en.reason);
    page.lang = 'nl';
    await new Promise(requestAnimationFrame);
    expect(title()).to.equal('Waarom vind je dat?');
  });

  it('let the page make the requests', async () => {
    const requests: string[] = [];
    const element = await show();
    element.request = async (url, init) => {
      requests.push(`${init?.method} ${String(url)}`);
      return Response.json({id: JSON.parse(String(init?.body)).id, state: 'published', withdrawToken: 't', standing: {n: 1, counts: {agree: 1}}});
    };
    await choose(element, 'agree');
    query<HTMLInputElement>(element, '[name=mayPublish]').click();
    await send(element, 'stelling-accepted');
    expect(requests).to.deep.equal([`POST ${endpoint}`]);
    expect(seen(element, '[part=status]')).to.contain('Uw reactie staat op de site.');
  });
});
