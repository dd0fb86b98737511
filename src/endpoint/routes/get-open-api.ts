import type {Context} from 'hono';
import {openApi} from '../openapi/document.ts';

const body = JSON.stringify(openApi);

export const getOpenApi = (c: Context): Response => c.body(body, 200, {'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=3600'});
