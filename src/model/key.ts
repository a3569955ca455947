/** Keys by value: two keys are the same entry exactly if their codes are the same primitive. */
import { isCollection } from "./collections.js";
import { ModelError } from "./error.js";

/** A primitive that stands for a key. Distinct for distinct keys of one type (all keys of a map are of one type). */
export type KeyCode = number | string | boolean;

/**
 * The code of a key.
 *
 * Pairs and triples of small naturals, the commonest keys, become numbers: nothing is allocated to look them up.
 *
 * @throws ModelError for a key that holds a map, a set or a function
 */
export function keyCode(key: unknown): KeyCode {
  if (typeof key === "number") return key;
  if (typeof key === "boolean") return key;
  if (Array.isArray(key)) return arrayCode(key);
  return text(key);
}

/** Components below 2^26 in pairs and below 2^17 in triples: codes of pairs are 0 … 2^52 − 1, those of triples negative. */
function arrayCode(key: readonly unknown[]): KeyCode {
  const [a, b, c] = key;
  if (key.length === 2 && isBelow(a, 0x4000000) && isBelow(b, 0x4000000)) return a * 0x4000000 + b;
  if (key.length === 3 && isBelow(a, 0x20000) && isBelow(b, 0x20000) && isBelow(c, 0x20000)) {
    return -1 - ((a * 0x20000 + b) * 0x20000 + c);
  }
  return text(key);
}

function isBelow(value: unknown, bound: number): value is number {
  return typeof value === "number" && value >= 0 && value < bound;
}

/** An injective text: strings are quoted, fields sorted by name. */
function text(key: unknown): string {
  switch (typeof key) {
    case "number":
      return String(key);
    case "boolean":
      return String(key);
    case "bigint":
      return `${key}n`;
    case "string":
      return JSON.stringify(key);
    case "object":
      if (key === null) return "null";
      if (Array.isArray(key)) return `[${key.map(text).join(",")}]`;
      if (isCollection(key)) throw new ModelError("a key cannot hold a map or a set");
      return `{${Object.entries(key)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${JSON.stringify(name)}:${text(value)}`)
        .join(",")}}`;
    default:
      throw new ModelError(`a key cannot hold a ${typeof key}`);
  }
}
