import {encodeValues} from '../encodings.ts';
import {plain} from '../field-errors.ts';
import {answerOf, failureOf, stored, takenForSpam, unavailable, unreadable} from '../foreign-answer.ts';
import {namesFor, valuesOf} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';
import {undecided} from '../undecided.ts';

/**
 * The plugin's own customs. Not `id`, which WordPress reads as the number in the path and then refuses, nor `name`,
 * which is a query variable of its own.
 */
const names = (fields: FieldOptions | undefined) =>
  namesFor(fields, {
    reason: 'your-message',
    name: 'your-name',
    email: 'your-email',
    mayPublish: 'may-publish',
    id: 'reaction-id',
    sentAt: 'sent-at',
  });

/**
 * Contact Form 7: `…/wp-json/contact-form-7/v1/contact-forms/{id}/feedback`. Multipart only (else 415), with a unit tag
 * (else 400); everything after that answers 200, with a `status` that says what came of it (`includes/rest-api.php`).
 */
const contactForm7: Service = {
  encode: (reaction, context) => {
    const form = /contact-forms\/(\d+)/.exec(context.endpoint)?.[1] ?? '0';
    const values = {
      _wpcf7_unit_tag: `wpcf7-f${form}-o1`,
      _wpcf7: form,
      ...valuesOf(reaction, context, names(context.fields)),
    };
    return {url: context.endpoint, ...encodeValues('multipart', values, reaction.id)};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {status, message} = answer.body;
    if (answer.fine)
      switch (status) {
        case 'spam':
          return takenForSpam;
        case 'acceptance_missing':
          return {kind: 'invalid', errors: [{field: 'mayPublish', code: 'required', detail: plain(message)}]};
        case 'mail_failed':
          // The mail server's fault; the message may have been stored all the same (Flamingo).
          return undecided(response, answer.json);
        case 'aborted':
          return unavailable;
      }
    return failureOf(answer, names(fields)) ?? (status === 'mail_sent' ? stored(id) : unreadable);
  },
};

export default contactForm7;
