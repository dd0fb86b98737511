/** The element's API from its manifest, or from the README as long as dist/ has none. */
import {existsSync, readFileSync} from 'node:fs';
import {marked} from 'marked';
import {anchorOf, escape, renderMarkdown} from '../markdown.ts';
import {partOf} from '../sections.ts';
import {table} from './table.ts';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: {readonly text: string};
  readonly default?: string;
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly parameters?: readonly Described[];
  readonly return?: {readonly type?: {readonly text: string}};
}

/** What is used here of a Custom Elements Manifest (https://github.com/webcomponents/custom-elements-manifest). */
interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

const file = 'dist/custom-elements.json';

const code = (text: string | undefined): string => (text ? `<code>${escape(text)}</code>` : '');
const words = (text = ''): string => marked.parseInline(text, {async: false});

const part = (title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `<h2 id="${anchorOf(title)}">${title}</h2>\n${table(heads, rows)}\n`;

const described = (title: string, list: readonly Described[] = [], head = 'name'): string =>
  part(
    title,
    [head, 'meaning'],
    list.map(({name, description}) => [code(name) || '(default)', words(description)]),
  );

const typed = (title: string, list: readonly Described[] = []): string =>
  part(
    title,
    ['name', 'type', 'meaning'],
    list.map(({name, type, description}) => [code(name), code(type?.text), words(description)]),
  );

const signature = ({name, parameters = [], return: result}: Member): string =>
  `${name}(${parameters.map((one) => one.name).join(', ')})${result?.type ? `: ${result.type.text}` : ''}`;

const fromManifest = ({modules}: Manifest): string => {
  const declaration = modules.flatMap(({declarations = []}) => declarations).find(({tagName}) => tagName === 'stelling-poll');
  if (!declaration) throw new Error(`${file} does not describe <stelling-poll>.`);
  const {members = [], attributes, events, slots, cssParts, cssProperties, cssStates} = declaration;
  const open = members.filter(({privacy, static: isStatic}) => (privacy ?? 'public') === 'public' && !isStatic);
  const methods = open.filter(({kind}) => kind === 'method');
  return [
    typed('Attributes', attributes),
    typed(
      'Properties without an attribute',
      open.filter(({kind, attribute}) => kind === 'field' && !attribute),
    ),
    part(
      'Methods',
      ['name', 'meaning'],
      methods.map((method) => [code(signature(method)), words(method.description)]),
    ),
    typed('Events', events),
    described('Slots', slots),
    described('Parts', cssParts, '<code>::part()</code>'),
    described('Custom properties', cssProperties),
    described('States', cssStates),
  ].join('');
};

export const elementReference = (): Promise<string> =>
  Promise.resolve(
    existsSync(file)
      ? fromManifest(JSON.parse(readFileSync(file, 'utf8')) as Manifest)
      : renderMarkdown(partOf('README.md', 'The element', true), (href) => href.replace(/^#/, 'services.html#')),
  );
