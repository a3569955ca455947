import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { u8, u16, u32, u64 } from "../../src/model/index.js";
import type { WordOperations } from "../../src/model/words.js";

/** The operations on big integers, as the provers define them. */
function reference(bits: bigint) {
  const size = 2n ** bits;
  const wrap = (n: bigint) => ((n % size) + size) % size;
  return {
    add: (a: bigint, b: bigint) => wrap(a + b),
    sub: (a: bigint, b: bigint) => wrap(a - b),
    mul: (a: bigint, b: bigint) => wrap(a * b),
    and: (a: bigint, b: bigint) => a & b,
    or: (a: bigint, b: bigint) => a | b,
    xor: (a: bigint, b: bigint) => a ^ b,
    not: (a: bigint) => size - 1n - a,
    shl: (a: bigint, by: number) => wrap(a << BigInt(by)),
    shr: (a: bigint, by: number) => a >> BigInt(by),
  };
}

function agreesWithReference<W>(
  bits: bigint,
  words: WordOperations<W>,
  word: (n: bigint) => W,
  back: (w: W) => bigint,
) {
  const r = reference(bits);
  const edge = [0n, 1n, 2n ** bits - 1n, 2n ** (bits - 1n)];
  const any = fc.oneof(fc.constantFrom(...edge), fc.bigInt({ min: 0n, max: 2n ** bits - 1n }));
  const shift = fc.nat(Number(bits) + 40);
  it.each(["add", "sub", "mul", "and", "or", "xor"] as const)("%s", (op) => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(back(words[op](word(a), word(b)))).toBe(r[op](a, b));
      }),
    );
  });
  it("not", () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(back(words.not(word(a)))).toBe(r.not(a));
      }),
    );
  });
  it.each(["shl", "shr"] as const)("%s", (op) => {
    fc.assert(
      fc.property(any, shift, (a, by) => {
        expect(back(words[op](word(a), by))).toBe(r[op](a, by));
      }),
    );
  });
  it("of", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(back(words.of(n))).toBe(BigInt(n) % 2n ** bits);
      }),
    );
  });
}

const small = [
  ["u8", 8n, u8],
  ["u16", 16n, u16],
  ["u32", 32n, u32],
] as const;

describe.each(small)("%s agrees with big integers", (_name, bits, words) => {
  agreesWithReference(bits, words, Number, BigInt);
  it("refuses what is no word", () => {
    expect(() => words.add(2 ** Number(bits), 0)).toThrow("is not a word");
    expect(() => words.toNat(-1)).toThrow("is not a word");
    expect(() => words.of(-1)).toThrow("negative");
    expect(() => words.shl(1, -1)).toThrow("negative");
  });
});

describe("u64 agrees with big integers", () => {
  agreesWithReference(
    64n,
    u64,
    (n) => n,
    (w) => w,
  );
  it("refuses what is no word, and naturals that are not exact", () => {
    expect(() => u64.add(2n ** 64n, 0n)).toThrow("is not a word");
    expect(() => u64.toNat(2n ** 53n)).toThrow("exact range");
    expect(u64.toNat(2n ** 53n - 1n)).toBe(Number.MAX_SAFE_INTEGER);
  });
});
