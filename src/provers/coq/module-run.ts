/** The proofs of one module, compiled, and where that was done. */
import { join } from "node:path";
import type { Project } from "../../project/config.js";
import type { ModulePlan } from "../../project/plan.js";
import { readIfThere } from "../../project/write.js";
import type { LoadPath } from "./coqc.js";
import type { ProofRun } from "./proof-run.js";
import { refusedCommands } from "./refusals.js";
import { type Lemma, lemmas } from "./sentences.js";

/** What a private folder holds. */
export const paths: readonly LoadPath[] = [
  { folder: "XenVerif", logical: "XenVerif" },
  { folder: "Models", logical: "Models" },
  { folder: "Proofs", logical: "Proofs" },
  { folder: "Pieces", logical: "Pieces" },
];

/** A module's proof file and what came of it. */
export interface ModuleRun {
  readonly plan: ModulePlan;
  readonly file: string;
  /** The user's text; null where there is no proof file. */
  readonly text: string | null;
  readonly lemmas: ReadonlyMap<string, Lemma>;
  readonly run: ProofRun | null;
  /** Why no lemma of this file counts; null where they may. */
  readonly refusal: { readonly reason: string; readonly offset: number } | null;
}

/** A module's proof file as it is, and whether it may be compiled at all. */
export function uncompiled(project: Project, plan: ModulePlan): ModuleRun {
  const file = join(project.proofs, "coq", `${plan.module.name}.v`);
  const text = readIfThere(file);
  const none = { plan, file, text, lemmas: new Map<string, Lemma>(), run: null };
  if (text === null) return { ...none, refusal: { reason: "there is no proof file", offset: 0 } };
  const { commands, complete } = refusedCommands(text);
  const [command] = commands;
  if (command !== undefined) {
    const reason = `the proof file contains \`${command.sentence.code.slice(0, 60)}\`, which ${command.reason}`;
    return { ...none, refusal: { reason, offset: command.sentence.start } };
  }
  if (!complete) {
    const reason = "the proof file ends inside a comment, a string or a sentence";
    return { ...none, refusal: { reason, offset: text.length } };
  }
  return { ...none, lemmas: new Map(lemmas(text).map((l) => [l.name, l])), refusal: null };
}

/** The same with what came of compiling it. */
export function withRun(run: ModuleRun, proofRun: ProofRun | null): ModuleRun {
  const fatal = proofRun?.fatal ?? null;
  return { ...run, run: proofRun, refusal: fatal === null ? null : { reason: fatal.message, offset: fatal.offset } };
}
