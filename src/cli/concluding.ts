/** How `check` and `merge` end: reports, the comparison with a baseline, and the exit code. */
import { readFileSync } from "node:fs";
import type { Argv } from "yargs";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import { renderDiagnostics } from "../parser/render.js";
import type { Source } from "../parser/source.js";
import { readIfThere, writeIfChanged } from "../project/write.js";
import { baselineText, type Compared, compareWithBaseline, parseBaseline } from "../report/baseline.js";
import type { ReportDocument } from "../report/documents.js";
import { type ReporterRequest, render, reporterNames } from "../report/reporters.js";
import { reportersIn } from "./arguments.js";
import type { Common } from "./define.js";
import { exit, type Io } from "./io.js";

/** What fails a run: anything without a proof, or only what is failed or refuted. */
export type FailOn = "open" | "failed";

export interface ConcludingOptions {
  readonly reporters: readonly ReporterRequest[];
  /** Null where it is not given: `open`, unless there is a baseline. */
  readonly failOn: FailOn | null;
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
}

/** Declares the options. */
export const concludingOptions = (y: Argv<Common>) =>
  y
    .option("reporter", {
      type: "string",
      array: true,
      requiresArg: true,
      default: ["text"],
      describe: `a report, NAME or NAME=FILE, any number of times: ${reporterNames.join(", ")}`,
    })
    .option("fail-on", {
      choices: ["open", "failed"] as const,
      requiresArg: true,
      describe: "what makes the exit code 1 (default: open; with --baseline, only what it says)",
    })
    .option("baseline", {
      type: "string",
      requiresArg: true,
      describe: "exit code 1 where something that this file lists as proved is not proved any more",
    })
    .option("update-baseline", {
      type: "boolean",
      default: false,
      describe: "write down what is proved now, in the file that --baseline names",
    });

/** What the command line says. @throws UsageError */
export function concludingOf(given: {
  readonly reporter: readonly string[];
  readonly failOn: FailOn | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
}): ConcludingOptions {
  const { failOn, baseline, updateBaseline } = given;
  return {
    reporters: reportersIn(given.reporter),
    failOn: failOn ?? null,
    baseline: baseline ?? null,
    updateBaseline,
  };
}

/**
 * Writes the reports and compares with the baseline.
 *
 * @returns the exit code
 */
export function conclude(document: ReportDocument, options: ConcludingOptions, io: Io): number {
  const problems: Diagnostic[] = [];
  const openFails = (options.failOn ?? "open") === "open";
  const context = { sources: sourcesOf(document), folder: process.cwd(), openFails };
  for (const { reporter, file } of options.reporters) {
    if (file === null) io.out(render(reporter, document, { ...context, color: io.color }));
    else problems.push(...written(file, `${render(reporter, document, { ...context, color: false })}\n`));
  }
  const ratchet = options.baseline === null ? exit.ok : held(options.baseline, document, options, problems, io);
  if (problems.length > 0) {
    io.err(renderDiagnostics(problems, new Map(), io));
    return exit.usage;
  }
  if (document.provers.some((p) => p.problem !== null)) return exit.prover;
  // A baseline takes the place of the usual condition, unless that is asked for too.
  if (options.baseline !== null && options.failOn === null) return ratchet;
  const verdicts = document.modules.flatMap((m) => m.obligations.flatMap((o) => o.verdicts));
  const bad = verdicts.some((v) => v.status !== "proved" && (v.status !== "open" || openFails));
  return bad ? exit.found : ratchet;
}

/** Compares with a baseline, and says what is lost. */
function held(
  path: string,
  document: ReportDocument,
  options: ConcludingOptions,
  problems: Diagnostic[],
  io: Io,
): number {
  const text = readIfThere(path);
  const baseline = text === null && options.updateBaseline ? new Map() : parseBaseline(text ?? "");
  if (baseline === null) {
    const what = text === null ? "there is no baseline" : "this is no baseline:";
    problems.push(error("XV4017", null, `${what} ${path}`, "`--update-baseline` writes what is proved now"));
    return exit.usage;
  }
  const compared = compareWithBaseline(document, baseline);
  if (options.updateBaseline) {
    problems.push(...written(path, baselineText(compared.updated)));
    io.err(`${path}: ${compared.gained} added, ${compared.lost.length} removed`);
    return exit.ok;
  }
  for (const line of comparison(compared, path)) io.err(line);
  return compared.lost.length > 0 ? exit.found : exit.ok;
}

function comparison({ lost, gained }: Compared, path: string): readonly string[] {
  const lines = lost.map(({ prover, id, now }) => `lost     ${id}: ${prover} proved it, now it is ${now}`);
  if (lost.length > 0) lines.push(`${lost.length} of what ${path} lists as proved is not proved any more`);
  if (gained > 0)
    lines.push(
      `${gained} more proved than ${path} lists: \`--update-baseline\` writes ${gained === 1 ? "it" : "them"} down`,
    );
  return lines;
}

function written(path: string, text: string): readonly Diagnostic[] {
  try {
    writeIfChanged(path, text);
    return [];
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    return [error("XV4005", null, `cannot write ${path}: ${message}`, "make room, or give permission to write there")];
  }
}

/** The texts of the model files, as far as they are there. */
function sourcesOf(document: ReportDocument): ReadonlyMap<string, Source> {
  const paths = new Set(document.modules.flatMap((m) => [m.file, ...m.obligations.map((o) => o.model.file)]));
  return new Map(
    [...paths].flatMap((path) => {
      try {
        return [[path, { path, text: readFileSync(path, "utf8") }] as const];
      } catch {
        return [];
      }
    }),
  );
}
