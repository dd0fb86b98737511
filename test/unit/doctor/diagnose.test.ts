import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {diagnose} from '../../../demo/builder/doctor/diagnose.ts';
import {stances} from '../../../src/contract/stance.ts';
import {webhook} from '../../support/service-stand-ins/webhook.ts';
import {contactForm7} from '../../support/service-stand-ins/contact-form-7.ts';
import {wordpress} from '../../support/service-stand-ins/wordpress.ts';
import {browserAt} from './browser.ts';
import {briefly, ours, page} from './cases.ts';
import {openEndpoint} from '../../support/endpoint.ts';

const hook = {endpoint: 'https://forms.voorbeeld.nl/hooks/catch/1/abc/', service: 'generic'};

describe('nothing is sent', () => {
  for (const endpoint of ['', 'mailto:a@b.nl', 'http://poll.gemeente.nl/', 'www.gemeente.nl'])
    test(`to “${endpoint}”`, async () => {
      const {ok} = await diagnose({...ours, endpoint}, {location: page, fetch: () => assert.fail('sent')});
      assert.equal(ok, false);
    });
});

test('our own endpoint: stored, taken back, and read', async (t) => {
  const {request, rows} = openEndpoint(t, {origins: ['https://www.gemeente.nl']});
  const {ok, findings} = await diagnose(
    {...ours, endpoint: 'https://poll.example/v1/polls/groen/reactions'},
    {
      location: page,
      fetch: (url, init) =>
        request(String(url), {...init, headers: {...(init?.headers as Record<string, string>), Origin: 'https://www.gemeente.nl'}}),
    },
  );
  assert.ok(ok);
  assert.deepEqual(briefly(findings), ['good stored', 'good withdrawn', 'good results-good']);
  assert.deepEqual(
    rows().map(({state, reason}) => [state, reason]),
    [['withdrawn', '']],
  );
});

test('the stance is one that the poll has, and says as little as can be', async () => {
  const chosen = async (allowed: typeof stances | readonly ('agree' | 'neutral' | 'disagree')[]) => {
    const there = webhook();
    await diagnose({...hook, stances: allowed}, browserAt(there).tools);
    return there.rows[0]!['stance'];
  };
  assert.equal(await chosen(stances), 'unsure');
  assert.equal(await chosen(['agree', 'neutral', 'disagree']), 'neutral');
  assert.equal(await chosen(['agree', 'disagree']), 'disagree');
});

describe('at most one is stored', () => {
  test('where another encoding has to be looked for', async () => {
    const there = webhook();
    const onlyText = {
      ...there,
      answer: (request: Request) =>
        request.headers.get('Content-Type')?.startsWith('text/plain') ? there.answer(request) : Promise.resolve(new Response('', {status: 415})),
    };
    const {asked, tools} = browserAt(onlyText);
    const {findings} = await diagnose(hook, tools);
    assert.deepEqual(briefly(findings), ['problem content-type', 'good other-encoding', 'good stored', 'warning delete-by-hand']);
    assert.equal(findings[1]!.encoding, 'text');
    assert.deepEqual(
      asked.map(({type}) => type.split(';')[0]),
      ['application/json', 'application/x-www-form-urlencoded', 'text/plain'],
    );
    assert.equal(there.rows.length, 1);
  });

  test('where the preflight is refused: what is asked meanwhile is without a word', async () => {
    const there = webhook();
    const {asked, tools} = browserAt(there);
    // As a browser does that may not send JSON.
    const strict: typeof fetch = async (url, init) => {
      if (new Headers(init?.headers).get('Content-Type') === 'application/json') throw new TypeError('Failed to fetch');
      return init?.method === 'HEAD' ? new Response(null, {status: 405}) : tools.fetch!(url, init);
    };
    const {findings} = await diagnose(hook, {...tools, fetch: strict});
    assert.deepEqual(briefly(findings), ['problem preflight-refused', 'good other-encoding', 'good stored', 'warning delete-by-hand']);
    assert.deepEqual(
      asked.map(({type}) => type.split(';')[0]),
      ['application/x-www-form-urlencoded'],
    );
    assert.equal(there.rows.length, 1);
  });

  test('where nothing can be read: no second one is sent', async () => {
    const bodies: string[] = [];
    const {findings} = await diagnose(hook, {
      location: page,
      fetch: async (_, init) => {
        if (init?.method === 'POST') bodies.push(String(init.body));
        if (init?.mode === 'no-cors') return Object.defineProperty(new Response(null), 'type', {value: 'opaque'});
        throw new TypeError('Failed to fetch');
      },
    });
    assert.deepEqual(briefly(findings), ['problem cors-missing']);
    assert.deepEqual(
      bodies.map((body) => body.length > 0),
      [true, false],
    );
  });
});

describe('what is wrong at a service', () => {
  test('fields, by our names', async () => {
    const target = {endpoint: 'https://a.nl/wp-json/wp/v2/comments', service: 'wordpress', fields: {extra: {post: '12'}}};
    const {findings} = await diagnose(target, browserAt(wordpress({nameAndEmail: true})).tools);
    assert.deepEqual(
      findings[0]!.fields?.map(({field}) => field),
      ['name', 'email'],
    );
    const closed = await diagnose(target, browserAt(wordpress({anonymous: false})).tools);
    assert.deepEqual(briefly(closed.findings), ['problem login-required']);
  });

  test('a name for a field that the service does not have', async () => {
    const target = {
      endpoint: 'https://a.nl/wp-json/contact-form-7/v1/contact-forms/171/feedback',
      service: 'contact-form-7',
      fields: {names: {reason: 'bericht'}},
    };
    const {findings} = await diagnose(target, browserAt(contactForm7()).tools);
    assert.equal(findings[0]!.code, 'fields-refused');
    assert.match(findings[0]!.fields![0]!.detail!, /your-message/);
  });
});

test('a server that is silent is waited for no longer than was said', async () => {
  const {findings} = await diagnose(ours, {location: page, patience: 20, fetch: () => new Promise(() => {})});
  assert.deepEqual(briefly(findings), ['problem timeout', 'warning maybe-stored']);
});

test('a policy of the page that holds it back is told by its event, and only for this address', async () => {
  const events = new EventTarget();
  const blocked =
    (blockedURI: string, disposition = 'enforce'): typeof fetch =>
    async () => {
      setTimeout(() =>
        events.dispatchEvent(
          Object.assign(new Event('securitypolicyviolation'), {
            disposition,
            effectiveDirective: 'connect-src',
            blockedURI,
            originalPolicy: "connect-src 'self'",
          }),
        ),
      );
      throw new TypeError('Failed to fetch');
    };
  const codeOf = async (fetch: typeof globalThis.fetch) => (await diagnose(ours, {location: page, events, fetch, online: true})).findings[0]!;
  const found = await codeOf(blocked(ours.endpoint));
  assert.equal(found.directive, "connect-src 'self' https://poll.gemeente.nl");
  assert.equal((await codeOf(blocked('https://elders.nl/'))).code, 'unreachable');
  assert.equal((await codeOf(blocked(ours.endpoint, 'report'))).code, 'unreachable');
});
