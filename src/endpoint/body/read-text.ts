import {Refusal} from '../refusal.ts';

const decoder = new TextDecoder('utf-8', {fatal: true});

const decode = (bytes: Uint8Array): string => {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal(400, 'The body is not valid UTF-8.');
  }
};

const refuse = (error: unknown): never => {
  throw error instanceof Refusal ? error : new Refusal(400, 'The body ended early.');
};

/** A body as text: UTF-8 or nothing. */
export const readText = (reading: Promise<Uint8Array>): Promise<string> => reading.then(decode, refuse);
