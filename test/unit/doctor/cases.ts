import {judge} from '../../../demo/builder/doctor/judge.ts';
import type {Finding} from '../../../demo/builder/doctor/finding.ts';
import type {Answer} from '../../../demo/builder/doctor/observe.ts';
import type {Observations} from '../../../demo/builder/doctor/observations.ts';
import type {Page, Target} from '../../../demo/builder/doctor/target.ts';

export const testId = '0f8fad5b-d9cb-469f-a165-70867728950e';
export const page: Page = {href: 'https://www.gemeente.nl/bouwer/', online: true};
export const ours: Target = {endpoint: 'https://poll.gemeente.nl/v1/polls/groen/reactions', service: 'stelling'};
export const receipt = {id: testId, state: 'pending', withdrawToken: 'token'};
export const results = {poll: {}, standing: {n: 0, counts: {}}, reactions: []};

export const answer = (status: number, body: unknown = '', {headers = {}, url = '', redirected = false}: Partial<Answer> = {}): Answer => ({
  kind: 'answer',
  status,
  headers,
  text: typeof body === 'string' ? body : JSON.stringify(body),
  url,
  redirected,
});

export const network = {kind: 'network'} as const;
export const opaque = {kind: 'opaque'} as const;
export const redirect = {kind: 'redirect'} as const;

/** What is found where a POST of JSON ended so. */
export const judged = (seen: Partial<Observations>, target: Partial<Target> = {}, where: Partial<Page> = {}): readonly Finding[] =>
  judge({testId, contentType: 'application/json', ...seen}, {...ours, ...target}, {...page, ...where});

/** In short: `problem not-found`. */
export const briefly = (findings: readonly Finding[]): string[] => findings.map(({severity, code}) => `${severity} ${code}`);
