import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Validator} from '@seriousme/openapi-schema-validator';
import {Ajv2020} from 'ajv/dist/2020.js';
import type {EndpointOptions} from '../../src/endpoint/index.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {openEndpoint, reactionOf, receiptOf, temporaryFolder} from '../support/endpoint.ts';

interface ResponseObject {
  readonly headers?: Record<string, {$ref: string}>;
  readonly content?: Record<string, {schema: object}>;
}

interface Operation {
  readonly responses: Record<string, {$ref?: string} & ResponseObject>;
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, unknown>>;
}

const readDocument = async (t: TestContext): Promise<Document> => (await (await openEndpoint(t).request('/openapi.json')).json()) as Document;

const operations = ({paths}: Document): string[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, {responses}]) =>
      method === 'parameters' ? [] : Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );

/** Holds answers against the document, and remembers which of it was seen. */
const createChecker = (document: Document) => {
  const ajv = new Ajv2020({strict: false, formats: {uuid: true, 'date-time': true}});
  ajv.addSchema(document, 'document');
  const seen = new Set<string>();
  const resolve = <T>(given: {$ref?: string}): T =>
    (given.$ref
      ? given.$ref
          .slice(2)
          .split('/')
          .reduce<never>((value, key) => value[key] as never, document as never)
      : given) as T;

  return {
    seen,
    async check(method: string, path: string, answer: Response): Promise<void> {
      const at = `${method} ${path} ${answer.status}`;
      const operation = document.paths[path]?.[method.toLowerCase()];
      assert.ok(operation?.responses[answer.status], `${at} is not in the document`);
      seen.add(at);
      const {headers = {}, content = {}} = resolve<ResponseObject>(operation.responses[answer.status]!);
      for (const name of Object.keys(headers)) assert.ok(answer.headers.has(name), `${at} without ${name}`);

      const text = await answer.text();
      const type = answer.headers.get('content-type')?.split(';')[0];
      if (type === undefined) return assert.deepEqual([Object.keys(content), text], [[], ''], at);
      assert.ok(content[type], `${at}: ${type}`);
      if (!type.endsWith('json')) return;
      const escaped = ['paths', path, method.toLowerCase(), 'responses', String(answer.status)];
      const {$ref} = operation.responses[answer.status]!;
      const base = $ref?.slice(1) ?? `/${escaped.map(pointer).join('/')}`;
      const schema = {$ref: `document#${base}/content/${pointer(type)}/schema`};
      assert.ok(ajv.validate(schema, JSON.parse(text)), `${at}: ${ajv.errorsText()} ${text}`);
    },
  };
};

const pointer = (key: string): string => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));

test('the document is OpenAPI 3.1, cacheable, and readable for pages elsewhere', async (t) => {
  const answer = await openEndpoint(t, {origins: ['*']}).request('/openapi.json', {headers: {Origin: 'https://a.example'}});
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.match(answer.headers.get('cache-control') ?? '', /max-age=\d/);
  const validator = new Validator();
  const {valid, errors} = await validator.validate((await answer.json()) as Record<string, unknown>);
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, '3.1');
});

test('a document that is not OpenAPI is told from one that is', async (t) => {
  const document = await readDocument(t);
  const {valid} = await new Validator().validate({...document, paths: {'/x': {get: {responses: {200: {}}}}}});
  assert.equal(valid, false);
});

test('the endpoint gives each answer of the document, as the document has it, and no other', async (t) => {
  const document = await readDocument(t);
  const {check, seen} = createChecker(document);
  const reactions = '/v1/polls/{poll}/reactions';
  const one = `${reactions}/{id}`;
  const site = 'https://elders.example';

  const use = (options: Partial<EndpointOptions> = {}) => {
    const {request} = openEndpoint(t, options);
    return async (method: string, path: string, init: RequestInit = {}, url = path.replace('{poll}', 'stelling').replace('{id}', 'x')) => {
      const answer = await request(url, {method, ...init});
      await check(method, path, answer.clone());
      return answer;
    };
  };
  const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {'Content-Type': 'application/json', ...headers},
  });
  const form = (headers: Record<string, string> = {}): RequestInit => ({
    body: 'stance=agree',
    headers: {'Content-Type': 'application/x-www-form-urlencoded', ...headers},
  });

  const ask = use({proofOfWork: true, policy: 'publish'});
  const reaction = reactionOf({name: 'Noor'});
  const receipt = await receiptOf(await ask('POST', reactions, json(reaction)), 201);
  await ask('POST', reactions, json(reaction));
  await ask('POST', reactions, form());
  await ask('POST', reactions, form({Accept: 'text/html'}));
  await ask('POST', reactions, json('{'));
  await ask('POST', reactions, json(reaction, {Origin: site}));
  await ask('POST', reactions, json({...reaction, stance: 'disagree'}));
  await ask('POST', reactions, json({}));
  await ask('POST', reactions, json(`"${'x'.repeat(40_000)}"`));
  await ask('POST', reactions, {body: 'x', headers: {'Content-Type': 'text/plain'}});
  await ask('POST', reactions, {...form({Accept: 'text/html'}), body: 'stance=geen'});

  const read = await ask('GET', reactions);
  await ask('GET', reactions, {headers: {'If-None-Match': read.headers.get('etag')!}});
  await ask('GET', reactions, {}, '/v1/polls/stelling/reactions?limit=0');

  const withdraw = (headers: Record<string, string>, id = reaction.id) => ask('DELETE', one, {headers}, `/v1/polls/stelling/reactions/${id}`);
  await withdraw({});
  await withdraw({Authorization: 'Bearer onzin'});
  await withdraw({Authorization: 'Bearer onzin'}, 'onbekend');
  await withdraw({Authorization: `Bearer ${receipt.withdrawToken}`});
  await ask('POST', reactions, json(reaction));

  await ask('GET', '/v1/polls/{poll}/challenge');
  await ask('GET', '/v1/polls/{poll}/thanks');
  for (const path of ['/healthz', '/readyz', '/openapi.json']) await ask('GET', path);

  const askNone = use({polls: [{id: 'dicht', statement: 'x', panel: [], closesAt: '2020-01-01T00:00:00Z'}]});
  await askNone('POST', reactions, json(reactionOf()), '/v1/polls/dicht/reactions');
  await askNone('POST', reactions, json(reactionOf()));
  for (const path of [reactions, '/v1/polls/{poll}/challenge', '/v1/polls/{poll}/thanks']) await askNone('GET', path);

  const askOften = use({rateLimit: 1, trustProxy: 1});
  const from = {'X-Forwarded-For': '192.0.2.1'};
  for (let index = 0; index < 5; index += 1) await askOften('POST', reactions, json(reactionOf(), from));

  const askElsewhere = use({hosts: ['andere.example']});
  const askUnavailable = use({dialect: sqliteDialect(`${temporaryFolder(t)}/nergens/x.db`), report: () => {}, proofOfWork: true});
  const broken = new Error('stuk');
  const askBroken = use({
    report: () => {},
    hosts: ['poll.example'],
    now: () => {
      throw broken;
    },
  });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, {responses}] of Object.entries(item)) {
      if (method === 'parameters') continue;
      const init = method === 'post' ? json(reactionOf()) : method === 'delete' ? {headers: {Authorization: 'Bearer x'}} : {};
      await askElsewhere(method.toUpperCase(), path, init);
      if (responses[503]) await askUnavailable(method.toUpperCase(), path, init);
    }
  }
  await askBroken('POST', reactions, json(reactionOf()));

  // What went wrong inside is the same answer everywhere, and shown for one.
  const unseen = operations(document).filter((operation) => !seen.has(operation) && !operation.endsWith(' 500'));
  assert.deepEqual(unseen, []);
  assert.ok(seen.has(`POST ${reactions} 500`));
});
