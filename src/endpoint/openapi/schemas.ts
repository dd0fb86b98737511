import {pollIdPattern} from '../../contract/poll-id.ts';
import {problemSchema} from '../../contract/problem.ts';
import {reactionSchema} from '../../contract/reaction.ts';
import {receiptSchema} from '../../contract/receipt.ts';
import {resultsSchema} from '../../contract/results.ts';
import {standingSchema} from '../../contract/standing.ts';

/** The contract's own schemas, as they are: OpenAPI 3.1 speaks their language. */
export const schemas = {
  Reaction: reactionSchema,
  Receipt: receiptSchema,
  Results: resultsSchema,
  Standing: standingSchema,
  Problem: problemSchema,
  PollId: {type: 'string', pattern: pollIdPattern},
  /** What a form without JavaScript sends: everything is text, and what a browser cannot know is made up here. */
  ReactionForm: {
    type: 'object',
    required: ['stance'],
    properties: {
      stance: reactionSchema.properties.stance,
      reason: reactionSchema.properties.reason,
      name: {type: 'string', maxLength: reactionSchema.properties.name.maxLength},
      email: {type: 'string', maxLength: reactionSchema.properties.email.maxLength},
      mayPublish: {type: 'string', description: 'Present, and not `false`, where the reader allows publication'},
      back: {type: 'string', description: 'The page to which the page that says thanks links back'},
    },
    additionalProperties: reactionSchema.additionalProperties,
  },
  /** ALTCHA's own; its widget knows the rest. */
  Challenge: {
    type: 'object',
    required: ['parameters', 'signature'],
    properties: {parameters: {type: 'object'}, signature: {type: 'string'}},
  },
  Status: {type: 'object', required: ['status'], properties: {status: {type: 'string', enum: ['ok']}}},
} as const;

export type SchemaName = keyof typeof schemas;

export const schemaRef = (name: SchemaName) => ({$ref: `#/components/schemas/${name}`});
