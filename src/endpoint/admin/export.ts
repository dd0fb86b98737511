import type {Context} from 'hono';
import type {Fields} from '../body/fields.ts';
import type {EndpointEnv} from '../env.ts';
import {exportFormats, type ExportFormatName} from '../export/formats.ts';
import {fieldOf} from './forms.ts';
import type {AdminServices} from './services.ts';

const states = {geplaatst: 'published', alle: 'all'} as const;

/** A stream of what the generator gives, a piece at a time as it is read: a slow download holds up the database no more than itself. */
const toStream = (pieces: AsyncGenerator<string, void>, report: (error: unknown) => void): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const {done, value} = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        // The status was sent long ago: that the file is not whole shows in a download that breaks off.
        report(error);
        controller.error(error);
      }
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
};

export const exportPoll = (c: Context<EndpointEnv>, {store, report}: AdminServices, poll: string, fields: Fields): Response => {
  const format = exportFormats[fieldOf(fields, 'vorm', /^(csv|csv-semicolon|jsonl)$/) as ExportFormatName];
  const state = states[fieldOf(fields, 'welke', /^(geplaatst|alle)$/) as keyof typeof states];
  return c.body(toStream(format.write(store.export({poll, state})), report), 200, {
    'Content-Type': format.mediaType,
    'Content-Disposition': `attachment; filename="${poll}.${format.extension}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
};
