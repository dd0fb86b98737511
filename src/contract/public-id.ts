/**
 * The id under which other readers see a reaction: the first 32 hex digits of the SHA-256 of its own id.
 * The id itself is known to its sender alone, because whoever sends it again gets the receipt, and with
 * it the token that takes the reaction back.
 */
export const publicId = async (id: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
