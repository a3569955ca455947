/**
 * Checks a project with Coq. Nothing that the user's proof files do can change what is being proved: the generated files
 * are emitted afresh into a private folder and compiled before any proof file is there, the proofs are compiled from
 * read-only copies, and a fresh process that imports nothing gives each proof term its obligation as type and lists the
 * axioms of all. Inputs are hashed again afterwards.
 */
import { createHash, randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fill, packageRoot } from "../../emit/templates.js";
import type { Obligation } from "../../obligations/obligation.js";
import { positionAt } from "../../parser/source.js";
import type { Project } from "../../project/config.js";
import { type ModulePlan, preludeFiles } from "../../project/plan.js";
import { script } from "../../project/skeletons.js";
import { readIfThere } from "../../project/write.js";
import type { ProverProblem, Verdict } from "../verdict.js";
import { coqc, coqchk, coqVersion, type LoadPath } from "./coqc.js";
import { compileProofs, type ProofRun } from "./proof-run.js";
import { recheckedVerdicts, recheckProblem } from "./recheck.js";
import { refusedCommands } from "./refusals.js";
import { type Lemma, lemmas, scriptCode } from "./sentences.js";

/** Tells what is going on; called rarely. */
export type Progress = (message: string) => void;

export interface CoqCheck {
  readonly version: string | null;
  readonly verdicts: readonly Verdict[];
  readonly problem: ProverProblem | null;
}

const paths: readonly LoadPath[] = [
  { folder: "XenVerif", logical: "XenVerif" },
  { folder: "Models", logical: "Models" },
  { folder: "Proofs", logical: "Proofs" },
];

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

interface ModuleRun {
  readonly plan: ModulePlan;
  readonly file: string;
  /** The user's text; null where there is no proof file. */
  readonly text: string | null;
  readonly lemmas: ReadonlyMap<string, Lemma>;
  readonly run: ProofRun | null;
  /** Why no lemma of this file counts; null where they may. */
  readonly refusal: { readonly reason: string; readonly offset: number } | null;
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

interface Candidate {
  readonly obligation: Obligation;
  readonly module: string;
  /** The absolute name of the proof. */
  readonly proof: string;
}

/**
 * Assembles the end theorems from the single obligations, in the order of the modules, and judges them as the others.
 *
 * @param verdicts of the single obligations; those of the end theorems are replaced
 */
async function endTheorems(
  verdicts: readonly Verdict[],
  runs: readonly ModuleRun[],
  folder: string,
  timeout: number,
  progress: Progress,
): Promise<readonly Verdict[]> {
  const known = new Map(verdicts.map((v) => [v.obligation, v]));
  for (const { plan } of runs) {
    const { name } = plan.module;
    const main = plan.obligations.obligations.find((o) => o.kind === "MAIN");
    if (main === undefined || plan.coqVerdict === null) continue;
    const base = { obligation: main.id, prover: "coq", goal: null, place: null, axioms: [], automatic: true } as const;
    const needed = basis(plan, runs).filter((id) => known.get(id)?.status !== "proved");
    if (needed.length > 0) {
      const [first = ""] = needed;
      const others = needed.length === 1 ? "" : ` and of ${needed.length - 1} more`;
      known.set(main.id, { ...base, status: "open", reason: `waits for the proof of ${first}${others}` });
      continue;
    }
    progress(`assembling the end theorem of ${name}`);
    writeFileSync(join(folder, "Models", plan.coqVerdict.path), plan.coqVerdict.text, { mode: 0o444 });
    const result = await coqc(folder, `Models/${plan.coqVerdict.path}`, paths, timeout);
    if (!result.ok) {
      const message = result.timedOut ? `coqc did not finish within ${timeout} s` : result.stderr.trim();
      const reason = `the obligations do not add up to the end theorem: ${message}`;
      known.set(main.id, { ...base, status: "failed", reason });
      continue;
    }
    const candidate: Candidate = { obligation: main, module: name, proof: `Models.${name}.Verdict.MAIN` };
    const axioms = await printAssumptions([candidate], [name], [name], folder, timeout);
    if (axioms === null)
      known.set(main.id, { ...base, status: "failed", reason: "is another theorem than the one stated" });
    else if (axioms.length > 0)
      known.set(main.id, { ...base, status: "open", reason: `rests on axioms: ${axioms.join(", ")}`, axioms });
    else known.set(main.id, { ...base, status: "proved", reason: null });
  }
  return verdicts.map((v) => known.get(v.obligation) ?? v);
}

/** Ids of what an end theorem is assembled from. */
function basis(plan: ModulePlan, runs: readonly ModuleRun[]): readonly string[] {
  const own = plan.obligations.obligations.filter((o) => o.kind !== "MAIN" && o.kind !== "REPLAY" && o.kind !== "THM");
  const { refinement } = plan.module;
  const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
  const theirs = runs
    .filter((r) => machines.includes(r.plan.module.name))
    .flatMap((r) => r.plan.obligations.obligations.filter((o) => o.kind === "MAIN"));
  const conditions = runs
    .filter((r) => plan.module.imports.includes(r.plan.module.name))
    .flatMap((r) => r.plan.obligations.obligations.filter((o) => o.kind === "PAR"));
  return [...own, ...theirs, ...conditions].map((o) => o.id);
}

/** Gives each proof term its obligation as type in a fresh process, and asks for the axioms of all. */
async function judge(
  runs: readonly ModuleRun[],
  folder: string,
  timeout: number,
  progress: Progress,
): Promise<readonly Verdict[]> {
  const usable = runs.filter((r) => r.refusal === null);
  const candidates = usable.flatMap((r) =>
    r.plan.obligations.obligations
      .filter((o) => isClosed(r, o.name))
      .map((obligation): Candidate => {
        const module = r.plan.module.name;
        return { obligation, module, proof: `Proofs.${module}.${obligation.name}` };
      }),
  );
  progress("asking for the axioms");
  const judged = await axiomsOf(candidates, usable, folder, timeout);
  return runs.flatMap((r) => r.plan.obligations.obligations.map((o) => verdict(o, r, judged.get(o.id) ?? null)));
}

/** Whether the file holds a lemma of this name with a proof that was accepted. */
function isClosed(r: ModuleRun, name: string): boolean {
  const closing = r.lemmas.get(name)?.closing;
  return (closing === "Qed" || closing === "Defined") && !(r.run?.broken.some((b) => b.name === name) ?? false);
}

/** The axioms behind a proof term, or that the term does not have its obligation as type. */
type Judgement = { readonly kind: "axioms"; readonly names: readonly string[] } | { readonly kind: "other statement" };

/** Judges all candidates at once where all are in order, and halves them where one is not. */
async function axiomsOf(
  candidates: readonly Candidate[],
  runs: readonly ModuleRun[],
  folder: string,
  timeout: number,
): Promise<ReadonlyMap<string, Judgement>> {
  const modules = runs.map((r) => r.plan.module.name);
  const axioms = await printAssumptions(candidates, modules, [], folder, timeout);
  const [only] = candidates;
  if (only === undefined) return new Map();
  if (axioms !== null && axioms.length === 0) {
    return new Map(candidates.map((c) => [c.obligation.id, { kind: "axioms", names: [] }]));
  }
  if (candidates.length === 1) {
    const judgement: Judgement = axioms === null ? { kind: "other statement" } : { kind: "axioms", names: axioms };
    return new Map([[only.obligation.id, judgement]]);
  }
  const middle = Math.ceil(candidates.length / 2);
  const left = await axiomsOf(candidates.slice(0, middle), runs, folder, timeout);
  const right = await axiomsOf(candidates.slice(middle), runs, folder, timeout);
  return new Map([...left, ...right]);
}

/**
 * The axioms on which the proofs of some obligations rest.
 *
 * @param modules those whose proofs are loaded
 * @param theorems those whose end theorems are loaded
 * @returns null where a proof term does not have its obligation as type
 */
async function printAssumptions(
  candidates: readonly Candidate[],
  modules: readonly string[],
  theorems: readonly string[],
  folder: string,
  timeout: number,
): Promise<readonly string[] | null> {
  if (candidates.length === 0) return [];
  const nonce = randomBytes(12).toString("hex");
  const names = candidates.map((_, i) => `verdict_${nonce}_${i}`);
  const text = fill("coq/verdict.hbs", {
    modules,
    theorems,
    checks: candidates.map((c, index) => ({ nonce, index, module: c.module, name: c.obligation.name, proof: c.proof })),
    nonce,
    tuple: names.reduceRight((t, n) => (t === "" ? n : `(${n}, ${t})`), ""),
  });
  const file = `Verdict_${nonce}.v`;
  writeFileSync(join(folder, file), text);
  const result = await coqc(folder, file, paths, timeout);
  if (!result.ok) return null;
  const out = result.stdout.trim();
  if (out === "Closed under the global context") return [];
  const listed = [...out.matchAll(/^([^\s:]+)\s*:/gm)].map((m) => m[1] ?? "").filter((n) => n !== "Axioms");
  return listed.length === 0 ? [out] : listed;
}

function verdict(o: Obligation, r: ModuleRun, judgement: Judgement | null): Verdict {
  const lemma = r.lemmas.get(o.name);
  const base = {
    obligation: o.id,
    prover: "coq",
    goal: null,
    axioms: [],
    automatic: lemma !== undefined && lemma.script === scriptCode(script(o, r.plan)),
  } as const;
  const place = (offset: number) => (r.text === null ? null : { file: r.file, ...positionAt(r.text, offset) });
  if (r.refusal !== null) {
    const status = r.text === null ? "open" : "failed";
    return { ...base, automatic: false, status, reason: r.refusal.reason, place: place(r.refusal.offset) };
  }
  if (lemma === undefined)
    return { ...base, status: "open", reason: "there is no lemma of this name in the proof file", place: null };
  const broken = r.run?.broken.find((b) => b.name === o.name);
  if (broken !== undefined)
    return { ...base, status: "failed", reason: broken.message, goal: broken.goal, place: place(broken.offset) };
  const at = place(lemma.statement.start);
  if (lemma.closing === "Admitted" || lemma.closing === "Abort" || lemma.closing === "none") {
    return {
      ...base,
      status: "open",
      reason: `the proof ends with ${lemma.closing === "none" ? "nothing" : `${lemma.closing}.`}`,
      place: at,
    };
  }
  if (judgement === null) return { ...base, status: "failed", reason: "the proof could not be judged", place: at };
  if (judgement.kind === "other statement") {
    return { ...base, status: "failed", reason: "the lemma does not prove the obligation", place: at };
  }
  const axioms = judgement.names;
  if (axioms.length > 0) {
    const own = axioms.filter((a) => r.lemmas.has(a.split(".").pop() ?? ""));
    const reason =
      own.length === axioms.length
        ? `rests on ${own.join(", ")}, which is not proved`
        : `rests on axioms: ${axioms.join(", ")}`;
    return { ...base, status: "open", reason, axioms, place: at };
  }
  return { ...base, status: "proved", reason: null, place: at };
}
