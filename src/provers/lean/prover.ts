/** Lean as one of the provers. */
import type { Prover } from "../prover.js";
import { checkWithLean, leanContexts } from "./check.js";
import { leanProofFile } from "./module.js";
import { type Theorem, theoremName, theorems } from "./text.js";

export const leanProver: Prover = {
  name: "lean",
  title: "Lean",
  proofFile: leanProofFile,
  proofs: (text) => theorems(text).map((t) => ({ name: theoremName(t), code: t.code, remark: remarkBefore(text, t) })),
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
