import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {checksOf} from '../../../demo/builder/state/checks.ts';
import {emptyDraft} from '../../../demo/builder/state/draft.ts';
import {languages} from '../../../demo/builder/state/languages.ts';
import {services} from '../../../demo/builder/state/services.ts';
import {draftOf, entryOf} from './drafts.ts';

const fieldsOf = (...args: Parameters<typeof draftOf>) => checksOf(draftOf(...args)).map(({field}) => field);

test('what is missing is named with its field; where all is there, nothing is', () => {
  assert.deepEqual(fieldsOf(), []);
  assert.deepEqual(
    checksOf(emptyDraft).map(({field}) => field),
    ['statement', 'endpoint'],
  );
  assert.deepEqual(fieldsOf({}, {panel: [entryOf(4, {quote: ''}), entryOf(5, {people: [{name: '', role: '', organisation: ''}]})]}), [
    'quote-4',
    'name-5-0',
  ]);
  assert.deepEqual(fieldsOf({endpoint: 'javascript:alert(1)', script: 'data:,'}), ['endpoint', 'script']);
  assert.deepEqual(fieldsOf({service: 'web3forms'}), ['extra-access_key']);
  assert.deepEqual(fieldsOf({service: 'netlify'}), []);
  assert.deepEqual(fieldsOf({opens: '2026-12-01T09:00', closes: '2026-12-01T09:00'}), ['closes']);
  assert.deepEqual(fieldsOf({opens: 'morgen'}), ['opens']);
});

test('every service that the element speaks is explained, and no other', () => {
  const files = readdirSync(new URL('../../../src/transport/services/', import.meta.url)).map((file) => file.replace('.ts', ''));
  assert.deepEqual(services.map(({name}) => name || 'stelling').toSorted(), files.toSorted());
});

test('every language that the element speaks can be chosen', () => {
  const files = readdirSync(new URL('../../../src/i18n/', import.meta.url)).flatMap((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? []);
  assert.deepEqual(Object.keys(languages).toSorted(), files.toSorted());
});
