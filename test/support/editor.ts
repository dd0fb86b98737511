import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {Reaction} from '../../src/contract/reaction.ts';
import type {EndpointOptions} from '../../src/endpoint/index.ts';
import type {TestDatabase} from './database.ts';
import {openEndpoint, reactionOf, receiptOf} from './endpoint.ts';

/** Opens every poll. */
export const adminToken = 'een-code-voor-alle-stellingen';
/** Opens one. */
export const pollToken = 'een-code-voor-de-ene-stelling';

/** What a page has in the fields of a form, by its action and, for a reaction, its text. */
export const fieldsOf = (form: string): Record<string, string> => {
  const decode = (text: string) =>
    text.replace(/&(amp|lt|gt|quot|#39|#13);/g, (_, name: string) => ({amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r'})[name]!);
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, value]) => [name!, decode(value!)]));
};

/** An editor's browser, as far as the endpoint sees it: it keeps the cookie and sends the forms that it was given. */
export const createEditor = (request: (path: string, init?: RequestInit) => Promise<Response>) => {
  let cookie = '';
  const headers = {'Sec-Fetch-Site': 'same-origin'};

  const get = (path: string, extra: Record<string, string> = {}) => request(path, {headers: {...headers, ...(cookie && {Cookie: cookie}), ...extra}});
  const post = async (path: string, fields: Record<string, string>, extra: Record<string, string> = {}) => {
    const response = await request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: {...headers, ...(cookie && {Cookie: cookie}), ...extra},
    });
    const [given] = response.headers.get('set-cookie')?.split(';') ?? [];
    if (given) cookie = given;
    return response;
  };
  /** The text of a page that must be there. */
  const page = async (path: string): Promise<string> => {
    const response = await get(path);
    const text = await response.text();
    assert.equal(response.status, 200, text);
    return text;
  };
  /** The path to which an answer leads. */
  const follow = (path: string, response: Response): string => {
    assert.equal(response.status, 303);
    const {pathname, search, hash} = new URL(response.headers.get('location')!, `http://poll.example${path}`);
    return pathname + search + hash;
  };
  const pathOf = (poll: string) => `/beheer/stelling/${poll}`;
  /** The form at a reaction, found by what its text says. */
  const formAt = async (text: string, query = '', poll = 'stelling'): Promise<Record<string, string>> => {
    const articles = (await page(pathOf(poll) + query)).split('<article').slice(1);
    const own = articles.find((article) => article.includes(text));
    assert.ok(own, `${text} is on ${query}`);
    return fieldsOf(own);
  };

  return {
    get,
    post,
    page,
    follow,
    formAt,
    get cookie() {
      return cookie;
    },
    set cookie(value: string) {
      cookie = value;
    },
    signIn: (token = adminToken, extra: Record<string, string> = {}) => post('/beheer/aanmelden', {code: token}, extra),
    /** Sends the form at a reaction; the path to which it leads. */
    async decide(text: string, action: string, query = '', poll = 'stelling'): Promise<string> {
      const path = `${pathOf(poll)}/besluit`;
      return follow(path, await post(path, {...(await formAt(text, query, poll)), actie: action}));
    },
    /** Sends the form of the message at the top of a page; the path to which it leads. */
    async undo(where: string, poll = 'stelling'): Promise<string> {
      const form = (await page(where.split('#')[0]!)).split('<form class="undo"')[1];
      assert.ok(form, 'there is a button to undo');
      const path = `${pathOf(poll)}/besluit`;
      return follow(path, await post(path, {...fieldsOf(form.split('</form>')[0]!), actie: 'terug'}));
    },
    /** What is on a list, by the texts of the reactions. */
    async texts(query = '', poll = 'stelling'): Promise<string[]> {
      return [...(await page(pathOf(poll) + query)).matchAll(/<p class="reason">(.*?)<\/p>/gs)].map(([, text]) => text!);
    },
  };
};

/** An endpoint with an editor who has signed in. */
export const openModeration = async (t: TestContext, options: Partial<EndpointOptions> & {file?: string; database?: TestDatabase} = {}) => {
  // Every look at the clock is a second later, so that what comes later is later.
  let moment = Date.parse('2026-11-22T12:00:00Z');
  const now = () => new Date((moment += 1000));
  const adminTokens = [{token: adminToken}, {token: pollToken, poll: 'stelling'}];
  const endpoint = openEndpoint(t, {adminTokens, now, ...options});
  const editor = createEditor(endpoint.request);
  assert.equal((await editor.signIn()).status, 303);
  return {
    ...endpoint,
    editor,
    /** Another editor, or the same one elsewhere. */
    async another(token = adminToken) {
      const other = createEditor(endpoint.request);
      assert.equal((await other.signIn(token)).status, 303);
      return other;
    },
    async react(reason: string, fields: Partial<Reaction> = {}, poll = 'stelling') {
      const reaction = reactionOf({reason, ...fields});
      return {...(await receiptOf(await endpoint.post(reaction, {}, poll), 201)), reaction};
    },
  };
};
