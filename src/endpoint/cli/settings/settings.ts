import type {EndpointOptions} from '../../index.ts';
import type {Flags, FlagValues} from '../flags.ts';

/** Flags that belong together, and what they mean to the endpoint. */
export interface Settings {
  readonly flags: Flags;
  /** @throws UsageError that names the flag or the variable; WorkError where a file that it names cannot be used */
  read(values: FlagValues): Partial<EndpointOptions> | Promise<Partial<EndpointOptions>>;
}
