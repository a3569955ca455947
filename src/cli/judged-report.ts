/** What `check` and `watch` share: the report of all projects. */
import { readFileSync } from "node:fs";
import type { Source } from "../parser/source.js";
import { inShard } from "../project/in-shard.js";
import { ownVersion } from "../project/init.js";
import type { Shard } from "../project/shards.js";
import { obligationsHash, reportDocument } from "../report/document.js";
import type { ReportDocument } from "../report/documents.js";
import { type AskedProver, askedOnce, type ModuleReport, moduleReports } from "../report/summary.js";
import { exit, type Io } from "./io.js";
import { eachProject, type JudgeOptions, judgeProject } from "./judge.js";
import type { LoadedProject } from "./load.js";

export interface ReportOptions extends JudgeOptions {
  /** Which part of the modules; null for all. */
  readonly shard: Shard | null;
  /** Seconds for one prover process; null for what the configuration says. */
  readonly timeout: number | null;
}

/** A report, and the exit code of what went wrong with some project; without a report, of all that there was. */
export interface JudgedReport {
  readonly document: ReportDocument | null;
  readonly code: number;
}

/** Asks the provers of all projects, and runs the models where they do not prove. */
export async function judgedReport(
  loaded: readonly LoadedProject[],
  options: ReportOptions,
  io: Io,
): Promise<JudgedReport> {
  const parts = options.shard === null ? loaded.map(whole) : inShard(loaded, options.shard);
  const owned = new Map(parts.map(({ entry, own }) => [entry, own]));
  const reports: ModuleReport[] = [];
  const asked: AskedProver[] = [];
  const code = await eachProject([...owned.keys()], async (entry) => {
    const judged = await judgeProject(withTimeout(entry, options.timeout), options, io);
    if (typeof judged === "number") return judged;
    const own = entry.plans.filter((p) => owned.get(entry)?.has(p.module.name));
    const verdicts = judged.provers.flatMap((p) => p.verdicts);
    reports.push(...moduleReports(own, verdicts, judged.diagnoses));
    asked.push(...judged.provers);
    return judged.interrupted ? exit.interrupted : exit.ok;
  });
  // Without a verdict there is nothing to report, and what is wrong has been told. An empty shard has a report all the same.
  if (code !== exit.ok && asked.length === 0) return { document: null, code };
  const document = reportDocument(reports, askedOnce(asked), sourcesOf(loaded), {
    xenverif: ownVersion(),
    obligations: obligationsHash(loaded),
    shard: options.shard,
    filter: options.filter,
  });
  return { document, code };
}

const whole = (entry: LoadedProject) => ({ entry, own: new Set(entry.plans.map((p) => p.module.name)) });

const withTimeout = (entry: LoadedProject, timeout: number | null): LoadedProject =>
  timeout === null ? entry : { ...entry, project: { ...entry.project, timeout } };

const sourcesOf = (loaded: readonly LoadedProject[]): ReadonlyMap<string, Source> =>
  new Map(
    loaded.flatMap(({ plans }) =>
      plans.map((p) => [p.module.file, { path: p.module.file, text: readFileSync(p.module.file, "utf8") }] as const),
    ),
  );
