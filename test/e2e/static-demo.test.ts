import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {violations} from './axe.ts';
import {phase, reader, startSite, visit} from './support.ts';

const root = mkdtempSync(join(tmpdir(), 'stelling-site-'));
execFileSync(process.execPath, ['demo/build-site.ts', root], {cwd: join(import.meta.dirname, '../..')});
after(() => rmSync(root, {recursive: true}));

/** As a host would that has it in some folder, and nothing that answers. */
const path = '/een/map/';
const site = await startSite({folder: {path, root}});

test('the demo without a server, in a folder: it says so, and the whole way works, back again included', async (t) => {
  const {page} = await visit(t, {origin: site.origin});
  await page.goto(path);
  await page.waitForURL('**/een/map/demo/');
  await page.getByText('Dit is een voorbeeld zonder server.').waitFor();
  await phase(page, 'editing');
  assert.deepEqual(await violations(page), []);

  const {choose, write, send} = reader(page);
  await choose('Deels eens');
  await write('Zonder server.');
  await send();
  await phase(page, 'accepted');
  await page.getByText('65 lezers reageerden.').waitFor();
  await page.getByRole('button', {name: 'Trek mijn reactie in'}).click();
  await page.getByRole('button', {name: 'Ja, haal weg'}).click();
  await phase(page, 'editing');
  assert.ok(!site.requested.some((asked) => asked.includes('/v1/')), 'nothing asked the host for an endpoint');
});

test('the demo without a server: three polls, their standing and readers’ reactions', async (t) => {
  const {page} = await visit(t, {origin: site.origin});
  await page.goto(`${path}demo/three.html`);
  await page.locator('stelling-poll[data-phase]').nth(2).waitFor();
  assert.deepEqual(
    await page.locator('stelling-poll').evaluateAll((polls) => polls.map(({shadowRoot}) => !!shadowRoot!.querySelector('[part=statement]'))),
    [true, true, true],
  );
});
