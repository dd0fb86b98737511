/** A JSON schema in words. */
import {escape} from '../markdown.ts';
import {table} from './table.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
}

const code = (value: unknown): string => `<code>${escape(typeof value === 'string' ? value : JSON.stringify(value))}</code>`;

const limits = (schema: Schema): string[] => {
  const {format, pattern, minimum, maximum, minLength, maxLength} = schema;
  return [
    format ?? '',
    minimum === undefined ? '' : `from ${minimum}`,
    maximum === undefined ? '' : `up to ${maximum}`,
    minLength === undefined ? '' : `at least ${minLength} ${minLength === 1 ? 'character' : 'characters'}`,
    maxLength === undefined ? '' : `at most ${maxLength} characters`,
    pattern ? `like ${code(pattern)}` : '',
    schema.default === undefined ? '' : `default ${code(schema.default)}`,
  ].filter(Boolean);
};

/** `integer, from 1, up to 100`, with links to the schemas by name. */
export const schemaText = (schema: Schema): string => {
  const name = schema.$ref?.split('/').at(-1);
  if (name) return `<a href="#schema-${name}">${name}</a>`;
  if (schema.allOf) {
    const types = schema.allOf.flatMap(({properties}) => properties?.['type']?.enum ?? []).filter((type) => type !== 'about:blank');
    const whole = schema.allOf.filter(({$ref}) => $ref).map(schemaText);
    return [...whole, ...types.map(code)].join(', ');
  }
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.items) return `list of ${schemaText(schema.items)}`;
  return [[schema.type ?? 'anything'].flat().join(' or '), ...limits(schema)].join(', ');
};

/** Each property a row, those of an object in it below it by their path. */
const rows = ({properties = {}, required = []}: Schema, path = ''): string[][] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const inner = schema.items?.properties ? {schema: schema.items, suffix: '[]'} : {schema, suffix: ''};
    const own = [
      `<code>${escape(path + name)}</code>${required.includes(name) ? '' : ' (optional)'}`,
      schemaText(inner.suffix ? {type: 'list of objects'} : schema),
      escape(schema.description ?? ''),
    ];
    return [own, ...rows(inner.schema, `${path}${name}${inner.suffix}.`)];
  });

export const schemaTable = (schema: Schema): string => {
  const {additionalProperties: more} = schema;
  const listed = rows(schema);
  const rest = typeof more === 'object' ? `<p>Other fields: ${schemaText(more)}.</p>` : '';
  if (listed.length === 0) return `<p>${schemaText(schema)}</p>`;
  const heads = listed.some(([, , meaning]) => meaning) ? ['field', 'type', 'meaning'] : ['field', 'type'];
  return (
    table(
      heads,
      listed.map((row) => row.slice(0, heads.length)),
    ) + rest
  );
};
