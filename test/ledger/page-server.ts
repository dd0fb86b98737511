import {once} from 'node:events';
import {createReadStream} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import type {Reaction} from '../../src/contract/reaction.ts';
import type {Ledger} from './ledger.ts';
import {reader, type ReaderOptions} from './reader.ts';

/** What a tab may tell or ask the ledger. */
interface Entry {
  readonly tab: string;
  readonly poll: string;
  readonly reaction: Reaction;
  readonly sent: string;
  readonly received: string;
}

const entries = (ledger: Ledger): Readonly<Record<string, (entry: Entry) => unknown>> => ({
  next: ({tab}) => ledger.next(tab),
  shown: ({tab}) => ledger.shown(tab),
  mint: ({poll, reaction}) => ledger.mint(poll, reaction),
  receipt: ({tab, poll, sent, received}) => ledger.receipt(tab, poll, sent, received),
  foundEmpty: ({tab, poll}) => ledger.foundEmpty(tab, poll),
});

const pageOf = (options: ReaderOptions): string => `<!doctype html><html lang="nl"><meta charset="utf-8">
<title>${options.tab}</title>
<link rel="icon" href="data:,">
<script type="module" src="/dist/stelling-poll.js"></script>
<script type="module">(${reader})(${JSON.stringify(options)})</script>`;

export interface PageServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the tabs' page at `/tab/<name>` with the built element, and takes what they have for the ledger. */
export const startPageServer = async (ledger: Ledger, dist: string, optionsOf: (tab: string) => ReaderOptions): Promise<PageServer> => {
  const write = entries(ledger);
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    const [, kind, name = '', ...rest] = pathname.split('/');
    if (kind === 'tab') return void response.setHeader('Content-Type', 'text/html').end(pageOf(optionsOf(name)));
    if (kind === 'dist') {
      response.setHeader('Content-Type', 'text/javascript');
      return void createReadStream(join(dist, name, ...rest)).pipe(response);
    }
    const answer = write[name]!(JSON.parse(await text(request)) as Entry);
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer ?? null));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
