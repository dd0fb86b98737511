/** As much of HTML as the snippets of the recipes are written in: tags that close, and attributes in double quotes. */
export interface Tag {
  readonly name: string;
  /** Without a value: `''`. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: Markup;
}

export type Markup = readonly (string | Tag)[];

const token = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>/gi;
const isVoid = (name: string): boolean => ['br', 'hr', 'img', 'input'].includes(name);

export const parse = (html: string): Markup => {
  const root: (string | Tag)[] = [];
  const open: {name: string; children: (string | Tag)[]}[] = [{name: '', children: root}];
  let from = 0;
  for (const {0: all, 1: slash, 2: name, 3: list, index} of html.matchAll(token)) {
    const {children} = open.at(-1)!;
    if (index > from) children.push(html.slice(from, index));
    from = index + all.length;
    if (slash) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const attributes = [...list!.matchAll(/([^\s=>"]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key!, value] as const);
    const tag = {name: name!, attributes, children: []};
    children.push(tag);
    if (!isVoid(name!)) open.push(tag);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  if (from < html.length) root.push(html.slice(from));
  return root;
};

const written = ([name, value]: Tag['attributes'][number]): string => (value ? ` ${name}="${value}"` : ` ${name}`);

export const serialize = (markup: Markup): string =>
  markup
    .map((node) => {
      if (typeof node === 'string') return node;
      const start = `<${node.name}${node.attributes.map(written).join('')}>`;
      return isVoid(node.name) ? start : `${start}${serialize(node.children)}</${node.name}>`;
    })
    .join('');
