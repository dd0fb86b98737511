/** Wrong usage: exit status 2, and a message that names the flag. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The work could not be done: exit status 1, and one line that says why. */
export class WorkError extends Error {
  override readonly name = 'WorkError';
}

/** Whoever reads the output has seen enough (`| head`). */
export const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EPIPE';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
