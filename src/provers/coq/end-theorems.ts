/** End theorems: assembled from the single obligations where all of these are proved, and judged as they are. */
import type { Obligation } from "../../obligations/obligation.js";
import type { ModulePlan } from "../../project/plan.js";
import type { Verdict } from "../verdict.js";
import type { Candidate, Judgement } from "./judge.js";

/** The end theorem of a module; null where it states none. */
export function endTheorem(plan: ModulePlan): Obligation | null {
  if (plan.coqVerdict === null) return null;
  return plan.obligations.obligations.find((o) => o.kind === "MAIN") ?? null;
}

/** The verdict on an end theorem as far as it follows from those on what it is assembled from; null where all of that is proved. */
export function waiting(
  main: Obligation,
  plan: ModulePlan,
  plans: readonly ModulePlan[],
  known: ReadonlyMap<string, Verdict>,
): Verdict | null {
  const needed = basis(plan, plans).filter((id) => known.get(id)?.status !== "proved");
  const [first] = needed;
  if (first === undefined) return null;
  const others = needed.length === 1 ? "" : ` and of ${needed.length - 1} more`;
  return { ...blank(main), status: "open", reason: `waits for the proof of ${first}${others}` };
}

/** What an end theorem's verdict is where nothing is known of it. */
const blank = (main: Obligation) =>
  ({
    obligation: main.id,
    prover: "coq",
    goal: null,
    place: null,
    axioms: [],
    automatic: true,
    cached: false,
  }) as const;

/** The verdict on an end theorem that does not follow from the obligations: its file does not compile. */
export const doesNotAddUp = (main: Obligation, message: string): Verdict => ({
  ...blank(main),
  status: "failed",
  reason: `the obligations do not add up to the end theorem: ${message}`,
});

/** The proof of an end theorem, as it is judged. */
export const endTheoremProof = (main: Obligation): Candidate => ({
  obligation: main,
  module: main.module,
  proof: `Models.${main.module}.Verdict.MAIN`,
  restsOnOpen: false,
});

/** The verdict on an end theorem whose proof was compiled. */
export function endTheoremVerdict(main: Obligation, judgement: Judgement): Verdict {
  if (judgement.kind === "no answer")
    return { ...blank(main), status: "failed", reason: `could not be judged: ${judgement.reason}` };
  if (judgement.kind === "other statement")
    return { ...blank(main), status: "failed", reason: "is another theorem than the one stated" };
  const axioms = judgement.names;
  return axioms.length > 0
    ? { ...blank(main), status: "open", reason: `rests on axioms: ${axioms.join(", ")}`, axioms }
    : { ...blank(main), status: "proved", reason: null };
}

/** Ids of what an end theorem is assembled from. */
function basis(plan: ModulePlan, plans: readonly ModulePlan[]): readonly string[] {
  const own = plan.obligations.obligations.filter((o) => o.kind !== "MAIN" && o.kind !== "REPLAY" && o.kind !== "THM");
  const { refinement } = plan.module;
  const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
  const theirs = plans
    .filter((p) => machines.includes(p.module.name))
    .flatMap((p) => p.obligations.obligations.filter((o) => o.kind === "MAIN"));
  const conditions = plans
    .filter((p) => plan.module.imports.includes(p.module.name))
    .flatMap((p) => p.obligations.obligations.filter((o) => o.kind === "PAR"));
  return [...own, ...theirs, ...conditions].map((o) => o.id);
}
