/** Faults that an emitter could have, as the text that a correct emitter gives for a changed term. */
import type { Expr, PrimOp } from "../../src/ir/ir.js";

/** What a faulty emitter would have said instead; null where the fault does not show. */
type Fault = (e: Expr) => Expr | null;

type Prim = Expr & { readonly kind: "prim" };
const prim =
  (op: PrimOp, change: (e: Prim) => Expr): Fault =>
  (e) =>
    e.kind === "prim" && e.op === op ? change(e) : null;
const instead = (op: PrimOp, by: PrimOp): Fault => prim(op, (e) => ({ ...e, op: by }));
const swapped = (op: PrimOp, i = 0, j = 1): Fault =>
  prim(op, (e) => ({
    ...e,
    args: e.args.map((a, k) => (k === i ? (e.args[j] ?? a) : k === j ? (e.args[i] ?? a) : a)),
  }));
const first = (e: Prim): Expr => e.args[0] ?? e;
const not = (e: Expr): Expr => ({ kind: "prim", op: "not", args: [e], type: { kind: "bool" }, span: e.span });
const number = (e: Expr, value: string): Expr => ({ kind: "number", value, type: { kind: "nat" }, span: e.span });

export const faults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  ["≤ printed as <", instead("le", "lt")],
  ["< with its sides exchanged", swapped("lt")],
  ["subtraction printed as addition", instead("natSub", "natAdd")],
  ["operands of a division exchanged", swapped("natDiv")],
  ["remainder printed as quotient", instead("natMod", "natDiv")],
  ["min printed as max", instead("intMin", "intMax")],
  ["&& printed as ||", instead("and", "or")],
  ["implication the wrong way round", swapped("implies")],
  ["a negation lost", prim("not", first)],
  ["branches exchanged", (e) => (e.kind === "if" ? { ...e, then: e.otherwise, otherwise: e.then } : null)],
  [
    "a shared case only for its first constructor",
    (e) => {
      if (e.kind !== "match" || e.otherwise !== null) return null;
      const shared = e.cases.find((c) => c.ctors.length > 1);
      const other = e.cases.find((c) => c !== shared && c.binders.every((b) => b === null));
      if (shared === undefined || other === undefined) return null;
      return { ...e, cases: [{ ...shared, ctors: shared.ctors.slice(0, 1) }], otherwise: other.body };
    },
  ],
  [
    "binders of a pattern in the wrong order",
    (e) => {
      // The naturals of a line: exchanging them keeps the types.
      if (e.kind !== "match" || !e.cases.some((c) => c.ctors[0] === "line" && c.binders.length === 3)) return null;
      const turn = ([a = null, b = null, ...rest]: readonly (string | null)[]) => [b, a, ...rest];
      return { ...e, cases: e.cases.map((c) => (c.ctors[0] === "line" ? { ...c, binders: turn(c.binders) } : c)) };
    },
  ],
  [
    "the last field of an update lost",
    (e) => (e.kind === "update" ? (e.fields.length > 1 ? { ...e, fields: e.fields.slice(0, -1) } : e.record) : null),
  ],
  [
    "two fields of a record exchanged",
    (e) => {
      const at = (name: string) => (e.kind === "record" ? e.fields.find((f) => f.name === name)?.value : undefined);
      const [size, depth] = [at("size"), at("depth")];
      if (e.kind !== "record" || size === undefined || depth === undefined) return null;
      const other = (f: { readonly name: string; readonly value: Expr }) =>
        f.name === "size" ? depth : f.name === "depth" ? size : f.value;
      return { ...e, fields: e.fields.map((f) => ({ ...f, value: other(f) })) };
    },
  ],
  ["an update of a map lost", prim("mapPut", first)],
  [
    "keys of a map exchanged",
    (e) =>
      e.kind === "prim" && e.op === "mapGet" && e.args.length === 3 && e.type.kind === "int"
        ? { ...e, args: [first(e), e.args[2] ?? e, e.args[1] ?? e] }
        : null,
  ],
  ["a removal lost", prim("mapRemove", first)],
  ["an element added that should go", instead("setRemove", "setAdd")],
  ["bounds of a slice exchanged", swapped("slice", 1, 2)],
  ["lists appended the wrong way round", swapped("append")],
  [
    "a range with its upper bound",
    prim("range", (e) => ({
      ...e,
      args: [
        first(e),
        { kind: "prim", op: "natAdd", args: [e.args[1] ?? e, number(e, "1")], type: { kind: "nat" }, span: e.span },
      ],
    })),
  ],
  [
    "filter that keeps the others",
    (e) => (e.kind === "higher" && e.op === "filter" ? { ...e, fn: { ...e.fn, body: not(e.fn.body) } } : null),
  ],
  ["every printed as some", (e) => (e.kind === "higher" && e.op === "every" ? { ...e, op: "some" } : null)],
  ["a fold that ignores its list", (e) => (e.kind === "higher" && e.op === "reduce" ? e.start : null)],
  ["a sign lost", (e) => (e.kind === "number" && e.value.startsWith("-") ? { ...e, value: e.value.slice(1) } : null)],
  ["shift to the wrong side", instead("wordShl", "wordShr")],
  ["a word that does not wrap", (e) => (e.kind === "prim" && e.op === "wordOfNat" ? first(e) : null)],
  ["arguments of a word's subtraction exchanged", swapped("wordSub")],
  ["a refusal that keeps the state", prim("failWith", (e) => ({ ...e, op: "fail", args: e.args.slice(0, 1) }))],
  ["a default instead of the value", prim("getOrElse", (e) => e.args[1] ?? e)],
]);
