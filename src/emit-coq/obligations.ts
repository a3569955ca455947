/** A module's obligations → the text of its `Obligations.v`: one definition of a proposition each. */
import { concat, type Doc, group, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Module } from "../ir/ir.js";
import type { Obligation, Obligations } from "../obligations/obligation.js";
import { docComment } from "./comment.js";
import { explicitRecords, parameterRecords, width } from "./model.js";
import { coqProp } from "./props.js";
import type { Printer } from "./terms.js";
import { binders } from "./types.js";

/** Emits `Obligations.v`. Recorded runs are long: their statements stand in `Runs.v`, and are named here. */
export function obligationsFile(module: Module, obligations: Obligations, all: readonly Module[], p: Printer): string {
  const contexts = explicitRecords(parameterRecords(module, all));
  const statement = (o: Obligation): Doc => {
    if (o.kind === "PAR") return concat("@parameters_valid defaults");
    if (o.kind === "MAIN") return concat(`${endFile(module)}.MAIN`);
    return o.kind === "REPLAY" ? concat(`Runs.${o.name}`) : quantified(o, contexts, p);
  };
  const { obligations: list, trivial } = obligations;
  return file(module, {
    title: `What has to be proved about ${module.name}: ${list.length} obligations; ${trivial.length} more are trivially true.`,
    others: [
      ...(list.some((o) => o.kind === "REPLAY") ? ["Runs"] : []),
      ...(list.some((o) => o.kind === "MAIN") ? [endFile(module)] : []),
    ],
    obligations: list.map((o) => definition(o, statement(o))),
  });
}

/** The file that states a module's end theorem. */
const endFile = (module: Module): string => (module.refinement === null ? "Machine" : "Refinement");

/** Emits `Runs.v`; null where the module has no recorded runs. */
export function runsFile(module: Module, obligations: Obligations, p: Printer): string | null {
  const runs = obligations.obligations.filter((o) => o.kind === "REPLAY");
  if (runs.length === 0) return null;
  return file(module, {
    title: `Recorded runs of ${module.name}: what each call came to when the model ran.`,
    others: [],
    obligations: runs.map((o) => definition(o, coqProp(o.statement, p))),
  });
}

function file(
  module: Module,
  parts: { readonly title: string; readonly others: readonly string[]; readonly obligations: readonly string[] },
): string {
  const { imports, name } = module;
  return fill("coq/obligations.hbs", { ...parts, source: module.file.split("/").pop(), module: name, imports });
}

function definition(o: Obligation, statement: Doc): string {
  const text = group(`Definition ${o.name} : Prop :=`, nest(2, line, statement), ".");
  return [...docComment(o.title, [...o.xen, ...o.bugons]), render(text, width)].join("\n");
}

/** The statement for all parameters. */
function quantified(o: Obligation, contexts: readonly string[], p: Printer): Doc {
  const { statement } = o;
  if (contexts.length === 0) return coqProp(statement, p);
  const own = statement.kind === "forall" ? binders(statement.params, p.names) : [];
  const inner = statement.kind === "forall" ? statement.body : statement;
  return group(
    "forall",
    nest(2, ...[...contexts, ...own].flatMap((b) => [group(line), b]), ","),
    nest(2, line, coqProp(inner, p)),
  );
}
