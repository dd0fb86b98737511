import {encodeValues} from '../encodings.ts';
import {answerOf, failureOf, unconfirmed} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {Service} from '../service.ts';

/**
 * Netlify Forms: a page of the site that is on Netlify, where a static form of this name and with these fields was
 * seen at build time. Urlencoded only.
 *
 * A 2xx proves little: it is the page itself, and comes as well where no form was detected, where a server renders the
 * page, or where the entry went to the spam list (docs.netlify.com/forms). So it is never called confirmed.
 */
const netlify: Service = {
  encode: (reaction, context) => {
    // Named in `extra`, or after the poll.
    const values = {'form-name': context.poll, ...valuesOf(reaction, context, namesFor(context.fields))};
    return {url: context.endpoint, ...encodeValues('urlencoded', values, reaction.id)};
  },

  decode: (response, text, id, fields) => failureOf(answerOf(response, text), namesFor(fields)) ?? unconfirmed(id),
};

export default netlify;
