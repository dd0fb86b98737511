import type {Flags, FlagValues} from './flags.ts';

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
