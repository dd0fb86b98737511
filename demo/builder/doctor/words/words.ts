import type {Finding} from '../finding.ts';

/** Who can do something about it. */
export type Audience = 'editor' | 'site' | 'endpoint';

/** Something to take over as it stands, and where it goes. */
export interface Snippet {
  readonly where: string;
  readonly code: string;
}

export interface Words {
  readonly title: string;
  /** A paragraph each. */
  readonly explanation: readonly string[];
  readonly add?: readonly Snippet[];
  /** Absent where there is nothing to do. */
  readonly audience?: Audience;
}

export type Say = (finding: Finding) => Words;

export const audiences: Readonly<Record<Audience, string>> = {
  editor: 'Dit kunt u zelf doen.',
  site: 'Dit is voor wie uw website beheert.',
  endpoint: 'Dit is voor wie het adres voor reacties beheert.',
};

/** What the answer says itself, where it says anything. */
export const quoted = (said: string | undefined): readonly string[] => (said ? [`Het antwoord zegt zelf: “${said}”.`] : []);

/** A snippet, or none where there is nothing known to put in it. */
export const snippet = (where: string, code: string | undefined): readonly Snippet[] => (code ? [{where, code}] : []);
