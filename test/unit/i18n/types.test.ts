import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {promisify} from 'node:util';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '.cache/dictionaries');

/** What the compiler has against copies of the English dictionary, each with a change in it: the files, and why. */
const complaintsOf = async (t: TestContext, changes: Readonly<Record<string, (source: string) => string>>): Promise<string[]> => {
  mkdirSync(folder, {recursive: true});
  t.after(() => rmSync(folder, {recursive: true}));
  const english = readFileSync(join(root, 'src/i18n/en.ts'), 'utf8').replace("'./strings.ts'", "'../../src/i18n/strings.ts'");
  const files = Object.keys(changes).map((name) => `${name}.ts`);
  for (const [name, change] of Object.entries(changes)) writeFileSync(join(folder, `${name}.ts`), change(english));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({extends: '../../tsconfig.json', include: [], files}));
  const {stdout} = await promisify(execFile)('tsc', ['-p', folder], {cwd: folder}).catch((error: {stdout: string}) => error);
  return stdout.split(/\n(?=\S)/).filter((complaint) => complaint.includes('error TS'));
};

test('a sentence too few, one too many, and a number without its forms stop the type check of a dictionary', async (t) => {
  const complaints = await complaintsOf(t, {
    whole: (source) => source,
    missing: (source) => source.replace(/^ {2}submit: .*\n/m, ''),
    late: (source) => source.replace(/^ {2}withdrawn: .*\n/m, ''),
    extra: (source) => source.replace(/^ {2}submit:/m, "  sumbit: 'Send',\n  submit:"),
    plural: (source) => source.replace(/^ {2}readers: .*$/m, "  readers: '{n} readers',"),
  });
  const of = (name: string): string => complaints.find((complaint) => complaint.startsWith(`${name}.ts`)) ?? '';
  assert.match(of('missing'), /'submit' is missing/);
  assert.match(of('late'), /'withdrawn' is missing/);
  assert.match(of('extra'), /'sumbit' does not exist/);
  assert.match(of('plural'), /'string' is not assignable/);
  assert.equal(complaints.length, 4, complaints.join('\n'));
});
