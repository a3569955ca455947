/**
 * Tests and what they show. A test of a tag (`c.kind === "unbound"`) makes the fields of that member readable in the
 * branch where it holds; where they are read, the conditional becomes a `match` that binds them.
 */
import type * as ast from "../parser/ast.js";
import type { Span } from "../parser/source.js";
import { bool, boolType, conditional, not, prim } from "./build.js";
import { type Context, type Env, type Knowledge, Narrowing } from "./context.js";
import { equality, expr, sameNumbers } from "./elaborate-expr.js";
import { type Expr, unreachable } from "./ir.js";
import { type Ctor, constructors } from "./types.js";

/** A test, taken apart at `!`, `&&`, `||` and tag comparisons. */
export type Test =
  | {
      readonly kind: "tag";
      readonly path: string | null;
      readonly scrutinee: Expr;
      readonly ctor: string;
      /** `===` rather than `!==` */
      readonly positive: boolean;
      readonly whenIs: Knowledge;
      readonly whenNot: Knowledge;
      /** How many constructors the type has, and how many fields this one. */
      readonly total: number;
      readonly arity: number;
      readonly span: Span;
    }
  | { readonly kind: "not"; readonly test: Test; readonly span: Span }
  | {
      readonly kind: "and" | "or";
      readonly left: Test;
      readonly right: Test;
      /** Whether the right side reads a field that the left side shows to be there. */
      readonly dependent: boolean;
      readonly span: Span;
    }
  | { readonly kind: "plain"; readonly value: Expr; readonly span: Span };

/** A name for what an expression denotes, if it is a local variable or a field of one; null otherwise. */
export function pathOf(e: ast.Expr, env: Env): string | null {
  if (e.kind === "name") return env.locals.get(e.name)?.name ?? null;
  if (e.kind !== "member") return null;
  const object = pathOf(e.object, env);
  return object === null ? null : `${object}.${e.property.name}`;
}

/** What is known of a value before any further test. */
export function knowledgeOf(path: string | null, ctors: readonly Ctor[], env: Env): Knowledge {
  const known = path === null ? undefined : env.known.get(path);
  return known ?? { possible: ctors.map((c) => c.name), narrowing: null };
}

/** Knowledge that only these constructors are left. */
export function onlyThese(
  possible: readonly string[],
  scrutinee: Expr,
  ctors: readonly Ctor[],
  ctx: Context,
): Knowledge {
  const single = possible.length === 1 ? ctors.find((c) => c.name === possible[0]) : undefined;
  const narrowing = single === undefined ? null : new Narrowing(scrutinee, single.name, single.fields, ctx.fresh);
  return { possible, narrowing };
}

/** The environment extended by what is known of a path. */
export function learn(env: Env, path: string | null, knowledge: Knowledge): Env {
  if (path === null) return env;
  return { locals: env.locals, known: new Map([...env.known, [path, knowledge]]) };
}

/** The environment in which a test has come out so. */
function assume(env: Env, test: Test, outcome: boolean): Env {
  switch (test.kind) {
    case "tag":
      return learn(env, test.path, outcome === test.positive ? test.whenIs : test.whenNot);
    case "not":
      return assume(env, test.test, !outcome);
    case "and":
    case "or":
      return outcome === (test.kind === "and") ? assume(assume(env, test.left, outcome), test.right, outcome) : env;
    case "plain":
      return env;
    default:
      return unreachable(test);
  }
}

function narrowings(test: Test): readonly Narrowing[] {
  switch (test.kind) {
    case "tag":
      return [test.whenIs.narrowing, test.whenNot.narrowing].filter((n) => n !== null);
    case "not":
      return narrowings(test.test);
    case "and":
    case "or":
      return [...narrowings(test.left), ...narrowings(test.right)];
    case "plain":
      return [];
    default:
      return unreachable(test);
  }
}

const readsOf = (test: Test) => narrowings(test).reduce((n, x) => n + x.reads, 0);

/** Takes a test apart and elaborates its parts; null where a part is wrong (reported). */
function analyse(e: ast.Expr, env: Env, ctx: Context): Test | null {
  if (e.kind === "unary" && e.op === "!") {
    const test = analyse(e.operand, env, ctx);
    return test === null ? null : { kind: "not", test, span: e.span };
  }
  if (e.kind === "binary" && (e.op === "&&" || e.op === "||")) {
    const left = analyse(e.left, env, ctx);
    if (left === null) {
      analyse(e.right, env, ctx);
      return null;
    }
    const before = readsOf(left);
    const right = analyse(e.right, assume(env, left, e.op === "&&"), ctx);
    if (right === null) return null;
    return { kind: e.op === "&&" ? "and" : "or", left, right, dependent: readsOf(left) > before, span: e.span };
  }
  if (e.kind === "binary" && (e.op === "===" || e.op === "!==")) {
    const test = tagTest(e, e.op === "===", env, ctx);
    if (test !== "no tag test") return test;
    const value = equality(e, env, ctx);
    return value === null ? null : { kind: "plain", value, span: e.span };
  }
  const value = expr(e, env, boolType, ctx);
  return value === null ? null : { kind: "plain", value, span: e.span };
}

function tagTest(
  e: ast.Expr & { readonly kind: "binary" },
  positive: boolean,
  env: Env,
  ctx: Context,
): Test | null | "no tag test" {
  const [member, label] = e.right.kind === "string" ? [e.left, e.right] : [e.right, e.left];
  if (member.kind !== "member" || label.kind !== "string") return "no tag test";
  const scrutinee = expr(member.object, env, null, ctx);
  if (scrutinee === null) return null;
  const union = constructors(scrutinee.type, ctx.lookup);
  if (union === null || union.tag !== member.property.name) return "no tag test";
  if (!union.ctors.some((c) => c.name === label.value)) {
    return ctx.report.fail(
      "XV2030",
      label.span,
      `"${label.value}" is none of the tags of this union`,
      `its tags are ${union.ctors.map((c) => `"${c.name}"`).join(", ")}`,
    );
  }
  const path = pathOf(member.object, env);
  const known = knowledgeOf(path, union.ctors, env);
  return {
    kind: "tag",
    path,
    scrutinee,
    ctor: label.value,
    positive,
    whenIs: onlyThese([label.value], scrutinee, union.ctors, ctx),
    total: union.ctors.length,
    arity: union.ctors.find((c) => c.name === label.value)?.fields.length ?? 0,
    whenNot: onlyThese(
      known.possible.filter((c) => c !== label.value),
      scrutinee,
      union.ctors,
      ctx,
    ),
    span: e.span,
  };
}

/** The test as a boolean term. */
function asBool(test: Test): Expr {
  switch (test.kind) {
    case "tag": {
      const is = isCtor(test.scrutinee, test.ctor, test.arity, test.span);
      return test.positive ? is : not(is);
    }
    case "not":
      return not(asBool(test.test));
    case "and":
      return test.dependent
        ? decide(test.left, asBool(test.right), bool(false, test.span), test.span)
        : prim("and", [asBool(test.left), asBool(test.right)], boolType, test.span);
    case "or":
      return test.dependent
        ? decide(test.left, bool(true, test.span), asBool(test.right), test.span)
        : prim("or", [asBool(test.left), asBool(test.right)], boolType, test.span);
    case "plain":
      return test.value;
    default:
      return unreachable(test);
  }
}

/** `scrutinee.kind === ctor` as a boolean term. */
function isCtor(scrutinee: Expr, ctor: string, arity: number, span: Span): Expr {
  return {
    kind: "match",
    scrutinee,
    cases: [{ ctors: [ctor], binders: Array<null>(arity).fill(null), body: bool(true, span) }],
    otherwise: bool(false, span),
    type: boolType,
    span,
  };
}

/** A decision tree for the test, with matches that bind the fields which the branches read. */
function decide(test: Test, then: Expr, otherwise: Expr, span: Span): Expr {
  switch (test.kind) {
    case "tag": {
      const [is, isNot] = test.positive ? [then, otherwise] : [otherwise, then];
      const yes = test.whenIs.narrowing;
      const no = test.whenNot.narrowing;
      const base = { kind: "match", scrutinee: test.scrutinee, type: then.type, span } as const;
      const isCase = { ctors: [test.ctor], binders: yes?.binders ?? [], body: is };
      if (no !== null && no.reads > 0) {
        const noCase = { ctors: [no.ctor], binders: no.binders, body: isNot };
        if (yes === null || yes.reads === 0) return { ...base, cases: [noCase], otherwise: is };
        return { ...base, cases: [isCase, noCase], otherwise: test.total === 2 ? null : is };
      }
      if (yes !== null && yes.reads > 0) return { ...base, cases: [isCase], otherwise: isNot };
      return conditional(asBool(test), then, otherwise, span);
    }
    case "not":
      return decide(test.test, otherwise, then, span);
    case "and":
      return decide(test.left, decide(test.right, then, otherwise, span), otherwise, span);
    case "or":
      return decide(test.left, then, decide(test.right, then, otherwise, span), span);
    case "plain":
      return conditional(test.value, then, otherwise, span);
    default:
      return unreachable(test);
  }
}

/**
 * A conditional whose branches know what the test has shown.
 *
 * @param then elaborates the branch taken where the test holds; `otherwise` the other
 * @returns null where the test or a branch is wrong (reported)
 */
export function branch(
  test: ast.Expr,
  env: Env,
  ctx: Context,
  span: Span,
  then: (env: Env) => Expr | null,
  otherwise: (env: Env, then: Expr | null) => Expr | null,
): Expr | null {
  const t = analyse(test, env, ctx);
  if (t === null) {
    otherwise(env, then(env));
    return null;
  }
  const before = readsOf(t);
  const a = then(assume(env, t, true));
  const b = otherwise(assume(env, t, false), a);
  const both = a === null || b === null ? null : sameNumbers(a, b, ctx);
  if (both === null) return null;
  return readsOf(t) === before ? conditional(asBool(t), ...both, span) : decide(t, ...both, span);
}

/** A test as a boolean term. */
export function booleanTest(e: ast.Expr, env: Env, ctx: Context): Expr | null {
  const t = analyse(e, env, ctx);
  return t === null ? null : asBool(t);
}
