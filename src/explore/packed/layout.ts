/** Where the parts of a state lie when it is packed into slots. */
import type { Ref, Type } from "../../ir/ir.js";
import { expand, type Lookup } from "../../ir/types.js";
import { add, get, has, put, remove } from "../../model/map-functions.js";
import { showValue } from "../../model/show.js";
import { product } from "../domain.js";
import { type Codec, codecOf, readValue, slotSizes, writeValue } from "./codec.js";

/** A part of a state: `size` slots from `offset` on. */
export type Node = { readonly offset: number; readonly size: number } & (
  | { readonly kind: "scalar"; readonly codec: Codec }
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, Node> }
  /** One item for each key within scope. */
  | {
      readonly kind: "map";
      readonly map: "totalMap" | "partialMap" | "set";
      readonly keys: readonly KeyPart[];
      /** Of a total map its values, of a partial one options, of a set booleans. */
      readonly item: Codec;
    }
);

/** A component of a key: how many there are, and how one is numbered. */
export interface KeyPart {
  readonly codec: Codec;
  readonly count: number;
}

/** Why a type cannot be packed. */
export class NotPackable extends Error {}

type MapType = Type & { readonly kind: "totalMap" | "partialMap" | "set" };

export const isMap = (t: Type): t is MapType => t.kind === "totalMap" || t.kind === "partialMap" || t.kind === "set";

/** What the layout of types depends on. */
export interface World {
  /** Declarations with the scopes in use. */
  readonly lookup: Lookup;
  /** The state of the machine. */
  readonly state: Ref;
}

/** Whether values of a type are packed as a whole: maps, the state, and records that hold either. */
export function isFlat(type: Type, w: World): boolean {
  const t = expand(type, w.lookup);
  if (isMap(t)) return true;
  const decl = t.kind === "ref" ? w.lookup(t.ref) : null;
  const isState = t.kind === "ref" && t.ref.module === w.state.module && t.ref.name === w.state.name;
  return decl?.kind === "record" && (isState || decl.fields.some((f) => isFlat(f.type, w)));
}

/** Whether a value of the type holds a map in any place. */
function holdsMap(type: Type, w: World): boolean {
  const t = expand(type, w.lookup);
  if (isFlat(t, w)) return true;
  if (t.kind === "tuple") return t.items.some((i) => holdsMap(i, w));
  if (t.kind === "list" || t.kind === "option") return holdsMap(t.item, w);
  const decl = t.kind === "ref" ? w.lookup(t.ref) : null;
  return decl?.kind === "union" && !decl.recursive && decl.cases.some((c) => c.fields.some((f) => holdsMap(f.type, w)));
}

/**
 * Lays out a type.
 *
 * @param split whether each part of a value has a slot of its own
 * @throws NotPackable where a map has keys without a scope, or lies inside an ordinary value
 */
export function layoutOf(type: Type, w: World, split: boolean, offset = 0): Node {
  const t = expand(type, w.lookup);
  if (isMap(t)) return mapLayout(t, w, split, offset);
  const decl = t.kind === "ref" ? w.lookup(t.ref) : null;
  if (decl?.kind === "record" && isFlat(t, w)) {
    const fields = new Map<string, Node>();
    let at = offset;
    for (const f of decl.fields) {
      const node = layoutOf(f.type, w, split, at);
      fields.set(f.name, node);
      at += node.size;
    }
    return { kind: "record", fields, offset, size: at - offset };
  }
  if (holdsMap(t, w)) throw new NotPackable("a map lies inside a value that is no record");
  const codec = codecOf(type, w.lookup, split);
  return { kind: "scalar", codec, offset, size: codec.width };
}

function mapLayout(t: MapType, w: World, split: boolean, offset: number): Node {
  const keys = t.keys.map((k): KeyPart => {
    const codec = codecOf(k, w.lookup, false);
    if (codec.kind === "nat" && codec.bound !== null) return { codec, count: codec.bound };
    if (codec.kind === "bool") return { codec, count: 2 };
    if (codec.kind === "index") return { codec, count: codec.values.length };
    throw new NotPackable("a map has keys without a scope");
  });
  const value: Type =
    t.kind === "set" ? { kind: "bool" } : t.kind === "totalMap" ? t.value : { kind: "option", item: t.value };
  if (holdsMap(value, w)) throw new NotPackable("a map holds maps");
  const item = codecOf(value, w.lookup, split);
  const size = keys.reduce((n, k) => n * k.count, item.width);
  return { kind: "map", map: t.kind, keys, item, offset, size };
}

/** The keys of a map in the order of its items. */
function keysOf(node: Node & { readonly kind: "map" }): readonly unknown[] {
  const values = node.keys.map((k) => Array.from({ length: k.count }, (_, i) => readValue(k.codec, [i], 0)));
  const rows = product(values);
  return node.keys.length === 1 ? rows.map(([k]) => k) : rows;
}

/** Packs a value of the model; nothing in it is beyond its scope. */
export function packInto(node: Node, value: unknown, slots: number[]): void {
  switch (node.kind) {
    case "scalar":
      writeValue(node.codec, value, slots, node.offset);
      return;
    case "record":
      for (const [name, field] of node.fields) packInto(field, Reflect.get(Object(value), name), slots);
      return;
    case "map":
      for (const [i, key] of keysOf(node).entries()) {
        const item = node.map === "set" ? has(value as never, key as never) : get(value as never, key as never);
        writeValue(node.item, item, slots, node.offset + i * node.item.width);
      }
  }
}

/**
 * The value of the model that slots stand for.
 *
 * @param like a value of the same type: what it has beyond the scopes is kept
 */
export function unpack(node: Node, slots: ArrayLike<number>, like: unknown): unknown {
  switch (node.kind) {
    case "scalar":
      return readValue(node.codec, slots, node.offset);
    case "record":
      return Object.fromEntries(
        [...node.fields].map(([name, field]) => [name, unpack(field, slots, Reflect.get(Object(like), name))]),
      );
    case "map":
      return keysOf(node).reduce((map, key, i) => {
        const item = readValue(node.item, slots, node.offset + i * node.item.width);
        if (node.map === "totalMap") return put(map as never, key as never, item as never);
        if (node.map === "set")
          return item === true ? add(map as never, key as never) : remove(map as never, key as never);
        const option = item as { readonly kind: string; readonly value?: unknown };
        return option.kind === "some"
          ? put(map as never, key as never, option.value as never)
          : remove(map as never, key as never);
      }, like);
  }
}

/** How many values each slot can hold, and what to call it; null where the number is not bounded. */
export interface Slot {
  readonly size: number | null;
  /** `channels[1, 0]`, say. */
  readonly name: string;
}

/** The slots in order. */
export function slotsOf(node: Node, name = ""): readonly Slot[] {
  const named = (codec: Codec, at: string) => slotSizes(codec).map((size): Slot => ({ size, name: at }));
  switch (node.kind) {
    case "scalar":
      return named(node.codec, name);
    case "record":
      return [...node.fields].flatMap(([field, inner]) => slotsOf(inner, name === "" ? field : `${name}.${field}`));
    case "map":
      return keysOf(node).flatMap((key) => {
        const shown = Array.isArray(key) ? key.map(showValue).join(", ") : showValue(key);
        return named(node.item, `${name}[${shown}]`);
      });
  }
}
