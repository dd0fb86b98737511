/**
 * `npm run bench:flood`: what readers notice while one address floods. Readers, each with an address of their own, send
 * 100 reactions a second; then they do so again while 32 connections of one address send as fast as they can. Prints the
 * 95th percentile of the readers' answers for both, and the ratio of the two, which must be at most 2.
 *
 * The flood, the readers and the endpoint share the machine's cores here, as they would not elsewhere.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import autocannon from 'autocannon';
import {median} from './median.ts';

const {values} = parseArgs({
  options: {
    seconds: {type: 'string', default: '10'},
    rounds: {type: 'string', default: '3'},
    /** The URL to flood: how this program starts itself as the flood. */
    flood: {type: 'string'},
  },
});
const seconds = Number(values.seconds);
const mostRatio = 2;

let sent = 0;

const load = (url: string, addressOf: () => string): autocannon.Options => ({
  url,
  duration: seconds,
  requests: [
    {
      method: 'POST',
      path: '/v1/polls/stelling/reactions',
      setupRequest: (request) => ({
        ...request,
        headers: {'content-type': 'application/json', 'x-forwarded-for': addressOf()},
        body: JSON.stringify({
          id: crypto.randomUUID(),
          stance: 'agree',
          reason: `Reactie ${(sent += 1)}: het gemak neemt toe, maar aan het loket zit straks niemand meer.`,
          mayPublish: true,
          lang: 'nl',
          sentAt: new Date().toISOString(),
        }),
      }),
    },
  ],
});

const flood = (url: string) => autocannon({...load(url, () => '192.0.2.1'), duration: seconds + 2, connections: 32});

const percentile = (times: number[], of: number): number => times.sort((a, b) => a - b)[Math.floor((times.length * of) / 100)] ?? NaN;

/** What readers wait, in milliseconds, at their 95th percentile. */
const readers = async (url: string): Promise<number> => {
  const times: number[] = [];
  let reader = 0;
  const addressOf = () => `10.${(reader += 1) >> 16}.${(reader >> 8) & 255}.${reader & 255}`;
  const {non2xx, errors} = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon({...load(url, addressOf), connections: 8, overallRate: 100}, (error, result) =>
      error ? reject(error) : resolve(result),
    );
    running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} readers were refused, ${errors} failed`);
  return percentile(times, 95);
};

const self = fileURLToPath(import.meta.url);

const underFlood = async (url: string): Promise<{p95: number; said: string}> => {
  const child = spawn(process.execPath, [self, '--flood', url, '--seconds', values.seconds], {stdio: ['ignore', 'pipe', 'inherit']});
  const said = createInterface(child.stdout)[Symbol.asyncIterator]();
  // It floods from here on.
  await said.next();
  const p95 = await readers(url);
  const {value} = await said.next();
  return {p95, said: String(value)};
};

const measure = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'stelling-flood-'));
  const cli = fileURLToPath(new URL('../../src/endpoint/cli.ts', import.meta.url));
  const args = ['serve', '--port', '0', '--open', '--database', join(folder, 'x.db'), '--trust-proxy', '1'];
  const server = spawn(process.execPath, [cli, ...args], {stdio: ['ignore', 'pipe', 'ignore']});
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const url = line.replace('listening on ', '');
    await readers(url);
    const ratios: number[] = [];
    for (let round = 1; round <= Number(values.rounds); round += 1) {
      const alone = await readers(url);
      const {p95, said} = await underFlood(url);
      ratios.push(p95 / alone);
      console.log(`p95 of readers: ${alone.toFixed(2)} ms alone, ${p95.toFixed(2)} ms under flood (${said}): ${(p95 / alone).toFixed(2)} ×`);
    }
    const ratio = median(ratios);
    console.log(`median ${ratio.toFixed(2)} ×, at most ${mostRatio}`);
    if (ratio > mostRatio) process.exitCode = 1;
  } finally {
    server.kill();
    await once(server, 'close');
    rmSync(folder, {recursive: true, force: true});
  }
};

if (values.flood === undefined) await measure();
else {
  const running = flood(values.flood);
  console.log('flooding');
  const {duration, statusCodeStats = {}} = await running;
  const rate = (status: string) => Math.round(((statusCodeStats as Record<string, {count?: number}>)[status]?.count ?? 0) / duration);
  console.log(`${rate('429')} a second refused, ${rate('201')} taken`);
}
