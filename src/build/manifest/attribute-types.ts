import type {ClassField, CustomElementDeclaration} from 'custom-elements-manifest';

const docs = (text = ''): string => `  /** ${text} */`;

/** What a framework sets as a property, because an attribute cannot hold it. */
const settable = ({members = []}: CustomElementDeclaration): ClassField[] =>
  members.filter((member): member is ClassField => member.kind === 'field' && !member.static && !member.readonly && !('attribute' in member));

/** `dist/attributes.d.ts`, on which the types for each framework rest: what may stand in the tag. */
export const attributeTypes = (element: CustomElementDeclaration): string =>
  [
    `import type {${element.name}, ${element.name}EventMap} from './index.ts';`,
    '',
    '/** What may stand in the tag: the attributes, and what is set as a property since an attribute cannot hold it. */',
    `export interface ${element.name}Attributes {`,
    ...element.attributes!.flatMap(({name, fieldName = name, description}) => [
      docs(description),
      `  '${name}'?: ${element.name}['${fieldName}'] | undefined;`,
    ]),
    ...settable(element).flatMap(({name, description}) => [docs(description), `  ${name}?: ${element.name}['${name}'] | undefined;`]),
    '}',
    '',
    '/** An event as a listener in the tag gets it. */',
    `export type Heard<Name extends keyof ${element.name}EventMap> = ${element.name}EventMap[Name] & {readonly currentTarget: ${element.name}};`,
    '',
    '/** The listeners that may stand in the tag, by the prefix that a framework has for them. */',
    `export interface ${element.name}Listeners {`,
    ...element.events!.flatMap(({name, description}) => [docs(description), `  '${name}'?: ((event: Heard<'${name}'>) => unknown) | undefined;`]),
    '}',
    '',
    'export type Prefixed<Prefix extends string, Listeners> = {',
    '  [Name in keyof Listeners as `${Prefix}${Name & string}`]: Listeners[Name];',
    '};',
    '',
  ].join('\n');
