import {nothing, type TemplateResult} from 'lit/html.js';
import {digest} from './digest.ts';
import type {ChildPart, Makers, TemplatePart} from './lit-parts.ts';

const isTemplate = (value: unknown): value is TemplateResult => !!(value as TemplateResult | undefined)?.strings;

/** No value is the same as this, so that Lit writes the value that it gets. */
const unlike = {};

/**
 * Builds the parts that Lit would have made, on nodes that a server rendered. Nothing on the page changes: where what
 * stands there is not what the view says, the part is left to say so, and Lit's next render writes it.
 */
export class Adoption {
  #makers: Makers;
  #options: object;
  #walker: TreeWalker;

  constructor(makers: Makers, root: ShadowRoot, options: object) {
    this.#makers = makers;
    this.#options = options;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  }

  /** The part of the whole view. */
  root(view: TemplateResult): ChildPart {
    for (let node; (node = this.#walker.nextNode());) if (isMark(node, 'lit-part')) return this.#child(node, view);
    throw new Error('Nothing was rendered here.');
  }

  /** A part from its opening mark on; the walker comes to stand on its closing mark. */
  #child(open: Comment, value: unknown, parent?: object): ChildPart {
    const part = new this.#makers.Part(open, null, parent, this.#options);
    const isServed = isTemplate(value) && open.data === `lit-part ${digest(value.strings)}`;
    const [held, close] = isServed
      ? this.#template(part, value)
      : Array.isArray(value) && open.data === 'lit-part'
        ? this.#items(part, value)
        : this.#rest(open);
    part._$AH = held;
    // The script's Lit asks this first.
    part.v = held;
    part._$AB = close;
    return part;
  }

  #template(part: ChildPart, {values, ...result}: TemplateResult): [object, Node] {
    const template = part._$AC(result);
    const instance = new this.#makers.Instance(template, part);
    const made = instance._$AV;
    for (;;) {
      const node = this.#walker.nextNode()!;
      if (isMark(node, '/lit-part')) {
        if (made.length !== values.length) throw new Error('Parts are missing.');
        return [instance, node];
      }
      if (isMark(node, 'lit-part')) made.push(this.#child(node, values[made.length], instance));
      else if (isMark(node, 'lit-node')) {
        const element = this.#walker.nextNode() as Element;
        const {index} = template.parts[made.length]!;
        for (let next; (next = template.parts[made.length]) && next.index === index;)
          made.push(this.#attribute(element, next, values[made.length], instance));
      }
    }
  }

  #attribute(element: Element, {ctor, name, strings}: TemplatePart, value: unknown, parent: object): object {
    const part = strings ? new ctor(element, name, strings, parent, this.#options) : new ctor(element, name, parent, this.#options);
    const is =
      value === nothing ? !element.hasAttribute(name) : element[name as keyof Element] === value || element.getAttribute(name) === String(value);
    // A listener is not in the markup: Lit adds it.
    if (typeof value !== 'function') part._$AH = is ? value : unlike;
    return part;
  }

  #items(parent: ChildPart, values: readonly unknown[]): [object, Node] {
    const parts: ChildPart[] = [];
    for (;;) {
      const node = this.#walker.nextNode()!;
      if (isMark(node, '/lit-part')) return [parts, node];
      if (isMark(node, 'lit-part')) parts.push(this.#child(node, values[parts.length], parent));
    }
  }

  /** A text, nothing, or what the view does not have. */
  #rest(open: Comment): [unknown, Node] {
    let node: Node | null;
    for (let depth = 1; depth;) {
      node = this.#walker.nextNode();
      if (isMark(node, '/lit-part')) depth -= 1;
      else if (isMark(node, 'lit-part')) depth += 1;
    }
    const first = open.nextSibling!;
    if (first === node!) return [nothing, first];
    return [first instanceof Text && first.nextSibling === node! ? first.data : unlike, node!];
  }
}

const isMark = (node: Node | null, mark: string): node is Comment => {
  if (!node) throw new Error('The end is missing.');
  return node instanceof Comment && node.data.startsWith(mark);
};
