import {Refusal} from '../refusal.ts';

const decoder = new TextDecoder('utf-8', {fatal: true});

/** A body as text: UTF-8 or nothing. */
export const readText = async (reading: Promise<Uint8Array>): Promise<string> => {
  let bytes: Uint8Array;
  try {
    bytes = await reading;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(400, 'The body ended early.');
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal(400, 'The body is not valid UTF-8.');
  }
};
