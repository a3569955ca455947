/** Propositions → Lean. */
import { align, concat, type Doc, group, hardline, join, line, nest, text } from "../emit/doc.js";
import { type Expr, type Param, unreachable } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { typedProp } from "../ir/typed.js";
import type { Lookup } from "../ir/types.js";
import { operands } from "./booleans.js";
import {
  application,
  at,
  atom,
  chain,
  infix,
  lambda,
  letIn,
  level,
  matchWith,
  open,
  type Printed,
  structureInstance,
} from "./layout.js";
import { arms } from "./matches.js";
import { type Printer, parameterArguments } from "./printer.js";
import { foldArguments, leanTerm, letType, printer, scrutinee } from "./terms.js";
import { binders, leanType } from "./types.js";

/** Prints a proposition for a place that takes precedence `min` or higher. */
export function leanProp(prop: Prop, p: Printer, min: number = level.any): Doc {
  return at(print(prop, p), min);
}

/** `∀ (x : T) …, body`, with further binders in front. */
export function quantified(
  symbol: "∀" | "∃",
  front: readonly Doc[],
  params: readonly Param[],
  body: Prop,
  p: Printer,
): Doc {
  const all = [...front, ...binders(params, p.names)];
  return group(symbol, nest(2, ...all.flatMap((b) => [group(line), b]), ","), nest(2, line, leanProp(body, p)));
}

function print(prop: Prop, p: Printer): Printed {
  const { names } = p;
  const comparison = (symbol: string, left: Expr, right: Expr): Printed =>
    infix(symbol, level.compare, ...operands(left, right, printer(p), level.compare + 1, level.compare + 1));
  switch (prop.kind) {
    case "true":
      return atom(names.library("True"));
    case "false":
      return atom(names.library("False"));
    case "and":
      return chain(
        "∧",
        level.and,
        prop.items.map((i) => leanProp(i, p, level.and + 1)),
      );
    case "or":
      return chain(
        "∨",
        level.or,
        prop.items.map((i) => leanProp(i, p, level.or + 1)),
      );
    case "not":
      if (prop.item.kind === "equal") return comparison("≠", prop.item.left, prop.item.right);
      return { doc: concat("¬ ", leanProp(prop.item, p, level.app)), level: level.not };
    case "implies": {
      const premises = prop.premises.map((x) => leanProp(x, p, level.arrow + 1));
      return chain("→", level.arrow, [...premises, leanProp(prop.conclusion, p, level.arrow)]);
    }
    case "iff":
      return infix("↔", level.iff, leanProp(prop.left, p, level.iff + 1), leanProp(prop.right, p, level.iff + 1));
    case "forall":
      return open(quantified("∀", [], prop.params, prop.body, p));
    case "exists":
      return open(quantified("∃", [], prop.params, prop.body, p));
    case "equal":
      return comparison("=", prop.left, prop.right);
    case "less":
      return comparison("<", prop.left, prop.right);
    case "lessEqual":
      return comparison("≤", prop.left, prop.right);
    case "holds":
      return infix(
        "=",
        level.compare,
        leanTerm(prop.term, p, level.compare + 1),
        text(names.library("true", "Bool.true")),
      );
    case "predicate":
      return application(names.global(prop.ref), [
        ...parameterArguments(p.needs.of(prop.ref), p),
        ...prop.args.map((a) => leanTerm(a, p, level.atom, true)),
      ]);
    case "let":
      return letIn(
        names.local(prop.name),
        letType(prop.value, p),
        leanTerm(prop.value, p, level.any, true),
        leanProp(prop.body, p),
      );
    case "match":
      return matchWith(
        scrutinee(prop.scrutinee, p),
        arms(prop, p, (body) => leanProp(body, p)),
      );
    case "after": {
      const motive = lambda([names.local(prop.next.name)], leanProp(prop.body, p));
      return application(names.prelude("after"), [leanTerm(prop.outcome, p, level.atom), at(motive, level.atom)]);
    }
    case "invariants": {
      const parameters = parameterArguments(p.needs.ofInvariants(prop.module), p);
      return application(names.ofModule(prop.module, "Invariants"), [
        ...parameters,
        leanTerm(prop.state, p, level.atom),
      ]);
    }
    case "parametersValid": {
      const parameters = p.needs.ofValid(prop.module);
      if (parameters.length === 1 && parameters[0] === prop.module)
        return atom(`${names.parameters(prop.module)}.Valid`);
      return application(names.ofModule(prop.module, "Parameters", "Valid"), parameterArguments(parameters, p));
    }
    case "typed":
      return print(typedProp(prop.type, prop.term, p.lookup), p);
    case "replay":
      return open(replay(prop, p));
    case "main":
      throw new Error("an end theorem stands in a file of its own, and is named there");
    case "fold": {
      const { fold, accumulator, element, body } = prop;
      const params = [accumulator, element].map((x) =>
        concat("(", names.local(x.name), " : ", leanType(x.type, names), ")"),
      );
      return application(names.prelude("foldDefined"), [
        at(lambda(params, leanProp(body, p)), level.atom),
        ...foldArguments(fold, p),
      ]);
    }
    case "member":
      return application(names.prelude("Member"), [
        leanTerm(prop.item, p, level.atom),
        leanTerm(prop.list, p, level.atom),
      ]);
    default:
      return unreachable(prop);
  }
}

/** A recorded run, a call a line. */
function replay(prop: Prop & { readonly kind: "replay" }, p: Printer): Doc {
  const { names } = p;
  const fun = (param: Param, body: Doc) => concat("(", lambda([names.local(param.name)], body).doc, ")");
  const steps = prop.steps.map(({ call, outcome }) => {
    const made = fun(prop.state, leanTerm(call, p));
    if (outcome.kind !== "ok") {
      const name = outcome.kind === "fail" ? "refuses" : "refusesWith";
      return application(names.prelude(name), [made, leanTerm(outcome.errno, p, level.atom)]).doc;
    }
    const { matches, result } = outcome;
    const expected = matches === null ? text("(fun _ => true)") : fun(result, leanTerm(matches, p));
    return application(names.prelude("succeeds"), [made, expected]).doc;
  });
  const list = (items: readonly Doc[]) =>
    items.length === 0 ? text("[]") : concat("[", nest(2, hardline, join(concat(",", hardline), items)), "]");
  const records = prop.parameters.map(({ module, values }) => {
    const fields = values.map((v) => ({
      name: names.field(module, null, v.ref.name),
      value: leanTerm(v.value, p, level.any, true),
    }));
    const record = structureInstance(fields, null).doc;
    return group(`let ${names.parameters(module)} : ${names.ofModule(module, "Parameters")} :=`, nest(2, line, record));
  });
  const body = concat(
    names.prelude("replays"),
    " ",
    leanTerm(prop.start, p, level.atom),
    " ",
    list(steps),
    " ",
    fun(prop.state, list(prop.observed.map((o) => leanTerm(o, p)))),
    " = true",
  );
  return align(join(hardline, [...records, body]));
}

/** The proposition with its typing predicates spelt out, so that all local names are in view. */
export function spellTypes(prop: Prop, lookup: Lookup): Prop {
  const go = (x: Prop): Prop => spellTypes(x, lookup);
  switch (prop.kind) {
    case "typed":
      return typedProp(prop.type, prop.term, lookup);
    case "and":
    case "or":
      return { ...prop, items: prop.items.map(go) };
    case "not":
      return { ...prop, item: go(prop.item) };
    case "implies":
      return { ...prop, premises: prop.premises.map(go), conclusion: go(prop.conclusion) };
    case "iff":
      return { ...prop, left: go(prop.left), right: go(prop.right) };
    case "forall":
    case "exists":
    case "let":
    case "after":
      return { ...prop, body: go(prop.body) };
    case "match":
      return {
        ...prop,
        cases: prop.cases.map((c) => ({ ...c, body: go(c.body) })),
        otherwise: prop.otherwise === null ? null : go(prop.otherwise),
      };
    default:
      return prop;
  }
}
