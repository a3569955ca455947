/** What the printers of terms and propositions share. */
import { type Doc, text } from "../emit/doc.js";
import type { Expr } from "../ir/ir.js";
import type { Lookup } from "../ir/types.js";
import type { Printed } from "./layout.js";
import type { Names } from "./names.js";
import type { NeedsTable } from "./needs.js";

/** What printing needs to know of the declaration and its module. */
export interface Printer {
  /** The module that is printed. */
  readonly module: string;
  readonly names: Names;
  readonly lookup: Lookup;
  readonly needs: NeedsTable;
}

/**
 * Prints a term with its precedence.
 *
 * @param expected whether the place tells Lean the term's type; it does not where this is left out
 */
export type Print = (e: Expr, expected?: boolean) => Printed;

/** The parameter records that a definition takes before its other arguments. */
export function parameterArguments(modules: readonly string[], p: Printer): readonly Doc[] {
  return modules.map((m) => text(p.names.parameters(m)));
}
