import {once} from 'node:events';
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, createBrotliCompress} from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export interface StaticServer {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Every path that was asked for, in order. */
  readonly requested: readonly string[];
  /** From now on a path waits with its answer until the returned function is called. */
  hold(path: string): () => void;
  close(): Promise<void>;
}

export interface StaticServerOptions {
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether all is sent as brotli, as a site would. */
  readonly compressed?: boolean;
  /** Pages that exist in the test alone, by path. */
  readonly pages?: Readonly<Record<string, string>>;
  /** A folder whose files are below this path, in place of those of the project. */
  readonly folder?: {readonly path: string; readonly root: string};
}

/** Serves `/dist/…`, `/demo/…` (or a folder) and the given pages on a free port. */
export const startStaticServer = async (options: StaticServerOptions = {}): Promise<StaticServer> => {
  const {compressed = false, pages = {}, folder} = options;
  const headers = {...options.headers, ...(compressed && {'Content-Encoding': 'br'})};
  const root = folder?.root ?? join(import.meta.dirname, '../..');
  const requested: string[] = [];
  const held = new Map<string, Promise<void>>();

  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    requested.push(pathname);
    await held.get(pathname);
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const type = types[extname(path)] ?? 'application/octet-stream';
    const page = pages[pathname];
    if (page !== undefined)
      return void response.writeHead(200, {'Content-Type': types['.html'], ...headers}).end(compressed ? brotliCompressSync(page) : page);
    const isPublic = folder ? path.startsWith(folder.path) : /^\/(dist|demo)\//.test(path);
    const file = join(root, folder ? path.slice(folder.path.length) : path);
    const isThere = isPublic && existsSync(file) && statSync(file).isFile();
    if (!isThere) return void response.writeHead(404, options.headers).end();
    response.writeHead(200, {'Content-Type': type, ...headers});
    const content = createReadStream(file);
    (compressed ? content.pipe(createBrotliCompress()) : content).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requested,
    hold(path) {
      let release = (): void => {};
      held.set(path, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(path);
        release();
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
