import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {after} from 'node:test';

const isUp = /ready for connections|Development Server .* started/;

/** Starts a server that says on standard error when it is up; it is stopped when the tests are done. */
export const startServer = async (command: string, args: readonly string[]): Promise<void> => {
  const child = spawn(command, args, {stdio: ['ignore', 'ignore', 'pipe']});
  const ended = once(child, 'close');
  after(async () => {
    child.kill();
    await ended;
  });
  // Where it never comes to the tests.
  process.once('exit', () => child.kill('SIGKILL'));
  let last = '';
  for await (const line of createInterface(child.stderr)) {
    if (isUp.test(line)) return void child.stderr.resume();
    last = line;
  }
  throw new Error(`${command} did not start: ${last}`);
};
