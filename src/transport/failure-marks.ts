/** Keys that say yes or no, and keys that are there when something is wrong; any case, as .NET writes them with capitals. */
const yesOrNo = new Set(['ok', 'success', 'succeeded', 'valid', 'is_valid', 'isvalid', 'issuccess']);
const whenWrong = new Set(['error', 'errors', 'haserrors', 'invalid_fields', 'validation_messages', 'exception']);
const verdict = new Set(['status', 'statuscode', 'result', 'outcome']);
const wrapper = new Set(['data', 'body', 'result', 'response']);

const no: readonly unknown[] = [false, 'false', 0, '0', 'no'];
const wrong = /^(errored|error|fail(ed|ure)?|invalid|rejected|refused|denied|forbidden|aborted|spam|\w+_failed)$/i;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSomething = (value: unknown): boolean => (typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : !!value);

const isVerdictAgainst = (value: unknown): boolean =>
  typeof value === 'number' ? value >= 400 && value < 600 : value === false || (typeof value === 'string' && wrong.test(value));

/**
 * Whether an answer says that it failed, whatever its status: many services answer 200 to everything. Rather one
 * failure too many than a reader who is told that a reaction was received when it was not.
 */
export const hasFailureMark = (json: unknown): boolean => {
  if (json === false) return true;
  if (Array.isArray(json)) return json.some(hasFailureMark);
  if (!isRecord(json)) return false;
  return Object.entries(json).some(([name, value]) => {
    const key = name.toLowerCase();
    return (
      (yesOrNo.has(key) && no.includes(value)) ||
      (whenWrong.has(key) && isSomething(value)) ||
      (verdict.has(key) && isVerdictAgainst(value)) ||
      (wrapper.has(key) && typeof value === 'object' && hasFailureMark(value))
    );
  });
};
