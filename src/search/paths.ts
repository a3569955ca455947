/** Functions that distinguish cases: which path a call takes. */
import type { Branch } from "./branch.js";
import { decide, looked } from "./decide.js";
import type { Tree } from "./definitions.js";
import { substitute } from "./normal.js";
import type { Proof } from "./proof.js";
import { arg, type Term } from "./term.js";
import { equate } from "./terms.js";

/** How far the facts lead into a function. */
type Walk =
  | { readonly kind: "leaf"; readonly result: Term; readonly proof: Proof }
  /** A condition or a value that is not decided. */
  | { readonly kind: "stuck"; readonly on: Term };

/** Takes in what a call comes to, where its path is known. */
export function followPath(b: Branch, t: Term): void {
  if (b.done.has(`path ${t.id}`)) return;
  const walked = walk(b, t);
  if (walked === null || walked.kind === "stuck") return;
  b.done.add(`path ${t.id}`);
  const result = b.search.nf(walked.result);
  equate(b, t, result, walked.proof);
}

/** Follows the paths of a function as far as the facts decide. */
export function walk(b: Branch, t: Term): Walk | null {
  const d = b.search.defs.definition(t.name);
  const whole = d?.kind === "paths" ? b.search.defs.tree(t.name) : null;
  if (d === null || whole === null) return null;
  const values = new Map(d.params.map((p, i) => [p, arg(t, i)] as const));
  const at = (x: Term) => b.search.nf(substitute(x, values));
  const proofs: Proof[] = [];
  let tree: Tree = whole;
  for (;;) {
    if (tree.kind === "leaf") {
      const vars = tree.vars.map((v) => values.get(v) ?? v);
      const name = { of: "path" as const, name: tree.lemma };
      return {
        kind: "leaf",
        result: substitute(tree.result, values),
        proof: { k: "lemma", name, args: [...t.args, ...vars, ...proofs] },
      };
    }
    if (tree.kind === "test") {
      const condition = at(tree.condition);
      const v = decide(b, condition);
      if (v === null) return { kind: "stuck", on: condition };
      proofs.push(v.proof);
      tree = v.holds ? tree.holds : tree.fails;
      continue;
    }
    const subject = at(tree.scrutinee);
    b.graph.add(subject, looked);
    const value = b.graph.value(subject);
    if (value === null || value.op !== "ctor") return { kind: "stuck", on: subject };
    const branch: (typeof tree.branches)[number] | undefined = tree.branches.find((x) => x.ctor === value.name);
    if (branch === undefined) return null;
    for (const [i, v] of branch.vars.entries()) values.set(v, arg(value, i));
    proofs.push(b.graph.explain(subject, value));
    tree = branch.rest;
  }
}
