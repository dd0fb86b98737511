import {expect, fixture, html} from '@open-wc/testing';
import {problemSchema} from '../../src/contract/problem.ts';
import {receiptSchema} from '../../src/contract/receipt.ts';
import {resultsSchema} from '../../src/contract/results.ts';
import {conform, type Schema, type SchemaProblem} from '../../src/contract/schema.ts';
import {expectNoViolations} from '../support/axe.ts';
import {answers, reactionsEndpoint, useHandlers, type Answer} from '../support/msw.ts';

const url = '/v1/polls/datagedreven-werken/reactions';

const reaction = {
  id: '6b2c1c1e-6f0f-4d7e-9a53-5f2e0c2b8a11',
  stance: 'agree',
  reason: 'Ja',
  mayPublish: false,
  lang: 'nl',
  sentAt: '2026-01-01T00:00:00Z',
};

// As the element sends it: Firefox treats `keepalive` in a way of its own.
const post = (): Promise<Response> => fetch(url, {method: 'POST', keepalive: true, body: JSON.stringify(reaction)});

const problemsIn = async (response: Response, schema: Schema): Promise<readonly SchemaProblem[]> => {
  const problems: SchemaProblem[] = [];
  conform(schema, await response.json(), problems);
  return problems;
};

const failureOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.fail('nothing failed'),
    (error: Error) => error,
  );

describe('the endpoint of these tests', () => {
  it('stores an id once and gives a receipt of the contract', async () => {
    const endpoint = reactionsEndpoint(url);
    useHandlers(...endpoint.handlers);
    const first = await post();
    expect(first.status).to.equal(201);
    expect(await problemsIn(first, receiptSchema)).to.deep.equal([]);
    expect((await post()).status).to.equal(200);
    expect(endpoint.received).to.deep.equal([reaction, reaction]);
    expect(endpoint.stored).to.deep.equal([reaction]);
  });

  it('answers with the standing of what it stored', async () => {
    useHandlers(...reactionsEndpoint(url).handlers);
    await post();
    const results = await fetch(url);
    expect(await problemsIn(results.clone(), resultsSchema)).to.deep.equal([]);
    expect((await results.json()).standing).to.deep.equal({n: 1, counts: {agree: 1}});
  });

  const refusals: Record<string, {answer: Answer; status: number}> = {
    invalid: {answer: answers.invalid({field: 'reason', code: 'too-long'}), status: 422},
    closed: {answer: answers.closed, status: 409},
    'in progress': {answer: answers.inProgress, status: 409},
    busy: {answer: answers.busy(3), status: 503},
  };
  for (const [name, {answer, status}] of Object.entries(refusals)) {
    it(`refuses with a problem document: ${name}`, async () => {
      const endpoint = reactionsEndpoint(url, {answer});
      useHandlers(...endpoint.handlers);
      const response = await post();
      expect(response.status).to.equal(status);
      expect(response.headers.get('Retry-After')).to.equal(name === 'busy' ? '3' : null);
      expect(await problemsIn(response, problemSchema)).to.deep.equal([]);
      expect(endpoint.stored).to.deep.equal([]);
    });
  }

  it('loses an answer, and hands one over only when the test says so', async () => {
    const endpoint = reactionsEndpoint(url, {answer: answers.lost});
    useHandlers(...endpoint.handlers);
    expect(await failureOf(post())).to.be.instanceOf(TypeError);
    expect(endpoint.stored).to.deep.equal([reaction]);

    let release = (): void => {};
    endpoint.answer = answers.after(new Promise<void>((resolve) => (release = resolve)), answers.html);
    const late = post();
    release();
    expect((await late).headers.get('Content-Type')).to.contain('text/html');
  });
});

describe('the check for accessibility', () => {
  it('names what is wrong and where', async () => {
    const node = await fixture(html`<div><input name="nameless" /></div>`);
    const {message} = await failureOf(expectNoViolations(node));
    expect(message).to.contain('label: ').and.to.contain('<input name="nameless">');
  });

  it('lets good HTML pass', async () => expectNoViolations(await fixture(html`<p>Wat vindt u?</p>`)));
});
