/** The functions by which models read and update maps and sets. */
import { contains, type FinSet, lookUp, type PartialMap, type TotalMap, update, without } from "./collections.js";
import type { Option } from "./types.js";

/**
 * The value of a key: of a total map itself, of a partial map as an option.
 *
 * @param m a map
 * @param key a key; `[a, b]` for a map on pairs
 */
export function get<K, V>(m: TotalMap<K, V>, key: NoInfer<K>): V;
export function get<K, V>(m: PartialMap<K, V>, key: NoInfer<K>): Option<V>;
export function get(m: { [lookUp](key: unknown): unknown }, key: unknown): unknown {
  return m[lookUp](key);
}

/** The map that has another value at a key. */
export function put<K, V>(m: TotalMap<K, V>, key: NoInfer<K>, value: NoInfer<V>): TotalMap<K, V>;
export function put<K, V>(m: PartialMap<K, V>, key: NoInfer<K>, value: NoInfer<V>): PartialMap<K, V>;
export function put(m: { [update](key: unknown, value: unknown): unknown }, key: unknown, value: unknown): unknown {
  return m[update](key, value);
}

/** Whether a partial map has a value at a key, or a set the item. */
export function has<K, V>(m: PartialMap<K, V>, key: NoInfer<K>): boolean;
export function has<T>(set: FinSet<T>, item: NoInfer<T>): boolean;
export function has(m: { [contains](key: unknown): boolean }, key: unknown): boolean {
  return m[contains](key);
}

/** The partial map without a key, or the set without an item. */
export function remove<K, V>(m: PartialMap<K, V>, key: NoInfer<K>): PartialMap<K, V>;
export function remove<T>(set: FinSet<T>, item: NoInfer<T>): FinSet<T>;
export function remove(m: { [without](key: unknown): unknown }, key: unknown): unknown {
  return m[without](key);
}

/** The set with one more item. */
export function add<T>(set: FinSet<T>, item: NoInfer<T>): FinSet<T> {
  return set[update](item);
}
