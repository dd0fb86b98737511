import assert from 'node:assert/strict';
import type {Contribution, Expert} from '../../../../src/contract/poll.ts';

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'"};
const decode = (text: string): string => text.replace(/&([a-z]+|#\d+);/g, (_, name: string) => entities[name] ?? assert.fail(name));

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Tag | string)[];
}

export const textOf = (node: Tag | string): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));

const allowed: Readonly<Record<string, readonly string[]>> = {
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  p: [],
  b: [],
  blockquote: [],
  figcaption: [],
  figure: ['data-stance', 'data-label'],
  a: ['href'],
};

/** Reads the HTML that a poll becomes, and fails on a tag, an attribute or a loose character that has no place in it. */
export const readHtml = (html: string): Tag => {
  const root: Tag = {name: '', attributes: {}, children: []};
  const open = [root];
  for (const [token, close, name, attributes = '', text] of html.matchAll(/<(\/?)([a-z]\w*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)|[<>]/g)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(decode(text));
    else if (name === undefined) assert.fail(`a loose ${token}`);
    else if (close) assert.equal(open.pop()!.name, name);
    else {
      const read = Object.fromEntries([...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decode(value!)]));
      for (const key of Object.keys(read)) assert.ok(allowed[name]?.includes(key), `${name} ${key}`);
      assert.ok(allowed[name], name);
      const tag: Tag = {name, attributes: read, children: []};
      parent.children.push(tag);
      open.push(tag);
    }
  }
  assert.deepEqual(open, [root]);
  return root;
};

export const tagsIn = (tag: Tag): Tag[] => tag.children.filter((child) => typeof child !== 'string');

/** A contribution as the element reads it from its figure; a role and an organisation are one text there. */
export const contributionIn = (figure: Tag): Contribution => {
  const [quote, caption] = tagsIn(figure);
  const experts: {name: string; role?: string}[] = [];
  let role = '';
  const end = (): void => {
    const last = experts.at(-1);
    role = role.trim().replace(/^,\s*|[,\s]+(en)?$/g, '');
    if (last && role) last.role = role;
    role = '';
  };
  for (const child of caption!.children)
    if (typeof child === 'string') role += child;
    else {
      end();
      experts.push({name: textOf(child)});
    }
  end();
  const {'data-stance': stance, 'data-label': label} = figure.attributes;
  return {experts: experts as Expert[], ...(stance && {stance}), ...(label && {label}), quote: tagsIn(quote!).map(textOf)} as Contribution;
};
