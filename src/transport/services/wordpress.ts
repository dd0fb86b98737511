import type {ProblemError} from '../../contract/problem.ts';
import {isRecord} from '../failure-marks.ts';
import {fieldErrors} from '../field-errors.ts';
import {answerOf, closed, failureOf, stored, takenForSpam, unavailable, unreadable} from '../foreign-answer.ts';
import type {Outcome} from '../outcome.ts';
import {namesFor} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';
import {commentOf} from '../text-block.ts';

const names = (fields: FieldOptions | undefined) => namesFor(fields, {reason: 'content', name: 'author_name', email: 'author_email'});

/**
 * WordPress filters comments as HTML: it would drop `<b>` and mend `a < b`. Written as HTML the text comes through as the
 * reader wrote it. It is also stored as it was sent, slashes included, without which WordPress does not see that a
 * retry is a duplicate: it compares what comes in with what was stored (`wp_allow_comment`, `kses.php`).
 */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\\', '&#092;');

const invalid = (...errors: ProblemError[]): Outcome => ({kind: 'invalid', errors});

/** Codes of `class-wp-rest-comments-controller.php` and of `wp_allow_comment`, with a meaning of their own. */
const meanings: Readonly<Record<string, Outcome>> = {
  rest_comment_closed: closed,
  rest_comment_content_invalid: invalid({field: 'reason', code: 'required'}),
  // One setting asks for both.
  rest_comment_author_data_required: invalid({field: 'name', code: 'required'}, {field: 'email', code: 'required'}),
  comment_content_column_length: invalid({field: 'reason', code: 'not-allowed'}),
  comment_author_column_length: invalid({field: 'name', code: 'not-allowed'}),
  comment_author_email_column_length: invalid({field: 'email', code: 'not-allowed'}),
  // A pause of 15 seconds between comments from one address; stored nothing.
  comment_flood: {kind: 'unknown', reason: 'busy', retryAfter: 15},
};

/**
 * Comments of WordPress: `…/wp-json/wp/v2/comments`, with the number of the article as `post` in `extra` or in the
 * address. Comments are for publishing and know no "not on the site": that stands in the text, for who moderates.
 */
const wordpress: Service = {
  encode: (reaction, context) => {
    const {reason, name, email} = names(context.fields);
    const {text, beside} = commentOf(reaction, context, ['post', 'parent']);
    const author = {
      ...(reaction.name && {[name]: asHtml(reaction.name)}),
      ...(reaction.email && {[email]: reaction.email}),
    };
    const body = JSON.stringify({...beside, ...author, [reason]: asHtml(text)});
    return {url: context.endpoint, body, contentType: 'application/json'};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const {code, data, status} = answer.body;
    // A duplicate is one with the same text, and the id is in the text: so it is this reaction, stored by an earlier attempt.
    if (response.status === 409 && code === 'comment_duplicate') return stored(id);
    if (response.status >= 400 && response.status < 500) {
      if (typeof code === 'string' && Object.hasOwn(meanings, code)) return meanings[code]!;
      const errors = isRecord(data) && isRecord(data['params']) ? fieldErrors({errors: data['params']}, names(fields)) : [];
      if (errors.some(({field}) => field)) return {kind: 'invalid', errors};
      if (code === 'rest_invalid_param') return unavailable;
    }
    // Stored, and put out of sight at once: nobody would read it.
    if (answer.fine && (status === 'spam' || status === 'trash')) return takenForSpam;
    const failure = failureOf(answer, names(fields));
    if (failure) return failure;
    if (response.status !== 201 || (status !== 'approved' && status !== 'hold')) return unreadable;
    return stored(id, status === 'approved' ? 'published' : 'pending');
  },
};

export default wordpress;
