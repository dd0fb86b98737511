import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import type {StellingPoll} from '../../src/stelling-poll.ts';
import {postTo, reactionOf} from '../support/endpoint.ts';
import {listen, transcript} from '../support/virtual-screen-reader.ts';
import {focusTeller} from './accessibility-tree.ts';
import {databaseFile, phase, plainPage, startEndpoint, startSite, visit} from './support.ts';

const poll = {
  statement: 'Het stadspark moet ook ’s nachts open blijven',
  panel: [
    {experts: [{name: 'Noor el Amrani', role: 'parkwachter'}], stance: 'agree', quote: ['Wie er komt, ziet dat het kan.', 'En licht helpt.']},
    {experts: [{name: 'Jan de Wit', role: 'ecoloog'}], stance: 'partly-disagree', label: 'Liever niet', quote: ['De egels slapen dan niet.']},
    {
      experts: [
        {name: 'Eva Bos', role: 'jurist'},
        {name: 'Kim Visser', role: 'strateeg'},
      ],
      quote: ['Het mag, als u dat wilt weten.'],
    },
  ],
};

/** Compares with what is kept; `npm run renew:transcripts` keeps what is said now, for a person to read. */
const kept = (t: TestContext, name: string, lines: readonly string[]): void =>
  t.assert.fileSnapshot(`${lines.join('\n')}\n`, join(import.meta.dirname, 'transcripts', name), {serializers: [String]});

test('what a reader hears, and each key, from the statement by way of two errors to the result', {timeout: 60_000}, async (t) => {
  const endpoint = await startEndpoint(databaseFile('whole-path.db'), '--open', '--origin', '*');
  for (const stance of ['agree', 'agree', 'partly-agree', 'disagree', 'disagree'] as const) await postTo(endpoint.url, reactionOf({stance}), 'park');
  const html = `<main><h1>Artikel</h1><stelling-poll endpoint="${endpoint.url}/v1/polls/park/reactions" scale="5" unsure ask-reason="required" ask-email="optional">
    <script type="application/json">${JSON.stringify(poll)}</script></stelling-poll><p><a href="#verder">Lees verder</a></p></main>`;
  const site = await startSite({pages: {'/artikel': plainPage(html)}});
  // A window of 1280 by 1024 at 400 %.
  const {page} = await visit(t, {origin: site.origin, endpoint: endpoint.url, viewport: {width: 320, height: 256}});
  await page.goto('/artikel');
  await phase(page, 'editing');

  const heard: string[] = [];
  const keys: string[] = [];
  const focus = await focusTeller(page);
  const all = page.locator('[part=poll]');
  const {said} = await listen(all);
  const read = async (title: string, part = all) => void heard.push('', `# ${title}`, ...(await transcript(part)));
  const hear = async (title: string, until: RegExp) => void heard.push('', `# ${title}`, ...(await said(until)));
  const press = async (key: string) => {
    await page.keyboard.press(key);
    keys.push(`${key.padEnd(10)} ${await focus()}`);
  };
  const pressUntil = async (key: string, wanted: RegExp) => {
    do await press(key);
    while (!wanted.test(keys.at(-1)!) && keys.length < 200);
  };
  const type = async (text: string) => {
    await page.keyboard.type(text);
    keys.push(`(types)    ${text}`);
  };
  const toSubmit = /button, “Verstuur mijn reactie”/;

  await read('The page is there: statement, panel, scale, form');
  await pressUntil('Tab', toSubmit);
  await hear('The way to the button by Tab', /Verstuur mijn reactie/);
  await press('Enter');
  await hear('Sent with nothing filled in', /nog niet verstuurd/);
  await read('The summary of the errors', page.locator('[part=errors]'));

  await press('Tab');
  await press('Enter');
  await press('Space');
  await press('ArrowDown');
  await press('Tab');
  await type('Ik werk laat en wandel graag.');
  await press('Tab');
  await type('Sam');
  await press('Tab');
  await type('sam');
  await pressUntil('Tab', toSubmit);
  await hear('From the first error to its field, and on through the form', /Verstuur mijn reactie/);
  await press('Enter');
  await hear('Sent with an e-mail address that is none', /nog niet verstuurd/);
  await read('The summary of the errors, and the form with the error at its field', page.locator('form'));

  await press('Tab');
  await press('Enter');
  await press('End');
  await type('@example.org');
  await pressUntil('Tab', toSubmit);
  await hear('The address is put right', /Verstuur mijn reactie/);
  // The answer waits until the reader has heard that the reaction is on its way.
  await page.locator('stelling-poll').evaluate((element: StellingPoll) => {
    const {promise, resolve} = Promise.withResolvers<void>();
    element.request = (...args) => promise.then(() => fetch(...args));
    Object.assign(globalThis, {answer: resolve});
  });
  await press('Enter');
  await hear('On its way', /We versturen/);
  await page.evaluate(() => (globalThis as unknown as {answer(): void}).answer());
  await phase(page, 'accepted');
  await hear('Received', /Bedankt/);
  await page.locator('[part=row]').first().waitFor();
  keys.push(`(received) ${await focus()}`);
  await read('The result', page.locator('[part=react]'));
  await pressUntil('Tab', /Lees verder/);

  kept(t, 'whole-path.nl.txt', heard.slice(1));
  kept(t, 'keyboard-path.nl.txt', keys);
});
