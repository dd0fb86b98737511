import type {Stance} from '../contract/stance.ts';
import type {Standing} from '../contract/standing.ts';
import type {Content} from '../content/content.ts';
import type {Strings} from '../i18n/strings.ts';
import type {Draft} from '../submission/draft.ts';
import type {Submission} from '../submission/submission.ts';
import type {Asked} from '../submission/validation.ts';

/** All that the views show. They read it and nothing else. */
export interface Model {
  readonly content: Content;
  readonly strings: Strings;
  readonly headingLevel: number;
  /** The stances to choose from, in the order of the scale. */
  readonly choices: readonly Stance[];
  readonly asked: Asked;
  readonly submission: Submission;
  readonly draft: Readonly<Draft>;
  readonly durable: boolean;
  /** Whether the text that the endpoint sent back is still on the device. */
  readonly kept: boolean;
  readonly canReact: boolean;
  /** Absent while there is nothing to show, or it may not be shown yet. */
  readonly standing: Standing | undefined;
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
