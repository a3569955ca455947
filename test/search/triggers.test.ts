import { describe, expect, it } from "vitest";
import type { Type } from "../../src/ir/ir.js";
import type { Definitions } from "../../src/search/definitions.js";
import { EGraph } from "../../src/search/egraph.js";
import { Normaliser } from "../../src/search/normal.js";
import { hyp } from "../../src/search/proof.js";
import { bind, mk, natSort, prop, propSort, type Term, variable } from "../../src/search/term.js";
import { matches, open } from "../../src/search/triggers.js";

const none: Definitions = {
  definition: () => null,
  tree: () => null,
  constructors: () => null,
  fields: () => null,
  invariants: () => [],
  valid: () => prop("true"),
  decidable: () => true,
};

const table: Type = { kind: "totalMap", keys: [natSort], value: natSort };
const m = variable("m", table);
const at = (k: Term): Term => mk("app", "", [m, k], natSort);
const [a, b, p, q] = ["a", "b", "p", "q"].map((n) => variable(n, natSort)) as [Term, Term, Term, Term];

describe("instances by matching", () => {
  const n = new Normaliser(none);
  // ∀ p q, m p = q → m q = p
  const statement = prop("imp", prop("eq", at(p), q), prop("eq", at(q), p));
  const universal = open({ prop: bind("all", [p, q], statement, propSort), proof: hyp(1), generation: 0 }, n);
  const vars = universal.pattern.flatMap((x) => (x.kind === "variable" ? [x.variable] : []));

  it("finds an instance for each read, with the variable that the equation gives", () => {
    const g = new EGraph();
    g.add(at(a), 0);
    g.add(b, 0);
    g.merge(at(a), b, hyp(2));
    const found = universal.triggers.flatMap((t) => matches(universal, t, g, 3));
    expect(
      found.some((s) => g.same(s.get(vars[0] as Term) as Term, a) && g.same(s.get(vars[1] as Term) as Term, b)),
    ).toBe(true);
  });

  it("matches modulo equations", () => {
    const g = new EGraph();
    g.add(at(b), 0);
    g.add(a, 0);
    g.merge(a, b, hyp(2));
    const single = open({ prop: bind("all", [p], prop("lt", at(p), p), propSort), proof: hyp(1), generation: 0 }, n);
    const found = single.triggers.flatMap((t) => matches(single, t, g, 3));
    expect(found).toHaveLength(1);
  });

  it("finds nothing where no term suggests it", () => {
    expect(universal.triggers.flatMap((t) => matches(universal, t, new EGraph(), 3))).toEqual([]);
  });
});
