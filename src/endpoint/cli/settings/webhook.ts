import {keyOf} from '../../webhook/sign.ts';
import {UsageError} from '../errors.ts';
import type {Settings} from './settings.ts';

/** Who is told of a new reaction. */
export const webhookSettings: Settings = {
  flags: {
    webhook: {value: 'URL', secret: true, help: 'Send each new reaction here too, signed'},
    'webhook-secret': {value: 'TEXT', secret: true, help: 'What it is signed with, at least 24 characters'},
  },
  read(flags) {
    const text = flags.text('webhook');
    const secret = flags.text('webhook-secret');
    if (text === undefined) {
      if (secret !== undefined) flags.refuse('webhook-secret', 'goes with --webhook');
      return {};
    }
    const protocol = URL.parse(text)?.protocol;
    if (protocol !== 'https:' && protocol !== 'http:') flags.refuse('webhook', 'is an http or https URL');
    if (secret === undefined) throw new UsageError('--webhook needs --webhook-secret');
    if (keyOf(secret) === undefined) {
      flags.refuse('webhook-secret', 'is at least 24 characters, or whsec_ and the base64 of at least 24 bytes');
    }
    return {webhook: {url: text, secret}};
  },
};
