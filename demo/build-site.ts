/**
 * `npm run build:demo`: the demo as files that any host can serve, in whatever folder, with an endpoint in the page
 * instead of a server. `node demo/build-site.ts [FOLDER]`, after dist/ and the demo's own parts were built.
 */
import {cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {hostFiles} from './hosts/files.ts';

const folder = process.argv[2] ?? 'site';

rmSync(folder, {recursive: true, force: true});
cpSync('dist', join(folder, 'dist'), {recursive: true, filter: (file) => !/\.d\.ts$|\.licenses\.md$|(^|\/)(cli|endpoint)(\.js)?$/.test(file)});
for (const source of ['demo', '.cache/demo']) cpSync(source, join(folder, 'demo'), {recursive: true, filter: (file) => !/\.(m?ts|mjs)$/.test(file)});
for (const [path, text] of hostFiles()) {
  const file = join(folder, 'demo/hosts', path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}
cpSync('node_modules/msw/lib/mockServiceWorker.js', join(folder, 'mockServiceWorker.js'));

for (const page of globSync(join(folder, 'demo/**/*.html'))) {
  const top = relative(join(page, '..'), folder);
  const html = readFileSync(page, 'utf8').replace(
    /<script type="module" src="[./]*dist\/stelling-poll\.js"><\/script>/,
    `<link rel="stylesheet" href="${top}/demo/mock/mock.css">\n  <script type="module" src="${top}/demo/mock/mock.js"></script>`,
  );
  writeFileSync(page, html);
}
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><html lang="nl"><meta charset="utf-8"><title>stelling-poll</title><meta http-equiv="refresh" content="0; url=demo/"><a href="demo/">Naar het voorbeeld</a></html>\n',
);
console.log(`The demo is in ${folder}/; any host can serve it.`);
