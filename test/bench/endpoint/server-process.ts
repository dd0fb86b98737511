import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';

export interface ServerProcess {
  readonly url: string;
  /** Resident memory, in MB. */
  memory(): number;
  /** Processor time used so far, in seconds. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** Linux counts processor time in ticks of a hundredth of a second. */
const ticksPerSecond = 100;

const readProc = (child: ChildProcess, file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');

/** Runs a script that prints `listening on URL`. What it logs goes to a pipe that is read and dropped, as a supervisor would. */
export const startServer = async (script: string, args: readonly string[]): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [script, ...args], {stdio: ['ignore', 'pipe', 'pipe']});
  let log = '';
  child.stderr.on('data', (text) => (log = String(text)));
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(() => Promise.reject(new Error(`${script} ended: ${log}`))),
  ]);
  return {
    url: line.replace('listening on ', ''),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readProc(child, 'status'))?.[1]) / 1024,
    processorTime() {
      const fields = readProc(child, 'stat').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
