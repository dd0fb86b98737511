import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {rowsOf} from '../support/endpoint.ts';
import {databaseFile, phase, reader, startEndpoint, visit} from '../e2e/support.ts';

/** The endpoint as it is shipped, which takes reactions from one site. */
export const startReceiving = async (site: string, name: string) => {
  const file = databaseFile(`${name}.db`);
  const {url} = await startEndpoint(file, '--open', '--origin', site);
  return {url, rows: () => rowsOf(file)};
};

export type Receiving = Awaited<ReturnType<typeof startReceiving>>;

/** A reader opens the page, sees the expert, and sends a reaction, which must be stored. */
export const react = async (t: TestContext, site: string, path: string, receiving: Receiving, reason: string): Promise<void> => {
  const {page} = await visit(t, {origin: site, endpoint: receiving.url});
  await page.goto(path);
  const poll = page.locator('stelling-poll');
  await poll.locator('[part=stance]').getByText('Meestal eens').waitFor();
  await poll.getByText('Sietske Brandsma').first().waitFor();
  await reader(poll).choose('Deels eens');
  await reader(poll).write(reason);
  await reader(poll).send();
  await phase(page, 'accepted');
  const stored = receiving.rows().filter((row) => row['reason'] === reason);
  assert.deepEqual(
    stored.map(({poll, stance}) => [poll, stance]),
    [['groene-straat', 'partly-agree']],
  );
};
