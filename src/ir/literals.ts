/** Numbers, strings, objects and arrays, in the light of the type that is expected of them. */
import type * as ast from "../parser/ast.js";
import type { Span } from "../parser/source.js";
import { intType, natType } from "./build.js";
import type { Context, Env } from "./context.js";
import { coerce, expr } from "./elaborate-expr.js";
import { errnoNames } from "./errno.js";
import type { Expr, Field, Type } from "./ir.js";
import { constructors, expand, showType } from "./types.js";

/** A numeric literal: a natural, an integer or a word, as the context asks; a natural where it asks for nothing. */
export function numberLiteral(
  e: ast.Expr & { readonly kind: "number" | "bigint" },
  negative: boolean,
  span: Span,
  expected: Type | null,
  ctx: Context,
): Expr | null {
  const value = BigInt(e.text);
  const wanted = expected === null ? null : expand(expected, ctx.lookup);
  const text = `${negative && value !== 0n ? "-" : ""}${value}`;
  if (wanted?.kind === "word") {
    if ((wanted.bits === 64) !== (e.kind === "bigint")) {
      const hint =
        wanted.bits === 64 ? `write ${text}n: a U64 is a bigint` : "write it without `n`: only a U64 is a bigint";
      return ctx.report.fail("XV2042", span, `this literal is no U${wanted.bits}`, hint);
    }
    if (negative || value >= 1n << BigInt(wanted.bits)) {
      return ctx.report.fail(
        "XV2043",
        span,
        `${text} is outside the range of U${wanted.bits}`,
        `0 … 2^${wanted.bits} − 1`,
      );
    }
    return { kind: "number", value: text, type: expected ?? wanted, span };
  }
  if (e.kind === "bigint") {
    if (wanted === null) return { kind: "number", value: text, type: { kind: "word", bits: 64 }, span };
    return ctx.report.fail(
      "XV2042",
      span,
      `expected ${showType(expected ?? wanted)}, found a U64 literal`,
      "write it without `n`",
    );
  }
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
    return ctx.report.fail(
      "XV2043",
      span,
      "this number is beyond 2^53 − 1, where JavaScript is no longer exact",
      "use U64 with a bigint literal",
    );
  }
  const type = negative && value !== 0n ? intType : natType;
  const literal: Expr = { kind: "number", value: text, type, span };
  if (negative && wanted?.kind === "nat") return ctx.report.fail("XV2043", span, `${text} is no natural number`);
  return coerce(literal, expected, ctx);
}

/** A string literal: a value of the enumeration that is expected. */
export function stringLiteral(
  e: ast.Expr & { readonly kind: "string" },
  expected: Type | null,
  ctx: Context,
): Expr | null {
  const type = expected === null ? null : expand(expected, ctx.lookup);
  if (type?.kind === "errno") {
    if (errnoNames.some((n) => n === e.value)) return { kind: "errno", name: e.value, type, span: e.span };
    return ctx.report.fail(
      "XV2044",
      e.span,
      `"${e.value}" is no error number of Xen`,
      "they are those of xen/include/public/errno.h",
    );
  }
  const decl = type?.kind === "ref" ? ctx.lookup(type.ref) : null;
  if (type === null || decl?.kind !== "enum") {
    return ctx.report.fail(
      "XV2045",
      e.span,
      expected === null
        ? "the type of this string is not known here"
        : `expected ${showType(expected)}, found a string`,
      "strings are only values of enumerations; annotate the constant with one",
    );
  }
  if (!decl.literals.includes(e.value)) {
    return ctx.report.fail(
      "XV2046",
      e.span,
      `"${e.value}" is not in ${decl.name}`,
      `its values are ${decl.literals.map((l) => `"${l}"`).join(", ")}`,
    );
  }
  return { kind: "construct", ctor: e.value, args: [], type, span: e.span };
}

type ObjectExpr = ast.Expr & { readonly kind: "object" };
type Property = ast.ObjectEntry & { readonly kind: "property" };

/** An object: a record, a record update, or a member of a tagged union. */
export function objectLiteral(e: ObjectExpr, env: Env, expected: Type | null, ctx: Context): Expr | null {
  const spreads = e.entries.filter((x) => x.kind === "spread");
  const properties = e.entries.filter((x) => x.kind === "property");
  const twice = properties.find((p, i) => properties.findIndex((q) => q.name.name === p.name.name) !== i);
  if (twice !== undefined) return ctx.report.fail("XV2047", twice.span, `field \`${twice.name.name}\` is given twice`);
  const spread = spreads[0];
  if (spread !== undefined) {
    if (spreads.length > 1 || e.entries[0] !== spread) {
      return ctx.report.fail(
        "XV2048",
        e.span,
        "an object takes one spread, at its start",
        "`{ ...record, field: value }`",
      );
    }
    return update(spread.value, properties, e.span, env, expected, ctx);
  }
  const type = expected === null ? null : expand(expected, ctx.lookup);
  if (type === null) {
    return ctx.report.fail(
      "XV2034",
      e.span,
      "the type of this object is not known here",
      "annotate the constant, or give the function a result type",
    );
  }
  const union = constructors(type, ctx.lookup);
  if (union !== null && union.tag !== "") return member(properties, union.tag, union.ctors, e.span, env, type, ctx);
  const decl = type.kind === "ref" ? ctx.lookup(type.ref) : null;
  if (decl?.kind !== "record") return ctx.report.fail("XV2020", e.span, `expected ${showType(type)}, found an object`);
  const values = fieldValues(properties, decl.fields, `\`${decl.name}\``, e.span, env, ctx);
  if (values === null) return null;
  return {
    kind: "record",
    fields: decl.fields.map((f, i) => ({ name: f.name, value: values[i] as Expr })),
    type,
    span: e.span,
  };
}

function fieldValues(
  properties: readonly Property[],
  fields: readonly { readonly name: string; readonly type: Type }[],
  what: string,
  span: Span,
  env: Env,
  ctx: Context,
): readonly Expr[] | null {
  let complete = true;
  for (const p of properties) {
    if (fields.some((f) => f.name === p.name.name)) continue;
    complete = false;
    ctx.report.fail("XV2036", p.name.span, `${what} has no field \`${p.name.name}\``);
  }
  const values = fields.map((f) => {
    const given = properties.find((p) => p.name.name === f.name);
    if (given === undefined) return ctx.report.fail("XV2049", span, `field \`${f.name}\` of ${what} is missing`);
    return expr(given.value, env, f.type, ctx);
  });
  return complete && values.every((v) => v !== null) ? values : null;
}

function member(
  properties: readonly Property[],
  tag: string,
  ctors: readonly {
    readonly name: string;
    readonly fields: readonly { readonly name: string; readonly type: Type }[];
  }[],
  span: Span,
  env: Env,
  type: Type,
  ctx: Context,
): Expr | null {
  const label = properties.find((p) => p.name.name === tag)?.value;
  if (label?.kind !== "string") {
    return ctx.report.fail(
      "XV2049",
      span,
      `the tag \`${tag}\` is missing, or is no string literal`,
      `\`${tag}: "${ctors[0]?.name ?? ""}"\``,
    );
  }
  const ctor = ctors.find((c) => c.name === label.value);
  if (ctor === undefined) {
    return ctx.report.fail(
      "XV2030",
      label.span,
      `"${label.value}" is none of the tags of this union`,
      `its tags are ${ctors.map((c) => `"${c.name}"`).join(", ")}`,
    );
  }
  const rest = properties.filter((p) => p.name.name !== tag);
  const args = fieldValues(rest, ctor.fields, `"${ctor.name}"`, span, env, ctx);
  if (args === null) return null;
  if (type.kind !== "outcome") return { kind: "construct", ctor: ctor.name, args, type, span };
  return ctx.report.fail("XV2050", span, "an outcome is built with `ok`, `fail` or `failWith`");
}

function update(
  source: ast.Expr,
  properties: readonly Property[],
  span: Span,
  env: Env,
  expected: Type | null,
  ctx: Context,
): Expr | null {
  const record = expr(source, env, null, ctx);
  if (record === null) return null;
  const type = expand(record.type, ctx.lookup);
  const decl = type.kind === "ref" ? ctx.lookup(type.ref) : null;
  if (decl?.kind !== "record") {
    return ctx.report.fail(
      "XV2048",
      source.span,
      `only a record can be spread, not ${showType(record.type)}`,
      "write the object out",
    );
  }
  const fields = properties.map((p) => {
    const field: Field | undefined = decl.fields.find((f) => f.name === p.name.name);
    if (field === undefined) {
      return ctx.report.fail("XV2036", p.name.span, `\`${decl.name}\` has no field \`${p.name.name}\``);
    }
    const value = expr(p.value, env, field.type, ctx);
    return value === null ? null : { name: field.name, value };
  });
  if (!fields.every((f) => f !== null)) return null;
  return coerce(fields.length === 0 ? record : { kind: "update", record, fields, type, span }, expected, ctx);
}

/** An array: a tuple where one is expected, else a list; a spread appends a list. */
export function arrayLiteral(
  e: ast.Expr & { readonly kind: "array" },
  env: Env,
  expected: Type | null,
  ctx: Context,
): Expr | null {
  const wanted = expected === null ? null : expand(expected, ctx.lookup);
  if (wanted?.kind === "tuple") {
    if (e.elements.length !== wanted.items.length || e.elements.some((x) => x.spread)) {
      return ctx.report.fail(
        "XV2001",
        e.span,
        `expected ${wanted.items.length} components, found ${e.elements.length}`,
      );
    }
    const items = e.elements.map((x, i) => expr(x.value, env, wanted.items[i] ?? null, ctx));
    return items.every((x) => x !== null) ? { kind: "tuple", items, type: expected ?? wanted, span: e.span } : null;
  }
  if (wanted !== null && wanted.kind !== "list") {
    return ctx.report.fail("XV2020", e.span, `expected ${showType(expected ?? wanted)}, found a list`);
  }
  let item = wanted?.kind === "list" ? wanted.item : null;
  const parts: Expr[] = [];
  let run: Expr[] = [];
  let complete = true;
  const flush = (listType: Type) => {
    if (run.length > 0) parts.push({ kind: "list", items: run, type: listType, span: e.span });
    run = [];
  };
  for (const element of e.elements) {
    const known: Type | null = item === null ? null : element.spread ? { kind: "list", item } : item;
    const value = expr(element.value, env, known, ctx);
    if (value === null) {
      complete = false;
      continue;
    }
    const type = expand(value.type, ctx.lookup);
    if (element.spread && type.kind !== "list") {
      complete = false;
      ctx.report.fail(
        "XV2048",
        element.value.span,
        `only a list can be spread into a list, not ${showType(value.type)}`,
      );
      continue;
    }
    item ??= type.kind === "list" && element.spread ? type.item : value.type;
    if (element.spread) {
      flush({ kind: "list", item });
      parts.push(value);
    } else run.push(value);
  }
  if (!complete) return null;
  if (item === null)
    return ctx.report.fail("XV2034", e.span, "the type of this empty list is not known here", "annotate the constant");
  const type: Type = { kind: "list", item };
  flush(type);
  if (parts.length === 0) return { kind: "list", items: [], type, span: e.span };
  return parts.reduce((a, b) => ({ kind: "prim", op: "append", args: [a, b], type, span: e.span }));
}
