import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {build} from 'esbuild';
import {createConsumer, importAll, isModule} from '../support/consumer.ts';

const consumer = createConsumer();
after(() => consumer.remove());

const names = [...consumer.exports.keys()].filter(isModule);

const run = (source: string): unknown => {
  const file = join(consumer.folder, 'run.js');
  writeFileSync(file, source);
  return JSON.parse(execFileSync(process.execPath, [file], {encoding: 'utf8', stdio: 'pipe'}));
};

test('every export of the packed package can be imported in Node, where there is no DOM', () => {
  const imported = run(`${importAll(names)}\nconsole.log(JSON.stringify(globalThis.imported));`) as Record<string, unknown>;
  assert.deepEqual(Object.keys(imported), names);
  for (const name of ['stelling-poll', 'stelling-poll/react', 'stelling-poll/vue'])
    assert.deepEqual(
      (imported[name] as string[]).filter((key) => !key.endsWith('Event')),
      ['StellingPoll'],
      name,
    );
  assert.deepEqual(imported['stelling-poll/services/formspree'], ['default']);
  assert.ok((imported['stelling-poll/endpoint'] as string[]).includes('createEndpoint'));
  assert.equal(imported['stelling-poll/custom-elements.json'], 'object');
});

test('importing leaves nothing behind in Node: no global, no timer, no listener', () => {
  const left = run(`const before = new Set(Object.getOwnPropertyNames(globalThis));
    await import('stelling-poll');
    console.log(JSON.stringify({
      globals: Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name)),
      active: process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|Socket/.test(name)),
    }));`);
  // Lit says which versions of it are on a page.
  assert.deepEqual(left, {globals: ['litHtmlVersions'], active: []});
});

test('a bundler keeps what only defines the element, and leaves out a language that nobody uses', async () => {
  const bundled = async (contents: string): Promise<string> => {
    const {outputFiles} = await build({
      stdin: {contents, resolveDir: consumer.folder},
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0]!.text;
  };
  for (const name of ['stelling-poll', 'stelling-poll/react', 'stelling-poll/stelling-poll.js'])
    assert.match(await bundled(`import '${name}';`), /\.define\(/, name);
  assert.doesNotMatch(await bundled(`import 'stelling-poll/i18n/en'; import 'stelling-poll/services/formspree';`), /\w/);
});

test('what the package does not promise cannot be imported', () => {
  assert.throws(() => run(`import 'stelling-poll/dist/index.js';`), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
  assert.throws(() => run(importAll([...names, 'stelling-poll/services/no-such'])), /ERR_MODULE_NOT_FOUND/);
});
