import {expect, oneEvent} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import type {StellingContentErrorEvent} from '../../src/events.ts';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {expectNoViolations} from '../support/axe.ts';
import {useHandlers} from '../support/msw.ts';
import {article, endpoint, poll, query, queryAll, seen, show, textOf} from '../support/poll.ts';

const json = (content: unknown): string => `<script type="application/json">${JSON.stringify(content)}</script>`;

const problemsOf = async (element: StellingPoll): Promise<string[]> => {
  const {problems} = (await oneEvent(element, 'stelling-content-error')) as StellingContentErrorEvent;
  return problems.map(({path, code}) => `${path}: ${code}`);
};

/** The problems of content that is read as the element comes onto the page. */
const problemsShowing = async (children: string, attributes: Record<string, string> = {endpoint}): Promise<string[]> => {
  const heard: string[] = [];
  const listen = (event: StellingContentErrorEvent): void => void heard.push(...event.problems.map(({path, code}) => `${path}: ${code}`));
  document.addEventListener('stelling-content-error', listen);
  await show(attributes, children);
  document.removeEventListener('stelling-content-error', listen);
  return heard;
};

describe('the content of a poll', () => {
  it('stands in the article’s own nodes, each of them once', async () => {
    const element = await show();
    const quote = element.querySelector('blockquote')!;
    expect(quote.assignedSlot ?? quote.parentElement!.assignedSlot).to.not.equal(null);
    expect(element.shadowRoot!.textContent).to.not.contain('rust nodig');
    expect(seen(element, '[part=statement]')).to.equal('Het stadspark moet ook ’s nachts open blijven');
    expect(seen(element, '[part=question]')).to.equal('Wat vindt u ervan?');
    expect(seen(element)).to.contain('Uw antwoord helpt de gemeente.');
  });

  it('keeps the language of a quote, from the article and from JSON, and the direction that goes with its words', async () => {
    const inArticle = await show({endpoint}, article.replace('<blockquote>', '<blockquote lang="de">'));
    const quote = inArticle.querySelector<HTMLElement>('blockquote')!;
    expect([quote.lang, quote.isConnected]).to.deep.equal(['de', true]);

    const panel = [
      {experts: [{name: 'Noor el Amrani'}], lang: 'ar', quote: ['من يأتي ليلًا يرى أن ذلك ممكن.']},
      {experts: [{name: 'Jan de Wit'}], quote: ['De egels slapen dan niet.']},
    ];
    const fromJson = await show({endpoint}, json({statement: 'Open', panel}));
    const quotes = queryAll(fromJson, 'blockquote');
    expect(quotes.map((node) => node.getAttribute('lang'))).to.deep.equal(['ar', null]);
    expect(quotes.map((node) => getComputedStyle(node).direction)).to.deep.equal(['rtl', 'ltr']);
    await expectNoViolations(fromJson);
  });

  it('hides what stood in for the form, until there is no form', async () => {
    const element = await show();
    expect(seen(element)).to.not.contain('Mail de redactie');
    element.removeAttribute('endpoint');
    await element.updateComplete;
    expect(seen(element)).to.contain('Mail de redactie').and.to.contain('Wat vindt u ervan?');
    expect(queryAll(element, 'form')).to.have.length(0);
  });

  it('shows a badge where a stance was stated, in the expert’s own words, and none where it was not', async () => {
    const element = await show();
    const badges = queryAll(element, '[part=contribution]').map((item) => item.querySelector('[part=stance]'));
    expect(badges.map((badge) => badge && textOf(badge))).to.deep.equal(['Standpunt Eens', 'Standpunt Liever niet', null]);
  });

  it('names those who have no place on the line below it, in one sentence', async () => {
    const silent = (name: string) => ({experts: [{name}], quote: ['Dat hangt ervan af.']});
    const below = async (...names: string[]): Promise<string[]> => {
      const panel = [{experts: [{name: 'Bo'}], stance: 'agree', quote: ['Ja.']}, ...names.map(silent)];
      const element = await show({endpoint}, json({statement: 'Open', panel}));
      return queryAll(element, '[part=scale] p').map(textOf);
    };
    expect(await below()).to.deep.equal([]);
    expect(await below('Anna')).to.deep.equal(['Zonder standpunt Anna']);
    expect(await below('Anna', 'Jan, de jonge')).to.deep.equal(['Zonder standpunt Anna en Jan, de jonge']);
    expect(await below('Anna', 'Jan', 'Noor', 'Wim')).to.deep.equal(['Zonder standpunt Anna, Jan, Noor en Wim']);
  });

  it('can be read back as one poll, several people on one contribution', async () => {
    expect((await show()).poll).to.deep.equal(poll);
  });

  it('says the same from JSON, from src and from the property', async () => {
    const {question, ...rest} = poll;
    const expected = seen(await show({endpoint}, article.replace('<p>Uw antwoord helpt de gemeente.</p>', '')));
    expect(seen(await show({endpoint}, json(poll)))).to.equal(expected);

    useHandlers(http.get('*/polls/stadspark.json', () => HttpResponse.json(poll)));
    const remote = await show({endpoint, src: '/polls/stadspark.json'}, '');
    await new Promise<void>((resolve) => {
      const look = (): void => (remote.poll ? resolve() : void requestAnimationFrame(look));
      look();
    });
    await remote.updateComplete;
    expect(seen(remote)).to.equal(expected);

    const element = await show({endpoint}, '');
    element.poll = {...rest, question: question!};
    await element.updateComplete;
    expect(seen(element)).to.equal(expected);
  });

  it('follows what is added, removed and edited later', async () => {
    const element = await show();
    const [first, second] = element.querySelectorAll('figure');
    first!.querySelector('p')!.textContent = 'Wie laat werkt, wil graag wandelen.';
    second!.dataset['stance'] = 'disagree';
    delete second!.dataset['label'];
    const late = second!.cloneNode(true) as HTMLElement;
    late.querySelector('strong')!.textContent = 'Anna Zwart';
    element.insertBefore(late, element.querySelector('figure:last-of-type')!.nextSibling);
    first!.remove();
    element.prepend(first!);
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(queryAll(element, '[part=contribution]').map((item) => textOf(item).slice(0, 25))).to.deep.equal([
      'Standpunt Eens Wie laat w',
      'Standpunt Oneens De diere',
      'Daar valt van alles over ',
      'Standpunt Oneens De diere',
    ]);
    element.querySelectorAll('figure').forEach((figure) => figure.remove());
    await new Promise(requestAnimationFrame);
    expect(queryAll(element, '[part=panel]')).to.have.length(0);
  });

  it('shows what can be shown and names the rest by its path', async () => {
    expect(await problemsShowing(article.replace('data-stance="agree"', 'data-stance="misschien"'))).to.deep.equal([
      'panel[0].stance: unknown-value',
    ]);
    expect(await problemsShowing(json({...poll, panel: [{quote: ['Zonder naam.'], experts: []}, poll.panel[1]]}))).to.deep.equal([
      'panel[0].experts: too-short',
    ]);
    expect(await problemsShowing(`${json({}).replace('{}', '{"statement":')}${article}`)).to.deep.equal([': malformed']);
    expect(await problemsShowing('<p>Geen stelling.</p>')).to.deep.equal(['statement: too-short']);
    expect(await problemsShowing('')).to.deep.equal([]);
  });

  it('falls back on the article where src brings nothing', async () => {
    useHandlers(http.get('*/polls/weg.json', () => new HttpResponse('', {status: 404})));
    const element = document.createElement('stelling-poll');
    const problems = problemsOf(element);
    element.src = '/polls/weg.json';
    element.append(document.createRange().createContextualFragment(article));
    document.body.append(element);
    expect(await problems).to.deep.equal(['src: required']);
    expect(seen(element, '[part=statement]')).to.contain('stadspark');
    element.remove();
  });

  it('never takes a word for markup', async () => {
    const evil = '<img src=x onerror="document.title=`broken`"><script>document.title="broken"</script>';
    const element = await show({endpoint}, '');
    element.poll = {
      statement: evil,
      panel: [{experts: [{name: evil, role: evil}], label: evil, stance: 'agree', quote: [evil]}],
      question: evil,
    };
    await element.updateComplete;
    expect(queryAll(element, 'img, script')).to.have.length(0);
    expect(seen(element, 'blockquote')).to.equal(evil);
    expect(document.title).to.not.equal('broken');
  });

  it('is accessible from the article and from JSON', async () => {
    await expectNoViolations(await show());
    await expectNoViolations(await show({endpoint}, json(poll)));
    const readOnly = await show({});
    await expectNoViolations(readOnly);
    expect(query(readOnly, '[part=react]').textContent).to.not.equal(null);
  });
});
