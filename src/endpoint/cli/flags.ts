import {parseArgs} from 'node:util';
import {messageOf, UsageError} from './errors.ts';

/** One setting of a command: `--name VALUE`, or `STELLING_NAME` in the environment. */
export interface Flag {
  /** What the value is, for the help (`DIR`); absent for a switch. */
  readonly value?: string;
  /** May be given more than once, or with several values after it. */
  readonly several?: true;
  readonly fallback?: string;
  /** Never repeated in a message. */
  readonly secret?: true;
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

export const environmentName = (flag: string): string => `STELLING_${flag.toUpperCase().replaceAll('-', '_')}`;

interface Given {
  /** How the user wrote it: what a message about it names. */
  readonly source: string;
  readonly values: readonly string[];
}

/** The settings that were given, each read as what it should be, or a `UsageError` that names where it was given. */
export class FlagValues {
  readonly #flags: Flags;
  readonly #given: ReadonlyMap<string, Given>;

  constructor(flags: Flags, given: ReadonlyMap<string, Given>) {
    this.#flags = flags;
    this.#given = given;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  text(name: string): string | undefined {
    return this.#given.get(name)?.values[0];
  }

  texts(name: string): readonly string[] {
    return this.#given.get(name)?.values ?? [];
  }

  on(name: string): boolean {
    const value = this.text(name) ?? 'false';
    if (/^(true|1|yes|on)$/i.test(value)) return true;
    if (/^(false|0|no|off|)$/i.test(value)) return false;
    return this.refuse(name, 'is true or false');
  }

  whole(name: string, least: number, most: number): number {
    const text = this.text(name) ?? '';
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    return this.refuse(name, `is a whole number from ${least} to ${most}`);
  }

  oneOf<const T extends string>(name: string, choices: readonly T[]): T {
    const text = this.text(name);
    return choices.find((choice) => choice === text) ?? this.refuse(name, `is ${choices.join(' or ')}`);
  }

  refuse(name: string, rule: string): never {
    const {source, values} = this.#given.get(name) ?? {source: `--${name}`};
    const said = values && !this.#flags[name]?.secret ? `, not "${values.join(' ')}"` : '';
    throw new UsageError(`${source} ${rule}${said}`);
  }
}

/** Reads a command line, then the environment, then the defaults; the first that has a flag decides. */
export const readFlags = (
  flags: Flags,
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): {values: FlagValues; operands: string[]} => {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [name, {type: flag.value ? ('string' as const) : ('boolean' as const), multiple: true as const}]),
  );
  const given = new Map<string, Given>();
  const operands: string[] = [];
  try {
    const {tokens} = parseArgs({args: [...argv], options, strict: true, allowPositionals: true, tokens: true});
    /** The flag of several values that the next bare word belongs to: `--origin https://a https://b`. */
    let collecting: string | undefined;
    for (const token of tokens) {
      if (token.kind === 'option') {
        const before = flags[token.name]?.several ? (given.get(token.name)?.values ?? []) : [];
        given.set(token.name, {source: `--${token.name}`, values: [...before, token.value ?? 'true']});
        collecting = flags[token.name]?.several && token.name;
      } else if (token.kind === 'positional' && collecting) {
        given.set(collecting, {source: `--${collecting}`, values: [...given.get(collecting)!.values, token.value]});
      } else if (token.kind === 'positional') {
        operands.push(token.value);
      } else {
        collecting = undefined;
      }
    }
  } catch (error) {
    throw new UsageError(messageOf(error).split('. ')[0]!);
  }

  for (const [name, flag] of Object.entries(flags)) {
    if (given.has(name)) continue;
    const variable = environmentName(name);
    const value = environment[variable];
    if (value !== undefined && value !== '') {
      given.set(name, {source: variable, values: flag.several ? value.split(/[\s,]+/).filter(Boolean) : [value]});
    } else if (flag.fallback !== undefined) {
      given.set(name, {source: `--${name}`, values: [flag.fallback]});
    }
  }
  return {values: new FlagValues(flags, given), operands};
};
