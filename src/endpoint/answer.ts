import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';

/** An answer of which everything is known before any of it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export const respond = (c: Context, {status, headers, body}: Answer): Response =>
  c.body(body as string, status as ContentfulStatusCode, headers);
