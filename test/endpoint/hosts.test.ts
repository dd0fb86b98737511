import assert from 'node:assert/strict';
import {request, type IncomingMessage} from 'node:http';
import {once} from 'node:events';
import {test} from 'node:test';
import {hostName} from '../../src/endpoint/hosts.ts';
import {openEndpoint, pageOf, problemOf, reactionOf, runCli, startServing, temporaryFolder} from '../support/endpoint.ts';

const path = '/v1/polls/stelling/reactions';
const post = () => ({method: 'POST', body: JSON.stringify(reactionOf()), headers: {'Content-Type': 'application/json'}});

test('a request for another host is turned away, and nothing is read or written', async (t) => {
  const endpoint = openEndpoint(t, {hosts: ['poll.voorbeeld.nl']});
  for (const host of ['kwaad.example', 'poll.voorbeeld.nl.kwaad.example', 'localhost.kwaad.example', '127.0.0.1.kwaad.example', '10.0.0.1']) {
    await problemOf(await endpoint.request(`http://${host}${path}`, post()), 421);
    await problemOf(await endpoint.request(`http://${host}${path}`), 421);
    await problemOf(await endpoint.request(`http://${host}/beheer`), 421);
  }
  assert.deepEqual(endpoint.rows(), []);
});

test('its own name is taken, on any port, and so is this machine', async (t) => {
  const endpoint = openEndpoint(t, {hosts: ['poll.voorbeeld.nl']});
  const hosts = ['poll.voorbeeld.nl', 'POLL.voorbeeld.nl:8443', 'poll.voorbeeld.nl.', 'localhost:8787', 'x.localhost', '127.0.0.1', '[::1]:8787'];
  for (const host of hosts) assert.equal((await endpoint.request(`http://${host}${path}`, post())).status, 201, host);
});

test('where no name is given, every name is taken', async (t) => {
  assert.equal((await openEndpoint(t).request(`http://wie.dan.ook${path}`, post())).status, 201);
});

test('a reader who comes by another name is told in words', async (t) => {
  const endpoint = openEndpoint(t, {hosts: ['poll.voorbeeld.nl']});
  const page = await endpoint.request(`http://kwaad.example${path}`, {headers: {Accept: 'text/html'}});
  assert.match(await pageOf(page, 421), /hoort niet bij deze website/);
});

test('a name is written as URLs write it', () => {
  assert.equal(hostName('Poll.Voorbeeld.NL.'), 'poll.voorbeeld.nl');
  assert.equal(hostName('stelling.café.nl'), 'stelling.xn--caf-dma.nl');
  assert.equal(hostName('::1'), '[::1]');
  for (const text of ['', 'poll.nl:8443', 'https://poll.nl', 'poll.nl/pad', 'a b', 'ik@poll.nl', '*']) {
    assert.equal(hostName(text), undefined, text);
  }
});

test('a served endpoint turns away the name of another', async (t) => {
  const {url} = await startServing(t, ['--open', '--database', `${temporaryFolder(t)}/x.db`, '--public-host', 'poll.voorbeeld.nl']);
  const ask = async (host: string) => {
    const asked = request(`${url}${path}`, {headers: {Host: host}}).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };
  assert.deepEqual([await ask('kwaad.example'), await ask('poll.voorbeeld.nl'), await ask(new URL(url).host)], [421, 200, 200]);
});

test('a name that is none is found at start', async () => {
  const {code, stderr} = await runCli(['serve', '--open', '--public-host', 'https://poll.nl']);
  assert.equal(code, 2);
  assert.match(stderr, /--public-host is the name of a host.*not "https:\/\/poll\.nl"/);
});
