/**
 * All tests, in order: `npm test`. Or some: `npm test -- unit element`, `npm test -- element --engine chromium`,
 * `npm test -- element test/element/form.test.ts`. A browser or database that is missing is skipped and named;
 * with `--all`, or CI=true, it is a failure.
 */
import {spawnSync} from 'node:child_process';
import {globSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {engines, isPresent, type Engine} from './support/browsers.ts';
import {installBrowsers} from './support/install-browsers.ts';
import {findPostgres, startPostgres} from './support/postgres.ts';

interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {all: {type: 'boolean', default: process.env.CI === 'true'}, engine: {type: 'string', multiple: true}},
});

const results: Result[] = [];
const skipped: string[] = [];
const scratch = mkdtempSync(join(tmpdir(), 'stelling-test-'));

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(command, args, {stdio: ['ignore', 'inherit', 'inherit'], env: {...process.env, ...env}}).status === 0;

/** The test files of a part: those that were asked for, or all. */
const filesOf = (part: string): string[] => {
  const asked = positionals.filter((argument) => argument.endsWith('.ts'));
  const files = globSync(`test/${part}/**/*.test.ts`);
  if (files.length === 0) throw new Error(`There are no tests in test/${part}/.`);
  return files.filter((file) => asked.length === 0 || asked.includes(file)).toSorted();
};

const check = (name: string, ok: boolean): void => {
  results.push({name, passed: ok ? 1 : 0, failed: ok ? 0 : 1});
};

/** Runs test files on Node's own runner, and counts by the last lines of its second report. */
const nodeTests = (part: string, env?: NodeJS.ProcessEnv, flags: readonly string[] = []): void => {
  const files = filesOf(part);
  if (files.length === 0) return;
  const report = join(scratch, `${part}.tap`);
  const reporters = ['spec', 'tap'].map((reporter) => `--test-reporter=${reporter}`);
  const destinations = ['stdout', report].map((destination) => `--test-reporter-destination=${destination}`);
  const ok = run('node', ['--test', ...flags, ...reporters, ...destinations, ...files], env);
  const tap = readFileSync(report, 'utf8');
  const total = (word: string): number => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = total('fail') + total('cancelled');
  results.push({name: part, passed: total('pass'), failed: ok ? failed : Math.max(1, failed)});
};

const elementTests = (): void => {
  const files = filesOf('element');
  if (files.length === 0) return;
  const asked = engines.filter((engine) => values.engine?.includes(engine) ?? true);
  const present = asked.filter(isPresent);
  const absent = asked.filter((engine) => !present.includes(engine));
  skipped.push(...absent.map((engine) => `element in ${engine}: not found`));
  if (present.length === 0) return;
  const report = join(scratch, 'element.json');
  const flags = present.flatMap((engine: Engine) => ['--engine', engine]);
  const ok = run('node', ['test/support/run-element-tests.ts', ...flags, '--results', report, ...files]);
  const counts = ok || globSync(report).length > 0 ? (JSON.parse(readFileSync(report, 'utf8')) as Result[]) : [];
  results.push(...counts.map(({name, passed, failed}) => ({name: `element in ${name}`, passed, failed})));
  if (!ok && !counts.some(({failed}) => failed > 0)) check('element', false);
};

const endpointTests = async (): Promise<void> => {
  const programs = findPostgres();
  if (!programs) skipped.push('endpoint on PostgreSQL: not found');
  const postgres = programs && (await startPostgres(programs));
  try {
    const env = {STELLING_TEST_CLI: resolve('dist/cli.js'), ...(postgres && {STELLING_TEST_POSTGRES: postgres.url})};
    // They wait for processes and disks more than for the processor.
    nodeTests('endpoint', env, ['--test-concurrency=2']);
  } finally {
    if (postgres) await postgres.stop();
  }
};

const build = (): void => {
  check('build', run('npm', ['run', '--silent', 'build']) && run('vite', ['build', '--mode', 'demo']));
  check('size', run('node', ['test/bench/size.ts']));
};

const e2eTests = (): void => {
  if (isPresent('chromium')) nodeTests('e2e');
  else skipped.push('e2e: no Chromium found');
};

const parts: Record<string, () => void | Promise<void>> = {
  types: () => check('types', run('tsc', ['-p', '.'])),
  build,
  unit: () => nodeTests('unit'),
  endpoint: endpointTests,
  element: elementTests,
  e2e: e2eTests,
};

const chosen = new Set(positionals.filter((argument) => !argument.endsWith('.ts')));
const unknown = [...chosen].filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
// These run what is in dist/, which must be that of these sources.
if (chosen.has('e2e') || chosen.has('unit') || chosen.has('endpoint')) chosen.add('build');
if (chosen.size === 0 || chosen.has('element') || chosen.has('e2e')) installBrowsers();

for (const [name, part] of Object.entries(parts)) {
  if (chosen.size > 0 && !chosen.has(name)) continue;
  console.log(`\n── ${name}`);
  try {
    await part();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    check(name, false);
  }
}
rmSync(scratch, {recursive: true, force: true});

console.log('\n── summary');
for (const {name, passed, failed} of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
for (const part of skipped) console.log(`${values.all ? 'missing' : 'skipped'}: ${part}`);
const sum = (of: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[of], 0);
const failed = sum('failed') + (values.all ? skipped.length : 0);
console.log(`${sum('passed')} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
