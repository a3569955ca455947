/** Where proofs stand, for people. */
import { createColors } from "picocolors";
import { type ModuleStatus, type ObligationStatus, type ProofState, proofStates } from "../project/status.js";
import type { ProverName } from "../provers/verdict.js";

/** How many obligations are in each state, and how many of the proved ones needed no human script. */
export interface StatusCounts {
  readonly asked: number;
  readonly states: Readonly<Record<ProofState, number>>;
  readonly orphaned: number;
  /** Proved by scripts that the tool writes. */
  readonly automatic: number;
  readonly byHand: number;
  /** Proved before the prover, the prelude or something else in the proof file changed. */
  readonly earlier: number;
}

export function statusCounts(modules: readonly ModuleStatus[]): StatusCounts {
  const all = modules.flatMap((m) => m.obligations);
  const proved = all.filter((o) => o.state === "proved");
  const count = (state: ProofState) => all.filter((o) => o.state === state).length;
  return {
    asked: all.length,
    states: {
      proved: proved.length,
      open: count("open"),
      failed: count("failed"),
      refuted: count("refuted"),
      stale: count("stale"),
      unchecked: count("unchecked"),
    },
    orphaned: modules.reduce((n, m) => n + m.orphaned.length, 0),
    automatic: proved.filter((o) => o.automatic).length,
    byHand: proved.filter((o) => !o.automatic).length,
    earlier: proved.filter((o) => o.earlier).length,
  };
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

/**
 * The report as text.
 *
 * @param provers those whose proofs are reported
 */
export function statusText(
  modules: readonly ModuleStatus[],
  provers: readonly { readonly name: ProverName; readonly title: string }[],
  color: boolean,
): string {
  const c = createColors(color);
  const several = provers.length > 1;
  const parts = provers.map(({ name, title }) => {
    const own = modules.filter((m) => m.prover === name);
    const heading = several ? [c.bold(c.underline(title))] : [];
    return [...heading, ...moduleLines(own, c), "", summary(statusCounts(own), c)].join("\n");
  });
  return parts.join("\n\n");
}

function moduleLines(modules: readonly ModuleStatus[], c: Colors): readonly string[] {
  const lines: string[] = [];
  for (const m of modules) {
    const { asked, states } = statusCounts([m]);
    const parts = proofStates.filter((s) => states[s] > 0).map((s) => `${states[s]} ${s}`);
    const paint = states.proved === asked ? c.green : c.yellow;
    lines.push(`${c.bold(m.plan.module.name)}  ${paint(parts.join(" · ") || "nothing to prove")}`);
    for (const o of m.obligations.filter((x) => x.state !== "proved")) lines.push(...notProved(o, c));
    for (const o of m.obligations.filter((x) => x.state === "proved" && !x.automatic))
      lines.push(`  ${c.dim("by hand")} ${o.obligation.id}${o.remark === null ? "" : c.dim(`  ${o.remark}`)}`);
    for (const lemma of m.orphaned)
      lines.push(
        `  ${c.yellow("orphaned")} ${lemma}  ${c.dim(`proves no obligation any more; it is kept in ${m.file}`)}`,
      );
  }
  return lines;
}

type Colors = ReturnType<typeof createColors>;

function notProved(o: ObligationStatus, c: Colors): readonly string[] {
  const paint = o.state === "failed" || o.state === "refuted" ? c.red : c.yellow;
  const [reason] = (o.reason ?? "").split("\n");
  return [`  ${paint(o.state)} ${o.obligation.id}  ${c.dim(reason ?? "")}`];
}

function summary(n: StatusCounts, c: Colors): string {
  const { states } = n;
  const parts = [`${states.proved} of ${n.asked} obligations proved`];
  if (states.proved > 0)
    parts.push(
      `${n.automatic} by generated scripts, ${n.byHand} by hand (${percent(n.automatic, n.asked)} needed no human script)`,
    );
  for (const s of proofStates) if (s !== "proved" && states[s] > 0) parts.push(`${states[s]} ${s}`);
  if (n.orphaned > 0) parts.push(`${n.orphaned} orphaned`);
  const text = parts.join(" · ");
  const hints: string[] = [];
  if (states.stale + states.unchecked > 0) hints.push("`xenverif check` judges what is stale or unchecked.");
  if (n.earlier > 0)
    hints.push(
      `${n.earlier} proof${n.earlier === 1 ? " was" : "s were"} judged before the prover, the prelude or the rest of the project changed: \`xenverif check\` judges again.`,
    );
  return [(states.proved === n.asked ? c.green : c.yellow)(text), ...hints].join("\n");
}
