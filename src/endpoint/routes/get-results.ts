import type {Context} from 'hono';
import type {Poll} from '../../contract/poll.ts';
import type {Results} from '../../contract/results.ts';
import {isStance, type Stance} from '../../contract/stance.ts';
import type {EndpointEnv} from '../env.ts';
import {sha256} from '../hashes.ts';
import {Refusal} from '../refusal.ts';
import type {Services} from '../services.ts';
import type {PageQuery} from '../store/store.ts';

const usual = 20;
const most = 100;

/** A cache in between may answer for five seconds, and for half a minute more while it asks; a browser always asks. */
const cacheControl = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30';

const readLimit = (text = String(usual)): number => {
  const limit = Number(text);
  if (/^\d{1,3}$/.test(text) && limit >= 1 && limit <= most) return limit;
  throw new Refusal(400, `limit is a number from 1 to ${most}.`);
};

const readStance = (text: string | undefined): Stance | undefined => {
  if (text === undefined || isStance(text)) return text;
  throw new Refusal(400, 'stance is one of the stances of the contract.');
};

const cursorPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{32})$/;

const readCursor = (text: string | undefined): PageQuery['after'] => {
  if (text === undefined) return undefined;
  const [, publishedAt, publicId] = cursorPattern.exec(text) ?? [];
  if (publishedAt && publicId) return {publishedAt, publicId};
  throw new Refusal(400, 'after is the next of an earlier answer.');
};

const matches = (etag: string, ifNoneMatch = ''): boolean =>
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);

export const getResults = async (c: Context<EndpointEnv>, {store, polls, toShow}: Services, poll: string): Promise<Response> => {
  const {limit: limitText, stance: stanceText, after: afterText} = c.req.query();
  const limit = readLimit(limitText);
  const query = {poll, stance: readStance(stanceText), after: readCursor(afterText)};

  // One more than is shown tells whether there is a following page.
  const [standing, found] = await Promise.all([store.standing(poll), store.page({...query, limit: limit + 1})]);
  const reactions = found.slice(0, limit);
  const last = found.length > limit ? reactions.at(-1) : undefined;
  const {opensAt, closesAt}: Partial<Poll> = polls.find(poll) ?? {};
  const results: Results = {
    poll: {...(opensAt !== undefined && {opensAt}), ...(closesAt !== undefined && {closesAt})},
    standing: toShow(standing),
    reactions,
    ...(last && {next: `${last.publishedAt}_${last.id}`}),
  };

  const body = JSON.stringify(results);
  const etag = `"${sha256(body).slice(0, 32)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', cacheControl);
  if (matches(etag, c.req.header('if-none-match'))) return c.body(null, 304);
  return c.body(body, 200, {'Content-Type': 'application/json'});
};
