/**
 * The proof of a module's end theorem from the single obligations: `Verdict.v`. It imports nothing, so that no proof file
 * can change what a name means; Coq's kernel checks that what it assembles is the theorem that `Machine.v` or
 * `Refinement.v` states.
 */
import { fill } from "../emit/templates.js";
import type { Machine, Module, Param, Refinement } from "../ir/ir.js";
import { isBounded } from "../ir/types.js";
import type { Obligation, Obligations } from "../obligations/obligation.js";
import { safeSteps, stateName, stepOf, validities } from "./machine.js";
import { parameterNames } from "./model.js";
import { abstractStepOf, internalSteps } from "./refinement.js";
import type { Printer } from "./terms.js";

/** What a script is assembled from. */
interface Assembly {
  readonly module: Module;
  readonly all: readonly Module[];
  readonly p: Printer;
  readonly obligation: (subject: string, kind: Obligation["kind"], property?: string | null) => Obligation | null;
  /** Names of the parameter records and of the conditions on them, as the script introduces them. */
  readonly parameters: readonly string[];
  readonly valid: readonly string[];
}

/** Emits `Verdict.v`; null where the module has no end theorem. */
export function verdictFile(
  module: Module,
  obligations: Obligations,
  all: readonly Module[],
  p: Printer,
): string | null {
  const { machine, refinement } = module;
  if (machine === null && refinement === null) return null;
  const a: Assembly = {
    module,
    all,
    p,
    obligation: (subject, kind, property = null) =>
      obligations.obligations.find((o) => o.subject === subject && o.kind === kind && o.property === property) ?? null,
    parameters: parameterNames(module, all),
    valid: validities(module, all).map((v) => v.name),
  };
  const lines =
    machine !== null ? machineScript(machine, a) : refinement !== null ? refinementScript(refinement, a) : [];
  const owners = validities(module, all).map((v) => v.module);
  const instance = owners.map((m) => {
    const hasConditions = all.some(
      (x) => x.name === m && x.decls.some((d) => d.kind === "parameter" && d.condition !== null),
    );
    return hasConditions ? `Proofs.${m}.parameters_PAR` : "Coq.Init.Logic.I";
  });
  const used = refinement === null ? [] : [refinement.implementation, refinement.specification];
  return fill("coq/end-theorem.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    name: `${refinement === null ? "machine" : "refinement"}_MAIN`,
    needed: [
      ...used.map((m) => `Models.${m}.Verdict`),
      ...owners.filter((m) => m !== module.name).map((m) => `Proofs.${m}`),
    ],
    hypotheses: [...a.parameters, ...a.valid].join(" "),
    lines,
    defaults: [...owners.map((m) => `Models.${m}.Model.defaults`), ...instance].join(" "),
    hasParameters: owners.length > 0,
  });
}

/** A proof of an obligation, applied to parameters, variables, conditions, bounds, and what else it assumes. */
function applied(o: Obligation, variables: readonly string[], hypotheses: readonly string[], a: Assembly): string {
  return [`Proofs.${o.module}.${o.name}`, ...a.parameters, ...variables, ...a.valid, ...hypotheses].join(" ");
}

/** A step for which no obligation was generated: the end theorem has no proof then, and this says why. */
const missing = (...what: readonly string[]): string => `fail "there is no obligation ${what.join(".")}".`;

/** Names that the scripts introduce for themselves. */
const introduced: ReadonlySet<string> = new Set(
  "s s' a answer call event next state holds holds' typed_state joined reached reached' step kept parts start SIM ERR taken run simulated".split(
    " ",
  ),
);

/** An argument's name, in scripts that have names of their own. */
function argument(x: Param, a: Assembly): string {
  let name = a.p.names.local(x.name);
  while (introduced.has(name)) name += "_";
  return name;
}

/** Names of the hypotheses that bounded arguments lie within their types. */
const bounds = (params: readonly Param[], a: Assembly): readonly string[] =>
  params.filter((x) => isBounded(x.type, a.p.lookup)).map((x) => `typed_${argument(x, a)}`);

const stateIsTyped = (machine: Machine, a: Assembly): boolean =>
  isBounded({ kind: "ref", ref: machine.state }, a.p.lookup);

/** The name of the automatic invariant of bounded states; null where the states have no words. */
function typing(machine: Machine, a: Assembly): string | null {
  if (!stateIsTyped(machine, a)) return null;
  let name = "typed";
  while (a.module.decls.some((d) => d.name === name)) name += "_";
  return name;
}

/** A bullet with its goals. */
const indent = (pad: string, lines: readonly string[]): readonly string[] => lines.map((l) => `${pad}${l}`);

function machineScript(machine: Machine, a: Assembly): readonly string[] {
  const { names } = a.p;
  const { name } = a.module;
  const s = names.local(stateName(machine));
  const automatic = typing(machine, a);
  const properties = [...(automatic === null ? [] : [automatic]), ...machine.invariants];
  const known = automatic === null ? [] : ["typed_state"];
  /** Proves a conjunction of all properties of a state, one goal each. */
  const each = (goal: (property: string) => string): readonly string[] => {
    const proofs = properties.map((property) => `{ ${goal(property)} }`);
    const [first, ...rest] = proofs;
    const typed = automatic === null ? [] : ["split.", first ?? ""];
    const others = automatic === null ? proofs : rest;
    return [...typed, ...(others.length === 0 ? ["exact Coq.Init.Logic.I."] : ["constructor.", ...others])];
  };
  const start = each((property) => {
    const o = a.obligation(machine.initial, "INIT", property);
    return o === null ? missing(machine.initial, "INIT", property) : `exact (${applied(o, [], [], a)}).`;
  });
  const steps = machine.actions.flatMap((action) => {
    const before = names.local(action.state);
    const args = action.args.map((x) => argument(x, a));
    const typed = bounds(action.args, a);
    const goals = each((property) => {
      const o = a.obligation(action.name, "INV", property);
      if (o === null) return missing(action.name, "INV", property);
      return `XenVerif.Machine.keeps (${applied(o, [before, ...args], [...known, ...typed, "holds"], a)}).`;
    });
    const pattern = [before, ...args, "answer", `${before}'`, ...typed, "call"].join(" ");
    return [{ action: action.name, pattern, goals }];
  });
  const kept = [
    ...(automatic === null ? [] : [`Models.${name}.Machine.Typed ${s} /\\`]),
    `Models.${name}.Model.Invariants ${s}`,
  ];
  const pattern = automatic === null ? "holds" : "[typed_state holds]";
  const safe = safeSteps(a.module, machine, a.p).map((x) => {
    const o = a.obligation(x.action.name, x.kind, x.property);
    if (o === null) return missing(x.action.name, x.kind, ...(x.property === null ? [] : [x.property]));
    const args = x.action.args.map((y) => argument(y, a));
    const typed = bounds(x.action.args, a);
    const intro = args.length + typed.length === 0 ? "" : `intros ${[...args, ...typed].join(" ")}. `;
    return `{ ${intro}exact (${applied(o, [s, ...args], [...known, ...typed, "holds"], a)}). }`;
  });
  return [
    `assert (forall ${s}, XenVerif.Machine.Reachable Models.${name}.Machine.machine ${s} -> ${kept.join(" ")}) as kept.`,
    "{ apply XenVerif.Machine.reachable_invariant.",
    `  - intros ${s} start. cbn in start. subst ${s}.`,
    ...indent("    ", start),
    `  - intros state event next ${pattern} step.`,
    `    destruct step as`,
    ...steps.map((c, i) => `      ${i === 0 ? "[" : "|"} ${c.pattern}${i === steps.length - 1 ? " ];" : ""}`),
    "      pose proof holds as parts; destruct parts.",
    ...steps.flatMap((c) => [`    + (* ${c.action} *)`, ...indent("      ", c.goals)]),
    "}",
    `intros ${s} reached. pose proof (kept ${s} reached) as holds.`,
    ...(automatic === null ? [] : ["destruct holds as [typed_state holds]."]),
    "constructor.",
    ...(automatic === null ? [] : ["{ exact typed_state. }"]),
    "{ exact holds. }",
    ...safe,
  ];
}

/** The records and conditions of another module, under the names that they have in this one. */
function passedTo(module: Module, a: Assembly): readonly string[] {
  const records = parameterNames(module, a.all).map((n) => (n === "P" ? `P_${module.name}` : n));
  return [...records, ...validities(module, a.all).map((v) => v.name)];
}

function refinementScript(refinement: Refinement, a: Assembly): readonly string[] {
  const find = (name: string) => a.all.find((m) => m.name === name);
  const implementation = find(refinement.implementation);
  const specification = find(refinement.specification);
  if (implementation?.machine == null || specification?.machine == null) return [missing("the two machines")];
  const rel = a.obligation("initial", "REL");
  const first =
    rel === null
      ? [missing("initial", "REL")]
      : [
          "intros s start. cbn in start. subst s.",
          `eexists. split; [reflexivity | exact (${applied(rel, [], [], a)})].`,
        ];
  const safe = (m: Module, state: string, reached: string): string =>
    `(Models.${m.name}.Verdict.MAIN ${[...passedTo(m, a), state, reached].join(" ")})`;
  const facts = (
    m: Module & { machine: Machine | null },
    state: string,
    reached: string,
    holds: string,
  ): readonly string[] => {
    const of = (field: string) => `Models.${m.name}.Machine.${field} ${state} ${safe(m, state, reached)}`;
    const isTyped = m.machine !== null && stateIsTyped(m.machine, a);
    return [
      ...(isTyped ? [`pose proof (${of("reachable_typed")}) as typed_${holds}.`] : []),
      `pose proof (${of("reachable_invariants")}) as ${holds}.`,
    ];
  };
  const known = [
    ...(stateIsTyped(implementation.machine, a) ? ["typed_holds"] : []),
    ...(stateIsTyped(specification.machine, a) ? ["typed_holds'"] : []),
  ];
  const steps = implementation.machine.actions.map((action) => {
    const simulation = refinement.simulations.find((x) => x.action === action.name) ?? null;
    const args = action.args.map((x) => argument(x, a));
    const typed = bounds(action.args, a);
    const use = (kind: "SIM" | "ERR"): string => {
      const o = a.obligation(action.name, kind);
      if (o === null) return missing(action.name, kind);
      return `pose proof (${applied(o, ["s", "a", ...args], [...known, ...typed, "holds", "holds'", "joined"], a)}) as ${kind}.`;
    };
    const step = `(Models.${a.module.name}.Refinement.${abstractStepOf(action.name)} ${["s", "a", ...args].join(" ")})`;
    const end = simulation?.abstract === null ? "XenVerif.Machine.stutter." : `XenVerif.Machine.simulate ${step}.`;
    return {
      action: action.name,
      pattern: ["s", ...args, "answer", "s'", ...typed, "call"].join(" "),
      goals: [use("SIM"), use("ERR"), end],
    };
  });
  const internal = internalSteps(refinement, a.all);
  const simulation = [
    "apply XenVerif.Machine.forward_simulation.",
    ...first.map((l, i) => `${i === 0 ? "- " : "  "}${l}`),
    "- intros s a event s' reached reached' joined step.",
    ...indent("  ", facts(implementation, "s", "reached", "holds")),
    ...indent("  ", facts(specification, "a", "reached'", "holds'")),
    "  destruct step as",
    ...steps.map((c, i) => `    ${i === 0 ? "[" : "|"} ${c.pattern}${i === steps.length - 1 ? " ]." : ""}`),
    ...steps.flatMap((c) => [`  + (* ${c.action} *)`, ...indent("    ", c.goals)]),
  ];
  if (internal.length === 0) return simulation;
  const own = `Models.${a.module.name}`;
  const machineOf = (m: Module) => `Models.${m.name}.Machine.machine`;
  const variant = a.p.names.global({ module: a.module.name, name: refinement.variant ?? "" });
  const related = a.p.names.global({ module: a.module.name, name: refinement.relation });
  const endings = internal.map((name) => {
    const action = implementation.machine?.actions.find((x) => x.name === name);
    const o = a.obligation(name, "VAR");
    const args = (action?.args ?? []).map((x) => argument(x, a));
    const typed = bounds(action?.args ?? [], a);
    const step = [
      `Models.${implementation.name}.Machine.${stepOf(name)}`,
      "s",
      ...args,
      "answer",
      "s'",
      ...typed,
      "taken",
    ];
    const decreases =
      o === null
        ? missing(name, "VAR")
        : `exact (XenVerif.Machine.changes_after _ _ s' call (${applied(o, ["s", "a", ...args], [...known, ...typed, "holds", "holds'", "joined"], a)})).`;
    return {
      name,
      pattern: [...args, ...typed].reduceRight((inner, x) => `[${x} ${inner}]`, "call"),
      lines: [
        "split.",
        "{ destruct (XenVerif.Machine.changes_answers s _ s' call) as [answer taken].",
        `  exact (XenVerif.Machine.reachable_step _ s _ s' reached (${step.join(" ")})). }`,
        `{ ${decreases} }`,
      ],
    };
  });
  const pattern = endings.map((e) => e.pattern).reduceRight((rest, x) => `[${x} | ${rest}]`);
  return [
    `assert (XenVerif.Machine.refines ${machineOf(implementation)} ${own}.Refinement.observe`,
    `  ${machineOf(specification)} ${own}.Refinement.observe_specification ${own}.Model.${related}) as simulated.`,
    "{",
    ...indent("  ", simulation),
    "}",
    "split; [exact simulated |].",
    `intros run start. refine (XenVerif.Machine.no_divergence ${own}.Refinement.internal (fun s => ${own}.Model.${variant} s)`,
    `  (XenVerif.Machine.Reachable ${machineOf(implementation)}) _ run start).`,
    "intros s s' reached step.",
    "destruct (XenVerif.Machine.refines_reachable _ _ _ _ _ simulated s reached) as [a [reached' joined]].",
    ...facts(implementation, "s", "reached", "holds"),
    ...facts(specification, "a", "reached'", "holds'"),
    `unfold ${own}.Refinement.internal in step.`,
    pattern === "call" ? "pose proof step as call." : `destruct step as ${pattern}.`,
    ...endings.flatMap((e) => [`- (* ${e.name} *)`, ...indent("  ", e.lines)]),
  ];
}
