import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hosts} from '../../demo/hosts/hosts.ts';
import {contrastFaults} from '../support/contrast.ts';
import {violations} from './axe.ts';
import {looksOutside, misshapen, openWithoutScript, resolved, tooWide, walk} from './hosts-support.ts';
import {phase, visit} from './support.ts';

/** Where a page has a colour for its own buttons that the poll must have found. */
const buttonColours: Record<string, string> = {
  amsterdam: 'var(--ams-button-primary-background-color)',
  bootstrap: 'var(--bs-primary)',
  tailwind: 'light-dark(#154273, #a8cbf0)',
  wordpress: 'var(--wp--preset--color--contrast)',
  hostile: '#154273',
};

for (const host of hosts)
  for (const colorScheme of host.dark ? (['light', 'dark'] as const) : (['light'] as const))
    test(`at home on ${host.title}, ${colorScheme}`, async (t) => {
      const {page} = await visit(t, {colorScheme, viewport: {width: 320, height: 800}});
      const run = await openWithoutScript(page, host);
      const before = await looksOutside(page);
      await run();
      const after = await looksOutside(page);
      assert.equal(after.length, before.length);
      assert.deepEqual(
        after.filter((line, index) => line !== before[index]),
        [],
        'the page looks as it did',
      );

      const submit = page.getByRole('button', {name: 'Verstuur mijn reactie'});
      const colour = await submit.evaluate((button) => getComputedStyle(button).backgroundColor);
      assert.equal(colour, await resolved(page, buttonColours[host.name] ?? 'var(--utrecht-button-primary-action-background-color)'));

      await walk(page, async (state) => {
        assert.deepEqual(await contrastFaults(page), [], state);
        assert.deepEqual(await misshapen(page), [], state);
        assert.equal(await tooWide(page), 0, state);
        // Of the page that breaks everything only the poll is ours.
        if (state === 'error' || state === 'accepted')
          assert.deepEqual(await violations(page, host.name === 'hostile' ? 'stelling-poll' : undefined), [], state);
      });
    });

test('what is hard to see would be found', async (t) => {
  const {page} = await visit(t);
  await page.goto('/demo/hosts/utrecht.html');
  await phase(page, 'editing');
  assert.deepEqual(await contrastFaults(page), []);
  await page.locator('stelling-poll').evaluate(({style}) => {
    style.setProperty('--stelling-on-accent-color', '#9ab');
    style.setProperty('--stelling-field-border-color', '#ccc');
    style.setProperty('--stelling-muted-color', 'color-mix(in srgb, currentColor 40%, transparent)');
  });
  const found = (await contrastFaults(page)).join('\n');
  assert.match(found, /^text of button submit "Verstuur mijn reactie": [23]\.\d\d < 4\.5$/m);
  assert.match(found, /^edge of label choice "Eens": 1\.\d\d < 3$/m);
  assert.match(found, /^edge of textarea/m);
  assert.match(found, /^text of p kicker/m);
});
