import {createEndpoint} from '../index.ts';
import {serveEndpoint, type RunningServer} from '../serve.ts';
import {policies} from '../services.ts';
import type {Command} from './command.ts';
import {messageOf, UsageError, WorkError} from './errors.ts';
import {databaseFlag, databaseOf} from './database.ts';
import type {FlagValues} from './flags.ts';
import {readPolls} from './poll-files.ts';

const readOrigins = (flags: FlagValues): string[] =>
  flags.texts('origin').map((text) => {
    if (text === '*') return text;
    const url = URL.parse(text);
    // Browsers send an origin only; with a path behind it, it would never be equal to theirs.
    const whole = url && (url.protocol === 'https:' || url.protocol === 'http:') && url.href === `${url.origin}/`;
    return whole ? url.origin : flags.refuse('origin', 'is an origin such as https://example.nl, or *');
  });

/** Resolves when somebody asks the process to stop; a second time, the process stops at once. */
const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

export const serveCommand: Command = {
  summary: 'Receive reactions over HTTP and keep them in a database',
  flags: {
    port: {value: 'N', fallback: '8787', help: 'The port to listen on; 0 for any that is free'},
    host: {value: 'ADDRESS', fallback: '127.0.0.1', help: 'The address to listen on'},
    database: databaseFlag,
    polls: {value: 'DIR', help: 'Take reactions for the polls in this folder, one in each *.json'},
    open: {help: 'Take reactions for every poll'},
    origin: {value: 'ORIGIN', several: true, help: 'A site whose pages may send reactions, or *'},
    policy: {value: policies.join('|'), fallback: 'approve', help: 'Whether reactions wait for approval'},
  },
  async run(flags) {
    const port = flags.whole('port', 0, 65_535);
    const host = flags.text('host') ?? '';
    const policy = flags.oneOf('policy', policies);
    const origins = readOrigins(flags);
    const open = flags.on('open');
    const folder = flags.text('polls');
    if (!open && folder === undefined) throw new UsageError('give --polls DIR or --open: without them no poll takes reactions');
    const dialect = databaseOf(flags);
    const polls = folder === undefined ? [] : await readPolls(folder);

    const report = (error: unknown) => console.error(`stelling-poll: ${messageOf(error)}`);
    const endpoint = createEndpoint({dialect, polls, open, origins, policy, report});
    try {
      await endpoint.ready();
    } catch (error) {
      throw new WorkError(`the database ${flags.text('database')} cannot be used: ${messageOf(error)}`);
    }
    let server: RunningServer;
    try {
      server = await serveEndpoint({handler: endpoint.fetch, port, host});
    } catch (error) {
      await endpoint.close();
      throw new WorkError(`cannot listen on ${host}:${port}: ${messageOf(error)}`);
    }
    const stop = stopAsked();
    console.log(`listening on ${server.url}`);
    await stop;
    await server.close();
    await endpoint.close();
  },
};
