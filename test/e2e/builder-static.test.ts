import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {isReady, names, paste} from './builder-support.ts';
import {startSite, visit} from './support.ts';

const root = mkdtempSync(join(tmpdir(), 'stelling-builder-'));
execFileSync(process.execPath, ['demo/build-site.ts', root], {cwd: join(import.meta.dirname, '../..')});
after(() => rmSync(root, {recursive: true}));
const path = '/een/map/';
const site = await startSite({folder: {path, root}});

test('on a host without a server, in a folder, the builder works, and names the script that is there', async (t) => {
  const {page} = await visit(t, {origin: site.origin, permissions: ['clipboard-read', 'clipboard-write']});
  await page.goto(`${path}demo/builder/`);
  await isReady(page);
  await paste(page);
  assert.equal((await names(page)).length, 3);
  await page.locator('.preview stelling-poll[data-phase]').waitFor();
  const code = page.getByRole('textbox', {name: 'Code voor uw artikel'});
  await page.getByText('Deze code hoort bij versie').waitFor();
  assert.ok((await code.inputValue()).startsWith(`<script type="module" src="${site.origin}${path}dist/stelling-poll.js?v=`));
});
