import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {audiences, findingText, findingWords, planText} from '../../../demo/builder/doctor/finding-text.ts';
import type {Facts, Finding, FindingCode, Severity} from '../../../demo/builder/doctor/finding.ts';
import {services} from '../../../demo/builder/doctor/services.ts';
import {ours, page, testId} from './cases.ts';

const facts: Facts = {
  status: 422,
  origin: 'https://www.gemeente.nl',
  url: 'https://poll.gemeente.nl/v1',
  services: ['formspree'],
  by: 'answer',
  encoding: 'text',
  contentType: 'application/json',
  retryAfter: 30,
  fields: [
    {field: 'name', code: 'required', detail: 'Vul in'},
    {field: '', code: 'not-allowed'},
  ],
  directive: "connect-src 'self' https://poll.gemeente.nl",
  said: 'Nee',
  poll: 'groen',
  state: 'pending',
  testId,
};
const codes = Object.keys(findingWords) as FindingCode[];
const severities: readonly Severity[] = ['good', 'warning', 'problem'];

const textsOf = (finding: Finding): string[] => {
  const {title, explanation, add = []} = findingText(finding);
  return [title, ...explanation, ...add.flatMap(({where, code}) => [where, code])];
};

/** The one thing to add. */
const codesOf = (code: FindingCode, more: Facts = {}): string =>
  (findingText({code, severity: 'problem', ...facts, ...more}).add ?? []).map((snippet) => snippet.code).join('\n');

describe('every finding has words', () => {
  for (const code of codes)
    test(code, () => {
      for (const service of Object.keys(services))
        for (const severity of severities)
          for (const known of [facts, {}])
            for (const text of textsOf({code, severity, service, ...known})) {
              assert.ok(text.trim(), code);
              assert.doesNotMatch(text, /undefined|null|NaN|\[object|,,/);
            }
    });

  test('a title is a short sentence without a full stop, and the rest are whole sentences', () => {
    for (const code of codes)
      for (const service of ['wordpress', 'generic', 'stelling']) {
        const {title, explanation} = findingText({code, severity: 'problem', service, ...facts, services: [service]});
        assert.match(title, /^[A-Z][^.!]*[^.!]$/, title);
        assert.ok(title.length < 75, title);
        for (const text of explanation) assert.match(text, /^–|^[A-Z“].*[.:]$/, text);
      }
  });

  test('sentences are short, on the whole', () => {
    for (const code of codes) {
      const {explanation} = findingText({code, severity: 'problem', service: 'wordpress', ...facts});
      const sentences = explanation.filter((text) => !text.includes(Object.keys(services).join(', '))).flatMap((text) => text.split(/[.?:]\s/));
      for (const sentence of sentences) assert.ok(sentence.split(/\s+/).length <= 30, `${code}: ${sentence}`);
    }
  });

  test('no reproach', () => {
    for (const code of codes)
      for (const text of textsOf({code, severity: 'problem', service: 'generic', ...facts}))
        assert.doesNotMatch(text, /uw fout|verkeerd|helaas|moet u|u moet/i);
  });
});

describe('the exact thing to add', () => {
  test('a header with the page’s origin', () => {
    for (const code of ['cors-missing', 'preflight-refused', 'answer-hidden', 'unreachable', 'results-hidden'] as const)
      assert.ok(codesOf(code, {service: 'generic'}).includes('Access-Control-Allow-Origin: https://www.gemeente.nl'), code);
  });
  test('what a preflight asks for', () => assert.match(codesOf('preflight-refused'), /Access-Control-Allow-Headers: Content-Type/));
  test('our own endpoint’s flag', () => {
    for (const code of ['cors-missing', 'forbidden'] as const)
      assert.ok(codesOf(code, {service: 'stelling'}).includes('--origin https://www.gemeente.nl'), code);
  });
  test('a directive', () => assert.equal(codesOf('csp'), "connect-src 'self' https://poll.gemeente.nl"));
  test('a service, and none for our own', () => {
    assert.equal(codesOf('other-service'), 'service="formspree"');
    assert.equal(codesOf('other-service', {service: 'generic', services: ['stelling']}), 'service="generic"');
    assert.match(findingText({code: 'other-service', severity: 'problem', services: ['stelling']}).add![0]!.where, /^Haal dit weg/);
  });
  test('an encoding', () => assert.equal(codesOf('other-encoding'), 'encoding="text"'));
  test('names of fields, and what readers must be asked', () => {
    assert.match(codesOf('fields-refused', {service: 'wordpress'}), /ask-name="required"\n.*names: \{name: 'naam-van-het-veld'\}/);
    assert.equal(codesOf('fields-refused', {service: 'stelling'}), '');
  });
  test('how the test is found', () => assert.match(codesOf('delete-by-hand'), new RegExp(`mag weg\\] ${testId}`)));
  test('WordPress’s own switch', () => assert.match(codesOf('login-required', {service: 'wordpress'}), /rest_allow_anonymous_comments/));
});

test('a finding to act on says who can', () => {
  for (const code of codes) {
    const {audience} = findingText({code, severity: 'problem', ...facts});
    assert.ok(audience ? audiences[audience] : ['stored', 'withdrawn', 'results-good'].includes(code), code);
  }
});

test('what the test does is said beforehand: where it goes, what is in it, and whether it goes away again', () => {
  assert.match(planText(ours, page).join(' '), /poll\.gemeente\.nl.* geen naam of e-mailadres .*neemt de test de reactie terug/);
  assert.match(planText({endpoint: 'https://formspree.io/f/a', service: 'formspree'}, page).join(' '), /haalt u die daarna zelf weg/);
  assert.match(planText({endpoint: '', service: ''}, page).join(' '), /naar het adres/);
});
