/**
 * `npm run bench -- --rounds 7 --only "stelling|static|empty"`: what `<stelling-poll>` costs a page, beside the plain HTML that
 * it takes the place of, the least element that could, and what a site would otherwise take. In rounds that take turns.
 * Proves nothing by itself: what must hold is in test/e2e/weight.test.ts.
 */
import {arch, cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {chromiumFlags, findChromium} from '../../support/browsers.ts';
import {bundleRivals} from './bundle.ts';
import {measureCost} from './cost.ts';
import {measureEvaluation} from './evaluation.ts';
import {report} from './report.ts';
import {Results} from './results.ts';
import {measureShift} from './shift.ts';
import {startSite} from './site.ts';
import {measureTyping} from './typing.ts';
import {empty, plain, variants, type Variant} from './variants.ts';

const {values} = parseArgs({options: {rounds: {type: 'string', default: '7'}, only: {type: 'string', default: '.'}}});
const rounds = Number(values.rounds);
const only = new RegExp(values.only, 'i');
const chosen = variants.filter((variant) => variant === empty || variant === plain || only.test(variant.name));

const versions = await bundleRivals();
const site = await startSite();
const browser = await chromium.launch({executablePath: findChromium()!, args: chromiumFlags});
const results = new Results();

const settings = [
  {slowdown: 1, instances: 1},
  {slowdown: 4, instances: 1},
  {slowdown: 1, instances: 10},
  {slowdown: 4, instances: 10},
  {slowdown: 1, instances: 100},
] as const;

/** Many forms of some of the others take minutes: they are on their turn in every third round. */
const takesPart = (variant: Variant, instances: number, round: number): boolean =>
  instances === 1 || round % 3 === 0 || !variant.script?.startsWith('/rivals/');

for (let round = 0; round < rounds; round += 1) {
  console.error(`round ${round + 1} of ${rounds}`);
  for (const {slowdown, instances} of settings)
    for (const variant of chosen.filter((each) => takesPart(each, instances, round))) {
      site.sent.clear();
      const cost = await measureCost(browser, site.url(variant, instances), slowdown);
      for (const [name, value] of Object.entries(cost)) results.add([variant.name, name, slowdown, instances], value);
      results.add(
        [variant.name, 'wire', slowdown, instances],
        [...site.sent.values()].reduce((sum, bytes) => sum + bytes, 0),
      );
    }
  for (const variant of chosen.filter((each) => each !== empty)) {
    const url = site.url(variant, 1);
    for (const slowdown of [1, 4]) results.add([variant.name, 'evaluation', slowdown, 1], await measureEvaluation(browser, url, slowdown));
    for (const [name, value] of Object.entries(await measureTyping(browser, url, 4))) results.add([variant.name, `typing ${name}`, 4, 1], value);
    for (const [name, value] of Object.entries(await measureShift(browser, site, variant))) results.add([variant.name, name, 1, 1], value);
  }
}

console.log(
  report(
    results,
    chosen.map(({name}) => name),
  ),
);
console.log(
  `\nChromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} ${arch()} processors; ${versions}; ${rounds} rounds that took turns, medians.`,
);
await browser.close();
site.close();
