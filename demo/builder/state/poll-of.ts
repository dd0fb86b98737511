import type {Contribution, Poll} from '../../../src/contract/poll.ts';
import {slug} from '../../../src/contract/poll-id.ts';
import {paragraphsOf, type Draft, type Entry} from './draft.ts';
import {dutchMoment} from './dutch-time.ts';
import type {Settings} from './settings.ts';

const contributionOf = ({people, stance, label, quote}: Entry): Contribution => ({
  experts: people
    .filter(({name}) => name.trim())
    .map(({name, role, organisation}) => ({
      name: name.trim(),
      ...(role.trim() && {role: role.trim()}),
      ...(organisation.trim() && {organisation: organisation.trim()}),
    })),
  ...(stance && {stance}),
  ...(label.trim() && {label: label.trim()}),
  quote: paragraphsOf(quote),
});

/** Whether an entry can stand in a poll: somebody says something. */
export const isComplete = ({people, quote}: Entry): boolean => people.some(({name}) => name.trim()) && paragraphsOf(quote).length > 0;

/** The poll that an address of our own endpoint is for; it takes the id from there, and its list of polls has to have the same. */
const idInAddress = ({endpoint, service}: Settings): string =>
  service ? '' : (/\/polls\/([a-z0-9-]+)\/reactions\/?$/.exec(endpoint.trim())?.[1] ?? '');

export const pollIdOf = ({statement, settings}: Draft): string => slug(settings.pollId) || idInAddress(settings) || slug(statement);

/** The poll that a draft makes; what is unfinished is not in it. */
export const pollOf = (draft: Draft): Poll => {
  const {settings} = draft;
  const id = pollIdOf(draft);
  const [intro, question] = [draft.intro.trim(), draft.question.trim()];
  const [opensAt, closesAt] = [dutchMoment(settings.opens)?.iso, dutchMoment(settings.closes)?.iso];
  return {
    ...(id && {id}),
    lang: settings.lang,
    statement: draft.statement.trim(),
    ...(intro && {intro}),
    panel: draft.panel.filter(isComplete).map(contributionOf),
    ...(question && {question}),
    ...(opensAt && {opensAt}),
    ...(closesAt && {closesAt}),
  };
};
