import {createEndpoint, type Endpoint, type EndpointOptions} from '../index.ts';
import {serveEndpoint, type RunningServer} from '../serve.ts';
import type {Command} from './command.ts';
import {messageOf, WorkError} from './errors.ts';
import {databaseFlag, databaseOf, nameOfDatabase} from './database.ts';
import type {Flags} from './flags.ts';
import {createLog, logCrash, logLevels} from './log.ts';
import {createMetrics} from './metrics.ts';
import {abuseSettings} from './settings/abuse.ts';
import {pollSettings} from './settings/polls.ts';
import {privacySettings} from './settings/privacy.ts';
import type {Settings} from './settings/settings.ts';
import {webhookSettings} from './settings/webhook.ts';
import {startUpkeep, type Upkeep} from './upkeep.ts';

/** In the order in which the help names them. */
const settings: readonly Settings[] = [pollSettings, abuseSettings, privacySettings, webhookSettings];

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
    ...(Object.assign({}, ...settings.map(({flags}) => flags)) as Flags),
    'log-level': {value: logLevels.join('|'), fallback: 'info', help: 'How much is said on standard error; info: a line a request'},
  },
  async run(flags) {
    const port = flags.whole('port', 0, 65_535);
    const host = flags.text('host') ?? '';
    const level = flags.oneOf('log-level', logLevels);
    const log = createLog(level);
    let options: Partial<EndpointOptions> = {};
    for (const {read} of settings) options = {...options, ...(await read(flags))};

    const report = (error: unknown) => log.error({err: error}, messageOf(error));
    let upkeep: Upkeep | undefined;
    const metrics = createMetrics(() => endpoint.status());
    const endpoint: Endpoint = createEndpoint({
      ...options,
      dialect: databaseOf(flags, {toServe: true, report}),
      report,
      observe(seen) {
        metrics.observe(seen);
        log.request(seen);
        if (options.webhook && (seen.status === 201 || seen.status === 303)) upkeep?.hurry();
      },
    });
    try {
      await endpoint.ready();
    } catch (error) {
      await endpoint.close();
      throw new WorkError(`the database ${nameOfDatabase(flags.text('database') ?? '')} cannot be used: ${messageOf(error)}`);
    }

    let server: RunningServer;
    try {
      server = await serveEndpoint({
        // Beside the endpoint: whoever measures is on the inside of the proxy, and no page asks for it.
        handler: (request, info) =>
          request.method === 'GET' && new URL(request.url).pathname === '/metrics' ? metrics.answer() : endpoint.fetch(request, info),
        postReaction: endpoint.postReaction,
        port,
        host,
      });
    } catch (error) {
      await endpoint.close();
      throw new WorkError(`cannot listen on ${host}:${port}: ${messageOf(error)}`);
    }
    logCrash(level);
    upkeep = startUpkeep(() => endpoint.maintain());
    const stop = stopAsked();
    console.log(`listening on ${server.url}`);
    await stop;
    endpoint.drain();
    await server.close();
    upkeep.stop();
    await endpoint.close();
  },
};
