import type {StoredReaction} from '../store/store.ts';

/** What `Store.export` gives. */
export type Batches = AsyncIterable<readonly StoredReaction[]>;

export interface ExportFormat {
  readonly mediaType: string;
  /** Of a file's name, without a dot. */
  readonly extension: string;
  /** The file in pieces, as the batches come in: memory stays flat, and a slow reader is waited for. */
  write(batches: Batches): AsyncGenerator<string, void>;
}
