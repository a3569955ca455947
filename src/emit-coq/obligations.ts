/** A module's obligations → the text of its `Obligations.v`: one definition of a proposition each. */
import { concat, type Doc, group, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Module } from "../ir/ir.js";
import type { Obligation, Obligations } from "../obligations/obligation.js";
import { docComment } from "./comment.js";
import { parameterContexts, width } from "./model.js";
import { coqProp } from "./props.js";
import type { Printer } from "./terms.js";
import { binders } from "./types.js";

/** Emits `Obligations.v`. */
export function obligationsFile(module: Module, obligations: Obligations, all: readonly Module[], p: Printer): string {
  const contexts = parameterContexts(module, all).map((c) => c.replace("{", "(").replace("}", ")"));
  return fill("coq/obligations.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    count: `${obligations.obligations.length} obligations; ${obligations.trivial.length} more are trivially true`,
    imports: module.imports,
    obligations: obligations.obligations.map((o) => obligationText(o, contexts, p)),
  });
}

function obligationText(o: Obligation, contexts: readonly string[], p: Printer): string {
  const comment = docComment(o.title, [...o.xen, ...o.bugons]);
  const body = o.kind === "PAR" ? concat("@parameters_valid defaults") : quantified(o, contexts, p);
  const definition = group(`Definition ${o.name} : Prop :=`, nest(2, line, body), ".");
  return [...comment, render(definition, width)].join("\n");
}

/** The statement for all parameters. */
function quantified(o: Obligation, contexts: readonly string[], p: Printer): Doc {
  const { statement } = o;
  if (contexts.length === 0 || statement.kind === "replay") return coqProp(statement, p);
  const own = statement.kind === "forall" ? binders(statement.params, p.names) : [];
  const inner = statement.kind === "forall" ? statement.body : statement;
  return group(
    "forall",
    nest(2, ...[...contexts, ...own].flatMap((b) => [group(line), b]), ","),
    nest(2, line, coqProp(inner, p)),
  );
}
