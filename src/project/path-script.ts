/** Proofs that go path by path through an action: a bullet each, with the hypotheses named after the source. */
import { render } from "../emit/doc.js";
import { safeComment } from "../emit-coq/comment.js";
import { actionPaths } from "../emit-coq/paths.js";
import { coqTerm, level, type Printer } from "../emit-coq/terms.js";
import type { Expr } from "../ir/ir.js";
import type { Path, PathStep } from "../ir/paths.js";
import type { Prop } from "../ir/prop.js";
import { constructors } from "../ir/types.js";
import { children } from "../ir/visit.js";
import type { Obligation } from "../obligations/obligation.js";
import type { ModulePlan } from "./plan.js";

/** A proof path by path. */
export interface PathScript {
  /** Up to the case distinction. */
  readonly opening: string;
  readonly bullets: readonly {
    /** What distinguishes the path, for a comment. */
    readonly title: string;
    readonly intros: string;
  }[];
  /** The tactic that closes a path by itself. */
  readonly tactic: "on_path" | "simulation_on_path";
}

const split = new Set(["INV", "TRANS", "SIM", "ERR"]);

/**
 * The proof of an obligation path by path.
 *
 * @param plans of the project
 * @returns null where the obligation is not about an action that has several paths
 */
export function pathScript(o: Obligation, plan: ModulePlan, plans: readonly ModulePlan[]): PathScript | null {
  if (!split.has(o.kind)) return null;
  const owner = plan.module.refinement?.implementation ?? plan.module.name;
  const machine = plans.find((p) => p.module.name === owner)?.module;
  const found = machine === undefined ? undefined : actionPaths(machine).find((a) => a.action.name === o.subject);
  const call = callOf(o.statement, owner, o.subject);
  if (found === undefined || call === null || o.statement.kind !== "forall") return null;
  const p: Printer = { module: plan.module.name, names: plan.coqNames, lookup: plan.lookup };
  const name = plan.coqNames.global({ module: owner, name: o.subject }).split(".").pop() ?? "";
  const taken = new Set<string>();
  const fresh = (wanted: string) => unique(plan.coqNames.local(wanted), taken);
  const parameters = plan.coqParameters.map((x) => unique(x, taken));
  const args = o.statement.params.map((x) => fresh(x.name));
  const { body } = o.statement;
  const premises = body.kind === "implies" ? body.premises.map((x) => fresh(premiseName(x))) : [];
  const opening =
    `intros ${[...parameters, ...args, ...premises].join(" ")}.\n` +
    `  pattern (${flat(call, p)}); apply Models.${owner}.Paths.${name}_paths.`;
  const bullets = found.paths.map((path) => {
    const own = new Set(taken);
    const names = path.steps.flatMap((s) => stepNames(s, p, (wanted) => unique(plan.coqNames.local(wanted), own)));
    return { title: title(path, p), intros: names.length === 0 ? "" : `intros ${names.join(" ")}.` };
  });
  return { opening, bullets, tactic: plan.module.refinement === null ? "on_path" : "simulation_on_path" };
}

/**
 * The script as text.
 *
 * @param left paths, from 0, that are left to a person
 */
export function pathScriptText(s: PathScript, left: ReadonlySet<number>): string {
  const bullets = s.bullets.map((b, i) => {
    const end = left.has(i) ? "admit." : `${s.tactic}.`;
    return `  - (* ${b.title} *)\n    ${[b.intros, end].filter((x) => x !== "").join(" ")}`;
  });
  return [s.opening, ...bullets].join("\n");
}

/** The call of an action in a statement. */
function callOf(statement: Prop, module: string, action: string): Expr | null {
  const inside = (e: Expr): Expr | null => {
    if (e.kind === "call" && e.ref.module === module && e.ref.name === action) return e;
    for (const c of children(e)) {
      const found = inside(c);
      if (found !== null) return found;
    }
    return null;
  };
  const visit = (value: unknown): Expr | null => {
    if (typeof value !== "object" || value === null) return null;
    if ("span" in value && "type" in value) return inside(value as Expr);
    for (const part of Object.values(value)) {
      const found = visit(part);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(statement);
}

/** What a hypothesis of a statement is called. */
function premiseName(p: Prop): string {
  switch (p.kind) {
    case "parametersValid":
      return "valid";
    case "invariants":
      return "invariants";
    case "predicate":
      return `is_${p.ref.name}`;
    case "typed":
      return p.term.kind === "var" ? `typed_${p.term.name}` : "typed";
    case "member":
      return "within";
    default:
      return "given";
  }
}

/** What is introduced for a step of a path. */
function stepNames(s: PathStep, p: Printer, fresh: (wanted: string) => string): readonly string[] {
  switch (s.kind) {
    case "let": {
      const name = fresh(s.name);
      return [name, fresh(`${s.name}_is`)];
    }
    case "test": {
      // `if (!known(x))` is told by what is asked, not by the negation.
      const negated = s.test.kind === "prim" && s.test.op === "not";
      return [fresh(`${s.holds === negated ? "not" : "is"}_${subjectOf(s.test)}`)];
    }
    case "case": {
      const [ctor = ""] = s.forms.ctors;
      const single = s.forms.ctors.length === 1;
      const fields = constructors(s.scrutinee.type, p.lookup)?.ctors.find((c) => c.name === ctor)?.fields ?? [];
      const binders = single ? fields.map((f, i) => fresh(s.forms.binders[i] ?? f.name)) : [];
      return [...binders, fresh(`${subjectOf(s.scrutinee)}_is_${s.forms.ctors.slice(0, 2).join("_or_")}`)];
    }
    case "otherwise":
      return [fresh(`${subjectOf(s.scrutinee)}_is_not_${s.excluded.slice(0, 2).join("_or_")}`)];
  }
}

/** A word for what a term is about: the function that it calls, the field or variable that it reads. */
function subjectOf(e: Expr): string {
  switch (e.kind) {
    case "call":
    case "global":
      return e.ref.name;
    case "var":
    case "field":
      return e.name;
    case "prim": {
      const words = e.args.map(subjectOf).filter((w) => w !== "");
      if (e.op === "lt" || e.op === "le") return words.join(e.op === "lt" ? "_below_" : "_upto_");
      return words.slice(0, 2).join(infixWords[e.op] ?? "_");
    }
    case "construct":
      return e.ctor;
    case "match":
      return subjectOf(e.scrutinee);
    case "number":
      return /^\d+$/.test(e.value) ? e.value : "";
    default:
      return "";
  }
}

const infixWords: Readonly<Partial<Record<string, string>>> = { eq: "_eq_", and: "_and_", or: "_or_" };

function unique(wanted: string, taken: Set<string>): string {
  let name = wanted.length > 40 ? wanted.slice(0, 40) : wanted;
  for (let i = 2; taken.has(name); i += 1) name = `${wanted.slice(0, 40)}${i}`;
  taken.add(name);
  return name;
}

const flat = (e: Expr, p: Printer): string => render(coqTerm(e, p, level.term), 1_000_000).replace(/\s+/g, " ");

/** What a path comes to, in one short line. */
function title({ outcome }: Path, p: Printer): string {
  const text = safeComment(flat(outcome, p));
  return text.length <= 70 ? text : `${text.slice(0, text.lastIndexOf(" ", 68))} …`;
}
