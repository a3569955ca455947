/** The scripts that are tried on an obligation, cheapest first. The search may be wrong: the kernel decides. */
import type { Obligation } from "../obligations/obligation.js";
import { commentsOf, type Lemma, scriptCode } from "../provers/coq/sentences.js";
import { pathScript, pathScriptText } from "./path-script.js";
import type { ModulePlan } from "./plan.js";
import { script } from "./skeletons.js";

export interface Candidate {
  /** Tactics, without `Proof.` and `Qed.`. */
  readonly script: string;
  /** Whether it needs the tactics of coq-hammer. */
  readonly hammer: boolean;
}

const simulations = new Set(["REL", "SIM", "ERR", "VAR"]);

/**
 * The scripts for an obligation.
 *
 * @param hammer whether coq-hammer may be used
 */
export function portfolio(
  o: Obligation,
  plan: ModulePlan,
  plans: readonly ModulePlan[],
  hammer: boolean,
): readonly Candidate[] {
  const simulation = simulations.has(o.kind);
  const first = simulation ? "simulation" : "obligation";
  const paths = pathScript(o, plan, plans);
  const own = [
    script(o, plan),
    ...(paths === null ? [] : [pathScriptText(paths, new Set())]),
    ...(o.kind === "REPLAY" ? [] : [`long_${first}.`]),
  ].map((s) => ({ script: s, hammer: false }));
  const others =
    hammer && o.kind !== "REPLAY"
      ? [`${first}; solve [sauto lq: on | hauto lq: on].`, "red; intros; solve [sauto | hauto]."]
      : [];
  return [...own, ...others.map((s) => ({ script: s, hammer: true }))];
}

/** Whether the tool wrote a proof: it is one of the scripts that are tried. */
export const isGenerated = (o: Obligation, plan: ModulePlan, plans: readonly ModulePlan[], lemma: Lemma): boolean =>
  portfolio(o, plan, plans, true).some((c) => scriptCode(c.script) === lemma.script);

/** Scripts for loops that an earlier version of the model asked for. */
const untouchedLoop =
  /^loop_(?:invariant|transition) @[\w'.]+\. all: lazymatch goal with(?: \| \|- [^|]*=> eapply \([^|()]*\))+ end; loop_premise\.$/;

/** The remark in a proof that uses coq-hammer. */
export const hammerRemark = "needs coq-hammer";

/**
 * Whether nobody has written anything into a proof, not even a comment: it may be replaced by another one.
 *
 * @param text of the proof file
 */
export function isUntouched(
  o: Obligation,
  plan: ModulePlan,
  plans: readonly ModulePlan[],
  lemma: Lemma,
  text: string,
): boolean {
  const paths = pathScript(o, plan, plans);
  const own = new Set([hammerRemark, ...(paths?.bullets ?? []).map((b) => b.title)]);
  if (!commentsOf(text.slice(lemma.statement.end, lemma.proofEnd)).every((c) => own.has(c))) return false;
  const { script: code } = lemma;
  const shapes = [/^$/, /^(?:long_)?(?:obligation|simulation)\.$/, /^some_call\.$/, /^admit\.$/, untouchedLoop];
  if (isGenerated(o, plan, plans, lemma) || shapes.some((s) => s.test(code))) return true;
  // Opened path by path: paths that are left are as good as closed ones.
  const closed = paths === null ? null : scriptCode(pathScriptText(paths, new Set()));
  return closed !== null && code.replaceAll("admit.", `${paths?.tactic}.`) === closed;
}
