/** `xenverif/model`: the library that model files import. */
export { div, max, min, mod, toInt, toNat } from "./arithmetic.js";
export type { FinSet, PartialMap, TotalMap } from "./collections.js";
export { eq } from "./equality.js";
export type { Errno } from "./errno.js";
export { at, count, find, range, sum } from "./lists.js";
export { add, get, has, put, remove } from "./map-functions.js";
export { getOrElse, must, none, some } from "./options.js";
export { fail, failWith, ok } from "./outcomes.js";
export { finSet, partialMap } from "./partial-map.js";
export { booleans, enumeration, exists, forall, implies, int, nat, type Sort } from "./sorts.js";
export { tabulate, totalMap } from "./total-map.js";
export type { Int, Nat, Option, Outcome, U8, U16, U32, U64, Unit } from "./types.js";
export { u8, u16, u32, u64 } from "./words.js";
