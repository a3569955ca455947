/** Constructors of propositions that keep them in the form in which a person would write them. */
import type { Expr, Param } from "./ir.js";
import type { Prop } from "./prop.js";
import { countVar, substitute } from "./visit.js";

export const top: Prop = { kind: "true" };
export const bottom: Prop = { kind: "false" };

/** Conjunction: flattened, without `true`. */
export function and(items: readonly Prop[]): Prop {
  const flat = items.flatMap((p) => (p.kind === "and" ? p.items : p.kind === "true" ? [] : [p]));
  if (flat.some((p) => p.kind === "false")) return bottom;
  const [only] = flat;
  if (only === undefined) return top;
  return flat.length === 1 ? only : { kind: "and", items: flat };
}

/** Disjunction; negated members become premises: `~ a \/ b` is written `a -> b`. */
export function or(items: readonly Prop[]): Prop {
  const flat = items.flatMap((p) => (p.kind === "or" ? p.items : p.kind === "false" ? [] : [p]));
  if (flat.some((p) => p.kind === "true")) return top;
  const [only] = flat;
  if (only === undefined) return bottom;
  if (flat.length === 1) return only;
  const last = flat[flat.length - 1] as Prop;
  const before = flat.slice(0, -1);
  const deep =
    last.kind === "and" ||
    last.kind === "exists" ||
    last.kind === "forall" ||
    last.kind === "implies" ||
    last.kind === "let";
  if (deep) return implies(before.map(negate), last);
  const premises = before.filter(isNegative);
  if (premises.length > 0)
    return implies(premises.map(negate), or(flat.filter((p) => p === last || !premises.includes(p))));
  return { kind: "or", items: flat };
}

/** Whether a proposition reads as a negation. */
function isNegative(p: Prop): boolean {
  if (p.kind === "not") return true;
  if (p.kind === "equal") return p.right.kind === "bool" && !p.right.value;
  return p.kind === "forall" && isNegative(p.body);
}

/** Whether a proposition is an atom whose truth a computation decides. */
function isDecidableAtom(p: Prop): boolean {
  const atom = p.kind === "not" ? p.item : p;
  return atom.kind === "equal" || atom.kind === "less" || atom.kind === "lessEqual" || atom.kind === "holds";
}

/** Negation, pushed to the atoms where that keeps the meaning without classical logic. */
export function negate(p: Prop): Prop {
  switch (p.kind) {
    case "true":
      return bottom;
    case "false":
      return top;
    case "not":
      return p.item;
    case "or":
      return and(p.items.map(negate));
    case "and":
      return p.items.every(isDecidableAtom) ? or(p.items.map(negate)) : { kind: "not", item: p };
    case "exists":
      return forall(p.params, negate(p.body));
    case "forall":
      // Only `forall x, ~ A`, which is how a negated `exists` is written.
      return isNegative(p.body) ? exists(p.params, negate(p.body)) : { kind: "not", item: p };
    case "less":
      return { kind: "lessEqual", left: p.right, right: p.left };
    case "lessEqual":
      return { kind: "less", left: p.right, right: p.left };
    case "holds":
      return {
        kind: "equal",
        left: p.term,
        right: { kind: "bool", value: false, type: p.term.type, span: p.term.span },
      };
    case "equal":
      if (p.right.kind === "bool" && !p.right.value) return { kind: "holds", term: p.left };
      return { kind: "not", item: p };
    default:
      return { kind: "not", item: p };
  }
}

/** Implication: premises flattened, quantifiers of the conclusion and existentials of the premises moved to the front. */
export function implies(premises: readonly Prop[], conclusion: Prop): Prop {
  if (conclusion.kind === "true") return top;
  const params: Param[] = [];
  const flat: Prop[] = [];
  const add = (p: Prop): void => {
    if (p.kind === "and") p.items.forEach(add);
    else if (p.kind === "exists") {
      params.push(...p.params);
      add(p.body);
    } else if (p.kind !== "true") flat.push(p);
  };
  premises.forEach(add);
  if (flat.some((p) => p.kind === "false")) return top;
  if (conclusion.kind === "forall") params.push(...conclusion.params);
  const body: Prop = conclusion.kind === "forall" ? conclusion.body : conclusion;
  if (flat.length > 0 && conclusion.kind === "false" && flat.length === 1)
    return forall(params, { kind: "not", item: flat[0] as Prop });
  const inner: Prop =
    flat.length === 0
      ? body
      : body.kind === "implies"
        ? { kind: "implies", premises: [...flat, ...body.premises], conclusion: body.conclusion }
        : { kind: "implies", premises: flat, conclusion: body };
  return forall(params, inner);
}

/** Universal quantification, merged with one right inside. */
export function forall(params: readonly Param[], body: Prop): Prop {
  if (params.length === 0 || body.kind === "true") return body;
  if (body.kind === "forall") return { kind: "forall", params: [...params, ...body.params], body: body.body };
  return { kind: "forall", params, body };
}

/** Existential quantification; the one-point rule removes a variable that an equation determines. */
export function exists(params: readonly Param[], body: Prop): Prop {
  if (params.length === 0) return body;
  if (body.kind === "exists") return exists([...params, ...body.params], body.body);
  const items = body.kind === "and" ? body.items : [body];
  for (const p of params) {
    for (const item of items) {
      const value = determines(item, p.name);
      if (value === null) continue;
      const rest = items.filter((i) => i !== item).map((i) => substituteIn(i, p.name, value));
      if (rest.every((r) => r !== null)) {
        return exists(
          params.filter((q) => q !== p),
          and(rest),
        );
      }
    }
  }
  return body.kind === "false" ? bottom : { kind: "exists", params, body };
}

/** The term that an equation gives a variable; null where it gives none. */
function determines(p: Prop, name: string): Expr | null {
  if (p.kind === "holds" && p.term.kind === "var" && p.term.name === name)
    return { ...p.term, kind: "bool", value: true };
  if (p.kind !== "equal") return null;
  const is = (e: Expr) => e.kind === "var" && e.name === name;
  if (is(p.left) && countVar(p.right, name) === 0) return p.right;
  if (is(p.right) && countVar(p.left, name) === 0) return p.left;
  return null;
}

/** Substitution in simple propositions; null where the proposition is of a form that it does not enter. */
function substituteIn(p: Prop, name: string, value: Expr): Prop | null {
  const term = (e: Expr) => substitute(e, name, value);
  switch (p.kind) {
    case "true":
    case "false":
      return p;
    case "equal":
    case "less":
    case "lessEqual":
      return { ...p, left: term(p.left), right: term(p.right) };
    case "holds":
      return { ...p, term: term(p.term) };
    case "predicate":
      return { ...p, args: p.args.map(term) };
    case "not": {
      const item = substituteIn(p.item, name, value);
      return item === null ? null : { kind: "not", item };
    }
    case "and":
    case "or": {
      const items = p.items.map((i) => substituteIn(i, name, value));
      return items.every((i) => i !== null) ? { kind: p.kind, items } : null;
    }
    default:
      return null;
  }
}
