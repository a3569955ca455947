/** The primitives of the IR that are plain operators or functions in Lean. */
import type { PrimOp } from "../ir/ir.js";
import { level } from "./layout.js";

/** Left-associative operators with their precedence. */
export const operators: ReadonlyMap<PrimOp, readonly [string, number]> = new Map<PrimOp, readonly [string, number]>([
  ["natAdd", ["+", level.sum]],
  ["natSub", ["-", level.sum]],
  ["natMul", ["*", level.product]],
  ["natDiv", ["/", level.product]],
  ["natMod", ["%", level.product]],
  ["intAdd", ["+", level.sum]],
  ["intSub", ["-", level.sum]],
  ["intMul", ["*", level.product]],
  ["append", ["++", level.sum]],
]);

/** Functions of the prelude that take the operands as they stand. */
export const preludeFunctions: Readonly<Partial<Record<PrimOp, string>>> = {
  intDiv: "divInt",
  intMod: "modInt",
  intMin: "minInt",
  intMax: "maxInt",
  range: "range",
  includes: "includes",
  at: "nth",
  slice: "slice",
  must: "must",
  getOrElse: "getOrElse",
};

/** Functions of the prelude that take the number of bits first. */
export const wordFunctions: ReadonlySet<PrimOp> = new Set<PrimOp>([
  "wordAdd",
  "wordSub",
  "wordMul",
  "wordAnd",
  "wordOr",
  "wordXor",
  "wordNot",
  "wordShl",
  "wordShr",
  "wordOfNat",
]);
