import {globSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {build} from 'vite';
import {install, versionOf} from './install.ts';

const folder = 'test/bench/browser/rivals';
const outDir = '.cache/bench/rivals';

const packages = ['survey-core', 'survey-js-ui', '@waline/client', '@shoelace-style/shoelace', '@lion/ui'];

/** Makes a minified module and a stylesheet of each rival, as a site would. @returns the versions, for the report */
export const bundleRivals = async (): Promise<string> => {
  install(folder);
  rmSync(outDir, {recursive: true, force: true});
  for (const file of globSync(`${folder}/*.js`)) {
    const name = basename(file, '.js');
    await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      build: {
        outDir: join(import.meta.dirname, '../../..', outDir),
        emptyOutDir: false,
        target: 'es2022',
        minify: true,
        modulePreload: false,
        // Each rival is a page of its own.
        cssCodeSplit: false,
        rolldownOptions: {
          input: join(import.meta.dirname, 'rivals', `${name}.js`),
          // What is imported at need stays apart, so that no reader is charged for, say, the languages of Lion.
          output: {entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]`, chunkFileNames: `${name}-[name]-[hash].js`},
        },
      },
    });
  }
  return packages.map((name) => `${name} ${versionOf(folder, name)}`).join(', ');
};
