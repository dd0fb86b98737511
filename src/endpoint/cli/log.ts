import {pino, type DestinationStream, type Logger} from 'pino';

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

/** Structured lines on standard error. Who asks never waits for them; what waits is written out when the process ends. */
export const createLog = (level: LogLevel, stream?: DestinationStream): Logger => {
  const destination = stream ? undefined : pino.destination({dest: 2, sync: false, maxLength: mostWaiting});
  // Standard error that is closed is no reason to stop serving.
  destination?.on('error', () => {});
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {level: (label) => ({level: label})},
      serializers: {err: describe},
      redact: {paths: unsaid.flatMap((name) => [name, `*.${name}`]), remove: true},
    },
    (stream ?? destination)!,
  );
};

/** What is about to end the process is in the log first. */
export const logCrash = (log: Logger): void => {
  process.on('uncaughtExceptionMonitor', (error) => log.fatal({err: error}, 'crashed'));
};
