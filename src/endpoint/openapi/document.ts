import {paths} from './paths.ts';
import {components, headers} from './responses.ts';
import {schemas} from './schemas.ts';

/** What the endpoint takes and answers, for programs; the pages at `/beheer` are for people, and not in it. */
export const openApi = {
  openapi: '3.1.1',
  info: {
    title: 'stelling-poll endpoint',
    version: '1',
    description: 'Receives the reactions of readers to a statement, and tells how readers stand.',
    license: {name: 'MIT', identifier: 'MIT'},
  },
  servers: [{url: '/'}],
  // Who withdraws a reaction has its token; nothing else is locked.
  security: [],
  paths,
  components: {
    schemas,
    headers,
    responses: components,
    securitySchemes: {
      withdrawToken: {type: 'http', scheme: 'bearer', description: 'The `withdrawToken` of the reaction’s receipt'},
    },
  },
};
