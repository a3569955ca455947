/** One record of a trace: a JSON object whose fields are read by name and type, and which knows what was read. */

/** A record is not what the adapter expects. The replay reports it with its line. */
export class RecordError extends Error {
  override readonly name = "RecordError";
}

/** A record as an adapter sees it. Every reading method throws a {@link RecordError} where the field is missing or of another type. */
export interface TraceRecord {
  /** Whether the record has a field. */
  has(field: string): boolean;
  nat(field: string): number;
  int(field: string): number;
  boolean(field: string): boolean;
  text(field: string): string;
  nats(field: string): readonly number[];
  /** Whether a field is null, which counts as reading it. */
  isNull(field: string): boolean;
  /** A field whose value is another record. */
  record(field: string): TraceRecord;
}

/** A record that remembers which of its fields were read. */
export interface TrackedRecord extends TraceRecord {
  /** Names of the fields that nobody has read, in the record's order. */
  unread(): readonly string[];
}

/**
 * Wraps a parsed JSON object.
 *
 * @param object the parsed line
 * @param name what to call it in messages: `the record`, or the field that holds it
 */
export function trackedRecord(object: object, name = "the record"): TrackedRecord {
  const fields = new Map<string, unknown>(Object.entries(object));
  const read = new Set<string>();
  const inner = new Map<string, TrackedRecord>();
  const field = <T>(key: string, what: string, is: (value: unknown) => value is T): T => {
    read.add(key);
    const value = fields.get(key);
    if (is(value)) return value;
    if (value === undefined) throw new RecordError(`${name} has no field \`${key}\``);
    throw new RecordError(`the field \`${key}\` of ${name} should be ${what}, and is ${JSON.stringify(value)}`);
  };
  return {
    has: (key) => fields.has(key),
    nat: (key) => field(key, "a natural number", isNat),
    int: (key) => field(key, "an integer", isInt),
    boolean: (key) => field(key, "a boolean", (v) => typeof v === "boolean"),
    text: (key) => field(key, "a string", (v) => typeof v === "string"),
    nats: (key) =>
      field(key, "a list of natural numbers", (v): v is readonly number[] => Array.isArray(v) && v.every(isNat)),
    isNull: (key) => {
      const isEmpty = fields.get(key) === null;
      if (isEmpty) read.add(key);
      return isEmpty;
    },
    record: (key) => {
      const known = inner.get(key);
      if (known !== undefined) return known;
      const made = trackedRecord(field(key, "an object", isObject), `\`${key}\``);
      inner.set(key, made);
      return made;
    },
    unread: () => [
      ...[...fields.keys()].filter((key) => !read.has(key)),
      ...[...inner].flatMap(([key, record]) => record.unread().map((deeper) => `${key}.${deeper}`)),
    ],
  };
}

function isInt(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}

function isNat(value: unknown): value is number {
  return isInt(value) && value >= 0;
}

/** Whether a JSON value is an object (no list, not null). */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
