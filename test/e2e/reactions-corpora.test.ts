import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Receipt} from '../../src/contract/receipt.ts';
import {corpora} from '../support/corpora/corpora.ts';
import {postTo, reactionOf} from '../support/endpoint.ts';
import {databaseFile, startEndpoint, startSite, visit} from './support.ts';

const perPage = 20;

for (const [corpus, strings] of Object.entries(corpora))
  for (const policy of ['the strictest policy', 'no policy at all'] as const)
    test(`under ${policy} nothing of the ${corpus} runs, loads or changes among the readers’ reactions`, async (t) => {
      const endpoint = await startEndpoint(databaseFile(`${corpus} ${policy}.db`), '--open', '--policy', 'publish', '--origin', '*');
      const csp = `default-src 'none'; script-src 'self'; connect-src ${endpoint.url}; require-trusted-types-for 'script'; trusted-types lit-html`;
      const site = await startSite({
        ...(policy === 'the strictest policy' && {headers: {'Content-Security-Policy': csp}}),
        pages: {
          '/artikel': `<!doctype html><html lang="nl"><title>Artikel</title><script type="module" src="/dist/stelling-poll.js"></script>
            <stelling-poll results="always" reactions endpoint="${endpoint.url}/v1/polls/stelling/reactions"><h2>Stelling</h2></stelling-poll>`,
        },
      });
      const nameOf = (text: string): string => [...text].slice(0, 120).join('') || 'leeg';
      const published: string[] = [];
      for (let index = 0; index < strings.length; index += 50)
        await Promise.all(
          strings.slice(index, index + 50).map(async (text) => {
            const response = await postTo(endpoint.url, reactionOf({reason: text, name: nameOf(text), mayPublish: true}), 'stelling');
            assert.equal(response.status, 201, JSON.stringify(text));
            // One that says the same as another waits for somebody's eyes.
            if (((await response.json()) as Receipt).state === 'published') published.push(text);
          }),
        );

      const {page, context, complaints} = await visit(t, {origin: site.origin, endpoint: endpoint.url});
      const called: string[] = [];
      await context.exposeFunction('alert', (text: unknown) => called.push(String(text)));
      page.on('dialog', (dialog) => called.push(dialog.message()));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) => alert(`${effectiveDirective} ${blockedURI}`));
      });
      await page.goto('/artikel');
      const more = page.getByRole('button', {name: 'Toon meer reacties'});
      const reactions = page.locator('[part=reaction]');
      await page.locator('[part=reactions]').scrollIntoViewIfNeeded();
      for (let shown = perPage; shown < published.length; shown += perPage) {
        await reactions.nth(shown - 1).waitFor({state: 'attached'});
        await more.click();
      }
      await reactions.nth(published.length - 1).waitFor({state: 'attached'});
      assert.ok(published.length > 0.8 * strings.length, `${published.length} of ${strings.length}`);

      const {seen, injected} = await reactions.evaluateAll((items) => ({
        seen: items.map((item) => [item.querySelector('blockquote')?.textContent ?? '', item.querySelector('b')!.textContent]),
        // Nothing of ours is inside what a reader wrote.
        injected: items.flatMap((item) => [...item.querySelectorAll('blockquote *, b *')].map(({outerHTML}) => outerHTML)),
      }));
      const sorted = (pairs: readonly (readonly (string | null)[])[]) => pairs.map((pair) => JSON.stringify(pair)).sort();
      assert.deepEqual(injected, []);
      assert.deepEqual(sorted(seen), sorted(published.map((text) => [text, nameOf(text)])));
      assert.deepEqual(called, []);
      assert.deepEqual(complaints, []);
    });
