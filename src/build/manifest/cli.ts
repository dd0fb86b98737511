/**
 * `npm run manifest` brings the README's tables up to date with the sources; with `--check` it only says whether they are.
 * The manifest itself and what follows from it are made by the build (write.ts).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {analyze} from './analyze.ts';
import {withTables} from './readme.ts';

const file = join(import.meta.dirname, '../../../README.md');
const {values} = parseArgs({options: {check: {type: 'boolean'}}});

const readme = readFileSync(file, 'utf8');
const made = withTables(readme, analyze());
if (made !== readme && values.check) {
  console.error('README.md says something else than the sources; `npm run manifest` puts that right.');
  process.exitCode = 1;
} else if (made !== readme) writeFileSync(file, made);
