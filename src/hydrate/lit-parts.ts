/**
 * What Lit keeps of a rendered template, under the names that its production build gives them. They are the same in the
 * script's trimmed Lit. A build that names them differently (Lit's own for development) has none of these, and then the
 * element renders anew.
 */
export interface TemplatePart {
  /** Of the node in the template that it belongs to. */
  readonly index: number;
  readonly name: string;
  readonly ctor: new (...args: unknown[]) => {_$AH: unknown};
  /** Not there in the trimmed Lit, which has one value an attribute. */
  readonly strings?: readonly string[];
}

export interface Template {
  readonly parts: readonly TemplatePart[];
}

export interface Instance {
  readonly _$AV: object[];
}

/** A place between two nodes. */
export interface ChildPart {
  /** What stands there. */
  _$AH: unknown;
  /** The value that was last given to it, in the trimmed Lit. */
  v?: unknown;
  /** The node before it. */
  readonly _$AA: Node;
  /** The node after it. */
  _$AB: Node | null;
  _$AC(result: object): Template;
}

export interface Makers {
  readonly Part: new (start: Node, end: Node | null, parent: object | undefined, options: object) => ChildPart;
  readonly Instance: new (template: Template, parent: ChildPart) => Instance;
}
