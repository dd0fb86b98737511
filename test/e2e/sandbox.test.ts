import assert from 'node:assert/strict';
import {test} from 'node:test';
import {backOnline, plainPage, poll, reader, startSite, visit} from './support.ts';

test('in a frame that may store nothing: "laat deze pagina open", and the receipt once the network is back', async (t) => {
  const framed = plainPage(poll.replace('/v1/polls/groene-straat/reactions', '/reactions'));
  const server = await startSite({
    pages: {
      '/framed': framed,
      '/page': plainPage('<iframe src="/framed" sandbox="allow-scripts allow-forms" title="Stelling" width="600" height="900"></iframe>', ''),
    },
    headers: {'Access-Control-Allow-Origin': '*'},
  });
  const {page, complaints} = await visit(t, {origin: server.origin});
  let answer: 'none' | 'receipt' = 'none';
  await page.route('**/reactions', async (route) => {
    const request = route.request();
    if (answer === 'none') return route.abort();
    const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type'};
    if (request.method() === 'OPTIONS') return route.fulfill({status: 204, headers});
    const {id} = request.postDataJSON() as {id: string};
    return route.fulfill({status: 201, headers, json: {id, state: 'pending', withdrawToken: 'token', standing: {n: 1, counts: {agree: 1}}}});
  });
  await page.goto('/page');
  const frame = page.frameLocator('iframe');
  const {choose, send} = reader(frame.locator('stelling-poll'));
  await choose('Eens');
  await send();
  await frame.getByText('Laat deze pagina open.').waitFor();
  answer = 'receipt';
  await backOnline(page.frames()[1]!);
  await frame.getByRole('heading', {name: 'Bedankt, uw reactie is ontvangen'}).waitFor();
  assert.equal(await frame.locator('stelling-poll').getAttribute('data-phase'), 'accepted');
  // The attempts that failed, and nothing else.
  assert.deepEqual(
    complaints.splice(0).filter((complaint) => !/ERR_FAILED/.test(complaint)),
    [],
  );
});
