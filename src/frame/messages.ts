/** The embedding page speaks first: a frame knows whom to answer only by who greeted it. */
const hello = 'stelling-poll:hello';
/** The frame's one answer, given again whenever it changes. */
const height = 'stelling-poll:height';

/** In pixels. A poll with a thousand reactions is lower; what says more is broken, or means harm. */
export const tallest = 100_000;

export interface HeightMessage {
  readonly type: typeof height;
  /** Of the frame's content, in CSS pixels. */
  readonly height: number;
}

export const helloMessage = {type: hello} as const;

export const heightMessage = (pixels: number): HeightMessage => ({type: height, height: pixels});

const typeOf = (data: unknown): unknown => (typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined);

export const isHello = (data: unknown): boolean => typeOf(data) === hello;

/** The height that a message tells, in whole pixels; `undefined` where it tells none that can be true. */
export const heightIn = (data: unknown): number | undefined => {
  if (typeOf(data) !== height) return undefined;
  const {height: pixels} = data as {height?: unknown};
  return typeof pixels === 'number' && pixels > 0 && pixels <= tallest ? Math.ceil(pixels) : undefined;
};

/**
 * A web origin (`https://www.voorbeeld.nl`) as browsers write it, from an origin or any URL there.
 *
 * @returns `undefined` for what has none: another protocol, or `null` of a sandbox
 */
export const webOrigin = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const {protocol, origin} = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
};
