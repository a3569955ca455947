/** A module's obligations → the text of its `Obligations.lean`: one definition of a proposition each. */
import { type Doc, group, line, nest, render, text } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Module } from "../ir/ir.js";
import type { Obligation, Obligations } from "../obligations/obligation.js";
import { comment, sourceName } from "./comment.js";
import { type Emission, printer, width } from "./declarations.js";
import { clean, component } from "./identifier.js";
import { localsOfProp } from "./locals.js";
import { leanProp, quantified, spellTypes } from "./props.js";
import { parameterBinders } from "./types.js";

/** Emits `Obligations.lean`. Recorded runs are long: their statements stand in `Runs.lean`, and are named here. */
export function obligationsFile(module: Module, obligations: Obligations, e: Emission): string {
  const { obligations: list, trivial } = obligations;
  const hiding = list.map((o) => clean(o.name));
  const of = (o: Obligation) =>
    o.kind === "REPLAY"
      ? text(`Runs.${component(clean(o.name))}`)
      : o.statement.kind === "main"
        ? text(`${e.table.namespace(module.name)}.${endOf(module)}.MAIN`)
        : statement(o, hiding, e);
  return file("Obligations", module, e, {
    title: `What has to be proved about ${module.name}: ${list.length} obligations; ${trivial.length} more are trivially true.`,
    parts: [
      ...(list.some((o) => o.kind === "REPLAY") ? ["Runs"] : []),
      ...(list.some((o) => o.statement.kind === "main") ? [endOf(module)] : []),
    ],
    obligations: list.map((o) => definition(o, of(o))),
  });
}

/** Emits `Runs.lean`; null where the module has no recorded runs. */
export function runsFile(module: Module, obligations: Obligations, e: Emission): string | null {
  const runs = obligations.obligations.filter((o) => o.kind === "REPLAY");
  if (runs.length === 0) return null;
  const hiding = runs.map((o) => clean(o.name));
  return file("Runs", module, e, {
    title: `Recorded runs of ${module.name}: what each call came to when the model ran.`,
    parts: [],
    obligations: runs.map((o) => definition(o, statement(o, hiding, e))),
  });
}

/** The file that states a module's end theorem. */
const endOf = (module: Module) => (module.refinement === null ? "Machine" : "Refinement");

function file(
  name: string,
  module: Module,
  e: Emission,
  parts: { readonly title: string; readonly parts: readonly string[]; readonly obligations: readonly string[] },
): string {
  return fill("lean/obligations.hbs", {
    ...parts,
    file: name,
    source: sourceName(module.file),
    imports: [...module.imports, module.name].map((m) => e.table.namespace(m)),
    namespace: e.table.namespace(module.name),
  });
}

function definition(o: Obligation, proposition: Doc): string {
  const body = group(`def ${component(clean(o.name))} : Prop :=`, nest(2, line, proposition));
  return [...comment("/--", o.title, [...o.xen, ...o.bugons]), render(body, width)].join("\n");
}

/** The statement for all parameters; that the conditions hold is said of their defaults. */
function statement(o: Obligation, hiding: readonly string[], e: Emission): Doc {
  const prop = spellTypes(o.statement, e.lookup);
  const p = printer(e, localsOfProp(prop), hiding);
  const needs = p.needs.ofProp(prop);
  if (prop.kind === "parametersValid") {
    const defaults = needs.map((m) => p.names.ofModule(m, "Parameters", "default"));
    return text([p.names.ofModule(prop.module, "Parameters", "Valid"), ...defaults].join(" "));
  }
  // A recorded run says itself what its parameters are.
  const parameters = prop.kind === "replay" ? [] : parameterBinders(needs, p.names);
  if (parameters.length === 0) return leanProp(prop, p);
  return prop.kind === "forall"
    ? quantified("∀", parameters, prop.params, prop.body, p)
    : quantified("∀", parameters, [], prop, p);
}
