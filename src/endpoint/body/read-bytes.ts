import {Refusal} from '../refusal.ts';

export const tooLarge = (limit: number): Refusal => new Refusal(413, `The body may be at most ${limit} bytes.`);

/** Adds up what arrives, and stops reading at the first byte too many. */
const readStream = async (stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> => {
  // Never cancelled: on Node that would close the connection before the answer is on it.
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
};

/** The body: at most `limit` bytes of it. */
export const readBytes = async (request: Request, limit: number): Promise<Uint8Array> => {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > limit) throw tooLarge(limit);
  // A body of a known length is read at once, which servers do faster than stream by stream.
  if (announced === null || request.headers.has('transfer-encoding')) {
    return request.body ? readStream(request.body, limit) : new Uint8Array();
  }
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return bytes;
};
