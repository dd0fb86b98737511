/** Milliseconds that a reader, who pressed send, waits for what is not the sending itself. */
const patience = 3_000;

/** The same, and rejects where it takes too long. */
export const inTime = <T>(work: Promise<T>): Promise<T> => Promise.race([work, new Promise<never>((_, reject) => setTimeout(reject, patience))]);
