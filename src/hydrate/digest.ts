const known = new WeakMap<readonly string[], string>();

/** What `@lit-labs/ssr` writes in front of a template's nodes, so that they are taken for those of no other template. */
export const digest = (strings: readonly string[]): string => {
  let text = known.get(strings);
  if (text === undefined) {
    const hashes = new Uint32Array(2).fill(5381);
    for (const string of strings)
      for (let index = 0; index < string.length; index += 1) hashes[index % 2] = (hashes[index % 2]! * 33) ^ string.charCodeAt(index);
    known.set(strings, (text = btoa(String.fromCharCode(...new Uint8Array(hashes.buffer)))));
  }
  return text;
};
