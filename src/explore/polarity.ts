/** Whether a false predicate stays false when the scopes grow. */
import type { Expr, Ref } from "../ir/ir.js";
import type { Lookup } from "../ir/types.js";
import { children } from "../ir/visit.js";

/**
 * Whether falsity within a scope is falsity: every `forall` stands where it makes the predicate stronger, and every
 * `exists` where it makes it weaker does not occur.
 *
 * A universal quantifier that fails for a value in scope fails altogether; an existential one may still find a witness
 * beyond the scope.
 */
export function falseBeyondScope(predicate: Ref, lookup: Lookup): boolean {
  const decl = lookup(predicate);
  return decl?.kind === "function" && survives(decl.body, true, lookup, new Set([key(predicate)]));
}

const key = (ref: Ref) => `${ref.module}.${ref.name}`;

/** Whether the falsity (`positive`), or the truth, of a boolean term within scope is that of the term itself. */
function survives(e: Expr, positive: boolean, lookup: Lookup, inside: ReadonlySet<string>): boolean {
  const same = (x: Expr) => survives(x, positive, lookup, inside);
  const both = (x: Expr) => same(x) && survives(x, !positive, lookup, inside);
  switch (e.kind) {
    case "quantifier":
      return (e.quantifier === "forall") === positive && same(e.body);
    case "prim":
      if (e.op === "and" || e.op === "or") return e.args.every(same);
      if (e.op === "not") return e.args.every((x) => survives(x, !positive, lookup, inside));
      if (e.op === "implies") {
        const [premise, conclusion] = e.args;
        return (
          (premise === undefined || survives(premise, !positive, lookup, inside)) &&
          (conclusion === undefined || same(conclusion))
        );
      }
      return e.args.every(both);
    case "if":
      return both(e.test) && same(e.then) && same(e.otherwise);
    case "let":
      return both(e.value) && same(e.body);
    case "match":
      return both(e.scrutinee) && e.cases.every((c) => same(c.body)) && (e.otherwise === null || same(e.otherwise));
    case "call": {
      if (!e.args.every(both)) return false;
      const decl = lookup(e.ref);
      if (decl?.kind !== "function" || inside.has(key(e.ref))) return decl?.kind === "function";
      return survives(decl.body, positive, lookup, new Set([...inside, key(e.ref)]));
    }
    case "higher":
      if (e.op === "every" || e.op === "some") return (e.subject === null || both(e.subject)) && same(e.fn.body);
      return children(e).every(both);
    default:
      return children(e).every(both);
  }
}
