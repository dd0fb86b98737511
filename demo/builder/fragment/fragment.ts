import {emptyDraft, type Draft} from '../state/draft.ts';
import {fromBase64Url, toBase64Url} from './base64url.ts';
import {readDraft, writeDraft} from './read-draft.ts';

/** Goes up when an older page could not read what a newer one wrote. */
const version = 1;

/** Of the text once it is unpacked: a small link could hold a page full of memory. */
const longest = 4_000_000;

/** A draft, or why there is none: the address was cut off or is none of ours, or a newer page made it. */
export type Opened = {readonly draft: Draft} | {readonly problem: 'broken' | 'newer'};

const jsonOf = (draft: Draft): string => (draft === emptyDraft ? '' : JSON.stringify(writeDraft(draft)));

const through = (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>);

const unpack = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, {stream: true});
    if (text.length > longest) {
      await reader.cancel();
      throw new RangeError('too long');
    }
  }
  return text + decoder.decode();
};

/** The fragment of an address, without `#`: version, how it is packed, and the draft. */
export const packDraft = async (draft: Draft): Promise<string> => {
  const json = jsonOf(draft);
  if (!json) return '';
  const packed = await new Response(through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'))).arrayBuffer();
  return `${version}z.${toBase64Url(new Uint8Array(packed))}`;
};

/** The same without packing, which takes time that a page about to close does not have. */
export const plainDraft = (draft: Draft): string => {
  const json = jsonOf(draft);
  return json && `${version}p.${toBase64Url(new TextEncoder().encode(json))}`;
};

/** Reads what these two wrote, whoever has had it in their hands meanwhile. Never throws. */
export const openDraft = async (fragment: string): Promise<Opened> => {
  const text = fragment.replace(/^#/, '');
  if (!text) return {draft: emptyDraft};
  const [, by, packing, data = ''] = /^(\d+)([a-z])\.([\w-]+)$/.exec(text) ?? [];
  if (Number(by) > version) return {problem: 'newer'};
  try {
    const bytes = fromBase64Url(data);
    const json = packing === 'z' ? await unpack(bytes) : packing === 'p' ? new TextDecoder('utf-8', {fatal: true}).decode(bytes) : '';
    const draft = readDraft(JSON.parse(json));
    return draft ? {draft} : {problem: 'broken'};
  } catch {
    return {problem: 'broken'};
  }
};
