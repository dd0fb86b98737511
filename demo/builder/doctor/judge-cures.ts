import {good, type Finding} from './finding.ts';
import type {Observations} from './observations.ts';
import {outcomeOf} from './outcome-of.ts';
import {serviceOf, type Target} from './target.ts';
import {judgeStored} from './judge-stored.ts';

/** Whether another encoding was taken where the chosen one was not. */
export const judgeCures = ({cures = [], testId}: Observations, target: Target): readonly Finding[] => {
  const service = serviceOf(target);
  for (const {encoding, observation} of cures) {
    if (observation.kind !== 'answer') continue;
    const outcome = outcomeOf(observation, service, testId, target.fields);
    if (outcome.kind === 'accepted') return [good('other-encoding', {encoding, service}), ...judgeStored(outcome, service, testId)];
  }
  return [];
};
