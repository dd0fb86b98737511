import type {Schema} from './schema.ts';

/** ISO 8601 with date, time and offset. It says how a moment is written, not that its day is on the calendar. */
export const isoPattern = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+\\-]\\d\\d:\\d\\d)$';

/** A moment that is the same for every reader, wherever they are. */
export const momentSchema = {type: 'string', pattern: isoPattern} as const satisfies Schema;
