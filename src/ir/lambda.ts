/** Functions given to library functions. */
import type * as ast from "../parser/ast.js";
import { variable } from "./build.js";
import type { Context, Env } from "./context.js";
import { coerce } from "./elaborate-expr.js";
import type { Expr, Lambda, Type } from "./ir.js";
import { resolveType } from "./resolve-type.js";
import { bindPattern, statements } from "./statements.js";
import { sameType, showType } from "./types.js";

/**
 * Elaborates an arrow function, or the name of a declared function.
 *
 * @param params the types of its parameters (null: it must annotate them itself); it may take fewer
 * @param result the type that its body must have; null to find it
 */
export function lambda(
  arg: ast.Expr | undefined,
  params: readonly (Type | null)[],
  result: Type | null,
  env: Env,
  ctx: Context,
  at: ast.Expr,
): Lambda | null {
  if (arg?.kind === "name") {
    const global = ctx.scope.values.get(arg.name);
    if (global?.kind === "function" && env.locals.get(arg.name) === undefined) return eta(arg, global, result, ctx);
  }
  if (arg?.kind !== "arrow") {
    return ctx.report.fail("XV2060", (arg ?? at).span, "expected a function", "`(x) => …`");
  }
  if (arg.params.length > params.length) {
    return ctx.report.fail(
      "XV2061",
      arg.span,
      `this function takes ${arg.params.length} parameters; it is given ${params.length}`,
    );
  }
  let inner = env;
  const out: { name: string; type: Type }[] = [];
  const wraps: ((body: Expr) => Expr)[] = [];
  for (const [i, given] of params.entries()) {
    const p = arg.params[i];
    if (p === undefined) {
      if (given === null) return ctx.report.fail("XV2061", arg.span, `this function needs ${params.length} parameters`);
      out.push({ name: ctx.fresh("unused"), type: given });
      continue;
    }
    const annotated = p.type === null ? null : resolveType(p.type, ctx.scope, ctx.report, ctx.lookup);
    if (p.type !== null && annotated === null) return null;
    const type = annotated ?? given;
    if (type === null) {
      return ctx.report.fail("XV2034", p.span, "the type of this parameter is not known here", "annotate it");
    }
    if (given !== null && !sameType(type, given, ctx.lookup)) {
      return ctx.report.fail("XV2020", p.span, `expected ${showType(given)}, found ${showType(type)}`);
    }
    const bound = bindPattern(p.pattern, type, inner, ctx);
    inner = bound.env;
    wraps.push(bound.wrap);
    out.push({ name: bound.name, type });
  }
  const body = statements(arg.body, inner, result, ctx, arg.span);
  return body === null ? null : { params: out, body: wraps.reduceRight((b, f) => f(b), body) };
}

function eta(
  arg: ast.Expr,
  global: {
    readonly ref: { module: string; name: string };
    readonly signature: {
      readonly params: readonly Type[];
      readonly paramNames: readonly string[];
      readonly result: Type;
    };
  },
  result: Type | null,
  ctx: Context,
): Lambda | null {
  const params = global.signature.params.map((type, i) => ({
    name: ctx.fresh(global.signature.paramNames[i] ?? "x"),
    type,
  }));
  const args = params.map((p) => variable(p.name, p.type, arg.span));
  const body = coerce(
    { kind: "call", ref: global.ref, args, type: global.signature.result, span: arg.span },
    result,
    ctx,
  );
  return body === null ? null : { params, body };
}
