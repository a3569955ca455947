/** Packed maps: read, written, and made as a whole. */
import type { Expr, Lambda } from "../../ir/ir.js";
import type { Node } from "./layout.js";
import { loop, within } from "./loops-text.js";
import { type Flat, pendingAt, read, type Sym, value, whole } from "./symbols.js";
import type { Env, Terms } from "./terms.js";

/** A read behind more pending writes than this has them written first. */
const mostPending = 3;

/** A read or write of a map; null for other primitives. */
export function accessed(
  t: Terms,
  e: Expr & { readonly kind: "prim" },
  first: Expr,
  env: Env,
  out: string[],
): Sym | null {
  if (!["mapGet", "mapPut", "mapRemove", "mapHas", "setAdd", "setRemove"].includes(e.op)) return null;
  const map = t.flat(first, env, out);
  if (map.node.kind !== "map") throw new Error("unreachable: no map");
  const count = map.node.keys.length;
  const keys = e.args.slice(1, 1 + count).map((k) => t.atom(t.text(k, env, out), out));
  const index = indexOf(t, map, keys, out);
  if (e.op === "mapGet" || e.op === "mapHas") {
    const settled = pendingAt(map, index) > mostPending ? settle(t, map, index, out) : { map, index };
    const text = read(settled.map, settled.index, t.slots);
    return value(e.op === "mapHas" && map.node.map === "partialMap" ? `(${text}.kind === "some")` : text);
  }
  const given = e.args[1 + count];
  const put = given === undefined ? "" : t.atom(t.text(given, env, out), out);
  const items = { mapPut: put, mapRemove: "$l.none", setAdd: "true", setRemove: "false" };
  const item =
    e.op === "mapPut" && map.node.map === "partialMap" ? `$l.some(${put})` : items[e.op as keyof typeof items];
  return { ...map, writes: [...map.writes, { node: map.node, index, value: t.atom(item, out) }] };
}

/** A map whose pending writes are made, and the same index in it. */
function settle(t: Terms, map: Flat, index: string, out: string[]): { readonly map: Flat; readonly index: string } {
  const shift = map.node.offset - map.root.offset;
  return {
    map: whole(t.materialise(map, out), map.node),
    index: shift === 0 ? index : t.atom(`${index} - ${shift}`, out),
  };
}

/** Where an item lies in the base. */
function indexOf(t: Terms, map: Flat, keys: readonly string[], out: string[]): string {
  if (map.node.kind !== "map") throw new Error("unreachable: no map");
  const parts = map.node.keys.map((k, i) => {
    const key = keys[i] ?? "";
    if (k.codec.kind === "index") return { text: t.slots.indexText(k.codec.type, key), count: k.count };
    if (k.codec.kind === "bool") return { text: `(${key} ? 1 : 0)`, count: 2 };
    if (/^\d+$/.test(key) && Number(key) < k.count) return { text: key, count: k.count };
    return { text: `(${key} < ${k.count} ? ${key} : $beyond())`, count: k.count };
  });
  const base = map.node.offset - map.root.offset;
  const numbers = parts.map((p) => Number(p.text));
  if (numbers.every((n) => Number.isInteger(n))) {
    const item = parts.reduce((n, p, i) => n * p.count + (numbers[i] ?? 0), 0);
    return String(base + item * map.node.item.width);
  }
  const item = parts.slice(1).reduce((text, p) => `(${text} * ${p.count} + ${p.text})`, parts[0]?.text ?? "0");
  const scaled = map.node.item.width === 1 ? item : `${item} * ${map.node.item.width}`;
  return t.atom(base === 0 ? scaled : `${base} + ${scaled}`, out);
}

/** A map that has one value everywhere, or none. */
export function filled(t: Terms, e: Expr & { readonly kind: "prim" }, env: Env, out: string[]): Sym {
  const node = t.layout(e.type);
  if (node.kind !== "map") throw new Error("unreachable: no map");
  const name = t.name("s");
  const [first] = e.args;
  const item = first === undefined ? (node.map === "set" ? "false" : "$l.none") : t.text(first, env, out);
  const v = t.atom(item, out);
  const i = t.name("i");
  const store = t.slots.encode(node.item, v, name, i);
  out.push(`const ${name} = new Array(${node.size});`);
  out.push(`for (let ${i} = 0; ${i} < ${node.size}; ${i} += ${Math.max(1, node.item.width)}) { ${store} }`);
  return whole(name, node);
}

/** A map computed key by key. */
export function tabulated(t: Terms, e: Expr & { readonly kind: "higher" }, env: Env, out: string[]): Sym {
  const node = t.layout(e.type);
  if (node.kind !== "map") throw new Error("unreachable: no map");
  const name = t.name("s");
  const at = t.name("i");
  out.push(`const ${name} = new Array(${node.size});`, `let ${at} = 0;`);
  out.push(...tabulate(t, e.fn, 0, env, name, at, node));
  return whole(name, node);
}

function tabulate(
  t: Terms,
  f: Lambda,
  depth: number,
  env: Env,
  name: string,
  at: string,
  node: Node & { kind: "map" },
): readonly string[] {
  const out: string[] = [];
  const param = f.params[depth];
  if (param === undefined) {
    const v = t.atom(t.text(f.body, env, out), out);
    out.push(t.slots.encode(node.item, v, name, at), `${at} += ${node.item.width};`);
    return out;
  }
  loop(t, within(param.type, t.c.lookup), param, env, out, (inner, lines) => {
    lines.push(...tabulate(t, f, depth + 1, inner, name, at, node));
  });
  return out;
}
