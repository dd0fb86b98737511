import {besideScript} from './script-tag.ts';

export interface Hashes {
  readonly script: string;
  readonly results: string;
}

/** `sha384-…` of a file, as the attribute `integrity` has it. */
export const integrityOf = async (bytes: ArrayBuffer): Promise<string> => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
};

/**
 * The hashes of the script that this page has itself.
 *
 * @returns `undefined` where the browser computes none, for a page over plain http, or the files cannot be had
 */
export const hashesOf = async (script: string): Promise<Hashes | undefined> => {
  if (!globalThis.crypto?.subtle) return undefined;
  try {
    const [own, results] = await Promise.all(
      [script, besideScript(script, 'results.js')].map(async (url) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(url);
        return integrityOf(await response.arrayBuffer());
      }),
    );
    return {script: own!, results: results!};
  } catch {
    return undefined;
  }
};
