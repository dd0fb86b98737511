import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import {plainDraft} from '../../demo/builder/fragment/fragment.ts';
import type {Draft} from '../../demo/builder/state/draft.ts';
import {soon, visit, type Visit} from './support.ts';

/** An article as editors have them: a statement, three contributions by four people, a question and a call. */
export const article = `Stelling:

‘Een groene straat is meer waard dan twee extra parkeerplaatsen’

Sietske Brandsma, stadsecoloog, en Ruud van der Meulen, beheerder: “Een perk met een boom koelt de straat en vangt water op. Toch kijken wij eerst wie er woont.”

Joke Abbenhuis, bewoner: “Sinds de tegels weg zijn, staan we vaker buiten. Ik ken nu de namen van iedereen.”

Koen de Boer, rijinstructeur: “Oneens. Wie zijn auto kwijt moet, rijdt nu drie rondjes door de buurt.”

Wat vindt u?

Laat hieronder uw reactie achter.`;

/** What is in it. */
export const statement = 'Een groene straat is meer waard dan twee extra parkeerplaatsen';
export const speakers = ['Sietske Brandsma en Ruud van der Meulen', 'Joke Abbenhuis', 'Koen de Boer'];

export const endpoint = '/v1/polls/groene-straat/reactions';

/** The builder, ready; with a draft as a colleague's link would bring it. */
export const visitBuilder = async (t: TestContext, options: Visit & {readonly draft?: Draft; readonly fragment?: string} = {}) => {
  const {draft, fragment = draft ? plainDraft(draft) : '', ...rest} = options;
  const visited = await visit(t, {permissions: ['clipboard-read', 'clipboard-write'], viewport: {width: 1280, height: 900}, ...rest});
  await visited.page.goto(`/demo/builder/${fragment && `#${fragment}`}`);
  await isReady(visited.page);
  return visited;
};

export const isReady = (page: Page): Promise<void> => page.locator('body[data-ready]').waitFor();

export const toClipboard = (page: Page, text: string): Promise<void> => page.evaluate((text) => navigator.clipboard.writeText(text), text);
export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** What an editor does first. */
export const paste = async (page: Page, text = article): Promise<void> => {
  await toClipboard(page, text);
  await pasteInto(page);
};

/** Pastes what was copied; the browser fetches that first, after the keys. */
export const pasteInto = async (page: Page): Promise<void> => {
  const field = page.getByRole('textbox', {name: 'Tekst van het artikel'});
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await soon(page, async () => assert.notEqual(await field.inputValue(), before));
};

/** Who speaks, in the order of the list. */
export const names = (page: Page): Promise<string[]> => page.locator('.entry summary b').allTextContents();

/** Waits until this is said to whoever does not see the page change. */
export const hears = (page: Page, words: RegExp): Promise<void> =>
  soon(page, async () => assert.match((await page.getByRole('status').first().textContent()) ?? '', words));

export const code = (page: Page, title: string | RegExp = 'Code voor uw artikel') => page.getByRole('textbox', {name: title});

/** The page under the strictest policy that it can have. */
export const underPolicy: Pick<Visit, 'pages' | 'headers'> = {
  pages: {'/demo/builder/': readFileSync(new URL('../../demo/builder/index.html', import.meta.url), 'utf8')},
  headers: {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  },
};
