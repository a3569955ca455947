/** Propositions → Gallina. */
import { concat, type Doc, group, hardline, join, line, nest, text } from "../emit/doc.js";
import { type Expr, unreachable } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { typedProp } from "../ir/typed.js";
import { expand } from "../ir/types.js";
import { coqTerm, foldArguments, level, match, type Printer, toldTerm } from "./terms.js";
import { binders } from "./types.js";

/** Precedence of the connectives of Gallina. */
const not = 75;
const conjunction = 80;
const disjunction = 85;
const equivalence = 95;
const implication = 99;
const term = 200;

/** Prints a proposition, in parentheses where the place asks for more precedence than it has. */
export function coqProp(prop: Prop, p: Printer, max: number = term): Doc {
  const wrap = (own: number, doc: Doc): Doc => (own > max ? concat("(", nest(1, doc), ")") : doc);
  const infix = (symbol: string, left: Expr, right: Expr): Doc => {
    const isInt = symbol !== "=" && symbol !== "<>" && expand(left.type, p.lookup).kind === "int";
    const scope = isInt ? "Z" : "N";
    const doc = group(toldTerm(left, p, level.cons, scope), ` ${symbol}`, line, coqTerm(right, p, level.cons, scope));
    return isInt ? concat("(", doc, ")%Z") : wrap(level.compare, doc);
  };
  switch (prop.kind) {
    case "true":
      return text("True");
    case "false":
      return text("False");
    case "and":
      return wrap(
        conjunction,
        group(
          join(
            concat(" /\\", line),
            prop.items.map((i) => coqProp(i, p, conjunction - 1)),
          ),
        ),
      );
    case "or":
      return wrap(
        disjunction,
        group(
          join(
            concat(" \\/", line),
            prop.items.map((i) => coqProp(i, p, disjunction - 1)),
          ),
        ),
      );
    case "not":
      if (prop.item.kind === "equal") return infix("<>", prop.item.left, prop.item.right);
      return wrap(not, concat("~ ", coqProp(prop.item, p, not)));
    case "implies": {
      const parts = [
        ...prop.premises.map((x) => coqProp(x, p, implication - 1)),
        coqProp(prop.conclusion, p, implication),
      ];
      return wrap(implication, group(join(concat(" ->", line), parts)));
    }
    case "iff":
      return wrap(
        equivalence,
        group(coqProp(prop.left, p, equivalence - 1), " <->", line, coqProp(prop.right, p, equivalence - 1)),
      );
    case "forall":
    case "exists":
      return wrap(
        term,
        group(
          prop.kind,
          nest(2, ...binders(prop.params, p.names).flatMap((b) => [group(line), b])),
          ",",
          nest(2, line, coqProp(prop.body, p)),
        ),
      );
    case "equal":
      return infix("=", prop.left, prop.right);
    case "less":
      return infix("<", prop.left, prop.right);
    case "lessEqual":
      return infix("<=", prop.left, prop.right);
    case "holds":
      return wrap(level.compare, group(coqTerm(prop.term, p, level.cons), " =", line, "true"));
    case "predicate":
      return wrap(
        prop.args.length === 0 ? 0 : level.app,
        group(p.names.global(prop.ref), nest(2, ...prop.args.flatMap((a) => [line, coqTerm(a, p, level.app - 1)]))),
      );
    case "let":
      return wrap(
        term,
        concat(
          group("let ", p.names.local(prop.name), " :=", nest(2, line, toldTerm(prop.value, p, term)), " in"),
          hardline,
          coqProp(prop.body, p),
        ),
      );
    case "match":
      return match(prop, p, (body) => coqProp(body, p));
    case "after":
      return wrap(
        level.app,
        group(
          "after",
          nest(
            2,
            line,
            toldTerm(prop.outcome, p, level.app - 1),
            line,
            "(fun ",
            p.names.local(prop.next.name),
            " => ",
            coqProp(prop.body, p),
            ")",
          ),
        ),
      );
    case "invariants":
      return wrap(
        level.app,
        concat(moduleName("Invariants", prop.module, p), " ", coqTerm(prop.state, p, level.app - 1)),
      );
    case "parametersValid":
      return text(moduleName("parameters_valid", prop.module, p));
    case "typed":
      return coqProp(typedProp(prop.type, prop.term, p.lookup), p, max);
    case "replay":
      return wrap(term, replay(prop, p));
    case "main":
      return text("MAIN");
    case "fold": {
      const { fold, accumulator, element, body } = prop;
      const params = [accumulator, element].map((x) => ` ${p.names.local(x.name)}`);
      const condition = concat("(fun", ...params, " =>", nest(2, line, coqProp(body, p)), ")");
      // The rest reads as the fold itself.
      return wrap(
        level.app,
        group("fold_defined", nest(2, line, condition, ...foldArguments(fold, p).flatMap((a) => [line, a]))),
      );
    }
    case "member":
      return wrap(
        level.app,
        group("In ", coqTerm(prop.item, p, level.app - 1), line, coqTerm(prop.list, p, level.app - 1)),
      );
    default:
      return unreachable(prop);
  }
}

/** A recorded run, a call a line. */
function replay(prop: Prop & { readonly kind: "replay" }, p: Printer): Doc {
  const fun = (name: string, body: Doc) => group("(fun ", name, " =>", nest(2, line, body, ")"));
  const state = p.names.local(prop.state.name);
  const steps = prop.steps.map(({ call, outcome }) => {
    const made = fun(state, coqTerm(call, p));
    if (outcome.kind !== "ok") {
      const refusal = outcome.kind === "fail" ? "refuses " : "refusesWith ";
      return group(refusal, made, " ", coqTerm(outcome.errno, p, level.app - 1));
    }
    const { matches, result } = outcome;
    const expected = matches === null ? text("(fun _ => true)") : fun(p.names.local(result.name), coqTerm(matches, p));
    return group("succeeds ", made, nest(2, line, expected));
  });
  const list = (items: readonly Doc[]) =>
    items.length === 0 ? text("[]") : concat("[", nest(2, hardline, join(concat(";", hardline), items)), hardline, "]");
  const records = prop.parameters.map(({ module, values }) => {
    const [name, type] =
      module === p.module ? ["P", "Parameters"] : [`P_${module}`, `Models.${module}.Model.Parameters`];
    const fields = values.map((v) => group(p.names.global(v.ref), " := ", coqTerm(v.value, p)));
    const record = group("{|", nest(3, line, join(concat(";", line), fields)), line, "|}");
    return group(`let ${name} : ${type} :=`, nest(2, line, record), " in");
  });
  return concat(
    ...records.flatMap((r) => [r, hardline]),
    "replays ",
    coqTerm(prop.start, p, level.app - 1),
    " ",
    list(steps),
    " (fun ",
    state,
    " => ",
    list(prop.observed.map((o) => coqTerm(o, p))),
    ") = true",
  );
}

/** A name that every module defines, qualified for another module. */
function moduleName(name: string, module: string, p: Printer): string {
  return module === p.module ? name : `Models.${module}.Model.${name}`;
}
