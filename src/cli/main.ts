#!/usr/bin/env node
/** The command line. */
import yargs from "yargs";
import { hideBin } from "yargs/helpers";
import { runReplay } from "../explore/replay.js";
import { proverNames } from "../provers/all.js";
import type { ProverName } from "../provers/verdict.js";
import { runCheck } from "./commands/check.js";
import { runExplore } from "./commands/explore.js";
import { runExtract } from "./commands/extract.js";
import { runIr, runObligations } from "./commands/list.js";
import { runProve } from "./commands/prove.js";
import { runSimulate } from "./commands/simulate.js";
import { runStatus } from "./commands/status.js";
import { runXenDiff } from "./commands/xen-diff.js";
import { exit, type Io, terminal } from "./io.js";

const targetsHelp = "model files, or folders of projects (default: the working directory)";
const exitCodes = `Exit codes:
  0  all that was asked holds
  1  something is open, failed or refuted
  2  usage, configuration or model error
  3  a prover is missing or crashed
  130  interrupted`;

interface Common {
  readonly color: boolean | undefined;
  readonly quiet: boolean;
}

/** Runs a command and makes its result the process's exit code. */
async function finish(common: Common, command: (io: Io) => Promise<number>): Promise<void> {
  const io = terminal(common);
  process.exitCode = await command(io);
}

/** An option has a value that it cannot have. */
class UsageError extends Error {}

/** Settings of the form NAME=VALUE. */
function settings(given: readonly string[], option = "--set"): ReadonlyMap<string, string> {
  return new Map(
    given.map((s) => {
      const at = s.indexOf("=");
      if (at < 1) throw new UsageError(`${option} takes NAME=VALUE, not ${s}`);
      return [s.slice(0, at), s.slice(at + 1)] as const;
    }),
  );
}

/** A number that counts something: 1 at least. */
function positive(given: number | undefined, option: string): number | null {
  if (given === undefined) return null;
  if (Number.isFinite(given) && given >= 1) return given;
  throw new UsageError(`${option} takes a number of at least 1`);
}

const proverOption = {
  type: "string",
  describe: `the provers, separated by commas: ${proverNames.join(", ")} (default: those of the configuration)`,
} as const;

/** The provers that are asked for; null where none is named. */
function proversIn(given: string | undefined): readonly ProverName[] | null {
  if (given === undefined) return null;
  const names = given.split(",").map((n) => n.trim());
  const wrong = names.find((n) => !proverNames.some((p) => p === n));
  if (wrong !== undefined) throw new UsageError(`--prover takes ${proverNames.join(", ")}, not ${wrong}`);
  return proverNames.filter((p) => names.includes(p));
}

const list = (x: unknown): readonly string[] => (Array.isArray(x) ? x.map(String) : []);

await yargs(hideBin(process.argv))
  .scriptName("xenverif")
  .usage(
    "$0 <command>\n\nOne annotated TypeScript model of a Xen module: it runs, it becomes Coq and Lean, and its obligations are proved.",
  )
  .option("color", { type: "boolean", describe: "colour the output (default: on a terminal)" })
  .option("quiet", { type: "boolean", default: false, describe: "no progress" })
  .command(
    "extract [targets..]",
    "write the Coq and Lean files of models, and skeletons for new proofs",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("rename", {
          type: "string",
          array: true,
          default: [] as string[],
          describe: "move the proofs of an action that was renamed: OLD=NEW",
        })
        .example("$0 extract samples/event-channel", "bring generated/ up to date and add missing lemmas to proofs/")
        .epilogue(
          "Proof files are only appended to: no byte of an existing proof changes, unless you ask for a rename.",
        ),
    (a) =>
      finish(a, (io) => {
        const renames = [...settings(a.rename, "--rename")].map(([from, to]) => ({ from, to }));
        return runExtract(list(a.targets), renames, io);
      }),
  )
  .command(
    "check [targets..]",
    "check the proofs with Coq and report a verdict for every obligation",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("prover", proverOption)
        .option("reporter", {
          choices: ["text", "json"] as const,
          default: "text" as const,
          describe: "format of the report",
        })
        .option("output-file", { type: "string", describe: "write the report to this file" })
        .option("filter", { type: "string", describe: "report only obligations whose id contains this" })
        .option("fail-on", {
          choices: ["open", "failed"] as const,
          default: "open" as const,
          describe: "what makes the exit code 1",
        })
        .option("recheck", {
          type: "boolean",
          default: false,
          describe: "have coqchk read the compiled proofs, and all that they depend on, again",
        })
        .option("cache", {
          type: "boolean",
          default: true,
          describe: "use the results of earlier runs on the same inputs (`--no-cache`: check everything)",
        })
        .option("jobs", { type: "number", describe: "prover processes at once (default: one per core)" })
        .example("$0 check samples/event-channel", "check all proofs of one project")
        .example("$0 check --filter close.INV --reporter json", "some verdicts, for a script")
        .epilogue("`proved` means: the kernel accepted a proof of exactly the generated statement, without axioms."),
    (a) =>
      finish(a, (io) =>
        runCheck(
          list(a.targets),
          {
            provers: proversIn(a.prover),
            reporter: a.reporter,
            outputFile: a.outputFile ?? null,
            filter: a.filter ?? null,
            failOn: a.failOn,
            recheck: a.recheck,
            cache: a.cache,
            jobs: positive(a.jobs, "--jobs"),
          },
          io,
        ),
      ),
  )
  .command(
    "prove [targets..]",
    "look for proofs of what is open, and write down the scripts that work",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("filter", { type: "string", describe: "only obligations whose id contains this" })
        .option("timeout", { type: "number", default: 60, describe: "seconds for one attempt" })
        .option("jobs", { type: "number", describe: "prover processes at once (default: one per core)" })
        .option("cache", {
          type: "boolean",
          default: true,
          describe: "use the results of earlier runs on the same inputs",
        })
        .option("hammer", {
          type: "boolean",
          describe: "try the tactics of coq-hammer too (default: where it is installed)",
        })
        .example("$0 prove samples/event-channel", "try everything that is not proved")
        .example("$0 prove --filter close.INV --timeout 300", "with patience, on some")
        .epilogue(
          "A proof that a person has touched is left alone. Where no script works, the proof is opened path by path through\n" +
            "the action: paths that automation closes are closed, `admit.` marks those that are left.",
        ),
    (a) =>
      finish(a, (io) =>
        runProve(
          list(a.targets),
          {
            filter: a.filter ?? null,
            timeout: positive(a.timeout, "--timeout") ?? 60,
            jobs: positive(a.jobs, "--jobs"),
            cache: a.cache,
            hammer: a.hammer ?? null,
          },
          io,
        ),
      ),
  )
  .command(
    "status [targets..]",
    "say where the proofs stand: proved, open, failed, stale, orphaned; no prover is started",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("prover", proverOption)
        .option("json", { type: "boolean", default: false, describe: "as JSON" })
        .epilogue(
          "What `check` last said counts as long as neither the obligation nor its proof changed since: such proofs are `stale`\n" +
            "until they are checked again. `orphaned` are proofs whose obligation is no more. Exit code 1: something is not proved.",
        ),
    (a) => finish(a, (io) => runStatus(list(a.targets), proversIn(a.prover), a.json, io)),
  )
  .command(
    "explore [targets..]",
    "visit every reachable state of models within scope, and show a shortest counterexample",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("set", { type: "string", array: true, default: [] as string[], describe: "a parameter: NAME=VALUE" })
        .option("scope", { type: "string", array: true, default: [] as string[], describe: "a sort: NAME=SIZE" })
        .option("max-states", { type: "number", default: 50_000_000, describe: "stop after so many states" })
        .option("max-depth", { type: "number", default: 1_000_000, describe: "stop after so many steps" })
        .option("max-seconds", { type: "number", default: 3600, describe: "stop after so many seconds" })
        .option("max-memory", { type: "number", default: 8000, describe: "stop at so many megabytes of heap" })
        .option("keep-going", {
          type: "boolean",
          default: false,
          describe: "go on after a violation: find the shortest one of each obligation",
        })
        .option("reporter", { choices: ["text", "json"] as const, default: "text" as const, describe: "format" })
        .option("induction", {
          type: "boolean",
          default: true,
          describe: "also look for counterexamples to induction: states, reachable or not, on which a proof is stuck",
        })
        .option("engine", {
          choices: ["compiled", "typescript"] as const,
          default: "compiled" as const,
          describe: "run code compiled from the IR, or the TypeScript module itself",
        })
        .option("itf", {
          type: "string",
          describe: "write the first counterexample to this file (Informal Trace Format)",
        })
        .example("$0 explore samples/event-channel --scope Port=3 --set MAX_PORTS=3", "within other bounds")
        .epilogue(
          "Checks invariants, transition properties, theorems about states, and that every partial operation is defined.\n" +
            "`refuted` survives larger scopes; `fails within scope` may find a witness beyond the scope.",
        ),
    (a) =>
      finish(a, (io) =>
        runExplore(
          {
            targets: list(a.targets),
            parameters: settings(a.set),
            scopes: settings(a.scope, "--scope"),
            limits: {
              states: a.maxStates,
              depth: a.maxDepth,
              seconds: a.maxSeconds,
              memory: a.maxMemory * 1_000_000,
            },
            keepGoing: a.keepGoing,
            engine: a.engine,
            induction: a.induction,
            reporter: a.reporter,
            itf: a.itf ?? null,
          },
          io,
        ),
      ),
  )
  .command(
    "simulate [targets..]",
    "run the models at random, in scopes too large to explore",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("set", { type: "string", array: true, default: [] as string[], describe: "a parameter: NAME=VALUE" })
        .option("scope", { type: "string", array: true, default: [] as string[], describe: "a scope: SORT=NUMBER" })
        .option("runs", { type: "number", default: 100, describe: "how many runs" })
        .option("steps", { type: "number", default: 200, describe: "calls of one run" })
        .option("seed", { type: "number", describe: "of the first run (default: drawn, and printed)" })
        .option("max-seconds", { type: "number", default: 600, describe: "stop after so many seconds" })
        .option("record", {
          type: "number",
          default: 0,
          describe: "keep the first runs for the provers to evaluate (REPLAY obligations)",
        })
        .option("reporter", { choices: ["text", "json"] as const, default: "text" as const, describe: "format" })
        .example("$0 simulate samples/event-channel --seed 7", "the same runs again")
        .epilogue(
          "Checks each step as `explore` does; a run that breaks a property is shortened before it is shown.\n" +
            "The project's `simulate` settings count where none are given here.",
        ),
    (a) =>
      finish(a, (io) =>
        runSimulate(
          {
            targets: list(a.targets),
            parameters: settings(a.set),
            scopes: settings(a.scope, "--scope"),
            runs: a.runs,
            steps: a.steps,
            seed: a.seed ?? null,
            seconds: a.maxSeconds,
            record: a.record,
            reporter: a.reporter,
          },
          io,
        ),
      ),
  )
  .command(
    "replay <model> <trace>",
    "run a recorded trace of the real Xen on a model and say where they differ",
    (y) =>
      y
        .positional("model", { type: "string", demandOption: true, describe: "the model file" })
        .positional("trace", { type: "string", demandOption: true, describe: "JSON Lines, plain or gzip" })
        .option("adapter", {
          type: "string",
          describe: "the adapter file (default: the one beside the model that knows the trace)",
        })
        .option("set", { type: "string", array: true, default: [] as string[], describe: "a parameter: NAME=VALUE" })
        .option("keep-going", { type: "boolean", default: false, describe: "go on after a difference" })
        .example(
          "$0 replay samples/event-channel/event-channel.model.ts trace.jsonl.gz",
          "0 differences means exit code 0",
        ),
    (a) =>
      finish(a, async (io) => {
        const result = await runReplay({
          model: a.model,
          trace: a.trace,
          adapter: a.adapter ?? null,
          parameters: settings(a.set),
          keepGoing: a.keepGoing,
          color: io.color,
        });
        (result.exitCode === 2 ? io.err : io.out)(result.text.trimEnd());
        return result.exitCode;
      }),
  )
  .command(
    "obligations [targets..]",
    "list what has to be proved",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("json", { type: "boolean", default: false, describe: "as JSON, with statements" }),
    (a) => finish(a, (io) => runObligations(list(a.targets), a.json, io)),
  )
  .command(
    "ir [targets..]",
    "print the typed intermediate representation",
    (y) =>
      y
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("json", { type: "boolean", default: false, describe: "as JSON" }),
    (a) => finish(a, (io) => runIr(list(a.targets), a.json, io)),
  )
  .command(
    "xen-diff <tree> [targets..]",
    "list the functions of Xen that changed since the models were written after them",
    (y) =>
      y
        .positional("tree", { type: "string", demandOption: true, describe: "a checked-out tree of Xen" })
        .positional("targets", { type: "string", array: true, describe: targetsHelp })
        .option("record", {
          type: "string",
          describe: "record the functions of this tree, under the name of its release",
        })
        .example("$0 xen-diff ../xen samples/event-channel", "after `git -C ../xen checkout RELEASE-4.18.0`")
        .epilogue("Functions are those that `@xen file#function` names; comments and layout do not count."),
    (a) => finish(a, (io) => runXenDiff({ tree: a.tree, targets: list(a.targets), record: a.record ?? null }, io)),
  )
  .demandCommand(1, "say what to do, such as `xenverif check`")
  .strict()
  .recommendCommands()
  .epilogue(exitCodes)
  .fail((message, failure, y) => {
    if (failure instanceof UsageError) {
      console.error(`error: ${failure.message}\n  = hint: \`xenverif <command> --help\` lists the options`);
      process.exit(exit.usage);
    }
    if (failure !== null && failure !== undefined && message === null) throw failure;
    console.error(`${y.help()}\n\n${message ?? failure?.message ?? ""}`);
    process.exit(exit.usage);
  })
  .parseAsync();
