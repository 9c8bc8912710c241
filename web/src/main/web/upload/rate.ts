const WINDOW = 10_000;

/** Bytes a second over the last ten seconds. */
export class Rate {
  #points: { at: number; bytes: number }[] = [];

  add(at: number, bytes: number): void {
    this.#points.push({ at, bytes });
    while (this.#points.length > 2 && at - (this.#points[0]?.at ?? at) > WINDOW) {
      this.#points.shift();
    }
  }

  /** Undefined until there is something to tell. */
  get perSecond(): number | undefined {
    const [first, last] = [this.#points[0], this.#points.at(-1)];
    if (!first || !last || last.at <= first.at) {
      return undefined;
    }
    return (last.bytes - first.bytes) * 1000 / (last.at - first.at);
  }
}
