import assert from 'node:assert/strict';
import {Session, type Profiler} from 'node:inspector';
import {test} from 'node:test';
import {articles} from './articles.ts';

const megabyte = 1_000_000;
const filled = (text: string, length: number): string => text.repeat(Math.max(1, Math.round(length / text.length)));

const session = new Session();
session.connect();
const call = <T>(method: string, parameters: object = {}): Promise<T> =>
  new Promise((resolve, reject) => session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result as T))));
await call('Profiler.enable');
await call('Profiler.startPreciseCoverage', {callCount: true, detailed: true});
// V8 counts in what it compiles from here on, and in nothing else.
const {importArticle} = await import('../../../../src/content/article/import-article.ts');

const takeCounts = (): Promise<Profiler.TakePreciseCoverageReturnType> => call('Profiler.takePreciseCoverage');

/**
 * The work of a call: how often each block of the importer's own sources is entered, as V8 counts it. A clock on a
 * machine that others use says nothing; this is the same number each time.
 */
const workOf = async (work: () => void): Promise<number> => {
  await takeCounts();
  work();
  const {result} = await takeCounts();
  const blocks = result.filter(({url}) => url.includes('/src/content/article/')).flatMap(({functions}) => functions.flatMap(({ranges}) => ranges));
  return blocks.reduce((sum, {count}) => sum + count, 0);
};

const texts: readonly (readonly [string, string])[] = [
  ['articles', articles.map(({text}) => text.replaceAll('Stelling', 'Titel')).join('\n\n')],
  ['one line of speakers', 'Jan Jansen, bakker: “Eens. Het is mooi.” Els Bos, kok: “Oneens, want het is duur.” '],
  ['opening marks', '“'],
  ['opening marks, each on a line', '“a\n'],
  ['closing marks', '”'],
  ['straight marks', '"a '],
  ['apostrophes', "'a "],
  ['marks that are never closed', 'Jan Jansen, bakker: “a '],
  ['names without a quote', 'Jan Jansen, bakker\n'],
  ['statements', 'Stelling:\n'],
  ['mentions of a statement', 'de stelling “a” '],
  ['questions', 'Wat vindt u? '],
  ['abbreviations', 'dr. '],
  ['spaces', ' '],
  ['what nobody sees', '\u200B“'],
  ['words', 'woord '],
];

for (const [what, text] of texts)
  test(`twice as much is twice the work: ${what}`, async () => {
    const half = await workOf(() => importArticle(filled(text, megabyte / 20)));
    const whole = await workOf(() => importArticle(filled(text, megabyte / 10)));
    assert.ok(half > megabyte / 100, `${half}`);
    assert.ok(whole < half * 2.2, `${half} → ${whole}`);
  });

test('a megabyte of article is twice the work of half of it', async (t) => {
  const text = texts[0]![1];
  const half = await workOf(() => importArticle(filled(text, megabyte / 2)));
  const whole = await workOf(() => importArticle(filled(text, megabyte)));
  assert.ok(whole < half * 2.2, `${half} → ${whole}`);
  const started = process.cpuUsage();
  importArticle(filled(text, megabyte));
  const {user} = process.cpuUsage(started);
  t.diagnostic(`1 MB of article text: ${Math.round(user / 1000)} ms of processor time`);
});

test('no regular expression of the importer can take more than linear time on what it is given', async () => {
  // Each that stands on unbounded text is run against the input that makes such an expression slow.
  for (const unit of [' ', '\t', 'a', 'A', '. ', ', ', '(', '> ', '1.', 'e\u0301', '-', '@', 'a.', '\u00A0']) {
    const started = process.cpuUsage();
    importArticle(`Stelling: x\n\nJan Jansen, bakker: “${unit.repeat(megabyte / 4 / unit.length)}x”\n\n${unit.repeat(megabyte / 4 / unit.length)}`);
    const seconds = process.cpuUsage(started).user / 1e6;
    assert.ok(seconds < 5, `${JSON.stringify(unit)}: ${seconds} s`);
  }
});
