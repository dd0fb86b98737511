import {chmodSync, copyFileSync, readdirSync, rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {transform} from 'lightningcss';
import {minifyHTMLLiterals} from 'minify-literals';
import {defineConfig, type EnvironmentOptions, type Plugin} from 'vite';
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
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk') file.code = (file.name === 'stelling-poll' ? '//# allFunctionsCalledOnLoad\n' : '') + latin(file.code, '\\u$');
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
            latin(transform({filename: fileName, code: Buffer.from(css), minify: true}).code.toString(), '\\$ ')) as never,
        },
      });
      return minified && {code: minified.code, map: null};
    },
  },
});

/** The element asks for what comes after sending as a file beside itself; see src/results/load-results.ts. */
const resultsBeside = (): Plugin => ({
  name: 'results-beside',
  enforce: 'pre',
  applyToEnvironment: ({name}) => name === 'script' || name === 'package',
  resolveId: (id) => (id.endsWith('/results-controller.ts') ? {id: './results.js', external: true} : null),
});

/**
 * The results are rendered by the Lit of the script that fetched them. With one of their own they would be 3 kB
 * heavier, and a page's Content Security Policy would meet a second policy of the same name. A template is all
 * they need, and that is a value.
 */
const borrowedLit = (): Plugin => ({
  name: 'borrowed-lit',
  enforce: 'pre',
  applyToEnvironment: ({name}) => name === 'results',
  resolveId: (id) => (/(^|\/)lit(-html)?(\/html)?\.js$|^lit-html$/.test(id) ? join(import.meta.dirname, 'src/results/borrowed-lit.ts') : null),
});

/**
 * What Lit can and this element never asks of it: SVG and MathML templates, bindings on a tag itself, in a comment or
 * in raw text, several in one attribute (test/unit/project sees to that), templates that were compiled before, other documents, polyfills, listeners with options, parts that say
 * whether they are connected. Half a kilobyte that readers would load for nothing. The tests in test/e2e go through
 * every view of the built script. A newer Lit is written differently: then the build stops at the first text that is
 * not there, since half of these without the other half would be another Lit.
 */
const unusedLit: readonly (readonly [string, string])[] = [
  ['if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}', ''],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
  ['if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', 'r.data===n&&d.push({type:2,index:l});'],
  ['const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);', 'const{values:i}=t,e=this._$AC(t);'],
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ['class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [',B:I,F:Z}', ',B:I}'],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [',2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', ');'],
  ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
  ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
  ['(t?.creationScope??l)', 'l'],
  ['const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}', 'let h=i._$litPart$;if(void 0===h){i._$litPart$=h=new k(i.insertBefore(c(),null),null,void 0,s)}'],
  [',e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,', ',e=t===A&&s!==A,'],
  ['constructor(){super(...arguments),this.type=3}', ''],
  ['constructor(){super(...arguments),this.type=4}', ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  ['this.type=1,', ''],
  ['this.type=2,', ''],
  ['this._$AN=void 0,', ''],
  ['void 0!==t.nodeType?this.T(t):d(t)?', 'u(t)?'],
  ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)', 'b=(i,...s)=>({_$litType$:1,strings:i,values:s}),w=b,T=b'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [',this._$Cv=e?.isConnected??!0', ''],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  ['get _$AU(){return this._$AM._$AU}', ''],
  ['get parentNode(){return this._$AM.parentNode}', ''],
  ['get tagName(){return this.element.tagName}', ''],
  ['get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
  ['get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}', ''],
  ['this._$AP?.(!1,!0,s)', ''],
  ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH.call(this.options.host,t)'],
  ['"!--"===u[1]?c=_:', ''],
  ['c===_||c===m?c=v:(c=p,n=void 0)', 'c===m?c=v:c=p'],
  ['_=/-->/g,', ''],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  ['let n,l=', 'let l='],
  ['const i=v[a++],s=r.getAttribute(t).split(o),e=', 'const i=v[a++],e='],
  ['name:e[2],strings:s,ctor:', 'name:e[2],ctor:'],
  ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,this,t)'],
  ['constructor(t,i,s,e,h){', 'constructor(t,i,e,h){'],
  [',s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}', '}'],
  ['_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}', '_$AI(t,i=this){t=M(this,t,i),(!a(t)||t!==this._$AH&&t!==E)&&this.j(this._$AH=t)}'],
  ['void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++', 's._$AI(t[i++])'],
  ['let h=void 0!==e?s._$Co?.[e]:s._$Cl;', 'let h=s._$Cl;'],
  ['void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h', 's._$Cl=h'],
  ['M(this,t,i,0)', 'M(this,t,i)'],
];

const trimLit = (): Plugin => ({
  name: 'trim-lit',
  applyToEnvironment: ({name}) => name === 'script',
  transform: {
    filter: {id: /\/lit-html\.js$/},
    handler(source) {
      let code = source;
      for (const [unused, rest] of unusedLit) {
        if (!code.includes(unused)) this.error(`Lit no longer has ${JSON.stringify(unused)}; see unusedLit in vite.config.ts.`);
        code = code.replaceAll(unused, rest);
      }
      return {code, map: null};
    },
  },
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
  package: output({index: 'src/index.ts'}, 'browser', {external: [/^lit(\/|$)/]}),
  // Workers, Deno and Bun have what a browser has; so has Node.
  endpoint: output({endpoint: 'src/endpoint/index.ts'}, 'browser'),
  cli: output({cli: 'src/endpoint/cli.ts'}, 'node'),
  frame: output({frame: 'src/frame/frame.ts'}, 'browser', {minify: true, license: false}),
  frame_host: output({'frame-host': 'src/frame/frame-host.ts'}, 'browser', {minify: true, license: false}),
  // One build each: built together they would share chunks, and a site would have more than one file to copy.
  ...Object.fromEntries(
    beside.map(([name, source]) => [
      name.replaceAll(/\W/g, '_'),
      output({[name]: source}, 'browser', {minify: true, license: false}),
    ]),
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
    plugins: [minifyTemplates(), trimLit(), resultsBeside(), borrowedLit(), readyScript()],
    environments,
    builder: {
      async buildApp({environments: built, build}) {
        rmSync(folder, {recursive: true, force: true});
        for (const name of Object.keys(environments)) await build(built[name]!);
        if (folder !== 'dist') return buildDocs(`${demoFolder}/docs`);
        for (const file of ['frame.html', 'frame.css']) copyFileSync(`src/frame/${file}`, `dist/${file}`);
        chmodSync('dist/cli.js', 0o755);
      },
    },
  };
});
