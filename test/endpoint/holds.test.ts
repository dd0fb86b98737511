import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {writeFileSync} from 'node:fs';
import {testOnEach} from '../support/database.ts';
import {openEndpoint, postTo, reactionOf, receiptOf, resultsOf, runCli, startServing, temporaryFolder} from '../support/endpoint.ts';

type Endpoint = ReturnType<typeof openEndpoint>;

const text = 'Dit is een reden die lang genoeg is.';

/** Sends a reaction under the policy `publish`; why it waits, or nothing where it is published. */
const heldFor = async (endpoint: Endpoint, fields: Parameters<typeof reactionOf>[0], poll = 'stelling') => {
  const reaction = reactionOf(fields);
  const {state} = await receiptOf(await endpoint.post(reaction, {}, poll), 201);
  const row = endpoint.rows().find(({id}) => id === reaction.id)!;
  assert.equal(state, row['held'] === null ? 'published' : 'pending');
  assert.equal(row['waiting_since'] === null, row['held'] === null, 'what is held waits for a decision');
  return row['held'] ?? undefined;
};

test('what fills in the field that no reader sees waits, and is told what everybody is told', async (t) => {
  const endpoint = openEndpoint(t, {policy: 'publish'});
  assert.equal(await heldFor(endpoint, {website: 'https://koop.example'}), 'honeypot');
  assert.equal(await heldFor(endpoint, {website: ''}), undefined);
  const results = await resultsOf(await endpoint.get());
  assert.equal(results.standing.n, 2, 'it counts');
  assert.equal(results.reactions.length, 1);
});

test('under the policy `approve` nothing of a hold can be told from outside', async (t) => {
  const endpoint = openEndpoint(t, {blocklist: ['koopje']});
  const answers = [];
  for (const fields of [{}, {website: 'x'}, {elapsed: '0'}, {reason: 'koopje'}]) {
    const answer = await endpoint.post(reactionOf(fields));
    const receipt = await receiptOf(answer, 201);
    answers.push([answer.status, receipt.state, Object.keys(receipt).join(), [...answer.headers.keys()].join()].join(' '));
  }
  assert.equal(new Set(answers).size, 1, answers.join('\n'));
  assert.deepEqual(new Set(endpoint.rows().map(({held}) => held)), new Set([null, 'honeypot', 'too-fast', 'blocklist']));
});

test('a form that nobody can have read that fast waits', async (t) => {
  const endpoint = openEndpoint(t, {policy: 'publish', minimumSeconds: 3});
  for (const [elapsed, held] of [
    ['0', 'too-fast'],
    ['2', 'too-fast'],
    ['3', undefined],
    ['86400', undefined],
    ['-5', 'too-fast'],
    ['straks', 'too-fast'],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    assert.equal(await heldFor(endpoint, {elapsed}), held, String(elapsed));
  }
});

test('two seconds are enough by default, and with 0 nobody looks', async (t) => {
  const usual = openEndpoint(t, {policy: 'publish'});
  assert.equal(await heldFor(usual, {elapsed: '1'}), 'too-fast');
  assert.equal(await heldFor(usual, {elapsed: '2'}), undefined);
  const indifferent = openEndpoint(t, {policy: 'publish', minimumSeconds: 0});
  for (const elapsed of ['0', '-1', 'straks']) assert.equal(await heldFor(indifferent, {elapsed}), undefined);
});

test('a word of the blocklist waits, in the text and in the name', async (t) => {
  const endpoint = openEndpoint(t, {policy: 'publish', blocklist: ['gratis geld', 'sukkel']});
  assert.equal(await heldFor(endpoint, {reason: 'Wat een SUKKEL!'}), 'blocklist');
  assert.equal(await heldFor(endpoint, {name: 'Súkkel'}), 'blocklist');
  assert.equal(await heldFor(endpoint, {reason: 'Gratis, geld'}), 'blocklist');
  assert.equal(await heldFor(endpoint, {reason: 'Geld is niet gratis', name: 'Noor'}), undefined);
});

test('what shows that a program sent it is looked at, and not kept', async (t) => {
  const endpoint = openEndpoint(t);
  await endpoint.post(reactionOf({website: 'x', elapsed: '7', altcha: 'y', rubriek: 'wonen'}));
  const [row] = endpoint.rows();
  assert.deepEqual(JSON.parse(String(row?.['extra'])), {rubriek: 'wonen'});
  assert.doesNotMatch(JSON.stringify(row), /website|elapsed|altcha/);
});

test('a form without JavaScript is held by the same rules', async (t) => {
  const endpoint = openEndpoint(t, {policy: 'publish'});
  for (const [fields, state] of [
    [{website: 'x'}, 'pending'],
    [{website: '', elapsed: ''}, 'published'],
  ] as const) {
    const answer = await endpoint.submit({stance: 'agree', mayPublish: 'true', ...fields});
    assert.match(answer.headers.get('location') ?? '', new RegExp(`state=${state}`));
  }
});

testOnEach('the text of another reader, sent again, waits; capitals and punctuation make no other text', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  assert.equal(await heldFor(endpoint, {reason: text}), undefined);
  assert.equal(await heldFor(endpoint, {reason: text, name: 'Iemand anders'}), 'duplicate');
  assert.equal(await heldFor(endpoint, {reason: ` ${text.toUpperCase()}!!`}), 'duplicate');
  assert.equal(await heldFor(endpoint, {reason: `${text} Echt.`}), undefined);
});

testOnEach('of one text sent many times at once, one is published', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  const answers = await Promise.all(Array.from({length: 20}, () => endpoint.post(reactionOf({reason: text}))));
  const states = (await Promise.all(answers.map((answer) => receiptOf(answer, 201)))).map(({state}) => state);
  assert.deepEqual(states.toSorted(), [...Array<string>(19).fill('pending'), 'published']);
});

testOnEach('a retry is no copy of itself, and the same text in another poll or a short one is none', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  const reaction = reactionOf({reason: text});
  const first = await receiptOf(await endpoint.post(reaction), 201);
  assert.deepEqual(await receiptOf(await endpoint.post(reaction), 200), first);
  assert.equal(first.state, 'published');
  assert.equal(await heldFor(endpoint, {reason: text}, 'andere-stelling'), undefined);
  for (let sent = 0; sent < 2; sent += 1) {
    assert.equal(await heldFor(endpoint, {reason: 'Helemaal mee eens'}), undefined);
    assert.equal(await heldFor(endpoint, {reason: ''}), undefined);
  }
});

testOnEach('a text that was taken back is free again', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  const reaction = reactionOf({reason: text});
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  await endpoint.withdraw(reaction.id, withdrawToken);
  assert.equal(await heldFor(endpoint, {reason: text}), undefined);
});

testOnEach('a copy is one after a restart too', async (t, database) => {
  const serveAgain = () => openEndpoint(t, {database, policy: 'publish'});
  assert.equal(await heldFor(serveAgain(), {reason: text}), undefined);
  assert.equal(await heldFor(serveAgain(), {reason: text}), 'duplicate');
});

test('each poll has its own policy', async (t) => {
  const args = ['--open', '--database', join(temporaryFolder(t), 'x.db'), '--policy', 'groen=publish', 'approve'];
  const {url} = await startServing(t, args);
  assert.equal((await receiptOf(await postTo(url, reactionOf(), 'groen'), 201)).state, 'published');
  assert.equal((await receiptOf(await postTo(url, reactionOf(), 'grijs'), 201)).state, 'pending');
});

test('a policy that is none, and one for a poll that is not there, are found at start', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'groen.json'), JSON.stringify({id: 'groen', statement: 'Groen', panel: []}));
  for (const [policy, message] of [
    ['later', /^stelling-poll: --policy is approve or publish.*not "later"/],
    ['groen=nooit', /--policy is approve or publish/],
    ['groen=', /--policy is approve or publish/],
    ['grijs=publish', /--policy is about polls that there are; "grijs" is none/],
    ['=publish', /--policy is about polls that there are/],
  ] as const) {
    const {code, stderr} = await runCli(['serve', '--polls', folder, '--policy', policy]);
    assert.equal(code, 2, policy);
    assert.match(stderr, message);
  }
  const {code, stderr} = await runCli(['serve', '--polls', folder], {STELLING_POLICY: 'approve grijs=publish'});
  assert.equal(code, 2);
  assert.match(stderr, /STELLING_POLICY is about polls that there are/);
});

test('a blocklist is read from a file, and what is wrong with it is found at start', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'woorden.txt');
  writeFileSync(path, '# Woorden die eerst gelezen worden\r\n\r\nsukkel\r\n  gratis geld\n');
  const database = join(folder, 'x.db');
  const {url} = await startServing(t, ['--open', '--database', database, '--policy', 'publish', '--blocklist', path]);
  assert.equal((await receiptOf(await postTo(url, reactionOf({reason: 'Gratis geld!'})), 201)).state, 'pending');
  assert.equal((await receiptOf(await postTo(url, reactionOf({reason: 'Woorden'})), 201)).state, 'published');

  writeFileSync(path, 'sukkel\n***\n');
  const wrong = await runCli(['serve', '--open', '--blocklist', path]);
  assert.equal(wrong.code, 1);
  assert.match(wrong.stderr, /woorden\.txt, line 2: there is no word in "\*\*\*"/);
  writeFileSync(path, new Uint8Array([0xff, 0xfe]));
  assert.equal((await runCli(['serve', '--open', '--blocklist', path])).code, 1);
  const absent = await runCli(['serve', '--open', '--blocklist', join(folder, 'weg.txt')]);
  assert.equal(absent.code, 1);
  assert.match(absent.stderr, /the blocklist .*weg\.txt cannot be read/);
});
