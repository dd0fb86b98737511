import {expect, oneEvent} from '@open-wc/testing';
import {http, HttpResponse} from 'msw';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import type {Results} from '../../src/contract/results.ts';
import {expectNoViolations} from '../support/axe.ts';
import {reactionsEndpoint, useHandlers} from '../support/msw.ts';
import {appears, article, choose, endpoint, outbox, query, queryAll, seen, send, show, write} from '../support/poll.ts';

const counts = {agree: 2, 'partly-agree': 1, disagree: 3, unsure: 1};
const reaction = (id: string, reason: string) => ({id, stance: 'agree' as const, reason, publishedAt: '2026-11-20T12:00:00Z'});

/** An endpoint that takes reactions, and has these results. */
const serving = (results: Partial<Results> = {}) => {
  const service = reactionsEndpoint(endpoint);
  const asked: string[] = [];
  const taken: (string | null)[] = [];
  let removal = 204;
  useHandlers(
    http.get(endpoint, ({request}) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({poll: {}, standing: {n: 7, counts}, reactions: [], ...results});
    }),
    http.delete(`${endpoint}/:id`, ({request}) => {
      taken.push(request.headers.get('authorization'));
      return new HttpResponse(null, {status: removal});
    }),
    ...service.handlers,
  );
  return {service, asked, taken, refuse: () => (removal = 500), allow: () => (removal = 204)};
};

const sent = async (attributes: Readonly<Record<string, string>> = {}, children = article): Promise<StellingPoll> => {
  const element = await show({endpoint, scale: '5', unsure: '', ...attributes}, children);
  await choose(element, 'agree');
  await write(element, 'reason', 'Ik werk laat.\n<b>Echt</b>');
  await send(element, 'stelling-accepted');
  await appears(element, '[part=nearest]');
  return element;
};

const button = (element: StellingPoll, text: string): HTMLElement =>
  queryAll(element, '[part=results] button').find(({textContent}) => textContent.trim() === text) ?? expect.fail(`there is no button ${text}`);

describe('the scale', () => {
  it('has the experts where they said they stand, names the others, and takes the reader’s mark', async () => {
    const element = await show({endpoint, scale: '5'});
    const steps = () =>
      queryAll(element, '[part=scale] li').map((step) =>
        [...step.querySelectorAll('[role=img]')].map((mark) => mark.ariaLabel ?? mark.getAttribute('aria-label')),
      );
    expect(steps()).to.deep.equal([['Noor el Amrani'], [], [], ['Jan de Wit'], []]);
    expect(seen(element, '[part=scale]')).to.contain('NA').and.to.contain('JW').and.to.contain('Eva Bos en Kim Visser – Hooimeijer');
    await choose(element, 'neutral');
    expect(queryAll(element, '[part=scale] li').map((step) => step.textContent.includes('uw standpunt'))).to.deep.equal([
      false,
      false,
      true,
      false,
      false,
    ]);
    await expectNoViolations(element);
  });

  it('is not there where nobody states a stance', async () => {
    const element = await show({endpoint}, article.replaceAll('data-stance', 'data-geen'));
    expect(queryAll(element, '[part=scale]')).to.have.length(0);
  });
});

describe('what comes after sending', () => {
  it('shows percentages that add up, the reader’s own stance, the panel, and who is near and who differs', async () => {
    serving();
    const element = await show({endpoint, scale: '5', unsure: '', results: 'always'});
    element.scrollIntoView({block: 'end'});
    await appears(element, '[part=row]');
    const shares = queryAll(element, '[part=row] b').map((share) => parseInt(share.textContent));
    expect(shares.reduce((sum, share) => sum + share)).to.equal(100);
    expect(seen(element, '[part=standing]'))
      .to.contain('7 lezers reageerden.')
      .and.to.contain('Van de 3 bijdragen is er 1 het (deels) eens en 1 (deels) oneens; 1 kiest niet.')
      .and.to.contain('anders over denken');
    await expectNoViolations(element);
    await choose(element, 'agree');
    await send(element, 'stelling-accepted');
    await appears(element, '[part=nearest]');
    expect(seen(element, '[part=nearest]')).to.contain('Dicht bij u Noor el Amrani').and.to.contain('Anders dan u Jan de Wit');
    query(element, '[part=nearest] li:last-child a').click();
    expect(element.shadowRoot!.activeElement).to.equal(queryAll(element, '[part=contribution]')[1]);
    await expectNoViolations(element);
  });

  it('shows readers’ reactions as text, the own first, page by page, and keeps the focus', async () => {
    const {asked} = serving({reactions: [reaction('1', '<img src=x onerror=alert(1)>\nTweede regel')], next: 'b'});
    const element = await sent({reactions: ''});
    await appears(element, '[part=reaction]:not(.mine)');
    const [own, other] = queryAll(element, '[part=reaction]');
    expect(own!.textContent).to.contain('<b>Echt</b>').and.to.contain('Alleen u ziet deze tekst.');
    expect(other!.querySelector('blockquote')!.textContent).to.equal('<img src=x onerror=alert(1)>\nTweede regel');
    await expectNoViolations(element);

    useHandlers(
      http.get(endpoint, () =>
        HttpResponse.json({poll: {}, standing: {n: 7, counts}, reactions: [reaction('1', 'dubbel'), reaction('2', 'Nog een')]}),
      ),
    );
    const more = button(element, 'Toon meer reacties');
    more.focus();
    more.click();
    await appears(element, '.page + .page');
    expect(queryAll(element, '[part=reaction]')).to.have.length(3);
    expect(query(element, '[role=status]').textContent).to.equal('Er staan nu 2 reacties.');
    expect(asked[0]).to.equal('');
  });

  it('asks at most once in half a minute, whatever asks for it', async () => {
    const {asked} = serving();
    const element = await show({endpoint, results: 'always'});
    element.scrollIntoView({block: 'end'});
    await appears(element, '[part=row]');
    await element.refresh();
    document.dispatchEvent(new Event('visibilitychange'));
    await element.refresh();
    expect(asked).to.have.length(1);
  });
});

describe('taking a reaction back', () => {
  it('asks first, sends the token, and leaves an empty form', async () => {
    const {taken} = serving();
    const element = await sent();
    button(element, 'Trek mijn reactie in').click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.textContent).to.contain('U kunt dat niet terugdraaien.');
    await expectNoViolations(element);
    button(element, 'Nee, laat staan').click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.textContent).to.equal('Trek mijn reactie in');
    expect(taken).to.have.length(0);

    button(element, 'Trek mijn reactie in').click();
    await element.updateComplete;
    const withdrawn = oneEvent(element, 'stelling-withdrawn');
    button(element, 'Ja, haal weg').click();
    await withdrawn;
    await appears(element, 'form');
    expect(taken[0]).to.match(/^Bearer .+/);
    expect(query<HTMLTextAreaElement>(element, '[name=reason]').value).to.equal('');
  });

  it('puts the words back into the form of who wants to change them', async () => {
    serving();
    const element = await sent();
    button(element, 'Wijzig mijn reactie').click();
    await element.updateComplete;
    button(element, 'Ja, ik wil wijzigen').click();
    await appears(element, 'form');
    expect(query<HTMLTextAreaElement>(element, '[name=reason]').value).to.equal('Ik werk laat.\n<b>Echt</b>');
  });

  it('says so where it fails, and loses nothing', async () => {
    const {refuse, allow} = serving();
    refuse();
    const element = await sent();
    button(element, 'Trek mijn reactie in').click();
    await element.updateComplete;
    button(element, 'Ja, haal weg').click();
    await appears(element, '#sure[part=error]');
    expect(seen(element, '[part=confirm]')).to.contain('We konden uw reactie niet weghalen');
    expect(seen(element, '[part=own]')).to.contain('Ik werk laat.');
    await expectNoViolations(element);
    allow();
    button(element, 'Ja, haal weg').click();
    await appears(element, 'form');
  });

  it('works on a later visit where the page remembers, without the e-mail address; and nothing is kept where it does not', async () => {
    serving();
    sessionStorage.clear();
    const forgetful = await sent();
    expect(sessionStorage.length).to.equal(0);
    forgetful.remove();
    const element = await show({endpoint, scale: '5', remember: 'session', 'ask-email': 'required'});
    await choose(element, 'agree');
    await write(element, 'email', 'jo@example.org');
    await send(element, 'stelling-accepted');
    await appears(element, '[part=nearest]');
    expect(JSON.stringify(Object.entries(sessionStorage)))
      .to.contain('receipt')
      .and.not.to.contain('jo@example.org');
    element.remove();

    const later = await show({endpoint, scale: '5', remember: 'session'});
    await appears(later, '#withdraw');
    button(later, 'Wis van dit apparaat').click();
    await appears(later, 'form');
    expect(sessionStorage.length).to.equal(0);
    expect(await outbox()).to.deep.equal([]);
  });
});

describe('when a poll opens and closes', () => {
  it('has a dated sentence in place of the form, and the final standing once it is closed', async () => {
    serving();
    const before = await show({endpoint, 'opens-at': '2999-01-01T09:00:00+01:00'});
    expect((await appears(before, '[part=period]')).textContent).to.match(/U kunt reageren vanaf \d{1,2} \w+ (2998|2999) om/);
    expect(queryAll(before, 'form')).to.have.length(0);
    await expectNoViolations(before);
    before.remove();

    const after = await show({endpoint, 'closes-at': '2026-01-01T09:00:00+01:00'});
    await appears(after, '[part=row]');
    expect(seen(after, '[part=react]')).to.contain('U kon reageren tot 1 januari 2026').and.to.contain('Dit is de einduitslag.');
    expect(queryAll(after, 'form')).to.have.length(0);
    await expectNoViolations(after);
  });

  it('takes the endpoint’s word over the page’s', async () => {
    serving({poll: {closesAt: '2999-01-01T09:00:00Z'}});
    const element = await show({endpoint, 'closes-at': '2026-01-01T09:00:00+01:00'});
    await appears(element, 'form');
  });

  it('keeps the form of who has begun', async () => {
    serving();
    const element = await show();
    await write(element, 'reason', 'Net op tijd');
    element.closesAt = '2026-01-01T09:00:00+01:00';
    await appears(element, '[part=results]');
    element.scrollIntoView({block: 'end'});
    await appears(element, '[part=row]');
    expect(query<HTMLTextAreaElement>(element, '[name=reason]').value).to.equal('Net op tijd');
  });

  it('reports a date that is none, and stays open', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (message: string) => void warnings.push(message);
    const element = await show({endpoint, 'closes-at': '30 november', 'opens-at': '2026-02-30T09:00:00Z'});
    console.warn = warn;
    expect(queryAll(element, 'form')).to.have.length(1);
    expect(warnings).to.have.members([
      '<stelling-poll> "30 november" is not a date, time and offset',
      '<stelling-poll> "2026-02-30T09:00:00Z" is not a date, time and offset',
    ]);
  });
});
