import {parseSync, type Plugin} from 'vite';

/**
 * What only our own files call by name: the script, and what it fetches for itself. A minifier has to leave the names of
 * properties alone, since it cannot know who else says them; these, nobody else does: they are no part of the public API, of
 * the contract, of what is kept on a device, of a dictionary, or of what a service's file is given.
 */
const own = [
  'announce',
  'asked',
  'begun',
  'canReact',
  'choices',
  'dispatch',
  'draft',
  'durable',
  'endpointUrl',
  'found',
  'heights',
  'kept',
  'language',
  'listen',
  'note',
  'notSent',
  'period',
  'place',
  'pollKey',
  'reread',
  'rescue',
  'resultsUrl',
  'retryAt',
  'sentences',
  'shut',
  'slots',
  'submission',
  'superseded',
  'tell',
  'updated',
  'view',
  'word',
] as const;

const short = new Map<string, string>(own.map((name, index) => [name, `$${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : '_'}`]));

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: string;
  readonly computed?: boolean;
  readonly shorthand?: boolean;
  readonly property?: Node;
  readonly key?: Node;
  readonly value?: Node;
}

/** The places in a source where a property is named, and what to write there. */
const renamed = (file: string, source: string): {at: Node; text: string}[] => {
  const found: {at: Node; text: string}[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const {type, computed, shorthand, property, key, value} = node as Node;
    const name = type === 'MemberExpression' ? property : /Property|MethodDefinition|PropertySignature|MethodSignature/.test(type) ? key : undefined;
    const to = !computed && name?.type === 'Identifier' && short.get(name.name!);
    if (to) found.push({at: name, text: shorthand ? `${to}: ${source.slice(value!.start, value!.end)}` : to});
    for (const inner of Object.values(node)) if (inner !== key || !shorthand) visit(inner);
  };
  visit(parseSync(file, source).program);
  return found;
};

export const shortNames = (): Plugin => ({
  name: 'short-names',
  enforce: 'pre',
  applyToEnvironment: ({name}) => ['script', 'results', 'hydrate', 'package'].includes(name),
  transform: {
    filter: {id: /\/src\/.*\.ts$/},
    handler(source, id) {
      let code = source;
      // From the end on, so that the places before it stay what they are; a shorthand's value is its key.
      for (const {at, text} of renamed(id, source).toSorted((one, other) => other.at.start - one.at.start))
        code = code.slice(0, at.start) + text + code.slice(at.end);
      return {code, map: null};
    },
  },
});

/** The style sheets' own properties, which start with an underscore; the height is set from the script, and keeps its name. */
const properties = [
  'accent',
  'bw',
  'edge',
  'error',
  'field',
  'focus',
  'hover',
  'line',
  'link',
  'on-accent',
  'pair',
  'quiet',
  'radius',
  'red',
  'share',
];

export const shortProperties = (css: string): string =>
  css.replaceAll(/--_([a-z-]+)/g, (whole, name: string) =>
    properties.includes(name) ? `--_${String.fromCharCode(97 + properties.indexOf(name))}` : whole,
  );
