import {answerOf, failureOf, stored, unreadable} from '../foreign-answer.ts';
import {namesFor} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';
import {commentOf} from '../text-block.ts';

const names = (fields: FieldOptions | undefined) => namesFor(fields, {reason: 'text', name: 'author'});

/** A refusal is a page with a sentence of Isso's own in it (`isso/views/comments.py`, `isso/db/spam.py`). */
const sentences: readonly (readonly [RegExp, string, string])[] = [
  [/text is (missing|too short)/, 'reason', 'required'],
  [/text is too long/, 'reason', 'not-allowed'],
  [/rfc5321/, 'email', 'not-allowed'],
  [/email address required/, 'email', 'required'],
  [/author name required/, 'name', 'required'],
];

/**
 * Isso: `…/new`. The thread is the page's path. A title goes along, without which Isso fetches the page to find one.
 * A page with a poll should be moderated: Isso otherwise publishes at once, also what the reader wants off the site.
 */
const isso: Service = {
  encode: (reaction, context) => {
    const {reason, name, email} = names(context.fields);
    const url = new URL(context.endpoint);
    if (!url.searchParams.has('uri')) url.searchParams.set('uri', new URL(context.page).pathname);
    const {text, beside} = commentOf(reaction, context, ['website']);
    const body = JSON.stringify({
      title: context.title || context.poll,
      ...beside,
      ...(reaction.name && {[name]: reaction.name}),
      ...(reaction.email && {[email]: reaction.email}),
      [reason]: text,
    });
    // Anything but JSON is taken for a forgery: 403.
    return {url: url.href, body, contentType: 'application/json'};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {status} = response;
    if (status === 400 || status === 403) {
      // A few comments a minute from one address, of which others may have sent the first: later it can do.
      if (text.includes('ratelimit exceeded')) return {kind: 'unknown', reason: 'busy', retryAfter: 60};
      const [, field, code] = sentences.find(([sentence]) => sentence.test(text)) ?? [];
      if (field && code) return {kind: 'invalid', errors: [{field, code}]};
    }
    const failure = failureOf(answer, names(fields));
    if (failure || typeof answer.body['id'] !== 'number') return failure ?? unreadable;
    // 202: waits for moderation.
    return status === 201 || status === 202 ? stored(id, status === 201 ? 'published' : 'pending') : unreadable;
  },
};

export default isso;
