import type {Outcome} from '../../../src/transport/outcome.ts';
import {good, warning, type Finding} from './finding.ts';

type Accepted = Extract<Outcome, {kind: 'accepted'}>;

/** What the word of a service comes to that has the test now. */
export const judgeStored = ({receipt: {state}, confirmed}: Accepted, service: string, testId: string): readonly Finding[] => [
  confirmed === false ? warning('unconfirmed', {service, testId}) : good('stored', {service, state, testId}),
  // The test says that it is not for publishing.
  ...(state === 'published' ? [warning('published-at-once', {service})] : []),
  ...(service === 'stelling' ? [] : [warning('delete-by-hand', {service, testId})]),
];
