import {chmodSync, readdirSync, rmSync} from 'node:fs';
import {basename} from 'node:path';
import {transform} from 'lightningcss';
import {minifyHTMLLiterals} from 'minify-literals';
import {defineConfig, type EnvironmentOptions, type Plugin} from 'vite';

/** A language pack is named by its language tag (`en`, `nl-informal`); what else is in the folder only serves them. */
const languagePacks = Object.fromEntries(
  readdirSync('src/i18n')
    .filter((file) => /^[a-z]{2}(-[a-z]+)*\.ts$/.test(file))
    .map((file) => [`i18n/${basename(file, '.ts')}`, `src/i18n/${file}`]),
);

/** Each a file of its own beside the script, fetched where a page asks for it; `stelling` is in the script. */
const services = readdirSync('src/transport/services')
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'stelling');

/**
 * Whether minifying would take away a space that readers see: one at the edge of a template (html` (${n})`),
 * or beside an inline element that the library takes for a block. Such a template stays as it is.
 */
const wouldLoseSpace = (parts: readonly {text: string}[]): boolean =>
  /^ +\S/.test(parts[0]!.text) ||
  /\S +$/.test(parts.at(-1)!.text) ||
  parts.some(({text}) => /(^ +|[^>\s]\s+)<(slot|output|meter|progress)\b/.test(text)) ||
  parts.some(({text}) => /<\/(slot|output|meter|progress)>( +$|\s+[^<\s])/.test(text));

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
            transform({filename: fileName, code: Buffer.from(css), minify: true}).code.toString()) as never,
        },
      });
      return minified && {code: minified.code, map: null};
    },
  },
});

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
  }: {minify?: boolean; external?: RegExp[]; license?: boolean} = {},
): EnvironmentOptions => ({
  // For Vite a client is a whole site, whose `new URL(…, import.meta.url)` it rewrites: not so in a library.
  consumer: 'server',
  resolve: {conditions: platforms[platform].conditions, noExternal: true},
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    target: platforms[platform].target,
    reportCompressedSize: false,
    // Terser before Rolldown's own minifier saves 2%: it takes apart objects of which little is used.
    minify: minify && 'terser',
    terserOptions: {module: true, ecma: 2022, compress: {passes: 3}, format: {comments: false}},
    license: license && {fileName: `${Object.keys(entry)[0]}.licenses.md`},
    lib: {entry, formats: ['es'], fileName: (_, name) => `${name}.js`},
    rolldownOptions: {
      external,
      checks: {pluginTimings: false},
      output: {minify, comments: !minify, codeSplitting: Object.keys(entry).length > 1},
    },
  },
});

const outputs: Record<string, EnvironmentOptions> = {
  script: output({'stelling-poll': 'src/define.ts'}, 'browser', {minify: true}),
  package: output({index: 'src/index.ts', ...languagePacks}, 'browser', {external: [/^lit(\/|$)/]}),
  // Workers, Deno and Bun have what a browser has; so has Node.
  endpoint: output({endpoint: 'src/endpoint/index.ts'}, 'browser'),
  cli: output({cli: 'src/endpoint/cli.ts'}, 'node'),
  // One build each: built together they would share chunks, and a site would have more than one file to copy.
  ...Object.fromEntries(
    services.map((name) => [
      `service_${name.replaceAll('-', '_')}`,
      output({[`services/${name}`]: `src/transport/services/${name}.ts`}, 'browser', {minify: true, license: false}),
    ]),
  ),
};

export default defineConfig({
  logLevel: 'warn',
  plugins: [minifyTemplates()],
  environments: outputs,
  builder: {
    async buildApp({environments, build}) {
      rmSync('dist', {recursive: true, force: true});
      for (const name of Object.keys(outputs)) await build(environments[name]!);
      chmodSync('dist/cli.js', 0o755);
    },
  },
});
