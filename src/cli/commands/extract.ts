/** `xenverif extract`: models → generated trees and proof skeletons. */
import { renderDiagnostics } from "../../parser/render.js";
import { extract, type RenameRequest } from "../../project/extract.js";
import { readRecord } from "../../project/record.js";
import { projectStatus } from "../../project/status.js";
import { proversNamed } from "../../provers/all.js";
import type { ProverName } from "../../provers/verdict.js";
import { list, pairsOption, proverOption, proversIn, settings, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

/** @returns the exit code */
export async function runExtract(
  targets: readonly string[],
  renames: readonly RenameRequest[],
  provers: readonly ProverName[] | null,
  io: Io,
): Promise<number> {
  const loaded = await loadProjects(targets, io, provers);
  if (loaded === null) return exit.usage;
  for (const { project, plans, modules } of loaded) {
    const done = extract(project, plans, modules, renames);
    for (const path of done.written) io.out(`wrote   ${path}`);
    for (const path of done.removed) io.out(`removed ${path}`);
    if (done.moved.length > 0) io.out(`moved   ${done.moved.length} proofs: ${done.moved.join(", ")}`);
    const count = plans.reduce((n, p) => n + p.obligations.obligations.length, 0);
    const trivial = plans.reduce((n, p) => n + p.obligations.trivial.length, 0);
    io.out(
      `${count} obligations, ${trivial} more left out as trivial · ${done.skeletons.length} new proof skeletons · ${done.unchanged} files unchanged`,
    );
    for (const o of done.orphaned)
      io.err(`orphaned: ${o.lemma} in ${o.file} proves no obligation any more; it is kept`);
    for (const r of done.renames) {
      const same = r.unchanged === 0 ? "" : `, ${r.unchanged} of them of statements that are otherwise unchanged`;
      io.err(
        `probably renamed: ${r.from} → ${r.to} in ${r.module}. \`xenverif extract --rename ${r.from}=${r.to}\` moves its ${r.lemmas} proofs${same}`,
      );
    }
    const stale = proversNamed(project.provers)
      .flatMap((p) => projectStatus(project, plans, modules, p, readRecord(project, p.name)))
      .flatMap((m) => m.obligations)
      .filter((o) => o.state === "stale").length;
    if (stale > 0)
      io.out(
        `${stale} proof${stale === 1 ? " is" : "s are"} stale: the obligation or the proof changed since it was judged; \`xenverif check\` judges again`,
      );
    if (done.diagnostics.length > 0) {
      io.err(renderDiagnostics(done.diagnostics, new Map(), io));
      return exit.usage;
    }
  }
  return exit.ok;
}

export const extractCommand = command(
  "extract [targets..]",
  "write the Coq and Lean files of models, and skeletons for new proofs",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("prover", { ...proverOption, describe: "write proof files for these too, from now on: coq, lean" })
      .option("rename", pairsOption("move the proofs of an action that was renamed: OLD=NEW"))
      .example("$0 extract samples/event-channel", "bring generated/ up to date and add missing lemmas to proofs/")
      .epilogue("Proof files are only appended to: no byte of an existing proof changes, unless you ask for a rename."),
  (a, io) => {
    const renames = [...settings(a.rename, "--rename")].map(([from, to]) => ({ from, to }));
    return runExtract(list(a.targets), renames, proversIn(a.prover), io);
  },
);
