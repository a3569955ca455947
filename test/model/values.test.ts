import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xenErrnos, xenReturn } from "../../src/explore/errno-numbers.js";
import { errnoNames } from "../../src/ir/errno.js";
import * as checked from "../../src/model/checked.js";
import { ModelError } from "../../src/model/error.js";
import {
  at,
  booleans,
  count,
  div,
  enumeration,
  eq,
  exists,
  fail,
  failWith,
  find,
  finSet,
  forall,
  getOrElse,
  implies,
  int,
  max,
  min,
  mod,
  must,
  nat,
  none,
  type Option,
  ok,
  partialMap,
  put,
  range,
  some,
  sum,
  toInt,
  toNat,
  totalMap,
} from "../../src/model/index.js";
import { changes, showValue } from "../../src/model/show.js";

const exact = fc.maxSafeInteger();

describe("arithmetic", () => {
  it("divides as Euclid does", () => {
    fc.assert(
      fc.property(
        exact,
        exact.filter((b) => b !== 0),
        (a, b) => {
          const [q, r] = [BigInt(div(a, b)), BigInt(mod(a, b))];
          expect(q * BigInt(b) + r).toBe(BigInt(a));
          expect(r >= 0n && r < BigInt(Math.abs(b))).toBe(true);
          expect([Object.is(div(a, b), -0), Object.is(mod(a, b), -0)]).toEqual([false, false]);
        },
      ),
    );
  });

  it("has no value where there is none", () => {
    expect(() => div(1, 0)).toThrow("division of 1 by zero");
    expect(() => mod(1, 0)).toThrow(ModelError);
    expect(() => toNat(-1)).toThrow("negative");
    expect(() => toInt(0.5)).toThrow("exact range");
    expect(toNat(3) + toInt(4) + min(1, 2) + max(1, 2)).toBe(10);
  });

  it("checked, agrees with big integers or stops", () => {
    const { natAdd, natSub, natMul, intAdd, intSub, intMul } = checked;
    const naturals = { natAdd, natSub, natMul };
    const integers = { intAdd, intSub, intMul };
    const big = {
      natAdd: (a: bigint, b: bigint) => a + b,
      natSub: (a: bigint, b: bigint) => a - b,
      natMul: (a: bigint, b: bigint) => a * b,
    };
    const limit = BigInt(Number.MAX_SAFE_INTEGER);
    const numbers = fc.oneof(fc.nat(5), fc.maxSafeNat(), fc.constant(2 ** 53 - 1));
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom("natAdd", "natSub", "natMul"), (a, b, op) => {
        const right = big[op](BigInt(a), BigInt(b));
        if (right >= 0n && right <= limit) expect(BigInt(naturals[op](a, b, "here"))).toBe(right);
        else expect(() => naturals[op](a, b, "here")).toThrow("here");
      }),
    );
    const ints = fc.oneof(fc.integer({ min: -5, max: 5 }), exact);
    const bigInts = { intAdd: big.natAdd, intSub: big.natSub, intMul: big.natMul };
    fc.assert(
      fc.property(ints, ints, fc.constantFrom("intAdd", "intSub", "intMul"), (a, b, op) => {
        const right = bigInts[op](BigInt(a), BigInt(b));
        if (right >= -limit && right <= limit) expect(Object.is(integers[op](a, b, "here"), Number(right))).toBe(true);
        else expect(() => integers[op](a, b, "here")).toThrow("exact range");
      }),
    );
    expect(Object.is(checked.intNeg(0, "here"), 0)).toBe(true);
  });
});

describe("equality", () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.nat(2),
      fc.boolean(),
      fc.bigInt(),
      fc.string(),
      fc.constant(null),
      tie("list"),
      tie("record"),
    ),
    list: fc.array(tie("value"), { maxLength: 3 }),
    record: fc.dictionary(fc.constantFrom("a", "b", "kind"), tie("value")),
  })).value;

  it("agrees with equality of canonical texts", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(eq(a, b)).toBe(canonical(a) === canonical(b));
      }),
    );
    fc.assert(
      fc.property(value, (a) => {
        expect(eq(a, structuredClone(a))).toBe(true);
      }),
    );
  });

  it("looks into maps that stand in values", () => {
    const empty = partialMap<number, readonly number[]>();
    expect(eq({ m: put(empty, 1, [2]) }, { m: put(empty, 1, [2]) })).toBe(true);
    expect(eq({ m: put(empty, 1, [2]) }, { m: put(empty, 1, [3]) })).toBe(false);
    expect(() => eq<unknown>(empty, finSet())).toThrow(ModelError);
    expect(() =>
      eq(
        () => 1,
        () => 1,
      ),
    ).toThrow("functions cannot be compared");
  });
});

/** Fields sorted, types told apart. */
function canonical(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${k}:${canonical(v)}`)
      .join()}}`;
  }
  return JSON.stringify(Object.is(value, -0) ? 0 : value) ?? "undefined";
}

describe("options, lists and quantifiers", () => {
  it("tell a value from none", () => {
    const nothing: Option<number> = none;
    expect([must(some(1)), getOrElse(some(1), 2), getOrElse(nothing, 2)]).toEqual([1, 1, 2]);
    expect(() => must(nothing)).toThrow("`must` of none");
  });

  it("read lists", () => {
    expect(range(2, 5)).toEqual([2, 3, 4]);
    expect(range(5, 2)).toEqual([]);
    expect([find([1, 2, 3], (x) => x > 1), find([1], (x) => x > 1)]).toEqual([some(2), none]);
    expect([at([7, 8], 1), at([7, 8], 2)]).toEqual([some(8), none]);
    expect([count([1, 2, 3], (x) => x > 1), sum([1, 2, 3], (x) => x * 2)]).toEqual([2, 12]);
    expect(() => at([1], -1)).toThrow(ModelError);
    expect(() => sum([1, 1], () => 2 ** 53 - 1)).toThrow("exact range");
  });

  it("range over the scope of a sort", () => {
    const Port = nat({ scope: 3 });
    expect([
      forall(Port, (p) => p < 3),
      forall(Port, (p) => p < 2),
      exists(Port, (p) => p === 2),
      exists(Port, (p) => p === 3),
    ]).toEqual([true, false, true, false]);
    expect(int({ scope: 2 }).scope).toEqual([0, 1]);
    expect(forall(booleans, (b) => implies(b, b))).toBe(true);
    expect(enumeration<"x" | "y">("x", "y").scope).toEqual(["x", "y"]);
    expect(() => nat({ scope: 0 })).toThrow("scope of at least 1");
  });

  it("make outcomes", () => {
    expect([ok(1), ok(1, "r"), fail("EINVAL"), failWith("EPERM", 2)]).toEqual([
      { kind: "ok", next: 1, result: null },
      { kind: "ok", next: 1, result: "r" },
      { kind: "fail", errno: "EINVAL" },
      { kind: "failWith", errno: "EPERM", next: 2 },
    ]);
  });
});

describe("errnos", () => {
  it("are the same ones everywhere", () => {
    expect(Object.keys(xenErrnos).sort()).toEqual([...errnoNames].sort());
  });

  it("are told from returned numbers", () => {
    expect([xenReturn(0), xenReturn(7), xenReturn(-22), xenReturn(-38)]).toEqual(["ok", "ok", "EINVAL", "ENOSYS"]);
    expect(() => xenReturn(-4095)).toThrow("-4095 is no error number of Xen");
  });
});

describe("values as text", () => {
  it("read as the model writes them", () => {
    const m = put(put(totalMap<readonly [number, number], string>("free"), [10, 1], "b"), [2, 1], "a");
    expect(showValue({ kind: "some", value: [1, 2n, true, null] })).toBe('{ kind: "some", value: [1, 2n, true, ()] }');
    expect(showValue(m)).toBe('{ [2, 1] ↦ "a", [10, 1] ↦ "b", … ↦ "free" }');
    expect(showValue(put(partialMap<number, number>(), 1, 2))).toBe("{ 1 ↦ 2 }");
  });

  it("tell where two states differ", () => {
    const before = { channels: totalMap<readonly [number, number], object>({ kind: "free" }), n: 1 };
    const after = { channels: put(before.channels, [0, 3], { kind: "ipi" }), n: 2 };
    expect(changes(before, after)).toEqual([
      { path: "channels[0, 3]", before: '{ kind: "free" }', after: '{ kind: "ipi" }' },
      { path: "n", before: "1", after: "2" },
    ]);
    expect(changes(after, after)).toEqual([]);
  });
});
