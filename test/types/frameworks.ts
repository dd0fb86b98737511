/**
 * What a developer's editor says of the tag: `npm run test:types`. For each framework the packed package is installed from npm
 * in a project of its own, in a scratch folder; what is right must pass its type checker, and of what is wrong every line that
 * says `wrong` must be refused, and no other.
 */
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {after, test} from 'node:test';
import {completionsIn} from './completions.ts';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'stelling-types-'));
after(() => rmSync(scratch, {recursive: true, force: true}));

// As in demo/install.mjs: npm runs on the Node of the machine.
const path = (process.env.PATH ?? '').split(delimiter).filter((each) => !each.includes('node_modules'));
const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    env: {...process.env, PATH: path.join(delimiter)},
  });

const [{filename}] = JSON.parse(npm(root, 'pack', '--json', '--pack-destination', scratch)) as [{filename: string}];

const tsc = ['typescript/bin/tsc', '--noEmit', '--pretty', 'false'];
const checkers: Record<string, readonly string[]> = {
  typescript: tsc,
  react: tsc,
  preact: tsc,
  solid: tsc,
  vue: ['vue-tsc/bin/vue-tsc.js', '--noEmit', '--pretty', 'false'],
  svelte: ['svelte-check/bin/svelte-check', '--output', 'machine', '--fail-on-warnings'],
};

/** `wrong.tsx(3,30): error …`, or of svelte-check `… ERROR "wrong.svelte" 5:15 "…"`. */
const complaint =
  /^(?<file>[^\s(]+)\((?<line>\d+),\d+\): error (?<text>.*)|^\d+ (?:ERROR|WARNING) "(?<file2>[^"]+)" (?<line2>\d+):\d+ (?<text2>.*)/gm;

for (const [name, [program, ...args]] of Object.entries(checkers))
  test(`${name}: what is right passes, and every wrong line is refused`, () => {
    const folder = join(scratch, name);
    cpSync(join(import.meta.dirname, 'cases', name), folder, {recursive: true});
    npm(folder, 'install', '--ignore-scripts', join(scratch, filename));

    const {stdout, stderr} = spawnSync(process.execPath, [join(folder, 'node_modules', program!), ...args], {cwd: folder, encoding: 'utf8'});
    const refused = [...stdout.matchAll(complaint)].map(({groups}) => {
      const {file, line, text, file2, line2, text2} = groups!;
      return {at: `${file ?? file2}:${line ?? line2}`, text: text ?? text2};
    });
    const expected = globSync('*.{mts,tsx,vue,svelte}', {cwd: folder}).flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (/(\/\/|<!--) wrong/.test(line) ? [`${file}:${index + 1}`] : [])),
    );
    assert.ok(expected.length >= 6, 'there is something to refuse');
    assert.deepEqual([...new Set(refused.map(({at}) => at))].toSorted(), expected.toSorted(), `${stdout}${stderr}`);
  });

test('an editor completes the attributes, their values and the names of events', () => {
  const complete = completionsIn(join(scratch, 'react'));
  const attributes = complete(`import 'stelling-poll/react'; export default <stelling-poll ‸ />;`);
  for (const name of ['poll-id', 'ask-reason', 'scale', 'poll', 'onstelling-accepted', 'className', 'aria-label'])
    assert.ok(attributes.includes(name), name);
  assert.deepEqual(complete(`import 'stelling-poll/react'; export default <stelling-poll scale="‸" />;`), ['2', '3', '5']);
  assert.ok(
    complete(`document.querySelector('stelling-poll')!.addEventListener('stelling-‸', () => {}); import 'stelling-poll';`).includes(
      'stelling-queued',
    ),
  );
  // Who has not imported the package is offered nothing.
  assert.ok(!complete(`import 'react'; export default <stelling-poll ‸ />;`).includes('poll-id'));
});
