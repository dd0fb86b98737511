import type {Command} from './command.ts';
import {environmentName} from './flags.ts';

const program = 'stelling-poll';

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

export const programHelp = (commands: Readonly<Record<string, Command>>): string => `Usage: ${program} COMMAND [FLAGS]

Commands:
${columns(Object.entries(commands).map(([name, {summary}]) => [name, summary]))}

${program} COMMAND --help says more.
`;

export const commandHelp = (name: string, {summary, operand, flags}: Command): string => {
  const rows = Object.entries(flags).map(([flag, {value, several, fallback, help}]) => {
    const left = `--${flag}${value ? ` ${value}` : ''}${several ? ' …' : ''}`;
    return [left, `${help}${fallback === undefined ? '' : ` (default: ${fallback})`}`] as const;
  });
  const example = Object.keys(flags)[0] ?? 'flag';
  return `Usage: ${program} ${name} ${operand ? `${operand} ` : ''}[FLAGS]

${summary}

Flags:
${columns([...rows, ['--help', 'Show this']])}

Each flag is also read from the environment: --${example} from ${environmentName(example)}.
`;
};
