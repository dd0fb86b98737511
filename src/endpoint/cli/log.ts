import {pino, type DestinationStream, type Logger} from 'pino';
import type {Seen} from '../seen.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/** Bytes that wait for whoever reads the log; what comes on top is dropped, rather than that it fills memory. */
const mostWaiting = 4 * 1024 * 1024;

/** What a reader wrote, or what opens a door. Nothing logs it; should something ever do, it is not there. */
const unsaid = ['id', 'reason', 'name', 'email', 'extra', 'body', 'headers', 'url', 'token', 'withdrawToken', 'secret', 'parameters'];

/** What went wrong and where in the code. The rest of a database's error may repeat a row. */
const describe = (error: unknown): unknown => {
  if (!(error instanceof Error)) return {type: typeof error};
  const {code} = error as {code?: unknown};
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' && {code}),
    stack: error.stack,
    ...(error.cause instanceof Error && {cause: describe(error.cause)}),
  };
};

export interface Log extends Logger {
  /** A line about a request that was answered. */
  request(seen: Seen): void;
}

/** Standard error, written to in the background. */
const openDestination = (): DestinationStream => {
  const destination = pino.destination({dest: 2, sync: false, maxLength: mostWaiting});
  // That the disk of the log is full is no reason to stop serving; later lines try again.
  let failing = false;
  destination.on('error', () => (failing = true)).on('write', () => (failing = false));
  // The library's own last flush would try until there is room.
  process.prependListener('exit', () => failing && destination.destroy());
  return destination;
};

/** Milliseconds, or characters, of lines about requests that are written together. */
const together = 100;
const mostTogether = 16 * 1024;

/**
 * Lines about requests, as the others are, but for what is left out: there is nothing in them of a reader, and looking for it
 * costs more than writing the line. Those of a tenth of a second are written together: each write costs as much as ten lines.
 */
const createRequestLines = (stream: DestinationStream): Log['request'] => {
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = lines;
    lines = '';
    if (text !== '') stream.write(text);
  };
  process.prependListener('exit', write);
  let moment = NaN;
  let time = '';
  return (seen) => {
    timer ??= setTimeout(write, together).unref();
    const now = Date.now();
    if (now !== moment) time = new Date((moment = now)).toISOString();
    lines += `{"level":"info","time":"${time}",${JSON.stringify(seen).slice(1)}\n`;
    if (lines.length > mostTogether) write();
  };
};

/** Structured lines on standard error. Who asks never waits for them; what waits is written out when the process ends. */
export const createLog = (level: LogLevel, stream = openDestination()): Log => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {level: (label: string) => ({level: label})},
    serializers: {err: describe},
  };
  const redact = {paths: unsaid.flatMap((name) => [name, `*.${name}`]), remove: true};
  const log = pino({...options, redact}, stream);
  const request = log.isLevelEnabled('info') ? createRequestLines(stream) : () => {};
  return Object.assign(log, {request});
};

/** What is about to end the process is in the log first: written at once, since what is written in the background may not be finished. */
export const logCrash = (level: LogLevel): void => {
  process.on('uncaughtExceptionMonitor', (error) => {
    createLog(level, pino.destination({dest: 2, sync: true})).fatal({err: error}, 'crashed');
  });
};
