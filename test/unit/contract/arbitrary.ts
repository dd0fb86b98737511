import fc, {type Arbitrary} from 'fast-check';
import type {Schema} from '../../../src/contract/schema.ts';

/** A value that came over a network: no undefined, no prototype but that of a plain object. */
export const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const names = 'id type title status detail errors field code retryAfter n counts agree poll standing reactions closesAt';
const scalars = [
  fc.string({unit: 'binary', maxLength: 8}),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, 0.5, -1, '', 'agree', 'pending', 'naam@voorbeeld.nl'),
];

/** Any JSON; its keys are often those of the contract, so that it is sometimes nearly right. */
export const anyJson: Arbitrary<unknown> = fc
  .anything({values: scalars, key: fc.constantFrom(...names.split(' '), '', 'constructor', 'é'), maxDepth: 3})
  .map(overTheWire);

const textBy = ({enum: values, pattern, minLength = 0, maxLength = 40}: Schema): Arbitrary<string> => {
  if (values) return fc.constantFrom(...values);
  const text = pattern
    ? fc.stringMatching(new RegExp(pattern, 'u')).filter((value) => [...value].length <= maxLength)
    : fc.string({unit: 'binary', minLength, maxLength: Math.min(maxLength, 12)});
  return pattern ? text : fc.oneof({weight: 9, arbitrary: text}, fc.constant('👩'.repeat(maxLength)));
};

const objectBy = ({properties = {}, required = [], additionalProperties}: Schema): Arbitrary<unknown> => {
  const fields = Object.entries(properties).map(([key, schema]) => [key, valueBy(schema)] as const);
  const known = fc.record(Object.fromEntries(fields), {requiredKeys: [...required]});
  if (additionalProperties === false) return known;
  const extra = fc.dictionary(
    fc.string({maxLength: 6}).filter((key) => key !== '__proto__' && !Object.hasOwn(properties, key)),
    additionalProperties ? valueBy(additionalProperties) : anyJson,
    {maxKeys: 2},
  );
  return fc.tuple(extra, known).map(([more, value]) => ({...more, ...(value as object)}));
};

/** Values that a schema lets through, the longest texts (in emoji) included. */
export const valueBy = (schema: Schema): Arbitrary<unknown> => {
  const {type, minimum = -1_000, minItems = 0, items} = schema;
  if (type === 'string') return textBy(schema);
  if (type === 'integer') return fc.integer({min: minimum, max: minimum + 2_000});
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') return fc.array(valueBy(items!), {minLength: minItems, maxLength: minItems + 2});
  return objectBy(schema);
};

type Container = Record<string, unknown>;

/** Every place in a value: what holds it, and its key there. */
const places = (value: unknown): [Container, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[value as Container, key] as [Container, string], ...places(inner)])
    : [];

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const slips: readonly ((holder: Container, key: string) => void)[] = [
  (holder, key) => (Array.isArray(holder) ? holder.splice(+key, 1) : delete holder[key]),
  (holder, key) => (holder[key] = null),
  (holder, key) => (holder[key] = text(holder[key]) + '👩'.repeat(4_001)),
  (holder, key) => (holder[key] = text(holder[key]).slice(0, -1)),
  (holder, key) => (holder[key] = text(holder[key]).toUpperCase()),
  (holder, key) => (holder[key] = text(holder[key]) + '\n'),
  (holder, key) => (holder[key] = [holder[key]]),
  (holder, key) => (holder[key] = {[key]: holder[key]}),
  (holder, key) => Array.isArray(holder[key]) && holder[key].push(null, '', {}),
  (holder) => Array.isArray(holder) || (holder['extra'] = '👩'.repeat(1_001)),
  (holder) => Array.isArray(holder) || (holder['toString'] = 1),
];

/** Conforming values in which one or two things went wrong, each the kind of slip that a sender makes. */
export const nearMissOf = (schema: Schema): Arbitrary<unknown> => {
  const slip = fc.record({at: fc.nat(), change: fc.oneof(fc.constantFrom(...slips), scalar.map(putting))});
  return fc.tuple(valueBy(schema), fc.array(slip, {minLength: 1, maxLength: 2})).map(([value, made]) => {
    const copy = overTheWire(value);
    for (const {at, change} of made) {
      const all = places(copy);
      if (all.length) change(...all[at % all.length]!);
    }
    return overTheWire(copy);
  });
};

const scalar = fc.oneof(...scalars);
const putting = (value: unknown) => (holder: Container, key: string) => (holder[key] = value);
