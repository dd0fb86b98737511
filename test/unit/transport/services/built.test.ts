import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {catalog} from './catalog.ts';
import {contextOf, reader} from './contract.ts';

const dist = new URL('../../../../dist/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, dist), 'utf8');

test('there is a file for every service, and nothing else, beside the script', () => {
  assert.deepEqual(readdirSync(new URL('services/', dist)).toSorted(), catalog.map(({name}) => `${name}.js`).toSorted());
});

for (const {name, service} of catalog)
  test(`${name} is one file that needs no other, and does what its source does`, async () => {
    assert.doesNotMatch(read(`services/${name}.js`), /\bimport\s*["'{*(]|\bfrom\s*["'`]/);
    const built = ((await import(new URL(`services/${name}.js`, dist).href)) as {default: typeof service}).default;
    const context = contextOf('https://dienst.example/f/1', {fields: {extra: {wijk: 'Noord'}}});
    assert.deepEqual(built.encode(reader, context), service.encode(reader, context));
  });

test('the script carries none of them', () => {
  const script = read('stelling-poll.js');
  for (const mark of [
    'wpcf7',
    'comment_duplicate',
    'validation_messages',
    'form-name',
    'multipart/form-data',
    'input_1',
    'webform',
    'appId',
    'surveyId',
    'Standpunt: ',
  ])
    assert.ok(!script.includes(mark), mark);
});
