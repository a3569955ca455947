/** Equality of values that contain maps: a statement, pointwise, never a computation. */
import type { Span } from "../parser/source.js";
import { boolType, prim, variable } from "./build.js";
import type { Context } from "./context.js";
import type { Expr, Type } from "./ir.js";
import { expand, hasDecidableEquality, showType } from "./types.js";

/**
 * `a` and `b` agree at every key, component and field.
 *
 * @returns a stated predicate; null where the type has no such form (a map inside a list, union or outcome; reported)
 */
export function pointwiseEqual(a: Expr, b: Expr, span: Span, ctx: Context): Expr | null {
  const type = expand(a.type, ctx.lookup);
  if (hasDecidableEquality(a.type, ctx.lookup)) return prim("eq", [a, b], boolType, span);
  const all = (parts: readonly (Expr | null)[]): Expr | null =>
    parts.every((p) => p !== null) ? parts.reduce((x, y) => prim("and", [x, y], boolType, span)) : null;
  if (type.kind === "totalMap" || type.kind === "partialMap" || type.kind === "set") {
    const params = type.keys.map((t, i) => ({ name: ctx.fresh(`key${i + 1}`), type: t }));
    const keys = params.map((p) => variable(p.name, p.type, span));
    const value: Type =
      type.kind === "set" ? boolType : type.kind === "totalMap" ? type.value : { kind: "option", item: type.value };
    const op = type.kind === "set" ? "mapHas" : "mapGet";
    const body = pointwiseEqual(prim(op, [a, ...keys], value, span), prim(op, [b, ...keys], value, span), span, ctx);
    if (body === null) return null;
    return params.reduceRight<Expr>(
      (inner, param) => ({ kind: "quantifier", quantifier: "forall", param, body: inner, type: boolType, span }),
      body,
    );
  }
  const decl = type.kind === "ref" ? ctx.lookup(type.ref) : null;
  if (decl?.kind === "record") {
    const read = (record: Expr, name: string, t: Type): Expr => ({ kind: "field", record, name, type: t, span });
    return all(decl.fields.map((f) => pointwiseEqual(read(a, f.name, f.type), read(b, f.name, f.type), span, ctx)));
  }
  if (type.kind === "tuple") {
    const read = (tuple: Expr, index: number, t: Type): Expr => ({ kind: "project", tuple, index, type: t, span });
    return all(type.items.map((t, i) => pointwiseEqual(read(a, i, t), read(b, i, t), span, ctx)));
  }
  return ctx.report.fail(
    "XV2067",
    span,
    `values of ${showType(a.type)} contain maps and have no pointwise equality`,
    "compare the maps inside",
  );
}
