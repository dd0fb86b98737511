import type {ImportedArticle} from '../../../src/content/article/import-article.ts';
import type {Draft, Entry} from './draft.ts';

/** The form as an article fills it. What was chosen about address and form stays; an id that was chosen goes on too. */
export const fromImport = (draft: Draft, article: string, {poll, callToAction = '', unplaced, remarks}: ImportedArticle): Draft => ({
  ...draft,
  article,
  statement: poll.statement,
  intro: poll.intro ?? '',
  question: poll.question ?? '',
  call: callToAction,
  panel: poll.panel.map(({experts, stance, label = '', quote}, index): Entry => ({
    key: index + 1,
    people: experts.map(({name, role = '', organisation = ''}) => ({name, role, organisation})),
    stance: stance ?? '',
    label,
    quote: quote.join('\n\n'),
  })),
  leftovers: unplaced.map(({line, text}) => ({line, text})),
  remarks,
});
