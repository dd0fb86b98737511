import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {BrowserContextOptions} from 'playwright-core';
import {postTo, reactionOf} from '../support/endpoint.ts';
import {transcript} from '../support/virtual-screen-reader.ts';
import {databaseFile, focused, phase, reader, startEndpoint, startSite, visit} from './support.ts';

const content = {
  statement: 'Het stadspark moet ook ’s nachts open blijven',
  panel: [
    {experts: [{name: 'Noor el Amrani', role: 'parkwachter'}], stance: 'agree', quote: ['Wie er komt, ziet dat het kan.']},
    {experts: [{name: 'Jan de Wit', role: 'ecoloog'}], stance: 'partly-disagree', quote: ['De egels slapen dan niet.']},
    {experts: [{name: 'Eva Bos', role: 'jurist'}], quote: ['Het mag, als u dat wilt weten.']},
  ],
};

let opened = 0;

/** A page with one poll, at another origin than its endpoint, which has these reactions already. */
const visitPoll = async (t: TestContext, attributes: string, stances: readonly ('agree' | 'disagree')[], options: BrowserContextOptions = {}) => {
  const endpoint = await startEndpoint(databaseFile(`standing-${(opened += 1)}.db`), '--open', '--origin', '*');
  for (const stance of stances) assert.equal((await postTo(endpoint.url, reactionOf({stance}), 'stadspark')).status, 201);
  const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Artikel</title>
    <script type="module" src="/dist/stelling-poll.js"></script>
    <h1>Artikel</h1><stelling-poll endpoint="${endpoint.url}/v1/polls/stadspark/reactions" scale="5" ${attributes}>
    <script type="application/json">${JSON.stringify(content)}</script></stelling-poll>`;
  const site = await startSite({pages: {'/artikel': page}});
  const visited = await visit(t, {origin: site.origin, endpoint: endpoint.url, ...options});
  // Time goes on by itself, and can be put forward.
  await visited.page.clock.install();
  await visited.page.goto('/artikel');
  await phase(visited.page, 'editing');
  return {...visited, endpoint: endpoint.url};
};

const five = ['agree', 'agree', 'agree', 'disagree', 'disagree'] as const;

test('who listens to the standing hears sentences', async (t) => {
  const {page} = await visitPoll(t, 'unsure', five);
  await reader(page).choose('Deels eens');
  await reader(page).send();
  await page.locator('[part=row]').first().waitFor();
  const said = await transcript(page.locator('[part=standing]'));
  const structure = /^(end of )?(paragraph|list|listitem.*)$/;
  assert.deepEqual(
    said.filter((phrase) => !structure.test(phrase)),
    [
      'heading, Zo denken lezers erover, level 3',
      '6 lezers reageerden.',
      'Eens: 50% (3 lezers). Panel: Noor el Amrani.',
      'Deels eens (uw standpunt): 17% (1 lezer).',
      'Neutraal: 0% (0 lezers).',
      'Deels oneens: 0% (0 lezers). Panel: Jan de Wit.',
      'Oneens: 33% (2 lezers).',
      'Weet ik niet: 0% (0 lezers).',
      'Van de 3 bijdragen is er 1 het (deels) eens en 1 (deels) oneens; 1 kiest niet.',
      'Dit is geen onderzoek: alleen wie dat wilde, reageerde. Andere lezers kunnen er anders over denken.',
    ],
  );
});

test('with less than five readers there are numbers and no percentages, also to who listens', async (t) => {
  const {page} = await visitPoll(t, 'results="always"', ['agree', 'agree', 'disagree']);
  await page.locator('[part=standing]').scrollIntoViewIfNeeded();
  await page.locator('[part=row]').first().waitFor();
  const said = (await transcript(page.locator('[part=standing]'))).join('\n');
  assert.match(said, /Eens: 2 lezers\. Panel: Noor el Amrani\./);
  assert.match(said, /Oneens: 1 lezer\./);
  assert.doesNotMatch(said, /%/);
});

test('bars grow for whoever does not mind, and stand still for whoever asked for less motion', async (t) => {
  for (const [reducedMotion, expected] of [
    ['no-preference', 'grow'],
    ['reduce', 'none'],
  ] as const) {
    const {page} = await visitPoll(t, 'results="always"', five, {reducedMotion});
    await page.locator('[part=standing]').scrollIntoViewIfNeeded();
    const bar = page.locator('[part=row] rect').first();
    await bar.waitFor({state: 'attached'});
    assert.equal(await bar.evaluate((rect) => getComputedStyle(rect).animationName), expected);
    const moving = await page.evaluate(() =>
      [...document.querySelector('stelling-poll')!.shadowRoot!.querySelectorAll('*')]
        .filter((node) => {
          const {animationName, transitionDuration} = getComputedStyle(node);
          return animationName !== 'none' || parseFloat(transitionDuration) > 0;
        })
        .map(({localName}) => localName),
    );
    assert.deepEqual([...new Set(moving)], reducedMotion === 'reduce' ? [] : ['rect']);
  }
});

test('where the results may be seen before, a link beside the button leads to them', async (t) => {
  const {page} = await visitPoll(t, 'results="always"', five);
  await page.getByRole('link', {name: 'Bekijk de uitslag'}).click();
  await focused(page.locator('#standing'));
  await page.getByText('5 lezers reageerden.').waitFor();

  for (const results of ['after', 'closed', 'never']) {
    const {page: other} = await visitPoll(t, `results="${results}"`, five);
    assert.equal(await other.getByRole('link', {name: 'Bekijk de uitslag'}).count(), 0, results);
  }
});

test('where the file of the results cannot be had, the reaction is received all the same, and the reader is told', async (t) => {
  const {page, complaints} = await visitPoll(t, '', five);
  await page.route('**/results.js', (route) => route.abort());
  await reader(page).choose('Eens');
  await reader(page).send();
  await page.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  await page.getByText('We kunnen de uitslag nu niet laten zien.').waitFor();
  assert.ok(complaints.splice(0).every((complaint) => complaint.includes('ERR_FAILED')));
});

test('on paper: statement, panel, standing and the address of the page, and no form', async (t) => {
  const {page, origin} = await visitPoll(t, 'results="always"', five);
  await page.locator('[part=standing]').scrollIntoViewIfNeeded();
  await page.locator('[part=row]').first().waitFor();
  const address = page.getByText(`${origin}/artikel`);
  assert.equal(await address.isVisible(), false);
  await page.emulateMedia({media: 'print'});
  for (const text of [content.statement, 'De egels slapen dan niet.', '5 lezers reageerden.', `${origin}/artikel`])
    assert.ok(await page.getByText(text).first().isVisible(), text);
  assert.equal(await page.locator('form').isVisible(), false);
});

test('a reader who comes back after a while has the standing again, for a few bytes; not within half a minute', {timeout: 20_000}, async (t) => {
  const {page, endpoint} = await visitPoll(t, 'results="always"', five);
  /** How often the results were asked for, by the status of the answer. */
  const answers = async (): Promise<Record<string, string>> => {
    const figures = await (await fetch(`${endpoint}/metrics`)).text();
    const counts = figures.matchAll(/_count\{method="GET",route="[^"]*\/reactions",status="(\d+)"\} (\d+)/g);
    return Object.fromEntries([...counts].map(([, status, count]) => [status, count]));
  };
  const comeBack = () => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  await page.locator('[part=standing]').scrollIntoViewIfNeeded();
  await page.locator('[part=row]').first().waitFor();
  await comeBack();
  await page.clock.fastForward(29_000);
  await comeBack();
  assert.deepEqual(await answers(), {200: '1'});

  await page.clock.fastForward(2_000);
  await comeBack();
  // The browser may show what it has, and ask meanwhile: that is what `stale-while-revalidate` lets it do.
  while (!('304' in (await answers()))) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual(await answers(), {200: '1', 304: '1'});
  await page.getByText('5 lezers reageerden.').waitFor();
});
