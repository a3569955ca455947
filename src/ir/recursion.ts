/** Termination: a function calls itself only on components of an argument that is a recursive tagged union. */
import type { Reporter } from "./context.js";
import type { Decl, Expr } from "./ir.js";
import { mayBeUndefined } from "./simplify.js";
import type { Lookup } from "./types.js";
import { children, find, some } from "./visit.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

/**
 * The parameter on which a function recurs structurally.
 *
 * @returns its index; null where the function does not call itself, or does so otherwise (reported)
 */
export function recursionArgument(f: FunctionDecl, module: string, report: Reporter): number | null {
  const isSelf = (e: Expr) => e.kind === "call" && e.ref.module === module && e.ref.name === f.name;
  if (!some(f.body, isSelf)) return null;
  for (const [index, param] of f.params.entries()) {
    if (callsOnSmaller(f.body, index, new Set([param.name]), new Set(), isSelf)) return index;
  }
  report.fail(
    "XV2070",
    f.span,
    `\`${f.name}\` calls itself on something that is no component of its argument`,
    "recursion goes only into the fields of a recursive tagged union, so that it ends; for numbers use `range` and `reduce`",
  );
  return null;
}

/**
 * @param whole names that denote the parameter itself
 * @param smaller names that denote components of it
 */
function callsOnSmaller(
  e: Expr,
  index: number,
  whole: ReadonlySet<string>,
  smaller: ReadonlySet<string>,
  isSelf: (e: Expr) => boolean,
): boolean {
  if (e.kind === "call" && isSelf(e)) {
    const arg = e.args[index];
    if (arg?.kind !== "var" || !smaller.has(arg.name)) return false;
    return e.args.every((a, i) => i === index || callsOnSmaller(a, index, whole, smaller, isSelf));
  }
  if (e.kind === "match" && e.scrutinee.kind === "var") {
    const { name } = e.scrutinee;
    const descends = whole.has(name) || smaller.has(name);
    const inCases = e.cases.every((c) => {
      const more = descends ? new Set([...smaller, ...c.binders.filter((b) => b !== null)]) : smaller;
      return callsOnSmaller(c.body, index, whole, more, isSelf);
    });
    return inCases && (e.otherwise === null || callsOnSmaller(e.otherwise, index, whole, smaller, isSelf));
  }
  return children(e).every((c) => callsOnSmaller(c, index, whole, smaller, isSelf));
}

/**
 * Reports recursive functions that can meet an undefined operation: the condition under which such a function is defined
 * would recur as well, and conditions are no functions.
 */
export function checkRecursionDefined(decls: readonly Decl[], lookup: Lookup, report: Reporter): void {
  const partial = new Map<FunctionDecl, Expr | null>();
  const partialIn = (f: FunctionDecl): Expr | null => {
    const known = partial.get(f);
    if (known !== undefined) return known;
    partial.set(f, null);
    const found = find(f.body, (e) => {
      if (e.kind !== "call") return mayBeUndefined(e);
      const callee = lookup(e.ref);
      return callee?.kind === "function" && partialIn(callee) !== null;
    });
    partial.set(f, found);
    return found;
  };
  for (const d of decls) {
    if (d.kind !== "function" || d.recursiveOn === null) continue;
    const at = partialIn(d);
    if (at !== null) {
      report.fail(
        "XV2071",
        at.span,
        `\`${d.name}\` recurs, and this may be undefined`,
        "use an operation that always has a value, such as a match on the option, or hand the value over as an argument",
      );
    }
  }
}
