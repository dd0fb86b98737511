import type {Compilable, CompiledQuery} from 'kysely';

/**
 * A statement for a number of values, written in Kysely and compiled once for each number: for a handful of rows
 * compiling takes longer than what the database does with them.
 *
 * @param build writes the statement for these values; its parameters must be what `parametersOf` gives, in that order
 */
export const prepare = <Value, Row>(
  build: (values: readonly Value[]) => Compilable<Row>,
  parametersOf: (values: readonly Value[]) => readonly unknown[],
): ((values: readonly Value[]) => CompiledQuery<Row>) => {
  const compiled = new Map<number, CompiledQuery<Row>>();
  return (values) => {
    const known = compiled.get(values.length);
    const statement = known ?? build(values).compile();
    if (!known) compiled.set(values.length, statement);
    return {...statement, parameters: parametersOf(values)};
  };
};

/** The parameters of an insert of whole rows. */
export const flatten = (rows: readonly object[]): unknown[] => rows.flatMap((row): unknown[] => Object.values(row));

/** Rows to a statement: any number is made up of these, so that there are few statements to compile. */
const chunkSizes = [64, 16, 4, 1] as const;

export const chunksOf = <T>(items: readonly T[]): T[][] => {
  const chunks: T[][] = [];
  let at = 0;
  for (const size of chunkSizes) {
    for (; items.length - at >= size; at += size) chunks.push(items.slice(at, at + size));
  }
  return chunks;
};
