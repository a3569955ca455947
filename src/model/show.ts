/** Values as text, for people: as the model language would write them, maps as their entries. */
import { type Collection, type Entry, inspect, isCollection } from "./collections.js";
import { equalValues } from "./equality.js";

type AnyCollection = Collection<unknown, unknown>;

/**
 * A value as text.
 *
 * @param value a value of the model language
 */
export function showValue(value: unknown): string {
  switch (typeof value) {
    case "bigint":
      return `${value}n`;
    case "string":
      return JSON.stringify(value);
    case "object":
      break;
    default:
      return String(value);
  }
  if (value === null) return "()";
  if (Array.isArray(value)) return `[${value.map(showValue).join(", ")}]`;
  if (isCollection(value)) return showCollection(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${showValue(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function showCollection(value: AnyCollection): string {
  const inside = value[inspect]();
  switch (inside.kind) {
    case "totalMap":
      return `{ ${[...sorted(inside.entries).map(showEntry), `… ↦ ${showValue(inside.base)}`].join(", ")} }`;
    case "tabulated":
      return `{ ${[...sorted(inside.entries).map(showEntry), "… ↦ as tabulated"].join(", ")} }`;
    case "partialMap":
      return inside.entries.length === 0 ? "{}" : `{ ${sorted(inside.entries).map(showEntry).join(", ")} }`;
    case "finSet":
      return `{${inside.items.map(showValue).sort().join(", ")}}`;
  }
}

const showEntry = (e: Entry<unknown, unknown>) => `${showValue(e.key)} ↦ ${showValue(e.value)}`;

function sorted(entries: readonly Entry<unknown, unknown>[]): readonly Entry<unknown, unknown>[] {
  const flat = (e: Entry<unknown, unknown>): readonly unknown[] => (Array.isArray(e.key) ? e.key : [e.key]);
  return [...entries].sort((a, b) => compareParts(flat(a), flat(b)));
}

function compareParts(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (typeof x === "number" && typeof y === "number") {
      if (x !== y) return x - y;
    } else if (showValue(x) !== showValue(y)) return showValue(x) < showValue(y) ? -1 : 1;
  }
  return 0;
}

/** One place where two states differ. */
export interface Change {
  /** A path such as `channels[0, 3]`. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Where two values of one type differ: field by field of records, entry by entry of maps.
 *
 * @param path what to call the whole; empty for a state, whose fields then stand alone
 */
export function changes(before: unknown, after: unknown, path = ""): readonly Change[] {
  if (before === after) return [];
  if (isCollection(before) && isCollection(after)) return mapChanges(before, after, path);
  if (isRecord(before) && isRecord(after) && sameShape(before, after)) {
    const later = new Map(Object.entries(after));
    return Object.entries(before).flatMap(([name, value]) =>
      changes(value, later.get(name), path === "" ? name : `${path}.${name}`),
    );
  }
  return same(before, after) ? [] : [{ path, before: showValue(before), after: showValue(after) }];
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isCollection(value);
}

/** Members of a union are shown whole where they are not of one kind. */
function sameShape(a: object, b: object): boolean {
  const kind = (x: object) =>
    Object.entries(x).map(([name, value]) => (typeof value === "string" ? `${name}=${value}` : name));
  return kind(a).sort().join() === kind(b).sort().join();
}

function same(a: unknown, b: unknown): boolean {
  try {
    return equalValues(a, b);
  } catch {
    return false;
  }
}

function mapChanges(before: AnyCollection, after: AnyCollection, path: string): readonly Change[] {
  const [was, is] = [reading(before), reading(after)];
  const keys = new Map([...was.entries, ...is.entries].map((e) => [showValue(e.key), e]));
  return sorted([...keys.values()]).flatMap(({ key }) => {
    const [old, now] = [was.at(key), is.at(key)];
    const name = Array.isArray(key) ? showValue(key) : `[${showValue(key)}]`;
    return old === now ? [] : [{ path: `${path}${name}`, before: old, after: now }];
  });
}

/** The explicit entries of a collection, and how its value at a key reads. */
function reading(value: AnyCollection) {
  const inside = value[inspect]();
  const items = inside.kind === "finSet" ? inside.items.map((key) => ({ key, value: true })) : inside.entries;
  const texts = new Map(items.map((e) => [showValue(e.key), showValue(e.value)]));
  const beneath = (key: unknown): string => {
    switch (inside.kind) {
      case "totalMap":
        return showValue(inside.base);
      case "tabulated":
        return showValue(inside.at(key));
      case "partialMap":
        return "none";
      case "finSet":
        return "false";
    }
  };
  return { entries: items, at: (key: unknown) => texts.get(showValue(key)) ?? beneath(key) };
}
