import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {reactionSchema} from '../../../src/contract/reaction.ts';
import {conform, type SchemaProblem} from '../../../src/contract/schema.ts';
import {stances} from '../../../src/contract/stance.ts';

const reaction = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  stance: 'agree',
  reason: '',
  mayPublish: false,
  lang: 'nl',
  sentAt: '2025-11-29T09:00:00.000Z',
};

const examples: Record<string, {taken: readonly unknown[]; refused: readonly unknown[]}> = {
  id: {
    taken: ['00000000-0000-0000-0000-000000000000'],
    refused: ['', '1', reaction.id.toUpperCase(), `${reaction.id}\n`, `{${reaction.id}}`, reaction.id.replaceAll('-', '')],
  },
  stance: {taken: stances, refused: ['', 'Agree', 'eens', 'agree ', 'toString', 3, true]},
  reason: {taken: ['', ' ', '\n', 'é', '0'], refused: [0, false, ['x'], {}]},
  name: {taken: ['x', '李', 'O’Neill-Åberg'], refused: ['', 5]},
  email: {taken: ['a@b', 'naam@voorbeeld.nl'], refused: ['', 'a', 'a@', '@b', 'a@b@c', 'a b@c', 'a@b\n']},
  mayPublish: {taken: [true, false], refused: ['true', 'on', 0, 1]},
  lang: {taken: ['nl', 'nl-BE', 'zh-Hant-TW', 'sr-Latn'], refused: ['', 'n', 'nl_NL', 'nl-', '-nl', 'Nederlands taal', 'x'.repeat(36)]},
  sentAt: {
    taken: ['2025-11-29T09:00Z', '2025-11-29T09:00:00+01:00', '2035-01-01T00:00:00.123456789-03:30'],
    refused: ['', '2025-11-29', '29 november 2025', '2025-11-29T09:00:00', '2025-11-29 09:00Z', 1764406800, '-000001-01-01T00:00Z'],
  },
};

for (const [field, {taken, refused}] of Object.entries(examples))
  describe(`the ${field} of a reaction`, () => {
    const problemsWith = (value: unknown): string[] => {
      const problems: SchemaProblem[] = [];
      conform(reactionSchema, {...reaction, [field]: value}, problems);
      return problems.map(({path}) => path);
    };
    for (const value of taken) test(`may be ${JSON.stringify(value)}`, () => assert.deepEqual(problemsWith(value), []));
    for (const value of refused) test(`may not be ${JSON.stringify(value)}`, () => assert.deepEqual(problemsWith(value), [field]));
  });

test('nothing of a reaction but name and e-mail address may be missing', () => {
  for (const field of Object.keys(reaction)) {
    const problems: SchemaProblem[] = [];
    const kept = conform(reactionSchema, {...reaction, [field]: undefined}, problems);
    assert.equal(kept, undefined);
    assert.deepEqual(problems, [{path: field, code: 'required'}]);
  }
});
