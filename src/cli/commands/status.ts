/** `xenverif status`: where the proofs stand, without a prover. */
import { join } from "node:path";
import { readRecord, stateFolder } from "../../project/record.js";
import { type ModuleStatus, projectStatus } from "../../project/status.js";
import { allProvers, proversNamed } from "../../provers/all.js";
import type { ProverName } from "../../provers/verdict.js";
import type { StatusDocument } from "../../report/documents.js";
import { statusCounts, statusText } from "../../report/status-text.js";
import { list, proverOption, proversIn, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

/**
 * @param asked the provers whose proofs are meant; null for those of each project's configuration
 * @returns the exit code: 1 where something is not proved
 */
export async function runStatus(
  targets: readonly string[],
  asked: readonly ProverName[] | null,
  json: boolean,
  io: Io,
): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  const all: ModuleStatus[] = [];
  for (const { project, plans, modules } of loaded) {
    for (const prover of proversNamed(asked ?? project.provers)) {
      const contexts = await prover.contexts(project, plans, join(stateFolder(project), "cache"));
      all.push(...projectStatus(project, plans, modules, prover, readRecord(project, prover.name), contexts));
    }
  }
  const provers = allProvers.filter((p) => all.some((m) => m.prover === p.name));
  io.out(json ? JSON.stringify(documentOf(all), null, 2) : statusText(all, provers, io.color));
  return all.every((m) => m.obligations.every((o) => o.state === "proved")) ? exit.ok : exit.found;
}

const documentOf = (modules: readonly ModuleStatus[]): StatusDocument => ({
  version: 2,
  provers: [...new Set(modules.map((m) => m.prover))].map((prover) => ({
    prover,
    counts: statusCounts(modules.filter((m) => m.prover === prover)),
  })),
  modules: modules.map((m) => ({
    module: m.plan.module.name,
    prover: m.prover,
    orphaned: m.orphaned,
    obligations: m.obligations.map(({ obligation, state, reason, automatic, earlier }) => ({
      id: obligation.id,
      state,
      reason,
      automatic,
      earlier,
    })),
  })),
});

export const statusCommand = command(
  "status [targets..]",
  "say where the proofs stand: proved, open, failed, stale, orphaned; no prover is started",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("prover", proverOption)
      .option("json", { type: "boolean", default: false, describe: "as JSON" })
      .epilogue(
        "What `check` last said counts as long as neither the obligation nor its proof changed since: such proofs are `stale`\n" +
          "until they are checked again. `orphaned` are proofs whose obligation is no more. Exit code 1: something is not proved.",
      ),
  (a, io) => runStatus(list(a.targets), proversIn(a.prover), a.json, io),
);
