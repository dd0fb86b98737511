/**
 * `npm run bench:lighthouse -- --runs 3`: what Lighthouse says of the demo's article with the element, and of the same article
 * with its plain HTML alone. The runs take turns; a score is the median.
 */
import {readFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {chromium} from 'playwright-core';
import {chromiumFlags, findChromium} from '../../../support/browsers.ts';
import {startStaticServer} from '../../../support/static-server.ts';
import {median} from '../../median.ts';
import {install} from '../install.ts';

interface Audited {
  readonly lhr: {
    readonly lighthouseVersion: string;
    readonly categories: Readonly<
      Record<string, {readonly score: number; readonly auditRefs: readonly {readonly id: string; readonly weight: number}[]}>
    >;
    readonly audits: Readonly<Record<string, {readonly title: string; readonly score: number | null; readonly numericValue?: number}>>;
  };
}
type Lighthouse = (url: string, flags: {port: number; output: 'json'; logLevel: 'error'}) => Promise<Audited>;

const {values} = parseArgs({options: {runs: {type: 'string', default: '3'}}});

install(import.meta.dirname);
const module = pathToFileURL(join(import.meta.dirname, 'node_modules/lighthouse/core/index.js')).href;
const {default: lighthouse} = (await import(module)) as {default: Lighthouse};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const article = readFileSync('demo/index.html', 'utf8');
const without = article
  .replace(/<script type="module".*?<\/script>/s, '')
  .replace(/<stelling-poll [^>]*>/, '<section id="stelling">')
  .replace('</stelling-poll>', '</section>');
const site = await startStaticServer({compressed: true, pages: {'/demo/without.html': without}});
/** Browsers take brotli from `localhost`, not from its address. */
const origin = site.origin.replace('127.0.0.1', 'localhost');
const pages = {'with the element': '/demo/index.html', 'plain HTML': '/demo/without.html'};

const port = await freePort();
const browser = await chromium.launch({executablePath: findChromium()!, args: [...chromiumFlags, `--remote-debugging-port=${port}`]});

const results = new Map<string, Audited['lhr'][]>(Object.keys(pages).map((name) => [name, []]));
for (let run = 0; run < Number(values.runs); run += 1)
  for (const [name, path] of Object.entries(pages))
    results.get(name)!.push((await lighthouse(`${origin}${path}`, {port, output: 'json', logLevel: 'error'})).lhr);

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const figures = {
  'total-blocking-time': 'blocking time, ms',
  'largest-contentful-paint': 'largest paint, ms',
  'cumulative-layout-shift': 'layout shift',
};
console.log(`| | ${[...categories, ...Object.values(figures)].join(' | ')} |\n| --- |${' ---: |'.repeat(categories.length + 3)}`);
for (const [name, runs] of results) {
  const scores = categories.map((category) => (100 * median(runs.map((lhr) => lhr.categories[category]!.score))).toFixed(0));
  const numbers = Object.keys(figures).map((id) =>
    median(runs.map((lhr) => lhr.audits[id]!.numericValue ?? NaN)).toFixed(id.endsWith('shift') ? 3 : 0),
  );
  console.log(`| ${name} | ${[...scores, ...numbers].join(' | ')} |`);
}
for (const [name, [lhr]] of results) {
  const lost = Object.values(lhr!.categories).flatMap(({auditRefs}) =>
    auditRefs.filter(({id, weight}) => weight > 0 && (lhr!.audits[id]!.score ?? 1) < 0.9),
  );
  console.log(`${name}: ${[...new Set(lost.map(({id}) => lhr!.audits[id]!.title))].join('; ') || 'nothing lost'}`);
}
console.log(
  `Lighthouse ${results.values().next().value![0]!.lighthouseVersion}, Chromium ${browser.version()}, ${values.runs} runs that took turns, medians.`,
);
await browser.close();
await site.close();
