/** Which arithmetic each operator of a source text means: the elaborator knows, and its nodes keep their spans. */
import type { Expr, Module } from "../ir/ir.js";
import { children } from "../ir/visit.js";
import type { Span } from "../parser/source.js";

/** Arithmetic that JavaScript does not check. */
export type CheckedOp = "natAdd" | "natSub" | "natMul" | "intAdd" | "intSub" | "intMul" | "intNeg";

const checkedOps: ReadonlySet<string> = new Set<CheckedOp>([
  "natAdd",
  "natSub",
  "natMul",
  "intAdd",
  "intSub",
  "intMul",
  "intNeg",
]);

const isChecked = (op: string): op is CheckedOp => checkedOps.has(op);

const key = (span: Span) => `${span.start}:${span.end}`;

/**
 * Collects the arithmetic of a module.
 *
 * @returns the operation that stands at a span; null where there is none
 */
export function arithmeticAt(module: Module): (span: Span) => CheckedOp | null {
  const found = new Map<string, CheckedOp>();
  const visit = (e: Expr): void => {
    if (e.kind === "prim" && isChecked(e.op) && e.span.file === module.file) found.set(key(e.span), e.op);
    children(e).forEach(visit);
  };
  for (const d of module.decls) {
    if (d.kind === "function") visit(d.body);
    if (d.kind === "const" || d.kind === "parameter") visit(d.value);
    if (d.kind === "parameter" && d.condition !== null) visit(d.condition);
  }
  return (span) => found.get(key(span)) ?? null;
}
