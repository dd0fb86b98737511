import type {Expert} from '../../contract/poll.ts';
import type {Span} from './manuscript.ts';
import type {StatedStance} from './stance-grammar.ts';

/** What one speaker, or several together, said in the article: the words as they were written. */
export interface Said extends Span {
  readonly experts: readonly Expert[];
  readonly stated?: StatedStance;
  readonly quote: string[];
  end: number;
}

const namesOf = (experts: readonly Expert[]): string => experts.map(({name}) => name).join('\n');
const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Who has spoken, to be found again by name: who speaks twice is one entry of the panel. */
export class SpeakersByName {
  readonly #byName = new Map<string, Said | undefined>();

  add(said: Said): void {
    const [expert, other] = said.experts;
    this.#byName.set(namesOf(said.experts), said);
    if (!expert || other) return;
    // Of two with one surname, that alone says neither.
    const surname = surnameOf(expert.name);
    if (surname !== expert.name) this.#byName.set(surname, this.#byName.has(surname) ? undefined : said);
  }

  /** What these people said before, unless they do something else: then they are others of the same name. */
  find(experts: readonly Expert[]): Said | undefined {
    const known = this.#byName.get(namesOf(experts));
    return known && experts.every(({role}, index) => !role || role === known.experts[index]!.role) ? known : undefined;
  }
}
