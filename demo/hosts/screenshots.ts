/** Pictures of every host page, for the eye: `node demo/hosts/screenshots.ts ADDRESS FOLDER`, while `npm start` runs at the address. */
import {mkdirSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {launchBrowser} from '../../test/support/browser.ts';
import {hosts} from './hosts.ts';

const [address = 'http://localhost:8787', folder = 'shots'] = process.argv.slice(2);
mkdirSync(folder, {recursive: true});

/** The states that look different, each with what brings the poll there. */
const states: Record<string, (page: Page) => Promise<void>> = {
  editing: async (page) => page.locator('stelling-poll[data-phase=editing]').waitFor(),
  error: async (page) => {
    await page.getByRole('button', {name: 'Verstuur mijn reactie'}).click();
    await page.locator('[part=errors]').waitFor();
  },
  chosen: async (page) => page.getByRole('radio', {name: 'Deels eens', exact: true}).check(),
  accepted: async (page) => {
    await page.getByRole('button', {name: 'Verstuur mijn reactie'}).click();
    await page.locator('[part=standing]:not([aria-busy])').waitFor();
  },
};

const looks = [{colorScheme: 'light'}, {colorScheme: 'dark'}, {forcedColors: 'active'}] as const;

const browser = await launchBrowser();
for (const width of [320, 768, 1280])
  for (const look of looks) {
    const page = await browser.newPage({viewport: {width, height: 900}, ...look});
    for (const {name, dark} of hosts) {
      const [word] = Object.values(look);
      if (word === 'dark' && !dark) continue;
      await page.goto(`${address}/demo/hosts/${name}.html`);
      for (const [state, reach] of Object.entries(states)) {
        await reach(page);
        await page.screenshot({path: `${folder}/${name}-${width}-${word}-${state}.png`, fullPage: true});
      }
    }
    await page.close();
  }
await browser.close();
console.log(`The pictures are in ${folder}/.`);
