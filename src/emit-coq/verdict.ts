/**
 * The proof of a module's end theorem from the single obligations: `Verdict.v`. It imports nothing, so that no proof file
 * can change what a name means; Coq's kernel checks that what it assembles is the theorem that `Machine.v` or
 * `Refinement.v` states.
 */
import { fill } from "../emit/templates.js";
import type { Action, Machine, Module, Param, Refinement } from "../ir/ir.js";
import { type MachineModule, machinesOf } from "../ir/machines.js";
import { isBounded } from "../ir/types.js";
import type { Obligation, Obligations } from "../obligations/obligation.js";
import { internalSteps } from "../obligations/observation.js";
import { safeSteps } from "../obligations/safety.js";
import { stateName, typingName } from "../obligations/world.js";
import { stepOf } from "./machine.js";
import { type ParameterRecord, parameterRecords } from "./model.js";
import { abstractStepOf } from "./refinement.js";
import type { Printer } from "./terms.js";

/** What a script is assembled from. */
interface Assembly {
  readonly module: Module;
  readonly all: readonly Module[];
  readonly p: Printer;
  readonly obligations: readonly Obligation[];
  /** The parameter records and the conditions on them, as the script introduces them. */
  readonly records: readonly ParameterRecord[];
}

/** Emits `Verdict.v`; null where the module has no end theorem. */
export function verdictFile(
  module: Module,
  obligations: Obligations,
  all: readonly Module[],
  p: Printer,
): string | null {
  const records = parameterRecords(module, all);
  const a: Assembly = { module, all, p, obligations: obligations.obligations, records };
  const { machine, refinement } = module;
  if (machine === null && refinement === null) return null;
  const lines = [
    ...(machine === null ? [] : machineScript(machine, a)),
    ...(refinement === null ? [] : refinementScript(refinement, a)),
  ];
  const hasConditions = (name: string) =>
    all.some((m) => m.name === name && m.decls.some((d) => d.kind === "parameter" && d.condition !== null));
  const conditions = records.map(({ module: m }) =>
    hasConditions(m) ? `Proofs.${m}.parameters_PAR` : "Coq.Init.Logic.I",
  );
  const used = refinement === null ? [] : [refinement.implementation, refinement.specification];
  const owners = records.map((r) => r.module).filter((m) => m !== module.name);
  return fill("coq/end-theorem.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    name: `${refinement === null ? "machine" : "refinement"}_MAIN`,
    needed: [...used.map((m) => `Models.${m}.Verdict`), ...owners.map((m) => `Proofs.${m}`)],
    hypotheses: [...records.map((r) => r.name), ...records.map((r) => r.valid)],
    lines,
    defaults: [...records.map((r) => `Models.${r.module}.Model.defaults`), ...conditions],
  });
}

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

/** The arguments of an action, and the hypotheses that bounded ones lie within their types. */
function argumentsOf(
  action: Action,
  a: Assembly,
): { readonly args: readonly string[]; readonly typed: readonly string[] } {
  return {
    args: action.args.map((x) => argument(x, a)),
    typed: action.args.filter((x) => isBounded(x.type, a.p.lookup)).map((x) => `typed_${argument(x, a)}`),
  };
}

/**
 * A step by the proof of an obligation, applied to variables and to what it assumes besides the parameters' conditions.
 * Where the obligation is not there, the end theorem has no proof, and the script says why.
 */
function by(
  subject: string,
  kind: Obligation["kind"],
  property: string | null,
  applied: { readonly variables: readonly string[]; readonly assumes: readonly string[] },
  tactic: (proof: string) => string,
  a: Assembly,
): string {
  const o = a.obligations.find((x) => x.subject === subject && x.kind === kind && x.property === property);
  if (o === undefined)
    return `fail "there is no obligation ${[subject, kind, ...(property === null ? [] : [property])].join(".")}".`;
  const records = a.records.map((r) => r.name);
  const valid = a.records.map((r) => r.valid);
  const proof = [`Proofs.${o.module}.${o.name}`, ...records, ...applied.variables, ...valid, ...applied.assumes];
  return tactic(`(${proof.join(" ")})`);
}

const exactly = (proof: string): string => `exact ${proof}.`;

const indent = (pad: string, lines: readonly string[]): readonly string[] => lines.map((l) => `${pad}${l}`);

/** The pattern of a case distinction, a case a line. */
const patterns = (cases: readonly { readonly pattern: string }[], pad: string): readonly string[] =>
  cases.map((c, i) => `${pad}${i === 0 ? "[" : "|"} ${c.pattern}${i === cases.length - 1 ? " ]" : ""}`);

function machineScript(machine: Machine, a: Assembly): readonly string[] {
  const { names } = a.p;
  const { name } = a.module;
  const s = names.local(stateName(machine));
  const automatic = typingName(a.module, a.p.lookup);
  const known = automatic === null ? [] : ["typed_state"];
  /** Proves all properties of a state, one goal each. */
  const each = (proof: (property: string) => string): readonly string[] => {
    const invariants = machine.invariants.map((property) => `{ ${proof(property)} }`);
    return [
      ...(automatic === null ? [] : ["split.", `{ ${proof(automatic)} }`]),
      ...(invariants.length === 0 ? ["exact Coq.Init.Logic.I."] : ["constructor.", ...invariants]),
    ];
  };
  const start = each((property) => by(machine.initial, "INIT", property, { variables: [], assumes: [] }, exactly, a));
  const steps = machine.actions.map((action) => {
    const before = names.local(action.state);
    const { args, typed } = argumentsOf(action, a);
    const assumes = [...known, ...typed, "holds"];
    const keeps = (proof: string) => `XenVerif.Machine.keeps ${proof}.`;
    return {
      action: action.name,
      pattern: [before, ...args, "answer", `${before}'`, ...typed, "call"].join(" "),
      goals: each((property) => by(action.name, "INV", property, { variables: [before, ...args], assumes }, keeps, a)),
    };
  });
  const safe = safeSteps(a.module, machine, a.p.lookup).map((x) => {
    const { args, typed } = x.action === null ? { args: [], typed: [] } : argumentsOf(x.action, a);
    // What the statement quantifies over besides the arguments: variables of its conditions, which stand in front of all premises.
    const bound = x.says.kind === "forall" ? x.says.params.slice(args.length).map((b) => argument(b, a)) : [];
    const variables = [...args, ...bound];
    const introduce = variables.length === 0 ? "" : `intros ${[...variables, ...typed].join(" ")}. `;
    const applied = { variables: [s, ...variables], assumes: [...known, ...typed, "holds"] };
    return `{ ${introduce}${by(x.action?.name ?? "machine", x.kind, x.property, applied, exactly, a)} }`;
  });
  const typed = automatic === null ? "" : `Models.${name}.Machine.Typed ${s} /\\ `;
  const pattern = automatic === null ? "holds" : "[typed_state holds]";
  return [
    `assert (forall ${s}, XenVerif.Machine.Reachable Models.${name}.Machine.machine ${s} ->`,
    `  ${typed}Models.${name}.Model.Invariants ${s}) as kept.`,
    "{ apply XenVerif.Machine.reachable_invariant.",
    `  - intros ${s} start. cbn in start. subst ${s}.`,
    ...indent("    ", start),
    `  - intros state event next ${pattern} step.`,
    "    destruct step as",
    ...patterns(steps, "      "),
    "      ; pose proof holds as parts; destruct parts.",
    ...steps.flatMap((c) => [`    + (* ${c.action} *)`, ...indent("      ", c.goals)]),
    "}",
    `intros ${s} reached. generalize (kept ${s} reached). intros ${pattern}.`,
    "constructor.",
    ...(automatic === null ? [] : ["{ exact typed_state. }"]),
    "{ exact holds. }",
    ...safe,
  ];
}

function refinementScript(refinement: Refinement, a: Assembly): readonly string[] {
  const machines = machinesOf(refinement, a.all);
  if (machines === null) return ['fail "the two machines are not there".'];
  const { implementation, specification } = machines;
  const own = `Models.${a.module.name}`;
  const machineOf = (m: MachineModule) => `Models.${m.name}.Machine.machine`;
  /** What the end theorem of a machine says of a reachable state. */
  const facts = (m: MachineModule, state: string, reached: string, holds: string): readonly string[] => {
    const records = parameterRecords(m, a.all);
    const passed = [...records.map((r) => (r.name === "P" ? `P_${m.name}` : r.name)), ...records.map((r) => r.valid)];
    const safe = `(Models.${m.name}.Verdict.MAIN ${[...passed, state, reached].join(" ")})`;
    const fact = (field: string, as: string) =>
      `pose proof (Models.${m.name}.Machine.${field} ${state} ${safe}) as ${as}.`;
    return [
      ...(typingName(m, a.p.lookup) === null ? [] : [fact("reachable_typed", `typed_${holds}`)]),
      fact("reachable_invariants", holds),
    ];
  };
  const bothFacts = [
    ...facts(implementation, "s", "reached", "holds"),
    ...facts(specification, "a", "reached'", "holds'"),
  ];
  const known = [
    ...(typingName(implementation, a.p.lookup) === null ? [] : ["typed_holds"]),
    ...(typingName(specification, a.p.lookup) === null ? [] : ["typed_holds'"]),
  ];
  /** What an obligation about a call takes, in related states on which all invariants hold. */
  const related = ({ args, typed }: ReturnType<typeof argumentsOf>) => ({
    variables: ["s", "a", ...args],
    assumes: [...known, ...typed, "holds", "holds'", "joined"],
  });
  const internal = internalSteps(refinement);
  const steps = implementation.machine.actions.map((action) => {
    const given = argumentsOf(action, a);
    const use = (kind: "SIM" | "ERR"): string =>
      by(action.name, kind, null, related(given), (proof) => `pose proof ${proof} as ${kind}.`, a);
    const step = `(${own}.Refinement.${abstractStepOf(action.name)} ${["s", "a", ...given.args].join(" ")})`;
    const end = internal.includes(action.name) ? "XenVerif.Machine.stutter." : `XenVerif.Machine.simulate ${step}.`;
    return {
      action: action.name,
      pattern: ["s", ...given.args, "answer", "s'", ...given.typed, "call"].join(" "),
      goals: [use("SIM"), use("ERR"), end],
    };
  });
  const atStart = (proof: string) => `eexists. split; [reflexivity | exact ${proof}].`;
  const simulation = [
    "apply XenVerif.Machine.forward_simulation.",
    "- intros s start. cbn in start. subst s.",
    `  ${by("initial", "REL", null, { variables: [], assumes: [] }, atStart, a)}`,
    "- intros s a event s' reached reached' joined step.",
    ...indent("  ", bothFacts),
    "  destruct step as",
    ...patterns(steps, "    "),
    "    .",
    ...steps.flatMap((c) => [`  + (* ${c.action} *)`, ...indent("    ", c.goals)]),
  ];
  if (internal.length === 0) return simulation;
  const name = (n: string | null) => a.p.names.global({ module: a.module.name, name: n ?? "" });
  const endings = implementation.machine.actions
    .filter((action) => internal.includes(action.name))
    .map((action) => {
      const given = argumentsOf(action, a);
      const step = `Models.${implementation.name}.Machine.${stepOf(action.name)}`;
      const taken = [step, "s", ...given.args, "answer", "s'", ...given.typed, "taken"].join(" ");
      const decreases = (proof: string) => `exact (XenVerif.Machine.changes_after _ _ s' call ${proof}).`;
      return {
        action: action.name,
        pattern: [...given.args, ...given.typed].reduceRight((inner, x) => `[${x} ${inner}]`, "call"),
        goals: [
          "split.",
          "{ destruct (XenVerif.Machine.changes_answers s _ s' call) as [answer taken].",
          `  exact (XenVerif.Machine.reachable_step _ s _ s' reached (${taken})). }`,
          `{ ${by(action.name, "VAR", null, related(given), decreases, a)} }`,
        ],
      };
    });
  const pattern = endings.map((e) => e.pattern).reduceRight((rest, x) => `[${x} | ${rest}]`);
  return [
    `assert (XenVerif.Machine.refines ${machineOf(implementation)} ${own}.Refinement.observe`,
    `  ${machineOf(specification)} ${own}.Refinement.observe_specification`,
    `  ${own}.Model.${name(refinement.relation)}) as simulated.`,
    "{",
    ...indent("  ", simulation),
    "}",
    "split; [exact simulated |].",
    `intros run start. refine (XenVerif.Machine.no_divergence ${own}.Refinement.internal`,
    `  (fun s => ${own}.Model.${name(refinement.variant)} s) (XenVerif.Machine.Reachable ${machineOf(implementation)})`,
    "  _ run start).",
    "intros s s' reached step.",
    "destruct (XenVerif.Machine.refines_reachable _ _ _ _ _ simulated s reached) as [a [reached' joined]].",
    ...bothFacts,
    `unfold ${own}.Refinement.internal in step. revert step. intros ${pattern}.`,
    ...endings.flatMap((e) => [`- (* ${e.action} *)`, ...indent("  ", e.goals)]),
  ];
}
