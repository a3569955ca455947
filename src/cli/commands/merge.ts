/** `xenverif merge`: one report of the reports of shards. */
import { type Diagnostic, error } from "../../parser/diagnostic.js";
import { renderDiagnostics } from "../../parser/render.js";
import { type GivenReport, mergeReports } from "../../report/merge.js";
import { readReport } from "../../report/read-report.js";
import { list } from "../arguments.js";
import { type ConcludingOptions, conclude, concludingOf, concludingOptions } from "../concluding.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";

/** @returns the exit code: as `check` would have given it for all of them */
export async function runMerge(paths: readonly string[], options: ConcludingOptions, io: Io): Promise<number> {
  const given: GivenReport[] = [];
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    const read = readReport(path);
    if ("document" in read) given.push(read);
    else problems.push(read);
  }
  const merged = problems.length > 0 ? null : mergeReports(given);
  if (merged?.kind === "merged") return conclude(merged.document, options, io);
  if (merged !== null) problems.push(error("XV4018", null, merged.message, merged.hint));
  io.err(renderDiagnostics(problems, new Map(), io));
  return exit.usage;
}

export const mergeCommand = command(
  "merge <reports..>",
  "make one report of those that the shards of a run wrote",
  (y) =>
    concludingOptions(y)
      .positional("reports", { type: "string", array: true, demandOption: true, describe: "JSON reports of `check`" })
      .example(
        "$0 merge reports/*.json --reporter text --reporter junit=all.xml",
        "after `check --shard` on each machine",
      )
      .epilogue(
        "The reports of all shards of one run must be there. Reports of different provers on the same obligations can be merged too.",
      ),
  (a, io) => runMerge(list(a.reports), concludingOf(a), io),
);
