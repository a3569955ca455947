/** A module's declarations → the text of its `Model.lean`. */
import { fill } from "../emit/templates.js";
import type { Decl, Module, Ref } from "../ir/ir.js";
import { references } from "../ir/uses.js";
import { comment, sourceName } from "./comment.js";
import {
  declaration,
  type Emission,
  invariantStructure,
  parameterDefinitions,
  parameterStructure,
} from "./declarations.js";

type Parameter = Extract<Decl, { kind: "parameter" }>;
type Other = Exclude<Decl, Parameter>;

const isParameter = (d: Decl): d is Parameter => d.kind === "parameter";
const isOther = (d: Decl): d is Other => d.kind !== "parameter";

/** Emits `Model.lean`. */
export function modelFile(module: Module, e: Emission): string {
  return fill("lean/model.hbs", {
    source: sourceName(module.file),
    doc: comment("/-!", module.doc, module.xen).join("\n") || `/-! The module ${module.name}. -/`,
    imports: module.imports.map((m) => e.table.namespace(m)),
    namespace: e.table.namespace(module.name),
    declarations: blocks(module, e),
  });
}

/** The declarations in source order; the parameters stand together, in front of the first definition that reads one. */
function blocks(module: Module, e: Emission): readonly string[] {
  const parameters = module.decls.filter(isParameter);
  const others = module.decls.filter(isOther);
  const machine = module.machine;
  const state =
    machine === null ? [] : [invariantStructure({ kind: "ref", ref: machine.state }, machine.invariants, e)];
  if (parameters.length === 0) return [...others.map((d) => declaration(d, e)), ...state];
  const ownRef = (r: Ref) => r.module === module.name;
  const usedBy = (d: Decl) =>
    new Set(
      references(d)
        .filter(ownRef)
        .map((r) => r.name),
    );
  const conditionUses = new Set(parameters.flatMap((d) => [...usedBy(d)]));
  const lastParameter = module.decls.findLastIndex(isParameter);
  const firstReader = module.decls.findIndex(
    (d) => isOther(d) && e.needs.of({ module: module.name, name: d.name }).includes(module.name),
  );
  const place = firstReader === -1 ? lastParameter : Math.min(lastParameter, firstReader);
  const isType = (d: Other) => d.kind !== "const" && d.kind !== "function";
  const before = others.filter((d) => module.decls.indexOf(d) < place);
  const after = others.filter((d) => module.decls.indexOf(d) >= place);
  // A parameter that stands behind the first reader may be of a type that is declared in between.
  const types = new Set(parameters.flatMap((d) => [...typesOf(d, others)]));
  const early = [...before, ...after.filter((d) => isType(d) && types.has(d.name))];
  const late = after.filter((d) => !early.includes(d));
  // The conditions may call functions, which in turn may read parameters.
  const functions = late.filter((d) => conditionUses.has(d.name));
  const cut = functions.length === 0 ? 0 : late.indexOf(functions[functions.length - 1] as Other) + 1;
  const print = (ds: readonly Other[]) => ds.map((d) => declaration(d, e));
  return [
    ...print(early),
    parameterStructure(parameters, e),
    ...print(late.slice(0, cut)),
    ...parameterDefinitions(parameters, e),
    ...print(late.slice(cut)),
    ...state,
  ];
}

/** The declared types that a parameter's type consists of. */
function typesOf(d: Parameter, others: readonly Other[]): ReadonlySet<string> {
  const out = new Set<string>();
  const visit = (x: Decl): void => {
    for (const r of references(x)) {
      const named = others.find((o) => o.name === r.name);
      if (named === undefined || out.has(named.name) || named.kind === "const" || named.kind === "function") continue;
      out.add(named.name);
      visit(named);
    }
  };
  visit(d);
  return out;
}
