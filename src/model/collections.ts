/**
 * Maps and sets as model files see them: opaque, immutable, compared by value.
 *
 * Their operations hide behind symbols of the global registry, so that models use the free functions (`get`, `put`, …)
 * and that values made by one copy of this library work with the functions of another.
 */
import type { Option } from "./types.js";

export const lookUp: unique symbol = Symbol.for("xenverif.lookUp");
export const update: unique symbol = Symbol.for("xenverif.update");
export const contains: unique symbol = Symbol.for("xenverif.contains");
export const without: unique symbol = Symbol.for("xenverif.without");
export const equalTo: unique symbol = Symbol.for("xenverif.equalTo");
export const inspect: unique symbol = Symbol.for("xenverif.inspect");

/** One explicit entry, for tools. */
export interface Entry<K, V> {
  readonly key: K;
  readonly value: V;
}

/** What a collection holds, for tools: models themselves cannot enumerate a map. */
export type Inspection<K, V> =
  /** Every key that has no entry has the value `base`. */
  | { readonly kind: "totalMap"; readonly base: V; readonly entries: readonly Entry<K, V>[] }
  /** Every key that has no entry has the value that a function of the model gives it. */
  | { readonly kind: "tabulated"; at(key: K): V; readonly entries: readonly Entry<K, V>[] }
  | { readonly kind: "partialMap"; readonly entries: readonly Entry<K, V>[] }
  | { readonly kind: "finSet"; readonly items: readonly K[] };

/** Any map or set. */
export interface Collection<K, V> {
  [equalTo](other: unknown): boolean;
  [inspect](): Inspection<K, V>;
}

/** A value for every key. A tuple key is written `[a, b]`. */
export interface TotalMap<K, V> extends Collection<K, V> {
  [lookUp](key: K): V;
  [update](key: K, value: V): TotalMap<K, V>;
}

/** A value for some keys. */
export interface PartialMap<K, V> extends Collection<K, V> {
  [lookUp](key: K): Option<V>;
  [update](key: K, value: V): PartialMap<K, V>;
  [contains](key: K): boolean;
  [without](key: K): PartialMap<K, V>;
}

/** A finite set. */
export interface FinSet<T> extends Collection<T, true> {
  [update](item: T): FinSet<T>;
  [contains](item: T): boolean;
  [without](item: T): FinSet<T>;
}

/** Whether a value is a map or a set, of this copy of the library or of another. */
export function isCollection(value: unknown): value is Collection<unknown, unknown> {
  return typeof value === "object" && value !== null && equalTo in value;
}
