import assert from 'node:assert/strict';
import {testOnEach} from '../support/database.ts';
import {openEndpoint, problemOf, reactionOf, receiptOf, resultsOf} from '../support/endpoint.ts';

testOnEach('whoever sent a reaction takes it back: it counts no more, and nothing that was written is left', async (t, database) => {
  const endpoint = openEndpoint(t, {database, policy: 'publish'});
  await endpoint.post(reactionOf({stance: 'disagree'}));
  const reaction = reactionOf({reason: 'Weg ermee', name: 'Noor', email: 'noor@example.nl', veld: 'bijzonder'});
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  const gone = await endpoint.withdraw(reaction.id, withdrawToken);
  assert.equal(gone.status, 204);
  assert.equal(await gone.text(), '');

  const results = await resultsOf(await endpoint.get());
  assert.deepEqual(results.standing, {n: 1, counts: {disagree: 1}});
  assert.equal(results.reactions.length, 1);
  const left = JSON.stringify(endpoint.rows());
  for (const text of ['Weg ermee', 'Noor', 'noor@example.nl', 'bijzonder', '"agree"']) assert.ok(!left.includes(text), text);
});

testOnEach('the token of a second receipt serves as well as that of the first', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  await endpoint.post(reaction);
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 200);
  assert.equal((await endpoint.withdraw(reaction.id, withdrawToken)).status, 204);
});

testOnEach('taking back twice is taking back, and counts once', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  await endpoint.post(reactionOf());
  const reaction = reactionOf();
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  const answers = await Promise.all(Array.from({length: 8}, () => endpoint.withdraw(reaction.id, withdrawToken)));
  assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([204]));
  assert.equal((await resultsOf(await endpoint.get())).standing.n, 1);
});

testOnEach('a late retry does not bring back what was taken back', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  await endpoint.withdraw(reaction.id, withdrawToken);
  await problemOf(await endpoint.post(reaction), 410);
  assert.equal((await resultsOf(await endpoint.get())).standing.n, 0);
});

testOnEach('without the right token nothing is taken back', async (t, database) => {
  const endpoint = openEndpoint(t, {database});
  const reaction = reactionOf();
  const {withdrawToken} = await receiptOf(await endpoint.post(reaction), 201);
  const other = await receiptOf(await endpoint.post(reactionOf()), 201);

  const challenge = await endpoint.withdraw(reaction.id);
  assert.equal(challenge.headers.get('www-authenticate'), 'Bearer');
  await problemOf(challenge, 401);
  await problemOf(await endpoint.withdraw(reaction.id, other.withdrawToken), 403);
  await problemOf(await endpoint.withdraw(reaction.id, withdrawToken.slice(1)), 403);
  await problemOf(await endpoint.withdraw(crypto.randomUUID(), withdrawToken), 404);
  await problemOf(await endpoint.withdraw(reaction.id, withdrawToken, 'andere-stelling'), 404);
  assert.equal((await resultsOf(await endpoint.get())).standing.n, 2);
});
