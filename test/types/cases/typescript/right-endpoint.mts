import {SqliteDialect} from 'kysely';
import {createEndpoint} from 'stelling-poll/endpoint';

export const receive = async (dialect: SqliteDialect, request: Request): Promise<Response> => {
  const endpoint = createEndpoint({dialect, open: true, policy: (poll) => (poll === 'groene-straat' ? 'publish' : 'approve')});
  await endpoint.ready();
  return endpoint.fetch(request, {address: '192.0.2.1'});
};
