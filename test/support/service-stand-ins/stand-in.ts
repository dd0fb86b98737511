import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {getRequestListener} from '@hono/node-server';

/** One of the services, as far as a page sees it: what it takes, what it answers, and what it has afterwards. */
export interface StandIn {
  /** Where reactions are posted. */
  readonly path: string;
  /** Each thing stored, in the service's own words. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** `false` where it answers no preflight, so that a browser sends only what needs none. */
  readonly preflight?: false;
  answer(request: Request): Promise<Response>;
}

export const page = (title: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(`<!doctype html><title>${title}</title><h1>${title}</h1>`, {
    status,
    headers: {'Content-Type': 'text/html; charset=utf-8', ...headers},
  });

export const typeOf = (request: Request): string => (request.headers.get('Content-Type') ?? '').split(';')[0]!.trim();

export const asksForJson = (request: Request): boolean => /json/.test(request.headers.get('Accept') ?? '');

/** The fields of a form, as the platform reads them; `undefined` where the body is none. */
export const formOf = async (request: Request): Promise<Record<string, string> | undefined> => {
  if (!['application/x-www-form-urlencoded', 'multipart/form-data'].includes(typeOf(request))) return undefined;
  return Object.fromEntries((await request.formData()) as Iterable<[string, string]>);
};

export const jsonOf = async (request: Request): Promise<Record<string, unknown> | undefined> =>
  typeOf(request) === 'application/json' ? ((await request.json()) as Record<string, unknown>) : undefined;

const cors = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type'};

const withCors = (response: Response): Response => {
  const {status, headers, body} = response;
  return new Response(body, {status, headers: {...Object.fromEntries(headers), ...cors}});
};

/** The same over a real connection, open to pages of any site. */
export const serve = async (standIn: StandIn): Promise<{readonly url: string; close(): Promise<void>}> => {
  const server = createServer(
    getRequestListener(async (request) => {
      if (request.method !== 'OPTIONS') return withCors(await standIn.answer(request));
      return standIn.preflight === false ? new Response(null, {status: 405}) : new Response(null, {status: 204, headers: cors});
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${standIn.path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
