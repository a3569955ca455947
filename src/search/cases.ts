/** Case distinctions, as data. */
import type { Difference, Fact } from "./branch.js";
import type { Definitions } from "./definitions.js";
import { lemma, type Proof } from "./proof.js";
import { arg, bool, freshVar, mk, prop, type Term } from "./term.js";

/** Something undecided on which to split. */
export type Split =
  /** Whether a proposition holds, which a prover computes. */
  | { readonly kind: "prop"; readonly prop: Term }
  | { readonly kind: "bool"; readonly term: Term }
  /** The constructor of a value. */
  | { readonly kind: "constructor"; readonly term: Term }
  /** The sides of a disjunction. */
  | { readonly kind: "or"; readonly fact: Fact }
  /** Which of two different numbers is the smaller one. */
  | { readonly kind: "order"; readonly different: Difference };

/** A goal's cases: what each is given, and how their proofs make one. */
export interface Cases {
  readonly cases: readonly { readonly variables: readonly Term[]; readonly prop: Term }[];
  readonly combine: (proofs: readonly Proof[]) => Proof;
}

/** The cases of a split. */
export function casesOf(s: Split, defs: Definitions): Cases {
  switch (s.kind) {
    case "prop":
      return either(s.prop, prop("not", s.prop), (proofs) => lemma("cases_dec", s.prop, ...proofs));
    case "bool": {
      const is = (value: boolean) => prop("eq", s.term, bool(value));
      return either(is(true), is(false), (proofs) => lemma("cases_bool", s.term, ...proofs));
    }
    case "or":
      return either(arg(s.fact.prop, 0), arg(s.fact.prop, 1), (proofs) => lemma("cases_or", s.fact.proof, ...proofs));
    case "order": {
      const { a, b, proof } = s.different;
      const combine = (proofs: readonly Proof[]) => lemma("cases_or", lemma("lt_or_gt", proof), ...proofs);
      return either(prop("lt", a, b), prop("lt", b, a), combine);
    }
    case "constructor":
      return constructors(s.term, defs);
  }
}

function either(p: Term, q: Term, combine: Cases["combine"]): Cases {
  return { cases: [p, q].map((x) => ({ variables: [], prop: x })), combine };
}

function constructors(term: Term, defs: Definitions): Cases {
  const cases = (defs.constructors(term.sort) ?? []).map((c) => {
    const variables = c.fields.map((f) => freshVar(f.name, f.sort));
    return { variables, prop: prop("eq", term, mk("ctor", c.name, variables, term.sort)) };
  });
  const name = { of: "type" as const, type: term.sort, name: "cases" };
  return { cases, combine: (proofs) => ({ k: "lemma", name, args: [term, ...proofs] }) };
}
