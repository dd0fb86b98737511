import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readFile} from '../../../demo/builder/read-file.ts';

const file = (...parts: BlobPart[]) => new File(parts, 'artikel.txt');

test('text in UTF-8, and of an older Windows', async () => {
  assert.deepEqual(await readFile(file('Eén ‘stelling’')), {text: 'Eén ‘stelling’'});
  assert.deepEqual(await readFile(file(new Uint8Array([0x45, 0xe9, 0x6e, 0x20, 0x91, 0x78, 0x92]))), {text: 'Eén ‘x’'});
});

test('what is no text is refused in words, and so is what is too large', async () => {
  for (const wrong of [
    file('%PDF-1.7'),
    file('{\\rtf1'),
    file(new Uint8Array([1, 2, 0, 4])),
    file('PK\u0003\u0004 and no zip'),
    file(new Uint8Array(26 * 1024 * 1024)),
  ])
    assert.ok('problem' in (await readFile(wrong)));
});
