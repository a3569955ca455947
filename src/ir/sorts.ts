/** Sorts: what quantifiers and action arguments range over when the model is executed. */
import type { Declaration } from "../parser/ast.js";
import type { Reporter } from "./context.js";
import type { Sort } from "./ir.js";

type ConstDeclaration = Extract<Declaration, { kind: "const" }>;

/**
 * Reads a sort's declaration: `nat({ scope: 4 })`, `int({ scope: 4 })` or `enumeration("a", "b")`.
 *
 * @returns null where it is wrong (reported)
 */
export function readSort(d: ConstDeclaration, report: Reporter): Sort | null {
  const call = d.value;
  if (call.kind !== "call" || call.callee.kind !== "name") return null;
  if (call.callee.name === "enumeration") return { kind: "all" };
  const [options] = call.args;
  const scope =
    options?.kind === "object"
      ? options.entries.find((e) => e.kind === "property" && e.name.name === "scope")
      : undefined;
  const value = scope?.kind === "property" ? scope.value : undefined;
  if (call.args.length !== 1 || value?.kind !== "number" || Number(value.text) < 1) {
    return report.fail(
      "XV2087",
      d.value.span,
      "a sort needs a scope of at least 1",
      `\`${call.callee.name}({ scope: 4 })\``,
    );
  }
  return { kind: "scope", scope: Number(value.text) };
}
