/** A module's declarations → the text of its `Model.v`. */
import { concat, type Doc, fillLines, group, hardline, join, line, nest, render, text } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import { definedRef } from "../ir/defined.js";
import type { Decl, Expr, Module } from "../ir/ir.js";
import { and } from "../ir/props.js";
import { toProp } from "../ir/to-prop.js";
import { hasDecidableEquality, type Lookup } from "../ir/types.js";
import { some } from "../ir/visit.js";
import { type NamedCondition, namedConditions } from "../obligations/definedness.js";
import { parameterized } from "../obligations/world.js";
import { docComment } from "./comment.js";
import { coqProp } from "./props.js";
import { coqTerm, level, type Printer } from "./terms.js";
import { binders, coqType } from "./types.js";

/** Columns that generated lines should not exceed. */
export const width = 100;

type Parameter = Extract<Decl, { kind: "parameter" }>;

/**
 * Emits `Model.v`.
 *
 * @param all the modules that it can see, itself among them
 */
export function modelFile(module: Module, all: readonly Module[], p: Printer): string {
  const types = module.decls.filter(
    (d) => d.kind === "alias" || d.kind === "enum" || d.kind === "union" || d.kind === "record",
  );
  const values = module.decls.filter((d) => d.kind === "const" || d.kind === "function");
  const parameters = module.decls.filter((d) => d.kind === "parameter");
  const needsDefault = all.some((m) =>
    m.decls.some((d) => (d.kind === "function" ? usesMust(d.body) : d.kind === "const" && usesMust(d.value))),
  );
  const conditions = namedConditions(module, all);
  const definitions = values.flatMap((d) => {
    const named = conditions.get(d.name);
    return [withDoc(d, value(d, p)), ...(named === undefined ? [] : [conditionDefinition(named, p)])];
  });
  const invariants = module.machine === null ? [] : [invariantRecord(module, p)];
  const contexts = implicitRecords(parameterRecords(module, all));
  return fill("coq/model.hbs", {
    source: module.file.split("/").pop(),
    doc: docComment(module.doc, module.xen).join("\n") || `(** The module ${module.name}. *)`,
    imports: module.imports,
    types: [
      ...types.map((d) => withDoc(d, typeDeclaration(d, module.name, p, needsDefault))),
      ...(parameters.length === 0 ? [] : [parameterClass(parameters, p)]),
    ],
    hasSection: contexts.length > 0,
    contexts,
    definitions: [...definitions, ...invariants],
  });
}

const usesMust = (e: Expr) => some(e, (x) => x.kind === "prim" && x.op === "must");

/** A parameter record that a module's definitions take: its own, or that of a module that it imports. */
export interface ParameterRecord {
  readonly module: string;
  /** `P`, or `P_Other`. */
  readonly name: string;
  readonly type: string;
  /** The conditions on it as a proposition, and what a hypothesis that they hold is called. */
  readonly condition: string;
  readonly valid: string;
}

/** The parameter records of a module's definitions, in their order. */
export function parameterRecords(module: Module, all: readonly Module[]): readonly ParameterRecord[] {
  return parameterized(module, all).map((m) => {
    const isOwn = m.name === module.name;
    const prefix = isOwn ? "" : `Models.${m.name}.Model.`;
    return {
      module: m.name,
      name: isOwn ? "P" : `P_${m.name}`,
      type: `${prefix}Parameters`,
      condition: `${prefix}parameters_valid`,
      valid: `valid_${m.name}`,
    };
  });
}

/** The parameter records as implicit binders, `{P : Parameters}`. */
export const implicitRecords = (records: readonly ParameterRecord[]): readonly string[] =>
  records.map((r) => `{${r.name} : ${r.type}}`);

/** The parameter records as binders of a statement, `(P : Parameters)`. */
export const explicitRecords = (records: readonly ParameterRecord[]): readonly string[] =>
  records.map((r) => `(${r.name} : ${r.type})`);

function withDoc(d: Decl, body: string): string {
  return [...docComment(d.doc, d.xen), body].join("\n");
}

function typeDeclaration(d: Decl, module: string, p: Printer, needsDefault: boolean): string {
  const ref = { module, name: d.name };
  const name = p.names.global(ref);
  switch (d.kind) {
    case "alias":
      return render(concat("Notation ", name, " := ", coqType(d.type, p.names, 0), " (only parsing)."), width);
    case "enum": {
      const ctors = d.literals.map((l) => p.names.ctor(ref, l));
      const doc = group("Inductive ", name, " : Type :=", nest(2, line, "| ", join(concat(line, "| "), ctors)), ".");
      return [
        render(doc, width),
        equality(name, p.lookup, d, module),
        ...defaultOf(name, ctors[0] ?? "", needsDefault),
      ].join("\n");
    }
    case "union": {
      const ctors = d.cases.map((c) =>
        concat(
          "| ",
          p.names.ctor(ref, c.name),
          ...c.fields.map((f) => concat(" (", p.names.local(f.name), " : ", coqType(f.type, p.names), ")")),
        ),
      );
      const doc = concat("Inductive ", name, " : Type :=", nest(2, ...ctors.flatMap((c) => [hardline, c])), ".");
      const base = d.cases.find((c) => c.fields.every((f) => !(f.type.kind === "ref" && f.type.ref.name === d.name)));
      const first =
        base === undefined ? "" : [p.names.ctor(ref, base.name), ...base.fields.map(() => "default")].join(" ");
      return [
        render(doc, width),
        ...eqInstance(name, p.lookup, d, module),
        ...defaultOf(name, first, needsDefault),
      ].join("\n");
    }
    case "record":
      return record(d, ref.module, p, needsDefault);
    default:
      throw new Error(`${d.kind} is no type`);
  }
}

function equality(name: string, lookup: Lookup, d: Decl, module: string): string {
  return eqInstance(name, lookup, d, module).join("\n");
}

function eqInstance(name: string, lookup: Lookup, d: Decl, module: string): readonly string[] {
  const decidable = hasDecidableEquality({ kind: "ref", ref: { module, name: d.name } }, lookup);
  return decidable ? [`#[export] Instance ${name}_Eq : Eq ${name} := ltac:(derive_eq).`] : [];
}

function defaultOf(name: string, value: string, needed: boolean): readonly string[] {
  return needed ? [`#[export] Instance ${name}_Default : Default ${name} := { default := ${value} }.`] : [];
}

function record(d: Extract<Decl, { kind: "record" }>, module: string, p: Printer, needsDefault: boolean): string {
  const ref = { module, name: d.name };
  const name = p.names.global(ref);
  const fields = d.fields.map((f) => ({ name: p.names.field(ref, f.name), type: f.type }));
  const declared = fields.flatMap((f, i) => [
    ...docComment(d.fields[i]?.doc ?? null, [])
      .flatMap((comment) => comment.split("\n"))
      .map(text),
    concat(f.name, " : ", coqType(f.type, p.names), ";"),
  ]);
  const doc = concat(
    "Record ",
    name,
    " : Type := {",
    nest(2, ...declared.flatMap((f) => [hardline, f])),
    hardline,
    "}.",
  );
  const setters = fields.map((f) => {
    const values = fields.map((g) => group(g.name, " := ", g.name === f.name ? "value" : `${g.name} record`));
    const body = concat("{| ", nest(3, fillLines(";", values)), " |}");
    const head = `#[export] Instance set_${f.name} : Setter ${f.name} := fun value record =>`;
    return render(group(head, nest(2, line, body), "."), width);
  });
  const first = `{| ${fields.map((f) => `${f.name} := default`).join("; ")} |}`;
  return [
    render(doc, width),
    ...setters,
    ...eqInstance(name, p.lookup, d, module),
    ...defaultOf(name, first, needsDefault),
  ].join("\n");
}

function parameterClass(parameters: readonly Parameter[], p: Printer): string {
  const nameOf = (d: Parameter) => p.names.global({ module: p.module, name: d.name });
  const fields = parameters.map((d) =>
    [...docComment(d.doc, d.xen, 2), `  ${render(concat(nameOf(d), " : ", coqType(d.type, p.names)), width)};`].join(
      "\n",
    ),
  );
  const conditions = parameters.flatMap((d) => (d.condition === null ? [] : [toProp(d.condition, p.lookup)]));
  const valid = group(
    "Definition parameters_valid {P : Parameters} : Prop :=",
    nest(2, line, coqProp(and(conditions), p)),
    ".",
  );
  const values = parameters.map((d) => group(nameOf(d), " := ", coqTerm(d.value, p)));
  const defaults = group(
    "Definition defaults : Parameters :=",
    nest(2, line, "{|", nest(3, line, join(concat(";", line), values)), line, "|}"),
    ".",
  );
  return [
    "(** What the theorems are quantified over: any values that satisfy the conditions. *)",
    `Class Parameters : Type := {\n${fields.join("\n")}\n}.`,
    "",
    "(** The conditions on the parameters. *)",
    render(valid, width),
    "",
    "(** The values with which the model runs. *)",
    render(defaults, width),
  ].join("\n");
}

function value(d: Decl, p: Printer): string {
  const name = p.names.global({ module: p.module, name: d.name });
  if (d.kind === "const") {
    return render(definition("Definition", name, [], coqType(d.type, p.names), coqTerm(d.value, p), null), width);
  }
  if (d.kind !== "function") throw new Error(`${d.kind} is no value`);
  const params = binders(d.params, p.names);
  if (d.stated)
    return render(
      definition("Definition", name, params, text("Prop"), coqProp(toProp(d.body, p.lookup), p), null),
      width,
    );
  const recursive = d.recursiveOn === null ? null : (d.params[d.recursiveOn]?.name ?? null);
  const keyword = recursive === null ? "Definition" : "Fixpoint";
  const struct = recursive === null ? null : p.names.local(recursive);
  return render(
    definition(keyword, name, params, coqType(d.result, p.names), coqTerm(d.body, p, level.term), struct),
    width,
  );
}

/** The condition under which a function is defined. */
function conditionDefinition({ of, condition }: NamedCondition, p: Printer): string {
  const name = p.names.global(definedRef({ module: p.module, name: of.name }));
  const own = p.names.global({ module: p.module, name: of.name });
  const printed = definition(
    "Definition",
    name,
    binders(of.params, p.names),
    text("Prop"),
    coqProp(condition, p),
    null,
  );
  return [`(** Where [${own}] meets no undefined operation. *)`, render(printed, width)].join("\n");
}

function definition(
  keyword: string,
  name: string,
  params: readonly Doc[],
  type: Doc,
  body: Doc,
  struct: string | null,
): Doc {
  return concat(
    group(
      group(
        keyword,
        " ",
        name,
        nest(
          4,
          ...params.flatMap((b) => [group(line), b]),
          ...(struct === null ? [] : [group(line), `{struct ${struct}}`]),
        ),
        nest(4, group(line), ": ", type, " :="),
      ),
      nest(2, line, body),
      ".",
    ),
  );
}

function invariantRecord(module: Module, p: Printer): string {
  const { machine } = module;
  if (machine === null) return "";
  const state = p.names.global(machine.state);
  const names = machine.invariants.map((name) => p.names.global({ module: module.name, name }));
  const comment = "(** All invariants of the machine. *)";
  if (names.length === 0) return `${comment}\nDefinition Invariants (s : ${state}) : Prop := True.`;
  const fields = names.map((n) => `  holds_${n} : ${n} s;`);
  return `${comment}\nRecord Invariants (s : ${state}) : Prop := {\n${fields.join("\n")}\n}.`;
}
