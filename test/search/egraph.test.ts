import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Type } from "../../src/ir/ir.js";
import { EGraph } from "../../src/search/egraph.js";
import { freeHypotheses, hyp } from "../../src/search/proof.js";
import { mk, natSort, num, type Term, variable } from "../../src/search/term.js";

const x = (i: number): Term => variable(`x${i}`, natSort);
const f = (t: Term): Term => mk("prim", "f", [t], natSort);

describe("congruence closure", () => {
  it("agrees with the closure computed by brute force", () => {
    const pair = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), pair, (equations, [a, b]) => {
        const g = new EGraph();
        // x0 … x5, where x(i + 3) stands for f (x i).
        const term = (i: number) => (i < 3 ? x(i) : f(x(i - 3)));
        for (let i = 0; i < 6; i += 1) g.add(term(i), 0);
        for (const [i, [l, r]] of equations.entries()) g.merge(term(l), term(r), hyp(i));
        const rep = Array.from({ length: 6 }, (_, i) => i);
        const join = (l: number, r: number): boolean => {
          const [from, to] = [rep[l], rep[r]];
          if (from === to) return false;
          for (const [i, y] of rep.entries()) if (y === from) rep[i] = to ?? i;
          return true;
        };
        for (const [l, r] of equations) join(l, r);
        for (let again = true; again; ) {
          again = false;
          for (let i = 0; i < 3; i += 1)
            for (let j = 0; j < 3; j += 1) if (rep[i] === rep[j] && join(i + 3, j + 3)) again = true;
        }
        expect(g.same(term(a), term(b))).toBe(rep[a] === rep[b]);
        if (g.same(term(a), term(b)))
          for (const h of freeHypotheses(g.explain(term(a), term(b)))) expect(h).toBeLessThan(equations.length);
      }),
    );
  });

  it("explains an equation by the hypotheses that it needs, and no others", () => {
    const g = new EGraph();
    for (const t of [f(x(0)), f(x(1)), x(2)]) g.add(t, 0);
    g.merge(x(2), x(0), hyp(7));
    g.merge(x(0), x(1), hyp(8));
    expect([...freeHypotheses(g.explain(f(x(0)), f(x(1))))]).toEqual([8]);
  });

  it("tells constructors apart and takes their arguments out", () => {
    const option: Type = { kind: "option", item: natSort };
    const some = (t: Term) => mk("ctor", "some", [t], option);
    const none = mk("ctor", "none", [], option);
    const o = variable("o", option);
    const g = new EGraph();
    for (const t of [o, some(x(0)), some(x(1)), none]) g.add(t, 0);
    g.merge(o, some(x(0)), hyp(1));
    g.merge(o, some(x(1)), hyp(2));
    expect(g.same(x(0), x(1))).toBe(true);
    expect(g.conflict).toBeNull();
    g.merge(o, none, hyp(3));
    expect(g.conflict).not.toBeNull();
  });

  it("keeps numerals apart", () => {
    const g = new EGraph();
    for (const t of [x(0), num(1n), num(2n)]) g.add(t, 0);
    g.merge(x(0), num(1n), hyp(1));
    g.merge(x(0), num(2n), hyp(2));
    expect(g.conflict).not.toBeNull();
  });
});
