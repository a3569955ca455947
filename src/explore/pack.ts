/** States → short texts: equal states within scope have equal texts, different ones different texts. */
import type { Field, Type } from "../ir/ir.js";
import { expand, type Lookup, showType } from "../ir/types.js";
import { type Collection, inspect, isCollection } from "../model/collections.js";
import { equalValues } from "../model/equality.js";
import { get, has } from "../model/map-functions.js";
import { showValue } from "../model/show.js";
import { domainOf, product, scopeOf } from "./domain.js";

/** A state holds a value that the quantifiers do not range over: what is checked of it would not be all. */
export class BeyondScope extends Error {
  readonly sort: string;
  readonly value: string;

  constructor(sort: string, value: string) {
    super(`${value} is beyond the scope of ${sort}`);
    this.sort = sort;
    this.value = value;
  }
}

type Pack = (value: unknown) => string;

/** Natural numbers below it are one character of one byte; larger ones are written out between two marks. */
const large = 0xff;
const mark = String.fromCharCode(large);
const characters = Array.from({ length: large }, (_, i) => String.fromCharCode(i));
const number = (n: number | bigint): string =>
  (typeof n === "number" ? characters[n] : undefined) ?? `${mark}${n}${mark}`;

/**
 * Makes the packing of a type.
 *
 * @throws (the packing) BeyondScope for a value of a sort that is outside its scope
 */
export function packing(type: Type, lookup: Lookup): Pack {
  const scope = scopeOf(type, lookup);
  if (scope !== null) {
    const name = showType(type);
    return (value) => {
      if (typeof value === "number" && value >= 0 && value < scope) return number(value);
      throw new BeyondScope(name, showValue(value));
    };
  }
  const t = expand(type, lookup);
  switch (t.kind) {
    case "bool":
      return (value) => (value === true ? "\u0001" : "\u0000");
    case "nat":
    case "int":
    case "word":
      return (value) => number(value as number | bigint);
    case "unit":
      return () => "";
    case "errno":
      return (value) => `${String(value)}${mark}`;
    case "tuple":
      return sequence(t.items.map((item, i) => at(i, packing(item, lookup))));
    case "list": {
      const item = packing(t.item, lookup);
      return (value) => number((value as readonly unknown[]).length) + (value as readonly unknown[]).map(item).join("");
    }
    case "option": {
      const item = packing(t.item, lookup);
      return (value) => {
        const o = value as { readonly kind: string; readonly value?: unknown };
        return o.kind === "none" ? "\u0000" : `\u0001${item(o.value)}`;
      };
    }
    case "ref":
      return declared(t, lookup);
    case "totalMap":
    case "partialMap":
    case "set":
      return map(t, lookup);
    case "outcome":
      return (value) => showValue(value);
  }
}

const at =
  (key: string | number, pack: Pack): Pack =>
  (value) =>
    pack((value as Readonly<Record<string | number, unknown>>)[key]);

function sequence(parts: readonly Pack[]): Pack {
  return (value) => {
    let text = "";
    for (const part of parts) text += part(value);
    return text;
  };
}

const fields = (list: readonly Field[], lookup: Lookup) =>
  sequence(list.map((f) => at(f.name, packing(f.type, lookup))));

function declared(t: Type & { readonly kind: "ref" }, lookup: Lookup): Pack {
  const decl = lookup(t.ref);
  if (decl?.kind === "enum") {
    const index = new Map(decl.literals.map((l, i) => [l, number(i)]));
    return (value) => index.get(String(value)) ?? showValue(value);
  }
  if (decl?.kind === "record") return fields(decl.fields, lookup);
  if (decl?.kind !== "union" || decl.recursive) return (value) => `${showValue(value)}${mark}`;
  const members = new Map(decl.cases.map((c, i) => [c.name, { index: number(i), pack: fields(c.fields, lookup) }]));
  const { tag } = decl;
  return (value) => {
    const member = members.get(String((value as Readonly<Record<string, unknown>>)[tag]));
    return member === undefined ? showValue(value) : member.index + member.pack(value);
  };
}

type MapType = Type & { readonly kind: "totalMap" | "partialMap" | "set" };

function map(t: MapType, lookup: Lookup): Pack {
  const domains = t.keys.map((k) => domainOf(k, lookup));
  const sorts = t.keys.map((k) => showType(k)).join(", ");
  if (domains.some((d) => d.kind === "unbounded")) return (value) => `${showValue(value)}${mark}`;
  const rows = product(domains.map((d) => (d.kind === "values" ? d.values : [])));
  const keys = t.keys.length === 1 ? rows.map(([k]) => k) : rows;
  const known = new Set(keys.map(showValue));
  const item: Pack =
    t.kind === "set"
      ? (value) => (value === true ? "\u0001" : "\u0000")
      : packing(t.kind === "totalMap" ? t.value : { kind: "option", item: t.value }, lookup);
  const read = (value: unknown, key: unknown): unknown =>
    t.kind === "set" ? has(value as never, key as never) : get(value as never, key as never);
  return (value) => {
    if (isCollection(value)) withinScope(value, known, sorts);
    let text = "";
    for (const key of keys) text += item(read(value, key));
    return text;
  };
}

/** Refuses entries whose keys lie outside the scope, unless they say what every other key has. */
function withinScope(value: Collection<unknown, unknown>, known: ReadonlySet<string>, sorts: string): void {
  const inside = value[inspect]();
  const entries = inside.kind === "finSet" ? inside.items.map((key) => ({ key, value: true })) : inside.entries;
  for (const e of entries) {
    const key = showValue(e.key);
    if (known.has(key)) continue;
    if (inside.kind === "totalMap" && equalValues(inside.base, e.value)) continue;
    if (inside.kind === "tabulated" && equalValues(inside.at(e.key), e.value)) continue;
    throw new BeyondScope(sorts, key);
  }
}
