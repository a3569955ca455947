/** Expressions of the source → typed expressions of the IR. */
import type * as ast from "../parser/ast.js";
import { booleanTest, branch, knowledgeOf, pathOf } from "./branch.js";
import { boolType, intType, natType, not, prim, variable } from "./build.js";
import type { Context, Env } from "./context.js";
import { type Expr, type PrimOp, type Type, unreachable } from "./ir.js";
import { call } from "./library.js";
import { arrayLiteral, numberLiteral, objectLiteral, stringLiteral } from "./literals.js";
import { constructors, expand, sameType, showType } from "./types.js";

/**
 * Elaborates an expression.
 *
 * @param expected the type that the context asks for; null to find the type from the expression
 * @returns a term of the expected type (a natural is widened to an integer), or null where it is wrong (reported)
 */
export function expr(e: ast.Expr, env: Env, expected: Type | null, ctx: Context): Expr | null {
  switch (e.kind) {
    case "number":
    case "bigint":
      return numberLiteral(e, false, e.span, expected, ctx);
    case "boolean":
      return coerce({ kind: "bool", value: e.value, type: boolType, span: e.span }, expected, ctx);
    case "string":
      return stringLiteral(e, expected, ctx);
    case "name":
      return coerce(name(e, env, expected, ctx), expected, ctx);
    case "member":
      return coerce(member(e, env, ctx), expected, ctx);
    case "call":
      return coerce(call(e, env, expected, ctx), expected, ctx);
    case "object":
      return objectLiteral(e, env, expected, ctx);
    case "array":
      return arrayLiteral(e, env, expected, ctx);
    case "arrow":
      return ctx.report.fail(
        "XV2032",
        e.span,
        "a function stands only as the argument of a library function",
        "declare it with `function`",
      );
    case "conditional": {
      const term = branch(
        e.test,
        env,
        ctx,
        e.span,
        (inner) => expr(e.then, inner, expected, ctx),
        (inner, then) => expr(e.otherwise, inner, expected ?? unlessNumber(then, ctx), ctx),
      );
      return coerce(term, expected, ctx);
    }
    case "binary":
      return coerce(binary(e, env, expected, ctx), expected, ctx);
    case "unary":
      return coerce(unary(e, env, expected, ctx), expected, ctx);
    default:
      return unreachable(e);
  }
}

/** The type that the other branch should have; a number leaves it open whether that is a natural or an integer. */
function unlessNumber(term: Expr | null, ctx: Context): Type | null {
  if (term === null) return null;
  return ["nat", "int"].includes(expand(term.type, ctx.lookup).kind) ? null : term.type;
}

/** Makes both terms integers where one of them is; otherwise the second has to have the type of the first. */
export function sameNumbers(a: Expr, b: Expr, ctx: Context): readonly [Expr, Expr] | null {
  const wide = expand(a.type, ctx.lookup).kind === "nat" && expand(b.type, ctx.lookup).kind === "int";
  const x = wide ? coerce(a, intType, ctx) : a;
  const y = coerce(b, (x ?? a).type, ctx);
  return x === null || y === null ? null : [x, y];
}

/**
 * Makes a term fit the expected type: a natural becomes an integer where one is asked for.
 *
 * @returns null where it does not fit (reported)
 */
export function coerce(term: Expr | null, expected: Type | null, ctx: Context): Expr | null {
  if (term === null || expected === null || sameType(term.type, expected, ctx.lookup)) return term;
  const from = expand(term.type, ctx.lookup);
  const to = expand(expected, ctx.lookup);
  if (from.kind === "nat" && to.kind === "int") {
    return term.kind === "number" ? { ...term, type: intType } : prim("natToInt", [term], intType, term.span);
  }
  const hint =
    from.kind === "int" && to.kind === "nat"
      ? "`toNat` makes a natural of it, with an obligation that it is not negative"
      : from.kind === "nat" && to.kind === "word"
        ? `\`u${to.bits}.of\` makes a word of it`
        : null;
  return ctx.report.fail("XV2020", term.span, `expected ${showType(expected)}, found ${showType(term.type)}`, hint);
}

function name(e: ast.Expr & { readonly kind: "name" }, env: Env, expected: Type | null, ctx: Context): Expr | null {
  const local = env.locals.get(e.name);
  if (local !== undefined) return local.type === null ? null : variable(local.name, local.type, e.span);
  const global = ctx.scope.values.get(e.name);
  switch (global?.kind) {
    case "value":
      return { kind: "global", ref: global.ref, parameter: global.parameter, type: global.type, span: e.span };
    case "broken":
      return null;
    case "sort":
      return ctx.report.fail(
        "XV2033",
        e.span,
        `\`${e.name}\` is a sort, not a value`,
        "a sort is what `forall` and `exists` range over",
      );
    case "function":
      return ctx.report.fail("XV2032", e.span, `\`${e.name}\` is a function; call it`, `\`${e.name}(…)\``);
    case "library":
      if (global.name === "none" && expected !== null && expand(expected, ctx.lookup).kind === "option") {
        return { kind: "construct", ctor: "none", args: [], type: expected, span: e.span };
      }
      if (global.name === "none")
        return ctx.report.fail("XV2034", e.span, "the type of `none` is not known here", "annotate the constant");
      return ctx.report.fail("XV2032", e.span, `\`${e.name}\` is a function; call it`, `\`${e.name}(…)\``);
    default:
      return ctx.report.fail("XV2035", e.span, `unknown name \`${e.name}\``, suggest(e.name, env, ctx));
  }
}

function suggest(wanted: string, env: Env, ctx: Context): string | null {
  const lower = wanted.toLowerCase();
  const names = [...env.locals.keys(), ...ctx.scope.values.keys()];
  const close = names.find(
    (n) => n.toLowerCase() === lower || (n.length > 3 && (n.startsWith(wanted) || wanted.startsWith(n))),
  );
  return close === undefined ? null : `did you mean \`${close}\`?`;
}

function member(e: ast.Expr & { readonly kind: "member" }, env: Env, ctx: Context): Expr | null {
  const object = expr(e.object, env, null, ctx);
  if (object === null) return null;
  const field = e.property.name;
  const type = expand(object.type, ctx.lookup);
  if (type.kind === "list" && field === "length") return prim("length", [object], natType, e.span);
  const decl = type.kind === "ref" ? ctx.lookup(type.ref) : null;
  if (decl?.kind === "record") {
    const found = decl.fields.find((f) => f.name === field);
    if (found !== undefined) return { kind: "field", record: object, name: field, type: found.type, span: e.span };
    return ctx.report.fail(
      "XV2036",
      e.property.span,
      `\`${decl.name}\` has no field \`${field}\``,
      `its fields are ${decl.fields.map((f) => `\`${f.name}\``).join(", ")}`,
    );
  }
  const union = constructors(object.type, ctx.lookup);
  if (union === null || union.tag === "") {
    return ctx.report.fail("XV2036", e.property.span, `${showType(object.type)} has no field \`${field}\``);
  }
  if (field === union.tag) {
    return ctx.report.fail(
      "XV2037",
      e.span,
      `the tag \`${field}\` can only be compared with a string literal, or switched on`,
      `\`… .${field} === "${union.ctors[0]?.name ?? ""}"\``,
    );
  }
  const path = pathOf(e.object, env);
  const having = union.ctors.filter((c) => c.fields.some((f) => f.name === field)).map((c) => `"${c.name}"`);
  if (having.length === 0) {
    return ctx.report.fail("XV2036", e.property.span, `no member of ${showType(object.type)} has a field \`${field}\``);
  }
  const read = knowledgeOf(path, union.ctors, env).narrowing?.read(field) ?? null;
  if (read === null) {
    return ctx.report.fail(
      "XV2038",
      e.span,
      `\`${field}\` is there only where \`${union.tag}\` is ${having.join(" or ")}`,
      path === null
        ? `bind the value with \`const\` and test its \`${union.tag}\` first`
        : `test \`${union.tag}\` first, with \`if\` or \`switch\``,
    );
  }
  return variable(read.name, read.type, e.span);
}

function unary(e: ast.Expr & { readonly kind: "unary" }, env: Env, expected: Type | null, ctx: Context): Expr | null {
  if (e.op === "!") return booleanTest(e, env, ctx);
  if (e.operand.kind === "number") return numberLiteral(e.operand, true, e.span, expected, ctx);
  const operand = expr(e.operand, env, intType, ctx);
  return operand === null ? null : prim("intNeg", [operand], intType, e.span);
}

function binary(e: ast.Expr & { readonly kind: "binary" }, env: Env, expected: Type | null, ctx: Context): Expr | null {
  switch (e.op) {
    case "&&":
    case "||":
    case "===":
    case "!==":
      return booleanTest(e, env, ctx);
    case "<":
    case ">":
    case "<=":
    case ">=":
      return comparison(e, env, ctx);
    case "+":
    case "-":
    case "*":
      return arithmetic(e, env, expected, ctx);
    default:
      return unreachable(e.op);
  }
}

/** Elaborates two operands at one type; a literal takes the type of the other side. */
function operands(left: ast.Expr, right: ast.Expr, env: Env, ctx: Context): readonly [Expr, Expr] | null {
  const isLiteral = (x: ast.Expr) => x.kind === "string" || x.kind === "number" || x.kind === "bigint";
  if (isLiteral(left) && !isLiteral(right)) {
    const swapped = operands(right, left, env, ctx);
    return swapped === null ? null : [swapped[1], swapped[0]];
  }
  const a = expr(left, env, null, ctx);
  const kind = a === null ? null : expand(a.type, ctx.lookup).kind;
  const b = expr(right, env, a === null || kind === "nat" || kind === "int" ? null : a.type, ctx);
  if (a === null || b === null) return null;
  if (kind !== "nat" && kind !== "int") return [a, b];
  const wide = [a, b].some((x) => expand(x.type, ctx.lookup).kind === "int");
  const x = coerce(a, wide ? intType : natType, ctx);
  const y = coerce(b, wide ? intType : natType, ctx);
  return x === null || y === null ? null : [x, y];
}

function comparison(e: ast.Expr & { readonly kind: "binary" }, env: Env, ctx: Context): Expr | null {
  const pair = operands(e.left, e.right, env, ctx);
  if (pair === null) return null;
  const type = expand(pair[0].type, ctx.lookup);
  if (type.kind !== "nat" && type.kind !== "int" && type.kind !== "word") {
    return ctx.report.fail("XV2039", e.span, `\`${e.op}\` compares numbers, not ${showType(pair[0].type)}`);
  }
  const [a, b] = e.op === ">" || e.op === ">=" ? [pair[1], pair[0]] : pair;
  return prim(e.op === "<" || e.op === ">" ? "lt" : "le", [a, b], boolType, e.span);
}

/** `===` and `!==` on primitives. */
export function equality(e: ast.Expr & { readonly kind: "binary" }, env: Env, ctx: Context): Expr | null {
  const pair = operands(e.left, e.right, env, ctx);
  if (pair === null) return null;
  const type = expand(pair[0].type, ctx.lookup);
  const isEnum = type.kind === "ref" && ctx.lookup(type.ref)?.kind === "enum";
  if (!isEnum && !["bool", "nat", "int", "word", "errno"].includes(type.kind)) {
    return ctx.report.fail(
      "XV2040",
      e.span,
      `\`${e.op}\` compares identities of ${showType(pair[0].type)}, not values`,
      "use `eq(a, b)`, which compares by value",
    );
  }
  const same = prim("eq", pair, boolType, e.span);
  return e.op === "===" ? same : not(same);
}

const arithmeticOps: Readonly<Record<"+" | "-" | "*", readonly [PrimOp, PrimOp]>> = {
  "+": ["natAdd", "intAdd"],
  "-": ["natSub", "intSub"],
  "*": ["natMul", "intMul"],
};

function arithmetic(
  e: ast.Expr & { readonly kind: "binary" },
  env: Env,
  expected: Type | null,
  ctx: Context,
): Expr | null {
  if (e.op !== "+" && e.op !== "-" && e.op !== "*") return null;
  const wanted = expected === null ? null : expand(expected, ctx.lookup);
  if (wanted?.kind === "int") {
    const a = expr(e.left, env, intType, ctx);
    const b = expr(e.right, env, intType, ctx);
    return a === null || b === null ? null : prim(arithmeticOps[e.op][1], [a, b], intType, e.span);
  }
  const pair = operands(e.left, e.right, env, ctx);
  if (pair === null) return null;
  const type = expand(pair[0].type, ctx.lookup);
  if (type.kind === "word") {
    const method = { "+": "add", "-": "sub", "*": "mul" }[e.op];
    return ctx.report.fail("XV2041", e.span, `\`${e.op}\` does not wrap`, `use \`u${type.bits}.${method}(a, b)\``);
  }
  if (type.kind !== "nat" && type.kind !== "int") {
    return ctx.report.fail("XV2039", e.span, `\`${e.op}\` takes numbers, not ${showType(pair[0].type)}`);
  }
  const isInt = type.kind === "int";
  return prim(arithmeticOps[e.op][isInt ? 1 : 0], pair, isInt ? intType : natType, e.span);
}
