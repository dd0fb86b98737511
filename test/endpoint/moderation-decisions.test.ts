import assert from 'node:assert/strict';
import {test} from 'node:test';
import {rowsOf, testOnEach} from '../support/database.ts';
import {resultsOf} from '../support/endpoint.ts';
import {fieldsOf, openModeration} from '../support/editor.ts';

const published = async (get: () => Promise<Response>) => (await resultsOf(await get())).reactions.map(({reason}) => reason);

testOnEach('an editor publishes, rejects and takes back; readers see what is published, and the counts stay', async (t, database) => {
  const {editor, react, get} = await openModeration(t, {database});
  await react('Eerste.');
  await react('Tweede.', {stance: 'disagree'});
  assert.deepEqual(await editor.texts(), ['Eerste.', 'Tweede.']);

  const afterPublish = await editor.decide('Eerste.', 'plaatsen');
  assert.match(await editor.page(afterPublish.split('#')[0]!), /role="status"[^>]*>\s*<p>Geplaatst\.<\/p>/);
  assert.deepEqual(await published(get), ['Eerste.']);
  await editor.decide('Tweede.', 'afwijzen');
  assert.deepEqual(await published(get), ['Eerste.']);
  assert.deepEqual(await editor.texts(), []);
  assert.deepEqual(await editor.texts('?lijst=niet-geplaatst'), ['Tweede.']);
  assert.deepEqual((await resultsOf(await get())).standing, {n: 2, counts: {agree: 1, disagree: 1}});

  // From the other lists, the other way round.
  await editor.decide('Eerste.', 'afwijzen', '?lijst=geplaatst');
  await editor.decide('Tweede.', 'plaatsen', '?lijst=niet-geplaatst');
  assert.deepEqual(await published(get), ['Tweede.']);
  assert.equal((await resultsOf(await get())).standing.n, 2);
});

testOnEach('a decision is undone right after it, and what was published keeps its place', async (t, database) => {
  let moment = Date.parse('2026-11-22T12:00:00Z');
  const {editor, react, get} = await openModeration(t, {database, now: () => new Date((moment += 1000))});
  for (const text of ['Een.', 'Twee.', 'Drie.']) await react(text);
  for (const text of ['Een.', 'Twee.', 'Drie.']) await editor.decide(text, 'plaatsen');
  assert.deepEqual(await published(get), ['Drie.', 'Twee.', 'Een.']);

  const where = await editor.decide('Een.', 'afwijzen', '?lijst=geplaatst');
  assert.deepEqual(await published(get), ['Drie.', 'Twee.']);
  const back = await editor.undo(where);
  assert.match(await editor.page(back.split('#')[0]!), /Ongedaan gemaakt. De reactie staat weer op de site\./);
  assert.deepEqual(await published(get), ['Drie.', 'Twee.', 'Een.']);
  assert.doesNotMatch(await editor.page(back.split('#')[0]!), /class="undo"/, 'there is nothing more to undo');

  await editor.undo(await editor.decide('Drie.', 'afwijzen', '?lijst=geplaatst'));
  assert.deepEqual(await published(get), ['Drie.', 'Twee.', 'Een.']);
});

testOnEach('what waited waits again after an undo, in its old place', async (t, database) => {
  const {editor, react} = await openModeration(t, {database});
  for (const text of ['Een.', 'Twee.', 'Drie.']) await react(text);
  const where = await editor.decide('Een.', 'plaatsen');
  const back = await editor.undo(where);
  assert.deepEqual(await editor.texts(), ['Een.', 'Twee.', 'Drie.']);
  const [own] = (await editor.page('/beheer/stelling/stelling')).match(/(?<=id=")r-[0-9a-f]{32}/)!;
  assert.equal(back.split('#')[1], own);
});

testOnEach('of two editors who decide at once, the second is told what the first did', async (t, database) => {
  const {editor, another, react, get} = await openModeration(t, {database});
  const second = await another();
  await react('Omstreden.');
  const path = '/beheer/stelling/stelling/besluit';
  const [mine, theirs] = [await editor.formAt('Omstreden.'), await second.formAt('Omstreden.')];
  await editor.post(path, {...mine, actie: 'plaatsen'});
  const told = second.follow(path, await second.post(path, {...theirs, actie: 'afwijzen'}));
  assert.match(await second.page(told.split('#')[0]!), /Over deze reactie is al besloten, om \d\d:\d\d: geplaatst\. Er is nu niets veranderd\./);
  assert.deepEqual(await published(get), ['Omstreden.']);
  const again = editor.follow(path, await editor.post(path, {...mine, actie: 'plaatsen'}));
  assert.match(again, /eerder=/, 'a second press changes nothing');
  assert.equal(rowsOf(database.location, 'select * from decisions').length, 1);
});

testOnEach('many who decide about one reaction at the same moment leave one decision', async (t, database) => {
  const {editor, react, file} = await openModeration(t, {database});
  await react('Gewild.');
  const form = await editor.formAt('Gewild.');
  const path = '/beheer/stelling/stelling/besluit';
  const actions = Array.from({length: 20}, (_, n) => (n % 3 === 0 ? 'wis' : n % 2 ? 'plaatsen' : 'afwijzen'));
  const answers = await Promise.all(actions.map((actie) => editor.post(path, {...form, actie})));
  const done = answers.filter((answer) => /besluit=/.test(answer.headers.get('location')!));
  const log = rowsOf(file, 'select action, from_state, decided_at from decisions order by decided_at');
  assert.equal(log.length, done.length);
  // Whoever came first published or rejected; erasing may come after, and nothing after that.
  assert.ok(log.length <= 2 && log.filter(({action}) => action !== 'erase').length <= 1, JSON.stringify(log));
  assert.deepEqual(log.at(-1)?.['action'], 'erase');
  const [standing] = rowsOf(file, "select n from standings where poll = 'stelling'");
  assert.equal(standing?.['n'], 0);
});

testOnEach('undone twice is undone once, and an undo never undoes what came later', async (t, database) => {
  const {editor, react, get} = await openModeration(t, {database});
  await react('Heen en weer.');
  const first = await editor.decide('Heen en weer.', 'plaatsen');
  const notice = (await editor.page(first.split('#')[0]!)).split('<form class="undo"')[1]!.split('</form>')[0]!;
  const path = '/beheer/stelling/stelling/besluit';
  const undo = () => editor.post(path, {...fieldsOf(notice), actie: 'terug'});
  const both = await Promise.all([undo(), undo()]);
  assert.deepEqual(both.map((answer) => /besluit=/.test(answer.headers.get('location')!)).sort(), [false, true]);
  await editor.decide('Heen en weer.', 'plaatsen');
  const told = editor.follow(path, await undo());
  assert.match(await editor.page(told.split('#')[0]!), /al besloten, om \d\d:\d\d: geplaatst/);
  assert.deepEqual(await published(get), ['Heen en weer.']);
});

testOnEach('erasing asks once more, empties the row and takes it out of the counts', async (t, database) => {
  const {editor, react, get, post, file} = await openModeration(t, {database});
  const {reaction} = await react('Wis mij.', {name: 'Sam de Wisser', email: 'sam@example.nl', bron: 'nieuwsbrief'});
  await react('Laat mij.', {stance: 'neutral'});
  await editor.decide('Wis mij.', 'plaatsen');

  const path = '/beheer/stelling/stelling/besluit';
  const form = await editor.formAt('Wis mij.', '?lijst=geplaatst');
  const asked = await (await editor.post(path, {...form, actie: 'wissen'})).text();
  assert.match(asked, /U kunt dit\s+niet ongedaan maken/);
  assert.match(asked, /Wis mij\./);
  assert.equal((await resultsOf(await get())).standing.n, 2, 'asking changes nothing');

  const done = editor.follow(path, await editor.post(path, {...fieldsOf(asked.split('<main>')[1]!), actie: 'wis'}));
  const page = await editor.page(done.split('#')[0]!);
  assert.match(page, /Gewist\. De tekst is weg/);
  assert.doesNotMatch(page, /class="undo"/);
  assert.deepEqual(await published(get), []);
  assert.deepEqual((await resultsOf(await get())).standing, {n: 1, counts: {neutral: 1}});
  const [row] = rowsOf(file, `select * from reactions where id = '${reaction.id}'`);
  assert.equal(row?.['state'], 'erased');
  for (const trace of ['Wis mij', 'Wisser', 'sam@', 'nieuwsbrief', 'agree']) assert.ok(!JSON.stringify(row).includes(trace), trace);
  assert.equal((await post(reaction)).status, 410, 'a late retry does not bring it back');
});

test('what its reader does not want published cannot be published, whatever a form says', async (t) => {
  const {editor, react, get} = await openModeration(t);
  await react('Alleen voor u.', {mayPublish: false});
  assert.deepEqual(await editor.texts(), []);
  const form = await editor.formAt('Alleen voor u.', '?lijst=redactie');
  const path = '/beheer/stelling/stelling/besluit';
  for (const actie of ['plaatsen', 'afwijzen']) {
    const told = editor.follow(path, await editor.post(path, {...form, actie}));
    assert.match(await editor.page(told.split('#')[0]!), /Deze lezer wil niet op de site/);
  }
  assert.deepEqual(await published(get), []);
  assert.doesNotMatch((await editor.page('/beheer/stelling/stelling?lijst=redactie')).split('<article')[1]!, /value="plaatsen"/);
});

test('what its sender took back meanwhile is gone, and the editor is told', async (t) => {
  const {editor, react, withdraw} = await openModeration(t);
  const {reaction, withdrawToken} = await react('Toch niet.');
  const form = await editor.formAt('Toch niet.');
  assert.equal((await withdraw(reaction.id, withdrawToken)).status, 204);
  assert.doesNotMatch(await editor.page('/beheer/stelling/stelling'), /<article/, 'it no longer waits');
  const path = '/beheer/stelling/stelling/besluit';
  for (const actie of ['plaatsen', 'afwijzen', 'wissen', 'wis']) {
    const told = editor.follow(path, await editor.post(path, {...form, actie}));
    assert.match(await editor.page(told.split('#')[0]!), /De lezer heeft deze reactie zelf ingetrokken\. Er is nu niets veranderd/);
  }
});

test('what was kept long enough is gone from the lists, the log says so, and nothing can be decided about it', async (t) => {
  let moment = Date.parse('2026-01-01T12:00:00Z');
  const {editor, another, react, maintain} = await openModeration(t, {retentionDays: 30, now: () => new Date((moment += 1000))});
  await react('Een.');
  await react('Twee.');
  await editor.decide('Een.', 'plaatsen');
  const form = await editor.formAt('Twee.');
  moment += 31 * 24 * 60 * 60 * 1000;
  await maintain();
  const later = await another();
  assert.doesNotMatch(await later.page('/beheer/stelling/stelling'), /<article/);
  assert.doesNotMatch(await later.page('/beheer/stelling/stelling?lijst=geplaatst'), /<article/);
  const log = await later.page('/beheer/stelling/stelling/logboek');
  assert.match(log, /De bewaartijd van deze reactie is voorbij/);
  assert.doesNotMatch(log, /class="undo"/);
  const own = /formulier" value="([^"]+)"/.exec(log)![1]!;
  const path = '/beheer/stelling/stelling/besluit';
  for (const actie of ['plaatsen', 'afwijzen', 'wissen', 'wis']) {
    const told = later.follow(path, await later.post(path, {...form, formulier: own, actie}));
    assert.match(await later.page(told.split('#')[0]!), /De bewaartijd van deze reactie is voorbij\. Er is nu niets veranderd/);
  }
});

test('after a decision the editor goes on with the next reaction, on the same list', async (t) => {
  const {editor, react} = await openModeration(t);
  for (const text of ['Een.', 'Twee.', 'Drie.']) await react(text);
  const page = await editor.page('/beheer/stelling/stelling');
  const ids = [...page.matchAll(/id="(r-[0-9a-f]{32})"/g)].map(([, id]) => id);
  assert.equal((await editor.decide('Twee.', 'plaatsen')).split('#')[1], ids[2]);
  const last = await editor.decide('Drie.', 'plaatsen', '?zoek=e');
  assert.equal(last.split('#')[1], ids[0], 'after the last, the one before it');
  assert.match(last, /[?&]zoek=e&/);
  assert.equal((await editor.decide('Een.', 'plaatsen')).split('#')[1], 'lijst');
});

test('every decision is in the log with its time, the latest first, and can be undone there', async (t) => {
  let moment = Date.parse('2026-11-22T12:00:00Z');
  const {editor, react} = await openModeration(t, {now: () => new Date((moment += 60_000))});
  await react('Een.', {name: 'Ans'});
  await react('Twee.', {name: 'Bo'});
  await editor.decide('Een.', 'plaatsen');
  await editor.undo(await editor.decide('Twee.', 'afwijzen'));
  const log = await editor.page('/beheer/stelling/stelling/logboek');
  const entries = [...log.matchAll(/<span class="action (\w+)">([^<]+)<\/span> <time datetime="([^"]+)">.*?<p class="which">(.*?)<\/p>/gs)];
  assert.deepEqual(
    entries.map(([, action, name, , which]) => [action, name, which]),
    [
      ['undo', 'Ongedaan gemaakt', '<b>Bo</b>: Twee.'],
      ['reject', 'Niet geplaatst', '<b>Bo</b>: Twee.'],
      ['publish', 'Geplaatst', '<b>Ans</b>: Een.'],
    ],
  );
  assert.ok(entries.every(([, , , time]) => /^2026-11-22T12:\d\d:\d\d\.\d{3}Z$/.test(time!)));
  const path = '/beheer/stelling/stelling/besluit';
  const form = log.split('<form class="undo"')[1]!.split('</form>')[0]!;
  const back = editor.follow(path, await editor.post(path, {...fieldsOf(form), actie: 'terug'}));
  assert.match(back, /^\/beheer\/stelling\/stelling\/logboek\?/);
  assert.deepEqual(await editor.texts(), ['Een.', 'Twee.']);
});

test('under the policy that publishes first, an editor takes a reaction off the site', async (t) => {
  const {editor, react, get} = await openModeration(t, {policy: 'publish'});
  await react('Meteen zichtbaar.');
  assert.deepEqual(await published(get), ['Meteen zichtbaar.']);
  const where = await editor.decide('Meteen zichtbaar.', 'afwijzen', '?lijst=geplaatst');
  assert.deepEqual(await published(get), []);
  await editor.undo(where);
  assert.deepEqual(await published(get), ['Meteen zichtbaar.']);
});
