import type {ReactionState} from '../contract/receipt.ts';
import {hasFailureMark, isRecord} from './failure-marks.ts';
import {fieldErrors} from './field-errors.ts';
import type {Outcome} from './outcome.ts';
import {parseJson} from './parse-json.ts';
import type {Names} from './reaction-values.ts';
import {undecided} from './undecided.ts';

export interface Answer {
  readonly response: Response;
  /** Whether its status is a 2xx; what it says may still be no. */
  readonly fine: boolean;
  /** `undefined` where the text is no JSON. */
  readonly json: unknown;
  /** The same where it is an object; empty where it is not. */
  readonly body: Readonly<Record<string, unknown>>;
}

export const answerOf = (response: Response, text: string): Answer => {
  const json = parseJson(text);
  return {response, fine: response.status >= 200 && response.status < 300, json, body: isRecord(json) ? json : {}};
};

/** The service's word that it is stored. Foreign services give no receipt of ours, and no way to take it back. */
export const stored = (id: string, state: ReactionState = 'pending'): Outcome => ({
  kind: 'accepted',
  receipt: {id, state, withdrawToken: ''},
});

/** The service took it, and says nothing that proves it was stored. */
export const unconfirmed = (id: string): Outcome => ({
  kind: 'accepted',
  receipt: {id, state: 'pending', withdrawToken: ''},
  confirmed: false,
});

export const unavailable: Outcome = {kind: 'refused', reason: 'unavailable'};
export const closed: Outcome = {kind: 'refused', reason: 'closed'};
export const unreadable: Outcome = {kind: 'unknown', reason: 'unreadable'};

/**
 * Taken for spam, or not past the captcha. The same body again would fare no better (a captcha's token counts once),
 * while a change of text and a new token may: so it goes back to the reader, and is not refused. In our words: theirs
 * either accuse the reader or say that something went wrong.
 */
export const takenForSpam: Outcome = {kind: 'invalid', errors: [{field: '', code: 'spam'}]};

const spamWords = /spam|captcha|turnstile|honeypot|akismet/i;

const saysSpam = ({body}: Answer): boolean => {
  const {is_spam: isSpam, status, code, error, message, body: inner} = body;
  const words = [status, code, error, message, isRecord(inner) && inner['message']];
  return isSpam === true || words.some((word) => typeof word === 'string' && spamWords.test(word));
};

/** Not about what the reader wrote, whatever the body says. */
const notForUs: readonly number[] = [401, 403, 404, 405, 410];

/**
 * What went wrong as far as it can be told without knowing the service; `undefined` where nothing did, so for a 2xx
 * without a mark of failure.
 */
export const failureOf = (answer: Answer, names: Names): Outcome | undefined => {
  const {response, fine, json} = answer;
  const {status} = response;
  if (fine && !hasFailureMark(json)) return undefined;
  if (status < 200) return unreadable;
  if (status === 408 || status === 425 || status === 429 || status >= 500) return undecided(response, json);
  if (status === 413) return {kind: 'invalid', errors: [{field: 'reason', code: 'too-long'}]};
  if ((status >= 300 && status < 400) || notForUs.includes(status)) return unavailable;
  if (saysSpam(answer)) return takenForSpam;
  const errors = fieldErrors(json, names);
  // Without a field there is nothing for the reader to change.
  return errors.length ? {kind: 'invalid', errors} : unavailable;
};
