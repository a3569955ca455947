/** The local names of a declaration: what the text printed for it binds. */
import { type Expr, type Module, unreachable } from "../ir/ir.js";
import { type Prop, replayTerms } from "../ir/prop.js";
import { children } from "../ir/visit.js";

/** Names that a term binds or reads. */
export function localsOfTerm(e: Expr): readonly string[] {
  return [...ownLocals(e), ...children(e).flatMap(localsOfTerm)];
}

function ownLocals(e: Expr): readonly string[] {
  switch (e.kind) {
    case "var":
    case "let":
      return [e.name];
    case "match":
      return e.cases.flatMap((c) => c.binders.filter((b) => b !== null));
    case "quantifier":
      return [e.param.name];
    case "higher":
      return e.fn.params.map((p) => p.name);
    default:
      return [];
  }
}

/** Names that a proposition binds or reads. */
export function localsOfProp(p: Prop): readonly string[] {
  switch (p.kind) {
    case "true":
    case "false":
    case "parametersValid":
      return [];
    case "and":
    case "or":
      return p.items.flatMap(localsOfProp);
    case "not":
      return localsOfProp(p.item);
    case "implies":
      return [...p.premises, p.conclusion].flatMap(localsOfProp);
    case "iff":
      return [...localsOfProp(p.left), ...localsOfProp(p.right)];
    case "forall":
    case "exists":
      return [...p.params.map((x) => x.name), ...localsOfProp(p.body)];
    case "equal":
    case "less":
    case "lessEqual":
      return [...localsOfTerm(p.left), ...localsOfTerm(p.right)];
    case "holds":
    case "typed":
      return localsOfTerm(p.term);
    case "predicate":
      return p.args.flatMap(localsOfTerm);
    case "let":
      return [p.name, ...localsOfTerm(p.value), ...localsOfProp(p.body)];
    case "match":
      return [
        ...localsOfTerm(p.scrutinee),
        ...p.cases.flatMap((c) => [...c.binders.filter((b) => b !== null), ...localsOfProp(c.body)]),
        ...(p.otherwise === null ? [] : localsOfProp(p.otherwise)),
      ];
    case "after":
      return [...localsOfTerm(p.outcome), p.next.name, ...localsOfProp(p.body)];
    case "invariants":
      return localsOfTerm(p.state);
    case "replay": {
      const results = p.steps.flatMap((s) => (s.outcome.kind === "ok" ? [s.outcome.result.name] : []));
      return [p.state.name, ...results, ...replayTerms(p).flatMap(localsOfTerm)];
    }
    case "main":
      return [];
    case "fold":
      return [...localsOfTerm(p.fold), ...localsOfProp(p.body)];
    case "member":
      return [...localsOfTerm(p.item), ...localsOfTerm(p.list)];
    default:
      return unreachable(p);
  }
}

/** The modules whose names a module's text can mention: itself last. */
export function visibleModules(module: Module, all: readonly Module[]): readonly Module[] {
  return all.filter((m) => m.name === module.name || module.imports.includes(m.name));
}
