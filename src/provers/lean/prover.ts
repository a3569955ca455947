/** Lean as one of the provers. */
import { join } from "node:path";
import type { Prover } from "../prover.js";
import { checkWithLean, leanContexts } from "./check.js";
import { type Theorem, theorems } from "./text.js";

export const leanProver: Prover = {
  name: "lean",
  title: "Lean",
  proofFile: (project, module) => join(project.proofs, "lean", `${module}.lean`),
  proofs: (text) =>
    theorems(text).map((t) => ({ name: t.name.replace(/[«»]/g, ""), code: t.code, remark: remarkBefore(text, t) })),
  check: checkWithLean,
  contexts: leanContexts,
};

/** The first sentence of the comment that stands in front of a theorem, which is none of the tool's marks. */
function remarkBefore(text: string, t: Theorem): string | null {
  const before = text.slice(0, t.start).replace(/-- generated [0-9a-f]+\n$/, "");
  const comment =
    /\/-+\s*((?:(?!\/-|-\/)[\s\S])*?)\s*-\/\s*$/.exec(before)?.[1] ?? /--\s*([^\n]*)\n$/.exec(before)?.[1];
  return comment?.replace(/\s+/g, " ").split(/(?<=\.)\s/)[0] ?? null;
}
