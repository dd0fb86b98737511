/**
 * That no check of `npm run verify` is green whatever happens: in a copy of the project each is run as it is, which
 * must be green, and with a fault, which must be red and say so. `npm run verify:faults [-- NAME …]`.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {checks, type Check, type Fault} from './checks.ts';

const copy = mkdtempSync(join(tmpdir(), 'stelling-faults-'));
process.once('exit', () => rmSync(copy, {recursive: true, force: true}));

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {encoding: 'utf8'});
for (const file of files.split('\0')) if (file && existsSync(file)) cpSync(file, join(copy, file));
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
// Some tools ask git what belongs to the project.
execFileSync('git', ['init', '--quiet'], {cwd: copy});

const run = ({command: [program, ...args]}: Check): {readonly ok: boolean; readonly output: string} => {
  const {status, stdout, stderr} = spawnSync(program, args, {cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28});
  return {ok: status === 0, output: stdout + stderr};
};

const withFault = (check: Check, {file, plant}: Fault): ReturnType<typeof run> => {
  const path = join(copy, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const after = plant(before ?? '');
  if (after === before) return {ok: true, output: `The fault changes nothing in ${file}.`};
  writeFileSync(path, after);
  try {
    return run(check);
  } finally {
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
  }
};

const asked = process.argv.slice(2);
let wrong = 0;
const say = (isRight: boolean, text: string, output: string): void => {
  console.log(`${isRight ? 'good ' : 'WRONG'} ${text}`);
  if (isRight) return;
  wrong++;
  console.log(output.split('\n').slice(-30).join('\n'));
};

for (const check of checks) {
  const {name, faults} = check;
  if (faults.length === 0 || (asked.length > 0 && !asked.some((start) => name.startsWith(start)))) continue;
  console.log(`\n══ ${name}`);
  const before = run(check);
  say(before.ok, 'green without a fault', before.output);
  for (const fault of faults) {
    const {ok, output} = withFault(check, fault);
    say(!ok && fault.says.test(output), `red: ${fault.name}`, output);
  }
}

console.log(wrong === 0 ? '\nEvery fault was seen.' : `\n${wrong} not as it should be.`);
process.exitCode = wrong === 0 ? 0 : 1;
