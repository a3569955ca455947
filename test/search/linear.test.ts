import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inequality, isContradiction, refute } from "../../src/search/linear.js";

const inequality = fc
  .record({
    a: fc.integer({ min: -3, max: 3 }),
    b: fc.integer({ min: -3, max: 3 }),
    k: fc.integer({ min: -6, max: 6 }),
  })
  .map(
    ({ a, b, k }): Inequality => ({
      coefficients: new Map([
        [0, BigInt(a)],
        [1, BigInt(b)],
      ]),
      constant: BigInt(k),
    }),
  );

const holds = (q: Inequality, x: number, y: number): boolean =>
  (q.coefficients.get(0) ?? 0n) * BigInt(x) + (q.coefficients.get(1) ?? 0n) * BigInt(y) + q.constant <= 0n;

describe("linear arithmetic", () => {
  it("gives multipliers that add up to a contradiction, and none where small numbers are a solution", () => {
    fc.assert(
      fc.property(fc.array(inequality, { minLength: 1, maxLength: 6 }), (system) => {
        const by = refute(system);
        if (by !== null) expect(isContradiction(system, by)).toBe(true);
        const solved = Array.from({ length: 64 }, (_, i) => [i % 8, Math.floor(i / 8)] as const).some(([x, y]) =>
          system.every((q) => holds(q, x, y)),
        );
        if (solved) expect(by).toBeNull();
      }),
    );
  });

  it("finds a cycle of strict inequalities", () => {
    const less = (x: number, y: number): Inequality => ({
      coefficients: new Map([
        [x, 1n],
        [y, -1n],
      ]),
      constant: 1n,
    });
    expect(refute([less(0, 1), less(1, 2), less(2, 0)])).toEqual([1n, 1n, 1n]);
    expect(refute([less(0, 1), less(1, 2)])).toBeNull();
  });
});
