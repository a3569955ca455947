/** What counts as proved: each proof term is given its obligation as type in a fresh process, which lists its axioms. */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fill } from "../../emit/templates.js";
import type { Obligation } from "../../obligations/obligation.js";
import { positionAt } from "../../parser/source.js";
import type { ModulePlan } from "../../project/plan.js";
import { isGenerated } from "../../project/portfolio.js";
import type { Progress } from "../prover.js";
import { otherRun, type Verdict } from "../verdict.js";
import { type CoqLimits, coqc, coqError, Interrupted } from "./coqc.js";
import { type ModuleRun, paths } from "./module-run.js";

/** An obligation with a proof that is to be judged. */
export interface Candidate {
  readonly obligation: Obligation;
  readonly module: string;
  /** The absolute name of the proof. */
  readonly proof: string;
  /** Whether it mentions a lemma that is not proved. */
  readonly restsOnOpen: boolean;
}

/**
 * Gives each proof term of a module its obligation as type in a fresh process, and asks for the axioms of all.
 *
 * @returns a verdict for each obligation, and whether another run might judge otherwise
 */
export async function judge(
  r: ModuleRun,
  plans: readonly ModulePlan[],
  folder: string,
  limits: CoqLimits,
  progress: Progress,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly uncertain: boolean }> {
  const module = r.plan.module.name;
  const candidates =
    r.refusal !== null
      ? []
      : r.plan.obligations.obligations
          .filter((o) => isClosed(r, o.name))
          .map(
            (obligation): Candidate => ({
              obligation,
              module,
              proof: `Proofs.${module}.${obligation.name}`,
              restsOnOpen: false,
            }),
          );
  progress(`asking for the axioms of ${module}`);
  const judged = await axiomsOf(candidates, folder, limits);
  const uncertain = [...judged.values()].some((j) => j.kind === "no answer");
  return {
    verdicts: r.plan.obligations.obligations.map((o) => verdict(o, r, plans, judged.get(o.id) ?? null)),
    uncertain,
  };
}

/** Whether the file holds a lemma of this name with a proof that was accepted. */
export function isClosed(r: ModuleRun, name: string): boolean {
  const closing = r.lemmas.get(name)?.closing;
  return (closing === "Qed" || closing === "Defined") && !(r.run?.broken.some((b) => b.name === name) ?? false);
}

/** The axioms behind a proof term, that the term does not have its obligation as type, or that Coq did not come to an end. */
export type Judgement =
  | { readonly kind: "axioms"; readonly names: readonly string[] }
  | { readonly kind: "other statement" }
  | { readonly kind: "no answer"; readonly reason: string };

/** Two parts; those that are likely to be in order stay together. */
function halves(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const open = candidates.filter((c) => c.restsOnOpen);
  if (open.length > 0 && open.length < candidates.length) return [candidates.filter((c) => !c.restsOnOpen), open];
  const middle = Math.ceil(candidates.length / 2);
  return [candidates.slice(0, middle), candidates.slice(middle)];
}

/**
 * Judges all candidates at once where all are in order, and halves them where one is not.
 *
 * @throws Interrupted
 */
export async function axiomsOf(
  candidates: readonly Candidate[],
  folder: string,
  limits: CoqLimits,
): Promise<ReadonlyMap<string, Judgement>> {
  const [only] = candidates;
  if (only === undefined) return new Map();
  const judgement = await printAssumptions(candidates, folder, limits);
  if (judgement.kind === "axioms" && judgement.names.length === 0)
    return new Map(candidates.map((c) => [c.obligation.id, judgement]));
  if (candidates.length === 1) return new Map([[only.obligation.id, judgement]]);
  const [left, right] = await Promise.all(halves(candidates).map((half) => axiomsOf(half, folder, limits)));
  return new Map([...(left ?? []), ...(right ?? [])]);
}

/** The libraries that hold the obligations and the proofs. */
const librariesOf = (candidates: readonly Candidate[]): readonly string[] => [
  ...new Set(candidates.flatMap((c) => [`Models.${c.module}.Obligations`, c.proof.replace(/\.[^.]*$/, "")])),
];

/**
 * The axioms on which the proofs of some obligations rest.
 *
 * @throws Interrupted
 */
async function printAssumptions(
  candidates: readonly Candidate[],
  folder: string,
  limits: CoqLimits,
): Promise<Judgement> {
  const nonce = randomBytes(12).toString("hex");
  const names = candidates.map((_, i) => `verdict_${nonce}_${i}`);
  const text = fill("coq/verdict.hbs", {
    libraries: librariesOf(candidates),
    checks: candidates.map((c, index) => ({ nonce, index, module: c.module, name: c.obligation.name, proof: c.proof })),
    nonce,
    tuple: names.reduceRight((t, n) => (t === "" ? n : `(${n}, ${t})`), ""),
  });
  const file = `Verdict_${nonce}.v`;
  writeFileSync(join(folder, file), text);
  const result = await coqc(folder, file, paths, limits);
  if (result.interrupted) throw new Interrupted();
  if (result.timedOut) return { kind: "no answer", reason: `coqc did not finish within ${limits.timeout} s` };
  if (!result.ok && coqError(result.stderr) === null)
    return { kind: "no answer", reason: result.stderr.trim() || "coqc ended without a message" };
  if (!result.ok) return { kind: "other statement" };
  const out = result.stdout.trim();
  if (out === "Closed under the global context") return { kind: "axioms", names: [] };
  const listed = [...out.matchAll(/^([^\s:]+)\s*:/gm)].map((m) => m[1] ?? "").filter((n) => n !== "Axioms");
  return { kind: "axioms", names: listed.length === 0 ? [out] : listed };
}

/** Whether the proof of an obligation is a script that the tool writes. */
export function isAutomatic(o: Obligation, r: ModuleRun, plans: readonly ModulePlan[]): boolean {
  const lemma = r.lemmas.get(o.name);
  return lemma !== undefined && isGenerated(o, r.plan, plans, lemma);
}

/** The verdict on an obligation, from what came of its lemma. */
export function verdict(
  o: Obligation,
  r: ModuleRun,
  plans: readonly ModulePlan[],
  judgement: Judgement | null,
): Verdict {
  const lemma = r.lemmas.get(o.name);
  const base = {
    obligation: o.id,
    prover: "coq",
    goal: null,
    axioms: [],
    cached: false,
    automatic: isAutomatic(o, r, plans),
  } as const;
  const place = (offset: number) => (r.text === null ? null : { file: r.file, ...positionAt(r.text, offset) });
  if (r.refusal !== null) {
    const status = r.text === null ? "open" : "failed";
    return { ...base, automatic: false, status, reason: r.refusal.reason, place: place(r.refusal.offset) };
  }
  if (lemma === undefined)
    return { ...base, status: "open", reason: "there is no lemma of this name in the proof file", place: null };
  const broken = r.run?.broken.find((b) => b.name === o.name);
  if (broken !== undefined) {
    // What the generated script is left with once both sides are evaluated.
    const evaluated = o.kind === "REPLAY" && base.automatic && broken.message.startsWith("Unable to unify");
    const reason = evaluated ? `${otherRun}: ${broken.message}` : broken.message;
    return { ...base, status: "failed", reason, goal: broken.goal, place: place(broken.offset) };
  }
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
  if (judgement.kind === "no answer") {
    return { ...base, status: "failed", reason: `the proof could not be judged: ${judgement.reason}`, place: at };
  }
  if (judgement.kind === "other statement") {
    return { ...base, status: "failed", reason: "the lemma does not prove the obligation", place: at };
  }
  const axioms = judgement.names;
  if (axioms.length > 0) {
    const own = axioms.map((a) => a.split(".").pop() ?? "").filter((a) => r.lemmas.has(a));
    const reason =
      own.length === axioms.length
        ? `rests on ${own.join(", ")}, which is not proved`
        : `rests on axioms: ${axioms.join(", ")}`;
    return { ...base, status: "open", reason, axioms, place: at };
  }
  return { ...base, status: "proved", reason: null, place: at };
}
