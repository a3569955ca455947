/** How ordinary values lie in the slots of a packed state: small naturals, one or several for each value. */
import type { Field, Type } from "../../ir/ir.js";
import { expand, type Lookup } from "../../ir/types.js";
import { equalValues } from "../../model/equality.js";
import { keyCode } from "../../model/key.js";
import { domainOf, scopeOf } from "../domain.js";

/** How values of one type are written into slots. `width` is how many of them it takes. */
export type Codec = { readonly width: number } & (
  | { readonly kind: "unit" }
  | { readonly kind: "bool" }
  /** A natural below `bound`; null where it has none. */
  | { readonly kind: "nat"; readonly bound: number | null }
  /** A word of fewer than 64 bits. */
  | { readonly kind: "word"; readonly bits: number }
  /** An integer, as 2n or −2n − 1. */
  | { readonly kind: "int" }
  /** A value of a finite type as its index among all of them. */
  | { readonly kind: "index"; readonly type: Type; readonly values: readonly unknown[] }
  /** A record or a tuple: its parts one after the other. */
  | { readonly kind: "product"; readonly parts: readonly Part[]; readonly tuple: boolean }
  /** A union or an option: the number of the member, then room for the longest member. */
  | {
      readonly kind: "sum";
      readonly tag: string;
      readonly members: readonly { readonly name: string; readonly parts: readonly Part[] }[];
    }
  /** Any other value, as its number among those that have been met. */
  | { readonly kind: "met"; readonly table: MetValues }
);

/** A component of a value. */
export interface Part {
  /** The field's name, or the index of a tuple's component. */
  readonly name: string;
  /** Where it begins, counted from the value's first slot. */
  readonly offset: number;
  readonly codec: Codec;
}

/** Finite types with at most this many values take one slot. */
const mostIndexed = 4096;

/**
 * Makes the codec of a type that contains no map.
 *
 * @param split whether each part of a value has a slot of its own, so that it can be known without the others
 */
export function codecOf(type: Type, lookup: Lookup, split: boolean): Codec {
  const scope = scopeOf(type, lookup);
  if (scope !== null) return { kind: "nat", bound: scope, width: 1 };
  const t = expand(type, lookup);
  if (t.kind === "bool") return { kind: "bool", width: 1 };
  if (t.kind === "unit") return { kind: "unit", width: 0 };
  if (t.kind === "nat") return { kind: "nat", bound: null, width: 1 };
  if (t.kind === "word" && t.bits < 64) return { kind: "word", bits: t.bits, width: 1 };
  if (t.kind === "int") return { kind: "int", width: 1 };
  const isWhole = !split || (t.kind === "ref" && lookup(t.ref)?.kind === "enum");
  if (isWhole && countValues(type, lookup) <= mostIndexed) {
    const domain = domainOf(type, lookup);
    if (domain.kind === "values") return { kind: "index", type: t, values: domain.values, width: 1 };
  }
  if (t.kind === "tuple")
    return product(
      t.items.map((item, i) => ({ name: String(i), type: item })),
      true,
      lookup,
      split,
    );
  if (t.kind === "option") {
    const value = { name: "value", offset: 1, codec: codecOf(t.item, lookup, split) };
    const members = [
      { name: "none", parts: [] },
      { name: "some", parts: [value] },
    ];
    return { kind: "sum", tag: "kind", members, width: 1 + value.codec.width };
  }
  const decl = t.kind === "ref" ? lookup(t.ref) : null;
  if (decl?.kind === "record") return product(decl.fields, false, lookup, split);
  if (decl?.kind === "union" && !decl.recursive) {
    const members = decl.cases.map((c) => ({ name: c.name, parts: partsOf(c.fields, 1, lookup, split) }));
    const width = Math.max(...members.map((m) => end(m.parts, 1)));
    return { kind: "sum", tag: decl.tag, members, width };
  }
  return { kind: "met", table: metValues(t, lookup), width: 1 };
}

function product(
  fields: readonly Pick<Field, "name" | "type">[],
  tuple: boolean,
  lookup: Lookup,
  split: boolean,
): Codec {
  const parts = partsOf(fields, 0, lookup, split);
  return { kind: "product", parts, tuple, width: end(parts, 0) };
}

function partsOf(
  fields: readonly Pick<Field, "name" | "type">[],
  from: number,
  lookup: Lookup,
  split: boolean,
): readonly Part[] {
  let offset = from;
  return fields.map((f) => {
    const part = { name: f.name, offset, codec: codecOf(f.type, lookup, split) };
    offset += part.codec.width;
    return part;
  });
}

const end = (parts: readonly Part[], from: number) => parts.reduce((n, p) => n + p.codec.width, from);

/** How many values a type has within scope; stops counting far above {@link mostIndexed}. */
function countValues(type: Type, lookup: Lookup): number {
  const most = mostIndexed + 1;
  const scope = scopeOf(type, lookup);
  if (scope !== null) return scope;
  const t = expand(type, lookup);
  const all = (types: readonly Type[]) => types.reduce((n, x) => Math.min(most, n * countValues(x, lookup)), 1);
  switch (t.kind) {
    case "bool":
      return 2;
    case "unit":
      return 1;
    case "tuple":
      return all(t.items);
    case "option":
      return 1 + countValues(t.item, lookup);
    case "ref": {
      const decl = lookup(t.ref);
      if (decl?.kind === "enum") return decl.literals.length;
      if (decl?.kind === "record") return all(decl.fields.map((f) => f.type));
      if (decl?.kind !== "union" || decl.recursive) return most;
      return decl.cases.reduce((n, c) => Math.min(most, n + all(c.fields.map((f) => f.type))), 0);
    }
    default:
      return most;
  }
}

/** One table for each type of a program, wherever its values lie. */
const tables = new WeakMap<Lookup, Map<string, MetValues>>();

function metValues(type: Type, lookup: Lookup): MetValues {
  const own = tables.get(lookup) ?? new Map<string, MetValues>();
  tables.set(lookup, own);
  const name = JSON.stringify(type);
  const table = own.get(name) ?? new MetValues();
  own.set(name, table);
  return table;
}

/** Values of a type without a fixed number of them, numbered as they are met. */
export class MetValues {
  readonly #numbers = new Map<unknown, number>();
  readonly values: unknown[] = [];

  /** The number of a value; a new one is the next number. */
  numberOf(value: unknown): number {
    const code = typeof value === "object" && value !== null ? keyCode(value) : value;
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.values.push(value);
    this.#numbers.set(code, this.values.length - 1);
    return this.values.length - 1;
  }
}

/** Writes a value into slots, which are large enough. */
export function writeValue(codec: Codec, value: unknown, slots: number[], at: number): void {
  const parts = (list: readonly Part[]) => {
    for (const p of list) {
      const inner: unknown = Reflect.get(Object(value), p.name);
      writeValue(p.codec, inner, slots, at + p.offset);
    }
  };
  switch (codec.kind) {
    case "unit":
      return;
    case "bool":
      slots[at] = value === true ? 1 : 0;
      return;
    case "nat":
    case "word":
      slots[at] = Number(value);
      return;
    case "int":
      slots[at] = Number(value) >= 0 ? 2 * Number(value) : -2 * Number(value) - 1;
      return;
    case "index":
      slots[at] = codec.values.findIndex((v) => equalValues(v, value));
      return;
    case "product":
      parts(codec.parts);
      return;
    case "sum": {
      const member = codec.members.findIndex((m) => m.name === Reflect.get(Object(value), codec.tag));
      for (let i = 0; i < codec.width; i += 1) slots[at + i] = 0;
      slots[at] = member;
      parts(codec.members[member]?.parts ?? []);
      return;
    }
    case "met":
      slots[at] = codec.table.numberOf(value);
  }
}

/** Reads a value from slots. */
export function readValue(codec: Codec, slots: ArrayLike<number>, at: number): unknown {
  const parts = (list: readonly Part[]) => list.map((p) => [p.name, readValue(p.codec, slots, at + p.offset)] as const);
  const slot = slots[at] ?? 0;
  switch (codec.kind) {
    case "unit":
      return null;
    case "bool":
      return slot === 1;
    case "nat":
    case "word":
      return slot;
    case "int":
      return slot % 2 === 0 ? slot / 2 : -(slot + 1) / 2;
    case "index":
      return codec.values[slot];
    case "product":
      return codec.tuple ? parts(codec.parts).map(([, v]) => v) : Object.fromEntries(parts(codec.parts));
    case "sum": {
      const member = codec.members[slot];
      return { [codec.tag]: member?.name, ...Object.fromEntries(parts(member?.parts ?? [])) };
    }
    case "met":
      return codec.table.values[slot];
  }
}

/** How many values each slot of a codec can hold; null where that is not bounded. */
export function slotSizes(codec: Codec): readonly (number | null)[] {
  switch (codec.kind) {
    case "unit":
      return [];
    case "bool":
      return [2];
    case "nat":
      return [codec.bound];
    case "word":
      return [2 ** codec.bits];
    case "int":
    case "met":
      return [null];
    case "index":
      return [codec.values.length];
    case "product":
      return codec.parts.flatMap((p) => slotSizes(p.codec));
    case "sum": {
      const rest = Array.from({ length: codec.width - 1 }, (_, i): number | null => {
        const sizes = codec.members.flatMap((m) => {
          const size = m.parts.flatMap((p) => slotSizes(p.codec))[i];
          return size === undefined ? [] : [size];
        });
        return sizes.some((s) => s === null) ? null : Math.max(1, ...sizes.map((s) => s ?? 1));
      });
      return [codec.members.length, ...rest];
    }
  }
}
