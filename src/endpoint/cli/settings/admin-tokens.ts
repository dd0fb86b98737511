import {checkTokens, type AdminToken} from '../../admin/tokens.ts';
import type {EndpointOptions} from '../../index.ts';
import {createPolls} from '../../polls.ts';
import type {Flag, FlagValues} from '../flags.ts';

export const adminTokenFlag: Flag = {
  value: 'TOKEN|POLL=TOKEN',
  several: true,
  secret: true,
  help: 'What editors sign in with at /beheer, 20 characters or more; better as a variable: others see flags in ps',
};

/** What is padding at the end of a token in Base64 stands before no other token. */
const forOnePoll = /^([^=]*)=([^=].*)$/;

/** `TOKEN`, which opens every poll, or `POLL=TOKEN`. */
export const readAdminTokens = (flags: FlagValues, {polls = [], open = false}: Partial<EndpointOptions>): AdminToken[] => {
  const known = createPolls(polls, open);
  return flags.texts('admin-token').map((text) => {
    const [, poll, rest] = forOnePoll.exec(text) ?? [];
    const token: AdminToken = poll === undefined ? {token: text} : {token: rest ?? '', poll};
    try {
      checkTokens([token]);
    } catch {
      flags.refuse('admin-token', 'is a token of 20 characters or more, or POLL=TOKEN');
    }
    if (poll !== undefined && known.phase(poll, 0) === 'unknown') flags.refuse('admin-token', 'is for a poll that is not there');
    return token;
  });
};
