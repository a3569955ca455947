/** Explorations, told to people and to programs. */
import { changes, showValue } from "../model/show.js";
import type { Source } from "../parser/source.js";
import type { Counterexample, Exploration } from "./explore.js";
import { itfTrace } from "./itf.js";
import { heading, neverReached, scopesOf } from "./report-parts.js";
import type { End } from "./search.js";

const ends: Readonly<Record<End, string>> = {
  complete: "every reachable state within scope",
  violation: "stopped at a violation",
  states: "stopped at the limit of states: what lies beyond was not looked at",
  depth: "stopped at the limit of depth: what lies beyond was not looked at",
  time: "stopped at the limit of time: what lies beyond was not looked at",
  memory: "stopped at the limit of memory: what lies beyond was not looked at",
  interrupted: "interrupted: what lies beyond was not looked at",
};

const plural = (n: number, noun: string) => `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;

/** The report as text. */
export function exploreText(x: Exploration, sources: ReadonlyMap<string, Source>): string {
  const { model, search: s, vacuity } = x;
  const rate = s.seconds > 0 ? ` (${plural(Math.round(s.states / s.seconds), "state")}/s)` : "";
  const machine = model.machine?.ir;
  const holding =
    s.violations.length > 0
      ? []
      : model.module.refinement !== null
        ? ["the two sides are related in all of them, and the specification follows every call"]
        : [
            `${plural(machine?.invariants.length ?? 0, "invariant")} and ${plural(machine?.transitions.length ?? 0, "transition property").replace("propertys", "properties")} hold of them`,
          ];
  return [
    ...heading(model),
    "",
    ...x.counterexamples.flatMap((c) => [...counterexampleText(c, model.machine?.initial), ""]),
    `${plural(s.states, "state")}, ${plural(s.steps, "call")}, depth ${s.depth}, ${s.seconds.toFixed(1)} s${rate}: ${ends[s.end]}`,
    ...holding,
    ...inductionText(x),
    ...vacuity.idle.map((name) => `never succeeded  ${name}`),
    ...vacuity.unmet.map((name) => `premise never met  ${name}`),
    ...vacuity.unreached.map((p) => neverReached(p, sources)),
    ...vacuity.unchecked.map(
      (name) => `not checked      ${name}: its arguments have no scope, or it is about no state`,
    ),
  ].join("\n");
}

function inductionText(x: Exploration): readonly string[] {
  const { examined, unfinished, contradictory, skipped } = x.induction;
  if (contradictory)
    return ["contradictory    no state within scope satisfies all invariants: everything can be proved of such states"];
  if (skipped === "not packable")
    return ["counterexamples to induction are not looked for: the state cannot be packed"];
  if (skipped !== null) return [];
  const stuck = x.counterexamples.filter((c) => c.finding === "not inductive").length;
  return [
    ...(stuck === 0 && unfinished.length === 0
      ? [`inductive within scope: no step of ${plural(examined, "obligation")} leaves the invariants, reachable or not`]
      : []),
    ...unfinished.map((id) => `not settled      ${id}: a limit came before all states that satisfy the invariants`),
  ];
}

/** What is wrong, and the way there: calls with what each one changed. */
export function counterexampleText(c: Counterexample, initial: unknown): readonly string[] {
  const { violation: v } = c;
  const isStuck = c.finding === "not inductive";
  const after = isStuck
    ? "after a step from a state that satisfies every invariant (it may not be reachable)"
    : c.steps.length === 0
      ? "initially"
      : `after ${plural(c.steps.length, "step")}`;
  const start = isStuck ? changes(initial, c.start) : [];
  const args = v.args.length === 0 ? "" : ` for ${v.args.map(showValue).join(", ")}`;
  return [
    `${c.finding.padEnd(8)} ${c.obligation}  ${after}${args}`,
    ...(v.reason === null ? [] : [`  ${v.reason}`]),
    ...(isStuck && start.length === 0 ? ["      the initial state"] : []),
    ...(start.length === 0 ? [] : ["      the initial state, but for"]),
    ...start.map((d) => `        ${d.path}: ${d.before}, here ${d.after}`),
    ...c.steps.flatMap((s, i) => {
      const given = Object.entries(s.args).map(([name, value]) => `${name} = ${showValue(value)}`);
      return [
        `  ${String(i + 1).padStart(2)}  ${s.call.action}(${given.join(", ")})  →  ${outcomeText(s.outcome)}`,
        ...changes(s.before, s.after).map((d) => `        ${d.path}: ${d.before} → ${d.after}`),
      ];
    }),
  ];
}

function outcomeText(o: Counterexample["steps"][number]["outcome"]): string {
  if (o === null) return "no value";
  if (o.kind === "ok") return o.result === null || o.result === undefined ? "ok" : `ok ${showValue(o.result)}`;
  return o.kind === "fail" ? String(o.errno) : `${o.errno}, with a change`;
}

/** The report as a JSON document. */
export function exploreJson(x: Exploration): string {
  const { search: s, model } = x;
  const { violations: _v, outcomes, reached: _r, unmet: _u, ...figures } = s;
  const document = {
    version: 1,
    module: model.module.name,
    file: model.module.file,
    parameters: Object.fromEntries([...model.parameters].map(([name, v]) => [name, showValue(v)])),
    scopes: scopesOf(model),
    ...figures,
    outcomes: Object.fromEntries(outcomes),
    counterexamples: x.counterexamples.map((c) => ({
      obligation: c.obligation,
      finding: c.finding,
      reason: c.violation.reason,
      start: changes(model.machine?.initial, c.start),
      args: c.violation.args.map(showValue),
      steps: c.steps.map((step) => ({
        action: step.call.action,
        args: Object.fromEntries(Object.entries(step.args).map(([name, v]) => [name, showValue(v)])),
        outcome: outcomeText(step.outcome),
        changes: changes(step.before, step.after),
      })),
    })),
    induction: x.induction,
    vacuity: { ...x.vacuity, unreached: x.vacuity.unreached.map((p) => ({ function: p.function, text: p.text })) },
  };
  return JSON.stringify(document, null, 2);
}

/** A counterexample in the Informal Trace Format. */
export function exploreItf(x: Exploration, c: Counterexample): string {
  const initial = { state: c.start, call: null };
  const steps = c.steps.map((s) => ({ state: s.after, call: { action: s.call.action, args: s.args } }));
  return JSON.stringify(itfTrace(x.model.module.file, `${c.finding}: ${c.obligation}`, [initial, ...steps]), null, 2);
}
