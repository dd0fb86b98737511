#!/usr/bin/env node
import {isMainThread} from 'node:worker_threads';
import type {Command} from './cli/command.ts';
import {messageOf, UsageError} from './cli/errors.ts';
import {exportCommand} from './cli/export-command.ts';
import {readFlags} from './cli/flags.ts';
import {commandHelp, programHelp} from './cli/help.ts';
import {importCommand} from './cli/import-command.ts';
import {serveCommand} from './cli/serve-command.ts';

const commands: Readonly<Record<string, Command>> = {serve: serveCommand, import: importCommand, export: exportCommand};

const run = async ([name = '', ...argv]: readonly string[]): Promise<void> => {
  if (name === '--help' || name === '-h' || name === 'help') return void process.stdout.write(programHelp(commands));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name === '' ? 'which command?' : `there is no command ${name}`);
  if (argv.includes('--help') || argv.includes('-h')) return void process.stdout.write(commandHelp(name, command));

  const {values, operands} = readFlags(command.flags, argv, process.env);
  const wanted = command.operand === undefined ? 0 : 1;
  if (operands.length > wanted) throw new UsageError(`${operands[wanted]} is one word too many`);
  if (operands.length < wanted) throw new UsageError(`${name} needs ${command.operand}`);
  await command.run(values, operands);
};

const main = async (): Promise<void> => {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    const usage = error instanceof UsageError;
    const help = usage ? '\nSee stelling-poll --help.' : '';
    console.error(`stelling-poll: ${messageOf(error).replaceAll('\n', ' ')}${help}`);
    process.exitCode = usage ? 2 : 1;
  }
};

// This file is also what its own thread for the database begins with.
if (isMainThread) await main();
