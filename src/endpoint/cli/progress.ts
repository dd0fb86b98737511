import type {WriteStream} from 'node:tty';

/** Milliseconds between two lines: no more than an eye follows. */
const pace = 100;

export interface Progress {
  add(n: number): void;
  end(): void;
}

/** Says how far the work is, on one line that changes; nothing where the stream is a file or a pipe. */
export const createProgress = (stream: Pick<WriteStream, 'write'> & {readonly isTTY?: boolean}, what: string): Progress => {
  let total = 0;
  let written = 0;
  const show = () => {
    written = Date.now();
    // Back to the start of the line, and what stood there away.
    stream.write(`\r\u001B[K${total} ${what}`);
  };
  if (!stream.isTTY) return {add() {}, end() {}};
  return {
    add(n) {
      total += n;
      if (Date.now() - written >= pace) show();
    },
    end() {
      show();
      stream.write('\n');
    },
  };
};
