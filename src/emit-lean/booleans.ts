/** Tests → propositions that Lean decides, and `Bool` terms. */
import { align, concat, type Doc, text } from "../emit/doc.js";
import { type Expr, unreachable } from "../ir/ir.js";
import { expand } from "../ir/types.js";
import { application, at, chain, flatMatch, infix, level, type Printed } from "./layout.js";
import { arms, ctorName } from "./matches.js";
import type { Print, Printer } from "./printer.js";
import { isProposition, type Test, trueConstructors } from "./tests.js";

/**
 * The operands of an operator on one type: each tells Lean the type of a literal beside it. The Lean of 2021 takes a literal on the
 * left for a natural number where it does not know the right side's type yet.
 */
export function operands(
  left: Expr,
  right: Expr,
  print: Print,
  leftMin: number,
  rightMin: number,
): readonly [Doc, Doc] {
  const isKnown = (other: Expr) => other.kind !== "number" && other.kind !== "list" && other.kind !== "construct";
  const isSettled = left.kind === "number" && left.type.kind !== "int" && isKnown(right);
  return [at(print(left, isSettled), leftMin), at(print(right, right.kind === "number" && isKnown(left)), rightMin)];
}

/** A test as a proposition that Lean decides, for `if` and `decide`. */
export function proposition(t: Test, p: Printer, print: Print, min: number): Doc {
  const side = (x: Expr) => at(print(x), level.compare + 1);
  switch (t.kind) {
    case "compare":
      return at(
        infix(t.symbol, level.compare, ...operands(t.left, t.right, print, level.compare + 1, level.compare + 1)),
        min,
      );
    case "and":
    case "or": {
      const own = t.kind === "and" ? level.and : level.or;
      const items = t.items.map((i) => proposition(i, p, print, own + 1));
      return at(chain(t.kind === "and" ? "∧" : "∨", own, items), min);
    }
    case "not":
      return at({ doc: concat("¬ ", proposition(t.item, p, print, level.app)), level: level.not }, min);
    case "is":
    case "isNot": {
      const symbol = t.kind === "is" ? "=" : "≠";
      const equations = t.ctors.map((c) =>
        infix(symbol, level.compare, side(t.scrutinee), text(ctorName(t.scrutinee.type, c, p))),
      );
      const [only] = equations;
      if (only !== undefined && equations.length === 1) return at(only, min);
      const own = t.kind === "is" ? level.or : level.and;
      return at(
        chain(
          t.kind === "is" ? "∨" : "∧",
          own,
          equations.map((x) => at(x, own + 1)),
        ),
        min,
      );
    }
    case "term": {
      const printed = boolean(t, p, print);
      // Lean would look for propositions in the branches of a term that is itself to be a proposition.
      return printed.level === level.open
        ? concat("(", align(printed.doc), " : ", p.names.library("Bool"), ")")
        : at(printed, min);
    }
    default:
      return unreachable(t);
  }
}

/** A test as a `Bool`. */
export function boolean(t: Test, p: Printer, print: Print): Printed {
  if (isProposition(t))
    return application(p.names.library("decide", "Decidable.decide"), [proposition(t, p, print, level.atom)]);
  switch (t.kind) {
    case "and":
    case "or": {
      const own = t.kind === "and" ? level.and : level.or;
      return chain(
        t.kind === "and" ? "&&" : "||",
        own,
        t.items.map((i) => at(boolean(i, p, print), own + 1)),
      );
    }
    case "not":
      return { doc: concat("!", at(boolean(t.item, p, print), level.app)), level: level.not };
    case "term": {
      const tags = trueConstructors(t.term, p.lookup);
      if (tags === null || t.term.kind !== "match") return print(t.term, true);
      const { scrutinee } = tags;
      const isOption = expand(scrutinee.type, p.lookup).kind === "option";
      if (isOption && tags.yes.length === 1) {
        const some = application(p.names.prelude("isSome"), [at(print(scrutinee), level.atom)]);
        return tags.yes[0] === "some" ? some : { doc: concat("!", at(some, level.app)), level: level.not };
      }
      return flatMatch(
        at(print(scrutinee), level.iff),
        arms(t.term, p, (x) => print(x).doc),
      );
    }
    default:
      throw new Error(`a test of kind ${t.kind} is a proposition`);
  }
}
