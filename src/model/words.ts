/** Unsigned machine words: operations are modulo 2^bits. */
import { ModelError } from "./error.js";
import { exactNat } from "./exact.js";
import type { Nat, U8, U16, U32, U64 } from "./types.js";

/** The operations on words of one size. */
export interface WordOperations<W> {
  /** A natural number, modulo 2^bits. */
  of(n: Nat): W;
  toNat(w: W): Nat;
  add(a: W, b: W): W;
  sub(a: W, b: W): W;
  mul(a: W, b: W): W;
  and(a: W, b: W): W;
  or(a: W, b: W): W;
  xor(a: W, b: W): W;
  not(a: W): W;
  /** Shift to the left; 0 from `bits` on. */
  shl(a: W, by: Nat): W;
  /** Shift to the right, filling with zeros; 0 from `bits` on. */
  shr(a: W, by: Nat): W;
}

/** Words that fit a JavaScript number; 32 bits at most. */
function smallWords(bits: 8 | 16 | 32): WordOperations<number> {
  const size = 2 ** bits;
  const wrap = (n: number) => (n >>> 0) % size;
  const word = (w: number) => {
    if (Number.isSafeInteger(w) && w >= 0 && w < size) return w;
    throw new ModelError(`${w} is not a word of ${bits} bits`);
  };
  return {
    of: (n) => exactNat(n, `u${bits}.of(${n})`) % size,
    toNat: (w) => word(w),
    add: (a, b) => (word(a) + word(b)) % size,
    sub: (a, b) => (word(a) - word(b) + size) % size,
    mul: (a, b) => wrap(Math.imul(word(a), word(b))),
    and: (a, b) => wrap(word(a) & word(b)),
    or: (a, b) => wrap(word(a) | word(b)),
    xor: (a, b) => wrap(word(a) ^ word(b)),
    not: (a) => size - 1 - word(a),
    shl: (a, by) => (exactNat(by, "a shift") >= bits ? word(a) * 0 : wrap(word(a) << by)),
    shr: (a, by) => (exactNat(by, "a shift") >= bits ? word(a) * 0 : word(a) >>> by),
  };
}

/** Words of 8 bits. */
export const u8: WordOperations<U8> = smallWords(8);
/** Words of 16 bits. */
export const u16: WordOperations<U16> = smallWords(16);
/** Words of 32 bits. */
export const u32: WordOperations<U32> = smallWords(32);

const size64 = 2n ** 64n;

function word64(w: bigint): bigint {
  if (w >= 0n && w < size64) return w;
  throw new ModelError(`${w} is not a word of 64 bits`);
}

/** A natural number beyond 2^53 − 1 has no exact value when the model runs. */
function exactFrom64(w: bigint): number {
  if (word64(w) <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(w);
  throw new ModelError(`u64.toNat(${w}) leaves the exact range ±(2^53 − 1)`);
}

/** Words of 64 bits. */
export const u64: WordOperations<U64> = {
  of: (n) => BigInt(exactNat(n, `u64.of(${n})`)),
  toNat: exactFrom64,
  add: (a, b) => (word64(a) + word64(b)) % size64,
  sub: (a, b) => (word64(a) - word64(b) + size64) % size64,
  mul: (a, b) => (word64(a) * word64(b)) % size64,
  and: (a, b) => word64(a) & word64(b),
  or: (a, b) => word64(a) | word64(b),
  xor: (a, b) => word64(a) ^ word64(b),
  not: (a) => size64 - 1n - word64(a),
  shl: (a, by) => (exactNat(by, "a shift") >= 64 ? word64(a) * 0n : (word64(a) << BigInt(by)) % size64),
  shr: (a, by) => (exactNat(by, "a shift") >= 64 ? word64(a) * 0n : word64(a) >> BigInt(by)),
};
