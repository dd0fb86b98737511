/**
 * Of two kinds of work that must not be done at the same time: any number of the one together, or one of the other.
 * Whoever comes while the other kind waits, waits behind it, so that neither keeps the other from its turn.
 */
export class Turns {
  #together = 0;
  #alone = false;
  readonly #waitingTogether: (() => void)[] = [];
  readonly #waitingAlone: (() => void)[] = [];

  async together<T>(work: () => Promise<T>): Promise<T> {
    if (this.#alone || this.#waitingAlone.length > 0) await new Promise<void>((resolve) => this.#waitingTogether.push(resolve));
    else this.#together += 1;
    try {
      return await work();
    } finally {
      this.#together -= 1;
      if (this.#together === 0) this.#next();
    }
  }

  async alone(): Promise<void> {
    if (this.#alone || this.#together > 0) await new Promise<void>((resolve) => this.#waitingAlone.push(resolve));
    else this.#alone = true;
  }

  /** Ends the work for which somebody waited with `alone`. */
  done(): void {
    this.#alone = false;
    this.#together = this.#waitingTogether.length;
    for (const go of this.#waitingTogether.splice(0)) go();
    if (this.#together === 0) this.#next();
  }

  #next(): void {
    const go = this.#waitingAlone.shift();
    this.#alone = go !== undefined;
    go?.();
  }
}
