import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator} from 'playwright-core';
import {phase, reader, rowsWith, visit} from './support.ts';

const stances = (poll: Locator) => poll.getByRole('radio').evaluateAll((radios) => (radios as HTMLInputElement[]).map(({value}) => value));

test('three polls on one page: each has its own scale, fields, source and standing', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/three.html');
  const [street, desk, green] = [0, 1, 2].map((index) => page.locator('stelling-poll').nth(index)) as [Locator, Locator, Locator];
  await green.getByRole('figure').getByText('Joke Abbenhuis').waitFor();

  assert.deepEqual(await stances(street), ['agree', 'disagree']);
  assert.deepEqual(await stances(desk), ['agree', 'neutral', 'disagree', 'unsure']);
  assert.deepEqual(await stances(green), ['agree', 'partly-agree', 'neutral', 'partly-disagree', 'disagree']);
  assert.deepEqual(await Promise.all([street, desk, green].map((poll) => poll.getByRole('figure').count())), [0, 2, 2]);
  // `results="always"` on the last one only.
  await green.scrollIntoViewIfNeeded();
  await green.getByText('Er heeft nog niemand gereageerd.').waitFor();
  assert.equal(await street.locator('[part=standing]').or(desk.locator('[part=standing]')).count(), 0);
});

test('three polls on one page: what is done in one is not seen in another', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/three.html');
  const [street, desk, green] = [0, 1, 2].map((index) => page.locator('stelling-poll').nth(index)) as [Locator, Locator, Locator];

  await reader(street).choose('Oneens');
  await reader(street).write('Ik woon er.');
  await reader(desk).choose('Eens');
  assert.equal(await reader(desk).reason(), '');
  await reader(desk).write('Mijn moeder belt liever.');
  await reader(street).send();
  await street.getByText('Bedankt, uw reactie is ontvangen').and(page.getByRole('heading')).waitFor();
  assert.equal(await desk.getAttribute('data-phase'), 'editing');
  assert.equal(await green.getAttribute('data-phase'), 'editing');
  assert.equal(await reader(desk).reason(), 'Mijn moeder belt liever.');

  // The second asks for a name.
  await reader(desk).send();
  await desk.getByRole('link', {name: 'Vul uw naam in.'}).click();
  await page.keyboard.type('Ans');
  await page.keyboard.press('Enter');
  await desk.locator('[part=status]').waitFor();

  await reader(green).choose('Deels oneens');
  await reader(green).write('Waar laat ik de auto?');
  await reader(green).send();
  await green.getByText('Eén lezer reageerde.').waitFor();
  await phase(page, 'accepted');
  assert.deepEqual(
    rowsWith('Ik woon er.').map(({poll, stance}) => [poll, stance]),
    [['autoluwe-binnenstad', 'disagree']],
  );
  assert.deepEqual(
    rowsWith('Mijn moeder belt liever.').map(({poll, name}) => [poll, name]),
    [['digitale-balie', 'Ans']],
  );
  assert.deepEqual(
    rowsWith('Waar laat ik de auto?').map(({poll, stance}) => [poll, stance]),
    [['groene-straat', 'partly-disagree']],
  );
});
