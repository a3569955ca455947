/** Searches in lists and ranges, and what every or some element passes. */
import type { Branch } from "./branch.js";
import { memberOf } from "./counting.js";
import { lemma } from "./proof.js";
import { arg, bind, bool, boolSort, freshVar, holds, mk, prop, propSort, type Term } from "./term.js";

/** What a search in a list came to. */
export function listResult(b: Branch, t: Term): void {
  const g = b.graph;
  const [list, fn] = t.args;
  const value = g.value(t);
  memberOf(b, t);
  if (value === null || list === undefined || fn === undefined) return;
  if (t.name === "every" || t.name === "some") {
    if (b.once(`all ${t.id}`)) quantified(b, t, list, fn);
    return;
  }
  if (t.name !== "find" || !b.once(`find ${t.id}`)) return;
  const known = g.explain(t, value);
  const generation = g.generation(t);
  const passes = (x: Term) => mk("app", "", [fn, x], boolSort);
  if (value.name === "some") {
    const x = arg(value, 0);
    b.assume(prop("member", x, list), lemma("find_some_member", known), generation);
    b.assume(holds(passes(x)), lemma("find_some_passes", fn, x, known), generation);
    if (list.op === "prim" && list.name === "range") {
      const y = freshVar("y", x.sort);
      const fails = prop("eq", passes(y), bool(false));
      const body = prop("imp", prop("le", arg(list, 0), y), prop("imp", prop("lt", y, x), fails));
      b.assume(bind("all", [y], body, propSort), lemma("find_least", fn, known), generation);
    }
    return;
  }
  const x = freshVar("x", fn.binders[0] ?? boolSort);
  const fails = prop("eq", passes(x), bool(false));
  if (list.op === "prim" && list.name === "range") {
    const body = prop("imp", prop("le", arg(list, 0), x), prop("imp", prop("lt", x, arg(list, 1)), fails));
    b.assume(bind("all", [x], body, propSort), lemma("find_none_range", fn, known), generation);
    return;
  }
  const body = prop("imp", prop("member", x, list), fails);
  b.assume(bind("all", [x], body, propSort), lemma("find_none_fails", fn, known), generation);
}

/** What it means that every element of a list passes a test, that some does, or that not. */
function quantified(b: Branch, t: Term, list: Term, fn: Term): void {
  const g = b.graph;
  const value = g.value(t);
  if (value === null) return;
  const known = g.explain(t, value);
  const generation = g.generation(t);
  const x = freshVar(fn.hints[0] ?? "x", fn.binders[0] ?? boolSort);
  const isAll = (t.name === "every") === (value.name === "true");
  const result = prop("eq", mk("app", "", [fn, x], boolSort), value);
  const name = `${t.name === "every" ? "every" : "any"}_${value.name}`;
  if (!isAll) {
    const found = prop("and", prop("member", x, list), result);
    b.assume(bind("ex", [x], found, propSort), lemma(`${name}_some`, fn, known), generation);
    return;
  }
  if (list.op === "prim" && list.name === "range") {
    const within = prop("imp", prop("le", arg(list, 0), x), prop("imp", prop("lt", x, arg(list, 1)), result));
    b.assume(bind("all", [x], within, propSort), lemma(`${name}_range`, fn, known), generation);
    return;
  }
  const body = prop("imp", prop("member", x, list), result);
  b.assume(bind("all", [x], body, propSort), lemma(`${name}_all`, fn, known), generation);
}
