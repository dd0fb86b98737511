import {resultsSchema} from '../../../src/contract/results.ts';
import {conform, type SchemaProblem} from '../../../src/contract/schema.ts';
import {parseJson} from '../../../src/transport/parse-json.ts';
import {good, problem, warning, type Finding} from './finding.ts';
import type {Observation} from './observe.ts';
import type {Observations} from './observations.ts';
import {saidIn} from './said.ts';

const judgeWithdrawal = (seen: Observation, origin: string, testId: string): Finding => {
  if (seen.kind !== 'answer') return warning('withdraw-failed', {origin, testId});
  const isGone = (seen.status >= 200 && seen.status < 300) || seen.status === 410;
  return isGone ? good('withdrawn', {testId}) : warning('withdraw-failed', {status: seen.status, said: saidIn(seen.text), testId});
};

const judgeResults = (seen: Observation, origin: string): Finding => {
  if (seen.kind !== 'answer') return problem('results-hidden', {origin});
  const {status, text, headers} = seen;
  if (status !== 200) return problem('results-missing', {status, said: saidIn(text)});
  const problems: SchemaProblem[] = [];
  const isWhole = conform(resultsSchema, parseJson(text), problems) !== undefined && problems.length === 0;
  if (!isWhole)
    return problem('results-other', {
      said: problems
        .map(({path}) => path)
        .filter(Boolean)
        .slice(0, 5)
        .join(', '),
    });
  return headers['etag'] ? good('results-good') : warning('results-without-etag');
};

/** Whether the test is gone again, and whether the page can show how readers stand. */
export const judgeAfterwards = ({withdrawal, results, testId}: Observations, origin: string): readonly Finding[] => [
  ...(withdrawal ? [judgeWithdrawal(withdrawal, origin, testId)] : []),
  ...(results ? [judgeResults(results, origin)] : []),
];
