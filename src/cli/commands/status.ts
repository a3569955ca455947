/** `xenverif status`: where the proofs stand, without a prover. */
import { join } from "node:path";
import { readRecord, stateFolder } from "../../project/record.js";
import { type ModuleStatus, projectStatus } from "../../project/status.js";
import { contextKeys } from "../../provers/coq/check.js";
import { coqToolchain } from "../../provers/coq/toolchain.js";
import type { StatusDocument } from "../../report/documents.js";
import { statusCounts, statusText } from "../../report/status-text.js";
import { list, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

/** @returns the exit code: 1 where something is not proved */
export async function runStatus(targets: readonly string[], json: boolean, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  const all: ModuleStatus[] = [];
  for (const { project, plans, modules } of loaded) {
    const toolchain = await coqToolchain(join(stateFolder(project), "cache"));
    const contexts = toolchain === null ? null : contextKeys(project, plans, toolchain.key);
    all.push(...projectStatus(project, plans, modules, readRecord(project), contexts));
  }
  io.out(json ? JSON.stringify(documentOf(all), null, 2) : statusText(all, io.color));
  return all.every((m) => m.obligations.every((o) => o.state === "proved")) ? exit.ok : exit.found;
}

const documentOf = (modules: readonly ModuleStatus[]): StatusDocument => ({
  version: 1,
  counts: statusCounts(modules),
  modules: modules.map((m) => ({
    module: m.plan.module.name,
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
      .option("json", { type: "boolean", default: false, describe: "as JSON" })
      .epilogue(
        "What `check` last said counts as long as neither the obligation nor its proof changed since: such proofs are `stale`\n" +
          "until they are checked again. `orphaned` are proofs whose obligation is no more. Exit code 1: something is not proved.",
      ),
  (a, io) => runStatus(list(a.targets), a.json, io),
);
