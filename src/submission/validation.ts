import {limits} from '../contract/limits.ts';
import type {ProblemError} from '../contract/problem.ts';
import {reactionSchema} from '../contract/reaction.ts';
import {clean, type Draft} from './draft.ts';

export type Ask = 'optional' | 'required' | 'no';

/** Which fields are asked for. A stance always is. */
export interface Asked {
  readonly reason: Ask;
  readonly name: Ask;
  readonly email: Ask;
}

/** A field of the form, and what is wrong with it; from our own validation or from the endpoint. */
export type FieldError = ProblemError;

const textFields = ['reason', 'name', 'email'] as const;

const emailPattern = new RegExp(reactionSchema.properties.email.pattern, 'u');

/** What the reader should still do before the draft can be sent, in the order of the form. */
export const validate = (draft: Draft, asked: Asked): FieldError[] => {
  const errors: FieldError[] = draft.stance ? [] : [{field: 'stance', code: 'required'}];
  for (const field of textFields) {
    const text = clean(draft[field]);
    if (asked[field] === 'no') continue;
    if (!text && asked[field] === 'required') errors.push({field, code: 'required'});
    else if ([...text].length > limits[field]) errors.push({field, code: 'too-long'});
    else if (field === 'email' && text && !emailPattern.test(text)) errors.push({field, code: 'malformed'});
  }
  return errors;
};
