import {parse, parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {readContent} from '../content/read-content.ts';
import {escapeAttribute} from './escape.ts';
import {elementsIn, get, type ParsedElement} from './parsed.ts';
import {settingsOf} from './served-model.ts';
import {servedRoot, type ServeOptions} from './served-root.ts';
import {toDom} from './to-dom.ts';

type Location = {readonly startOffset: number; readonly endOffset: number};

/** A text that goes in at a place of the page; all else of the page stays as it is, to the byte. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

const isServed = ({childNodes}: ParsedElement): boolean =>
  childNodes.some((node) => 'tagName' in node && node.tagName === 'template' && get(node, 'shadowrootmode') !== undefined);

const languageOf = (element: ParsedElement): string => {
  for (let node: DefaultTreeAdapterTypes.ParentNode | null = element; node && 'attrs' in node; node = node.parentNode) {
    const lang = get(node, 'lang');
    if (lang !== undefined) return lang;
  }
  return 'nl';
};

/** The names of slots: a root that a server rendered gives places by name. */
const slotted = (node: DefaultTreeAdapterTypes.ChildNode, slot: string): Insertion[] => {
  const where = node.sourceCodeLocation!;
  if ('tagName' in node) {
    // Before the attributes, and not again where it is.
    return get(node, 'slot') === undefined ? [{at: where.startOffset + 1 + node.tagName.length, text: ` slot="${slot}"`}] : [];
  }
  return [
    {at: where.startOffset, text: `<span slot="${slot}">`},
    {at: where.endOffset, text: '</span>'},
  ];
};

const insertionsFor = (element: ParsedElement, options: ServeOptions): Insertion[] => {
  const {host, origins} = toDom(element);
  const content = readContent(host, undefined, undefined);
  if (!content.poll) return [];
  const start = (element.sourceCodeLocation as {startTag?: Location}).startTag!;
  const root = servedRoot({settings: settingsOf(host), content, lang: languageOf(element)}, options);
  return [
    {at: start.startOffset + 1 + element.tagName.length, text: ' data-prerendered'},
    {at: start.endOffset, text: `<template shadowrootmode="open">${root}</template>`},
    ...Object.entries(content.slots).flatMap(([slot, nodes]) => nodes.flatMap((node) => slotted(origins.get(node)!, escapeAttribute(slot)))),
  ];
};

/**
 * Puts into each `<stelling-poll>` of a page, or of a part of one, what a reader sees before its script has run, as
 * declarative shadow DOM. The page must have been made by who trusts it: its own HTML stays what it was.
 */
export const prerender = (html: string, options: ServeOptions = {}): string => {
  const isPage = /^\s*(<!--[^]*?-->\s*)*<(!doctype|html|head|body)\b/i.test(html);
  const root = (isPage ? parse : parseFragment)(html, {sourceCodeLocationInfo: true});
  const insertions = elementsIn(root, 'stelling-poll')
    .filter((element) => !isServed(element))
    .flatMap((element) => insertionsFor(element, options))
    .toSorted((one, other) => one.at - other.at);
  let result = '';
  let done = 0;
  for (const {at, text} of insertions) {
    result += html.slice(done, at) + text;
    done = at;
  }
  return result + html.slice(done);
};
