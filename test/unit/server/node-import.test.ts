import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';

/** What a script prints in a Node of its own; the package is found by its name. */
const run = (script: string): string => {
  const {stdout, stderr, status} = spawnSync(process.execPath, ['--input-type=module', '-e', script], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return stdout.trim();
};

/** Names that a module put on the global object, or took, while it was imported. */
const imported = (...modules: readonly string[]): string =>
  run(`const before = Object.getOwnPropertyNames(globalThis).join();
    ${modules.map((name) => `await import('${name}');`).join('\n')}
    const now = Object.getOwnPropertyNames(globalThis);
    console.log(JSON.stringify(now.filter((name) => !before.includes(name))));`);

test('the package can be imported where there is no DOM, and leaves nothing behind', () => {
  assert.equal(imported('stelling-poll', 'stelling-poll/i18n/en', 'stelling-poll/services/formspree'), '["litHtmlVersions"]');
  // What Lit puts there on every server.
  const names: string[] = JSON.parse(imported('stelling-poll/server'));
  assert.deepEqual(
    names.filter((name) => !/^(lit[A-Z]|reactiveElementVersions$|customElements$)/.test(name)),
    [],
  );
});

test('it can be imported beside the DOM that Lit brings for servers, and is then defined', () => {
  const script = (first: string) => `${first}
    const {StellingPoll} = await import('stelling-poll');
    console.log(customElements.get('stelling-poll') === StellingPoll);`;
  assert.equal(run(script(`await import('@lit-labs/ssr/lib/install-global-dom-shim.js');`)), 'true');
  assert.equal(run(script(`await import('lit');`)), 'true');
});

test('what puts something on the global object would be seen', () => {
  assert.equal(imported('data:text/javascript,globalThis.left = 1'), '["left"]');
});

test('a site that renders with @lit-labs/ssr has the element rendered with its poll', () => {
  const html = run(`
    import {render} from '@lit-labs/ssr';
    import {html} from 'lit';
    import 'stelling-poll';
    import {StellingPollRenderer} from 'stelling-poll/server';
    const poll = {statement: 'Kort & <goed>', panel: [], question: '</script>?'};
    const page = html\`<main><stelling-poll .poll=\${poll} scale="3" .endpoint=\${'/x?a="b"'} lang="en"></stelling-poll></main>\`;
    console.log([...render(page, {elementRenderers: [StellingPollRenderer]})].join(''));`);
  assert.match(
    html,
    /<stelling-poll\s+scale="3" lang="en" endpoint="\/x\?a=&quot;b&quot;" data-prerendered><template shadowroot="open" shadowrootmode="open"><style/,
  );
  assert.match(html, /Kort &amp; &lt;goed&gt;/);
  assert.match(html, /Send my reaction|Neutral/);
  assert.match(
    html,
    /<script type="application\/json">\{"statement":"Kort & \\u003cgoed>","panel":\[\],"question":"\\u003c\/script>\?"\}<\/script><\/template>/,
  );
  assert.equal(html.match(/<\/script>/g)!.length, 1);
});
