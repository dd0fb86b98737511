import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rowsOf} from '../support/endpoint.ts';
import {databaseFile, focused, phase, reader, startDemo, visit} from './support.ts';

test('a reader answers the article: thanks, the own words, the standing, and a row that outlives the server', async (t) => {
  const file = databaseFile('restart.db');
  const first = await startDemo(file);
  const {page} = await visit(t, {origin: first.url});
  await page.goto('/demo/');

  const poll = page.locator('stelling-poll');
  const {choose, write, send} = reader(page);
  await choose('Deels eens');
  await write('Een cijfer belt niet aan.');
  await send();
  await phase(page, 'accepted');

  await poll.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  const own = poll.getByRole('figure').filter({hasText: 'Uw reactie'});
  assert.match(await own.innerText(), /Deels eens[^]*Een cijfer belt niet aan\./);
  assert.match(
    await poll.locator('[part=standing]').innerText(),
    /Zo denken lezers erover[^]*Eén lezer reageerde\.[^]*Deels eens \(uw standpunt\)\s+1\b/,
  );
  // Killed, not asked: what the reader was told must be on the disk already.
  await first.stop('SIGKILL');

  const second = await startDemo(file);
  const rows = rowsOf(file);
  assert.equal(rows.length, 1);
  assert.equal(rows[0]!['poll'], 'datagedreven-werken');
  assert.equal(rows[0]!['stance'], 'partly-agree');
  assert.equal(rows[0]!['reason'], 'Een cijfer belt niet aan.');
  const results = await (await fetch(`${second.url}/v1/polls/datagedreven-werken/reactions`)).json();
  assert.deepEqual(results.standing, {n: 1, counts: {'partly-agree': 1}});
});

test('who sends nothing yet is told what is missing, and is brought to it', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/');
  await reader(page).send();
  await focused(page.getByRole('heading', {name: 'Uw reactie is nog niet verstuurd'}));
  await page.getByRole('link', {name: 'Kies wat u van de stelling vindt.'}).click();
  await focused(page.getByRole('radio', {name: 'Eens', exact: true}));
});

test('who mends what was wrong and presses the button once has sent it', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/three.html');
  const poll = page.locator('stelling-poll').nth(1);
  const {choose, send} = reader(poll);
  await choose('Eens');
  await send();
  await poll.getByRole('link', {name: 'Vul uw naam in.'}).click();
  await page.keyboard.type('Ans');
  // Leaving a field changes nothing on the page: the button must not move from under the pointer.
  await send();
  await poll.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
});
