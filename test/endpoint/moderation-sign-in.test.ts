import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createEndpoint} from '../../src/endpoint/index.ts';
import {sqliteDialect} from '../../src/endpoint/store/node-sqlite.ts';
import {openEndpoint, runCli} from '../support/endpoint.ts';
import {adminToken, createEditor, fieldsOf, openModeration, pollToken} from '../support/editor.ts';

test('without tokens there are no pages for editors', async (t) => {
  const {request} = openEndpoint(t);
  assert.equal((await request('/beheer')).status, 404);
  assert.equal((await request('/beheer/stelling/stelling')).status, 404);
});

test('an editor signs in with a token, and stays so in a cookie that only this host gets back', async (t) => {
  const {request} = openEndpoint(t, {adminTokens: [{token: adminToken}]});
  const editor = createEditor(request);
  assert.match(await editor.page('/beheer'), /Uw code/);
  const response = await editor.signIn();
  assert.equal(editor.follow('/beheer/aanmelden', response).split('?')[0], '/beheer/');
  const cookie = response.headers.get('set-cookie')!;
  assert.match(cookie, /^__Host-stelling-beheer=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  assert.ok(!cookie.includes(adminToken));
  assert.match(await editor.page('/beheer'), /<h1>Stellingen<\/h1>/);
});

test('a space that came along with a pasted token does not matter', async (t) => {
  const {request} = openEndpoint(t, {adminTokens: [{token: adminToken}]});
  assert.equal((await createEditor(request).signIn(` ${adminToken}\n`)).status, 303);
});

test('a wrong token is told so kindly, in the form that it can be tried again in', async (t) => {
  const {request} = openEndpoint(t, {adminTokens: [{token: adminToken}]});
  const editor = createEditor(request);
  for (const token of ['', 'x', `${adminToken}x`, adminToken.slice(0, -1), adminToken.toUpperCase(), '\u{1F600}', "' or 1=1 --"]) {
    const response = await editor.signIn(token);
    const text = await response.text();
    assert.equal(response.status, 401, token);
    assert.equal(response.headers.get('set-cookie'), null);
    assert.match(text, /Deze code klopt niet/);
    assert.match(text, /<input\s+id="code"/);
    assert.ok(token.length < 2 || !text.includes(token), 'what was typed is not shown');
  }
});

test('who guesses too often waits, and everybody together too', async (t) => {
  let moment = Date.parse('2026-11-22T12:00:00Z');
  const {request} = openEndpoint(t, {adminTokens: [{token: adminToken}], trustProxy: 1, now: () => new Date(moment)});
  const attempt = (address: string, token = 'een-code-die-niet-klopt') => createEditor(request).signIn(token, {'X-Forwarded-For': address});
  for (let n = 0; n < 10; n += 1) assert.equal((await attempt('192.0.2.1')).status, 401);
  const refused = await attempt('192.0.2.1', adminToken);
  assert.equal(refused.status, 429, 'also with the right one');
  assert.match(refused.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
  assert.match(await refused.text(), /te vaak geprobeerd/);
  assert.equal((await attempt('192.0.2.2', adminToken)).status, 303, 'another address is not hindered');

  for (let n = 0; n < 89; n += 1) assert.equal((await attempt(`198.51.100.${n}`)).status, 401);
  assert.equal((await attempt('203.0.113.1', adminToken)).status, 429);
  moment += 60_000;
  assert.equal((await attempt('192.0.2.1', adminToken)).status, 303);
});

test('every page asks who comes without a session to sign in', async (t) => {
  const {request} = await openModeration(t);
  for (const path of [
    '/beheer/stelling/stelling',
    '/beheer/stelling/stelling/logboek',
    '/beheer/stelling/stelling/export?vorm=csv&welke=alle',
    '/beheer/stelling/nergens',
  ]) {
    const response = await request(path);
    assert.equal(response.status, 401, path);
    assert.match(await response.text(), /Uw code/);
  }
});

test('a session is over after a working day, and when somebody signs out', async (t) => {
  let moment = Date.parse('2026-11-22T08:00:00Z');
  const {editor} = await openModeration(t, {now: () => new Date(moment)});
  moment += 8 * 60 * 60 * 1000 - 1000;
  const page = await editor.page('/beheer');
  moment += 1000;
  assert.equal((await editor.get('/beheer/stelling/stelling')).status, 401);
  moment -= 1000;
  const response = await editor.post('/beheer/afmelden', fieldsOf(page));
  assert.equal(editor.follow('/beheer/afmelden', response), '/beheer/');
  assert.match(response.headers.get('set-cookie')!, /^__Host-stelling-beheer=; Max-Age=0; Path=\/;/);
  assert.match(await editor.page('/beheer'), /Uw code/);
});

test('a cookie that somebody made, changed or kept of another endpoint opens nothing', async (t) => {
  const {editor, request} = await openModeration(t);
  const [name, value] = editor.cookie.split('=') as [string, string];
  const parts = decodeURIComponent(value).split('.');
  const other = (await openModeration(t)).editor.cookie;
  const forged = [
    [String(Number(parts[0]) + 9999), ...parts.slice(1)],
    [parts[0], '0'.repeat(64), ...parts.slice(2)],
    parts.slice(0, -1),
    [...parts.slice(0, -1), 'x'.repeat(43) + '='],
    ['', '', '', ''],
  ].map((made) => `${name}=${encodeURIComponent(made.join('.'))}`);
  for (const cookie of [...forged, other, `${name}=`, `${name}=%00`, `${name}=%ff%fe`]) {
    assert.equal((await request('/beheer/stelling/stelling', {headers: {Cookie: cookie}})).status, 401, cookie);
  }
});

test('taking a token out of the configuration ends its sessions, and no others; another process knows them all', async (t) => {
  const {editor, another, file} = await openModeration(t);
  const poll = await another(pollToken);
  const now = () => new Date('2026-11-22T12:30:00Z');
  const {request} = openEndpoint(t, {file, now, adminTokens: [{token: pollToken, poll: 'stelling'}]});
  const status = async (cookie: string) => (await request('/beheer/stelling/stelling', {headers: {Cookie: cookie}})).status;
  assert.equal(await status(editor.cookie), 401);
  assert.equal(await status(poll.cookie), 200);
});

test('over plain http the page says why signing in will not work; on this machine, and behind https, it does not', async (t) => {
  const {request} = openEndpoint(t, {adminTokens: [{token: adminToken}]});
  const warns = async (url: string, headers: Record<string, string> = {}) =>
    /begint met http in plaats van\s+https/.test(await (await request(url, {headers})).text());
  assert.equal(await warns('http://poll.example/beheer'), true);
  assert.equal(await warns('https://poll.example/beheer'), false);
  assert.equal(await warns('http://localhost:8787/beheer'), false);
  assert.equal(await warns('http://127.0.0.1:8787/beheer'), false);
  assert.equal(await warns('http://poll.example/beheer', {'Sec-Fetch-Site': 'none'}), false);
});

test('whose browser keeps no cookie is told so', async (t) => {
  const {request} = openEndpoint(t, {adminTokens: [{token: adminToken}]});
  const editor = createEditor(request);
  const path = editor.follow('/beheer/aanmelden', await editor.signIn());
  editor.cookie = '';
  const response = await editor.get(path);
  assert.equal(response.status, 401);
  assert.match(await response.text(), /uw browser bewaart niet dat u bent aangemeld/);
});

test('a token that can be guessed, or that opens nothing, stops the endpoint at its start without being shown', async () => {
  const make = (token: string, poll?: string) => () =>
    createEndpoint({dialect: sqliteDialect(':memory:'), open: true, adminTokens: [{token, ...(poll !== undefined && {poll})}]});
  assert.throws(make('kort'), (error: Error) => /^adminTokens: .*at least 20/.test(error.message) && !error.message.includes('kort'));
  assert.throws(make('x'.repeat(19)), /adminTokens/);
  assert.throws(make('met een spatie in het midden'), /adminTokens/);
  assert.throws(make('x'.repeat(20), 'Geen Id'), /adminTokens/);
  assert.doesNotThrow(make('x'.repeat(20), 'een-id'));

  for (const [value, problem] of [
    ['geheim', /20 characters/],
    ['stelling=geheim-maar-kort', /20 characters/],
    ['Geen_Id=een-heel-lang-geheim-woord', /POLL=TOKEN/],
  ] as const) {
    const {code, stderr} = await runCli(['serve', '--open'], {STELLING_ADMIN_TOKEN: value});
    assert.equal(code, 2, stderr);
    assert.match(stderr, /STELLING_ADMIN_TOKEN/);
    assert.match(stderr, problem);
    assert.ok(!stderr.includes('geheim'));
  }
});
