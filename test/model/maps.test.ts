import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ModelError } from "../../src/model/error.js";
import {
  add,
  eq,
  type FinSet,
  finSet,
  get,
  has,
  none,
  type PartialMap,
  partialMap,
  put,
  remove,
  some,
  type TotalMap,
  tabulate,
  totalMap,
} from "../../src/model/index.js";
import { keyCode } from "../../src/model/key.js";

/** Keys of every shape that a model's key type can have; one type for a map. */
const keyTypes: readonly (readonly [string, fc.Arbitrary<unknown>])[] = [
  ["naturals", fc.nat()],
  ["integers", fc.integer()],
  ["booleans", fc.boolean()],
  ["64-bit words", fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })],
  ["literals", fc.constantFrom("red", "green", "a,b", '"')],
  ["pairs", fc.tuple(fc.nat(3), fc.nat(3))],
  ["pairs of large numbers", fc.tuple(fc.maxSafeNat(), fc.maxSafeNat())],
  ["triples", fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3))],
  ["triples with literals", fc.tuple(fc.nat(2), fc.constantFrom("x", "y"), fc.boolean())],
  ["nested pairs", fc.tuple(fc.tuple(fc.nat(2), fc.nat(2)), fc.nat(2))],
  ["lists", fc.array(fc.nat(2), { maxLength: 3 })],
  ["records", fc.record({ a: fc.nat(2), b: fc.boolean() })],
  [
    "members of a union",
    fc.oneof(fc.record({ kind: fc.constant("none") }), fc.record({ kind: fc.constant("some"), value: fc.nat(2) })),
  ],
];

describe.each(keyTypes)("maps on %s", (_name, key) => {
  const entries = fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 8 });
  const total = entries.map((es) => es.reduce((m, [k, v]) => put(m, k, v), totalMap<unknown, number>(0)));
  const partial = entries.map((es) => es.reduce((m, [k, v]) => put(m, k, v), partialMap<unknown, number>()));

  it("give back what was put, and nothing else changes", () => {
    fc.assert(
      fc.property(total, key, key, fc.nat(3), (m, k, other, v) => {
        const after = put(m, k, v);
        expect(get(after, k)).toBe(v);
        if (!eq(k, other)) expect(get(after, other)).toBe(get(m, other));
      }),
    );
    fc.assert(
      fc.property(partial, key, key, fc.nat(3), (m, k, other, v) => {
        const after = put(m, k, v);
        expect(get(after, k)).toEqual(some(v));
        expect(has(after, k)).toBe(true);
        expect(get(remove(after, k), k)).toEqual(none);
        expect(has(remove(after, k), k)).toBe(false);
        if (!eq(k, other)) expect(get(after, other)).toEqual(get(m, other));
      }),
    );
  });

  it("forget the order of updates and the updates that others hide", () => {
    fc.assert(
      fc.property(total, key, key, fc.nat(3), fc.nat(3), (m, k, l, v, w) => {
        expect(eq(put(put(m, k, v), k, w), put(m, k, w))).toBe(true);
        expect(eq(put(m, k, get(m, k)), m)).toBe(true);
        if (!eq(k, l)) expect(eq(put(put(m, k, v), l, w), put(put(m, l, w), k, v))).toBe(true);
      }),
    );
  });

  it("are equal exactly if they agree on every key", () => {
    fc.assert(
      fc.property(entries, entries, (left, right) => {
        const build = (es: readonly (readonly [unknown, number])[]) =>
          es.reduce((m, [k, v]) => put(m, k, v), totalMap<unknown, number>(0));
        const [a, b] = [build(left), build(right)];
        const agree = [...left, ...right].every(([k]) => get(a, k) === get(b, k));
        expect(eq(a, b)).toBe(agree);
      }),
    );
  });

  it("have keys by value: equal codes exactly for equal keys", () => {
    fc.assert(
      fc.property(key, key, (k, l) => {
        expect(keyCode(k) === keyCode(l)).toBe(eq(k, l));
      }),
    );
  });

  it("as sets contain what was added and not what was removed", () => {
    fc.assert(
      fc.property(fc.array(key), key, (items, k) => {
        const set = items.reduce((s: FinSet<unknown>, x) => add(s, x), finSet<unknown>());
        expect(has(add(set, k), k)).toBe(true);
        expect(has(remove(set, k), k)).toBe(false);
        expect(eq(add(add(set, k), k), add(set, k))).toBe(true);
        const reversed = [...items].reverse().reduce((s: FinSet<unknown>, x) => add(s, x), finSet<unknown>());
        expect(eq(set, reversed)).toBe(true);
      }),
    );
  });
});

describe("tabulated maps", () => {
  it("compute each key once, beneath the entries", () => {
    let calls = 0;
    const m: TotalMap<readonly [number, number], number> = tabulate((a: number, b: number) => {
      calls += 1;
      return a * 10 + b;
    });
    expect([get(m, [1, 2]), get(m, [1, 2]), get(put(m, [1, 2], 7), [1, 2]), get(m, [3, 4])]).toEqual([12, 12, 7, 34]);
    expect(calls).toBe(2);
  });

  it("take a list as one key", () => {
    const m: TotalMap<readonly number[], number> = tabulate((xs: readonly number[]) => xs.length);
    expect(get(m, [5, 5, 5])).toBe(3);
  });

  it("are compared only with their own updates", () => {
    const m: TotalMap<number, number> = tabulate((n: number) => n);
    expect(eq(put(m, 1, 5), put(m, 1, 5))).toBe(true);
    expect(eq(put(m, 1, 5), m)).toBe(false);
    expect(eq(put(put(m, 1, 5), 1, 1), m)).toBe(true);
    const same: TotalMap<number, number> = tabulate((n: number) => n);
    expect(() => eq(m, same)).toThrow("equality of maps is pointwise: state it as a predicate");
  });
});

describe("equality of maps with other defaults", () => {
  it("is false where some key has no entry", () => {
    const [zero, one]: readonly TotalMap<number, number>[] = [totalMap(0), totalMap(1)];
    expect(zero !== undefined && one !== undefined && eq(put(zero, 1, 1), one)).toBe(false);
  });

  it("is refused where the entries may cover all keys", () => {
    const all = (start: TotalMap<boolean, number>) => put(put(start, true, 5), false, 5);
    expect(() => eq(all(totalMap(0)), all(totalMap(1)))).toThrow(ModelError);
  });
});

describe("keys", () => {
  it("cannot hold maps or functions", () => {
    const m: PartialMap<unknown, number> = partialMap();
    expect(() => put(m, { inner: m }, 1)).toThrow("a key cannot hold a map or a set");
    expect(() => put(m, () => 1, 1)).toThrow("a key cannot hold a function");
  });

  it("make no difference between zero and negative zero", () => {
    const m: TotalMap<readonly [number, number, string], number> = totalMap(0);
    expect(get(put(m, [-0, 0, "x"], 1), [0, -0, "x"])).toBe(1);
  });
});
