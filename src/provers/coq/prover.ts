/** Coq as one of the provers. */
import { join } from "node:path";
import type { Prover } from "../prover.js";
import { checkWithCoq, contextKeys } from "./check.js";
import { type Lemma, lemmaCode, lemmas } from "./sentences.js";
import { coqToolchain } from "./toolchain.js";

export const coqProver: Prover = {
  name: "coq",
  title: "Coq",
  proofFile: (project, plan) => join(project.proofs, "coq", `${plan.module.name}.v`),
  proofs: (text) =>
    lemmas(text).map((l) => ({ name: l.name, code: lemmaCode(text, l), remark: commentBefore(text, l) })),
  check: checkWithCoq,
  contexts: async (project, plans, memory) => {
    const toolchain = await coqToolchain(memory);
    return toolchain === null ? null : contextKeys(project, plans, toolchain.key);
  },
};

/** The first sentence of the comment that stands in front of a lemma. */
function commentBefore(text: string, lemma: Lemma): string | null {
  const comment = /\(\*+\s*((?:(?!\(\*|\*\))[\s\S])*?)\s*\*\)\s*$/.exec(text.slice(0, lemma.statement.start))?.[1];
  return comment?.replace(/\s+/g, " ").split(/(?<=\.)\s/)[0] ?? null;
}
