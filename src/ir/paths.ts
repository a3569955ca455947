/** The paths through a function: the conditions under which it comes to each of its outcomes. */
import type { Expr, MatchCase } from "./ir.js";

/** What a path passes, in order. */
export type PathStep =
  /** A condition that holds, or does not. */
  | { readonly kind: "test"; readonly test: Expr; readonly holds: boolean }
  /** A value of one of some forms; `binders` as in {@link MatchCase}. */
  | { readonly kind: "case"; readonly scrutinee: Expr; readonly forms: Pick<MatchCase, "ctors" | "binders"> }
  /** A value of none of some forms. */
  | { readonly kind: "otherwise"; readonly scrutinee: Expr; readonly excluded: readonly string[] }
  /** A local name. */
  | { readonly kind: "let"; readonly name: string; readonly value: Expr };

export interface Path {
  readonly steps: readonly PathStep[];
  /** What the function comes to. */
  readonly outcome: Expr;
}

/** All paths through a body, in source order. What functions that it calls distinguish does not count. */
export function pathsOf(body: Expr): readonly Path[] {
  const behind = (step: PathStep, rest: Expr): readonly Path[] =>
    pathsOf(rest).map((p) => ({ steps: [step, ...p.steps], outcome: p.outcome }));
  switch (body.kind) {
    case "if":
      return [
        ...behind({ kind: "test", test: body.test, holds: true }, body.then),
        ...behind({ kind: "test", test: body.test, holds: false }, body.otherwise),
      ];
    case "let":
      return behind({ kind: "let", name: body.name, value: body.value }, body.body);
    case "match": {
      const { scrutinee, cases, otherwise } = body;
      const excluded = cases.flatMap((c) => c.ctors);
      return [
        ...cases.flatMap((c) => behind({ kind: "case", scrutinee, forms: c }, c.body)),
        ...(otherwise === null ? [] : behind({ kind: "otherwise", scrutinee, excluded }, otherwise)),
      ];
    }
    default:
      return [{ steps: [], outcome: body }];
  }
}
