/**
 * Every check, each to its end, and then which of them failed: `npm run verify`. Some: `npm run verify -- types lint`,
 * or all but the tests: `npm run verify -- --quick`.
 */
import {spawnSync} from 'node:child_process';
import {parseArgs} from 'node:util';
import {checks} from './checks.ts';

const {values, positionals} = parseArgs({allowPositionals: true, options: {quick: {type: 'boolean', default: false}}});

const unknown = positionals.filter((name) => !checks.some((check) => check.name.startsWith(name)));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}; the checks are: ${checks.map(({name}) => name).join('; ')}.`);
  process.exit(2);
}

const isChosen = (name: string): boolean =>
  positionals.length > 0 ? positionals.some((start) => name.startsWith(start)) : !(values.quick && name === 'tests');

const results = checks
  .filter(({name}) => isChosen(name))
  .map(({name, command: [program, ...args]}) => {
    console.log(`\n══ ${name}`);
    const start = performance.now();
    const {status} = spawnSync(program, args, {stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32'});
    return {name, ok: status === 0, seconds: Math.round((performance.now() - start) / 1000)};
  });

console.log('\n══ verified');
for (const {name, ok, seconds} of results) console.log(`${ok ? 'good  ' : 'FAILED'} ${name} (${seconds} s)`);
process.exitCode = results.every(({ok}) => ok) ? 0 : 1;
