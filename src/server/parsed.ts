import {defaultTreeAdapter, html, type DefaultTreeAdapterTypes} from 'parse5';

export type ParsedElement = DefaultTreeAdapterTypes.Element;

/** The elements below a node, in order; what a `template` holds is not below it. */
export const elementsIn = (node: DefaultTreeAdapterTypes.ParentNode, tag?: string): ParsedElement[] =>
  node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    return [...(!tag || child.tagName === tag ? [child] : []), ...elementsIn(child, tag)];
  });

export const create = (tag: string, attributes: Readonly<Record<string, string>> = {}): ParsedElement =>
  defaultTreeAdapter.createElement(
    tag,
    html.NS.HTML,
    Object.entries(attributes).map(([name, value]) => ({name, value})),
  );

export const get = ({attrs}: ParsedElement, name: string): string | undefined => attrs.find((attr) => attr.name === name)?.value;

export const unset = (element: ParsedElement, name: string): void => {
  element.attrs = element.attrs.filter((attr) => attr.name !== name);
};

export const set = (element: ParsedElement, name: string, value: string): void => {
  unset(element, name);
  element.attrs.push({name, value});
};
