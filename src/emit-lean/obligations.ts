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

/** Emits `Obligations.lean`. */
export function obligationsFile(module: Module, obligations: Obligations, e: Emission): string {
  const hiding = obligations.obligations.map((o) => clean(o.name));
  return fill("lean/obligations.hbs", {
    source: sourceName(module.file),
    module: module.name,
    count: `${obligations.obligations.length} obligations; ${obligations.trivial.length} more are trivially true`,
    imports: [...module.imports, module.name].map((m) => e.table.namespace(m)),
    namespace: e.table.namespace(module.name),
    obligations: obligations.obligations.map((o) => obligationText(o, hiding, e)),
  });
}

function obligationText(o: Obligation, hiding: readonly string[], e: Emission): string {
  const definition = group(`def ${component(clean(o.name))} : Prop :=`, nest(2, line, statement(o, hiding, e)));
  return [...comment("/--", o.title, [...o.xen, ...o.bugons]), render(definition, width)].join("\n");
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
