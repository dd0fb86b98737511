import {parse} from 'comment-parser';

export interface DocTag {
  readonly name: string;
  readonly description: string;
  /** The CSS syntax of a custom property, and what it is where a page does not set it. */
  readonly syntax?: string;
  readonly default?: string;
}

const kinds = ['csspart', 'cssprop', 'slot'] as const;

/** `@cssprop {<color>} [--stelling-error-color=red] - Colour of errors.`; a slot without a name is `@slot - …`. */
const form = /^(?<name>[\w-]*\w )?- (?<description>.+)$/;

/** Every `@csspart`, `@cssprop` and `@slot` in the docblocks of these files: path and text. */
export const docTags = (sources: ReadonlyMap<string, string>): Record<(typeof kinds)[number], DocTag[]> => {
  const found = {csspart: [], cssprop: [], slot: []} as Record<string, DocTag[]>;
  for (const [file, source] of sources)
    for (const {tag, type, name: first, default: value, description: rest} of parse(source).flatMap(({tags}) => tags)) {
      const list = found[tag];
      if (!list) continue;
      const text = `${first} ${rest}`.replaceAll(/\s+/g, ' ').trim();
      const {name = '', description} = form.exec(text)?.groups ?? {};
      if (!description) throw new Error(`${file}: "@${tag} ${text}" does not say, after " - ", what it is`);
      if (list.some((other) => other.name === name.trim())) throw new Error(`${file}: @${tag} ${name}is documented twice`);
      list.push({name: name.trim(), description, ...(type && {syntax: type}), ...(value && {default: value})});
    }
  return found as Record<(typeof kinds)[number], DocTag[]>;
};
