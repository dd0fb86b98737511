import {stances} from '../../contract/stance.ts';
import {bodiless, json, page, refusedWith} from './responses.ts';
import {schemaRef} from './schemas.ts';

const poll = {name: 'poll', in: 'path', required: true, description: 'The id of the poll', schema: schemaRef('PollId')};
const id = {name: 'id', in: 'path', required: true, description: 'The id under which the reaction was sent', schema: {type: 'string'}};

const query = (name: string, description: string, schema: object) => ({name, in: 'query', description, schema});

const reactions = {
  parameters: [poll],
  post: {
    operationId: 'sendReaction',
    summary: 'Send a reaction',
    description:
      'The `id` is a UUID of the sender’s making, the same on every retry. It is stored once; who sends it again gets the same receipt. Only a receipt that echoes the id says that the reaction is stored.',
    requestBody: {
      required: true,
      content: {
        'application/json': {schema: schemaRef('Reaction')},
        'application/x-www-form-urlencoded': {schema: schemaRef('ReactionForm')},
      },
    },
    responses: {
      200: json('It was stored before', 'Receipt'),
      201: json('It is stored now', 'Receipt'),
      303: bodiless('A form that a browser sent is stored; to the page that says thanks', {Location: 'Location'}),
      ...refusedWith(400, 403, 404, 409, 410, 413, 415, 422, 429, 503),
    },
  },
  get: {
    operationId: 'readResults',
    summary: 'The standing, and a page of published reactions, the newest first',
    parameters: [
      query('limit', 'Reactions on a page', {type: 'integer', minimum: 1, maximum: 100, default: 20}),
      query('stance', 'Only reactions with this stance', {type: 'string', enum: stances}),
      query('after', 'The `next` of the page before', {type: 'string'}),
      {name: 'If-None-Match', in: 'header', schema: {type: 'string'}},
    ],
    responses: {
      200: json('How readers stand', 'Results', {ETag: 'ETag', 'Cache-Control': 'CacheControl'}),
      304: bodiless('Nothing changed', {ETag: 'ETag', 'Cache-Control': 'CacheControl'}),
      ...refusedWith(400, 404, 503),
    },
  },
};

const reaction = {
  parameters: [poll, id],
  delete: {
    operationId: 'withdrawReaction',
    summary: 'Take a reaction back',
    security: [{withdrawToken: []}],
    responses: {204: bodiless('It is taken back'), ...refusedWith(401, 403, 404, 503)},
  },
};

const challenge = {
  parameters: [poll],
  get: {
    operationId: 'getChallenge',
    summary: 'Proof of work (ALTCHA), where it is asked for',
    responses: {200: json('A challenge', 'Challenge', {'Cache-Control': 'CacheControl'}), ...refusedWith(404, 503)},
  },
};

const thanks = {
  parameters: [poll],
  get: {
    operationId: 'showThanks',
    summary: 'The page after a form without JavaScript',
    parameters: [query('state', 'What became of it', {type: 'string'}), query('back', 'The article', {type: 'string'})],
    responses: {200: page('In Dutch'), ...refusedWith(404)},
  },
};

const health = {
  get: {operationId: 'isAlive', summary: 'Whether it answers', responses: {200: json('It does', 'Status'), ...refusedWith()}},
};

const readiness = {
  get: {
    operationId: 'isReady',
    summary: 'Whether new requests should be sent here',
    responses: {200: json('They should', 'Status'), ...refusedWith(503)},
  },
};

const openApi = {
  get: {
    operationId: 'describe',
    summary: 'This document',
    responses: {
      200: {description: 'OpenAPI 3.1', content: {'application/json': {schema: {type: 'object'}}}},
      ...refusedWith(),
    },
  },
};

export const paths = {
  '/v1/polls/{poll}/reactions': reactions,
  '/v1/polls/{poll}/reactions/{id}': reaction,
  '/v1/polls/{poll}/challenge': challenge,
  '/v1/polls/{poll}/thanks': thanks,
  '/healthz': health,
  '/readyz': readiness,
  '/openapi.json': openApi,
};
