/**
 * `npm run package:mutants`: that each part of `npm run package:check`, and the build's own checks, turn red on a fault of the
 * kind that they are there for. In a copy of the project, with the packages of this one.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'stelling-mutants-'));
after(() => rmSync(copy, {recursive: true, force: true}));

for (const name of ['src', 'test', 'demo', 'tools', 'dist', 'package.json', 'README.md', 'tsconfig.json', 'vite.config.ts', '.npmrc', '.gitignore'])
  cpSync(join(root, name), join(copy, name), {recursive: true});
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const run = (program: string, ...args: readonly string[]) => {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd: copy, encoding: 'utf8'});
  return {status, said: stdout + stderr};
};

const checks = {
  publint: () => run('publint', '--strict'),
  attw: () => run('attw', '--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', 'stelling-poll.css'),
  knip: () => run('knip', '--config', 'src/build/knip.ts'),
  manifest: () => run('node', 'src/build/manifest/cli.ts', '--check'),
};

interface Fault {
  readonly check: keyof typeof checks;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the check says of it. */
  readonly said: RegExp;
}

const faults: Record<string, Fault> = {
  'types that come last': {
    check: 'publint',
    file: 'package.json',
    from: /("types": "\.\/dist\/index\.d\.ts"),\n\s+("default": "\.\/dist\/index\.js")/,
    to: '$2, $1',
    said: /types should be the first/i,
  },
  'an export whose file is not there': {
    check: 'publint',
    file: 'package.json',
    from: './dist/endpoint.js',
    to: './dist/endpoints.js',
    said: /endpoints\.js.*does not exist/,
  },
  'types that are not there': {
    check: 'attw',
    file: 'package.json',
    from: './dist/react.d.ts',
    to: './dist/reacts.d.ts',
    said: /FallbackCondition/,
  },
  'types that import what is not in the package': {
    check: 'attw',
    file: 'dist/index.d.ts',
    from: "from './stelling-poll.ts'",
    to: "from './stelling-pol.ts'",
    said: /Internal resolution error/i,
  },
  'an export that nobody imports': {
    check: 'knip',
    file: 'src/contract/limits.ts',
    from: /$/,
    to: '\nexport const forgotten = 1;\n',
    said: /forgotten/,
  },
  'a package that nobody uses': {
    check: 'knip',
    file: 'package.json',
    from: '"devDependencies": {',
    to: '"devDependencies": {\n    "left-pad": "^1.3.0",',
    said: /left-pad/,
  },
  'a README that says something else than a docblock': {
    check: 'manifest',
    file: 'src/settings.ts',
    from: 'URL of poll content as JSON.',
    to: 'URL of a poll as JSON.',
    said: /npm run manifest/,
  },
};

test('as it is, the project passes each check', () => {
  for (const [name, check] of Object.entries(checks)) {
    const {status, said} = check();
    assert.equal(status, 0, `${name}: ${said}`);
  }
});

for (const [name, {check, file, from, to, said}] of Object.entries(faults))
  test(`${check} refuses ${name}`, () => {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    const mutant = before.replace(from, to);
    assert.notEqual(mutant, before);
    writeFileSync(path, mutant);
    try {
      const result = checks[check]();
      assert.notEqual(result.status, 0, result.said);
      assert.match(result.said, said);
    } finally {
      writeFileSync(path, before);
    }
  });
