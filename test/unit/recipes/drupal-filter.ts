import {type Markup, parse, serialize, type Tag} from './markup.ts';

/**
 * A model of Drupal's filter "Limit allowed HTML tags and correct faulty HTML" (`filter_html`), after what is documented in
 * drupal/drupal, core/modules/filter/src/Plugin/Filter/FilterHtml.php (as of Drupal 11, with the attribute `#[Filter]`) and
 * core/lib/Drupal/Component/Utility/Xss.php: a tag that is not on the list goes and its content stays; `style` and `on…` always go;
 * of the rest stay the attributes named with their tag, and `lang` and `dir` everywhere; a name or a value may end in `*`.
 */
type Values = true | readonly string[];
type Allowed = ReadonlyMap<string, ReadonlyMap<string, Values>>;

const everywhere: readonly (readonly [string, Values])[] = [
  ['lang', true],
  ['dir', ['ltr', 'rtl']],
];

/** The list as it is in the settings of a text format: `<a href> <div class data-*>`. */
const parseAllowed = (list: string): Allowed =>
  new Map(
    [...list.matchAll(/<([a-z][a-z0-9-]*)([^>]*)>/g)].map(([, tag, attributes]) => {
      const named = [...attributes!.matchAll(/([^\s=]+)(?:=(["'])(.*?)\2)?/g)].map(([, name, , values]): [string, Values] => {
        const list = (values ?? '').split(/\s+/).filter((value) => value && value !== '*');
        return [name!, list.length === 0 || list];
      });
      return [tag!, new Map([...named, ...everywhere])];
    }),
  );

const matches = (pattern: string, text: string): boolean =>
  pattern.length > 1 && pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;

/** Of an address with another protocol the protocol goes; what is in data-* is not taken for an address. */
const safeValue = (name: string, value: string): string =>
  name.startsWith('data-') || name === 'class' || /^(https?|mailto|tel):/.test(value) ? value : value.replace(/^[^/?#]*:/, '');

const filterAttributes = (tag: Tag, allowed: ReadonlyMap<string, Values>): Tag['attributes'] =>
  tag.attributes.flatMap(([name, value]) => {
    if (name === 'style' || name.startsWith('on')) return [];
    const [, values] = [...allowed].find(([pattern]) => matches(pattern, name)) ?? [];
    if (values === undefined) return [];
    if (values === true) return [[name, safeValue(name, value)] as const];
    const kept = value.split(/\s+/).filter((word) => values.some((pattern) => matches(pattern, word)));
    return kept.length > 0 ? [[name, kept.join(' ')] as const] : [];
  });

const filterMarkup = (markup: Markup, allowed: Allowed): Markup =>
  markup.flatMap((node) => {
    if (typeof node === 'string') return [node];
    const attributes = allowed.get(node.name);
    const children = filterMarkup(node.children, allowed);
    return attributes ? [{name: node.name, attributes: filterAttributes(node, attributes), children}] : children;
  });

export const drupalFilter = (html: string, list: string): string => serialize(filterMarkup(parse(html), parseAllowed(list)));
