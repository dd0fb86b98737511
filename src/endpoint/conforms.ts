import type {Schema} from '../contract/schema.ts';

/** Whether a value conforms. */
export type Check = (value: unknown) => boolean;

const checkText = ({enum: values, pattern, minLength = 0, maxLength = Infinity}: Schema): Check => {
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  // In UTF-16 units, of which a character is one or two: what may be too short or too long is looked at by the other.
  const least = minLength > 1 ? 2 * minLength : minLength;
  return (value) =>
    typeof value === 'string' &&
    value.length >= least &&
    value.length <= maxLength &&
    (!values || values.includes(value)) &&
    (!form || form.test(value));
};

const checkField = (schema: Schema): Check => {
  if (schema.type === 'string') return checkText(schema);
  if (schema.type === 'boolean') return (value) => typeof value === 'boolean';
  return () => false;
};

/**
 * Makes the short way to a yes: whether `conform` would find nothing wrong with an object of texts and booleans, and leave
 * nothing of it out. It is no when in doubt; `conform` is still the one that decides, and says why. The schema is read
 * once here, and not for each value, which takes a fifth of the time.
 */
export const createCheck = ({properties = {}, required = [], additionalProperties}: Schema): Check => {
  const checks = new Map(Object.entries(properties).map(([name, schema]) => [name, checkField(schema)]));
  const checkOther: Check = additionalProperties ? checkField(additionalProperties) : () => false;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const name of required) if (!Object.hasOwn(value, name)) return false;
    for (const name of Object.keys(value)) {
      if (name === '__proto__' || !(checks.get(name) ?? checkOther)((value as Record<string, unknown>)[name])) return false;
    }
    return true;
  };
};
