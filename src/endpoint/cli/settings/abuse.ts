import {hostName} from '../../hosts.ts';
import {readBlocklist} from '../blocklist-file.ts';
import type {FlagValues} from '../flags.ts';
import type {Settings} from './settings.ts';

/** With the name by which the server itself was told to listen: health checks ask by that. */
const readHosts = (flags: FlagValues): string[] => {
  const names = flags
    .texts('public-host')
    .map((text) => hostName(text) ?? flags.refuse('public-host', 'is the name of a host, such as poll.voorbeeld.nl, without a port'));
  const bound = hostName(flags.text('host') ?? '');
  return names.length > 0 && bound !== undefined ? [...names, bound] : names;
};

/** What is done against floods, programs and spoilt words. */
export const abuseSettings: Settings = {
  flags: {
    'public-host': {value: 'HOST', several: true, help: 'The name by which readers reach it; a request for another is turned away'},
    'trust-proxy': {value: 'N', fallback: '0', help: 'Proxies in front that each add to X-Forwarded-For; 0: that header is not believed'},
    'rate-limit': {value: 'N', fallback: '30', help: 'Reactions a minute from one address; 0 for any number'},
    'minimum-seconds': {value: 'N', fallback: '2', help: 'A form that was filled in faster waits for approval'},
    blocklist: {value: 'FILE', help: 'What has one of these words in it waits for approval: a word or phrase a line, # for remarks'},
    'proof-of-work': {help: 'What comes without a solved ALTCHA challenge waits for approval'},
  },
  async read(flags) {
    const blocklist = flags.text('blocklist');
    return {
      hosts: readHosts(flags),
      trustProxy: flags.whole('trust-proxy', 0, 10),
      rateLimit: flags.whole('rate-limit', 0, 1_000_000),
      minimumSeconds: flags.whole('minimum-seconds', 0, 3600),
      blocklist: blocklist === undefined ? [] : await readBlocklist(blocklist),
      proofOfWork: flags.on('proof-of-work'),
    };
  },
};
