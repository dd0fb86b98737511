import type {Attribute, ClassField, ClassMethod, CustomElementDeclaration, Package} from 'custom-elements-manifest';
import {elementIn} from './analyze.ts';
import type {ElementEvent} from './element-events.ts';

const code = (text: string): string => `\`${text}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))]
    .map((row) => `| ${row.join(' | ')} |`.replaceAll('|  |', '| |'))
    .join('\n');

/** `'2' | '3' | '5'` as `2`, `3`, `5`; text and URLs have no default that one would write. */
const values = ({type, default: first}: Attribute): string => {
  if (type!.text === 'string') return 'text';
  const list = type!.text.split(' | ').map((value) => (value.startsWith("'") ? code(value.slice(1, -1)) : value));
  return [...(first === undefined ? ['not set'] : []), ...list].join(', ');
};

const fields = ({members = []}: CustomElementDeclaration): ClassField[] =>
  members.filter((member): member is ClassField => member.kind === 'field' && !('attribute' in member));

const methods = ({members = []}: CustomElementDeclaration): ClassMethod[] =>
  members.filter((member): member is ClassMethod => member.kind === 'method');

/** What an event has beside what every event has. */
const carried = ({modules}: Package, {type}: ElementEvent): string => {
  const declaration = modules[0]!.declarations!.find(({name}) => name === type.text) as CustomElementDeclaration;
  return fields(declaration)
    .map(({name}) => code(name))
    .join(', ');
};

/** The README's tables, by the name in their markers. */
export const tables = (manifest: Package): Record<string, string> => {
  const element = elementIn(manifest);
  const {attributes = [], slots = [], cssParts = [], cssProperties = [], name: className} = element;
  const said = ({name, description = ''}: {name: string; description?: string}): string[] => [code(name), description];
  return {
    attributes: table(
      ['attribute', 'values, default first', 'meaning'],
      attributes.map((attribute) => [code(attribute.name), values(attribute), attribute.description!]),
    ),
    properties: table(
      ['property', ''],
      fields(element).map(({name, description, static: ofClass}) => [code(ofClass ? `${className}.${name}` : name), description!]),
    ),
    methods: table(
      ['method', ''],
      methods(element).map(({name, description}) => [code(`${name}()`), description!]),
    ),
    events: table(
      ['event', 'when', 'carries'],
      (element.events as ElementEvent[]).map((event) => [code(event.name), event.description!, carried(manifest, event)]),
    ),
    slots: table(
      ['slot', ''],
      slots.map(({name, description = ''}) => [name ? code(name) : 'without a name', description]),
    ),
    'custom-properties': table(
      ['custom property', '', 'without a theme'],
      cssProperties.map((property) => [...said(property), property.default ? code(property.default) : '']),
    ),
    parts: table(['part', ''], cssParts.map(said)),
  };
};

/** The README with its tables as they should be: each between `<!-- manifest: name -->` and `<!-- /manifest -->`. */
export const withTables = (readme: string, manifest: Package): string => {
  const made = tables(manifest);
  const names = new Set(Object.keys(made));
  const text = readme.replaceAll(/(<!-- manifest: ([\w-]+) -->\n)[^]*?(<!-- \/manifest -->)/g, (_, start: string, name: string, end: string) => {
    if (!names.delete(name)) throw new Error(`README.md has a place for "${name}", of which there is no table, or one already`);
    return `${start}${made[name]}\n${end}`;
  });
  if (names.size > 0) throw new Error(`README.md has no place for ${[...names].join(', ')}`);
  return text;
};
