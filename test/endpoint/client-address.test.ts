import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openEndpoint, reactionOf, startServing, temporaryFolder} from '../support/endpoint.ts';

const socket = '198.51.100.7';

/** Whether two requests are taken for one address: the second is then one too many. */
const areOne = async (endpoint: ReturnType<typeof openEndpoint>, first: string | undefined, second: string | undefined) => {
  const statuses = [];
  for (const forwarded of [first, second]) {
    const {status} = await endpoint.request(
      '/v1/polls/stelling/reactions',
      {
        method: 'POST',
        body: JSON.stringify(reactionOf()),
        headers: {'Content-Type': 'application/json', ...(forwarded !== undefined && {'X-Forwarded-For': forwarded})},
      },
      socket,
    );
    statuses.push(status);
  }
  assert.equal(statuses[0], 201);
  return statuses[1] === 429;
};

for (const [what, trustProxy, first, second, expected] of [
  ['without a proxy the header is not believed', 0, '192.0.2.1', '192.0.2.2', true],
  ['behind one proxy, what it saw counts', 1, '192.0.2.1', '192.0.2.2', false],
  ['behind one proxy, one client is one', 1, '192.0.2.1', '192.0.2.1', true],
  ['what a client makes up itself counts for nothing', 1, '203.0.113.1, 192.0.2.1', '203.0.113.2, 192.0.2.1', true],
  ['behind two proxies, what the first of them saw counts', 2, '192.0.2.1, 10.0.0.1', '192.0.2.2, 10.0.0.1', false],
  ['behind two proxies, what a client makes up counts for nothing', 2, '203.0.113.1, 192.0.2.1, 10.0.0.1', '192.0.2.1, 10.0.0.2', true],
  ['fewer addresses than proxies: the one of the connection', 2, '192.0.2.1', '192.0.2.2', true],
  ['no header: the one of the connection', 1, undefined, undefined, true],
  ['junk: the one of the connection', 1, 'unknown', '_hidden', true],
  ['a number is no address', 1, '1', '2', true],
  ['empty entries', 1, '192.0.2.1,', '192.0.2.2, ', true],
  ['a port says nothing', 1, '192.0.2.1:1111', '192.0.2.1:2222', true],
  ['addresses with a port are told apart', 1, '192.0.2.1:1111', '192.0.2.2:1111', false],
  ['IPv6 in brackets, with a port', 1, '[2001:db8::1]:1111', '2001:db8::2', true],
  ['IPv6 of two networks', 1, '2001:db8:0:1::1', '2001:db8:0:2::1', false],
] as const) {
  test(what, async (t) => {
    const endpoint = openEndpoint(t, {rateLimit: 1, trustProxy});
    assert.equal(await areOne(endpoint, first, second), expected);
  });
}

test('a served endpoint knows the address of the connection, and does not believe the header', async (t) => {
  const {url} = await startServing(t, ['--open', '--database', `${temporaryFolder(t)}/x.db`, '--rate-limit', '2']);
  const post = async (index: number) => {
    const answer = await fetch(`${url}/v1/polls/stelling/reactions`, {
      method: 'POST',
      body: JSON.stringify(reactionOf()),
      headers: {'Content-Type': 'application/json', 'X-Forwarded-For': `192.0.2.${index}`},
    });
    return answer.status;
  };
  assert.deepEqual([await post(1), await post(2), await post(3)], [201, 201, 429]);
});
