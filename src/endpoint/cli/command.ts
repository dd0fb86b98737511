import type {Flags, FlagValues} from './flags.ts';

/** Wrong usage: exit status 2, and a message that names the flag. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The work could not be done: exit status 1, and one line that says why. */
export class WorkError extends Error {
  override readonly name = 'WorkError';
}

/** One word after `stelling-poll`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the command besides flags, for the usage line (`FILE`); absent where nothing may. */
  readonly operand?: string;
  readonly flags: Flags;
  /** Returns when the work is done; for `serve`, when it has stopped. */
  run(flags: FlagValues, operands: readonly string[]): Promise<void>;
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
