import {mostRetentionDays} from '../../retention.ts';
import type {Settings} from './settings.ts';

/** How long reactions are kept, and how much is told of few of them. */
export const privacySettings: Settings = {
  flags: {
    'retention-days': {value: 'N', help: 'Empty each reaction after this many days; the counts stay'},
    'smallest-count': {value: 'N', fallback: '1', help: 'With fewer reactions than this, readers see only how many there are'},
  },
  read: (flags) => ({
    ...(flags.has('retention-days') && {retentionDays: flags.whole('retention-days', 1, mostRetentionDays)}),
    smallestCount: flags.whole('smallest-count', 1, 1_000_000),
  }),
};
