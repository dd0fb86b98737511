import {isRecord} from '../failure-marks.ts';
import {answerOf, failureOf, stored, unreadable} from '../foreign-answer.ts';
import {namesFor} from '../reaction-values.ts';
import type {FieldOptions, Service} from '../service.ts';
import {commentOf} from '../text-block.ts';

const names = (fields: FieldOptions | undefined) => namesFor(fields, {reason: 'content', name: 'nickname'});

/**
 * Cusdis: `…/api/open/comments`, with the site's `appId` in `extra`. Comments wait for approval. A name is not asked
 * for here but has to be a text there (`pages/api/open/comments.ts`).
 */
const cusdis: Service = {
  encode: (reaction, context) => {
    const {reason, name, email} = names(context.fields);
    const {text, beside} = commentOf(reaction, context, ['appId', 'pageId', 'parentId']);
    const body = JSON.stringify({
      pageId: context.poll,
      pageUrl: context.page,
      pageTitle: context.title,
      ...beside,
      [name]: reaction.name ?? '',
      [email]: reaction.email ?? '',
      [reason]: text,
    });
    return {url: context.endpoint, body, contentType: 'application/json'};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    const failure = failureOf(answer, names(fields));
    const {data} = answer.body;
    if (failure || !isRecord(data) || !data['id']) return failure ?? unreadable;
    return stored(id, data['approved'] === true ? 'published' : 'pending');
  },
};

export default cusdis;
