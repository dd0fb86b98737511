import ipaddr from 'ipaddr.js';
import type {Asked} from '../asked.ts';

/** Who asks, if that is known; for counting, never for keeping. */
export type AddressOf = (asked: Pick<Asked, 'address' | 'header'>) => string | undefined;

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withPort = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d+)?$/;

const readAddress = (text: string): string | undefined => {
  const [, bracketed, dotted] = withPort.exec(text) ?? [];
  const address = bracketed ?? dotted ?? text;
  return ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address) ? address : undefined;
};

/**
 * The address of the other side of the connection; or behind proxies of our own, what the first of them saw. Each adds
 * to the right of `X-Forwarded-For`, and what stands further left is what the client made up.
 *
 * @param proxies how many there are; 0: the header is not looked at
 */
export const createAddressOf =
  (proxies: number): AddressOf =>
  ({address, header}) => {
    const forwarded = proxies > 0 ? header('x-forwarded-for')?.split(',').at(-proxies)?.trim() : undefined;
    return (forwarded && readAddress(forwarded)) ?? address;
  };
