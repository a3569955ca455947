/** Function bodies: `const`, `if`, `switch` and `return` in sequence become one expression. */
import type * as ast from "../parser/ast.js";
import type { Span } from "../parser/source.js";
import { branch, learn, onlyThese, pathOf } from "./branch.js";
import type { Context, Env } from "./context.js";
import { expr } from "./elaborate-expr.js";
import { type Expr, type MatchCase, type Type, unreachable } from "./ir.js";
import { resolveType } from "./resolve-type.js";
import { constructors, expand, showType } from "./types.js";

/** A binding of a pattern: the variable for the whole, the names within, and the lets that give them. */
export interface Bound {
  readonly name: string;
  readonly env: Env;
  /** Puts the lets that the pattern needs around a body. */
  readonly wrap: (body: Expr) => Expr;
}

function withLocal(env: Env, source: string, name: string, type: Type | null): Env {
  return { locals: new Map([...env.locals, [source, { name, type }]]), known: env.known };
}

/** Binds a pattern to a value of a type. A null type binds the names as wrong, so that their uses are not reported. */
export function bindPattern(p: ast.Pattern, type: Type | null, env: Env, ctx: Context): Bound {
  if (p.kind === "name") {
    const name = ctx.fresh(p.name.name);
    return { name, env: withLocal(env, p.name.name, name, type), wrap: (body) => body };
  }
  const whole = ctx.fresh(p.kind === "tuple" ? "tuple" : "record");
  const value: Expr = { kind: "var", name: whole, type: type ?? { kind: "unit" }, span: p.span };
  const parts = p.kind === "tuple" ? tupleParts(p, value, type, ctx) : recordParts(p, value, type, ctx);
  let inner = env;
  const lets: ((body: Expr) => Expr)[] = [];
  for (const part of parts) {
    const bound = bindPattern(part.pattern, part.value?.type ?? null, inner, ctx);
    inner = bound.env;
    const { value: v } = part;
    if (v === null) continue;
    lets.push((body) => ({
      kind: "let",
      name: bound.name,
      value: v,
      body: bound.wrap(body),
      type: body.type,
      span: p.span,
    }));
  }
  return { name: whole, env: inner, wrap: (body) => lets.reduceRight((b, f) => f(b), body) };
}

interface Part {
  readonly pattern: ast.Pattern;
  readonly value: Expr | null;
}

function tupleParts(p: ast.Pattern & { kind: "tuple" }, value: Expr, type: Type | null, ctx: Context): readonly Part[] {
  const tuple = type === null ? null : expand(type, ctx.lookup);
  if (tuple !== null && (tuple.kind !== "tuple" || tuple.items.length < p.items.length)) {
    ctx.report.fail("XV2051", p.span, `this pattern does not fit ${showType(tuple)}`);
  }
  return p.items.flatMap((pattern, index): readonly Part[] => {
    if (pattern === null) return [];
    const item = tuple?.kind === "tuple" ? tuple.items[index] : undefined;
    if (item === undefined) return [{ pattern, value: null }];
    return [{ pattern, value: { kind: "project", tuple: value, index, type: item, span: pattern.span } }];
  });
}

function recordParts(
  p: ast.Pattern & { kind: "object" },
  value: Expr,
  type: Type | null,
  ctx: Context,
): readonly Part[] {
  const record = type === null ? null : expand(type, ctx.lookup);
  const decl = record?.kind === "ref" ? ctx.lookup(record.ref) : null;
  if (type !== null && decl?.kind !== "record") {
    ctx.report.fail(
      "XV2051",
      p.span,
      `this pattern does not fit ${showType(type)}`,
      "only a record can be taken apart so",
    );
  }
  return p.fields.map((f) => {
    const field = decl?.kind === "record" ? decl.fields.find((x) => x.name === f.field.name) : undefined;
    if (decl?.kind === "record" && field === undefined) {
      ctx.report.fail("XV2036", f.field.span, `\`${decl.name}\` has no field \`${f.field.name}\``);
    }
    if (field === undefined) return { pattern: f.pattern, value: null };
    return {
      pattern: f.pattern,
      value: { kind: "field", record: value, name: field.name, type: field.type, span: f.field.span },
    };
  });
}

/**
 * Elaborates a sequence of statements that ends in a value on every way.
 *
 * @param at where to report a missing `return`
 */
export function statements(
  list: readonly ast.Stmt[],
  env: Env,
  expected: Type | null,
  ctx: Context,
  at: Span,
): Expr | null {
  const [first, ...rest] = list;
  if (first === undefined) {
    return ctx.report.fail(
      "XV2052",
      at,
      "this way through the function returns nothing",
      "every way ends with `return`",
    );
  }
  const unreached = () => {
    const next = rest[0];
    if (next !== undefined) ctx.report.fail("XV2053", next.span, "this is never reached");
  };
  switch (first.kind) {
    case "return":
      unreached();
      return expr(first.value, env, expected, ctx);
    case "block":
      return statements([...first.body, ...rest], env, expected, ctx, first.span);
    case "const": {
      const annotated = first.type === null ? null : resolveType(first.type, ctx.scope, ctx.report, ctx.lookup);
      const value = expr(first.value, env, annotated, ctx);
      const type = annotated ?? value?.type ?? null;
      const bound = bindPattern(first.pattern, type, env, ctx);
      const body = statements(rest, bound.env, expected, ctx, at);
      if (value === null || body === null) return null;
      return { kind: "let", name: bound.name, value, body: bound.wrap(body), type: body.type, span: first.span };
    }
    case "if": {
      const then = first.then;
      const otherwise = [...(first.otherwise ?? []), ...rest];
      if (first.otherwise !== null && first.otherwise.length > 0 && endsInReturn(first.otherwise)) unreached();
      return branch(
        first.test,
        env,
        ctx,
        first.span,
        (inner) => statements(then, inner, expected, ctx, first.span),
        (inner, a) => statements(otherwise, inner, expected ?? a?.type ?? null, ctx, at),
      );
    }
    case "switch":
      unreached();
      return switchStatement(first, env, expected, ctx);
    default:
      return unreachable(first);
  }
}

function endsInReturn(list: readonly ast.Stmt[]): boolean {
  const last = list[list.length - 1];
  switch (last?.kind) {
    case undefined:
    case "const":
      return false;
    case "return":
    case "switch":
      return true;
    case "block":
      return endsInReturn(last.body);
    case "if":
      return last.otherwise !== null && endsInReturn(last.then) && endsInReturn(last.otherwise);
    default:
      return unreachable(last);
  }
}

type Switch = ast.Stmt & { readonly kind: "switch" };

function switchStatement(s: Switch, env: Env, expected: Type | null, ctx: Context): Expr | null {
  const tagged = s.scrutinee.kind === "member" ? s.scrutinee : null;
  const object = tagged === null ? null : expr(tagged.object, env, null, ctx);
  if (tagged !== null && object === null) return null;
  const union = object === null ? null : constructors(object.type, ctx.lookup);
  if (tagged !== null && object !== null && union !== null && union.tag === tagged.property.name) {
    return cases(s, object, union.ctors, pathOf(tagged.object, env), env, expected, ctx);
  }
  const scrutinee = expr(s.scrutinee, env, null, ctx);
  if (scrutinee === null) return null;
  const enumeration = constructors(scrutinee.type, ctx.lookup);
  if (enumeration === null || enumeration.tag !== "") {
    return ctx.report.fail(
      "XV2054",
      s.scrutinee.span,
      `\`switch\` takes an enumeration or the tag of a union, not ${showType(scrutinee.type)}`,
      "use `if` for other tests",
    );
  }
  return cases(s, scrutinee, enumeration.ctors, pathOf(s.scrutinee, env), env, expected, ctx);
}

function cases(
  s: Switch,
  scrutinee: Expr,
  ctors: NonNullable<ReturnType<typeof constructors>>["ctors"],
  path: string | null,
  env: Env,
  expected: Type | null,
  ctx: Context,
): Expr | null {
  const covered = new Set<string>();
  const out: MatchCase[] = [];
  let otherwise: Expr | null = null;
  let complete = true;
  let type = expected;
  for (const c of s.cases) {
    const labels = c.labels.flatMap((l): readonly string[] => {
      const known = l.kind === "string" && ctors.some((x) => x.name === l.value) && !covered.has(l.value);
      if (!known || l.kind !== "string") {
        complete = false;
        ctx.report.fail(
          "XV2030",
          l.span,
          l.kind === "string" && covered.has(l.value)
            ? `"${l.value}" has a case already`
            : "this is no value of what is switched on",
          `the values are ${ctors.map((x) => `"${x.name}"`).join(", ")}`,
        );
        return [];
      }
      covered.add(l.value);
      return [l.value];
    });
    const possible = c.isDefault
      ? ctors.map((x) => x.name).filter((n) => labels.includes(n) || !labelled(s).has(n))
      : labels;
    if (possible.length === 0 && labels.length === c.labels.length) {
      complete = false;
      ctx.report.fail("XV2053", c.span, "this is never reached", "every value has a case already");
    }
    const knowledge = onlyThese(possible, scrutinee, ctors, ctx);
    const body = statements(c.body, learn(env, path, knowledge), type, ctx, c.span);
    if (body === null) {
      complete = false;
      continue;
    }
    type ??= body.type;
    const single = knowledge.narrowing;
    if (single !== null) out.push({ ctors: [single.ctor], binders: single.binders, body });
    else if (c.isDefault) otherwise = body;
    else out.push({ ctors: labels, binders: [], body });
    if (c.isDefault) for (const n of possible) covered.add(n);
  }
  const missing = ctors.filter((c) => !covered.has(c.name));
  if (missing.length > 0 && complete) {
    const names = missing.map((c) => `"${c.name}"`).join(", ");
    return ctx.report.fail(
      "XV2055",
      s.span,
      `this \`switch\` does not handle ${names}`,
      "add the cases, or a `default`",
    );
  }
  const last = out[out.length - 1];
  if (!complete || type === null || (last === undefined && otherwise === null)) return null;
  if (last === undefined && otherwise !== null) return otherwise;
  return { kind: "match", scrutinee, cases: out, otherwise, type, span: s.span };
}

function labelled(s: Switch): ReadonlySet<string> {
  return new Set(s.cases.flatMap((c) => c.labels.flatMap((l) => (l.kind === "string" ? [l.value] : []))));
}

/** No local names, nothing known. */
export const emptyEnv: Env = { locals: new Map(), known: new Map() };
