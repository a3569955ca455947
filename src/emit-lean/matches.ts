/** Alternatives of a `match`, and conditionals that are better written as one. */
import type { Doc } from "../emit/doc.js";
import type { Expr, MatchCase, Type } from "../ir/ir.js";
import { constructors, expand } from "../ir/types.js";
import type { Printer } from "./printer.js";
import { testOf, trueConstructors } from "./tests.js";

/** A `match` with plain cases. */
export interface Match {
  readonly scrutinee: Expr;
  readonly cases: readonly MatchCase[];
  readonly otherwise: Expr | null;
}

/** A conditional on one constructor of a value, as a `match` on that value. */
export function asMatch(e: Expr & { readonly kind: "if" }, p: Pick<Printer, "lookup">): Match | null {
  const test = testOf(e.test, p.lookup);
  const positive = test.kind !== "not";
  const inner = test.kind === "not" ? test.item : test;
  if (inner.kind !== "term") return null;
  const tags = trueConstructors(inner.term, p.lookup);
  if (tags === null) return null;
  const [yes, no] = positive ? [e.then, e.otherwise] : [e.otherwise, e.then];
  const only = (ctor: string, body: Expr, otherwise: Expr): Match => ({
    scrutinee: tags.scrutinee,
    cases: [{ ctors: [ctor], binders: [], body }],
    otherwise,
  });
  const [firstYes, ...moreYes] = tags.yes;
  const [firstNo, ...moreNo] = tags.no;
  if (firstYes !== undefined && moreYes.length === 0) return only(firstYes, yes, no);
  return firstNo !== undefined && moreNo.length === 0 ? only(firstNo, no, yes) : null;
}

/** The alternatives of a `match`, for terms and propositions alike; shared bodies are repeated. */
export function arms<T>(
  e: {
    readonly scrutinee: Expr;
    readonly cases: readonly {
      readonly ctors: readonly string[];
      readonly binders: readonly (string | null)[];
      readonly body: T;
    }[];
    readonly otherwise: T | null;
  },
  p: Printer,
  body: (x: T) => Doc,
): readonly { readonly pattern: string; readonly body: Doc }[] {
  const union = constructors(e.scrutinee.type, p.lookup);
  const named = e.cases.flatMap((c) =>
    c.ctors.map((ctor) => {
      const arity = union?.ctors.find((k) => k.name === ctor)?.fields.length ?? 0;
      const args = Array.from({ length: arity }, (_, i) => {
        const binder = c.binders[i];
        return binder === null || binder === undefined ? "_" : p.names.local(binder);
      });
      return { pattern: [ctorName(e.scrutinee.type, ctor, p), ...args].join(" "), body: body(c.body) };
    }),
  );
  const covered = new Set(e.cases.flatMap((c) => c.ctors));
  const complete = union?.ctors.every((c) => covered.has(c.name)) ?? false;
  return e.otherwise === null || complete ? named : [...named, { pattern: "_", body: body(e.otherwise) }];
}

/** The name of a constructor of any type that `match` takes. */
export function ctorName(t: Type, ctor: string, p: Printer): string {
  const type = expand(t, p.lookup);
  if (type.kind === "option") return p.names.library(ctor, `Option.${ctor}`);
  return type.kind === "ref" ? p.names.ctor(type.ref, ctor) : p.names.prelude(ctor);
}
