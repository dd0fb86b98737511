import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

const read = (pattern: string): string => globSync(pattern).map((file) => readFileSync(file, 'utf8')).join('\n');
const documented = readFileSync('src/stelling-poll.ts', 'utf8');
const names = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].toSorted();

test('every custom property that a page can set is described at the class, and no other', () => {
  assert.deepEqual(names(documented, /@cssprop \[(--stelling-[\w-]+)/g), names(read('src/styles/*.ts'), /var\(\s*(--stelling-[\w-]+)/g));
});

test('every part that a page can style is described at the class, and no other', () => {
  assert.deepEqual(names(documented, /@csspart (\w+)/g), names(read('src/views/*.ts'), /part="?(\w+)/g));
});
