import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';

/** The built endpoint in a process of its own, which can be killed at any moment and started again on the same database. */
export class EndpointProcess {
  /** Without a slash at the end; another after a restart, since the port may have been taken meanwhile. */
  url = '';
  #cli: string;
  #args: readonly string[];
  #child: ChildProcess | undefined;

  constructor(cli: string, args: readonly string[]) {
    this.#cli = cli;
    this.#args = args;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#cli, 'serve', '--port', '0', '--rate-limit', '0', '--log-level', 'warn', ...this.#args], {
      // All readers of the ledger have one address.
      env: {...process.env, STELLING_RATE_LIMIT: '0', STELLING_LOG_LEVEL: 'error'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const ended = once(child, 'close').then(([code]) => Promise.reject(new Error(`serve ended with ${code}`)));
    // Later on, an end is what was asked for.
    ended.catch(() => {});
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
    this.url = line.replace('listening on ', '');
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill(signal);
    await closed;
  }
}
