/** `npm run ledger:mutants`: builds each mutant in a copy, and runs the ledger on it. Exits with 1 where one survives. */
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {mutants, type Mutant, type Patch} from './mutants.ts';
import {runLedger} from './run-ledger.ts';

const patch = (folder: string, {file, from, to}: Patch): void => {
  const path = join(folder, file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
  writeFileSync(path, parts.join(to));
};

/** Its dist/. */
const build = (folder: string, {patches}: Mutant): string => {
  mkdirSync(folder);
  for (const part of ['src', 'vite.config.ts', 'package.json', 'tsconfig.json']) cpSync(part, join(folder, part), {recursive: true});
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  for (const each of patches) patch(folder, each);
  execFileSync('vite', ['build'], {cwd: folder, stdio: 'inherit'});
  return join(folder, 'dist');
};

const scratch = mkdtempSync(join(tmpdir(), 'stelling-mutants-'));
try {
  for (const [index, mutant] of mutants.entries()) {
    const dist = build(join(scratch, String(index)), mutant);
    const {figures} = await runLedger({submissions: 150, faults: 0.4, kills: 2, leaves: 20, seed: index + 1, dist});
    const found = figures[mutant.shows];
    console.log(`${mutant.name}: ${found > 0 ? `red, ${found} ${mutant.shows}` : `SURVIVES, none ${mutant.shows}`}`);
    if (found === 0) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, {recursive: true, force: true});
}
