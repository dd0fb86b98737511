import {type Markup, parse, serialize, type Tag} from './markup.ts';

/**
 * A model of what TYPO3's sanitizer does by default with what an editor wrote, after TYPO3/html-sanitizer 2.2.0,
 * src/Builder/CommonBuilder.php and src/Visitor/CommonVisitor.php: attributes that are not on the list go; a tag that is not is
 * made text, with all that is in it, so that readers see its code.
 */
const tags = new Set(
  [
    'address article aside footer header h1 h2 h3 h4 h5 h6 main nav section',
    'blockquote dd div dl dt figcaption figure li ol p pre ul',
    'a abbr b bdi bdo cite code data dfn em i kbd mark q rb rp rt rtc ruby s samp small span strong sub sup time u var wbr',
    'del ins button datalist label legend meter output progress details dialog menu summary br hr',
    'acronym big center font nobr strike tt audio video img track picture source',
    'table caption thead tbody tfoot tr td th colgroup col',
  ].flatMap((names) => names.split(' ')),
);

const everywhere = 'class id dir lang nonce xml:lang itemid itemprop itemref itemscope itemtype role tabindex title translate'.split(' ');
/** As far as the snippets go. */
const ownAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'download', 'hreflang', 'rel', 'target', 'type', 'name'],
  label: ['for'],
  img: ['src', 'alt', 'width', 'height'],
};

const isAddress = (value: string): boolean => /^(https?|mailto|tel):/.test(value) || !/^[^/?#]*:|^\/\//.test(value);

const isKept = (tag: string, [name, value]: Tag['attributes'][number]): boolean => {
  if (name.startsWith('data-') || name.startsWith('aria-') || everywhere.includes(name)) return true;
  return !!ownAttributes[tag]?.includes(name) && (!['href', 'src'].includes(name) || isAddress(value));
};

const asText = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const sanitize = (markup: Markup): Markup =>
  markup.map((node) => {
    if (typeof node === 'string') return node;
    if (!tags.has(node.name)) return asText(serialize([node]));
    const attributes = node.attributes.filter((attribute) => isKept(node.name, attribute));
    return {name: node.name, attributes, children: sanitize(node.children)};
  });

export const typo3Sanitizer = (html: string): string => serialize(sanitize(parse(html)));
