/** The steps by which a call of the implementation is shown to be one of the specification, from its obligations SIM and ERR. */
import type { Action } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import type { AbstractSide } from "./verdict-refinement.js";

/** A call, and what is known of it. */
export interface SimulatedCall {
  readonly action: Action;
  /** The call of the implementation's function. */
  readonly call: string;
  /** What is to be shown, of an answer and a next state. */
  readonly motive: string;
  /** The call of the specification; null for a step that nobody sees. */
  readonly abstract: AbstractSide | null;
  /** Proofs of SIM and ERR. */
  readonly success: string;
  readonly refusal: string;
  /** What ERR says. */
  readonly says: Prop | null;
  /** Name of the relation. */
  readonly relation: string;
}

const indented = (lines: readonly string[], by = "  ") => lines.map((l) => `${by}${l}`);

/** The proof, a line each: it goes through what the call comes to. */
export function simulatedCall(c: SimulatedCall): readonly string[] {
  const cases = c.says === null ? null : refusalCases(c.says);
  return [
    `have SIM := ${c.success}`,
    `have ERR := ${c.refusal}`,
    "revert SIM ERR",
    `cases is : ${c.call} with`,
    "| ok next result =>",
    ...branch("(XenVerif.Answer.returned result)", "next", succeeded(c), c),
    "| fail errno =>",
    ...branch("(XenVerif.Answer.refused errno)", "s", refused(c, cases?.fail ?? null, "joined"), c),
    "| failWith errno next =>",
    ...branch("(XenVerif.Answer.refused errno)", "next", refused(c, cases?.failWith ?? null, null), c),
  ];
}

function branch(answer: string, next: string, proof: readonly string[], c: SimulatedCall): readonly string[] {
  return indented([
    "intro SIM ERR call",
    `have own : (${c.motive}) ${answer} ${next} := by`,
    ...indented(proof),
    `exact XenVerif.of_call (${c.motive}) call own`,
  ]);
}

/** What ERR says where the call is refused, with and without a change; null for what it says does not occur. */
function refusalCases(statement: Prop): { readonly fail: Prop | null; readonly failWith: Prop | null } | null {
  switch (statement.kind) {
    case "forall":
      return refusalCases(statement.body);
    case "implies":
      return refusalCases(statement.conclusion);
    case "match": {
      const of = (ctor: string) => statement.cases.find((x) => x.ctors.includes(ctor))?.body ?? null;
      return { fail: of("fail"), failWith: of("failWith") };
    }
    default:
      return null;
  }
}

/** The proof for a successful call. */
function succeeded(c: SimulatedCall): readonly string[] {
  const { abstract } = c;
  if (abstract === null) return ["exact XenVerif.simulated_stutter _ _ _ _ _ _ _ rfl SIM"];
  const rest = lastPart("SIM", abstract);
  const { observed } = abstract;
  const isUnit = observed.result === null || observed.result.kind === "unit";
  const results = c.action.result.kind !== "unit" && !isUnit ? `${rest}.2` : null;
  // Whether SIM says that the results are the same, even where some other action's are not seen.
  const saysResult = resultsAreSaid(c);
  const joined = saysResult ? `${rest}.1` : rest;
  const seen = `fun r => some (${abstract.observation} (XenVerif.Answer.returned r))`;
  const unit = abstract.action.result.kind === "unit" ? "result'" : "()";
  const other = c.action.result.kind === "unit" ? "result" : "()";
  const same = results === null ? `XenVerif.unit_eq ${unit} ${other}` : results;
  const step = moved("XenVerif.answers_ok a is'", abstract);
  return [
    "revert SIM",
    `cases is' : ${abstract.call} with`,
    "| ok a' result' =>",
    "  intro SIM",
    `  exact XenVerif.simulated_step _ _ _ _ _ _ _ (${abstract.event} (XenVerif.Answer.returned result')) a' ${step} (congrArg (${seen}) (${same})) ${joined}`,
    "| fail errno' =>",
    "  intro SIM",
    `  exact False.elim ${rest}`,
    "| failWith errno' a' =>",
    "  intro SIM",
    `  exact False.elim ${rest}`,
  ];
}

/** Whether SIM says that results are the same: where both give some, of one type. */
const resultsAreSaid = (c: SimulatedCall): boolean =>
  c.abstract !== null &&
  c.action.result.kind !== "unit" &&
  JSON.stringify(c.action.result) === JSON.stringify(c.abstract.action.result);

/** The last part of SIM, behind what says that the specification's choices lie within their types. */
const lastPart = (sim: string, abstract: AbstractSide): string =>
  `${sim}${".2".repeat(abstract.typedArgs.filter((x) => x === "witness").length)}`;

/** The step of the specification: what is typed, and the answer. */
function moved(answers: string, abstract: AbstractSide, free = false): string {
  const own = abstract.action.mayRefuse.length > 0 && !free ? `(Or.inl (${answers}))` : `(${answers})`;
  let witness = 0;
  const typed = abstract.typedArgs.map((x) => {
    if (x !== "witness") return x;
    witness += 1;
    return `SIM${".2".repeat(witness - 1)}.1`;
  });
  return [...typed, own].reduceRight((rest, t) => (rest === "" ? t : `(And.intro ${t} ${rest})`), "");
}

/**
 * The proof for a refused call.
 *
 * @param says what ERR says of it; null for that it does not occur
 * @param joined that the states stay related; null where ERR says so
 */
function refused(c: SimulatedCall, says: Prop | null, joined: string | null): readonly string[] {
  if (says === null) return ["exact False.elim ERR"];
  if (c.abstract === null) {
    const stays = joined ?? "ERR";
    return [`exact XenVerif.simulated_stutter _ _ _ _ _ _ _ rfl ${stays}`];
  }
  return byRefusal("ERR", says, joined, c, c.abstract);
}

function byRefusal(
  h: string,
  says: Prop,
  joined: string | null,
  c: SimulatedCall,
  abstract: AbstractSide,
): readonly string[] {
  switch (says.kind) {
    case "false":
      return [`exact False.elim ${h}`];
    case "and": {
      const at = (i: number) => `${h}${".2".repeat(i)}${i === says.items.length - 1 ? "" : ".1"}`;
      const relation = says.items.findIndex((x) => x.kind === "predicate" && x.ref.name === c.relation);
      const main = says.items.findIndex((_, i) => i !== relation);
      const item = says.items[main];
      if (item === undefined) return [`exact False.elim ${h}`];
      return byRefusal(at(main), item, relation === -1 ? joined : at(relation), c, abstract);
    }
    case "or": {
      const [first, ...more] = says.items;
      if (first === undefined) return [`exact False.elim ${h}`];
      if (more.length === 0) return byRefusal(h, first, joined, c, abstract);
      return [
        `cases ${h.includes(".") ? `(${h})` : h} with`,
        "| inl refused =>",
        ...indented(byRefusal("refused", first, joined, c, abstract)),
        "| inr more =>",
        ...indented(byRefusal("more", { kind: "or", items: more }, joined, c, abstract)),
      ];
    }
    case "equal": {
      if (says.right.kind !== "errno") return [`exact False.elim ${h}`];
      const code = says.right.name;
      const index = abstract.action.mayRefuse.indexOf(code);
      const member = `${"(Or.inr ".repeat(index)}(Or.inl ${h})${")".repeat(index)}`;
      const step = moved(`XenVerif.mayAnswer_refused _ a _ errno ${member}`, abstract, true);
      const event = `(${abstract.event} (XenVerif.Answer.refused errno))`;
      return [`exact XenVerif.simulated_step _ _ _ _ _ _ _ ${event} a ${step} rfl ${joined ?? h}`];
    }
    case "match":
      return byOwnRefusal(h, says, joined, c, abstract);
    default:
      return [`exact False.elim ${h}`];
  }
}

/** The specification refuses by its own conditions. */
function byOwnRefusal(
  h: string,
  says: Prop & { readonly kind: "match" },
  joined: string | null,
  c: SimulatedCall,
  abstract: AbstractSide,
): readonly string[] {
  const seen = `fun e => some (${abstract.observation} (XenVerif.Answer.refused e))`;
  const refusal = (ctor: "fail" | "failWith"): readonly string[] => {
    const body = says.cases.find((x) => x.ctors.includes(ctor))?.body ?? null;
    if (body === null) return ["exact False.elim refused'"];
    const parts = body.kind === "and" ? body.items : [body];
    const relation = parts.findIndex((x) => x.kind === "predicate" && x.ref.name === c.relation);
    const code = parts.length === 1 ? "refused'" : "refused'.1";
    const stays = relation === -1 ? joined : "refused'.2";
    const next = ctor === "fail" ? "a" : "a'";
    const step = moved(`XenVerif.answers_${ctor} a is'`, abstract);
    const event = `(${abstract.event} (XenVerif.Answer.refused errno'))`;
    const same = `(congrArg (${seen}) ${code})`;
    return [`exact XenVerif.simulated_step _ _ _ _ _ _ _ ${event} ${next} ${step} ${same} ${stays ?? code}`];
  };
  return [
    `have refused' := ${h}`,
    "revert refused'",
    `cases is' : ${abstract.call} with`,
    "| ok a' result' =>",
    "  intro refused'",
    "  exact False.elim refused'",
    "| fail errno' =>",
    "  intro refused'",
    ...indented(refusal("fail")),
    "| failWith errno' a' =>",
    "  intro refused'",
    ...indented(refusal("failWith")),
  ];
}
