import {parse} from 'comment-parser';
import type {Attribute, CustomElementField} from 'custom-elements-manifest';
import {attributes as names, known, switches} from '../../settings.ts';

const camelCase = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What the docblock of each property of `interface Settings` says. */
const docsOf = (source: string): Map<string, string> => {
  const body = /\binterface Settings \{\n(.*?)\n\}/s.exec(source)![1]!;
  const lines = body.split('\n');
  return new Map(
    parse(body).map(({description, source: block}) => {
      const [, name] = /^\s*(\w+): /.exec(lines[block.at(-1)!.number + 1]!)!;
      return [name!, description.replaceAll(/\s+/g, ' ')];
    }),
  );
};

const typeOf = (name: string): {type: {text: string}; default?: string} => {
  if (switches.includes(name)) return {type: {text: 'boolean'}, default: 'false'};
  const values: readonly string[] | undefined = known[name as keyof typeof known]?.split(' ');
  if (!values) return {type: {text: 'string'}};
  const literals = values.map((value) => `'${value}'`);
  return {type: {text: literals.join(' | ')}, default: literals[0]!};
};

/** In a tag nobody writes the empty value: it is that of an attribute that is not there. */
const written = ({type, default: value, ...rest}: Attribute): Attribute =>
  value === "''" ? {...rest, type: {text: type!.text.replace("'' | ", '')}} : {...rest, type: type!, ...(value && {default: value})};

/** The attributes and their properties: names and values from what runs, the words from the docblocks. */
export const settingsOf = (source: string): {attributes: Attribute[]; members: CustomElementField[]} => {
  const docs = docsOf(source);
  const settings = [...docs].map(([fieldName, description]) => ({
    name: names.find((name) => camelCase(name) === fieldName) ?? `${fieldName}, which is no attribute`,
    fieldName,
    description,
  }));
  const missing = names.filter((name) => !docs.has(camelCase(name)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: not in the interface Settings, or without words`);
  return {
    attributes: settings.map(({name, fieldName, description}) => written({name, fieldName, ...typeOf(name), description})),
    members: settings.map(({name, fieldName, description}) => ({
      kind: 'field',
      name: fieldName,
      ...typeOf(name),
      description,
      attribute: name,
      reflects: true,
    })),
  };
};
