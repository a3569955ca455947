/** Calls: of declared functions, of the functions of `xenverif/model`, and of the methods of lists and words. */
import type * as ast from "../parser/ast.js";
import { boolType, intType, natType, prim } from "./build.js";
import type { Context, Env } from "./context.js";
import { coerce, expr } from "./elaborate-expr.js";
import { pointwiseEqual } from "./equality.js";
import type { Expr, HigherOp, PrimOp, Type, WordBits } from "./ir.js";
import { lambda } from "./lambda.js";
import { resolveType } from "./resolve-type.js";
import { expand, hasDecidableEquality, showType } from "./types.js";

type Call = ast.Expr & { readonly kind: "call" };

/** Elaborates one library function; `expected` is what the context asks for. */
type Builtin = (e: Call, env: Env, expected: Type | null, ctx: Context) => Expr | null;

/** Elaborates a call. */
export function call(e: Call, env: Env, expected: Type | null, ctx: Context): Expr | null {
  const callee = e.callee;
  if (callee.kind === "member") return methodCall(e, callee, env, expected, ctx);
  if (callee.kind !== "name" || env.locals.has(callee.name)) {
    return ctx.report.fail("XV2062", callee.span, "only declared functions and library functions can be called");
  }
  const global = ctx.scope.values.get(callee.name);
  if (global?.kind === "library") {
    const builtin = builtins[global.name];
    if (builtin !== undefined) return builtin(e, env, expected, ctx);
    return ctx.report.fail("XV2062", callee.span, `\`${callee.name}\` cannot be called here`, sortHint(global.name));
  }
  if (global?.kind === "function") {
    const { params, result } = global.signature;
    if (e.args.length !== params.length) return wrongCount(e, callee.name, params.length, ctx);
    const args = e.args.map((a, i) => expr(a, env, params[i] ?? null, ctx));
    return args.every((a) => a !== null) ? { kind: "call", ref: global.ref, args, type: result, span: e.span } : null;
  }
  if (global?.kind === "broken") return null;
  if (global === undefined) {
    const hint = !libraryValueNames.includes(callee.name)
      ? null
      : `import it: import { ${callee.name} } from "xenverif/model"`;
    return ctx.report.fail("XV2035", callee.span, `unknown function \`${callee.name}\``, hint);
  }
  return ctx.report.fail("XV2062", callee.span, `\`${callee.name}\` is not a function`);
}

function sortHint(name: string): string | null {
  return ["nat", "int", "enumeration"].includes(name)
    ? "a sort is declared beside its type: `export const Port = nat({ scope: 4 });`"
    : null;
}

function wrongCount(e: Call, name: string, wanted: number, ctx: Context): null {
  return ctx.report.fail(
    "XV2063",
    e.span,
    `\`${name}\` takes ${wanted} argument${wanted === 1 ? "" : "s"}, not ${e.args.length}`,
  );
}

const nameOf = (e: Call) =>
  e.callee.kind === "name" ? e.callee.name : e.callee.kind === "member" ? e.callee.property.name : "";

/** The argument at an index, or a report that it is missing. */
function arg(e: Call, index: number, count: number, ctx: Context): ast.Expr | null {
  return e.args[index] ?? wrongCount(e, nameOf(e), count, ctx);
}

/** A primitive whose arguments have fixed types. */
function fixed(op: PrimOp, params: readonly Type[], result: Type): Builtin {
  return (e, env, _expected, ctx) => {
    if (e.args.length !== params.length) return wrongCount(e, nameOf(e), params.length, ctx);
    const args = e.args.map((a, i) => expr(a, env, params[i] ?? null, ctx));
    return args.every((a) => a !== null) ? prim(op, args, result, e.span) : null;
  };
}

/** A primitive on two naturals or two integers. */
function numeric(natOp: PrimOp, intOp: PrimOp): Builtin {
  return (e, env, expected, ctx) => {
    if (e.args.length !== 2) return wrongCount(e, nameOf(e), 2, ctx);
    const wanted = expected !== null && expand(expected, ctx.lookup).kind === "int" ? intType : null;
    const args = e.args.map((a) => expr(a, env, wanted, ctx));
    if (!args.every((a) => a !== null)) return null;
    const isInt = args.some((a) => expand(a.type, ctx.lookup).kind === "int");
    const type = isInt ? intType : natType;
    const same = args.map((a) => coerce(a, type, ctx));
    return same.every((a) => a !== null) ? prim(isInt ? intOp : natOp, same, type, e.span) : null;
  };
}

/** A list with the type of its items. */
function listOf(a: ast.Expr | null, env: Env, ctx: Context): { readonly list: Expr; readonly item: Type } | null {
  const list = a === null ? null : expr(a, env, null, ctx);
  if (list === null) return null;
  const type = expand(list.type, ctx.lookup);
  if (type.kind === "list") return { list, item: type.item };
  return ctx.report.fail("XV2020", list.span, `expected a list, found ${showType(list.type)}`);
}

/** `op(list, f)` as a free function. */
function higherFunction(op: HigherOp, result: (item: Type, body: Type) => Type, body: Type | null): Builtin {
  return (e, env, _expected, ctx) => {
    if (e.args.length !== 2) return wrongCount(e, nameOf(e), 2, ctx);
    const on = listOf(e.args[0] ?? null, env, ctx);
    return on === null ? null : higher(op, on.list, on.item, e.args[1], body, result, e, env, ctx);
  };
}

function higher(
  op: HigherOp,
  list: Expr,
  item: Type,
  f: ast.Expr | undefined,
  body: Type | null,
  result: (item: Type, body: Type) => Type,
  e: Call,
  env: Env,
  ctx: Context,
): Expr | null {
  const fn = lambda(f, [item], body, env, ctx, e);
  if (fn === null) return null;
  return { kind: "higher", op, subject: list, fn, start: null, type: result(item, fn.body.type), span: e.span };
}

const option = (item: Type): Type => ({ kind: "option", item });

/** The curried keys of a map access; a tuple key may be written `[a, b]` or be a tuple. */
function keyArgs(key: ast.Expr | null, types: readonly Type[], env: Env, ctx: Context): readonly Expr[] | null {
  if (key === null) return null;
  const [only] = types;
  if (types.length === 1 && only !== undefined) {
    const single = expr(key, env, only, ctx);
    return single === null ? null : [single];
  }
  const tupleType: Type = { kind: "tuple", items: types };
  const tuple = expr(key, env, tupleType, ctx);
  if (tuple === null) return null;
  if (tuple.kind === "tuple") return tuple.items;
  return types.map((type, index): Expr => ({ kind: "project", tuple, index, type, span: key.span }));
}

/** An access to a map or set: the map, its keys, and for `put` the value. */
function access(
  ops: Readonly<Partial<Record<"totalMap" | "partialMap" | "set", PrimOp>>>,
  withValue: boolean,
  result: (map: Type & { kind: "totalMap" | "partialMap" | "set" }, mapType: Type) => Type,
): Builtin {
  return (e, env, _expected, ctx) => {
    const count = withValue ? 3 : 2;
    if (e.args.length !== count) return wrongCount(e, nameOf(e), count, ctx);
    const first = arg(e, 0, count, ctx);
    const map = first === null ? null : expr(first, env, null, ctx);
    if (map === null) return null;
    const type = expand(map.type, ctx.lookup);
    const op =
      type.kind === "totalMap" || type.kind === "partialMap" || type.kind === "set" ? ops[type.kind] : undefined;
    if (op === undefined || (type.kind !== "totalMap" && type.kind !== "partialMap" && type.kind !== "set")) {
      return ctx.report.fail("XV2064", map.span, `\`${nameOf(e)}\` does not apply to ${showType(map.type)}`);
    }
    const keys = keyArgs(arg(e, 1, count, ctx), type.keys, env, ctx);
    const third = withValue && type.kind !== "set" ? arg(e, 2, count, ctx) : null;
    const value = third === null || type.kind === "set" ? null : expr(third, env, type.value, ctx);
    if (keys === null || (withValue && value === null)) return null;
    return prim(op, [map, ...keys, ...(value === null ? [] : [value])], result(type, map.type), e.span);
  };
}

const quantifier =
  (kind: "forall" | "exists"): Builtin =>
  (e, env, _expected, ctx) => {
    if (e.args.length !== 2) return wrongCount(e, kind, 2, ctx);
    const sort = e.args[0];
    const global = sort?.kind === "name" ? ctx.scope.values.get(sort.name) : undefined;
    const type: Type | null =
      global?.kind === "sort"
        ? { kind: "ref", ref: global.ref }
        : global?.kind === "library" && global.name === "booleans"
          ? boolType
          : null;
    if (type === null) {
      if (global?.kind === "broken") return null;
      return ctx.report.fail(
        "XV2065",
        (sort ?? e).span,
        `\`${kind}\` ranges over a sort`,
        "`forall(Port, (p) => …)` with `export const Port = nat({ scope: 4 });`",
      );
    }
    const fn = lambda(e.args[1], [type], boolType, env, ctx, e);
    const param = fn?.params[0];
    if (fn === null || param === undefined) return null;
    return { kind: "quantifier", quantifier: kind, param, body: fn.body, type: boolType, span: e.span };
  };

/** Needs the type from the context; `build` gives the term, or null where the type does not fit. */
function fromContext(
  what: string,
  count: readonly [number, number],
  build: (e: Call, type: Type, env: Env, ctx: Context) => Expr | null | "misfit",
): Builtin {
  return (e, env, expected, ctx) => {
    if (e.args.length < count[0] || e.args.length > count[1]) return wrongCount(e, nameOf(e), count[0], ctx);
    if (expected === null) {
      return ctx.report.fail(
        "XV2034",
        e.span,
        `the type of this ${what} is not known here`,
        "annotate the constant, or give the function a result type",
      );
    }
    const term = build(e, expand(expected, ctx.lookup), env, ctx);
    return term === "misfit"
      ? ctx.report.fail("XV2020", e.span, `expected ${showType(expected)}, found ${what}`)
      : term;
  };
}

const builtins: Readonly<Record<string, Builtin | undefined>> = {
  forall: quantifier("forall"),
  exists: quantifier("exists"),
  implies: fixed("implies", [boolType, boolType], boolType),
  eq: (e, env, _expected, ctx) => {
    const [left, right] = e.args;
    if (left === undefined || right === undefined || e.args.length !== 2) return wrongCount(e, "eq", 2, ctx);
    const a = expr(left, env, null, ctx);
    const b = a === null ? null : expr(right, env, a.type, ctx);
    if (a === null || b === null) return null;
    return hasDecidableEquality(a.type, ctx.lookup)
      ? prim("eq", [a, b], boolType, e.span)
      : pointwiseEqual(a, b, e.span, ctx);
  },
  some: (e, env, expected, ctx) => {
    const wanted = expected === null ? null : expand(expected, ctx.lookup);
    const first = arg(e, 0, 1, ctx);
    const value = first === null ? null : expr(first, env, wanted?.kind === "option" ? wanted.item : null, ctx);
    if (value === null) return null;
    const type = wanted?.kind === "option" && expected !== null ? expected : option(value.type);
    return { kind: "construct", ctor: "some", args: [value], type, span: e.span };
  },
  must: (e, env, _expected, ctx) => {
    const first = arg(e, 0, 1, ctx);
    const value = first === null ? null : expr(first, env, null, ctx);
    if (value === null) return null;
    const type = expand(value.type, ctx.lookup);
    if (type.kind === "option") return prim("must", [value], type.item, e.span);
    return ctx.report.fail("XV2020", value.span, `expected an option, found ${showType(value.type)}`);
  },
  getOrElse: (e, env, _expected, ctx) => {
    if (e.args.length !== 2) return wrongCount(e, "getOrElse", 2, ctx);
    const first = arg(e, 0, 2, ctx);
    const second = arg(e, 1, 2, ctx);
    const value = first === null ? null : expr(first, env, null, ctx);
    if (value === null || second === null) return null;
    const type = expand(value.type, ctx.lookup);
    if (type.kind !== "option")
      return ctx.report.fail("XV2020", value.span, `expected an option, found ${showType(value.type)}`);
    const fallback = expr(second, env, type.item, ctx);
    return fallback === null ? null : prim("getOrElse", [value, fallback], type.item, e.span);
  },
  get: access({ totalMap: "mapGet", partialMap: "mapGet" }, false, (m) =>
    m.kind === "totalMap" ? m.value : m.kind === "partialMap" ? option(m.value) : boolType,
  ),
  put: access({ totalMap: "mapPut", partialMap: "mapPut" }, true, (_m, type) => type),
  has: access({ partialMap: "mapHas", set: "mapHas" }, false, () => boolType),
  remove: access({ partialMap: "mapRemove", set: "setRemove" }, false, (_m, type) => type),
  add: access({ set: "setAdd" }, false, (_m, type) => type),
  totalMap: fromContext("total map", [1, 1], (e, type, env, ctx) => {
    const first = e.args[0];
    if (type.kind !== "totalMap" || first === undefined) return "misfit";
    const value = expr(first, env, type.value, ctx);
    return value === null ? null : prim("mapConst", [value], type, e.span);
  }),
  tabulate: fromContext("total map", [1, 1], (e, type, env, ctx) => {
    if (type.kind !== "totalMap") return "misfit";
    const fn = lambda(e.args[0], type.keys, type.value, env, ctx, e);
    return fn === null ? null : { kind: "higher", op: "tabulate", subject: null, fn, start: null, type, span: e.span };
  }),
  partialMap: fromContext("partial map", [0, 0], (e, type) =>
    type.kind === "partialMap" ? prim("mapEmpty", [], type, e.span) : "misfit",
  ),
  finSet: fromContext("finite set", [0, 0], (e, type) =>
    type.kind === "set" ? prim("setEmpty", [], type, e.span) : "misfit",
  ),
  range: fixed("range", [natType, natType], { kind: "list", item: natType }),
  find: higherFunction("find", option, boolType),
  count: higherFunction("count", () => natType, boolType),
  sum: (e, env, expected, ctx) => {
    if (e.args.length !== 2) return wrongCount(e, "sum", 2, ctx);
    const on = listOf(e.args[0] ?? null, env, ctx);
    if (on === null) return null;
    const wanted = expected !== null && expand(expected, ctx.lookup).kind === "int" ? intType : null;
    const term = higher(
      "sum",
      on.list,
      on.item,
      e.args[1],
      wanted,
      (_item, body) => expand(body, ctx.lookup),
      e,
      env,
      ctx,
    );
    if (term === null || term.type.kind === "nat" || term.type.kind === "int") return term;
    return ctx.report.fail("XV2039", term.span, `\`sum\` adds numbers, not ${showType(term.type)}`);
  },
  at: (e, env, _expected, ctx) => {
    if (e.args.length !== 2) return wrongCount(e, "at", 2, ctx);
    const on = listOf(arg(e, 0, 2, ctx), env, ctx);
    const second = arg(e, 1, 2, ctx);
    const index = second === null ? null : expr(second, env, natType, ctx);
    return on === null || index === null ? null : prim("at", [on.list, index], option(on.item), e.span);
  },
  div: numeric("natDiv", "intDiv"),
  mod: numeric("natMod", "intMod"),
  min: numeric("natMin", "intMin"),
  max: numeric("natMax", "intMax"),
  toInt: fixed("natToInt", [natType], intType),
  toNat: fixed("intToNat", [intType], natType),
  ok: fromContext("outcome", [1, 2], (e, type, env, ctx) => {
    const [state, result] = e.args;
    if (type.kind !== "outcome" || state === undefined) return "misfit";
    const next = expr(state, env, type.state, ctx);
    const unit: Expr = { kind: "unit", type: { kind: "unit" }, span: e.span };
    if (result === undefined && expand(type.result, ctx.lookup).kind !== "unit") {
      return ctx.report.fail(
        "XV2063",
        e.span,
        `\`ok\` needs a result of type ${showType(type.result)}`,
        "`ok(next, result)`",
      );
    }
    const value = result === undefined ? unit : expr(result, env, type.result, ctx);
    return next === null || value === null ? null : prim("ok", [next, value], type, e.span);
  }),
  fail: fromContext("outcome", [1, 1], (e, type, env, ctx) => {
    const first = e.args[0];
    if (type.kind !== "outcome" || first === undefined) return "misfit";
    const errno = expr(first, env, { kind: "errno" }, ctx);
    return errno === null ? null : prim("fail", [errno], type, e.span);
  }),
  failWith: fromContext("outcome", [2, 2], (e, type, env, ctx) => {
    const [first, second] = e.args;
    if (type.kind !== "outcome" || first === undefined || second === undefined) return "misfit";
    const errno = expr(first, env, { kind: "errno" }, ctx);
    const next = expr(second, env, type.state, ctx);
    return errno === null || next === null ? null : prim("failWith", [errno, next], type, e.span);
  }),
};

/** Names of values that `xenverif/model` exports and models may use. */
export const libraryValueNames: readonly string[] = [
  ...Object.keys(builtins),
  "none",
  "nat",
  "int",
  "enumeration",
  "booleans",
  "u8",
  "u16",
  "u32",
  "u64",
];

const wordBits: Readonly<Record<string, WordBits | undefined>> = { u8: 8, u16: 16, u32: 32, u64: 64 };

function methodCall(
  e: Call,
  callee: ast.Expr & { kind: "member" },
  env: Env,
  expected: Type | null,
  ctx: Context,
): Expr | null {
  const method = callee.property.name;
  if (callee.object.kind === "name" && !env.locals.has(callee.object.name)) {
    const global = ctx.scope.values.get(callee.object.name);
    const bits = global?.kind === "library" ? wordBits[global.name] : undefined;
    if (bits !== undefined) return wordCall(e, callee, bits, env, ctx);
  }
  const list = expr(callee.object, env, null, ctx);
  if (list === null) return null;
  const type = expand(list.type, ctx.lookup);
  if (type.kind !== "list") {
    return ctx.report.fail("XV2062", callee.property.span, `${showType(list.type)} has no method \`${method}\``);
  }
  const count = (n: number) => e.args.length === n || wrongCount(e, method, n, ctx) !== null;
  const item = type.item;
  switch (method) {
    case "map":
      return count(1)
        ? higher("map", list, item, e.args[0], null, (_i, body) => ({ kind: "list", item: body }), e, env, ctx)
        : null;
    case "filter":
      return count(1) ? higher("filter", list, item, e.args[0], boolType, () => list.type, e, env, ctx) : null;
    case "every":
    case "some":
      return count(1) ? higher(method, list, item, e.args[0], boolType, () => boolType, e, env, ctx) : null;
    case "reduce":
      return count(2) ? reduce(e, list, item, env, expected, ctx) : null;
    case "includes": {
      if (!count(1)) return null;
      const element = expr(e.args[0] as ast.Expr, env, item, ctx);
      const kind = expand(item, ctx.lookup);
      const isEnum = kind.kind === "ref" && ctx.lookup(kind.ref)?.kind === "enum";
      if (!isEnum && !["bool", "nat", "int", "word"].includes(kind.kind)) {
        return ctx.report.fail(
          "XV2040",
          e.span,
          `\`includes\` compares identities of ${showType(item)}, not values`,
          "use `xs.some((x) => eq(x, y))`",
        );
      }
      return element === null ? null : prim("includes", [list, element], boolType, e.span);
    }
    case "concat": {
      if (!count(1)) return null;
      const other = expr(e.args[0] as ast.Expr, env, list.type, ctx);
      return other === null ? null : prim("append", [list, other], list.type, e.span);
    }
    case "slice": {
      if (e.args.length < 1 || e.args.length > 2) return wrongCount(e, method, 2, ctx);
      const from = expr(e.args[0] as ast.Expr, env, natType, ctx);
      const to = e.args[1] === undefined ? prim("length", [list], natType, e.span) : expr(e.args[1], env, natType, ctx);
      return from === null || to === null ? null : prim("slice", [list, from, to], list.type, e.span);
    }
    case "find":
    case "at":
      return ctx.report.fail(
        "XV2066",
        callee.property.span,
        `\`${method}\` of a list gives undefined`,
        `use \`${method}(list, …)\`, which gives an Option`,
      );
    default:
      return ctx.report.fail(
        "XV2062",
        callee.property.span,
        `a list has no method \`${method}\` here`,
        "map, filter, every, some, includes, slice, concat, reduce; length",
      );
  }
}

function reduce(e: Call, list: Expr, item: Type, env: Env, expected: Type | null, ctx: Context): Expr | null {
  const [f, initial] = e.args;
  const annotation = f?.kind === "arrow" ? (f.params[0]?.type ?? null) : null;
  const annotated = annotation === null ? null : resolveType(annotation, ctx.scope, ctx.report, ctx.lookup);
  const start = initial === undefined ? null : expr(initial, env, annotated ?? expected, ctx);
  const accumulator = annotated ?? start?.type ?? null;
  if (start === null || accumulator === null) return null;
  const fn = lambda(f, [accumulator, item], accumulator, env, ctx, e);
  return fn && { kind: "higher", op: "reduce", subject: list, fn, start, type: accumulator, span: e.span };
}

const binaryWordOps: ReadonlyMap<string, PrimOp> = new Map<string, PrimOp>([
  ["add", "wordAdd"],
  ["sub", "wordSub"],
  ["mul", "wordMul"],
  ["and", "wordAnd"],
  ["or", "wordOr"],
  ["xor", "wordXor"],
]);

function wordCall(e: Call, callee: ast.Expr & { kind: "member" }, bits: WordBits, env: Env, ctx: Context): Expr | null {
  const word: Type = { kind: "word", bits };
  const method = callee.property.name;
  const binary = binaryWordOps.get(method);
  if (binary !== undefined) return fixed(binary, [word, word], word)(e, env, null, ctx);
  switch (method) {
    case "not":
      return fixed("wordNot", [word], word)(e, env, null, ctx);
    case "shl":
      return fixed("wordShl", [word, natType], word)(e, env, null, ctx);
    case "shr":
      return fixed("wordShr", [word, natType], word)(e, env, null, ctx);
    case "of":
      return fixed("wordOfNat", [natType], word)(e, env, null, ctx);
    case "toNat":
      return fixed("wordToNat", [word], natType)(e, env, null, ctx);
    default:
      return ctx.report.fail(
        "XV2062",
        callee.property.span,
        `words have no operation \`${method}\``,
        "of, toNat, add, sub, mul, and, or, xor, not, shl, shr",
      );
  }
}
