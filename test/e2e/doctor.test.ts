import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {test, type TestContext} from 'node:test';
import type {Page} from 'playwright-core';
import type {Diagnosis} from '../../demo/builder/doctor/diagnose.ts';
import type {EndpointDoctor} from '../../demo/builder/doctor/doctor-view.ts';
import {mark} from '../../demo/builder/doctor/test-reaction.ts';
import type {Target} from '../../demo/builder/doctor/target.ts';
import {rowsOf} from '../support/endpoint.ts';
import {violations} from './axe.ts';
import {databaseFile, focused, plainPage, sharedDemo, startEndpoint, visit, type Visit} from './support.ts';

const doctorPage = plainPage(
  '<main><h1>Test een adres</h1><endpoint-doctor></endpoint-doctor></main>',
  '<script type="module" src="/demo/doctor/doctor.js"></script>',
);

const set = (page: Page, target: Target, patience = 5000): Promise<void> =>
  page
    .locator('endpoint-doctor')
    .evaluate((doctor: EndpointDoctor, [target, patience]) => void Object.assign(doctor, {target, tools: {patience}}), [target, patience] as const);

const run = async (page: Page, target: Target, patience?: number): Promise<Diagnosis> => {
  await set(page, target, patience);
  return page.locator('endpoint-doctor').evaluate(async (doctor: EndpointDoctor) => {
    await doctor.test();
    return doctor.diagnosis!;
  });
};

const briefly = ({findings}: Diagnosis): string[] => findings.map(({severity, code}) => `${severity} ${code}`);

interface Asked {
  readonly method: string;
  readonly type: string;
  readonly body: string;
}
type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A server with manners of its own, and what it was asked. */
const serve = async (t: TestContext, answer: Answer) => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    asked.push({method: request.method!, type: (request.headers['content-type'] ?? '').split(';')[0]!, body});
    answer(request, response, body);
  }).listen(0, '127.0.0.1');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  /** Those with a test reaction in them. */
  const tests = (): Asked[] => asked.filter(({body}) => body.includes('Test'));
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`, asked, tests};
};

/** The page and its script. Not a page that the browser is made to believe in: that would answer preflights by itself. */
const startPage = async (t: TestContext, headers: Readonly<Record<string, string>>): Promise<string> => {
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/doctor': ['text/html; charset=utf-8', doctorPage],
    '/demo/doctor/doctor.js': ['text/javascript', readFileSync('.cache/demo/doctor/doctor.js', 'utf8')],
  };
  const {url} = await serve(t, (request, response) => {
    const [type, body] = files[request.url!] ?? [];
    response.writeHead(body ? 200 : 404, {...headers, ...(type && {'Content-Type': type})}).end(body);
  });
  return new URL(url).origin;
};

/** What a broken endpoint makes the browser complain of is what the doctor is for. */
const openDoctor = async (t: TestContext, {headers = {}, ...options}: Visit = {}) => {
  const {page, context, complaints, origin} = await visit(t, {origin: await startPage(t, headers), ...options});
  context.on('close', () => void complaints.splice(0));
  await page.goto('/doctor');
  await page.getByRole('button', {name: 'Test dit adres'}).waitFor();
  return {page, context, complaints, origin};
};

const cors = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type'};

/** Lets every site in, and answers a preflight; the rest is up to the test. */
const open =
  (answer: Answer): Answer =>
  (request, response, body) => {
    for (const [name, value] of Object.entries(cors)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else answer(request, response, body);
  };
const says =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);
const json = (body: unknown, status = 200): Answer => says(status, JSON.stringify(body), {'Content-Type': 'application/json'});

const at = (url: string, service = 'stelling'): Target => ({endpoint: url, service});
const polls = (url: string, poll = 'groen'): Target => at(`${url}/v1/polls/${poll}/reactions`);

test('our endpoint with the right --origin: stored, taken back, and gone', async (t) => {
  const {page, origin, complaints} = await openDoctor(t);
  const file = databaseFile('doctor.db');
  const endpoint = await startEndpoint(file, '--open', '--origin', origin);
  const diagnosis = await run(page, polls(endpoint.url));
  assert.ok(diagnosis.ok);
  assert.deepEqual(briefly(diagnosis), ['good stored', 'good withdrawn', 'good results-good']);
  await endpoint.stop();
  assert.deepEqual(
    rowsOf(file).map(({id, state, reason, name, email}) => [id, state, reason, name, email]),
    [[diagnosis.testId, 'withdrawn', '', null, null]],
  );
  // A POST, what it asks permission for, a DELETE and a GET; and nothing that went wrong.
  assert.deepEqual([...new Set(complaints.map((line) => line.split(' ')[0]))].toSorted(), ['DELETE', 'GET', 'POST']);
});

test('our endpoint at the page’s own site', async (t) => {
  const {page, complaints, origin} = await openDoctor(t, {origin: (await sharedDemo()).url, pages: {'/doctor': doctorPage}});
  const diagnosis = await run(page, at('/v1/polls/groene-straat/reactions'));
  assert.deepEqual(briefly(diagnosis), ['good stored', 'good withdrawn', 'good results-good', 'warning address-relative']);
  assert.equal(diagnosis.findings[3]!.url, `${origin}/v1/polls/groene-straat/reactions`);
  assert.deepEqual(complaints, []);
});

test('our endpoint without --origin: the flag to add, with this very origin', async (t) => {
  const {page, origin} = await openDoctor(t);
  const file = databaseFile('doctor-cors.db');
  const endpoint = await startEndpoint(file, '--open');
  assert.deepEqual(briefly(await run(page, polls(endpoint.url))), ['problem cors-missing']);
  await page.getByText(`--origin ${origin}`, {exact: true}).waitFor();
  await endpoint.stop();
  assert.deepEqual(rowsOf(file), []);
});

test('a poll that our endpoint does not have', async (t) => {
  const {page, origin} = await openDoctor(t);
  const endpoint = await startEndpoint(databaseFile('doctor-polls.db'), '--polls', 'demo/polls', '--origin', origin);
  const diagnosis = await run(page, polls(endpoint.url, 'onbekend'));
  assert.deepEqual(briefly(diagnosis), ['problem poll-unknown']);
  assert.equal(diagnosis.findings[0]!.poll, 'onbekend');
});

test('a server that answers no preflight: the headers to add, or the encoding to choose, with one test stored', async (t) => {
  const {page, origin} = await openDoctor(t);
  const {url, tests} = await serve(t, (request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(405).end();
    response.writeHead(200, {'Access-Control-Allow-Origin': '*'}).end('{"status": "success"}');
  });
  assert.deepEqual(briefly(await run(page, at(url))), ['problem preflight-refused']);
  await page.getByText(`Access-Control-Allow-Origin: ${origin}`).waitFor();
  assert.deepEqual(tests(), []);

  const diagnosis = await run(page, at(url, 'generic'));
  assert.deepEqual(briefly(diagnosis), ['problem preflight-refused', 'good other-encoding', 'good stored', 'warning delete-by-hand']);
  assert.equal(diagnosis.findings[1]!.encoding, 'urlencoded');
  assert.deepEqual(
    tests().map(({type}) => type),
    ['application/x-www-form-urlencoded'],
  );
});

test('a server that lets sites in on a POST alone, and answers no preflight', async (t) => {
  const {page} = await openDoctor(t);
  const {url, tests} = await serve(t, (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    response.writeHead(400, {'Access-Control-Allow-Origin': '*'}).end();
  });
  assert.deepEqual(briefly(await run(page, at(url))), ['problem preflight-refused']);
  assert.deepEqual(tests(), []);
});

test('permission, and then an answer without the header', async (t) => {
  const {page} = await openDoctor(t);
  const {url, tests} = await serve(t, (request, response) => {
    if (request.method !== 'POST') return open(says(200, ''))(request, response, '');
    response.writeHead(500).end();
  });
  assert.deepEqual(briefly(await run(page, at(url))), ['problem answer-hidden', 'warning maybe-stored']);
  assert.equal(tests().length, 1);
});

test('a server that lets no site in, and a service that needs no preflight: it may have stored it', async (t) => {
  const {page} = await openDoctor(t);
  const {url, tests} = await serve(t, says(200, 'OK'));
  assert.deepEqual(briefly(await run(page, {...at(url, 'generic'), encoding: 'urlencoded'})), ['problem cors-missing', 'warning maybe-stored']);
  assert.equal(tests().length, 1);
});

test('a content type that is not taken: the encoding that is', async (t) => {
  const {page} = await openDoctor(t);
  const {url, tests} = await serve(
    t,
    open((request, ...rest) => (request.headers['content-type']!.startsWith('multipart/') ? json({ok: true}) : says(415, ''))(request, ...rest)),
  );
  const diagnosis = await run(page, at(url, 'generic'));
  assert.deepEqual(briefly(diagnosis), ['problem content-type', 'good other-encoding', 'good stored', 'warning delete-by-hand']);
  assert.equal(diagnosis.findings[0]!.contentType, 'application/json');
  assert.equal(diagnosis.findings[1]!.encoding, 'multipart');
  assert.equal(tests().filter(({type}) => type === 'multipart/form-data').length, 1);
});

test('fields that are refused are named', async (t) => {
  const {page} = await openDoctor(t);
  const {url} = await serve(t, open(json({errors: {toelichting: ['Vul in']}}, 422)));
  const diagnosis = await run(page, at(url, 'generic'));
  assert.deepEqual(briefly(diagnosis), ['problem fields-refused']);
  await page.getByText('“toelichting: Vul in”').waitFor();
});

test('a page where a receipt should be', async (t) => {
  const {page} = await openDoctor(t);
  const {url} = await serve(t, open(says(200, '<!doctype html><title>Welkom</title>', {'Content-Type': 'text/html'})));
  const diagnosis = await run(page, at(url));
  assert.deepEqual(briefly(diagnosis), ['problem html-page', 'warning maybe-stored']);
  assert.equal(diagnosis.findings[0]!.said, 'Welkom');
});

test('an address that sends on', async (t) => {
  const {page} = await openDoctor(t);
  /** Everything under the address goes to the same with a slash; which of both lets sites in differs. */
  const moving = (status: number, {before}: {before: boolean}) =>
    serve(t, (request, response, body) => {
      const isThere = request.url!.endsWith('/');
      if (isThere) return open(json({id: 'x'}, request.method === 'POST' ? 422 : 200))(request, response, body);
      const headers = {Location: `${request.url}/`, ...(before && cors)};
      response.writeHead(before && request.method === 'OPTIONS' ? 204 : status, headers).end();
    });

  for (const status of [301, 302, 307]) {
    const {url} = await moving(status, {before: true});
    const diagnosis = await run(page, at(url));
    assert.deepEqual(briefly(diagnosis), ['problem redirected'], `${status}`);
    assert.equal(diagnosis.findings[0]!.url, `${url}/`);
  }
  const {url, tests} = await moving(301, {before: false});
  const diagnosis = await run(page, at(url));
  assert.deepEqual(briefly(diagnosis), ['problem redirect-hidden']);
  assert.equal(diagnosis.findings[0]!.url, `${url}/`);
  assert.deepEqual(tests(), []);
});

test('an address that sends on to nowhere that is known', async (t) => {
  const {page} = await openDoctor(t);
  const {url} = await serve(t, (request, response) => {
    if (request.url === '/in') response.writeHead(302, {Location: '/elders', ...cors}).end();
    else response.writeHead(404).end();
  });
  const diagnosis = await run(page, at(url));
  assert.deepEqual(briefly(diagnosis), ['problem redirect-hidden']);
  assert.equal(diagnosis.findings[0]!.url, undefined);
});

test('a closed port, and https where there is none', async (t) => {
  const {page} = await openDoctor(t);
  const {url} = await serve(t, says(200, ''));
  assert.deepEqual(briefly(await run(page, at(url.replace('http:', 'https:')))), ['problem unreachable']);
  // Nothing listens on the port of "discard".
  assert.deepEqual(briefly(await run(page, at('http://127.0.0.1:1009/in'))), ['problem unreachable']);
});

test('a server that hides itself altogether looks like one that is not there; the words say how to see which', async (t) => {
  const {page, origin} = await openDoctor(t);
  const {url} = await serve(t, says(200, '', {'Cross-Origin-Resource-Policy': 'same-origin'}));
  assert.deepEqual(briefly(await run(page, at(url))), ['problem unreachable']);
  await page.getByText('Ziet u in dat tabblad toch iets van de server').waitFor();
  await page.getByText(`Access-Control-Allow-Origin: ${origin}`).waitFor();
});

test('no connection', async (t) => {
  const {page, context} = await openDoctor(t);
  await context.setOffline(true);
  assert.deepEqual(briefly(await run(page, at('http://127.0.0.1:1009/in'))), ['problem offline']);
  await context.setOffline(false);
});

test('a server that does not finish its answer', async (t) => {
  const {page} = await openDoctor(t);
  const {url} = await serve(
    t,
    open((_, response) => void response.writeHead(201).write('{"id": ')),
  );
  assert.deepEqual(briefly(await run(page, at(url), 500)), ['problem timeout', 'warning maybe-stored']);
});

test('a receipt, and then no DELETE and no GET for sites', async (t) => {
  const {page} = await openDoctor(t);
  const {url} = await serve(t, (request, response, body) => {
    if (request.method === 'GET') return void response.writeHead(200).end('{}');
    const answer = request.method === 'POST' ? json({id: JSON.parse(body).id, state: 'pending', withdrawToken: 't'}, 201) : says(405, '');
    open(answer)(request, response, body);
  });
  const diagnosis = await run(page, at(url));
  assert.deepEqual(briefly(diagnosis), ['good stored', 'warning withdraw-failed', 'problem results-hidden']);
  await page.getByText(`${mark} ${diagnosis.testId}`).waitFor();
  assert.deepEqual(briefly(await run(page, {...at(url), results: false})), ['good stored', 'warning withdraw-failed']);
});

test('under a strict policy the doctor works, and says what to add to it', async (t) => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
  const {page, complaints} = await openDoctor(t, {headers: {'Content-Security-Policy': policy}});
  assert.deepEqual(complaints, []);
  const {url, asked} = await serve(t, open(json({})));
  assert.deepEqual(briefly(await run(page, at(url))), ['problem csp']);
  await page.getByText(`connect-src 'self' ${new URL(url).origin}`, {exact: true}).waitFor();
  assert.deepEqual(asked, []);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`before, during and after a test axe finds nothing, ${colorScheme}`, async (t) => {
    const {page} = await openDoctor(t, {colorScheme, viewport: {width: 320, height: 800}});
    await page.addStyleTag({content: ':root { color-scheme: light dark }'});
    const {promise, resolve} = Promise.withResolvers<void>();
    const {url} = await serve(
      t,
      open(async (...args) => {
        await promise;
        json({errors: [{field: 'name', code: 'required'}]}, 422)(...args);
      }),
    );
    await set(page, at(url, 'generic'));
    await page.getByText(`naar ${url},`).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', {name: 'Test dit adres'}).click();
    await page.getByRole('status').getByText('De test is bezig …').waitFor();
    assert.deepEqual(await violations(page), []);
    resolve();
    await page.getByRole('status').getByText('Het adres werkt nog niet. De dienst wil andere velden.').waitFor();
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

test('a button that is pressed twice sends one test', async (t) => {
  const {page} = await openDoctor(t);
  const {url, tests} = await serve(t, open(json({ok: true})));
  await set(page, at(url, 'generic'));
  await page.getByRole('button', {name: 'Test dit adres'}).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await page.getByRole('status').getByText('Het adres werkt. Lees wel waar u op moet letten.').waitFor();
  assert.equal(tests().length, 1);
});

test('by keyboard: test, copy, and a change of address takes away what was found', async (t) => {
  const {page, context, origin} = await openDoctor(t);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {origin});
  const {url, tests} = await serve(t, open(json({ok: true})));
  await set(page, at(url, 'generic'));
  const button = page.getByRole('button', {name: 'Test dit adres'});
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Het adres werkt. Lees wel waar u op moet letten.').waitFor();
  await focused(button);
  assert.equal(tests().length, 1);

  const items = page.getByRole('list', {name: 'Wat de test liet zien'}).getByRole('listitem');
  assert.equal(await items.count(), 2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Gekopieerd.').waitFor();
  assert.ok((await page.evaluate(() => navigator.clipboard.readText())).startsWith(mark));

  await set(page, at(`${url}2`, 'generic'));
  await page.getByText(`naar ${url}2,`).waitFor();
  assert.equal(await items.count(), 0);
});
