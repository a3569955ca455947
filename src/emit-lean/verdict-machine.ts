/** The proof of a machine's end theorem: the invariants hold where it starts and are kept by each call; what else it says follows. */
import { render } from "../emit/doc.js";
import type { Action, Machine } from "../ir/ir.js";
import { safeSteps } from "../obligations/safety.js";
import { typingName } from "../obligations/world.js";
import { clean, component } from "./identifier.js";
import { eventOf } from "./machine.js";
import { leanType } from "./types.js";
import { type Assembly, applied, argumentsOf, by, callOf, typedBinders } from "./verdict.js";

/** The theorems, in order; the last one is `MAIN`. */
export function machineProof(machine: Machine, a: Assembly): readonly string[] {
  const { names, e, module } = a;
  const space = e.table.namespace(module.name);
  const state = names.global(machine.state);
  const typing = typingName(module, e.lookup);
  const passed = [...a.records, ...a.valids];
  const withRecords = (head: string) => [head, ...a.records].join(" ");
  const invariantNeeds = e.needs.ofInvariants(module.name).map((m) => names.parameters(m));
  const invariants = (s: string) => [names.ofModule(module.name, "Invariants"), ...invariantNeeds, s].join(" ");
  const kept = (s: string) =>
    typing === null ? invariants(s) : `${withRecords(`${space}.Machine.Typed`)} ${s} ∧ ${invariants(s)}`;
  const typedState = typing === null ? [] : ["holds.1"];
  const holds = typing === null ? "holds" : "holds.2";

  /** The proof that a state has all properties, from one for each. */
  const together = (proof: (property: string, says: string) => string): string => {
    const mk = [
      `${names.ofModule(module.name, "Invariants")}.mk`,
      ...machine.invariants.map((i) => proof(i, applied(module.name, i, a))),
    ];
    const all = machine.invariants.length === 0 ? "True.intro" : mk.join("\n    ");
    return typing === null
      ? all
      : `And.intro\n    ${proof(typing, `(${withRecords(`${space}.Machine.Typed`)})`)}\n    (${all})`;
  };
  const none = { variables: [], assumes: [] };
  const first = together((property) => by(machine.initial, "INIT", property, none, a));
  const initial = applied(module.name, machine.initial, a);

  const calls = machine.actions.map((action) => {
    const given = argumentsOf(action, a);
    const { args, typed } = given;
    const relation =
      action.mayRefuse.length > 0
        ? `XenVerif.MayAnswer [${action.mayRefuse.map((x) => `XenVerif.Errno.${x}`).join(", ")}]`
        : "XenVerif.Answers";
    const call = callOf(module.name, action, "s", args, a);
    const keep = (property: string, says: string): string => {
      const assumes = [...typedState, ...typed, holds];
      const proof = by(action.name, "INV", property, { variables: ["s", ...args], assumes }, a);
      const before = property === typing ? "holds.1" : `${holds}.${names.invariant(property)}`;
      const lemma = action.mayRefuse.length > 0 ? "mayAnswer_keep _" : "answers_keep";
      return `(XenVerif.${lemma} ${says} s _ answer s' ${before} ${proof} call)`;
    };
    const answer = `(answer : XenVerif.Answer ${render(leanType(action.result, names, 1024), 10_000)})`;
    const bound = [
      a.binders,
      `(s : ${state})`,
      ...argumentBinders(action, args, a),
      answer,
      `(s' : ${state})`,
      ...typedBinders(action, given, module, a),
      `(holds : ${kept("s")})`,
      `(call : ${relation} s ${call} answer s')`,
    ];
    const name = component(clean(`${action.name}_keeps`));
    const text = `theorem ${name} ${bound.filter((b) => b !== "").join("\n    ")} :\n    ${kept("s'")} :=\n  ${together(keep)}`;
    const premises = typed.map((_, i) => `step${".2".repeat(i)}.1`);
    const pattern = `${space}.Machine.Event.${eventOf(action.name)}${[...args, "answer"].map((x) => ` ${x}`).join("")}`;
    const use = [
      name,
      ...passed,
      "s",
      ...args,
      "answer",
      "s'",
      ...premises,
      "holds",
      `step${".2".repeat(typed.length)}`,
    ];
    return { text, arm: `  | ${pattern}, step =>\n    ${use.join(" ")}` };
  });

  const machineTerm = withRecords(`${space}.Machine.machine`);
  const theorems = [
    `theorem first ${a.binders} : ${kept(initial)} :=\n  ${first}`,
    ...calls.map((c) => c.text),
    `theorem kept ${a.binders} (s s' : ${state}) (holds : ${kept("s")}) :
    ∀ event : ${space}.Machine.Event, ${withRecords(`${space}.Machine.Step`)} s event s' → ${kept("s'")}${
      calls.length === 0 ? " :=\n  fun event _ => nomatch event" : calls.map((c) => `\n${c.arm}`).join("")
    }`,
    `theorem reachable ${a.binders} (s : ${state}) (reached : XenVerif.Reachable (${machineTerm}) s) : ${kept("s")} :=
  XenVerif.reachable_invariant (${machineTerm}) (fun s => ${kept("s")})
    (fun s start => XenVerif.of_start (fun s => ${kept("s")}) (first := ${initial}) start (${["first", ...passed].join(" ")}))
    (fun s event s' holds step => ${["kept", ...passed, "s s' holds event step"].join(" ")})
    s reached`,
  ];
  const safe = safeSteps(module, machine, e.lookup).map((x) => {
    const { args, typed } = x.action === null ? { args: [], typed: [] } : argumentsOf(x.action, a);
    const assumes = [...typedState, ...typed, holds];
    const subject = x.action?.name ?? "machine";
    // What the statement quantifies over besides the arguments: variables of its conditions.
    const more = x.says.kind === "forall" ? x.says.params.length - (x.action?.args.length ?? 0) : 0;
    const others = Array.from({ length: more }, (_, i) => `other_${i + 1}`);
    const proof = by(subject, x.kind, x.property, { variables: ["s", ...args, ...others], assumes }, a);
    const bound = [...args, ...others, ...typed];
    return bound.length === 0 ? proof : `(fun ${bound.join(" ")} => ${proof})`;
  });
  const fields = [...(typing === null ? [] : ["holds.1"]), holds, ...safe];
  return [
    ...theorems,
    `theorem safe ${a.binders} (s : ${state}) (holds : ${kept("s")}) : ${withRecords(`${space}.Machine.Safe`)} s :=
  ${[`${space}.Machine.Safe.mk`, ...fields].join("\n    ")}`,
    `theorem MAIN : ${space}.Obligations.${mainName(a)} :=
  ${passed.length === 0 ? "" : `fun ${passed.join(" ")} => `}fun s reached =>
    ${["safe", ...passed, "s"].join(" ")} (${["reachable", ...passed, "s reached"].join(" ")})`,
  ];
}

/** The name of the obligation that is the end theorem. */
export function mainName(a: Assembly): string {
  const main = a.obligations.find((o) => o.kind === "MAIN");
  return component(clean(main?.name ?? "there is no end theorem"));
}

/** Binders for the arguments of an action, one each. */
export const argumentBinders = (action: Action, args: readonly string[], a: Assembly): readonly string[] =>
  action.args.map((x, i) => `(${args[i]} : ${render(leanType(x.type, a.names, 0), 10_000)})`);
