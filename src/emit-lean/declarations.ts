/** Declarations of the IR → commands of Lean. */
import { align, concat, type Doc, fillLines, group, hardline, join, line, nest, render, text } from "../emit/doc.js";
import { definedRef } from "../ir/defined.js";
import type { Decl, Expr, Param, Type } from "../ir/ir.js";
import { toProp } from "../ir/to-prop.js";
import { hasDecidableEquality, type Lookup } from "../ir/types.js";
import { mapChildren } from "../ir/visit.js";
import type { NamedCondition } from "../obligations/definedness.js";
import { comment } from "./comment.js";
import { localsOfProp, localsOfTerm } from "./locals.js";
import type { NameTable } from "./names.js";
import type { NeedsTable } from "./needs.js";
import type { Printer } from "./printer.js";
import { leanProp } from "./props.js";
import { leanTerm } from "./terms.js";
import { binders, leanType, parameterBinders } from "./types.js";

/** Columns that generated lines should not exceed. */
export const width = 100;

/** Above this many members, equality is decided by number: `deriving` compares all pairs. */
const manyLiterals = 16;

/** What the emission of one module needs. */
export interface Emission {
  readonly module: string;
  readonly table: NameTable;
  readonly lookup: Lookup;
  readonly needs: NeedsTable;
  /** The conditions that the module defines, by function. */
  readonly conditions: ReadonlyMap<string, NamedCondition>;
}

type DeclOf<K extends Decl["kind"]> = Extract<Decl, { kind: K }>;

/** The printer for a text that binds the given local names. */
export function printer(e: Emission, locals: readonly string[], hiding: readonly string[] = []): Printer {
  return { module: e.module, names: e.table.within(locals, hiding), lookup: e.lookup, needs: e.needs };
}

/** Emits an alias, enumeration, union, record, constant or function, with its comment. */
export function declaration(d: Exclude<Decl, { kind: "parameter" }>, e: Emission): string {
  return [...comment("/--", d.doc, d.xen), ...command(d, e)].join("\n");
}

function command(d: Exclude<Decl, { kind: "parameter" }>, e: Emission): readonly string[] {
  switch (d.kind) {
    case "alias": {
      const { names } = printer(e, []);
      return [render(group("abbrev ", names.declared(d.name), " :=", nest(2, line, leanType(d.type, names))), width)];
    }
    case "enum":
      return enumeration(d, e);
    case "union":
      return union(d, e);
    case "record":
      return record(d, e);
    case "const": {
      const p = printer(e, localsOfTerm(d.value));
      return [definition(d.name, [], d.type, leanTerm(d.value, p, 0, true), p)];
    }
    case "function": {
      const named = e.conditions.get(d.name);
      return [functionDefinition(d, e), ...(named === undefined ? [] : ["", ...conditionDefinition(named, e)])];
    }
  }
}

/** The instances that Lean can derive for a type. */
function deriving(d: Decl, e: Emission): string {
  const decidable = hasDecidableEquality({ kind: "ref", ref: { module: e.module, name: d.name } }, e.lookup);
  return `  deriving ${decidable ? "DecidableEq, Repr, Inhabited" : "Inhabited"}`;
}

function enumeration(d: DeclOf<"enum">, e: Emission): readonly string[] {
  const { names } = printer(e, []);
  const ref = { module: e.module, name: d.name };
  const ctors = d.literals.map((l) => concat("| ", names.declaredCtor(ref, l)));
  const head = `inductive ${names.declared(d.name)} where`;
  const body = render(concat("  ", nest(2, fillLines("", ctors))), width);
  if (d.literals.length <= manyLiterals) return [head, body, deriving(d, e)];
  const full = d.literals.map((l) => names.ctor(ref, l));
  const all = group("[", nest(1, fillLines(",", full)), "]");
  const index = concat(
    "(fun x =>",
    nest(2, hardline, "match x with", ...full.flatMap((c, i) => [hardline, `| ${c} => ${i}`])),
    ")",
  );
  const instance = concat(
    `instance : DecidableEq ${names.global(ref)} :=`,
    nest(
      2,
      hardline,
      names.prelude("decEqOfIndex"),
      nest(2, hardline, all, hardline, index, hardline, "(by intro x; cases x <;> exact rfl)"),
    ),
  );
  return [head, body, "  deriving Repr, Inhabited", "", render(instance, width)];
}

function union(d: DeclOf<"union">, e: Emission): readonly string[] {
  const ref = { module: e.module, name: d.name };
  const ctors = d.cases.map((c) => {
    const { names } = printer(
      e,
      c.fields.map((f) => f.name),
    );
    const fields = c.fields.map((f) => concat("(", names.local(f.name), " : ", leanType(f.type, names), ")"));
    return render(
      group("  | ", names.declaredCtor(ref, c.name), nest(6, ...fields.flatMap((f) => [group(line), f]))),
      width,
    );
  });
  return [`inductive ${printer(e, []).names.declared(d.name)} where`, ...ctors, deriving(d, e)];
}

function record(d: DeclOf<"record">, e: Emission): readonly string[] {
  // In a structure, each field is a local name for those behind it.
  const { names } = printer(
    e,
    [],
    d.fields.map((f) => f.name),
  );
  const fields = d.fields.flatMap((f) => [
    ...comment("/--", f.doc, [], 2),
    render(concat("  ", names.field(e.module, d.name, f.name), " : ", leanType(f.type, names)), width),
  ]);
  return [`structure ${names.declared(d.name)} where`, ...fields, deriving(d, e)];
}

function functionDefinition(d: DeclOf<"function">, e: Emission): string {
  const params = d.params.map((x) => x.name);
  if (!d.stated) {
    const p = printer(e, [...params, ...localsOfTerm(d.body)]);
    return definition(d.name, d.params, d.result, leanTerm(d.body, p, 0, true), p);
  }
  const prop = toProp(d.body, e.lookup);
  const p = printer(e, [...params, ...localsOfProp(prop)]);
  return definition(d.name, d.params, null, leanProp(prop, p), p);
}

/** The condition under which a function is defined. */
function conditionDefinition({ of, condition }: NamedCondition, e: Emission): readonly string[] {
  const p = printer(e, [...of.params.map((x) => x.name), ...localsOfProp(condition)]);
  const { name } = definedRef({ module: e.module, name: of.name });
  return [
    `/-- Where \`${p.names.declared(of.name)}\` meets no undefined operation. -/`,
    definition(name, of.params, null, leanProp(condition, p), p),
  ];
}

/** @param type the result type; null for a proposition */
function definition(name: string, params: readonly Param[], type: Type | null, body: Doc, p: Printer): string {
  const parameters = parameterBinders(p.needs.of({ module: p.module, name }), p.names);
  const result = type === null ? text("Prop") : leanType(type, p.names);
  return define(`def ${p.names.declared(name)}`, [...parameters, ...binders(params, p.names)], result, body);
}

/** `def f (x : T) : R := body`, wrapped where it is long. */
function define(head: string, params: readonly Doc[], type: Doc, body: Doc): string {
  const signature = group(head, nest(4, ...params.flatMap((b) => [group(line), b]), group(line), ": ", type, " :="));
  return render(group(signature, nest(2, line, body)), width);
}

/** The structure of the module's parameters. */
export function parameterStructure(parameters: readonly DeclOf<"parameter">[], e: Emission): string {
  const { names } = printer(
    e,
    [],
    parameters.map((d) => d.name),
  );
  const fields = parameters.flatMap((d) => [
    ...comment("/--", d.doc, d.xen, 2),
    render(concat("  ", names.field(e.module, null, d.name), " : ", leanType(d.type, names)), width),
  ]);
  const head = "/-- What the theorems are quantified over: any values that satisfy the conditions. -/";
  return [head, "structure Parameters where", ...fields].join("\n");
}

/** The conditions on the parameters, and their values when the model runs. */
export function parameterDefinitions(parameters: readonly DeclOf<"parameter">[], e: Emission): readonly string[] {
  const conditions = parameters.flatMap((d) => (d.condition === null ? [] : [toProp(d.condition, e.lookup)]));
  const all = conditions.flatMap((c) => (c.kind === "and" ? c.items : c.kind === "true" ? [] : [c]));
  const p = printer(e, all.flatMap(localsOfProp));
  const [only] = all;
  const condition =
    only === undefined
      ? leanProp({ kind: "true" }, p)
      : leanProp(all.length === 1 ? only : { kind: "and", items: all }, p);
  const needs = [...new Set([...p.needs.ofValid(e.module), e.module])];
  const valid = define("def Parameters.Valid", parameterBinders(needs, p.names), text("Prop"), condition);
  const values = parameters.map((d) => {
    const value = withDefaults(d.value, e);
    return concat(
      p.names.field(e.module, null, d.name),
      " := ",
      leanTerm(value, printer(e, localsOfTerm(value)), 0, true),
    );
  });
  const record = group("{ ", align(join(concat(",", line), values)), " }");
  return [
    ["/-- The conditions on the parameters. -/", valid].join("\n"),
    [
      "/-- The values with which the model runs. -/",
      define("def Parameters.default", [], text("Parameters"), record),
    ].join("\n"),
  ];
}

/** The default of a parameter with other parameters of the module replaced by their defaults. */
function withDefaults(value: Expr, e: Emission): Expr {
  if (value.kind === "global" && value.parameter) {
    const d = e.lookup(value.ref);
    return d?.kind === "parameter" ? withDefaults(d.value, e) : value;
  }
  return mapChildren(value, (c) => withDefaults(c, e));
}

/** The conjunction of all invariants of a machine, each with its own name. */
export function invariantStructure(state: Type, invariants: readonly string[], e: Emission): string {
  const head = "/-- All invariants of the machine. -/";
  // Each field is a local name for those behind it: none of them may hide the structure's own binders.
  const taken = invariants.filter((n) => n.startsWith("P"));
  let s = "s";
  while (invariants.includes(s)) s += "'";
  const { names } = printer(e, [s, ...taken]);
  const binder = concat("(", names.local(s), " : ", leanType(state, names), ")");
  if (invariants.length === 0)
    return [head, define("def Invariants", [binder], text("Prop"), text(names.library("True")))].join("\n");
  const fields = invariants.map((name) => {
    const ref = { module: e.module, name };
    const args = [...e.needs.of(ref).map((m) => names.parameters(m)), names.local(s)];
    return `  ${names.invariant(name)} : ${[names.global(ref), ...args].join(" ")}`;
  });
  const parameters = parameterBinders(e.needs.ofInvariants(e.module), names);
  const signature = group(
    "structure Invariants",
    nest(4, ...[...parameters, binder].flatMap((b) => [group(line), b])),
    " : Prop where",
  );
  return [head, render(signature, width), ...fields].join("\n");
}
