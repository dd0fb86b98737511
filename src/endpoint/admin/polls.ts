import type {Moderation} from '../store/moderation.ts';
import type {AdminServices} from './services.ts';
import {firstDay} from './pages/chart.ts';
import type {PollCard} from './pages/overview.ts';
import type {Access} from './tokens.ts';

/** Polls to a page of the overview. */
const most = 25;

/** Whether there is such a poll for who has this access; one that is closed or no longer described still has its reactions. */
export const mayOpen = async ({polls, store}: AdminServices, access: Access, poll: string): Promise<boolean> => {
  if (access.polls && !access.polls.has(poll)) return false;
  return polls.phase(poll, 0) !== 'unknown' || store.moderation.hasPoll(poll);
};

/** The polls of an overview in the order of their ids: those that are described, and those that have had reactions. */
export const listPolls = async (
  {polls, store}: AdminServices,
  access: Access,
  after: string,
): Promise<{polls: readonly string[]; next: string | undefined}> => {
  const known = access.polls ? [...access.polls] : [...polls.ids, ...(await store.moderation.polls(after, most + 1))];
  const all = [...new Set(known)].filter((poll) => poll > after).sort();
  return {polls: all.slice(0, most), next: all.length > most ? all[most - 1] : undefined};
};

/** What a page says of a poll as a whole. */
export const readCard = async ({polls, store, now}: AdminServices, poll: string): Promise<PollCard> => {
  const moderation: Moderation = store.moderation;
  const [counts, standing, days] = await Promise.all([moderation.counts(poll), store.standing(poll), moderation.days(poll, firstDay(now()))]);
  return {poll, statement: polls.find(poll)?.statement ?? poll, counts, standing, days};
};
