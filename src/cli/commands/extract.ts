/** `xenverif extract`: models → generated trees and proof skeletons. */
import { renderDiagnostics } from "../../parser/render.js";
import { extract } from "../../project/extract.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

/** @returns the exit code */
export async function runExtract(targets: readonly string[], io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  for (const { project, plans, modules } of loaded) {
    const done = extract(project, plans, modules);
    for (const path of done.written) io.out(`wrote   ${path}`);
    for (const path of done.removed) io.out(`removed ${path}`);
    const count = plans.reduce((n, p) => n + p.obligations.obligations.length, 0);
    const trivial = plans.reduce((n, p) => n + p.obligations.trivial.length, 0);
    io.out(
      `${count} obligations, ${trivial} more left out as trivial · ${done.skeletons.length} new proof skeletons · ${done.unchanged} files unchanged`,
    );
    for (const o of done.orphaned)
      io.err(`orphaned: ${o.lemma} in ${o.file} proves no obligation any more; it is kept`);
    if (done.diagnostics.length > 0) {
      io.err(renderDiagnostics(done.diagnostics, new Map(), io));
      return exit.usage;
    }
  }
  return exit.ok;
}
