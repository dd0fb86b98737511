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
export type ProblemCode =
  'required' | 'wrong-type' | 'unknown-value' | 'malformed' | 'too-short' | 'too-long' | 'too-small' | 'not-allowed';

/** One thing wrong, and where: `panel[2].experts[0].name`. */
export interface ContentProblem {
  readonly path: string;
  readonly code: ProblemCode;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : Number.isSafeInteger(value) ? 'integer' : typeof value;

const brokenRule = (schema: Schema, value: unknown): ProblemCode | undefined => {
  if (value === undefined || value === null) return 'required';
  if (typeOf(value) !== schema.type) return 'wrong-type';
  if (typeof value === 'string') {
    // JSON Schema counts characters, not UTF-16 units: an emoji is one.
    const length = [...value].length;
    if (length < (schema.minLength ?? 0)) return 'too-short';
    if (length > (schema.maxLength ?? Infinity)) return 'too-long';
    if (schema.enum && !schema.enum.includes(value)) return 'unknown-value';
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return 'malformed';
  }
  if (typeof value === 'number' && value < (schema.minimum ?? -Infinity)) return 'too-small';
  if (Array.isArray(value) && value.length < (schema.minItems ?? 0)) return 'too-short';
  return undefined;
};

/**
 * Reads a value by a schema: returns the part of it that conforms, and adds what does not to `problems`.
 * What is optional and wrong is left out; what is required and wrong takes its parent with it, up to the
 * nearest optional property or array entry. So content shows what it can, and a caller that wants all or
 * nothing looks whether `problems` is empty.
 *
 * @returns the conforming part, or `undefined` where nothing of it can be kept
 */
export const conform = <T>(schema: Schema, value: unknown, problems: ContentProblem[], path = ''): T | undefined => {
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
  if (!isObject(value)) return value as T;

  const kept: Record<string, unknown> = {};
  const {properties = {}, required = [], additionalProperties} = schema;
  const at = (key: string) => (path ? `${path}.${key}` : key);
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(properties, key)) continue;
    // A key that names the prototype is never copied, whatever the schema lets pass.
    if (additionalProperties === false || key === '__proto__') problems.push({path: at(key), code: 'not-allowed'});
    else if (additionalProperties) kept[key] = conform(additionalProperties, value[key], problems, at(key));
  }
  let whole = true;
  for (const key in properties) {
    const present = Object.hasOwn(value, key) && value[key] !== null && value[key] !== undefined;
    if (present) kept[key] = conform(properties[key]!, value[key], problems, at(key));
    else if (required.includes(key)) problems.push({path: at(key), code: 'required'});
    if (kept[key] === undefined) {
      delete kept[key];
      if (required.includes(key)) whole = false;
    }
  }
  return whole ? (kept as T) : undefined;
};
