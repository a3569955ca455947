/** Random well-typed terms of the IR, and their values computed without any prover. */
import fc from "fast-check";
import { type Expr, type HigherOp, type PrimOp, type Type, unreachable } from "../../src/ir/ir.js";
import {
  bool,
  construct,
  errno,
  field,
  higher,
  ifThenElse,
  inModule,
  int,
  letIn,
  list,
  listOf,
  match,
  nat,
  no,
  num,
  option,
  outcome,
  param,
  partialMap,
  prim,
  project,
  record,
  totalMap,
  tuple,
  tupleType,
  update,
  v,
  word,
  yes,
} from "./build-ir.js";

const m = inModule("Random");
export const Mode = m.type("Mode");
export const Shape = m.type("Shape");
export const Box = m.type("Box");
export const Pair = tupleType(nat, int, bool);
const Table = totalMap([nat], nat);
const Partial = partialMap([nat, Mode], int);
const Result = outcome(nat, bool);
export const declarations = [
  m.enumDecl("Mode", "off", "on", "end"),
  m.unionDecl("Shape", { none: {}, dot: { at: nat }, line: { from: nat, flag: bool } }),
  m.recordDecl("Box", { size: nat, open: bool, mode: Mode }),
];
export const inputs = [
  param("x", nat),
  param("y", int),
  param("b", bool),
  param("xs", list(nat)),
  param("o", option(nat)),
  param("s", Shape),
];

type Scope = readonly { readonly name: string; readonly type: Type }[];
type Gen = fc.Arbitrary<Expr>;

const same = (a: Type, b: Type) => JSON.stringify(a) === JSON.stringify(b);
let counter = 0;
const fresh = (base: string) => {
  counter += 1;
  return `${base}${counter}`;
};

/**
 * Terms of a type over the variables in scope.
 *
 * @param wide whether maps that a `let` names and outcomes are among the values that are built and taken apart
 */
export function term(type: Type, scope: Scope, depth: number, wide = false): Gen {
  const leaves: Gen[] = scope.filter((p) => same(p.type, type)).map((p) => fc.constant(v(p.name, p.type)));
  // Built only where it is drawn from: all alternatives of all depths would be too many.
  const go = (t: Type, s: Scope = scope): Gen => fc.constant(null).chain(() => term(t, s, depth - 1, wide));
  const binary = (ops: readonly PrimOp[], a: Type, b: Type = a): Gen =>
    fc.tuple(fc.constantFrom(...ops), go(a), go(b)).map(([op, l, r]) => prim(op, type, l, r));
  const unary = (op: PrimOp, a: Type): Gen => go(a).map((x) => prim(op, type, x));
  const literal = leaf(type);
  if (depth <= 0) return fc.oneof(literal, ...leaves);
  const bind = (base: string, t: Type, f: (name: string, scope: Scope) => Gen): Gen => {
    const name = fresh(base);
    return f(name, [...scope, { name, type: t }]);
  };
  const fold = (op: HigherOp, body: Type): Gen =>
    bind("e", nat, (e, s) =>
      fc.tuple(go(list(nat)), go(body, s)).map(([xs, f]) => higher(op, type, xs, [param(e, nat)], f)),
    );
  const outcomeMatch = bind("n", nat, (n, s) =>
    fc.tuple(go(Result), go(type, s), go(type), go(type)).map(([e, a, b, c]) =>
      match(e, [
        ["ok", [n, "_"], a],
        ["fail", ["_"], b],
        ["failWith", ["_", "_"], c],
      ]),
    ),
  );
  const general: Gen[] = [
    ...repeated(
      6,
      fc.tuple(tagTest(go), go(type), go(type)).map(([t, a, b]) => ifThenElse(t, a, b)),
    ),
    ...(wide ? [outcomeMatch] : []),
    fc.tuple(go(bool), go(type), go(type)).map(([t, a, b]) => ifThenElse(t, a, b)),
    fc
      .constantFrom<Type>(
        nat,
        int,
        bool,
        list(nat),
        option(nat),
        Shape,
        Box,
        Pair,
        ...(wide ? [Table, Partial, Result] : []),
      )
      .chain((t) =>
        bind("l", t, (name, s) => fc.tuple(go(t), go(type, s)).map(([value, body]) => letIn(name, value, body))),
      ),
    fc.tuple(go(Mode), go(type), go(type)).map(([e, a, b]) => match(e, [["off|on", [], a]], b)),
    bind("p", nat, (p, s) =>
      fc.tuple(go(option(nat)), go(type, s), go(type)).map(([e, a, b]) => match(e, [["some", [p], a]], b)),
    ),
    bind("q", nat, (q, s) =>
      bind("r", bool, (r) =>
        fc
          .tuple(go(Shape), go(type, [...s, { name: r, type: bool }]), go(type))
          .map(([e, a, b]) => match(e, [["line", [q, r], a]], b)),
      ),
    ),
  ];
  const own = specific(type, go, binary, unary, fold, bind);
  // What is peculiar to the type is drawn more often than what suits all types.
  return fc.oneof(
    ...[literal, ...leaves, ...general].map((arbitrary) => ({ arbitrary, weight: 1 })),
    ...own.map((arbitrary, i) => ({ arbitrary, weight: i === 0 ? 12 : 3 })),
  );
}

function leaf(type: Type): Gen {
  switch (type.kind) {
    case "nat":
      return fc.nat(9).map((n) => num(n));
    case "int":
      return fc.integer({ min: -5, max: 5 }).map((n) => num(n, int));
    case "bool":
      return fc.constantFrom(yes, no);
    case "word":
      return fc.nat(300).map((n) => prim("wordOfNat", type, num(n)));
    case "list":
      return fc.array(fc.nat(9), { maxLength: 3 }).map((ns) => listOf(nat, ...ns.map((n) => num(n))));
    case "option":
      return fc.constantFrom(construct(type, "none"), construct(type, "some", num(2)));
    case "totalMap":
      return fc.nat(9).map((n) => prim("mapConst", type, num(n)));
    case "partialMap":
      return fc.constant(prim("mapEmpty", type));
    case "outcome":
      return fc.constantFrom(
        prim("ok", type, num(7), no),
        prim("fail", type, errno("EPERM")),
        prim("failWith", type, errno("EIO"), num(8)),
      );
    case "tuple":
      return fc.constant(tuple(num(1), num(-2, int), yes));
    case "ref":
      if (same(type, Mode)) return fc.constantFrom("off", "on", "end").map((c) => construct(Mode, c));
      if (same(type, Box)) return fc.constant(record(Box, { size: num(1), open: no, mode: construct(Mode, "end") }));
      return fc.constantFrom(
        construct(Shape, "none"),
        construct(Shape, "dot", num(3)),
        construct(Shape, "line", num(4), yes),
      );
    default:
      throw new Error(`no random terms of type ${type.kind}`);
  }
}

/** A test of the constructor of a value, as it stands or negated. */
function tagTest(go: (t: Type) => Gen): Gen {
  const tests = fc.oneof(
    go(Shape).map((e) => match(e, [["none", [], yes]], no)),
    go(Shape).map((e) => match(e, [["dot", ["_"], yes]], no)),
    go(Mode).map((e) => match(e, [["off|end", [], yes]], no)),
    go(option(nat)).map((e) => match(e, [["some", ["_"], no]], yes)),
  );
  return fc.oneof(tests, negated(tests));
}

const negated = (test: Gen): Gen => test.map((t) => prim("not", bool, t));
const repeated = (times: number, gen: Gen): readonly Gen[] => Array.from({ length: times }, () => gen);

function specific(
  type: Type,
  go: (t: Type, s?: Scope) => Gen,
  binary: (ops: readonly PrimOp[], a: Type, b?: Type) => Gen,
  unary: (op: PrimOp, a: Type) => Gen,
  fold: (op: HigherOp, body: Type) => Gen,
  bind: (base: string, t: Type, f: (name: string, scope: Scope) => Gen) => Gen,
): readonly Gen[] {
  const reduction = (t: Type): Gen =>
    bind("a", t, (a, outer) =>
      bind("i", nat, (i, inner) => {
        const both = [...outer, ...inner.filter((x) => x.name === i)];
        return fc
          .tuple(go(list(nat)), go(t, both), go(t))
          .map(([xs, f, start]) => higher("reduce", t, xs, [param(a, t), param(i, nat)], f, start));
      }),
    );
  /** `a op (b op c)`: where the parentheses matter. */
  const nested = (ops: readonly PrimOp[], t: Type): Gen =>
    fc
      .tuple(fc.constantFrom(...ops), fc.constantFrom(...ops), go(t), go(t), go(t))
      .map(([outer, inner, a, b, c]) => prim(outer, t, a, prim(inner, t, b, c)));
  const tabulated = bind("k", nat, (k, s) => go(nat, s).map((f) => higher("tabulate", type, null, [param(k, nat)], f)));
  const byte = word(8);
  switch (type.kind) {
    case "nat":
      return [
        binary(["natAdd", "natSub", "natMul", "natDiv", "natMod", "natMin", "natMax"], nat),
        nested(["natSub", "natDiv", "natMod", "natMul", "natAdd"], nat),
        unary("intToNat", int),
        unary("length", list(nat)),
        binary(["getOrElse"], option(nat), nat),
        unary("wordToNat", byte),
        fold("sum", nat),
        fold("count", bool),
        go(Pair).map((p) => project(p, 0, nat)),
        fc.tuple(go(Table), go(nat)).map((args) => prim("mapGet", nat, ...args)),
        reduction(nat),
        go(Box).map((p) => field(p, "size", nat)),
      ];
    case "int":
      return [
        binary(["intAdd", "intSub", "intMul", "intDiv", "intMod", "intMin", "intMax"], int),
        nested(["intSub", "intMul", "intAdd"], int),
        unary("natToInt", nat),
        unary("intNeg", int),
        reduction(int),
        fold("sum", int),
        go(Pair).map((p) => project(p, 1, int)),
      ];
    case "bool":
      return [
        binary(["and", "or", "implies", "eq"], bool),
        binary(["lt", "le", "eq"], nat),
        binary(["lt", "le", "eq"], int),
        ...[list(nat), option(nat), Shape, Box, Pair, Mode].map((t) => binary(["eq"], t)),
        ...repeated(3, unary("not", bool)),
        ...repeated(3, negated(binary(["lt", "le", "eq"], nat))),
        ...repeated(3, negated(binary(["lt", "le", "eq"], int))),
        ...repeated(3, binary(["implies"], bool)),
        fold("every", bool),
        fold("some", bool),
        binary(["includes"], list(nat), nat),
        reduction(bool),
        tagTest(go),
        ...repeated(
          4,
          fc.tuple(go(Partial), go(nat), go(Mode)).map(([map, n, mode]) => {
            const removed = prim(
              "mapRemove",
              Partial,
              prim("mapPut", Partial, map, num(0), mode, num(1, int)),
              n,
              mode,
            );
            return prim("mapHas", bool, removed, num(0), mode);
          }),
        ),
        fc
          .tuple(go(Partial), go(nat), go(Mode), go(int))
          .map(([map, n, mode, d]) =>
            prim("eq", bool, prim("getOrElse", int, prim("mapGet", option(int), map, n, mode), d), num(4, int)),
          ),
        go(Box).map((p) => field(p, "open", bool)),
        go(Pair).map((p) => project(p, 2, bool)),
      ];
    case "word":
      return [
        binary(["wordAdd", "wordSub", "wordMul", "wordAnd", "wordOr", "wordXor"], byte),
        unary("wordNot", byte),
        unary("wordOfNat", nat),
        binary(["wordShl", "wordShr"], byte, nat),
      ];
    case "list":
      return [
        fc.tuple(go(nat), go(nat)).map((items) => listOf(nat, ...items)),
        binary(["append"], list(nat)),
        fold("map", nat),
        fold("filter", bool),
        fc.tuple(go(list(nat)), go(nat), go(nat)).map((a) => prim("slice", type, ...a)),
      ];
    case "option":
      return [go(nat).map((n) => construct(type, "some", n)), binary(["at"], list(nat), nat), fold("find", bool)];
    case "totalMap":
      return [fc.tuple(go(type), go(nat), go(nat)).map((args) => prim("mapPut", type, ...args)), tabulated];
    case "partialMap":
      return [
        fc.tuple(go(type), go(nat), go(Mode), go(int)).map((args) => prim("mapPut", type, ...args)),
        fc.tuple(go(type), go(nat), go(Mode)).map((args) => prim("mapRemove", type, ...args)),
      ];
    case "outcome":
      return [
        fc.tuple(go(nat), go(bool)).map((args) => prim("ok", type, ...args)),
        go(nat).map((n) => prim("failWith", type, errno("EIO"), n)),
      ];
    case "tuple":
      return [fc.tuple(go(nat), go(int), go(bool)).map((items) => tuple(...items))];
    case "ref":
      if (same(type, Box))
        return [
          fc.tuple(go(Box), go(nat), go(Mode)).map(([b, size, mode]) => update(b, { size, mode })),
          fc.tuple(go(nat), go(bool)).map(([size, open]) => record(Box, { size, open, mode: construct(Mode, "on") })),
        ];
      if (same(type, Shape)) return [fc.tuple(go(nat), go(bool)).map((args) => construct(Shape, "line", ...args))];
      return [go(Box).map((p) => field(p, "mode", Mode))];
    default:
      return [];
  }
}

/** A value: a map, a number, a boolean, a list or tuple, or a constructor with its arguments; records are listed by field. */
export type Value =
  | ((...keys: readonly Value[]) => Value)
  | bigint
  | boolean
  | readonly Value[]
  | { readonly ctor: string; readonly args: readonly Value[] }
  | ReadonlyMap<string, Value>;

const modulo = (a: bigint, b: bigint): bigint => (b === 0n ? a : ((a % b) + (b < 0n ? -b : b)) % (b < 0n ? -b : b));
const show = (x: Value): string =>
  JSON.stringify(x, (_, y) => (typeof y === "bigint" ? `${y}n` : y instanceof Map ? [...y] : y));
const some = (x: Value | undefined): Value =>
  x === undefined ? { ctor: "none", args: [] } : { ctor: "some", args: [x] };

/** The value of a term, by the meaning that the IR gives it. */
export function evaluate(e: Expr, env: ReadonlyMap<string, Value>): Value {
  const go = (x: Expr) => evaluate(x, env);
  switch (e.kind) {
    case "bool":
      return e.value;
    case "number":
      return BigInt(e.value);
    case "var":
      return env.get(e.name) as Value;
    case "prim":
      return primitive(e, e.args.map(go));
    case "errno":
      return { ctor: e.name, args: [] };
    case "higher": {
      const names = e.fn.params.map((p) => p.name);
      const f = (...xs: readonly Value[]) =>
        evaluate(e.fn.body, new Map([...env, ...names.map((n, k) => [n, xs[k] as Value] as const)]));
      if (e.subject === null) return f;
      const elements = go(e.subject) as readonly Value[];
      return e.start === null ? iterate(e, elements, f) : elements.reduce<Value>((a, x) => f(a, x), go(e.start));
    }
    case "construct":
      return { ctor: e.ctor, args: e.args.map(go) };
    case "record":
      return new Map(e.fields.map((f) => [f.name, go(f.value)]));
    case "update":
      return new Map([
        ...(go(e.record) as ReadonlyMap<string, Value>),
        ...e.fields.map((f) => [f.name, go(f.value)] as const),
      ]);
    case "field":
      return (go(e.record) as ReadonlyMap<string, Value>).get(e.name) as Value;
    case "tuple":
    case "list":
      return e.items.map(go);
    case "project":
      return (go(e.tuple) as readonly Value[])[e.index] as Value;
    case "if":
      return go(e.test) ? go(e.then) : go(e.otherwise);
    case "let":
      return evaluate(e.body, new Map([...env, [e.name, go(e.value)]]));
    case "match": {
      const value = go(e.scrutinee) as Tagged;
      const found = e.cases.find((c) => c.ctors.includes(value.ctor));
      if (found === undefined) return go(e.otherwise as Expr);
      const bound = found.binders.flatMap((b, i) => (b === null ? [] : [[b, value.args[i] as Value] as const]));
      return evaluate(found.body, new Map([...env, ...bound]));
    }
    default:
      throw new Error(`no value for ${e.kind}`);
  }
}

function iterate(e: Expr & { readonly kind: "higher" }, xs: readonly Value[], f: (x: Value) => Value): Value {
  switch (e.op) {
    case "map":
      return xs.map(f);
    case "filter":
      return xs.filter(f);
    case "every":
      return xs.every(f);
    case "some":
      return xs.some(f);
    case "find":
      return some(xs.find(f));
    case "count":
      return BigInt(xs.filter(f).length);
    case "sum":
      return xs.reduce<bigint>((n, x) => n + (f(x) as bigint), 0n);
    case "reduce":
    case "tabulate":
      throw new Error(`no random ${e.op}`);
    default:
      return unreachable(e.op);
  }
}

type Table = (...keys: readonly Value[]) => Value;
type Tagged = { readonly ctor: string; readonly args: readonly Value[] };

function updated(map: Table, keys: readonly Value[], value: Value): Table {
  return (...at) => (show(at) === show(keys) ? value : map(...at));
}

function lesser(a: bigint, b: bigint): bigint {
  if (b < a) return b;
  return a;
}

function primitive(e: Expr & { readonly kind: "prim" }, args: readonly Value[]): Value {
  const [a = 0n, b = 0n] = args as readonly bigint[];
  const [p, q] = args;
  const xs = p as readonly Value[];
  const wrap = (n: bigint) => modulo(n, 256n);
  switch (e.op) {
    case "not":
      return !p;
    case "and":
      return Boolean(p) && Boolean(q);
    case "or":
      return Boolean(p) || Boolean(q);
    case "implies":
      return !p || Boolean(q);
    case "eq":
      return show(p as Value) === show(q as Value);
    case "lt":
      return a < b;
    case "le":
      return a <= b;
    case "natAdd":
    case "intAdd":
      return a + b;
    case "natSub":
      return a < b ? 0n : a - b;
    case "intSub":
      return a - b;
    case "natMul":
    case "intMul":
      return a * b;
    case "natDiv":
    case "intDiv":
      return b === 0n ? 0n : (a - modulo(a, b)) / b;
    case "natMod":
    case "intMod":
      return modulo(a, b);
    case "natMin":
    case "intMin":
      return lesser(a, b);
    case "natMax":
    case "intMax":
      return -lesser(-a, -b);
    case "intNeg":
      return -a;
    case "natToInt":
    case "wordToNat":
      return a;
    case "intToNat":
      return a < 0n ? 0n : a;
    case "wordOfNat":
      return wrap(a);
    case "wordAdd":
      return wrap(a + b);
    case "wordSub":
      return wrap(a - b);
    case "wordMul":
      return wrap(a * b);
    case "wordAnd":
      return a & b;
    case "wordOr":
      return a | b;
    case "wordXor":
      return a ^ b;
    case "wordNot":
      return 255n - a;
    case "wordShl":
      return b >= 8n ? 0n : wrap(a << b);
    case "wordShr":
      return a >> b;
    case "append":
      return [...xs, ...(q as readonly Value[])];
    case "length":
      return BigInt(xs.length);
    case "includes":
      return xs.includes(b);
    case "at":
      return some(xs[Number(b)]);
    case "slice":
      return xs.slice(Number(b), Number(args[2]));
    case "mapConst":
      return () => p as Value;
    case "mapEmpty":
      return () => some(undefined);
    case "mapGet":
      return (p as Table)(...args.slice(1));
    case "mapHas":
      return ((p as Table)(...args.slice(1)) as Tagged).ctor === "some";
    case "mapRemove":
      return updated(p as Table, args.slice(1), some(undefined));
    case "mapPut":
      return args.length === 3
        ? updated(p as Table, args.slice(1, 2), args[2] as Value)
        : updated(p as Table, args.slice(1, 3), some(args[3]));
    case "ok":
    case "fail":
    case "failWith":
      return { ctor: e.op, args };
    case "getOrElse": {
      const o = p as Tagged;
      return o.ctor === "some" ? (o.args[0] as Value) : b;
    }
    default:
      throw new Error(`no value for the primitive ${e.op}`);
  }
}
