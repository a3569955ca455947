/** Packed records: made, and changed part by part. */
import type { Expr } from "../../ir/ir.js";
import { type Flat, fieldOf, inside, placeOf, type Sym, type Write, whole } from "./symbols.js";
import type { Env, Terms } from "./terms.js";

export function flatRecord(t: Terms, e: Expr & { readonly kind: "record" }, env: Env, out: string[]): Sym {
  const node = t.layout(e.type);
  const name = t.name("s");
  const made = e.fields.map((f) => [f.name, t.sym(f.value, env, out)] as const);
  out.push(`const ${name} = new Array(${node.size});`);
  const target = whole(name, node);
  for (const [field, sym] of made) out.push(...storeField(t, fieldOf(target, field), sym, name, out));
  return target;
}

/** Statements that put a field's value into an array that holds the slots of the record. */
function storeField(t: Terms, field: Flat, sym: Sym, array: string, out: string[]): readonly string[] {
  const at = placeOf(field);
  if (sym.kind === "value") {
    const v = t.atom(sym.text, out);
    return field.node.kind === "scalar"
      ? [t.slots.encode(field.node.codec, v, array, at)]
      : copied(v, array, at, field.node.size);
  }
  return copied(t.materialise(sym, out), array, at, field.node.size);
}

export function flatUpdate(t: Terms, e: Expr & { readonly kind: "update" }, env: Env, out: string[]): Sym {
  let record = t.flat(e.record, env, out);
  for (const f of e.fields) {
    const field = fieldOf(record, f.name);
    const sym = t.sym(f.value, env, out);
    const others: readonly Write[] = record.writes.filter((w) => !inside(w.node, field.node));
    if (sym.kind === "value" && field.node.kind === "scalar") {
      const write = { node: field.node, index: placeOf(field), value: t.atom(sym.text, out) };
      record = { ...record, writes: [...others, write] };
    } else if (sym.kind === "flat" && sym.base === record.base && sym.node === field.node) {
      const own = sym.writes.filter((w) => inside(w.node, field.node));
      record = { ...record, writes: [...others, ...own] };
    } else {
      const from = sym.kind === "flat" ? t.materialise(sym, out) : t.atom(sym.text, out);
      const name = t.materialise({ ...record, writes: others }, out, true);
      const at = field.node.offset - record.node.offset;
      out.push(...copied(from, name, String(at), field.node.size));
      record = whole(name, record.node);
    }
  }
  return record;
}

/** Statements that copy slots. */
function copied(from: string, to: string, at: string, size: number): readonly string[] {
  return [`for (let k = 0; k < ${size}; k += 1) ${to}[${at} + k] = ${from}[k];`];
}
