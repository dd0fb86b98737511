import ipaddr from 'ipaddr.js';

/** As nearly every IPv4 address is written; what looks like one and is none stands for itself below, too. */
const plainIpv4 = /^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/;

/**
 * What one household or office has: an IPv4 address, however it is written, or the first half of an IPv6 address,
 * since the other half is its owner's to choose. What is no IP address stands for itself.
 */
export const networkOf = (address: string): string => {
  if (plainIpv4.test(address) || !ipaddr.isValid(address)) return address;
  const ip = ipaddr.process(address);
  return ip.kind() === 'ipv4' ? ip.toString() : (ip as ipaddr.IPv6).parts.slice(0, 4).join(':');
};
