import {UsageError} from '../errors.ts';
import type {FlagValues} from '../flags.ts';
import {readPolls} from '../poll-files.ts';
import {adminTokenFlag, readAdminTokens} from './admin-tokens.ts';
import {readPolicy} from './policy.ts';
import type {Settings} from './settings.ts';

const readOrigins = (flags: FlagValues): string[] =>
  flags.texts('origin').map((text) => {
    if (text === '*') return text;
    const url = URL.parse(text);
    // Browsers send an origin only; with a path behind it, it would never be equal to theirs.
    const whole = url && (url.protocol === 'https:' || url.protocol === 'http:') && url.href === `${url.origin}/`;
    return whole ? url.origin : flags.refuse('origin', 'is an origin such as https://example.nl, or *');
  });

/** Which polls take reactions, from whose pages. */
export const pollSettings: Settings = {
  flags: {
    polls: {value: 'DIR', help: 'Take reactions for the polls in this folder, one in each *.json'},
    open: {help: 'Take reactions for every poll'},
    origin: {value: 'ORIGIN', several: true, help: 'A site whose pages may send reactions, or *'},
    policy: {
      value: 'approve|publish|POLL=…',
      several: true,
      fallback: 'approve',
      help: 'Whether reactions wait for approval; POLL=publish for one poll',
    },
    'admin-token': adminTokenFlag,
  },
  async read(flags) {
    const origins = readOrigins(flags);
    const open = flags.on('open');
    const folder = flags.text('polls');
    if (!open && folder === undefined) throw new UsageError('give --polls DIR or --open: without them no poll takes reactions');
    const polls = folder === undefined ? [] : await readPolls(folder);
    return {
      polls,
      open,
      origins,
      policy: readPolicy(flags, {polls, open}),
      adminTokens: readAdminTokens(flags, {polls, open}),
    };
  },
};
