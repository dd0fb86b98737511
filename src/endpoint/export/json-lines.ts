import {columns} from './columns.ts';
import type {Batches} from './export-format.ts';

/** A JSON object on each line. */
export async function* writeJsonLines(batches: Batches): AsyncGenerator<string, void> {
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.map((reaction) => `${JSON.stringify(reaction, [...columns])}\n`).join('');
  }
}
