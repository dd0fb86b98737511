import {askForJson} from '../encodings.ts';
import {answerOf, failureOf, stored, unavailable, unconfirmed, unreadable} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {Service} from '../service.ts';

/** How a text that is no JSON begins where something is wrong. */
const wrong = /^\W*(error|exception|fail|invalid|denied|forbidden|fout|mislukt)/i;

/**
 * Anything that takes a POST: a webhook of Make, n8n, Power Automate or Zapier, or a script of one's own. JSON unless
 * the page says otherwise; Zapier answers no preflight and needs `urlencoded` or `text`.
 */
const generic: Service = {
  encode: (reaction, context) => {
    const values = valuesOf(reaction, context, namesFor(context.fields));
    return askForJson(context, ['json', 'urlencoded', 'multipart', 'text'], values, reaction.id);
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {json} = answer;
    const failure = failureOf(answer, namesFor(fields));
    if (failure) return failure;
    if (typeof json === 'object' && json !== null) return stored(id);
    // JSON that was cut off may have lost the mark of failure.
    if (json === undefined && /^\s*[[{]/.test(text)) return unreadable;
    if (wrong.test(text)) return unavailable;
    // Nothing, a page, or a word: it was taken, by whatever it is.
    return unconfirmed(id);
  },
};

export default generic;
