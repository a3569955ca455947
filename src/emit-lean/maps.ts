/** Maps and sets: functions, read by application and updated by the prelude's `update1` … `update4`. */
import { concat, type Doc, text } from "../emit/doc.js";
import type { Expr, Type } from "../ir/ir.js";
import { expand } from "../ir/types.js";
import { application, at, lambda, level, type Printed } from "./layout.js";
import type { Print, Printer } from "./printer.js";
import { leanType } from "./types.js";

/** The widest update that the prelude has. */
const widest = 4;

const keysOf = (t: Type | undefined): readonly Type[] =>
  t !== undefined && (t.kind === "totalMap" || t.kind === "partialMap" || t.kind === "set") ? t.keys : [];

/**
 * Prints an operation on a map or set.
 *
 * @param expected whether the place tells Lean the term's type
 */
export function mapOperation(
  e: Expr & { readonly kind: "prim" },
  p: Printer,
  print: Print,
  expected: boolean,
): Printed {
  const term = (x: Expr, min: number): Doc => at(print(x), min);
  const [map, ...rest] = e.args;
  const mapType = map === undefined ? undefined : expand(map.type, p.lookup);
  const library = (name: string, owner: string) => p.names.library(name, `${owner}.${name}`);
  const constant = (value: Doc): Printed => {
    const keys = keysOf(expand(e.type, p.lookup));
    return lambda(
      keys.map((k) => (expected ? "_" : concat("(_ : ", leanType(k, p.names), ")"))),
      value,
    );
  };
  if (map === undefined) {
    const type = expand(e.type, p.lookup);
    if (type.kind !== "partialMap") return constant(text(library("false", "Bool")));
    if (expected) return constant(text(library("none", "Option")));
    return constant(
      concat(
        "(",
        library("none", "Option"),
        " : ",
        p.names.library("Option"),
        " ",
        leanType(type.value, p.names, level.atom),
        ")",
      ),
    );
  }
  const keys = rest.slice(0, keysOf(mapType).length);
  const isPartial = mapType?.kind === "partialMap";
  const read = () =>
    application(
      term(map, level.app),
      keys.map((k) => term(k, level.atom)),
    );
  const updated = (value: Doc) =>
    update(
      term(map, level.atom),
      keys.map((k) => term(k, level.atom)),
      value,
      p,
    );
  switch (e.op) {
    case "mapGet":
      return read();
    case "mapHas":
      return isPartial ? application(p.names.prelude("isSome"), [concat("(", read().doc, ")")]) : read();
    case "mapPut": {
      const value = rest[keys.length];
      const printed = value === undefined ? text("()") : term(value, level.atom);
      return updated(isPartial ? concat("(", library("some", "Option"), " ", printed, ")") : printed);
    }
    case "mapRemove":
      return updated(text(library("none", "Option")));
    case "setAdd":
      return updated(text(library("true", "Bool")));
    case "setRemove":
      return updated(text(library("false", "Bool")));
    case "mapConst":
      return constant(term(map, level.any));
    default:
      throw new Error(`no Lean form for the primitive ${e.op}`);
  }
}

/** An update at keys `k1 …`; beyond the prelude's width, of the map under the first keys. */
function update(map: Doc, keys: readonly Doc[], value: Doc, p: Printer): Printed {
  if (keys.length <= widest) return application(p.names.prelude(`update${keys.length}`), [map, ...keys, value]);
  const first = keys.slice(0, widest);
  const inner = update(concat("(", application(map, first).doc, ")"), keys.slice(widest), value, p);
  return application(p.names.prelude(`update${widest}`), [map, ...first, concat("(", inner.doc, ")")]);
}
