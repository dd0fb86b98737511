import type {Context} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Answer} from './answer.ts';

export const respond = (c: Context, {status, headers, body}: Answer): Response => c.body(body as string, status as ContentfulStatusCode, headers);
