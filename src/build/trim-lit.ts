import type {Plugin} from 'vite';

/**
 * What Lit can and this element never asks of it: SVG and MathML templates, bindings on a tag itself, in a comment or
 * in raw text, several in one attribute, boolean ones, several listeners for one event, directives,
 * compiled templates, other documents, polyfills, parts that say whether they are connected. A whole kilobyte that readers
 * would load for nothing. test/unit/project sees to it that no template asks for more, and the tests in test/e2e go
 * through every view of the built script. A newer Lit is written differently: then the build stops at the first text
 * that is not there, since half of these without the other half would be another Lit.
 */
const unusedLit: readonly (readonly [string, string])[] = [
  // Every attribute with a value is written name=${value}, and no text ends like that: no need to read HTML to find them.
  [
    'N=(t,i)=>{const s=t.length-1,e=[];let n,l=2===i?"<svg>":3===i?"<math>":"",c=v;for(let i=0;i<s;i++){const s=t[i];let a,u,d=-1,f=0;for(;f<s.length&&(c.lastIndex=f,u=c.exec(s),null!==u);)f=c.lastIndex,c===v?"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p):c===p?">"===u[0]?(c=n??v,d=-1):void 0===u[1]?d=-2:(d=c.lastIndex-u[2].length,a=u[1],c=void 0===u[3]?p:\'"\'===u[3]?$:g):c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";l+=c===v?s+r:d>=0?(e.push(a),s.slice(0,d)+h+s.slice(d)+o+x):s+o+(-2===d?i:x)}return[V(t,l+(t[s]||"<?>")+(2===i?"</svg>":3===i?"</math>":"")),e]}',
    'N=(t,e)=>V(t,t.map((s,i)=>{const a=/(\\S+)=$/.exec(s);return i>t.length-2?s||"<?>":a?(e[i]=a[1],s.slice(0,a.index)+"$"+i+" "):s+"<?>"}).join(""))',
  ],
  [
    'f="[ \\t\\n\\f\\r]",v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,p=RegExp(`>|${f}(?:([^\\\\s"\'>=/]+)(${f}*=${f}*(?:[^ \\t\\n\\f\\r"\'\\`<>=]|("|\')|))|$)`,"g"),g=/\'/g,$=/"/g,y=/^(?:script|style|textarea|title)$/i,',
    '',
  ],
  ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)', 'b=(i,...s)=>({_$litType$:1,strings:i,values:s})'],
  ['T as mathml,', ''],
  [',w as svg', ''],
  ['constructor({strings:t,_$litType$:i},e){let r;this.parts=[];', 'constructor({strings:t}){let r;this.parts=[];'],
  [
    '[f,v]=N(t,i);if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'v=[];this.el=document.createElement("template");this.el.innerHTML=N(t,v);P.currentNode=this.el.content;',
  ],
  ['static createElement(t,i){const s=l.createElement("template");return s.innerHTML=t,s}', ''],
  [
    'if(1===r.nodeType){if(r.hasAttributes())for(const t of r.getAttributeNames())if(t.endsWith(h)){const i=v[a++],s=r.getAttribute(t).split(o),e=/([.?@])?(.*)/.exec(i);d.push({type:1,index:l,name:e[2],strings:s,ctor:"."===e[1]?I:"?"===e[1]?L:"@"===e[1]?z:H}),r.removeAttribute(t)}else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}}else if(8===r.nodeType)if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}l++',
    'if(1===r.nodeType){for(const t of r.getAttributeNames())if("$"===t[0]){const[,e,n]=/([.@]?)(.*)/.exec(v[t.slice(1)]);d.push({index:l,name:"@"===e?"on"+n:n,ctor:e?I:H}),r.removeAttribute(t)}}else"?"===r.data&&d.push({index:l,ctor:k});l++',
  ],
  // There are no directives; a value that is still the same is passed over.
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  [
    'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t){const{el:{content:i},parts:s}=this._$AD,e=(t?.creationScope??l).importNode(i,!0);P.currentNode=e;let h=P.nextNode(),o=0,n=0,r=s[0];for(;void 0!==r;){if(o===r.index){let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i),r=s[++n]}o!==r?.index&&(h=P.nextNode(),o++)}return P.currentNode=l,e}p(t){let i=0;for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++}',
    'constructor(t){this._$AD=t,this._$AV=[]}u(){const{el:{content:i},parts:s}=this._$AD,e=l.importNode(i,!0);let h,o=-1;P.currentNode=e;this._$AV=s.map(t=>{for(;o<t.index;o++)h=P.nextNode();return new t.ctor(h,t.name??h.nextSibling)});P.currentNode=l;return e}p(t){this._$AV.map((s,i)=>s._$AI(t[i]))}',
  ],
  [
    'get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,i=this){t=M(this,t,i),',
    'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){if(t===this.v)return;this.v=t,',
  ],
  ['void 0!==t.nodeType?this.T(t):d(t)?', 'u(t)?'],
  ['d=t=>u(t)||"function"==typeof t?.[Symbol.iterator],', ''],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  ['const t=new R(e,this),s=t.u(this.options);', 'const t=new R(e),s=t.u();'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [
    'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,this.options=h,s.length>2||""!==s[0]||""!==s[1]?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=A}_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}',
    'constructor(t,i){this._$AH=A,this.element=t,this.name=i}_$AI(t){t!==this._$AH&&this.j(this._$AH=t)}',
  ],
  ['constructor(){super(...arguments),this.type=3}j(t){this.element[this.name]=t===A?void 0:t}', 'j(t){this.element[this.name]=t}'],
  ['class L extends H{constructor(){super(...arguments),this.type=4}j(t){this.element.toggleAttribute(this.name,!!t&&t!==A)}}', ''],
  // A listener is what the element has one of, as `onclick`.
  [
    'class z extends H{constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t}handleEvent(t){"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)}}',
    '',
  ],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    '',
  ],
  ['j as _$LH,', ''],
  [
    'const D=(t,i,s)=>{const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h}',
    'const D=(t,i)=>(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)',
  ],
  ['h="$lit$",o=`lit$${Math.random().toFixed(9).slice(2)}$`,n="?"+o,r=`<${n}>`,', ''],
  ['let l=0,a=0;', 'let l=0;'],
  ['a=t=>null===t||"object"!=typeof t&&"function"!=typeof t,', 'a=t=>Object(t)!==t,'],
  [',i=t=>t,', ','],
  ['T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}', 'T(t){this._$AR(),this.O(t)}'],
  [
    'let s,e=0;for(const h of t)e===i.length?i.push(s=new k(this.O(c()),this.O(c()),this,this.options)):s=i[e],s._$AI(h),e++;e<i.length&&(this._$AR(s&&s._$AB.nextSibling,e),i.length=e)',
    't.map((h,e)=>(i[e]??=new k(this.O(c()),this.O(c())))._$AI(h));t.length<i.length&&(this._$AR(i[t.length-1]?._$AB.nextSibling),i.length=t.length)',
  ],
  [
    'for(this._$AP?.(!1,!0,s);t!==this._$AB;){const s=i(t).nextSibling;i(t).remove(),t=s}',
    'for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}',
  ],
  [
    'if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");return void 0!==e?e.createHTML(i):i',
    'if(!u(t)||!t.raw)throw t;return e?e.createHTML(i):i',
  ],
  ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=s?.createPolicy("lit-html",{createHTML:t=>t})'],
  ['let i=C.get(t.strings);return void 0===i&&C.set(t.strings,i=new S(t)),i', 'let i=C.get(t.strings);return i||C.set(t.strings,i=new S(t)),i'],
  ['for(;null!==(r=P.nextNode())&&d.length<u;)', 'for(;(r=P.nextNode())&&d.length<u;)'],
  ['void 0!==t._$litType$?this.$(t):', 't._$litType$?this.$(t):'],
  ['E=Symbol.for("lit-noChange"),', ''],
  ['E as noChange,', ''],
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  [
    'a(t)?t===A||null==t||""===t?(this._$AH!==A&&this._$AR(),this._$AH=A):t!==this._$AH&&this._(t):t._$litType$?this.$(t):u(t)?this.k(t):this._(t)',
    'a(t)?t===A||null==t||""===t?(this._$AR(),this._$AH=A):this._(t):u(t)?this.k(t):this.$(t)',
  ],
];

/** Takes all that out of the script's Lit. */
export const trimLit = (): Plugin => ({
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
