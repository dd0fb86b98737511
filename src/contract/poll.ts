import {momentSchema} from './moment.ts';
import type {Schema} from './schema.ts';
import {stances, type Stance} from './stance.ts';

/** A person named on a contribution. */
export interface Expert {
  readonly name: string;
  readonly role?: string;
  readonly organisation?: string;
  /** URL of a picture. */
  readonly portrait?: string;
}

/** One entry of the panel: one quote by one or more experts, and their stance where they stated one. */
export interface Contribution {
  readonly experts: readonly Expert[];
  /** Absent where it was not stated; never inferred. */
  readonly stance?: Stance;
  /** The stance in the expert's own words ("Voornamelijk oneens"). */
  readonly label?: string;
  /** One string a paragraph. */
  readonly quote: readonly string[];
  /** BCP 47 tag, where the quote is in another language than the poll. */
  readonly lang?: string;
}

/** The whole: what a statement, its panel and its question say, wherever they come from. */
export interface Poll {
  readonly id?: string;
  /** BCP 47 tag. */
  readonly lang?: string;
  readonly statement: string;
  readonly intro?: string;
  readonly panel: readonly Contribution[];
  readonly question?: string;
  /** ISO 8601 with offset. */
  readonly opensAt?: string;
  /** ISO 8601 with offset. */
  readonly closesAt?: string;
}

const text = {type: 'string', minLength: 1} as const;

/** http(s), or relative to the page: no other protocol is fetched. */
const pictureUrl = {type: 'string', pattern: '^(https?:|[^:]+$)'} as const;

export const pollSchema = {
  type: 'object',
  required: ['statement'],
  properties: {
    id: text,
    lang: text,
    statement: text,
    intro: text,
    panel: {
      type: 'array',
      items: {
        type: 'object',
        required: ['experts', 'quote'],
        properties: {
          experts: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['name'],
              properties: {name: text, role: text, organisation: text, portrait: pictureUrl},
            },
          },
          stance: {type: 'string', enum: stances},
          label: text,
          quote: {type: 'array', minItems: 1, items: text},
          lang: text,
        },
      },
    },
    question: text,
    opensAt: momentSchema,
    closesAt: momentSchema,
  },
} as const satisfies Schema;
