import type {Context} from 'hono';

/** Whether a browser asks this for a reader to look at; the element, and other programs, ask for no HTML. */
export const wantsPage = (c: Context): boolean => (c.req.header('accept') ?? '').includes('text/html');
