/** Total maps: a default (or a function) beneath a persistent map of the entries that differ from it. */
import { Map as Persistent } from "immutable";
import { type Entry, equalTo, type Inspection, inspect, lookUp, type TotalMap, update } from "./collections.js";
import { equalValues } from "./equality.js";
import { ModelError } from "./error.js";
import { type KeyCode, keyCode } from "./key.js";

/** What lies beneath the entries. */
interface Base<K, V> {
  /** The value of a key that has no entry. */
  readonly at: (key: K, code: KeyCode) => V;
  /** The value of all keys; null where a function gives it. */
  readonly constant: { readonly value: V } | null;
}

type Entries<K, V> = Persistent<KeyCode, Entry<K, V>>;

/** No entry equals what lies beneath it, so equal maps have equal entries. */
class Total<K, V> implements TotalMap<K, V> {
  readonly #base: Base<K, V>;
  readonly #entries: Entries<K, V>;

  constructor(base: Base<K, V>, entries: Entries<K, V>) {
    this.#base = base;
    this.#entries = entries;
  }

  [lookUp](key: K): V {
    const code = keyCode(key);
    const entry = this.#entries.get(code);
    return entry === undefined ? this.#base.at(key, code) : entry.value;
  }

  [update](key: K, value: V): TotalMap<K, V> {
    const code = keyCode(key);
    const entry = this.#entries.get(code);
    if (equalOrUnknown(this.#base.at(key, code), value)) {
      return entry === undefined ? this : new Total(this.#base, this.#entries.remove(code));
    }
    if (entry !== undefined && entry.value === value) return this;
    return new Total(this.#base, this.#entries.set(code, { key, value }));
  }

  [equalTo](other: unknown): boolean {
    if (!(other instanceof Total)) throw new ModelError("a total map can only be compared with a total map");
    if (this.#base === other.#base) return sameEntries(this.#entries, other.#entries);
    const [mine, theirs] = [this.#base.constant, other.#base.constant];
    if (mine === null || theirs === null) {
      throw new ModelError("equality of maps is pointwise: state it as a predicate");
    }
    if (equalValues(mine.value, theirs.value)) return sameEntries(this.#entries, other.#entries);
    return this.#equalWithOtherDefault(other);
  }

  /** The defaults differ: the maps can be equal only if the entries of both cover all keys there are. */
  #equalWithOtherDefault(other: Total<unknown, unknown>): boolean {
    const keys = new Map<KeyCode, unknown>();
    for (const [code, e] of this.#entries) keys.set(code, e.key);
    for (const [code, e] of other.#entries) keys.set(code, e.key);
    const [first] = keys.values();
    if (keys.size < fewestKeys(first)) return false;
    throw new ModelError("equality of maps is pointwise: state it as a predicate");
  }

  [inspect](): Inspection<K, V> {
    const entries = [...this.#entries.values()];
    const constant = this.#base.constant;
    if (constant === null) return { kind: "tabulated", at: (key) => this.#base.at(key, keyCode(key)), entries };
    return { kind: "totalMap", base: constant.value, entries };
  }
}

/** A value that cannot be compared (it holds a tabulated map) is kept as an entry. */
function equalOrUnknown(a: unknown, b: unknown): boolean {
  try {
    return equalValues(a, b);
  } catch (e) {
    if (e instanceof ModelError) return false;
    throw e;
  }
}

function sameEntries(a: Entries<unknown, unknown>, b: Entries<unknown, unknown>): boolean {
  if (a === b) return true;
  return (
    a.size === b.size &&
    a.every((entry, code) => {
      const other = b.get(code);
      return other !== undefined && equalValues(entry.value, other.value);
    })
  );
}

/** A lower bound of the number of keys of a type, from one of its keys: a word of 8 bits is the smallest number type. */
function fewestKeys(key: unknown): number {
  if (typeof key === "number" || typeof key === "bigint") return 256;
  if (typeof key === "boolean") return 2;
  if (Array.isArray(key)) return key.reduce((n: number, k) => n * fewestKeys(k), 1);
  return 1;
}

/**
 * The map that has one value everywhere.
 *
 * @param value the value of every key
 */
export function totalMap<K, V>(value: NoInfer<V>): TotalMap<K, V> {
  return new Total<K, V>({ at: () => value, constant: { value } }, Persistent());
}

/**
 * The map that a function gives, key by key. Values are computed when they are read, each key once.
 *
 * @param f gives the value of a key; the components of a tuple key are its parameters, all of which it declares
 */
export function tabulate<K, V>(f: (key: K) => NoInfer<V>): TotalMap<K, V>;
export function tabulate<K extends readonly [unknown, unknown, ...unknown[]], V>(
  f: (...key: K) => NoInfer<V>,
): TotalMap<K, V>;
export function tabulate(f: (...key: readonly unknown[]) => unknown): TotalMap<unknown, unknown> {
  const known = new Map<KeyCode, { readonly value: unknown }>();
  const at = (key: unknown, code: KeyCode): unknown => {
    const before = known.get(code);
    if (before !== undefined) return before.value;
    // A function of one parameter has one key, which may itself be a list.
    const value = Array.isArray(key) && f.length !== 1 ? f(...key) : f(key);
    known.set(code, { value });
    return value;
  };
  return new Total({ at, constant: null }, Persistent());
}
