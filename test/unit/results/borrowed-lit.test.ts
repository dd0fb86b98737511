import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as lit from 'lit/html.js';
import * as borrowed from '../../../src/results/borrowed-lit.ts';

test('a template of the second file is the same value as one of the script’s own', () => {
  const value = {toString: () => 'x'};
  const ours = borrowed.html`<p>${value}${borrowed.nothing}</p>`;
  const theirs = lit.html`<p>${value}${lit.nothing}</p>`;
  assert.deepEqual({...ours}, {...theirs});
  assert.ok(Object.hasOwn(ours.strings, 'raw'));
});
