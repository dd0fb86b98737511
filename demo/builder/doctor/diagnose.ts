import {examine} from './examine.ts';
import type {Finding} from './finding.ts';
import {judge} from './judge.ts';
import {createObserve, type Senses} from './observe.ts';
import type {Page, Target} from './target.ts';

export interface Diagnosis {
  /** Whether readers can react: nothing found is a problem. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** Under which the test reaction may be found at the endpoint. */
  readonly testId: string;
}

/** What a browser brings, replaceable. */
export interface Tools extends Partial<Senses> {
  readonly location?: Pick<Location, 'href'>;
  readonly online?: boolean;
}

/** As long as the element itself waits. */
const usualPatience = 15_000;

/** Sends a marked test reaction to an address, and says what became of it. Never throws; stores one at most. */
export const diagnose = async (target: Target, tools: Tools = {}): Promise<Diagnosis> => {
  const {
    fetch = (...args) => globalThis.fetch(...args),
    events = globalThis.document,
    patience = usualPatience,
    location = globalThis.location,
    online = globalThis.navigator?.onLine !== false,
  } = tools;
  const testId = crypto.randomUUID();
  const page: Page = {href: location.href, online};
  const seen = await examine(target, page, createObserve({fetch, events, patience}), testId, new Date().toISOString());
  const findings = judge(seen, target, page);
  return {ok: findings.every(({severity}) => severity !== 'problem'), findings, testId};
};
