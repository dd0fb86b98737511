import {answerOf, failureOf, stored, unreadable} from '../foreign-answer.ts';
import {asTexts, extrasOf, namesFor, partsOf} from '../reaction-values.ts';
import type {ReactionField, Service} from '../service.ts';

/** Fields that a form for readers has no place for, unless the page says that this one does. */
const additional: readonly ReactionField[] = ['id', 'lang', 'sentAt', 'poll'];

/**
 * Umbraco Forms: `…/umbraco/forms/delivery/api/v1/entries/{guid}`, with the API on and its antiforgery token off, since
 * that goes in a header. A value whose alias is not in the form is dropped, so what is not of the form goes in
 * `additionalData`, which is kept with the entry (docs.umbraco.com, "Headless/AJAX Forms"). Values are texts.
 */
const umbraco: Service = {
  encode: (reaction, context) => {
    const {fields, poll} = context;
    const names = namesFor(fields);
    const {contentId, culture, ...extras} = asTexts(extrasOf(reaction, fields));
    const parts = Object.entries(asTexts(partsOf(reaction, poll) as Record<string, string>)) as [ReactionField, string][];
    const isAdditional = ([field]: readonly [ReactionField, string]): boolean => additional.includes(field) && !fields.names?.[field];
    const values = parts.filter((part) => !isAdditional(part)).map(([field, value]) => [names[field], value] as const);
    const body = JSON.stringify({
      values: Object.fromEntries(values),
      contentId,
      culture,
      additionalData: {...extras, ...Object.fromEntries(parts.filter(isAdditional))},
    });
    return {url: context.endpoint, body, contentType: 'application/json'};
  },

  decode: (response, text, id, fields) => {
    const answer = answerOf(response, text);
    // 202 and not 200, which may be any page. Its body tells where to go next, and may be empty.
    const accepted = response.status === 202 && (answer.json !== undefined || !text.trim());
    return failureOf(answer, namesFor(fields)) ?? (accepted ? stored(id) : unreadable);
  },
};

export default umbraco;
