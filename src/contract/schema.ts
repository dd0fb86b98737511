/**
 * The subset of JSON Schema 2020-12 (the vocabulary of OpenAPI 3.1) in which the contract is written,
 * and the one function that reads a value by it. The element, the endpoint and the mocks call this
 * function; the OpenAPI document embeds the schemas as they are. A library would cost the script tag
 * more bytes than the rest of the contract together; test/unit checks this reader against Ajv.
 */
export interface Schema {
  readonly type: 'string' | 'integer' | 'boolean' | 'object' | 'array';
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** A schema for the properties not named; `false` refuses them; absent lets them pass unread. */
  readonly additionalProperties?: Schema | false;
}

/** What is wrong with one value: the first rule that it breaks. */
export type ProblemCode = 'required' | 'wrong-type' | 'unknown-value' | 'malformed' | 'too-short' | 'too-long' | 'not-allowed';

/** One thing wrong, and where: `panel[2].experts[0].name`. */
export interface SchemaProblem {
  readonly path: string;
  readonly code: ProblemCode;
}

const brokenRule = (schema: Schema, value: unknown): ProblemCode | undefined => {
  const {type, minLength, minItems, minimum, maxLength, pattern} = schema;
  if (value === undefined || value === null) return 'required';
  const actual = Array.isArray(value) ? 'array' : Number.isSafeInteger(value) ? 'integer' : typeof value;
  if (actual !== type) return 'wrong-type';
  // JSON Schema counts characters, not UTF-16 units: an emoji is one. What has no size is not compared.
  const size = type === 'string' || type === 'array' ? [...(value as string)].length : typeof value === 'number' ? value : NaN;
  if (size < (minLength ?? minItems ?? minimum ?? -Infinity)) return 'too-short';
  if (size > (maxLength ?? Infinity)) return 'too-long';
  if (schema.enum && !schema.enum.includes(value as string)) return 'unknown-value';
  return pattern && !new RegExp(pattern, 'u').test(value as string) ? 'malformed' : undefined;
};

/**
 * Reads a value by a schema: returns the part of it that conforms, and adds what does not to `problems`.
 * What is optional and wrong is left out; what is required and wrong takes its parent with it, up to the
 * nearest optional property or array entry. So content shows what it can, and a caller that wants all or
 * nothing looks whether `problems` is empty.
 *
 * @returns the conforming part, or `undefined` where nothing of it can be kept
 */
export const conform = <T>(schema: Schema, value: unknown, problems: SchemaProblem[], path = ''): T | undefined => {
  const code = brokenRule(schema, value);
  if (code) {
    problems.push({path, code});
    return undefined;
  }
  if (schema.type === 'array') {
    const items = (value as unknown[])
      .map((item, index) => conform(schema.items!, item, problems, `${path}[${index}]`))
      .filter((item) => item !== undefined);
    return (items.length < (schema.minItems ?? 0) ? undefined : items) as T | undefined;
  }
  if (schema.type !== 'object') return value as T;

  const {properties = {}, required = [], additionalProperties} = schema;
  const given = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  let whole = true;
  for (const key of new Set([...Object.keys(properties), ...Object.keys(given)])) {
    const at = path ? `${path}.${key}` : key;
    const rule = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    const inner = Object.hasOwn(given, key) ? given[key] : undefined;
    const needed = required.includes(key);
    // A key that names the prototype is never copied, whatever the schema lets pass.
    if (rule === false || key === '__proto__') problems.push({path: at, code: 'not-allowed'});
    else if (rule && (needed || (inner !== undefined && inner !== null))) {
      const read = conform(rule, inner, problems, at);
      if (read !== undefined) kept[key] = read;
      else if (needed) whole = false;
    }
  }
  return whole ? (kept as T) : undefined;
};
