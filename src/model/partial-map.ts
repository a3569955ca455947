/** Partial maps and finite sets: persistent, compared by value. */
import { Map as Persistent } from "immutable";
import {
  contains,
  type Entry,
  equalTo,
  type FinSet,
  type Inspection,
  inspect,
  lookUp,
  type PartialMap,
  update,
  without,
} from "./collections.js";
import { equalValues } from "./equality.js";
import { ModelError } from "./error.js";
import { type KeyCode, keyCode } from "./key.js";
import { none, some } from "./options.js";
import type { Option } from "./types.js";

class Partial<K, V> implements PartialMap<K, V> {
  readonly #entries: Persistent<KeyCode, Entry<K, V>>;

  constructor(entries: Persistent<KeyCode, Entry<K, V>>) {
    this.#entries = entries;
  }

  [lookUp](key: K): Option<V> {
    const entry = this.#entries.get(keyCode(key));
    return entry === undefined ? none : some(entry.value);
  }

  [update](key: K, value: V): PartialMap<K, V> {
    return new Partial(this.#entries.set(keyCode(key), { key, value }));
  }

  [contains](key: K): boolean {
    return this.#entries.has(keyCode(key));
  }

  [without](key: K): PartialMap<K, V> {
    return new Partial(this.#entries.remove(keyCode(key)));
  }

  [equalTo](other: unknown): boolean {
    if (!(other instanceof Partial)) throw new ModelError("a partial map can only be compared with a partial map");
    const [mine, theirs] = [this.#entries, other.#entries];
    return mine.size === theirs.size && mine.every((e, code) => equalValues(e.value, theirs.get(code)?.value));
  }

  [inspect](): Inspection<K, V> {
    return { kind: "partialMap", entries: [...this.#entries.values()] };
  }
}

class Finite<T> implements FinSet<T> {
  readonly #items: Persistent<KeyCode, T>;

  constructor(items: Persistent<KeyCode, T>) {
    this.#items = items;
  }

  [update](item: T): FinSet<T> {
    return new Finite(this.#items.set(keyCode(item), item));
  }

  [contains](item: T): boolean {
    return this.#items.has(keyCode(item));
  }

  [without](item: T): FinSet<T> {
    return new Finite(this.#items.remove(keyCode(item)));
  }

  [equalTo](other: unknown): boolean {
    if (!(other instanceof Finite)) throw new ModelError("a set can only be compared with a set");
    const theirs = other.#items;
    return this.#items.size === theirs.size && this.#items.every((_item, code) => theirs.has(code));
  }

  [inspect](): Inspection<T, true> {
    return { kind: "finSet", items: [...this.#items.values()] };
  }
}

/** The partial map without entries. */
export function partialMap<K, V>(): PartialMap<K, V> {
  return new Partial<K, V>(Persistent());
}

/** The empty set. */
export function finSet<T>(): FinSet<T> {
  return new Finite<T>(Persistent());
}
