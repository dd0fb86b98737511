import type {TemplateResult} from 'lit/html.js';
import type {Stance} from '../contract/stance.ts';
import type {Content} from '../content/content.ts';
import type {Dictionary, Strings} from '../i18n/strings.ts';
import type {Period} from '../content/period.ts';
import type {Draft} from '../submission/draft.ts';
import type {Submission} from '../submission/submission.ts';
import type {Asked} from '../submission/validation.ts';

/** All that the views show. They read it and nothing else. */
export interface Model {
  readonly content: Content;
  /** The sentences of the results come with the file of the results, except where a page or a language brought them. */
  readonly strings: Strings & Partial<Dictionary>;
  readonly headingLevel: number;
  /** The stances to choose from, in the order of the scale. */
  readonly choices: readonly Stance[];
  readonly asked: Asked;
  readonly submission: Submission;
  readonly draft: Readonly<Draft>;
  /** Whether the reader has filled in anything, or tried to send. */
  readonly begun: boolean;
  readonly durable: boolean;
  /** Whether the text that the endpoint sent back is still on the device. */
  readonly kept: boolean;
  readonly canReact: boolean;
  /** Whether the poll is open, and when it opens or closes, in milliseconds; `NaN` where nobody says. */
  readonly period: {readonly name: Period; readonly at: number};
  /** Whether the poll takes no reaction now. Who has begun keeps the form, and hears at sending that it is too late: the words are theirs. */
  readonly shut: boolean;
  /** `false` where none may be shown yet, `undefined` while their file is on its way, `null` where it could not be had. */
  readonly results: {view(model: Model): TemplateResult} | false | null | undefined;
  /** Who gets the reaction, how many days it is kept, and where more is said of that; each empty or 0 where nobody says. */
  readonly privacy: {readonly controller: string; readonly days: number; readonly url: string};
  /** What is to be said of the draft. */
  readonly note: string;
  /** BCP 47 tag, for numbers and dates. */
  readonly lang: string;
}

/** What a reader can do in the views; the element wires these to the submission. */
export interface Actions {
  submit(event: Event): void;
  edit(event: Event): void;
  /** From an error to its field. */
  jump(event: Event): void;
  retry(): void;
  copy(): void;
  discard(): void;
}
