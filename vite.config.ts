import {chmodSync, copyFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {minify as swc} from '@swc/core';
import {transform} from 'lightningcss';
import {minifyHTMLLiterals} from 'minify-literals';
import {defineConfig, type EnvironmentOptions, type Plugin} from 'vite';
import {shortNames, shortProperties} from './src/build/short-names.ts';
import {trimLit} from './src/build/trim-lit.ts';
import {buildDocs} from './demo/docs/build.ts';

/** A language pack is named by its language tag (`en`, `nl-informal`); what else is in the folder only serves them. */
const languages = readdirSync('src/i18n')
  .filter((file) => /^[a-z]{2}(-[a-z]+)*\.ts$/.test(file))
  .map((file) => `i18n/${basename(file, '.ts')}`);

/** Of the services `stelling` is in the script. */
const services = readdirSync('src/transport/services')
  .filter((file) => file !== 'stelling.ts')
  .map((file) => `services/${basename(file, '.ts')}`);

/** Each a file of its own beside the script, fetched where a page asks for it. */
const beside: readonly (readonly [name: string, source: string])[] = [
  ...languages.map((name) => [name, `src/${name}.ts`] as const),
  ...services.map((name) => [name, `src/transport/${name}.ts`] as const),
];

/**
 * Whether minifying would take away a space that readers see: one at the edge of a template (html` (${n})`),
 * or beside an inline element that the library takes for a block. Such a template stays as it is.
 */
const wouldLoseSpace = (parts: readonly {text: string}[]): boolean =>
  /^ +\S/.test(parts[0]!.text) ||
  /\S +$/.test(parts.at(-1)!.text) ||
  parts.some(({text}) => /(^ +|[^>\s]\s+)<(slot|output|meter|progress)\b/.test(text)) ||
  parts.some(({text}) => /<\/(slot|output|meter|progress)>( +$|\s+[^<\s])/.test(text));

/** Writes what is not in Latin-1 as an escape. @param escape how: `$` is the code in hexadecimal */
const latin = (text: string, escape: string): string =>
  text.replace(/[^\0-\xff]/g, (character) => escape.replace('$', character.charCodeAt(0).toString(16).padStart(4, '0')));

/**
 * How a browser likes its scripts. With one “ in it a script is kept at two bytes a character: 39 kB of every page's memory,
 * for nothing. And most of the first script's functions run while the page loads: Chromium, told so by the comment, makes
 * them ready on another thread as the script arrives, in place of one by one when they are called; others pass it over.
 */
const readyScript = (): Plugin => ({
  name: 'ready-script',
  applyToEnvironment: ({name}) => name === 'script' || name === 'results',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const hint = file.name === 'stelling-poll' ? '//# allFunctionsCalledOnLoad\n' : '';
      // A third minifier, and half a percent. It leaves an empty export, which a script does not need.
      const {code} = await swc(file.code, {module: true, ecma: 2022, compress: {passes: 2}, mangle: true});
      file.code = hint + latin(code.replace(/export\{\};$/, ''), '\\u$');
    }
  },
});

/** Minifies what stands in html``, svg`` and css``, which a minifier of JavaScript leaves as it is. */
const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  transform: {
    filter: {id: /\/src\/(?!endpoint\/).*\.ts$/},
    handler: async (source, fileName) => {
      const minified = await minifyHTMLLiterals(source, {
        fileName,
        generateSourceMap: false,
        shouldMinify: ({tag, parts}) => (tag === 'html' || tag === 'svg') && !wouldLoseSpace(parts),
        minifyOptions: {
          collapseBooleanAttributes: true,
          removeAttributeQuotes: true,
          keepClosingSlash: true,
          minifyJS: false,
          // clean-css, which the library brings, does not know the CSS of these years.
          minifyCSS: ((css: string) =>
            latin(shortProperties(transform({filename: fileName, code: Buffer.from(css), minify: true}).code.toString()), '\\$ ')) as never,
        },
      });
      return minified && {code: minified.code, map: null};
    },
  },
});

/** What the element asks for as a file beside itself: see src/results/load-results.ts and src/hydrate/load-hydration.ts. */
const filesBeside: Readonly<Record<string, string>> = {'results-controller.ts': './results.js', 'hydration.ts': './hydrate.js'};

const askedBeside = (): Plugin => ({
  name: 'asked-beside',
  enforce: 'pre',
  applyToEnvironment: ({name}) => name === 'script' || name === 'package',
  resolveId(id) {
    const file = filesBeside[basename(id)];
    return file ? {id: file, external: true} : null;
  },
});

/**
 * The results are rendered by the Lit of the script that fetched them. With one of their own they would be 3 kB
 * heavier, and a page's Content Security Policy would meet a second policy of the same name. A template is all
 * they need, and that is a value.
 */
const borrowedLit = (): Plugin => ({
  name: 'borrowed-lit',
  enforce: 'pre',
  applyToEnvironment: ({name}) => name === 'results' || name === 'hydrate',
  resolveId: (id) => (/(^|\/)lit(-html)?(\/html)?\.js$|^lit-html$/.test(id) ? join(import.meta.dirname, 'src/results/borrowed-lit.ts') : null),
});

const demoFolder = '.cache/demo';

/** Where a file of dist/ runs, and so which variant of a package is right for it. */
const platforms = {
  browser: {conditions: ['browser', 'production', 'module'], target: 'es2022'},
  node: {conditions: ['node', 'production', 'module'], target: 'node22'},
};

const output = (
  entry: Record<string, string>,
  platform: keyof typeof platforms,
  {
    minify = false,
    external = [],
    license = external.length === 0,
    outDir = 'dist',
    codeSplitting = Object.keys(entry).length > 1,
  }: {minify?: boolean; external?: RegExp[]; license?: boolean; outDir?: string; codeSplitting?: boolean} = {},
): EnvironmentOptions => ({
  // For Vite a client is a whole site, whose `new URL(…, import.meta.url)` it rewrites: not so in a library.
  consumer: 'server',
  resolve: {conditions: platforms[platform].conditions, noExternal: true},
  build: {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    target: platforms[platform].target,
    reportCompressedSize: false,
    // Terser before Rolldown's own minifier saves 2%: it takes apart objects of which little is used. That a getter
    // does something nobody reads is nowhere the case here.
    minify: minify && 'terser',
    terserOptions: {module: true, ecma: 2022, compress: {passes: 3, pure_getters: true, collapse_vars: false}, format: {comments: false}},
    license: license && {fileName: `${Object.keys(entry)[0]}.licenses.md`},
    lib: {entry, formats: ['es'], fileName: (_, name) => `${name}.js`},
    rolldownOptions: {
      external,
      // A page's package in CommonJS would otherwise ask for Node's `module`, since Vite takes this for a server.
      ...(outDir !== 'dist' && {platform}),
      checks: {pluginTimings: false},
      output: {minify, comments: !minify, codeSplitting},
    },
  },
});

const outputs: Record<string, EnvironmentOptions> = {
  script: output({'stelling-poll': 'src/define.ts'}, 'browser', {minify: true}),
  results: output({results: 'src/results/results-controller.ts'}, 'browser', {minify: true}),
  // Not minified: what tells webpack to leave an import alone is a comment.
  hydrate: output({hydrate: 'src/hydrate/hydration.ts'}, 'browser', {license: false}),
  package: output({index: 'src/index.ts'}, 'browser', {external: [/^lit(\/|$)/]}),
  // Workers, Deno and Bun have what a browser has; so has Node.
  endpoint: output({endpoint: 'src/endpoint/index.ts'}, 'browser'),
  server: output({server: 'src/server/index.ts'}, 'node'),
  cli: output({cli: 'src/endpoint/cli.ts'}, 'node'),
  frame: output({frame: 'src/frame/frame.ts'}, 'browser', {minify: true, license: false}),
  frame_host: output({'frame-host': 'src/frame/frame-host.ts'}, 'browser', {minify: true, license: false}),
  // One build each: built together they would share chunks, and a site would have more than one file to copy.
  ...Object.fromEntries(
    beside.map(([name, source]) => [name.replaceAll(/\W/g, '_'), output({[name]: source}, 'browser', {minify: true, license: false})]),
  ),
};

/** What the pages of demo/ need and cannot have as it is written; served from where it is built. */
const demoOutputs: Record<string, EnvironmentOptions> = {
  // In parts: what reads a Word file is larger than all else, and most editors paste.
  builder: output({'builder/builder': 'demo/builder/builder.ts'}, 'browser', {minify: true, license: false, outDir: demoFolder, codeSplitting: true}),
  mock: output({'mock/mock': 'demo/mock/mock.ts'}, 'browser', {minify: true, license: false, outDir: demoFolder}),
  // By itself for a page that tests an address and makes no snippet.
  doctor: output({'doctor/doctor': 'demo/builder/doctor/doctor.ts'}, 'browser', {minify: true, license: false, outDir: demoFolder}),
  ...Object.fromEntries(
    ['search', 'attributes', 'events', 'theming'].map((name) => [
      `docs_${name}`,
      output({[`docs/${name}`]: `demo/docs/client/${name}.ts`}, 'browser', {minify: true, license: false, outDir: demoFolder}),
    ]),
  ),
};

/** `vite build` makes the package in dist/, `vite build --mode demo` what the demo has of its own. */
export default defineConfig(({mode}) => {
  const [folder, environments] = mode === 'demo' ? [demoFolder, demoOutputs] : ['dist', outputs];
  return {
    logLevel: 'warn',
    plugins: [shortNames(), minifyTemplates(), trimLit(), askedBeside(), borrowedLit(), readyScript()],
    environments,
    builder: {
      async buildApp({environments: built, build}) {
        rmSync(folder, {recursive: true, force: true});
        for (const name of Object.keys(environments)) await build(built[name]!);
        if (folder !== 'dist') return buildDocs(`${demoFolder}/docs`);
        for (const file of ['frame.html', 'frame.css']) copyFileSync(`src/frame/${file}`, `dist/${file}`);
        const {stylesheet} = (await import(join(import.meta.dirname, 'dist/server.js'))) as {stylesheet: string};
        writeFileSync('dist/stelling-poll.css', stylesheet);
        chmodSync('dist/cli.js', 0o755);
      },
    },
  };
});
