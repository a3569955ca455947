/** Numbers of a fixed size that grow in number. */
export class Growing {
  #items = new Int32Array(1 << 16);
  #length = 0;

  push(n: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = n;
    this.#length += 1;
  }
  /** The number at an index; −1 beyond the end. */
  at(i: number): number {
    return this.#items[i] ?? -1;
  }
}
