import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {brotliCompressSync} from 'node:zlib';
import {pageWith} from './article.ts';
import {variants} from './variants.ts';

const types: Record<string, string> = {'.js': 'text/javascript', '.css': 'text/css'};

const fileOf = (path: string): string => path.replace(/^\/rivals\//, '.cache/bench/rivals/').replace(/^\//, '');

/** What Waline hears of its comments: that there are none. */
const noComments = JSON.stringify({errno: 0, data: {count: 0, data: [], page: 1, pageSize: 10, totalPages: 0}});

/** Serves `/INDEX/INSTANCES` for every variant, and its files compressed, as a site would. */
export const startSite = async () => {
  /** What was sent beside pages, by path, in bytes after brotli. */
  const sent = new Map<string, number>();
  const compressed = new Map<string, Buffer>();
  let late = 0;
  const server = createServer(async ({url}, response) => {
    const {pathname} = new URL(url!, 'http://localhost');
    const send = (type: string, body: Buffer | string) =>
      response
        .writeHead(200, {'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': 'br'})
        .end(typeof body === 'string' ? brotliCompressSync(body) : body);
    const [, index, instances] = /^\/(\d+)\/(\d+)$/.exec(pathname) ?? [];
    if (index) return send('text/html', pageWith(variants[Number(index)]!, Number(instances)));
    if (pathname.startsWith('/waline/')) return send('application/json', noComments);
    const file = fileOf(pathname);
    const type = types[extname(file)];
    if (!type || !existsSync(file)) return response.writeHead(404).end();
    if (late && type === types['.js']) await sleep(late);
    const body = compressed.get(file) ?? brotliCompressSync(readFileSync(file));
    compressed.set(file, body);
    sent.set(pathname, body.length);
    return send(type, body);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');

  return {
    url: (variant: (typeof variants)[number], instances: number): string =>
      `http://localhost:${(server.address() as AddressInfo).port}/${variants.indexOf(variant)}/${instances}`,
    sent,
    /** From now on scripts come so many milliseconds late. */
    delayScripts: (milliseconds: number) => void (late = milliseconds),
    close: () => void server.close().closeAllConnections(),
  };
};

export type Site = Awaited<ReturnType<typeof startSite>>;
