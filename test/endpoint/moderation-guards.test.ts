import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createAdmin} from '../../src/endpoint/admin/admin.ts';
import {createPolls} from '../../src/endpoint/polls.ts';
import {Refusal} from '../../src/endpoint/refusal.ts';
import {StoreUnavailable} from '../../src/endpoint/store/store.ts';
import {openModeration, pollToken} from '../support/editor.ts';

const path = '/beheer/stelling/stelling/besluit';

test('a form without the token of this session changes nothing', async (t) => {
  const {editor, another, react, rows} = await openModeration(t);
  await react('Blijft wachten.');
  const before = rows();
  const form: Record<string, string> = {...(await editor.formAt('Blijft wachten.')), actie: 'plaatsen'};
  const other = (await (await another()).formAt('Blijft wachten.'))['formulier']!;
  const {['formulier']: _, ...without} = form;
  for (const fields of [without, {...form, formulier: ''}, {...form, formulier: other}, {...form, formulier: `${form['formulier']}0`}]) {
    const response = await editor.post(path, fields);
    assert.equal(response.status, 403);
    assert.match(await response.text(), /Dit formulier is verlopen/);
  }
  assert.equal((await editor.post('/beheer/afmelden', {})).status, 403);
  assert.deepEqual(rows(), before);
  assert.equal((await editor.post(path, form)).status, 303);
});

test('a page of another site cannot send a form in an editor’s name, not even a site that may send reactions', async (t) => {
  const {editor, react, rows} = await openModeration(t, {origins: ['https://site.example']});
  await react('Blijft wachten.');
  const before = rows();
  const form = {...(await editor.formAt('Blijft wachten.')), actie: 'plaatsen'};
  for (const headers of [
    {'Sec-Fetch-Site': 'cross-site', Origin: 'https://site.example'},
    {'Sec-Fetch-Site': 'same-site', Origin: 'http://other.poll.example'},
    {'Sec-Fetch-Site': 'none'},
    {'Sec-Fetch-Site': 'cross-site', Origin: 'http://poll.example'},
  ]) {
    assert.equal((await editor.post(path, form, headers)).status, 403, JSON.stringify(headers));
    assert.equal((await editor.signIn(undefined, headers)).status, 403);
  }
  assert.deepEqual(rows(), before);
  // A page under no-referrer, as these are, sends its own forms so.
  assert.equal((await editor.post(path, form, {Origin: 'null'})).status, 303);
});

test('a browser too old to say where a form comes from is judged by its origin', async (t) => {
  const {request, editor, react, rows} = await openModeration(t);
  await react('Oude browser.');
  const before = rows();
  const body = new URLSearchParams({...(await editor.formAt('Oude browser.')), actie: 'plaatsen'});
  const send = (headers: Record<string, string>) => request(path, {method: 'POST', body, headers: {Cookie: editor.cookie, ...headers}});
  for (const origin of ['https://evil.example', 'null']) assert.equal((await send({Origin: origin})).status, 403);
  assert.deepEqual(rows(), before);
  assert.equal((await send({Origin: 'http://poll.example'})).status, 303);
});

test('other sites cannot read the pages: no CORS, no frame, no cache, no search engine, no referrer', async (t) => {
  const {editor} = await openModeration(t, {origins: ['*']});
  for (const page of ['/beheer', '/beheer/stelling/stelling', '/beheer/stelling/stelling/logboek', '/beheer/nergens']) {
    const {headers} = await editor.get(page, {Origin: 'https://site.example'});
    assert.equal(headers.get('access-control-allow-origin'), null, page);
    assert.match(
      headers.get('content-security-policy')!,
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.match(headers.get('x-robots-tag')!, /noindex/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  }
});

test('a token for one poll sees that poll and no other, wherever it asks', async (t) => {
  const {editor, another, react, rows} = await openModeration(t);
  await react('Van deze stelling.');
  await react('Van de andere stelling.', {}, 'ander');
  await editor.decide('Van de andere stelling.', 'plaatsen', '', 'ander');
  const own = await another(pollToken);
  const before = rows();

  const overview = await own.page('/beheer');
  assert.match(overview, /stelling\/stelling"/);
  assert.doesNotMatch(overview, /ander/);
  for (const page of ['', '?lijst=geplaatst', '?zoek=Van', '/logboek', '/export?vorm=jsonl&welke=alle']) {
    const response = await own.get(`/beheer/stelling/ander${page}`);
    assert.equal(response.status, 404, page);
    assert.doesNotMatch(await response.text(), /andere stelling/);
  }
  assert.doesNotMatch(await own.page('/beheer/stelling/stelling?zoek=Van'), /andere stelling/);
  assert.doesNotMatch(await (await own.get('/beheer/stelling/stelling/export?vorm=jsonl&welke=alle')).text(), /andere stelling/);

  const theirs = await editor.formAt('Van de andere stelling.', '?lijst=geplaatst', 'ander');
  const mine = await own.formAt('Van deze stelling.');
  const decision = /besluit" value="([^"]+)"/.exec(await editor.page('/beheer/stelling/ander/logboek'))![1]!;
  for (const actie of ['plaatsen', 'afwijzen', 'wissen', 'wis', 'terug']) {
    const fields = {...theirs, formulier: mine['formulier']!, besluit: decision, actie};
    assert.equal((await own.post('/beheer/stelling/ander/besluit', fields)).status, 404, actie);
    // By way of their own poll: the reaction is not one of it.
    assert.equal((await own.post(path, fields)).status, 404, actie);
  }
  assert.doesNotMatch(await own.page(`/beheer/stelling/stelling?besluit=${decision}`), /role="status"/);
  assert.deepEqual(rows(), before);
});

test('one token can open several polls', async (t) => {
  const token = 'een-code-voor-twee-stellingen';
  const {another} = await openModeration(t, {adminTokens: [{token, poll: 'een'}, {token, poll: 'twee'}, {token: 'een-code-voor-alle-stellingen'}]});
  const editor = await another(token);
  assert.deepEqual(
    [...(await editor.page('/beheer')).matchAll(/<h2><a[^>]*>(\w+)/g)].map(([, poll]) => poll),
    ['een', 'twee'],
  );
  assert.equal((await editor.get('/beheer/stelling/drie')).status, 404);
});

test('what no page of ours sends is refused with a page in plain words, and changes nothing', async (t) => {
  const {editor, react, request, rows} = await openModeration(t);
  await react('Blijft wachten.');
  const before = rows();
  const form = {...(await editor.formAt('Blijft wachten.')), actie: 'plaatsen'};
  const bad: Record<string, string>[] = [
    {...form, actie: 'publiceren'},
    {...form, actie: ''},
    {...form, gezien: 'withdrawn'},
    {...form, reactie: "' or 1=1 --"},
    {...form, volgende: '"><script>'},
    {...form, lijst: 'alles'},
    {...form, zoek: 'x'.repeat(201)},
    {...form, na: '2026_x'},
    {...form, actie: 'terug', besluit: '%'},
  ];
  for (const fields of bad) {
    const response = await editor.post(path, fields);
    assert.equal(response.status, 400, JSON.stringify(fields));
    assert.match(await response.text(), /<html lang="nl">/);
  }
  assert.equal((await editor.post(path, {...form, reactie: crypto.randomUUID()})).status, 404);
  assert.equal((await editor.post(path, {...form, actie: 'terug', besluit: crypto.randomUUID()})).status, 404);
  assert.equal((await editor.post(path, {...form, vulling: 'x'.repeat(9000)})).status, 413);
  for (const query of ['?lijst=alles', '?na=x', `?zoek=${'x'.repeat(201)}`, '?zoek=%00', '?besluit=x', '?melding=x']) {
    assert.equal((await editor.get(`/beheer/stelling/stelling${query}`)).status, 400, query);
  }
  for (const query of ['', '?vorm=xlsx&welke=alle', '?vorm=csv&welke=gewist', '?vorm=csv']) {
    assert.equal((await editor.get(`/beheer/stelling/stelling/export${query}`)).status, 400, query);
  }
  const headers = {Cookie: editor.cookie, 'Sec-Fetch-Site': 'same-origin'};
  const raw = (body: BodyInit, type: string) => request(path, {method: 'POST', body, headers: {...headers, 'Content-Type': type}});
  assert.equal((await raw(JSON.stringify(form), 'application/json')).status, 415);
  assert.equal((await raw('formulier=%ff', 'application/x-www-form-urlencoded')).status, 400);
  assert.equal((await raw('a=%00', 'application/x-www-form-urlencoded')).status, 400);
  assert.equal((await raw('a=1&a=2', 'application/x-www-form-urlencoded')).status, 400);
  assert.equal((await editor.get('/beheer/stelling/stelling/onzin')).status, 404);
  assert.equal((await editor.get('/beheer/stelling/Geen%20Id')).status, 404);
  assert.equal((await editor.get('/beheer/stelling/..%2f..%2fx')).status, 404);
  assert.equal((await request(path, {method: 'DELETE', headers})).status, 404);
  assert.deepEqual(rows(), before);
});

test('a message is made of what was decided: an address cannot put words on the page', async (t) => {
  const {editor, react} = await openModeration(t);
  await react('Een.');
  const where = await editor.decide('Een.', 'plaatsen');
  assert.match(await editor.page(where.split('#')[0]!), /<p>Geplaatst\.<\/p>/);
  assert.doesNotMatch(await editor.page(`/beheer/stelling/stelling?besluit=${crypto.randomUUID()}`), /role="status"/);
});

test('where the database cannot be reached the page says so, and when to try again', async () => {
  const reported: unknown[] = [];
  const app = createAdmin({
    store: {setting: () => Promise.reject(new StoreUnavailable('disk I/O error'))} as never,
    polls: createPolls([], true),
    tokens: [],
    addressOf: () => undefined,
    toRefusal: () => new Refusal(503, 'Not now.', {retryAfter: 30}),
    now: () => new Date(),
    report: (error) => reported.push(error),
  });
  const response = await app.request('/');
  assert.equal(response.status, 503);
  assert.equal(response.headers.get('retry-after'), '30');
  const text = await response.text();
  assert.match(text, /Wij kunnen niet bij de reacties/);
  assert.doesNotMatch(text, /disk/);
  assert.equal(reported.length, 1);
});
