/** What counts as proved: each proof term is given its obligation as type in a fresh process, which lists its axioms. */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fill } from "../../emit/templates.js";
import type { Obligation } from "../../obligations/obligation.js";
import { positionAt } from "../../parser/source.js";
import { script } from "../../project/skeletons.js";
import type { Verdict } from "../verdict.js";
import { coqc } from "./coqc.js";
import { type ModuleRun, type Progress, paths } from "./module-run.js";
import { scriptCode } from "./sentences.js";

/** An obligation with a proof that is to be judged. */
export interface Candidate {
  readonly obligation: Obligation;
  readonly module: string;
  /** The absolute name of the proof. */
  readonly proof: string;
}

/** Gives each proof term its obligation as type in a fresh process, and asks for the axioms of all. */
export async function judge(
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
export async function printAssumptions(
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
