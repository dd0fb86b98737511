/** SQLite's result codes for a row that it will not have: too big, against a constraint, of the wrong type. */
const sqliteCodes: readonly unknown[] = [18, 19, 20];

/** PostgreSQL's classes of errors for the same: data exception, integrity constraint violation. */
const postgresClass = /^2[23]...$/;

/**
 * A row that the database will not have. What the database itself says of it is not repeated: that would quote
 * what a reader wrote.
 */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';
}

/** Whether a database refused a row for what is in it, and would take the others. */
export const isRowAtFault = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const {errcode, code} = error as {errcode?: number; code?: unknown};
  if (typeof errcode === 'number') return sqliteCodes.includes(errcode & 0xff);
  return typeof code === 'string' && postgresClass.test(code);
};
