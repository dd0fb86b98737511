import {createPolls} from '../../polls.ts';
import type {EndpointOptions} from '../../index.ts';
import {policies, type Policy} from '../../policy.ts';
import type {FlagValues} from '../flags.ts';

/** `approve` or `publish` for all, `POLL=publish` for one; the last that says something of a poll holds. */
export const readPolicy = (flags: FlagValues, {polls = [], open = false}: Partial<EndpointOptions>): ((poll: string) => Policy) => {
  const known = createPolls(polls, open);
  const byPoll = new Map<string, Policy>();
  let rest: Policy = 'approve';
  for (const text of flags.texts('policy')) {
    const [, poll, value] = /^(?:([^=]*)=)?([^=]*)$/.exec(text) ?? [];
    const policy =
      policies.find((one) => one === value) ?? flags.refuse('policy', `is ${policies.join(' or ')}, or POLL=${policies.join(' or POLL=')}`);
    if (poll === undefined) rest = policy;
    else if (known.phase(poll, 0) === 'unknown') flags.refuse('policy', `is about polls that there are; "${poll}" is none`);
    else byPoll.set(poll, policy);
  }
  return (poll) => byPoll.get(poll) ?? rest;
};
