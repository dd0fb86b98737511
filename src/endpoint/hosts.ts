import {Refusal} from './refusal.ts';

/** Names by which only this machine asks. */
const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);

/**
 * A host's name as URLs write it: lower case, IDNA encoded, an IPv6 address in brackets; nothing for what is more
 * than a name or is none.
 */
export const hostName = (text: string): string | undefined => {
  const bare = text.replace(/\.$/, '');
  const url = URL.parse(`http://${bare.includes(':') && !bare.startsWith('[') ? `[${bare}]` : bare}`);
  return url && url.href === `http://${url.hostname}/` && !url.hostname.includes('*') ? url.hostname : undefined;
};

/**
 * Turns away a request that was meant for another host. A page elsewhere can have its own name point at this endpoint,
 * and its browser then takes the two for one site (DNS rebinding); and a proxy that lets every name through would have
 * such a name count as the endpoint's own.
 *
 * @param allowed names as `hostName` gives them; loopback names always are
 */
export const createHostGuard = (allowed: readonly string[]): ((url: string) => void) => {
  const names = new Set(allowed);
  return (url) => {
    const name = URL.parse(url)?.hostname.replace(/\.$/, '') ?? '';
    if (!names.has(name) && !isLoopback(name)) throw new Refusal(421, 'This is not a host for which answers are given here.');
  };
};
