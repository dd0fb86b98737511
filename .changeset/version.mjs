// `npm run release:version`: what else names the version, after changesets wrote it into package.json.
import {readFileSync, writeFileSync} from 'node:fs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

const places = [
  ['src/version.ts', /(?<=version = ').*(?=')/],
  ['publiccode.yml', /(?<=^softwareVersion: ).*/m],
];

for (const [file, pattern] of places) {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has no version at ${pattern}`);
  writeFileSync(file, text.replace(pattern, version));
}
