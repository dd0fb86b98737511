import {test} from 'node:test';
import type {FromSchema} from 'json-schema-to-ts';
import type {Contribution, Expert, Poll, pollSchema} from '../../../src/contract/poll.ts';
import type {Problem, problemSchema} from '../../../src/contract/problem.ts';
import type {Reaction, reactionSchema} from '../../../src/contract/reaction.ts';
import type {Receipt, receiptSchema} from '../../../src/contract/receipt.ts';
import type {Results, resultsSchema} from '../../../src/contract/results.ts';
import type {Standing, standingSchema} from '../../../src/contract/standing.ts';

/**
 * A type as JSON Schema can say it: without `readonly`, without index signatures (a schema that lets other keys
 * pass has one, an interface has not), and `string & {}` a plain string.
 */
type Plain<T> = T extends string
  ? string extends T
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? {-readonly [Key in keyof T as string extends Key ? never : Key]: Plain<T[Key]>}
      : T;

type Exactly<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Same<A, B> = Exactly<Plain<A>, Plain<B>>;

const same = <_ extends true>(): void => {};

/** A poll may come without a panel; whoever reads it supplies an empty one. */
type PollAsWritten = Omit<Poll, 'panel'> & Partial<Pick<Poll, 'panel'>>;
type PanelEntry = NonNullable<FromSchema<typeof pollSchema>['panel']>[number];

test('what the schemas say and what the types say is the same (the compiler checks)', () => {
  same<Same<FromSchema<typeof reactionSchema>, Reaction>>();
  same<Same<FromSchema<typeof receiptSchema>, Receipt>>();
  same<Same<FromSchema<typeof standingSchema>, Standing>>();
  same<Same<FromSchema<typeof resultsSchema>, Results>>();
  same<Same<FromSchema<typeof problemSchema>, Problem>>();
  same<Same<FromSchema<typeof pollSchema>, PollAsWritten>>();
  same<Same<PanelEntry, Contribution>>();
  same<Same<PanelEntry['experts'][number], Expert>>();
});

test('the compiler would see one drift from the other', () => {
  type Written = FromSchema<typeof receiptSchema>;
  // @ts-expect-error a property is gone
  same<Same<Written, Omit<Receipt, 'state'>>>();
  // @ts-expect-error a property came
  same<Same<Written, Receipt & {readonly note?: string}>>();
  // @ts-expect-error what was optional is required
  same<Same<Written, Required<Receipt>>>();
  // @ts-expect-error what was required is optional
  same<Same<Written, Partial<Receipt>>>();
  // @ts-expect-error a state came
  same<Same<Written, Omit<Receipt, 'state'> & {readonly state: Receipt['state'] | 'lost'}>>();
  // @ts-expect-error deep inside, a number became a text
  same<Same<Written, Omit<Receipt, 'standing'> & {readonly standing?: {n: string; counts: Standing['counts']}}>>();
});
