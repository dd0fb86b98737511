import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {createEndpoint, type WebhookOptions} from '../../src/endpoint/index.ts';
import {delayAfter, mostAttempts} from '../../src/endpoint/webhook/backoff.ts';
import {keyOf, sign} from '../../src/endpoint/webhook/sign.ts';
import {openDatabase, rowsOf, testOnEach, type TestDatabase} from '../support/database.ts';
import {postTo, reactionOf, receiptOf, runCli, startServing, temporaryFolder} from '../support/endpoint.ts';
import {startReceiver, type Received} from '../support/receiver.ts';

const secret = 'een-geheim-van-genoeg-tekens';
const start = Date.parse('2026-11-22T12:00:00Z');
const hour = 60 * 60_000;

interface Event {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Record<string, unknown>;
}

const eventIn = ({body}: Received): Event => JSON.parse(body) as Event;

const open = (t: TestContext, database: TestDatabase, webhook: WebhookOptions, policy: 'approve' | 'publish' = 'approve') => {
  const reported: string[] = [];
  const clock = {now: start};
  const endpoint = createEndpoint({
    dialect: database.dialect(),
    open: true,
    policy,
    webhook,
    now: () => new Date(clock.now),
    report: (error) => reported.push(String(error)),
  });
  t.after(() => endpoint.close());
  const request = (method: string, path = '', body?: unknown, headers: Record<string, string> = {}) =>
    endpoint.fetch(
      new Request(`http://poll.example/v1/polls/stelling/reactions${path}`, {
        method,
        headers: {'Content-Type': 'application/json', ...headers},
        ...(body !== undefined && {body: JSON.stringify(body)}),
      }),
    );
  return {
    endpoint,
    clock,
    reported,
    post: (reaction: unknown) => request('POST', '', reaction),
    withdraw: (id: string, token: string) => request('DELETE', `/${id}`, undefined, {Authorization: `Bearer ${token}`}),
    deliveries: () => rowsOf(database.location, 'select * from deliveries'),
  };
};

testOnEach('a new reaction is told once, signed, and with only what its reader allowed', async (t, database) => {
  const receiver = await startReceiver(t);
  const {endpoint, post, deliveries, reported} = open(t, database, {url: `${receiver.url}/in?x=1`, secret}, 'publish');
  const shown = reactionOf({reason: 'Ja: é 💬', name: 'Noor', email: 'noor@example.nl'});
  const hidden = reactionOf({mayPublish: false, name: 'Kim', email: 'kim@example.nl'});
  await receiptOf(await post(shown), 201);
  await receiptOf(await post(shown), 200);
  await receiptOf(await post(hidden), 201);
  await endpoint.maintain();
  await endpoint.maintain();

  assert.equal(receiver.received.length, 2);
  for (const received of receiver.received) {
    const {method, path, headers, body} = received;
    assert.deepEqual([method, path, headers['content-type']], ['POST', '/in?x=1', 'application/json']);
    const {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature} = headers;
    assert.equal(timestamp, String(start / 1000));
    assert.equal(id, `msg_${String(eventIn(received).data['id'])}`);
    const expected = createHmac('sha256', secret)
      .update(`${String(id)}.${timestamp}.${body}`)
      .digest('base64');
    assert.equal(signature, `v1,${expected}`);
    for (const word of [shown.id, hidden.id, 'example.nl', 'Kim']) assert.ok(!body.includes(word), `${word} in ${body}`);
  }
  const event = receiver.received.map(eventIn).find(({data}) => data['mayPublish'] === true);
  const {id, ...data} = event?.data ?? {};
  assert.match(String(id), /^[0-9a-f]{32}$/);
  assert.equal(event?.type, 'reaction.received');
  const receivedAt = new Date(start).toISOString();
  assert.deepEqual(data, {
    poll: 'stelling',
    stance: 'agree',
    reason: shown.reason,
    mayPublish: true,
    state: 'published',
    lang: 'nl',
    receivedAt,
    name: 'Noor',
  });
  assert.deepEqual(deliveries(), []);
  assert.deepEqual(reported, []);
});

testOnEach(
  'what is not taken is told again later and later, under the same id, also after a restart, and given up in the end',
  async (t, database) => {
    const receiver = await startReceiver(t);
    receiver.answer = {status: 500};
    const options = {url: receiver.url, secret};
    const before = open(t, database, options);
    await before.post(reactionOf());
    await before.endpoint.maintain();
    await before.endpoint.maintain();
    assert.equal(receiver.received.length, 1, 'not again at once');
    assert.match(before.reported.join(), /webhook: answer 500/);
    await before.endpoint.close();

    const {endpoint, clock, reported, deliveries} = open(t, database, options);
    const gaps: number[] = [];
    while (deliveries().length > 0) {
      const due = Date.parse(String(deliveries()[0]!['due_at']));
      gaps.push(due - clock.now);
      clock.now = due - 1;
      const known: number = receiver.received.length;
      await endpoint.maintain();
      assert.equal(receiver.received.length, known, 'not a moment early');
      clock.now = due;
      await endpoint.maintain();
      assert.equal(receiver.received.length, known + 1);
    }
    assert.equal(receiver.received.length, mostAttempts);
    assert.equal(new Set(receiver.received.map(({headers}) => headers['webhook-id'])).size, 1);
    assert.ok(clock.now - start > 20 * hour && clock.now - start < 48 * hour, `${(clock.now - start) / hour} hours`);
    assert.ok(gaps[0]! <= 30_000 && gaps.at(-1)! >= hour);
    assert.match(reported.at(-1)! + reported.at(-2)!, /given up after 24 attempts/);
  },
);

test('waiting doubles, is never the same for all, and has an end', () => {
  for (let attempts = 1; attempts < mostAttempts; attempts += 1) {
    const [least, most] = [delayAfter(attempts, 0), delayAfter(attempts, 1)];
    assert.ok(least >= 15_000 && most <= 3 * hour && most === 2 * least);
  }
  assert.equal(delayAfter(2, 1), 2 * delayAfter(1, 1));
});

testOnEach('what was taken back before it could be told is never told', async (t, database) => {
  const receiver = await startReceiver(t);
  receiver.answer = {status: 503};
  const {endpoint, clock, post, withdraw, deliveries} = open(t, database, {url: receiver.url, secret});
  const [early, late] = [reactionOf({reason: 'vroeg'}), reactionOf({reason: 'laat'})];
  const tokenOf = async (reaction: unknown) => (await receiptOf(await post(reaction), 201)).withdrawToken;
  await withdraw(early.id, await tokenOf(early));
  const token = await tokenOf(late);
  await endpoint.maintain();
  assert.deepEqual(
    receiver.received.map(eventIn).map(({data}) => data['reason']),
    ['laat'],
  );
  await withdraw(late.id, token);
  receiver.answer = {status: 200};
  clock.now += hour;
  await endpoint.maintain();
  assert.equal(receiver.received.length, 1);
  assert.deepEqual(deliveries(), []);
});

testOnEach('two processes tell each reaction once', async (t, database) => {
  const receiver = await startReceiver(t);
  const options = {url: receiver.url, secret};
  const [one, two] = [open(t, database, options), open(t, database, options)];
  await Promise.all(Array.from({length: 60}, () => one.post(reactionOf())));
  await Promise.all([one.endpoint.maintain(), two.endpoint.maintain(), one.endpoint.maintain()]);
  assert.equal(receiver.received.length, 60);
  assert.equal(new Set(receiver.received.map(({headers}) => headers['webhook-id'])).size, 60);
});

test('a redirect is not followed: what is meant for one address goes to no other', async (t) => {
  const [receiver, elsewhere] = [await startReceiver(t), await startReceiver(t)];
  receiver.answer = {status: 307, headers: {Location: elsewhere.url}};
  const {endpoint, post, deliveries} = open(t, openDatabase(t, 'SQLite'), {url: receiver.url, secret});
  await post(reactionOf());
  await endpoint.maintain();
  assert.equal(elsewhere.received.length, 0);
  assert.equal(deliveries().length, 1);
});

test('a name and a password in the URL go as basic authentication, and into no message', async (t) => {
  const receiver = await startReceiver(t);
  receiver.answer = {status: 401};
  const url = receiver.url.replace('://', '://kr%C3%A9t:wacht%3Awoord@');
  const {endpoint, clock, post, reported} = open(t, openDatabase(t, 'SQLite'), {url: `${url}/geheim-pad`, secret});
  await post(reactionOf());
  await endpoint.maintain();
  assert.equal(receiver.received[0]?.headers.authorization, `Basic ${Buffer.from('krét:wacht:woord').toString('base64')}`);
  clock.now += hour;
  receiver.close();
  await endpoint.maintain();
  assert.match(reported.join(), /webhook: answer 401.*webhook: (ECONNREFUSED|UND_ERR_SOCKET|ECONNRESET)/);
  assert.doesNotMatch(reported.join(), /wacht|geheim|127\.0\.0\.1/);
});

test('a receiver that never answers keeps neither other requests nor the end of the process waiting', {timeout: 20_000}, async (t) => {
  // Nothing ends the attempt but the end of the process.
  t.mock.method(AbortSignal, 'timeout', () => new AbortController().signal);
  const receiver = await startReceiver(t);
  receiver.answer = 'never';
  const {endpoint, post, deliveries, reported} = open(t, openDatabase(t, 'SQLite'), {url: receiver.url, secret});
  await post(reactionOf());
  const maintained = endpoint.maintain();
  while (receiver.received.length === 0) await new Promise(setImmediate);
  assert.equal((await post(reactionOf())).status, 201);
  await endpoint.close();
  await maintained;
  assert.equal(deliveries().length, 2);
  assert.deepEqual(reported, []);
});

test('the signature is that of the Standard Webhooks specification', () => {
  // The example that the specification's libraries test themselves with.
  const key = keyOf('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  const message = {id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', sentAt: new Date(1614265330_000), body: '{"test": 2432232314}'};
  assert.equal(sign(key!, message)['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  for (const bad of ['', 'kort', 'whsec_', 'whsec_a2xlaW4=', 'whsec_$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$']) assert.equal(keyOf(bad), undefined, bad);
});

test('what the README says about checking a signature is right', async (t) => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const code = /```js\n((?:(?!```).)*?const isGenuine.*?)```/s.exec(readme)?.[1];
  assert.ok(code);
  const {isGenuine} = (await import(`data:text/javascript,${encodeURIComponent(`${code}\nexport {isGenuine};`)}`)) as {
    isGenuine(headers: object, body: string, secret: string): boolean;
  };
  const receiver = await startReceiver(t);
  const {endpoint, clock, post} = open(t, openDatabase(t, 'SQLite'), {url: receiver.url, secret});
  clock.now = Date.now();
  await post(reactionOf());
  await endpoint.maintain();
  const [{headers, body}] = receiver.received as [Received];
  assert.equal(isGenuine(headers, body, secret), true);
  assert.equal(isGenuine(headers, `${body} `, secret), false);
  assert.equal(isGenuine(headers, body, `${secret}!`), false);
  assert.equal(isGenuine({...headers, 'webhook-timestamp': '1600000000'}, body, secret), false);
  assert.equal(isGenuine({}, body, secret), false);
});

test('served: told soon after it came in; a wrong setting is named, and not repeated', async (t) => {
  const receiver = await startReceiver(t);
  const file = join(temporaryFolder(t), 'x.db');
  const {url} = await startServing(t, ['--open', '--database', file], {STELLING_WEBHOOK: receiver.url, STELLING_WEBHOOK_SECRET: secret});
  await postTo(url, reactionOf());
  while (receiver.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));

  for (const [env, named] of [
    [{STELLING_WEBHOOK: 'ftp://wachtwoord@x.example'}, /STELLING_WEBHOOK is/],
    [{STELLING_WEBHOOK: receiver.url}, /--webhook needs --webhook-secret/],
    [{STELLING_WEBHOOK: receiver.url, STELLING_WEBHOOK_SECRET: 'wachtwoord'}, /STELLING_WEBHOOK_SECRET is at least 24/],
    [{STELLING_WEBHOOK_SECRET: secret}, /STELLING_WEBHOOK_SECRET goes with --webhook/],
  ] as const) {
    const {code, stderr} = await runCli(['serve', '--open', '--database', file], env);
    assert.equal(code, 2, stderr);
    assert.match(stderr, named);
    assert.doesNotMatch(stderr, /wachtwoord/);
  }
});
