import {askForJson} from '../encodings.ts';
import {answerOf, failureOf, stored, unreadable} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';

const names = (fields: FieldOptions | undefined) => namesFor(fields, {reason: 'message'});

/**
 * Web3Forms: `https://api.web3forms.com/submit`, with the `access_key` in `extra`; it is made to stand in a page.
 * Multipart with `Accept` needs no preflight, and gets JSON (docs.web3forms.com/getting-started/api-reference).
 */
const web3forms: Service = {
  encode: (reaction, context) => {
    const values = {subject: context.title, ...valuesOf(reaction, context, names(context.fields))};
    return askForJson(context, ['multipart', 'json', 'urlencoded'], values, reaction.id);
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    return failureOf(answer, names(fields)) ?? (answer.body['success'] === true ? stored(id) : unreadable);
  },
};

export default web3forms;
