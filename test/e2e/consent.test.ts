import assert from 'node:assert/strict';
import {test} from 'node:test';
import {asPlaceholder, phase, plainPage, poll, reader, rowsWith, script, visit} from './support.ts';

/** What a consent banner makes of a script that it holds back. */
const heldBack = script.replace('type="module"', 'type="text/plain"');

for (const [what, html] of [
  ['the element', poll],
  ['the div', asPlaceholder(poll)],
] as const)
  test(`held back by a consent banner ${what} reads as an article, and works once the banner lets the script go`, async (t) => {
    const {page} = await visit(t, {pages: {'/artikel': plainPage(html, heldBack)}});
    await page.goto('/artikel');
    await page.getByRole('heading', {name: 'Een groene straat is meer waard'}).waitFor();
    for (const words of ['Een boom koelt de straat', 'Sietske Brandsma', 'Hoe zit dat in uw straat?'])
      assert.ok(await page.getByText(words).isVisible(), words);
    assert.equal(await page.getByRole('link', {name: 'Mail uw reactie'}).getAttribute('href'), 'mailto:redactie@voorbeeld.nl');
    assert.equal(await page.getByRole('button').count(), 0);

    await page.evaluate(() => {
      const held = document.querySelector<HTMLScriptElement>('script[type="text/plain"]')!;
      held.replaceWith(Object.assign(document.createElement('script'), {type: 'module', src: held.src}));
    });
    const reason = `Na toestemming: ${what}.`;
    await reader(page).choose('Eens');
    await reader(page).write(reason);
    await reader(page).send();
    await phase(page, 'accepted');
    assert.equal(rowsWith(reason).length, 1);
  });
