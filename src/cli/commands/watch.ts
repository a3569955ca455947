/** `xenverif watch`: extract and check again at each change. */
import { renderDiagnostics } from "../../parser/render.js";
import { findProjects } from "../../project/config.js";
import { extract } from "../../project/extract.js";
import { type Watcher, watchProjects } from "../../project/watching.js";
import { interrupt } from "../../provers/processes.js";
import type { ProverName } from "../../provers/verdict.js";
import { changeLines, changesBetween } from "../../report/changes.js";
import type { ReportDocument } from "../../report/documents.js";
import { render } from "../../report/reporters.js";
import { modelSources } from "../../report/sources.js";
import { summaryLines } from "../../report/text-summary.js";
import { list, positive, proverOption, proversIn, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { judgedReport } from "../judged-report.js";
import { loadProjects } from "../load.js";

export interface WatchOptions {
  readonly provers: readonly ProverName[] | null;
  readonly filter: string | null;
  readonly timeout: number | null;
}

/** Works until it is interrupted. @returns the exit code */
export async function runWatch(targets: readonly string[], options: WatchOptions, io: Io): Promise<number> {
  const { projects, diagnostics } = findProjects(targets);
  if (diagnostics.length > 0) io.err(renderDiagnostics(diagnostics, new Map(), io));
  if (projects.length === 0) return exit.usage;
  const watcher = await watchProjects(
    projects.map((p) => p.root),
    projects.map((p) => p.generated),
  );
  let stopped = false;
  const stop = () => {
    stopped = true;
    interrupt();
    void watcher.close();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    let last: ReportDocument | null = null;
    while (!stopped) {
      last = (await round(targets, options, last, watcher, io)) ?? last;
      if (stopped) break;
      io.out("\nwaiting for changes; Ctrl-C ends");
      const changed = await watcher.next();
      if (changed !== null) io.out(`\nchanged: ${changed.join(", ")}`);
    }
    return exit.interrupted;
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

/** One round. @returns the report; null where there is none, which has been told */
async function round(
  targets: readonly string[],
  options: WatchOptions,
  last: ReportDocument | null,
  watcher: Watcher,
  io: Io,
): Promise<ReportDocument | null> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return null;
  for (const { project, plans, modules } of loaded) {
    const done = extract(project, plans, modules);
    watcher.written([...done.written, ...done.removed]);
    if (done.diagnostics.length > 0) {
      io.err(renderDiagnostics(done.diagnostics, new Map(), io));
      return null;
    }
    if (done.skeletons.length > 0) io.out(`${done.skeletons.length} new proof skeletons`);
  }
  const asked = { ...options, recheck: false, cache: true, shard: null };
  const { document } = await judgedReport(loaded, asked, io);
  if (document === null) return null;
  io.out(last === null ? whole(document, io) : difference(last, document, io));
  return document;
}

const whole = (document: ReportDocument, io: Io): string =>
  render("text", document, {
    sources: modelSources(document),
    color: io.color,
    folder: process.cwd(),
    openFails: true,
  });

/** What changed, and all that is known of what is not proved any more. */
function difference(last: ReportDocument, document: ReportDocument, io: Io): string {
  const changes = changesBetween(last, document);
  const worse = new Set(changes.filter((c) => c.after !== null && c.after !== "proved").map((c) => c.id));
  const modules = document.modules.map((m) => ({ ...m, obligations: m.obligations.filter((o) => worse.has(o.id)) }));
  const lines =
    changes.length === 0 ? ["  no verdict changed"] : changeLines(changes, document.provers.length > 1, io.color);
  // The summary of the part is that of the whole.
  const detail = worse.size === 0 ? summaryLines(document).join("\n") : whole({ ...document, modules }, io);
  return [...lines, "", detail].join("\n");
}

export const watchCommand = command(
  "watch [targets..]",
  "extract and check again at each change of a file, and show which verdicts changed",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("prover", proverOption)
      .option("filter", { type: "string", requiresArg: true, describe: "only obligations whose id contains this" })
      .option("timeout", {
        type: "number",
        requiresArg: true,
        describe: "seconds for one prover process (default: that of the configuration)",
      })
      .epilogue("What a change does not touch is not checked again."),
  (a, io) =>
    runWatch(
      list(a.targets),
      { provers: proversIn(a.prover), filter: a.filter ?? null, timeout: positive(a.timeout, "--timeout") },
      io,
    ),
);
