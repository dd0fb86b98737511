import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openEndpoint, pageOf, reactionOf, receiptOf} from '../support/endpoint.ts';

const closedPoll = {id: 'dicht', statement: 'Te laat is te laat', panel: [], closesAt: '2020-01-01T00:00:00Z'};
const article = 'http://poll.example/artikel?id=1#reageer';

test('a reader without JavaScript sends the form and is thanked, with a link back to the article', async (t) => {
  const endpoint = openEndpoint(t, {polls: [{id: 'stelling', statement: 'Data <zegt> niet alles', panel: []}]});
  const sent = await endpoint.submit(
    {stance: 'partly-agree', reason: 'Eerste regel\r\ntweede é', name: '', email: '', mayPublish: 'on', rubriek: 'x'},
    {Referer: article, Origin: 'http://poll.example'},
  );
  assert.equal(sent.status, 303);
  const location = sent.headers.get('location') ?? '';
  const thanks = await endpoint.request(new URL(location, 'http://poll.example/v1/polls/stelling/reactions').href);
  const page = await pageOf(thanks, 200);
  assert.match(page, /<title>Bedankt voor uw reactie<\/title>/);
  assert.match(page, /De redactie leest uw reactie eerst/);
  assert.match(page, /Stelling: Data &lt;zegt&gt; niet alles/);
  assert.ok(page.includes(`href="${article}"`), page);

  const [row] = endpoint.rows();
  assert.match(String(row?.['id']), /^[0-9a-f-]{36}$/);
  assert.equal(row?.['stance'], 'partly-agree');
  assert.equal(row?.['reason'], 'Eerste regel\ntweede é');
  assert.equal(row?.['name'], null);
  assert.equal(row?.['email'], null);
  assert.equal(row?.['may_publish'], 1);
  assert.equal(row?.['lang'], 'nl');
  assert.equal(row?.['extra'], '{"rubriek":"x"}');
});

test('a slash at the end of the form’s address leads to the same thanks', async (t) => {
  const {request} = openEndpoint(t);
  for (const path of ['/v1/polls/stelling/reactions', '/v1/polls/stelling/reactions/']) {
    const headers = {Accept: 'text/html'};
    const sent = await request(path, {method: 'POST', headers, body: new URLSearchParams({stance: 'agree'})});
    const {pathname} = new URL(sent.headers.get('location') ?? '', `http://poll.example${path}`);
    assert.equal(pathname, '/v1/polls/stelling/thanks');
  }
});

test('the thanks say what happens next', async (t) => {
  const thanksAfter = async (policy: 'approve' | 'publish', fields: Record<string, string>) => {
    const endpoint = openEndpoint(t, {policy});
    const location = (await endpoint.submit({stance: 'agree', ...fields})).headers.get('location') ?? '';
    return pageOf(await endpoint.request(`/v1/polls/stelling/${location}`), 200);
  };
  assert.match(await thanksAfter('approve', {mayPublish: 'on'}), /redactie leest uw reactie eerst/);
  assert.match(await thanksAfter('publish', {mayPublish: 'on'}), /kunnen uw reactie nu zien/);
  assert.match(await thanksAfter('publish', {}), /zien uw tekst niet/);
});

test('a form with an id of its own is stored once, however often it is sent', async (t) => {
  const endpoint = openEndpoint(t);
  const fields = {id: crypto.randomUUID(), stance: 'agree', reason: 'Een keer'};
  assert.equal((await endpoint.submit(fields)).status, 303);
  assert.equal((await endpoint.submit(fields)).status, 303);
  assert.equal(endpoint.rows().length, 1);
  assert.match(await pageOf(await endpoint.submit({...fields, reason: 'Anders'}), 422), /al een andere reactie verstuurd/);
});

test('a form sent by a program that wants no page gets the receipt', async (t) => {
  const endpoint = openEndpoint(t);
  const {id: _, mayPublish: __, ...fields} = reactionOf();
  const receipt = await receiptOf(
    await endpoint.submit({...(fields as Record<string, string>), mayPublish: 'true'}, {Accept: 'application/json'}),
    201,
  );
  assert.equal(endpoint.rows()[0]?.['id'], receipt.id);
});

test('what is not right is said in plain words, and what was written is still on the page', async (t) => {
  const endpoint = openEndpoint(t);
  const page = await pageOf(await endpoint.submit({reason: 'Mijn <script>alert(1)</script> mening', email: 'geen adres'}), 422);
  assert.match(page, /Kies hoe u over de stelling denkt/);
  assert.match(page, /Uw e-mailadres klopt niet/);
  assert.match(page, /Ga terug met de knop van uw browser/);
  assert.match(page, /Mijn &lt;script&gt;alert\(1\)&lt;\/script&gt; mening/);
  assert.ok(!page.includes('<script'));
  assert.equal(endpoint.rows().length, 0);
});

test('a closed poll says so, and gives the text back', async (t) => {
  const endpoint = openEndpoint(t, {polls: [closedPoll]});
  const page = await pageOf(await endpoint.submit({stance: 'agree', reason: 'Net te laat'}, {}, 'dicht'), 409);
  assert.match(page, /U kunt nu niet reageren/);
  assert.match(page, /Net te laat/);
});

test('an unknown poll says so', async (t) => {
  const endpoint = openEndpoint(t, {polls: [closedPoll]});
  assert.match(await pageOf(await endpoint.submit({stance: 'agree'}, {}, 'onbekend'), 404), /kennen deze stelling niet/);
});

test('the longest reason fits in a form too', async (t) => {
  const endpoint = openEndpoint(t);
  assert.equal((await endpoint.submit({stance: 'agree', reason: '😀'.repeat(4000)})).status, 303);
  assert.match(await pageOf(await endpoint.submit({stance: 'agree', reason: 'x'.repeat(4001)}), 422), /Uw tekst is te lang/);
});

test('the link back leads nowhere but to an allowed site', async (t) => {
  const site = 'https://magazine.example';
  const endpoint = openEndpoint(t, {origins: [site]});
  const hrefAfter = async (back: string, referer = '') => {
    const sent = await endpoint.submit({stance: 'agree', back}, referer ? {Referer: referer} : {});
    return new URL(sent.headers.get('location') ?? '', 'http://poll.example/').searchParams.get('back');
  };
  assert.equal(await hrefAfter(`${site}/artikel`), `${site}/artikel`);
  assert.equal(await hrefAfter('', `${site}/`), `${site}/`);
  assert.equal(await hrefAfter('/artikel#stelling', `${site}/`), `${site}/artikel#stelling`);
  assert.match((await hrefAfter('/artikel'))!, /^http:\/\/[^/]+\/artikel$/);
  for (const back of ['https://elders.example/', 'javascript:alert(1)', 'data:text/html,x', '//elders.example', `${site}@elders.example/`, 'onzin']) {
    assert.equal(await hrefAfter(back), null, back);
    const page = await pageOf(await endpoint.request(`/v1/polls/stelling/thanks?back=${encodeURIComponent(back)}`), 200);
    assert.ok(!page.includes('<a '), back);
  }
});
