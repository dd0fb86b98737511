import {parseHTML} from 'linkedom/worker';
import type {DefaultTreeAdapterTypes} from 'parse5';
import type {ParsedElement} from './parsed.ts';

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

const {document} = parseHTML('<!doctype html><html></html>');

const convert = (node: ParsedNode, origins: Map<Node, ParsedNode>): Node | undefined => {
  if (node.nodeName === '#text') {
    const text = document.createTextNode((node as DefaultTreeAdapterTypes.TextNode).value);
    origins.set(text, node);
    return text;
  }
  if (!('tagName' in node)) return undefined;
  const element = document.createElement(node.tagName);
  for (const {name, value} of node.attrs) element.setAttribute(name, value);
  for (const child of node.childNodes) {
    const converted = convert(child, origins);
    if (converted) element.append(converted);
  }
  origins.set(element, node);
  return element;
};

/**
 * An element that was parsed as browsers parse it, as one that the element's own reading of its children can ask.
 *
 * @returns also where each of its nodes came from
 */
export const toDom = (parsed: ParsedElement): {host: HTMLElement; origins: ReadonlyMap<Node, ParsedNode>} => {
  const origins = new Map<Node, ParsedNode>();
  return {host: convert(parsed, origins) as HTMLElement, origins};
};
