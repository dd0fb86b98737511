import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Stance} from '../../src/contract/stance.ts';
import {createStore} from '../../src/endpoint/store/kysely-store.ts';
import {openDatabase, rowsOf, runOn, testOnEach} from '../support/database.ts';
import {rowOf} from '../support/endpoint.ts';
import {openModeration} from '../support/editor.ts';

const text = (n: number) => `Reactie nummer ${String(n).padStart(3, '0')}.`;

testOnEach('a long queue comes a page at a time, the oldest first, each reaction once', async (t, database) => {
  const {editor, react} = await openModeration(t, {database});
  for (let n = 0; n < 60; n += 1) await react(text(n));
  const seen: string[] = [];
  let query = '';
  for (let page = 0; page < 3; page += 1) {
    const found = await editor.texts(query);
    assert.equal(found.length, page < 2 ? 25 : 10);
    seen.push(...found);
    const link = /href="\.\.\/stelling\/stelling(\?na=[^"]+)">Volgende reacties/.exec(await editor.page(`/beheer/stelling/stelling${query}`));
    query = link?.[1] ?? '';
  }
  assert.equal(query, '', 'the last page leads no further');
  assert.deepEqual(
    seen,
    Array.from({length: 60}, (_, n) => text(n)),
  );
});

testOnEach('a decision in the middle of the queue leads back to the same place in it', async (t, database) => {
  const {editor, react} = await openModeration(t, {database});
  for (let n = 0; n < 30; n += 1) await react(text(n));
  const [, next] = /stelling(\?na=[^"]+)">Volgende/.exec(await editor.page('/beheer/stelling/stelling'))!;
  const where = await editor.decide(text(26), 'plaatsen', next);
  assert.deepEqual(await editor.texts(where.slice('/beheer/stelling/stelling'.length).split('#')[0]), [25, 27, 28, 29].map(text));
});

testOnEach('the other lists have the latest first, and each reaction is on one list', async (t, database) => {
  const {editor, react} = await openModeration(t, {database});
  for (const name of ['a', 'b', 'c', 'd', 'e']) await react(`Tekst ${name}`);
  for (const name of ['x', 'y']) await react(`Prive ${name}`, {mayPublish: false});
  for (const name of ['a', 'b']) await editor.decide(`Tekst ${name}`, 'plaatsen');
  for (const name of ['d', 'c']) await editor.decide(`Tekst ${name}`, 'afwijzen');
  assert.deepEqual(await editor.texts(), ['Tekst e']);
  assert.deepEqual(await editor.texts('?lijst=geplaatst'), ['Tekst b', 'Tekst a']);
  assert.deepEqual(await editor.texts('?lijst=niet-geplaatst'), ['Tekst d', 'Tekst c']);
  assert.deepEqual(await editor.texts('?lijst=redactie'), ['Prive y', 'Prive x']);
  const counts = [...(await editor.page('/beheer/stelling/stelling')).matchAll(/<span class="count">(\d+)/g)].map(([, n]) => n);
  assert.deepEqual(counts, ['1', '2', '2', '2']);
});

testOnEach('search finds text and names, whatever the capitals, and takes every character as it is', async (t, database) => {
  const {editor, react} = await openModeration(t, {database});
  await react('De straat moet GROEN worden.', {name: 'Ans'});
  await react('100% mee eens_echt', {name: 'Bo Groenendijk'});
  await react('Een \\ en een \' en een "aanhaling".', {name: 'Cas'});
  await react('Honderd procent.', {name: 'Dé'});
  const find = (words: string, list = '') => editor.texts(`?${new URLSearchParams({zoek: words, ...(list && {lijst: list})})}`);
  const indexes = async (words: string) =>
    (await find(words)).map((found) => ['De s', '100%', 'Een ', 'Hond'].findIndex((start) => found.startsWith(start)));
  assert.deepEqual(await indexes('groen'), [0, 1]);
  assert.deepEqual(await indexes('%'), [1]);
  assert.deepEqual(await indexes('_'), [1]);
  assert.deepEqual(await indexes('\\'), [2]);
  assert.deepEqual(await indexes("'"), [2]);
  assert.deepEqual(await indexes('"aan'), [2]);
  assert.deepEqual(await indexes('Dé'), [3]);
  assert.deepEqual(await indexes('0% m'), [1]);
  assert.deepEqual(await indexes('nergens'), []);
  assert.deepEqual(await indexes("x' or '1'='1"), []);
  assert.deepEqual(await find('groen', 'geplaatst'), []);
  assert.equal((await find('  ')).length, 4, 'nothing to search for is everything');
  assert.match(await editor.page('/beheer/stelling/stelling?zoek=nergens'), /Niets gevonden/);
  assert.match(await editor.page('/beheer/stelling/stelling?zoek=%22%3E%3Cscript%3E'), /value="&quot;&gt;&lt;script&gt;"/);
});

testOnEach('a search looks through a bounded number of reactions at a time, and goes on from there', async (t, database) => {
  const {editor, react, file} = await openModeration(t, {database});
  await react('Eerste speld.');
  const like = rowsOf(file)[0]!;
  // Past the endpoint: as many as one search reaches, and one more.
  const columns = Object.keys(like).map((column) =>
    column === 'id'
      ? "'n' || n"
      : column === 'public_id'
        ? "substr('00000000000000000000000000000000' || n, -32)"
        : column === 'reason'
          ? "'hooi'"
          : column === 'waiting_since'
            ? "'2026-11-23T00:00:00.000Z'"
            : column,
  );
  const padded = database.kind === 'SQLite' ? columns : columns.map((column) => (column.startsWith('substr') ? "lpad(n::text, 32, '0')" : column));
  const numbers = database.kind === 'SQLite' ? 'with recursive s(n) as (select 1 union all select n + 1 from s where n < 20001) ' : '';
  const from = database.kind === 'SQLite' ? 's' : 'generate_series(1, 20001) as s(n)';
  runOn(
    file,
    `insert into reactions (${Object.keys(like).join(', ')}) ${numbers} select ${padded.join(', ')} from ${from}, reactions where reason like 'Eerste%'`,
  );
  await react('Laatste speld.');
  runOn(file, "update reactions set waiting_since = '2026-11-24T00:00:00.000Z' where reason like 'Laatste%'");

  assert.deepEqual(await editor.texts('?zoek=speld'), ['Eerste speld.']);
  const [, more] = /stelling(\?zoek=speld&amp;na=[^"]+)">Verder zoeken/.exec(await editor.page('/beheer/stelling/stelling?zoek=speld'))!;
  const query = more!.replace('&amp;', '&');
  assert.deepEqual(await editor.texts(query), ['Laatste speld.']);
  assert.doesNotMatch(await editor.page(`/beheer/stelling/stelling${query}`), /Verder zoeken/);
  assert.match(await editor.page('/beheer/stelling/stelling'), /<span class="count">1\.000\+<\/span>/, 'counts stop at a thousand');
});

test('why a reaction waits is said where the policy would have published it', async (t) => {
  const {editor, react} = await openModeration(t, {policy: 'publish', blocklist: ['boterham']});
  await react('Precies dezelfde lange tekst als iemand anders.');
  await react('Precies dezelfde lange tekst als iemand anders!');
  await react('Ik wil een boterham.');
  const page = await editor.page('/beheer/stelling/stelling');
  assert.deepEqual(
    [...page.matchAll(/<p class="held"><b>Wacht omdat:<\/b> ([^<]+)/g)].map(([, why]) => why),
    ['Lijkt op een eerdere reactie.', 'Er staat een woord in van uw lijst.'],
  );
});

test('the overview has each poll, what waits, what readers chose and a chart that is in words too', async (t) => {
  const poll = (id: string, statement: string) => ({id, lang: 'nl', statement, panel: []});
  const {editor, react} = await openModeration(t, {
    polls: [poll('groen', 'De straat moet <groen> worden'), poll('leeg', 'Hier reageert niemand')] as never,
  });
  const stances: Stance[] = ['agree', 'agree', 'disagree'];
  for (const [n, stance] of stances.entries()) await react(`Groen ${n}`, {stance}, 'groen');
  const page = await editor.page('/beheer');
  assert.match(page, /De straat moet &lt;groen&gt; worden/);
  assert.match(page, /<b>3<\/b> wachtend/);
  assert.match(page, /<b>3<\/b> keuzes geteld/);
  assert.match(page, /3 reacties in 28 dagen, de meeste op 22 november: 3/);
  assert.match(page, /Hier reageert niemand.*Geen reacties in 28 dagen/s);
  const own = await editor.page('/beheer/stelling/groen');
  assert.match(own, /<th scope="row">Eens<\/th>.*?<td class="number">2<\/td>/s);
  assert.match(own, /<th scope="row">22 november<\/th><td>3<\/td>/);
  assert.doesNotMatch(own, /\sstyle=/);
});

test('the links lead to the pages, with a slash at the end of the address and without', async (t) => {
  const {editor, react} = await openModeration(t);
  await react('Een.');
  for (const path of [
    '/beheer',
    '/beheer/',
    '/beheer/stelling/stelling',
    '/beheer/stelling/stelling/',
    '/beheer/stelling/stelling/logboek',
    '/beheer/stelling/stelling/logboek/',
  ]) {
    const links = [...(await editor.page(path)).matchAll(/(?:href|src)="([^"#]+)"/g)].map(
      ([, link]) => new URL(link!, `http://poll.example${path}`).pathname,
    );
    assert.ok(links.length > 0);
    for (const link of links) assert.equal((await editor.get(link)).status, 200, `${path} → ${link}`);
  }
});

test('many polls come a page at a time, also those that are only known by their reactions', async (t) => {
  const {editor, react} = await openModeration(t);
  for (let n = 0; n < 30; n += 1) await react('x', {}, `poll-${String(n).padStart(2, '0')}`);
  const names = (page: string) => [...page.matchAll(/<h2><a[^>]*>(poll-\d+)/g)].map(([, name]) => name);
  const first = await editor.page('/beheer');
  const [, next] = /href="beheer\/(\?na=[^"]+)">Meer stellingen/.exec(first)!;
  const second = await editor.page(`/beheer/${next}`);
  assert.deepEqual([names(first).length, names(second).length], [25, 5]);
  assert.equal(new Set([...names(first), ...names(second)]).size, 30);
});

test('an editor downloads the reactions of a poll', async (t) => {
  const {editor, react} = await openModeration(t);
  await react('Voor iedereen.');
  await react('=1+1');
  await react('Alleen voor u.', {mayPublish: false});
  await editor.decide('Voor iedereen.', 'plaatsen');
  const get = (query: string) => editor.get(`/beheer/stelling/stelling/export?${query}`);
  const dutch = await get('vorm=csv-semicolon&welke=alle');
  assert.equal(dutch.headers.get('content-disposition'), 'attachment; filename="stelling.csv"');
  assert.match(dutch.headers.get('content-type')!, /^text\/csv; charset=utf-8/);
  const table = await dutch.text();
  assert.match(table, /;Voor iedereen\.;/);
  assert.match(table, /;'=1\+1;/);
  assert.equal(table.trim().split('\n').length, 4);
  const lines = (await (await get('vorm=jsonl&welke=geplaatst')).text()).trim().split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).reason),
    ['Voor iedereen.'],
  );
});

test('the first page of every list is read by an index', async (t) => {
  const database = openDatabase(t, 'SQLite');
  const store = createStore(database.dialect());
  t.after(() => store.close());
  await store.add(rowOf('a'));
  const plan = (where: string, order: string) =>
    rowsOf(database.location, `explain query plan select * from reactions where poll = 'p' and ${where} order by ${order} limit 26`)
      .map(({detail}) => String(detail))
      .join('\n');
  for (const [where, order, index] of [
    ['waiting_since is not null', 'waiting_since, public_id', 'reactions_waiting'],
    ['published_at is not null', 'published_at desc, public_id desc', 'reactions_published'],
    ["state = 'rejected'", 'received_at desc, public_id desc', 'reactions_rejected'],
    ["(state = 'pending' and may_publish = 0)", 'received_at desc, public_id desc', 'reactions_private'],
  ] as const) {
    assert.match(plan(where, order), new RegExp(`INDEX ${index} `));
    assert.doesNotMatch(plan(where, order), /TEMP B-TREE/);
  }
});
