/**
 * The demo in one process: the pages of this folder, the script of dist/, and the endpoint on an SQLite file.
 * `npm start -- [--port N] [--database FILE]`
 */
import {spawnSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {existsSync, globSync, mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {parseArgs} from 'node:util';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {readPolls} from '../src/endpoint/cli/poll-files.ts';
import {createEndpoint, type ClientInfo} from '../src/endpoint/index.ts';
import {serveEndpoint, type RunningServer} from '../src/endpoint/serve.ts';
import {sqliteDialect} from '../src/endpoint/store/node-sqlite.ts';
import {hostFiles} from './hosts/files.ts';

const {values} = parseArgs({
  options: {port: {type: 'string', default: '8787'}, database: {type: 'string', default: '.cache/demo.db'}},
});

const isBuilt = (result: string, sources: readonly string[]): boolean => {
  if (!existsSync(result)) return false;
  const built = statSync(result).mtimeMs;
  return globSync([...sources, 'src/**/*.ts', 'vite.config.ts', 'package-lock.json']).every((file) => statSync(file).mtimeMs <= built);
};

const build = (...args: readonly string[]): void => {
  console.log('Building …');
  const {status} = spawnSync('vite', ['build', ...args], {stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) process.exit(1);
};

if (!isBuilt('dist/stelling-poll.js', [])) build();
if (!isBuilt('.cache/demo/docs/index.html', ['demo/**/*.ts', '**/*.md'])) build('--mode', 'demo');

mkdirSync(dirname(values.database), {recursive: true});
const token = randomBytes(12).toString('hex');
const endpoint = createEndpoint({
  dialect: sqliteDialect(values.database),
  polls: await readPolls('demo/polls'),
  adminTokens: [{token}],
  report: console.error,
});
await endpoint.ready();

const app = new Hono<{Bindings: ClientInfo}>();
for (const path of ['/v1/*', '/beheer', '/beheer/*']) app.all(path, (context) => endpoint.fetch(context.req.raw, context.env));
app.use(async (context, next) => {
  await next();
  // What was changed a moment ago must be seen.
  context.header('Cache-Control', 'no-cache');
});
app.get('/', (context) => context.redirect('/demo/'));
const hosts = hostFiles();
app.get('/demo/hosts/*', (context, next) => {
  const path = context.req.path.slice('/demo/hosts/'.length) || 'index.html';
  const text = hosts.get(path);
  if (text === undefined) return next();
  return context.body(text, {headers: {'Content-Type': `text/${path.endsWith('.css') ? 'css' : 'html'}; charset=utf-8`}});
});
app.get('/demo/*', serveStatic({root: '.'}), serveStatic({root: '.cache'}));
app.get('/dist/*', serveStatic({root: '.'}));

/** Listens on the port, or the first after it that is free. */
const listen = async (port: number): Promise<RunningServer> => {
  try {
    return await serveEndpoint({handler: (request, info) => app.fetch(request, info), port, host: 'localhost'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0) throw error;
    return listen(port + 1);
  }
};

const server = await listen(Number(values.port));
console.log(`\nThe demo is at ${server.url}/demo/`);
console.log(`Every state of the element is at ${server.url}/demo/gallery/`);
console.log(`The article on sites of all kinds is at ${server.url}/demo/hosts/`);
console.log(`The snippet builder for editors is at ${server.url}/demo/builder/`);
console.log(`The documentation is at ${server.url}/demo/docs/`);
console.log(`Moderation is at ${server.url}/beheer; sign in with ${token}`);
console.log(`Reactions are kept in ${values.database}. Ctrl+C stops.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await server.close();
    await endpoint.close();
  });
}
