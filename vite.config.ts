import {chmodSync, copyFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
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

/**
 * What Lit can and this element never asks of it: SVG and MathML templates, bindings on a tag itself, in a comment or
 * in raw text, several in one attribute, boolean ones, several listeners for one event, directives that come and go,
 * compiled templates, other documents, polyfills, parts that say whether they are connected. A whole kilobyte that readers
 * would load for nothing. test/unit/project sees to it that no template asks for more, and the tests in test/e2e go
 * through every view of the built script. A newer Lit is written differently: then the build stops at the first text
 * that is not there, since half of these without the other half would be another Lit.
 */
const unusedLit: readonly (readonly [string, string])[] = [
  // Every attribute with a value is written name=${value}, and no text ends like that: no need to read HTML to find them.
  ['N=(t,i)=>{const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]}',
   'N=(t,e)=>V(t,t.map((s,i)=>{const a=/(\\S+)=$/.exec(s);return i>t.length-2?s||"<?>":a?(e[i]=a[1],s.slice(0,-a[0].length)+"$"+i+" "):s+"<?>"}).join(""))'],
  ['f="[ \\t\\n\\f\\r]",v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g"),g=/\'/g,$=/"/g,y=/^(?:script|style|textarea|title)$/i,', ''],
  ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)', 'b=(i,...s)=>({_$litType$:1,strings:i,values:s})'],
  ['T as mathml,', ''],
  [',w as svg', ''],
  ['constructor({strings:t,_$litType$:i},e){let r;this.parts=[];', 'constructor({strings:t}){let r;this.parts=[];'],
  ['[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', 'v=[];this.el=document.createElement("template");this.el.innerHTML=N(t,v);P.currentNode=this.el.content;'],
  ['static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ''],
  ['if(1===r.nodeType){if(r.hasAttributes())for(const t of r.getAttributeNames())if(t.endsWith(h)){const i=v[a++],s=r.getAttribute(t).split(o),e=/([.?@])?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,ctor:"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H}),r.removeAttribute(t)}else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}}else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++',
   'if(1===r.nodeType){for(const t of r.getAttributeNames())if("$"===t[0]){const e=/([.@]?)(.*)/.exec(v[t.slice(1)]);d.push({index:l,name:("@"===e[1]?"on":"")+e[2],ctor:e[1]?I:H}),r.removeAttribute(t)}}else"?"===r.data&&d.push({index:l,ctor:k});l++'],
  // A directive stays where it is, and holds no other.
  ['function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
   'const M=(t,i)=>{const o=!a(i)&&i._$litDirective$;return o?(t.d??=new o)._$AS(t,i.values):i};'],
  ['constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){const{el:{content:i},parts:s}=this._$AD,e=(t?.creationScope??l).importNode(i,!0);P.currentNode=e;let h=P.nextNode(),o=0,n=0,r=s[0];for(;void 0!==r;){if(o===r.index){let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),r=s[++n]}o!==r?.index&&(h=P.nextNode(),o++)}return P.currentNode=l,e}p(t){let i=0;for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++}',
   'constructor(t){this._$AD=t,this._$AV=[]}u(){const{el:{content:i},parts:s}=this._$AD,e=l.importNode(i,!0);let h,o=-1;P.currentNode=e;this._$AV=s.map(t=>{for(;o<t.index;o++)h=P.nextNode();return new t.ctor(h,t.name??h.nextSibling)});P.currentNode=l;return e}p(t){this._$AV.map((s,i)=>s._$AI(t[i]))}'],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,i=this){t=M(this,t,i),',
   'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){t=M(this,t),'],
  ['void 0!==t.nodeType?this.T(t):d(t)?', 'u(t)?'],
  ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', ''],
  ['const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);', 'const{values:i}=t,e=this._$AC(t);'],
  ['const t=new R(e,this),s=t.u(this.options);', 'const t=new R(e),s=t.u();'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}',
   'constructor(t,i){this._$AH=A,this.element=t,this.name=i}_$AI(t){t!==this._$AH&&this.j(this._$AH=t)}'],
  ['constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===A?void 0:t}', 'j(t){this.element[this.name]=t}'],
  ['class L extends H{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}', ''],
  // A listener is what the element has one of, as `onclick`.
  ['class z extends H{constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}}', ''],
  ['class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ''],
  ['j as _$LH,', ''],
  ['const D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}', 'const D=(t,i)=>(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)'],
  ['h="$lit$",o=`lit$${Math.random().toFixed(9).slice(2)}$`,n="?"+o,r=`<${n}>`,', ''],
  ['let l=0,a=0;', 'let l=0;'],
  ['a=t=>null===t||"object"!=typeof t&&"function"!=typeof t,', 'a=t=>Object(t)!==t,'],
  [',i=t=>t,', ','],
  ['T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}', 'T(t){this._$AR(),this.O(t)}'],
  ['let s,e=0;for(const h of t)e===i.length?i.push(s=new k(this.O(c()),this.O(c()),this,this.options)):s=i[e],s._$AI(h),e++;e<i.length&&(this._$AR(s&&s._$AB.nextSibling,e),i.length=e)',
   't.map((h,e)=>(i[e]??=new k(this.O(c()),this.O(c())))._$AI(h));t.length<i.length&&(this._$AR(i[t.length-1]?._$AB.nextSibling),i.length=t.length)'],
  ['for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}', 'for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}'],
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
  hydrate: output({hydrate: 'src/hydrate/hydration.ts'}, 'browser', {minify: true, license: false}),
  package: output({index: 'src/index.ts'}, 'browser', {external: [/^lit(\/|$)/]}),
  // Workers, Deno and Bun have what a browser has; so has Node.
  endpoint: output({endpoint: 'src/endpoint/index.ts'}, 'browser'),
  server: output({server: 'src/server/index.ts'}, 'node'),
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
    plugins: [minifyTemplates(), trimLit(), askedBeside(), borrowedLit(), readyScript()],
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
