/**
 * Checks a project with Coq. Nothing that the user's proof files do can change what is being proved: the generated files
 * are emitted afresh into a private folder and compiled before any proof file is there, the proofs are compiled from
 * read-only copies, and a fresh process that imports nothing gives each proof term its obligation as type and lists the
 * axioms of all. Inputs are hashed again afterwards.
 */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { packageRoot } from "../../emit/templates.js";
import type { Project } from "../../project/config.js";
import { type ModulePlan, preludeFiles } from "../../project/plan.js";
import { readIfThere } from "../../project/write.js";
import type { ProverProblem, Verdict } from "../verdict.js";
import { coqc, coqchk, coqVersion } from "./coqc.js";
import { endTheorems } from "./end-theorems.js";
import { judge } from "./judge.js";
import { type ModuleRun, type Progress, paths } from "./module-run.js";
import { compileProofs } from "./proof-run.js";
import { recheckedVerdicts, recheckProblem } from "./recheck.js";
import { refusedCommands } from "./refusals.js";
import { type Lemma, lemmas } from "./sentences.js";

export interface CoqCheck {
  readonly version: string | null;
  readonly verdicts: readonly Verdict[];
  readonly problem: ProverProblem | null;
}

/**
 * Checks all obligations of a project's modules.
 *
 * @param plans the modules, in dependency order, freshly planned from the models
 * @param recheck whether coqchk reads the compiled proofs again
 * @returns a verdict per obligation; with a `problem`, the verdicts that there are
 */
export async function checkWithCoq(
  project: Project,
  plans: readonly ModulePlan[],
  progress: Progress,
  recheck = false,
): Promise<CoqCheck> {
  const version = await coqVersion();
  if (version === null) {
    return {
      version,
      verdicts: [],
      problem: {
        kind: "missing",
        message: "there is no coqc",
        hint: "apt-get install coq (Debian, Ubuntu), opam install coq, or set XENVERIF_COQC",
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), "xenverif-"));
  try {
    const problem = await compileStatements(folder, plans, project.timeout, progress);
    if (problem !== null) return { version, verdicts: [], problem };
    const before = fingerprint(folder, plans);
    const runs: ModuleRun[] = [];
    for (const plan of plans) runs.push(await runProofs(project, plan, folder, progress));
    const single = await judge(runs, folder, project.timeout, progress);
    const judged = await endTheorems(single, runs, folder, project.timeout, progress);
    const verdicts = recheck ? await recheckAll(judged, runs, folder, project.timeout, progress) : judged;
    if (fingerprint(folder, plans) !== before) {
      return {
        version,
        verdicts: [],
        problem: {
          kind: "project",
          message: "a proof file changed the generated files while it was being checked",
          hint: "proof files may not write files",
        },
      };
    }
    return { version, verdicts, problem: null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Has coqchk read the compiled proofs, and all that they depend on, again. */
async function recheckAll(
  verdicts: readonly Verdict[],
  runs: readonly ModuleRun[],
  folder: string,
  timeout: number,
  progress: Progress,
): Promise<readonly Verdict[]> {
  const compiled = runs.filter((r) => r.refusal === null);
  if (compiled.length === 0) return verdicts;
  progress("rechecking with coqchk");
  const proved = new Set(verdicts.filter((v) => v.status === "proved").map((v) => v.obligation));
  const unproved = compiled.flatMap((r) => {
    const claimed = new Set(r.plan.obligations.obligations.filter((o) => proved.has(o.id)).map((o) => o.name));
    return [...r.lemmas.keys()].filter((n) => !claimed.has(n)).map((n) => `Proofs.${r.plan.module.name}.${n}`);
  });
  const libraries = compiled.flatMap((r) => {
    const { name } = r.plan.module;
    const main = r.plan.obligations.obligations.find((o) => o.kind === "MAIN");
    return [`Proofs.${name}`, ...(main !== undefined && proved.has(main.id) ? [`Models.${name}.Verdict`] : [])];
  });
  const result = await coqchk(folder, libraries, paths, timeout);
  return recheckedVerdicts(verdicts, recheckProblem(result, new Set(unproved)));
}

/** Compiles the prelude and the generated files. */
async function compileStatements(
  folder: string,
  plans: readonly ModulePlan[],
  timeout: number,
  progress: Progress,
): Promise<ProverProblem | null> {
  const prelude = join(packageRoot(), "prelude", "coq", "XenVerif");
  mkdirSync(join(folder, "XenVerif"));
  progress("compiling the prelude");
  for (const name of preludeFiles) {
    cpSync(join(prelude, `${name}.v`), join(folder, "XenVerif", `${name}.v`));
    const result = await coqc(folder, `XenVerif/${name}.v`, paths.slice(0, 1), timeout);
    if (!result.ok)
      return {
        kind: "crashed",
        message: `the prelude does not compile: ${name}.v: ${result.stderr.trim()}`,
        hint: "Coq 8.16 or newer is needed",
      };
  }
  for (const plan of plans) {
    progress(`compiling ${plan.module.name}`);
    for (const file of plan.coq) {
      const at = join(folder, "Models", file.path);
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, file.text, { mode: 0o444 });
      const result = await coqc(folder, `Models/${file.path}`, paths.slice(0, 2), timeout);
      if (!result.ok)
        return {
          kind: "crashed",
          message: `the generated file ${file.path} does not compile: ${result.stderr.trim()}`,
          hint: "this is a defect of xenverif; please report it with the model",
        };
    }
  }
  return null;
}

/** A hash of the sources and objects of everything but the proofs. */
function fingerprint(folder: string, plans: readonly ModulePlan[]): string {
  const hash = createHash("sha256");
  const files = [
    ...preludeFiles.map((f) => `XenVerif/${f}`),
    ...plans.flatMap((p) => p.coq.map((f) => `Models/${f.path.replace(/\.v$/, "")}`)),
  ];
  for (const f of files) for (const ending of [".v", ".vo"]) hash.update(readFileSync(join(folder, f + ending)));
  return hash.digest("hex");
}

async function runProofs(project: Project, plan: ModulePlan, folder: string, progress: Progress): Promise<ModuleRun> {
  const { name } = plan.module;
  const file = join(project.proofs, "coq", `${name}.v`);
  const text = readIfThere(file);
  const none = { plan, file, text, lemmas: new Map<string, Lemma>(), run: null };
  if (text === null) return { ...none, refusal: { reason: "there is no proof file", offset: 0 } };
  const { commands, complete } = refusedCommands(text);
  const [command] = commands;
  if (command !== undefined) {
    return {
      ...none,
      refusal: {
        reason: `the proof file contains \`${command.sentence.code.slice(0, 60)}\`, which ${command.reason}`,
        offset: command.sentence.start,
      },
    };
  }
  if (!complete)
    return {
      ...none,
      refusal: { reason: "the proof file ends inside a comment, a string or a sentence", offset: text.length },
    };
  progress(`checking the proofs of ${name}`);
  const relative = join("Proofs", basename(file));
  const run = await compileProofs(
    text,
    folder,
    relative,
    { paths, timeout: project.timeout, sentenceTimeout: project.sentenceTimeout },
    (n) => progress(`checking the proofs of ${name}: ${n} failed so far`),
  );
  const byName = new Map(lemmas(text).map((l) => [l.name, l]));
  return {
    plan,
    file,
    text,
    lemmas: byName,
    run,
    refusal: run.fatal === null ? null : { reason: run.fatal.message, offset: run.fatal.offset },
  };
}
