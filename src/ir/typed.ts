/** The typing predicate of bounded types: every machine word inside a value is below 2^bits. */
import { variable } from "./build.js";
import { freshNames } from "./context.js";
import type { Expr, Param, Type } from "./ir.js";
import type { Prop } from "./prop.js";
import { and, forall, implies, top } from "./props.js";
import { matchProp, namesIn } from "./to-prop.js";
import { constructors, expand, isBounded, type Lookup } from "./types.js";

/**
 * Says of a value that it lies within its type.
 *
 * @returns `true` for types without words; for a recursive union only its outermost layer is spoken of
 */
export function typedProp(type: Type, term: Expr, lookup: Lookup): Prop {
  const fresh = freshNames();
  for (const name of new Set(namesIn(term))) fresh(name);
  const visit = (t: Type, e: Expr, inside: ReadonlySet<string>): Prop => {
    if (!isBounded(t, lookup)) return top;
    const x = expand(t, lookup);
    const span = e.span;
    switch (x.kind) {
      case "word": {
        const bound: Expr = { kind: "number", value: String(1n << BigInt(x.bits)), type: { kind: "nat" }, span };
        // How many bits an operation has is told by its type.
        return { kind: "less", left: e.kind === "prim" ? e : { ...e, type: { kind: "nat" } }, right: bound };
      }
      case "tuple":
        return and(
          x.items.map((item, index) => visit(item, { kind: "project", tuple: e, index, type: item, span }, inside)),
        );
      case "list": {
        const p: Param = { name: fresh("item"), type: x.item };
        const item = variable(p.name, p.type, span);
        return forall([p], implies([{ kind: "member", item, list: e }], visit(x.item, item, inside)));
      }
      case "totalMap":
      case "partialMap": {
        const params = x.keys.map((k): Param => ({ name: fresh("key"), type: k }));
        const value: Type = x.kind === "totalMap" ? x.value : { kind: "option", item: x.value };
        const read: Expr = {
          kind: "prim",
          op: "mapGet",
          args: [e, ...params.map((p) => variable(p.name, p.type, span))],
          type: value,
          span,
        };
        return forall(params, visit(value, read, inside));
      }
      default: {
        const decl = x.kind === "ref" ? lookup(x.ref) : null;
        if (decl?.kind === "record") {
          return and(
            decl.fields.map((f) =>
              visit(f.type, { kind: "field", record: e, name: f.name, type: f.type, span }, inside),
            ),
          );
        }
        const union = constructors(t, lookup);
        const id = x.kind === "ref" ? `${x.ref.module}.${x.ref.name}` : x.kind;
        if (union === null || inside.has(id)) return top;
        const cases = union.ctors.map((c) => {
          const names = c.fields.map((f) => fresh(f.name));
          const body = and(
            c.fields.map((f, i) => visit(f.type, variable(names[i] as string, f.type, span), new Set([...inside, id]))),
          );
          return { ctors: [c.name], binders: names, body };
        });
        return matchProp(e, cases, null, lookup, fresh);
      }
    }
  };
  return visit(type, term, new Set());
}
