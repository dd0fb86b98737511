import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {rowsOf} from '../support/endpoint.ts';
import {violations} from './axe.ts';
import {reactionAt, signIn, token, visitModeration} from './editor.ts';
import {focused} from './support.ts';

const states = (file: string) => Object.fromEntries(rowsOf(file, 'select reason, state from reactions').map(({reason, state}) => [reason, state]));

/** Presses Tab until something has the focus, as who has no mouse does. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${selector}`);
};

const signInByKeyboard = async (page: Page): Promise<void> => {
  await page.goto('/beheer');
  await tabTo(page, '#code');
  await page.keyboard.type(token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Stellingen'}).waitFor();
  await tabTo(page, 'h2 a');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'groene-straat'}).waitFor();
};

test('an editor goes through the queue with one key for each decision', async (t) => {
  const {page, react, file} = await visitModeration(t);
  for (const text of ['Eén.', 'Twee.', 'Drie.', 'Vier.']) await react(text);
  await signInByKeyboard(page);
  await page.getByText('Met het toetsenbord').waitFor();

  // A key away from a reaction does nothing.
  await page.keyboard.press('p');
  await tabTo(page, '#zoek');
  await page.keyboard.type('pnjko');
  assert.equal(await page.locator('#zoek').inputValue(), 'pnjko');
  await page.goto('/beheer/stelling/groene-straat');
  assert.deepEqual(new Set(Object.values(states(file))), new Set(['pending']));

  await tabTo(page, '.skip');
  await page.keyboard.press('Enter');
  await focused(reactionAt(page, 'Eén.'));
  await page.keyboard.press('j');
  await focused(reactionAt(page, 'Twee.'));
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await focused(reactionAt(page, 'Eén.'));

  await page.keyboard.press('p');
  await page.getByText('Geplaatst.', {exact: true}).waitFor();
  await focused(reactionAt(page, 'Twee.'));
  await page.keyboard.press('n');
  await page.getByText('Niet geplaatst.', {exact: true}).waitFor();
  await focused(reactionAt(page, 'Drie.'));
  assert.deepEqual(states(file), {'Eén.': 'published', 'Twee.': 'rejected', 'Drie.': 'pending', 'Vier.': 'pending'});

  await page.keyboard.press('o');
  await page.getByText('Ongedaan gemaakt. De reactie wacht weer op u.').waitFor();
  await focused(reactionAt(page, 'Twee.'));
  assert.equal(states(file)['Twee.'], 'pending');

  // With Control or Alt it is a key of the browser's.
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Control+n');
  // From a button inside it too.
  await page.keyboard.press('Tab');
  await page.keyboard.press('p');
  await page.getByText('Geplaatst.', {exact: true}).waitFor();
  await focused(reactionAt(page, 'Drie.'));
  assert.equal(states(file)['Twee.'], 'published');
  const actions = rowsOf(file, 'select action from decisions order by decided_at').map(({action}) => action);
  assert.deepEqual(actions, ['publish', 'reject', 'undo', 'publish']);
});

test('without JavaScript the whole way works with the keyboard alone', async (t) => {
  const {page, react, file, complaints} = await visitModeration(t, {javaScriptEnabled: false});
  for (const text of ['Eén.', 'Twee.', 'Drie.']) await react(text);
  await signInByKeyboard(page);
  assert.equal(await page.getByText('Met het toetsenbord').isVisible(), false);

  await tabTo(page, '.skip');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await focused(reactionAt(page, 'Eén.').getByRole('button', {name: 'Plaatsen', exact: true}));
  await page.keyboard.press('Enter');
  await page.getByText('Geplaatst.', {exact: true}).waitFor();
  await focused(reactionAt(page, 'Twee.'));

  await tabTo(page, 'article:focus-within [value="wissen"]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Deze reactie wissen?'}).waitFor();
  await tabTo(page, '.danger');
  await page.keyboard.press('Enter');
  await page.getByText('Gewist.').waitFor();

  await tabTo(page, 'a[href$="logboek"]');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', {name: 'Logboek'}).waitFor();
  await tabTo(page, '.undo button');
  await page.keyboard.press('Enter');
  await page.getByText('Ongedaan gemaakt. De reactie wacht weer op u.').waitFor();
  assert.deepEqual(states(file), {'Eén.': 'pending', '': 'erased', 'Drie.': 'pending'});

  await tabTo(page, '.bar button');
  await page.keyboard.press('Enter');
  await page.getByLabel('Uw code').waitFor();
  await page.goto('/beheer/stelling/groene-straat');
  await page.getByText('U bent niet meer aangemeld').waitFor();
  assert.match(complaints.splice(0).join(), /^[^,]*status of 401[^,]*$/);
});

/** Every page, in every state that looks different. */
const everyPage = async (page: Page, look: (name: string) => Promise<void>): Promise<void> => {
  await page.goto('/beheer');
  await look('sign in');
  await page.getByLabel('Uw code').fill('een-code-die-niet-klopt');
  await page.getByRole('button', {name: 'Aanmelden'}).click();
  await page.getByRole('alert').waitFor();
  await look('wrong code');
  await signIn(page);
  await look('overview');
  await page.getByRole('link', {name: 'groene-straat'}).click();
  await look('queue');
  await reactionAt(page, 'Eerste.').getByRole('button', {name: 'Plaatsen', exact: true}).click();
  await page.getByText('Geplaatst.', {exact: true}).waitFor();
  await look('queue after a decision');
  for (const list of ['Geplaatst', 'Niet geplaatst', 'Alleen voor de redactie']) {
    await page
      .getByRole('navigation')
      .getByRole('link', {name: new RegExp(`^${list} \\d`)})
      .click();
    await look(list);
  }
  await page.getByRole('button', {name: 'Wissen'}).click();
  await page.getByRole('heading', {name: 'Deze reactie wissen?'}).waitFor();
  await look('erase');
  await page.getByRole('link', {name: 'Nee, ga terug'}).click();
  await page.getByLabel('Zoek in tekst en naam').fill('nergens');
  await page.getByRole('button', {name: 'Zoek'}).click();
  await page.getByText('Niets gevonden.').waitFor();
  await look('nothing found');
  await page.getByRole('link', {name: 'Logboek'}).click();
  await page.getByRole('heading', {name: 'Logboek'}).waitFor();
  await look('log');
  await page.goto('/beheer/stelling/groene-straat/nergens');
  await look('no such page');
};

const fill = async (react: (reason: string, fields?: object) => Promise<unknown>): Promise<void> => {
  await react('Eerste.', {name: 'Sam'});
  await react('Een heel lang woord: Hottentottententententoonstellingsterrein'.repeat(8), {
    name: 'x'.repeat(120),
    email: `${'lang'.repeat(30)}@example.nl`,
    stance: 'partly-disagree',
  });
  await react('Een lange tekst die twee keer komt.\n\nMet een witregel.');
  await react('Een lange tekst die twee keer komt! Met een witregel.', {stance: 'unsure'});
  await react('Alleen voor u.', {mayPublish: false, stance: 'disagree'});
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page for editors, ${colorScheme}`, async (t) => {
    const {page, react, complaints} = await visitModeration(t, {colorScheme});
    await fill(react);
    await everyPage(page, async (name) => assert.deepEqual(await violations(page), [], name));
    // What Chromium says of the pages with 401 and 404.
    assert.ok(complaints.splice(0).every((text) => /status of (401|404)/.test(text)));
  });
}

test('at 320 pixels no page for editors scrolls sideways', async (t) => {
  const {page, react, complaints} = await visitModeration(t, {viewport: {width: 320, height: 640}});
  await fill(react);
  await everyPage(page, async (name) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${name} is ${width} wide`);
  });
  assert.ok(complaints.splice(0).every((text) => /status of (401|404)/.test(text)));
});
