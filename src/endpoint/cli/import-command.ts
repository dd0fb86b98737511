import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {importArticle, type Remark} from '../../content/article/import-article.ts';
import {pollToHtml} from '../../content/article/poll-to-html.ts';
import {remarkText} from '../../content/article/remark-text.ts';
import {readArticleFile} from './article-file.ts';
import type {Command} from './command.ts';
import {isClosedPipe, WorkError} from './errors.ts';

const formats = ['json', 'html'] as const;

const whyNothing = (remarks: readonly Remark[]): string => {
  const codes = remarks.map(({code}) => code);
  if (codes.includes('no-text')) return 'there is no text in it';
  return `there is no statement and no contribution in it${codes.includes('looks-like-code') ? '; it is no plain text' : ''}`;
};

const write = async (text: string): Promise<void> => {
  try {
    await pipeline(Readable.from([text]), process.stdout);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
};

export const importCommand: Command = {
  summary: 'Make a poll of the text of an article, - for standard input; what an editor should look at is on standard error, in Dutch',
  operand: 'FILE',
  flags: {
    format: {value: formats.join('|'), fallback: 'json', help: 'The poll as JSON, or as the HTML between <stelling-poll> and </stelling-poll>'},
  },
  async run(flags, [file = '']) {
    const format = flags.oneOf('format', formats);
    const {poll, callToAction, unplaced, remarks} = importArticle(await readArticleFile(file));
    const source = file === '-' ? 'standard input' : file;
    if (!poll.statement && poll.panel.length === 0) throw new WorkError(`${source}: ${whyNothing(remarks)}`);

    const html = () => pollToHtml(poll, callToAction === undefined ? {} : {callToAction});
    await write(format === 'html' ? html() : `${JSON.stringify(poll, null, 2)}\n`);

    const said: Remark[] = [
      ...remarks,
      ...unplaced.map((part): Remark => ({code: 'not-placed', ...part})),
      ...(callToAction !== undefined && format === 'json' ? [{code: 'call-not-in-poll', text: callToAction} as const] : []),
    ];
    // As a compiler says it, so that an editor's program finds the line.
    for (const remark of said) console.error(`${[source, remark.line].filter(Boolean).join(':')}: ${remarkText(remark)}`);
  },
};
