/** Terms of the IR → Lean. */
import { align, concat, type Doc, group, join, line, nest, text } from "../emit/doc.js";
import { type Expr, type Lambda, unreachable } from "../ir/ir.js";
import { expand } from "../ir/types.js";
import { countVar } from "../ir/visit.js";
import { boolean, operands, proposition } from "./booleans.js";
import {
  application,
  at,
  atom,
  conditional,
  infix,
  lambda,
  letIn,
  level,
  matchWith,
  type Printed,
  structureInstance,
  structureUpdate,
} from "./layout.js";
import { mapOperation } from "./maps.js";
import { arms, asMatch } from "./matches.js";
import { operators, preludeFunctions, wordFunctions } from "./operators.js";
import { type Print, type Printer, parameterArguments } from "./printer.js";
import { testOf, trueConstructors } from "./tests.js";
import { leanType } from "./types.js";

/**
 * Prints a term.
 *
 * @param min the precedence that the place asks for
 * @param expected whether the place tells Lean the term's type, so that it need not be written
 */
export function leanTerm(e: Expr, p: Printer, min: number = level.any, expected = false): Doc {
  return at(print(e, p, expected), min);
}

/** The printer of terms as a function of the term. */
export const printer =
  (p: Printer): Print =>
  (e, expected = false) =>
    print(e, p, expected);

function print(e: Expr, p: Printer, expected: boolean): Printed {
  return isBranching(e) && !expected && trueConstructors(e, p.lookup) === null
    ? ascribed(e, p)
    : printAs(e, p, expected);
}

/** `(e : T)`: inside, the type is told. */
function ascribed(e: Expr, p: Printer): Printed {
  return atomDoc(concat("(", align(printAs(e, p, true).doc), " : ", leanType(e.type, p.names), ")"));
}

function printAs(e: Expr, p: Printer, expected: boolean): Printed {
  const { names } = p;
  const arg = (x: Expr, known = false) => leanTerm(x, p, level.atom, known);
  const typed = (printed: Printed): Printed =>
    expected ? printed : atomDoc(concat("(", printed.doc, " : ", leanType(e.type, names), ")"));
  switch (e.kind) {
    case "bool":
      return atom(names.library(String(e.value), `Bool.${e.value}`));
    case "number":
      if (expand(e.type, p.lookup).kind !== "int") return atom(e.value);
      if (!expected) return atom(`(${e.value} : ${names.library("Int")})`);
      return e.value.startsWith("-") ? { doc: text(e.value), level: level.minus } : atom(e.value);
    case "unit":
      return atom("()");
    case "errno":
      return atom(names.prelude(e.name));
    case "var":
      return atom(names.local(e.name));
    case "global":
      if (e.parameter) return atom(`${names.parameters(e.ref.module)}.${names.field(e.ref.module, null, e.ref.name)}`);
      return application(names.global(e.ref), parameterArguments(p.needs.of(e.ref), p));
    case "call":
      return application(names.global(e.ref), [
        ...parameterArguments(p.needs.of(e.ref), p),
        ...e.args.map((a) => arg(a, true)),
      ]);
    case "prim":
      return primitive(e, p, expected);
    case "higher":
      return higher(e, p, expected);
    case "construct":
      return construct(e, p, typed);
    case "record":
    case "update": {
      const type = expand(e.type, p.lookup);
      const fields = e.fields.map((f) => ({
        name: type.kind === "ref" ? names.field(type.ref.module, type.ref.name, f.name) : f.name,
        value: leanTerm(f.value, p, level.any, true),
      }));
      if (e.kind === "update") return structureUpdate(receiver(e.record, p), fields);
      return structureInstance(fields, expected ? null : leanType(e.type, names));
    }
    case "field": {
      const type = expand(e.record.type, p.lookup);
      const name = type.kind === "ref" ? names.field(type.ref.module, type.ref.name, e.name) : e.name;
      return atomDoc(concat(receiver(e.record, p), ".", name));
    }
    case "tuple":
      return atomDoc(
        group(
          "(",
          nest(
            1,
            join(
              concat(",", line),
              e.items.map((i) => leanTerm(i, p)),
            ),
          ),
          ")",
        ),
      );
    case "project": {
      const type = expand(e.tuple.type, p.lookup);
      const last = (type.kind === "tuple" ? type.items.length : 2) - 1;
      return atomDoc(concat(receiver(e.tuple, p), ".2".repeat(e.index), e.index < last ? ".1" : ""));
    }
    case "list":
      if (e.items.length === 0) return typed(atom("[]"));
      return atomDoc(
        group(
          "[",
          nest(
            1,
            join(
              concat(",", line),
              e.items.map((i) => leanTerm(i, p)),
            ),
          ),
          "]",
        ),
      );
    case "if":
      return printIf(e, p, expected);
    case "let": {
      const type = letType(e.value, p);
      return letIn(
        names.local(e.name),
        type,
        leanTerm(e.value, p, level.any, type !== null),
        leanTerm(e.body, p, level.open, expected),
      );
    }
    case "match": {
      if (trueConstructors(e, p.lookup) !== null) return boolean(testOf(e, p.lookup), p, printer(p));
      return matchWith(
        scrutinee(e.scrutinee, p),
        arms(e, p, (x) => leanTerm(x, p, level.any, expected)),
      );
    }
    case "quantifier":
      throw new Error("a quantifier is printed as a proposition");
    default:
      return unreachable(e);
  }
}

const atomDoc = (doc: Doc): Printed => ({ doc, level: level.atom });

/** A term in front of a dot, whose type Lean has to know before it reads on. */
function receiver(e: Expr, p: Printer): Doc {
  switch (e.kind) {
    case "var":
    case "field":
    case "project":
    case "global":
      return leanTerm(e, p, level.atom);
    default: {
      const isSeen = isPlain(e) && !isBranching(e) && e.kind !== "update" && !(e.kind === "prim" && e.op === "append");
      return isSeen ? concat("(", align(leanTerm(e, p)), ")") : ascribed(e, p).doc;
    }
  }
}

/** The value that a `match` takes apart; Lean has to know its type before it reads on. */
export function scrutinee(e: Expr, p: Printer): Doc {
  return isPlain(e) ? leanTerm(e, p, level.iff) : ascribed(e, p).doc;
}

const isBranching = (e: Expr) => e.kind === "if" || e.kind === "match" || e.kind === "let";

/** Whether Lean sees the term's type without being told. */
function isPlain(e: Expr): boolean {
  switch (e.kind) {
    case "bool":
    case "unit":
    case "errno":
    case "var":
    case "global":
    case "call":
    case "field":
    case "project":
    case "update":
      return true;
    case "prim": {
      const [first] = e.args;
      if (["ok", "fail", "failWith", "mapConst"].includes(e.op)) return false;
      if (e.type.kind === "bool" || e.op === "range" || e.op === "length") return true;
      return first !== undefined && isPlain(first);
    }
    case "higher":
      return e.type.kind === "bool" || (e.subject !== null && isPlain(e.subject));
    case "construct":
      return e.type.kind === "ref";
    case "if":
      return isPlain(e.then) && isPlain(e.otherwise);
    case "let":
      return isPlain(e.body);
    case "match":
      return e.cases.every((c) => isPlain(c.body)) && (e.otherwise === null || isPlain(e.otherwise));
    default:
      return false;
  }
}

/** The type that a `let` has to state; null where Lean sees it. */
export function letType(value: Expr, p: Printer): Doc | null {
  return isPlain(value) ? null : leanType(value.type, p.names);
}

function construct(
  e: Expr & { readonly kind: "construct" },
  p: Printer,
  typed: (printed: Printed) => Printed,
): Printed {
  const type = expand(e.type, p.lookup);
  const args = e.args.map((a) => leanTerm(a, p, level.atom, type.kind === "ref"));
  if (type.kind === "ref") return application(p.names.ctor(type.ref, e.ctor), args);
  if (e.ctor === "some") return application(p.names.library("some", "Option.some"), args);
  return e.ctor === "none"
    ? typed(atom(p.names.library("none", "Option.none")))
    : application(p.names.prelude(e.ctor), args);
}

/** A conditional; one on a constructor with fields is a `match`. */
function printIf(e: Expr & { readonly kind: "if" }, p: Printer, expected: boolean): Printed {
  const branches: { test: Doc; body: Doc }[] = [];
  let rest: Expr = e;
  while (rest.kind === "if") {
    const cases = asMatch(rest, p);
    if (cases !== null) break;
    branches.push({
      test: proposition(testOf(rest.test, p.lookup), p, printer(p), level.any),
      body: leanTerm(rest.then, p, level.any, expected),
    });
    rest = rest.otherwise;
  }
  const match = rest.kind === "if" ? asMatch(rest, p) : null;
  if (match === null) return conditional(branches, leanTerm(rest, p, level.any, expected));
  const printed = matchWith(
    scrutinee(match.scrutinee, p),
    arms(match, p, (x) => leanTerm(x, p, level.any, expected)),
  );
  return branches.length === 0 ? printed : conditional(branches, printed.doc);
}

function primitive(e: Expr & { readonly kind: "prim" }, p: Printer, expected: boolean): Printed {
  const [a, b] = e.args;
  if (["not", "and", "or", "implies", "eq", "lt", "le"].includes(e.op))
    return boolean(testOf(e, p.lookup), p, printer(p));
  const operator = operators.get(e.op);
  if (operator !== undefined && a !== undefined && b !== undefined) {
    const [symbol, own] = operator;
    return infix(symbol, own, ...operands(a, b, printer(p), own, own + 1));
  }
  const args = e.args.map((x) => leanTerm(x, p, level.atom));
  if (e.op === "intNeg") return { doc: concat("-", ...args), level: level.minus };
  if (wordFunctions.has(e.op)) {
    const type = expand(e.op === "wordOfNat" ? e.type : (a ?? e).type, p.lookup);
    return application(p.names.prelude(e.op), [text(String(type.kind === "word" ? type.bits : 0)), ...args]);
  }
  const own = preludeFunctions[e.op];
  if (own !== undefined) return application(p.names.prelude(own), args);
  switch (e.op) {
    case "natMin":
    case "natMax":
      return application(p.names.library(e.op === "natMin" ? "Nat.min" : "Nat.max"), args);
    case "natToInt":
      return application(p.names.library("Int.ofNat"), args);
    case "intToNat":
      return application(p.names.library("Int.toNat"), args);
    case "length":
      return a === undefined ? atom("0") : atomDoc(concat(receiver(a, p), ".length"));
    case "wordToNat":
      return a === undefined ? atom("0") : print(a, p, false);
    case "ok":
    case "fail":
    case "failWith":
      return application(p.names.prelude(e.op), args);
    default:
      return mapOperation(e, p, printer(p), expected);
  }
}

function higher(e: Expr & { readonly kind: "higher" }, p: Printer, expected: boolean): Printed {
  const subject = e.subject === null ? [] : [leanTerm(e.subject, p, level.atom)];
  const annotated = e.op === "tabulate" && !expected ? e.fn.params.length : 0;
  const isTold = e.op === "tabulate" ? expected : e.op !== "map" && e.op !== "reduce";
  const fn = printLambda(e.fn, p, annotated, isTold);
  const isInt = expand(e.type, p.lookup).kind === "int";
  switch (e.op) {
    case "tabulate":
      return fn;
    case "map":
    case "filter":
      return application(e.subject === null ? "" : concat(receiver(e.subject, p), ".", e.op), [at(fn, level.atom)]);
    case "some":
      return application(p.names.prelude("any"), [...subject, at(fn, level.atom)]);
    case "reduce":
      return application(p.names.prelude("fold"), foldArguments(e, p));
    case "sum":
      return application(p.names.prelude(isInt ? "sumInt" : "sum"), [...subject, at(fn, level.atom)]);
    case "every":
    case "find":
    case "count":
      return application(p.names.prelude(e.op), [...subject, at(fn, level.atom)]);
    default:
      return unreachable(e.op);
  }
}

/** What a fold is applied to: its list, its step and its start. */
export function foldArguments(e: Expr & { readonly kind: "higher" }, p: Printer): readonly Doc[] {
  const [subject, start] = [e.subject, e.start].map((x) => (x === null ? [] : [leanTerm(x, p, level.atom)]));
  return [...(subject ?? []), at(printLambda(e.fn, p, 1, false), level.atom), ...(start ?? [])];
}

/**
 * @param annotated how many of the parameters, from the first one on, carry their types
 * @param isTold whether the place tells Lean the type of the body
 */
function printLambda(fn: Lambda, p: Printer, annotated: number, isTold: boolean): Printed {
  const params = fn.params.map((x, i) => {
    const name = x.name.startsWith("unused") && countVar(fn.body, x.name) === 0 ? "_" : p.names.local(x.name);
    return i < annotated ? concat("(", name, " : ", leanType(x.type, p.names), ")") : text(name);
  });
  return lambda(params, leanTerm(fn.body, p, level.any, isTold));
}
