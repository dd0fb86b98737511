import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import type {StellingPoll} from '../../../src/stelling-poll.ts';
import type {Receiving} from '../../recipes/reader.ts';
import {inMemory} from '../probes.ts';
import {reader, visit} from '../support.ts';
import {events, isReady, show, type State} from './app.ts';

const poll = (statement: string) => ({
  id: 'raamwerk',
  statement,
  panel: [{experts: [{name: 'Sietske Brandsma'}], stance: 'agree', quote: ['Ja.']}],
  question: 'En u?',
});

const property = (page: Page, name: 'endpoint' | 'askName' | 'fields'): Promise<unknown> =>
  page.locator('stelling-poll').evaluate((element, name): unknown => (element as StellingPoll)[name], name);

/**
 * What custom-elements-everywhere.com asks of a framework, as far as it bears on this element, and what a leak would
 * be. Its events are lowercase words with a hyphen, so that there are no others to listen to.
 */
export const testApp = (name: string, site: string, receiving: Receiving): void => {
  const settings: State = {visible: true, endpoint: `${receiving.url}/v1/polls/${name}/reactions`, level: 3, unsure: true, askName: 'required'};
  const open = async (t: Parameters<typeof visit>[0]) => {
    const {page} = await visit(t, {origin: site, endpoint: receiving.url});
    await page.goto('/');
    await isReady(page);
    return page;
  };

  test(`${name}: strings, numbers, booleans and objects arrive, and change`, async (t) => {
    const page = await open(t);
    await show(page, {...settings, poll: poll('Eerst'), fields: {extra: {bron: name}}});
    await page.getByRole('heading', {name: 'Eerst', level: 3}).waitFor();
    assert.equal(await property(page, 'endpoint'), settings.endpoint);
    assert.equal(await property(page, 'askName'), 'required');
    assert.deepEqual(await property(page, 'fields'), {extra: {bron: name}});
    await page.getByRole('radio', {name: 'Weet ik niet'}).waitFor();

    await show(page, {...settings, level: 4, unsure: false, poll: {...poll('Daarna'), panel: []}});
    await page.getByRole('heading', {name: 'Daarna', level: 4}).waitFor();
    assert.equal(await page.getByRole('radio', {name: 'Weet ik niet'}).count(), 0);
    assert.equal(await page.getByText('Sietske Brandsma').count(), 0);
  });

  test(`${name}: children of the framework have their places, also when there come and go some`, async (t) => {
    const page = await open(t);
    const shown = () =>
      page
        .locator('stelling-poll figcaption')
        .evaluateAll((nodes) =>
          nodes.filter((node) => (node as HTMLElement).checkVisibility() && node.getBoundingClientRect().height > 0).map((node) => node.textContent),
        );
    await show(page, {...settings, panel: ['A', 'B']});
    await page.getByText('Uit het raamwerk').waitFor();
    assert.deepEqual(await shown(), ['A', 'B']);
    await show(page, {...settings, panel: ['B', 'C', 'D']});
    assert.deepEqual(await shown(), ['B', 'C', 'D']);
    assert.equal(await page.getByRole('button', {name: 'Verstuur mijn reactie'}).count(), 1);
  });

  test(`${name}: hidden and shown again it is there once, and works`, async (t) => {
    const page = await open(t);
    for (const visible of [true, false, true]) {
      await show(page, {...settings, visible, poll: poll('Er')});
      assert.equal(await page.locator('stelling-poll').count(), Number(visible));
    }
    await page.getByRole('heading', {name: 'Er'}).waitFor();
  });

  test(`${name}: a reaction is sent, and both ways to listen hear of it`, async (t) => {
    const page = await open(t);
    await show(page, {...settings, askName: 'optional', poll: poll('Eens?')});
    await reader(page).choose('Eens');
    await reader(page).write(`Met ${name}.`);
    await reader(page).send();
    await page.locator('stelling-poll[data-phase=accepted]').waitFor();
    assert.deepEqual((await events(page)).toSorted(), ['declarative stelling-accepted', 'declarative stelling-submit', 'imperative stelling-submit']);
    assert.deepEqual(
      receiving
        .rows()
        .filter((row) => row['reason'] === `Met ${name}.`)
        .map((row) => row['stance']),
      ['agree'],
    );
  });

  /** Comes and goes so many times. */
  const mount = async (page: Page, times: number, keep = false) => {
    for (let count = 0; count < times; count += 1) {
      await show(page, {...settings, poll: poll('Even')});
      if (keep) await page.evaluate(() => ((globalThis as unknown as {kept?: Element[]}).kept ??= []).push(document.querySelector('stelling-poll')!));
      await show(page, {visible: false});
    }
    // Each looked whether a reaction was waiting; a browser does such things one after the other, and this after all.
    await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('stelling-poll').onsuccess = resolve)));
  };

  test(`${name}: of a hundred that came and went nothing is left`, async (t) => {
    const page = await open(t);
    // A framework may hold on to what it showed last; of more than that nothing may stay.
    await mount(page, 10);
    const before = await inMemory(page);
    await mount(page, 100);
    const after = await inMemory(page);
    t.diagnostic(`${before.polls} polls and ${before.heap} bytes after ten, ${after.polls} and ${after.heap} after a hundred more`);
    assert.ok(after.polls <= 1, `${after.polls} polls stay`);
    // Each poll would be some 20 kB.
    assert.ok(after.heap - before.heap < 300_000, `${after.heap - before.heap} bytes more`);
    await mount(page, 5, true);
    assert.ok((await inMemory(page)).polls >= 5, 'those that stay would be seen');
  });
};
