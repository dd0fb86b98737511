import assert from 'node:assert/strict';
import {test} from 'node:test';
import {integrityOf} from '../../../demo/builder/snippets/integrity.ts';

test('the hash of nothing, as every browser has it', async () => {
  assert.equal(await integrityOf(new ArrayBuffer(0)), 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb');
});
