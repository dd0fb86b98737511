import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Observations} from '../../../demo/builder/doctor/observations.ts';
import type {Page, Target} from '../../../demo/builder/doctor/target.ts';
import {answer, briefly, judged, network, opaque, ours, receipt, redirect, results, testId} from './cases.ts';

type Case = readonly [what: string, seen: Partial<Observations>, expected: readonly string[], target?: Partial<Target>, page?: Partial<Page>];

const table = (cases: readonly Case[]): void => {
  for (const [what, seen, expected, target, page] of cases) test(what, () => assert.deepEqual(briefly(judged(seen, target, page)), expected));
};

const generic = {endpoint: 'https://forms.voorbeeld.nl/in', service: 'generic'};
const html = '<!doctype html><title>Welkom</title>';

describe('the address, before anything is sent', () => {
  const cases: readonly (readonly [string, readonly string[], Partial<Page>?])[] = [
    ['', ['problem address-missing']],
    ['  ', ['problem address-missing']],
    ['https://', ['problem address-malformed']],
    ['www.gemeente.nl/reacties', ['problem address-malformed']],
    ['poll.gemeente.nl:8787/v1', ['problem address-malformed']],
    ['https://poll.gemeente.nl/een adres', ['problem address-malformed']],
    ['mailto:redactie@gemeente.nl', ['problem address-protocol']],
    ['ftp://poll.gemeente.nl/', ['problem address-protocol']],
    ['javascript:alert(1)', ['problem address-protocol']],
    ['https://jan:geheim@poll.gemeente.nl/', ['problem address-credentials']],
    ['http://poll.gemeente.nl/', ['problem mixed-content']],
    ['http://poll.gemeente.nl/', [], {href: 'http://www.gemeente.nl/'}],
    ['http://localhost:8787/v1', []],
    ['http://127.0.0.1:8787/v1', []],
    ['/v1/polls/groen/reactions', ['warning address-relative']],
    ['reacties.php', ['warning address-relative']],
    ['https://poll.gemeente.nl/', ['warning page-without-origin'], {href: 'file:///tmp/bouwer.html'}],
  ];
  for (const [endpoint, expected, page] of cases)
    test(`“${endpoint}”${page ? ` from ${page.href}` : ''}`, () => assert.deepEqual(briefly(judged({}, {endpoint}, page)), expected));

  test('a service that is not there', () => {
    assert.deepEqual(briefly(judged({}, {service: 'onbekend'})), ['problem service-unknown']);
    assert.deepEqual(briefly(judged({}, {service: 'constructor'})), ['problem service-unknown']);
    assert.deepEqual(judged({}, {service: ''}), []);
  });

  test('the address that was meant', () => {
    assert.equal(judged({}, {endpoint: 'www.gemeente.nl/x'})[0]!.url, 'https://www.gemeente.nl/x');
    assert.equal(judged({}, {endpoint: 'http://poll.gemeente.nl/x'})[0]!.url, 'https://poll.gemeente.nl/x');
  });
});

describe('no answer that the page may read', () => {
  table([
    ['nothing at all', {post: network, reach: network, plain: network, asking: network}, ['problem unreachable']],
    ['nothing, and no connection', {post: network, reach: network, plain: network, asking: network}, ['problem offline'], {}, {online: false}],
    ['a policy of the page', {post: {kind: 'blocked', policy: "default-src 'self'"}}, ['problem csp']],
    ['a server that is too slow', {post: {kind: 'timeout'}}, ['problem timeout', 'warning maybe-stored']],
    ['a server that lets no site in', {post: network, reach: opaque, plain: network, asking: network, empty: network}, ['problem cors-missing']],
    [
      'the same, where the browser asked nothing first',
      {post: network, reach: opaque, plain: network},
      ['problem cors-missing', 'warning maybe-stored'],
      generic,
    ],
    [
      'a server that lets sites in and answers no preflight',
      {post: network, reach: opaque, plain: answer(405), asking: network},
      ['problem preflight-refused'],
    ],
    [
      'the same, where only a POST lets sites in',
      {post: network, reach: opaque, plain: network, asking: network, empty: answer(400)},
      ['problem preflight-refused'],
    ],
    [
      'permission and then an answer that cannot be read',
      {post: network, reach: opaque, plain: answer(200), asking: answer(200)},
      ['problem answer-hidden', 'warning maybe-stored'],
    ],
    [
      'an answer to a POST alone that cannot be read',
      {post: network, reach: opaque, plain: answer(200)},
      ['problem answer-hidden', 'warning maybe-stored'],
      generic,
    ],
    ['an address that sends on', {post: network, reach: opaque, plain: redirect}, ['problem redirect-hidden']],
    [
      'an address that sends on, where nobody may see it',
      {post: network, reach: opaque, plain: network, elsewhere: `${ours.endpoint}/`},
      ['problem redirect-hidden'],
    ],
    [
      'a site’s own server that breaks off',
      {post: network, reach: answer(200), plain: answer(200)},
      ['problem answer-hidden', 'warning maybe-stored', 'warning address-relative'],
      {endpoint: '/v1/polls/groen/reactions'},
    ],
    [
      'the address of another service, which answers no preflight',
      {post: network, reach: opaque, plain: network, asking: network, empty: network},
      ['problem cors-missing', 'problem other-service'],
      {endpoint: 'https://script.google.com/macros/s/a/exec'},
    ],
    [
      'an encoding that needs no preflight, and is taken',
      {post: network, reach: opaque, plain: answer(200), asking: network, cures: [{encoding: 'urlencoded', observation: answer(200, {ok: true})}]},
      ['problem preflight-refused', 'good other-encoding', 'good stored', 'warning delete-by-hand'],
      generic,
    ],
  ]);

  test('the directive is that of the policy, with the endpoint added', () => {
    const directive = (policy: string) => judged({post: {kind: 'blocked', policy}})[0]!.directive;
    assert.equal(directive("default-src 'none'; connect-src 'self' https://a.nl"), "connect-src 'self' https://a.nl https://poll.gemeente.nl");
    assert.equal(directive("script-src 'self'; DEFAULT-SRC 'self'"), "connect-src 'self' https://poll.gemeente.nl");
    assert.equal(directive("connect-src 'none'"), 'connect-src https://poll.gemeente.nl');
  });

  test('the origin is that of the page', () => {
    const [found] = judged({post: network, reach: opaque, plain: network, asking: network, empty: network});
    assert.equal(found!.origin, 'https://www.gemeente.nl');
  });
});

describe('an answer that is no yes', () => {
  const no = (status: number, body: unknown = '', headers = {}) => ({post: answer(status, body, {headers})});
  table([
    ['a poll that our endpoint does not know', no(404, {title: 'Not found', status: 404}), ['problem poll-unknown']],
    ['nothing there', no(404, html), ['problem not-found']],
    ['something that was there', no(410), ['problem not-found']],
    ['a log-in', no(401), ['problem login-required']],
    ['a list that the site is not on', no(403), ['problem forbidden']],
    ['a page that takes no POST', no(405), ['problem method-not-allowed']],
    ['a poll that is closed', no(409, {type: 'urn:stelling-poll:problem:closed'}), ['problem closed']],
    ['too much', no(413), ['problem too-large']],
    ['another content type', no(415), ['problem content-type']],
    ['another name', no(421), ['problem wrong-host']],
    ['fields that are wrong', no(422, {errors: [{field: 'reason', code: 'required'}]}), ['problem fields-refused']],
    ['a 422 without a word', no(422), ['problem body-refused']],
    ['a 400 without a word', no(400), ['problem body-refused'], generic],
    ['too many at once', no(429), ['problem busy']],
    ['a pause', no(503, '', {'retry-after': '30'}), ['problem busy', 'warning maybe-stored']],
    ['an error', no(500), ['problem server-error', 'warning maybe-stored']],
    ['a gateway’s error', no(502, html), ['problem server-error', 'warning maybe-stored'], generic],
    ['a status that nobody knows', no(999), ['problem server-error', 'warning maybe-stored']],
    ['a status that means nothing here', no(418), ['problem other-status']],
    ['a page', no(200, html), ['problem html-page', 'warning maybe-stored']],
    ['JSON of another shape', no(200, {rows: 3}), ['problem other-json', 'warning maybe-stored']],
    ['the receipt of another', no(200, {...receipt, id: 'x'}), ['problem other-id', 'warning maybe-stored']],
    ['nothing in it', no(204), ['problem no-receipt', 'warning maybe-stored']],
    ['a word', no(200, 'OK'), ['problem no-receipt', 'warning maybe-stored']],
    ['a failure with status 200', no(200, {success: false, message: 'Vol'}), ['problem body-refused', 'warning maybe-stored'], generic],
    ['spam', no(200, {status: 'spam'}), ['problem taken-for-spam', 'warning maybe-stored'], generic],
    [
      'another encoding taken',
      {...no(415), cures: [{encoding: 'text', observation: answer(200, {ok: true})}]},
      ['problem content-type', 'good other-encoding', 'good stored', 'warning delete-by-hand'],
      generic,
    ],
    ['no encoding taken', {...no(415), cures: [{encoding: 'text', observation: answer(415)}]}, ['problem content-type'], generic],
    ['an answer from the same with a slash', {post: answer(200, results, {redirected: true, url: `${ours.endpoint}/`})}, ['problem redirected']],
    [
      'an answer from elsewhere',
      {post: answer(200, html, {redirected: true, url: 'https://poll.gemeente.nl/bedankt'})},
      ['problem led-away', 'warning maybe-stored'],
    ],
    [
      'a service’s page of thanks',
      {post: answer(200, html, {redirected: true, url: 'https://formspree.io/thanks'})},
      ['problem other-service', 'warning maybe-stored'],
      {endpoint: 'https://formspree.io/f/a'},
    ],
  ]);

  test('what is told with it', () => {
    const post = (status: number, body: unknown, headers = {}) => judged(no(status, body, headers))[0]!;
    assert.equal(post(429, '', {'retry-after': '30'}).retryAfter, 30);
    assert.equal(post(429, {retryAfter: 12}).retryAfter, 12);
    assert.equal(post(404, {detail: 'There is no such poll.'}).poll, 'groen');
    assert.equal(post(415, '').contentType, 'application/json');
    assert.equal(post(200, html).said, 'Welkom');
    assert.equal(post(401, {message: 'Log <b>in</b>'}).said, 'Log in');
    assert.deepEqual(post(422, {errors: [{field: 'reason', code: 'required'}]}).fields, [{field: 'reason', code: 'required'}]);
    assert.equal(judged({post: answer(405, '', {redirected: true, url: 'https://poll.gemeente.nl/x/'})})[0]!.url, 'https://poll.gemeente.nl/x/');
  });
});

describe('the answer of another service', () => {
  const from = (body: unknown, status = 200, endpoint = 'https://forms.voorbeeld.nl/in', service = 'stelling') =>
    judged({post: answer(status, body)}, {endpoint, service}).find(({code}) => code === 'other-service');
  const cases: readonly (readonly [string, unknown, number?])[] = [
    ['stelling', receipt, 201],
    ['contact-form-7', {status: 'mail_sent', invalid_fields: []}],
    ['wordpress', {id: 3, status: 'hold'}, 201],
    ['gravity-forms', {is_valid: true, page_number: 0}],
    ['drupal-webform', {sid: '5'}],
    ['umbraco', {messageOnSubmit: 'Bedankt'}, 202],
    ['isso', {id: 1, mode: 1}, 201],
    ['cusdis', {data: {id: 'c1', approved: false}}],
    ['formbricks', {data: {id: 'clr1'}}],
    ['formspree', {next: '/thanks', ok: true}],
    ['web3forms', {success: true, message: 'Email sent'}],
    ['apps-script', {result: 'success'}],
  ];
  for (const [name, body, status] of cases)
    test(name, () => {
      const found = from(body, status, undefined, name === 'stelling' ? 'contact-form-7' : 'stelling');
      assert.ok(found?.services?.includes(name), found?.services?.join());
      assert.ok(!found?.services?.includes('generic'));
      assert.equal(found?.by, 'answer');
    });

  test('any other yes is of a webhook', () => assert.deepEqual(from({status: 'queued'})?.services, ['generic']));
  test('a page is nobody’s', () => assert.equal(from(html), undefined));
  test('at an address that is like the chosen one’s, no other is named', () => assert.equal(from({ok: true}, 200, ours.endpoint), undefined));
});

describe('a yes', () => {
  table([
    [
      'a receipt',
      {post: answer(201, receipt), withdrawal: answer(204), results: answer(200, results, {headers: {etag: '"1"'}})},
      ['good stored', 'good withdrawn', 'good results-good'],
    ],
    ['taken back before', {post: answer(200, receipt), withdrawal: answer(410)}, ['good stored', 'good withdrawn']],
    ['a DELETE that the browser may not send', {post: answer(201, receipt), withdrawal: network}, ['good stored', 'warning withdraw-failed']],
    ['a DELETE that is refused', {post: answer(201, receipt), withdrawal: answer(405)}, ['good stored', 'warning withdraw-failed']],
    ['published though it may not be', {post: answer(201, {...receipt, state: 'published'})}, ['good stored', 'warning published-at-once']],
    ['a GET that cannot be read', {post: answer(201, receipt), results: network}, ['good stored', 'problem results-hidden']],
    ['a GET that is not there', {post: answer(201, receipt), results: answer(405)}, ['good stored', 'problem results-missing']],
    [
      'a GET that says something else',
      {post: answer(201, receipt), results: answer(200, {standing: {n: 'x'}})},
      ['good stored', 'problem results-other'],
    ],
    ['a GET without an ETag', {post: answer(201, receipt), results: answer(200, results)}, ['good stored', 'warning results-without-etag']],
    [
      'a yes by way of another address',
      {post: answer(201, receipt, {redirected: true, url: ours.endpoint.replace('poll', 'www')})},
      ['good stored', 'warning redirected'],
    ],
    [
      'a page of thanks',
      {post: answer(200, html, {redirected: true, url: 'https://forms.voorbeeld.nl/bedankt'})},
      ['warning unconfirmed', 'warning delete-by-hand', 'warning led-away'],
      generic,
    ],
    [
      'Google’s, always by way of another',
      {post: answer(200, {ok: true}, {redirected: true})},
      ['good stored', 'warning delete-by-hand'],
      {endpoint: 'https://script.google.com/macros/s/a/exec', service: 'apps-script'},
    ],
    ['a foreign service', {post: answer(200, {ok: true})}, ['good stored', 'warning delete-by-hand'], generic],
    ['one that confirms nothing', {post: answer(200, html)}, ['warning unconfirmed', 'warning delete-by-hand'], generic],
    [
      'one that publishes at once',
      {post: answer(201, {id: 1, status: 'approved'})},
      ['good stored', 'warning published-at-once', 'warning delete-by-hand'],
      {endpoint: 'https://a.nl/wp-json/wp/v2/comments', service: 'wordpress'},
    ],
    [
      'one for which there is a better choice',
      {post: answer(200, {ok: true})},
      ['good stored', 'warning delete-by-hand', 'warning service-fits-better'],
      {endpoint: 'https://formspree.io/f/a', service: 'generic'},
    ],
  ]);

  test('where it can be found', () => {
    for (const found of judged({post: answer(200, {ok: true})}, generic)) assert.equal(found.testId, testId);
  });
});
