import {median} from '../median.ts';

/** Of which variant, what, at how many times slower, with how many instances. */
type Key = readonly [variant: string, what: string, slowdown: number, instances: number];

/** What was measured, round after round. */
export class Results {
  #numbers = new Map<string, number[]>();

  add(key: Key, value: number): void {
    this.of(key).push(value);
  }

  of(key: Key): number[] {
    const name = key.join('|');
    const numbers = this.#numbers.get(name) ?? [];
    this.#numbers.set(name, numbers);
    return numbers;
  }

  median(...key: Key): number {
    return median(this.of(key));
  }

  /** The middle half of the rounds, from and to. */
  spread(...key: Key): readonly [number, number] {
    const sorted = this.of(key).toSorted((a, b) => a - b);
    const quarter = Math.floor(sorted.length / 4);
    return [sorted[quarter]!, sorted[sorted.length - 1 - quarter]!];
  }
}
