/** A module's actions → the text of its `Paths.v`: for each action, one case per path through the function. */
import { concat, type Doc, group, hardline, join, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Action, Decl, Expr, Module, Type } from "../ir/ir.js";
import { type Path, type PathStep, pathsOf } from "../ir/paths.js";
import { constructors } from "../ir/types.js";
import { implicitRecords, parameterRecords, width } from "./model.js";
import { coqProp } from "./props.js";
import { coqTerm, ctorName, level, type Printer, toldTerm } from "./terms.js";
import { binders, coqType } from "./types.js";

type Func = Extract<Decl, { kind: "function" }>;

/** Beyond so many paths a lemma helps nobody. */
const most = 64;

/** An action whose function distinguishes cases, with its paths. */
export interface ActionPaths {
  readonly action: Action;
  readonly paths: readonly Path[];
}

/** The actions of a module that have several paths. */
export function actionPaths(module: Module): readonly ActionPaths[] {
  return (module.machine?.actions ?? []).flatMap((action) => {
    const f = module.decls.find((d) => d.name === action.name);
    if (f?.kind !== "function") return [];
    const paths = pathsOf(f.body);
    return paths.length > 1 && paths.length <= most ? [{ action, paths }] : [];
  });
}

/** Emits `Paths.v`; null where no action distinguishes cases. */
export function pathsFile(module: Module, all: readonly Module[], p: Printer): string | null {
  const split = actionPaths(module);
  if (split.length === 0) return null;
  const contexts = implicitRecords(parameterRecords(module, all));
  return fill("coq/paths.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    hasSection: contexts.length > 0,
    contexts,
    lemmas: split.map((a) => lemma(a, module, p)),
  });
}

function lemma({ action, paths }: ActionPaths, module: Module, p: Printer): string {
  const f = module.decls.find((d): d is Func => d.kind === "function" && d.name === action.name);
  if (f === undefined) throw new Error(`no function ${action.name}`);
  const name = p.names.global({ module: module.name, name: f.name });
  const call = [name, ...f.params.map((x) => p.names.local(x.name))].join(" ");
  const cases = paths.map((path) => concat("(", nest(1, group(premises(path, p))), ") ->"));
  const statement = concat(
    group(
      `Lemma ${name}_paths`,
      nest(4, ...binders(f.params, p.names).flatMap((b) => [group(line), b])),
      nest(4, group(line), "(Q : ", coqType(f.result, p.names), " -> Prop) :"),
    ),
    nest(2, hardline, join(hardline, [...cases, `Q (${call}).`])),
  );
  const hypotheses = paths.map((_, i) => `case_${i + 1}`).join(" ");
  const comment = `(** The paths of [${name}]: what holds of the outcome of each holds of the call. *)`;
  const script = render(concat("  ", nest(2, proofOf(f.body, p), ".")), width);
  const proof = `Proof.\n  intros ${hypotheses}; unfold ${name}; cbv zeta.\n${script}\nQed.`;
  return [comment, render(statement, width), proof].join("\n");
}

function premises(path: Path, p: Printer): Doc {
  const parts = path.steps.map((s) => concat(premise(s, p), " ->", line));
  return concat(...parts, "Q ", coqTerm(path.outcome, p, level.app - 1));
}

function premise(step: PathStep, p: Printer): Doc {
  switch (step.kind) {
    case "test":
      return concat(coqTerm(step.test, p, level.cons), ` = ${step.holds}`);
    case "let": {
      const name = p.names.local(step.name);
      const type = coqType(step.value.type, p.names);
      return concat(`forall ${name} : `, type, `, ${name} = `, coqTerm(step.value, p, level.cons));
    }
    case "case": {
      const [ctor] = step.forms.ctors;
      if (ctor === undefined || step.forms.ctors.length > 1) return form(step.scrutinee, step.forms.ctors, true, p);
      const { type } = step.scrutinee;
      const fields = fieldsOf(type, ctor, p);
      const names = fields.map((_, i) => p.names.local(step.forms.binders[i] ?? `any${i + 1}`));
      const quantified = fields.map((t, i) => concat(`(${names[i]} : `, coqType(t, p.names), ")"));
      const value = [ctorName(type, ctor, p), ...names].join(" ");
      const equation = concat(toldTerm(step.scrutinee, p, level.cons), ` = ${value}`);
      return names.length === 0 ? equation : concat("forall ", join(" ", quantified), ", ", equation);
    }
    case "otherwise":
      return form(step.scrutinee, step.excluded, false, p);
  }
}

/** That a value has one of some forms, or none of them. */
const form = (scrutinee: Expr, ctors: readonly string[], one: boolean, p: Printer): Doc =>
  coqProp(
    {
      kind: "match",
      scrutinee,
      cases: [{ ctors, binders: [], body: { kind: one ? "true" : "false" } }],
      otherwise: { kind: one ? "false" : "true" },
    },
    p,
    level.cons,
  );

/** The script of a case distinction: follows the function's text, and applies the premise of each path. */
function proofOf(body: Expr, p: Printer): Doc {
  let count = 0;
  let equations = 0;
  const leaf = (index: number, given: readonly string[]): Doc =>
    concat(`path_case (case_${index}${given.map((g) => ` ${g}`).join("")})`);
  const branch = (name: string, scripts: readonly Doc[]): Doc =>
    group(
      `path_branch ${name};`,
      nest(
        2,
        line,
        "[ ",
        join(
          concat(line, "| "),
          scripts.map((s) => nest(2, s)),
        ),
        " ]",
      ),
    );
  const at = (e: Expr, given: readonly string[]): Doc => {
    switch (e.kind) {
      case "if": {
        equations += 1;
        const name = `E${equations}`;
        const first = at(e.then, [...given, name]);
        return branch(name, [first, at(e.otherwise, [...given, name])]);
      }
      case "let":
        return at(e.body, [...given, "_", "eq_refl"]);
      case "match": {
        equations += 1;
        const name = `E${equations}`;
        const scripts = new Map<string, Doc>();
        const decided = `ltac:(rewrite ${name}; exact I)`;
        for (const c of e.cases) {
          const wildcards = c.ctors.length > 1 ? [] : fieldsOf(e.scrutinee.type, c.ctors[0] ?? "", p).map(() => "_");
          const own = c.ctors.length > 1 ? [decided] : [...wildcards, name];
          const script = at(c.body, [...given, ...own]);
          for (const ctor of c.ctors) scripts.set(ctor, script);
        }
        const rest = e.otherwise === null ? null : at(e.otherwise, [...given, decided]);
        const ctors = constructors(e.scrutinee.type, p.lookup)?.ctors ?? [];
        // Coq's library lists `Some` before `None`.
        const isOption = ctors.some((c) => c.name === "none") && ctorName(e.scrutinee.type, "none", p) === "None";
        const branches = (isOption ? [...ctors].reverse() : ctors).map(
          (c) => scripts.get(c.name) ?? rest ?? concat("fail"),
        );
        return branch(name, branches);
      }
      default:
        count += 1;
        return leaf(count, given);
    }
  };
  return at(body, []);
}

const fieldsOf = (type: Type, ctor: string, p: Printer): readonly Type[] =>
  (constructors(type, p.lookup)?.ctors ?? []).find((c) => c.name === ctor)?.fields.map((f) => f.type) ?? [];
