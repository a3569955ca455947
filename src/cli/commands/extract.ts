/** `xenverif extract`: models → generated trees and proof skeletons. */
import { renderDiagnostics } from "../../parser/render.js";
import { extract, type RenameRequest } from "../../project/extract.js";
import { readRecord } from "../../project/record.js";
import { projectStatus } from "../../project/status.js";
import { proversNamed } from "../../provers/all.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

/** @returns the exit code */
export async function runExtract(
  targets: readonly string[],
  renames: readonly RenameRequest[],
  io: Io,
): Promise<number> {
  const loaded = await loadProjects(targets, io);
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
