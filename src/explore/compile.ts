/**
 * The IR as JavaScript: a second way to run a model, which does not depend on how its source text is read.
 *
 * What it computes agrees with the imported TypeScript module; `test/random` compares the two on random functions.
 */
import { compileFunction } from "node:vm";
import {
  type Decl,
  type Expr,
  type Lambda,
  type Module,
  type PrimOp,
  type Ref,
  type Type,
  unreachable,
} from "../ir/ir.js";
import { expand, type Lookup } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import * as checked from "../model/checked.js";
import * as library from "../model/index.js";
import { domainOf } from "./domain.js";

/** The values of a module's constants and functions. */
export interface CompiledModel {
  /** A constant, or a function of its parameters. */
  readonly value: (ref: Ref) => unknown;
}

/** What compiled text refers to besides itself. */
export interface Compiler {
  readonly lookup: Lookup;
  /** Values that quantifiers range over, by the name that the text uses. */
  readonly sorts: Map<string, readonly unknown[]>;
}

/**
 * Compiles modules.
 *
 * @param modules in dependency order, with the scopes in use
 * @param parameters values of parameters, by name
 */
export function compileModules(
  modules: readonly Module[],
  parameters: ReadonlyMap<string, unknown> = new Map(),
): CompiledModel {
  const c: Compiler = { lookup: lookupIn(modules), sorts: new Map() };
  const given = new Map<string, unknown>();
  const lines = modules.flatMap((m) =>
    m.decls.flatMap((d): readonly string[] => {
      const name = globalName({ module: m.name, name: d.name });
      if (d.kind === "parameter" && parameters.has(d.name)) {
        given.set(name, parameters.get(d.name));
        return [`const ${name} = $given.get(${JSON.stringify(name)});`];
      }
      return declaration(d, name, c);
    }),
  );
  const names = modules.flatMap((m) =>
    m.decls.flatMap((d) =>
      d.kind === "const" || d.kind === "parameter" || d.kind === "function" ? [{ module: m.name, name: d.name }] : [],
    ),
  );
  const table = names.map((n) => `${JSON.stringify(key(n))}: ${globalName(n)}`).join(", ");
  const text = `"use strict";\n${lines.join("\n")}\nreturn { ${table} };`;
  const run = compileFunction(text, ["$l", "$c", "$sorts", "$given"]);
  const values: unknown = Reflect.apply(run, undefined, [library, checked, Object.fromEntries(c.sorts), given]);
  const byKey = new Map(Object.entries(values as object));
  return { value: (ref) => byKey.get(key(ref)) };
}

const key = (ref: Ref) => `${ref.module}.${ref.name}`;
export const globalName = (ref: Ref) => `${safe(ref.module)}$${safe(ref.name)}`;
export const local = (name: string) => `_${safe(name)}`;
/** Every name of the source is one of JavaScript but for what the elaborator adds. */
const safe = (name: string) => name.replace(/[^\p{L}\p{N}_$]/gu, (c) => `$${c.codePointAt(0) ?? 0}$`);

function declaration(d: Decl, name: string, c: Compiler): readonly string[] {
  switch (d.kind) {
    case "const":
    case "parameter":
      return [`const ${name} = ${expression(d.value, c)};`];
    case "function": {
      const params = d.params.map((p) => local(p.name)).join(", ");
      return [`function ${name}(${params}) { ${statements(d.body, c)} }`];
    }
    default:
      return [];
  }
}

/** Statements that return the value of an expression. */
function statements(e: Expr, c: Compiler): string {
  switch (e.kind) {
    case "let":
      return `const ${local(e.name)} = ${expression(e.value, c)}; ${statements(e.body, c)}`;
    case "if":
      return `if (${expression(e.test, c)}) { ${statements(e.then, c)} } else { ${statements(e.otherwise, c)} }`;
    case "match":
      return match(e, c);
    default:
      return `return ${expression(e, c)};`;
  }
}

/** Fields of the constructors that outcomes have. */
const outcomeFields: Readonly<Record<string, readonly string[]>> = {
  ok: ["next", "result"],
  fail: ["errno"],
  failWith: ["errno", "next"],
};

/** How a value tells its constructor, and where a constructor's fields lie. */
export function layout(
  type: Type,
  c: Compiler,
): { readonly tag: string; readonly fields: (ctor: string) => readonly string[] } {
  const t = expand(type, c.lookup);
  if (t.kind === "option") return { tag: ".kind", fields: (ctor) => (ctor === "some" ? ["value"] : []) };
  if (t.kind === "outcome") return { tag: ".kind", fields: (ctor) => outcomeFields[ctor] ?? [] };
  const decl = t.kind === "ref" ? c.lookup(t.ref) : null;
  if (decl?.kind === "enum") return { tag: "", fields: () => [] };
  if (decl?.kind !== "union") throw new Error(`unreachable: a match on ${t.kind}`);
  return {
    tag: `[${JSON.stringify(decl.tag)}]`,
    fields: (ctor) => decl.cases.find((k) => k.name === ctor)?.fields.map((f) => f.name) ?? [],
  };
}

function match(e: Expr & { readonly kind: "match" }, c: Compiler): string {
  const { tag, fields } = layout(e.scrutinee.type, c);
  const cases = e.cases.map(({ ctors, binders, body }) => {
    const names = fields(ctors[0] ?? "");
    const bound = binders.flatMap((b, i) =>
      b === null ? [] : [`const ${local(b)} = $m[${JSON.stringify(names[i] ?? "")}];`],
    );
    return `${ctors.map((k) => `case ${JSON.stringify(k)}:`).join(" ")} { ${bound.join(" ")} ${statements(body, c)} }`;
  });
  const otherwise =
    e.otherwise === null
      ? 'default: throw new Error("unreachable: no case");'
      : `default: { ${statements(e.otherwise, c)} }`;
  return `{ const $m = ${expression(e.scrutinee, c)}; switch ($m${tag}) { ${cases.join(" ")} ${otherwise} } }`;
}

function lambda(f: Lambda, c: Compiler): string {
  return `(${f.params.map((p) => local(p.name)).join(", ")}) => { ${statements(f.body, c)} }`;
}

function expression(e: Expr, c: Compiler): string {
  const go = (x: Expr) => expression(x, c);
  const fields = (list: readonly { readonly name: string; readonly value: Expr }[]) =>
    list.map((f) => `${JSON.stringify(f.name)}: ${go(f.value)}`).join(", ");
  switch (e.kind) {
    case "bool":
      return String(e.value);
    case "number":
      return expand(e.type, c.lookup).kind === "word" && bitsOf(e.type, c) === 64 ? `${e.value}n` : `(${e.value})`;
    case "unit":
      return "null";
    case "errno":
      return JSON.stringify(e.name);
    case "var":
      return local(e.name);
    case "global":
      return globalName(e.ref);
    case "call":
      return `${globalName(e.ref)}(${e.args.map(go).join(", ")})`;
    case "prim":
      return primitiveText(e, e.args.map(go), c);
    case "higher":
      return higher(e, c);
    case "construct":
      return constructText(e, e.args.map(go), c);
    case "record":
      return `({ ${fields(e.fields)} })`;
    case "update":
      return `({ ...${go(e.record)}, ${fields(e.fields)} })`;
    case "field":
      return `${go(e.record)}[${JSON.stringify(e.name)}]`;
    case "tuple":
    case "list":
      return `[${e.items.map(go).join(", ")}]`;
    case "project":
      return `${go(e.tuple)}[${e.index}]`;
    case "if":
      return `(${go(e.test)} ? ${go(e.then)} : ${go(e.otherwise)})`;
    case "let":
    case "match":
      return `(() => { ${statements(e, c)} })()`;
    case "quantifier": {
      const domain = domainOf(e.param.type, c.lookup);
      const name = JSON.stringify(e.param.type);
      c.sorts.set(name, domain.kind === "values" ? domain.values : []);
      const method = e.quantifier === "forall" ? "every" : "some";
      return `$sorts[${JSON.stringify(name)}].${method}((${local(e.param.name)}) => { ${statements(e.body, c)} })`;
    }
    default:
      return unreachable(e);
  }
}

/** A constructor with compiled arguments. */
export function constructText(e: Expr & { readonly kind: "construct" }, args: readonly string[], c: Compiler): string {
  const t = expand(e.type, c.lookup);
  if (t.kind === "option") return e.ctor === "none" ? "$l.none" : `$l.some(${args.join(", ")})`;
  const decl = t.kind === "ref" ? c.lookup(t.ref) : null;
  if (decl?.kind === "enum") return JSON.stringify(e.ctor);
  if (decl?.kind !== "union") throw new Error(`unreachable: a constructor of ${t.kind}`);
  const names = decl.cases.find((k) => k.name === e.ctor)?.fields.map((f) => f.name) ?? [];
  const fields = args.map((a, i) => `, ${JSON.stringify(names[i] ?? "")}: ${a}`).join("");
  return `({ ${JSON.stringify(decl.tag)}: ${JSON.stringify(e.ctor)}${fields} })`;
}

function higher(e: Expr & { readonly kind: "higher" }, c: Compiler): string {
  const f = lambda(e.fn, c);
  if (e.subject === null) return `$l.tabulate(${f})`;
  const list = expression(e.subject, c);
  switch (e.op) {
    case "map":
    case "filter":
    case "every":
    case "some":
      // Only the element: JavaScript gives the index and the list as well.
      return `${list}.${e.op}(($x) => (${f})($x))`;
    case "find":
    case "count":
    case "sum":
      return `$l.${e.op}(${list}, ${f})`;
    case "reduce":
      return `${list}.reduce(($a, $x) => (${f})($a, $x), ${e.start === null ? "undefined" : expression(e.start, c)})`;
    case "tabulate":
      return `$l.tabulate(${f})`;
    default:
      return unreachable(e.op);
  }
}

/** Functions of the library, by primitive; the arguments are the same. */
const functions: Readonly<Partial<Record<PrimOp, string>>> = {
  implies: "$l.implies",
  natDiv: "$l.div",
  intDiv: "$l.div",
  natMod: "$l.mod",
  intMod: "$l.mod",
  natMin: "$l.min",
  intMin: "$l.min",
  natMax: "$l.max",
  intMax: "$l.max",
  natToInt: "$l.toInt",
  intToNat: "$l.toNat",
  range: "$l.range",
  at: "$l.at",
  must: "$l.must",
  getOrElse: "$l.getOrElse",
  ok: "$l.ok",
  fail: "$l.fail",
  failWith: "$l.failWith",
  mapConst: "$l.totalMap",
  mapEmpty: "$l.partialMap",
  setEmpty: "$l.finSet",
};
const arithmetic: ReadonlySet<PrimOp> = new Set(["natAdd", "natSub", "natMul", "intAdd", "intSub", "intMul", "intNeg"]);
const infix: Readonly<Partial<Record<PrimOp, string>>> = { and: "&&", or: "||", lt: "<", le: "<=" };
const words: Readonly<Partial<Record<PrimOp, string>>> = {
  wordAdd: "add",
  wordSub: "sub",
  wordMul: "mul",
  wordAnd: "and",
  wordOr: "or",
  wordXor: "xor",
  wordNot: "not",
  wordShl: "shl",
  wordShr: "shr",
  wordToNat: "toNat",
  wordOfNat: "of",
};
const accesses: Readonly<Partial<Record<PrimOp, string>>> = {
  mapGet: "get",
  mapPut: "put",
  mapRemove: "remove",
  mapHas: "has",
  setAdd: "add",
  setRemove: "remove",
};

/** A primitive with compiled arguments, none of which is packed. */
export function primitiveText(e: Expr & { readonly kind: "prim" }, args: readonly string[], c: Compiler): string {
  const [a = "", b = ""] = args;
  const all = args.join(", ");
  const first = e.args[0];
  const symbol = infix[e.op];
  if (symbol !== undefined) return `(${a} ${symbol} ${b})`;
  if (arithmetic.has(e.op)) return `$c.${e.op}(${all}, ${JSON.stringify(`${e.span.file}:${e.span.start}`)})`;
  const word = words[e.op];
  if (word !== undefined) return `$l.u${bitsOf(e.op === "wordOfNat" ? e.type : (first ?? e).type, c)}.${word}(${all})`;
  const access = accesses[e.op];
  if (access !== undefined && first !== undefined) {
    const map = expand(first.type, c.lookup);
    const arity = map.kind === "totalMap" || map.kind === "partialMap" || map.kind === "set" ? map.keys.length : 1;
    const keys = args.slice(1, 1 + arity);
    const path = arity === 1 ? (keys[0] ?? "") : `[${keys.join(", ")}]`;
    return `$l.${access}(${[a, path, ...args.slice(1 + arity)].join(", ")})`;
  }
  const name = functions[e.op];
  if (name !== undefined) return `${name}(${all})`;
  switch (e.op) {
    case "not":
      return `!${a}`;
    case "eq":
      return first !== undefined && isPrimitive(first.type, c) ? `(${a} === ${b})` : `$l.eq(${all})`;
    case "append":
      return `${a}.concat(${b})`;
    case "length":
      return `${a}.length`;
    case "includes":
      return `${a}.includes(${b})`;
    case "slice":
      return `${a}.slice(${b}, ${args[2] ?? ""})`;
    default:
      throw new Error(`unreachable: the primitive ${e.op}`);
  }
}

function isPrimitive(type: Type, c: Compiler): boolean {
  const t = expand(type, c.lookup);
  if (t.kind === "ref") return c.lookup(t.ref)?.kind === "enum";
  return ["bool", "nat", "int", "word", "unit", "errno"].includes(t.kind);
}

function bitsOf(type: Type, c: Compiler): number {
  const t = expand(type, c.lookup);
  if (t.kind !== "word") throw new Error(`unreachable: ${t.kind} is no word`);
  return t.bits;
}
