/** Proofs as data, for any prover: what was applied to what. */
import { freeVars, type Term } from "./term.js";

export type Arg = Proof | Term;

/** What a `fun` binds: a variable, or a hypothesis. */
export type Binder =
  | { readonly kind: "variable"; readonly variable: Term }
  | { readonly kind: "hypothesis"; readonly id: number; readonly prop: Term };

/** A row of a certificate that linear inequalities contradict each other: `multiplier` times `left ≤ right`. */
export interface FarkasRow {
  readonly multiplier: bigint;
  readonly left: Term;
  readonly right: Term;
  readonly proof: Proof;
}

export type Proof =
  | { readonly k: "hyp"; readonly id: number }
  /** A lemma by name: of the prelude, of the generated paths, or of a type. */
  | { readonly k: "lemma"; readonly name: Lemma; readonly args: readonly Arg[] }
  | { readonly k: "apply"; readonly fn: Proof; readonly args: readonly Arg[] }
  | { readonly k: "fun"; readonly binders: readonly Binder[]; readonly body: Proof }
  | { readonly k: "have"; readonly id: number; readonly prop: Term; readonly proof: Proof; readonly body: Proof }
  /** Reflexivity, by computation. */
  | { readonly k: "refl" }
  /** An equation whose right side computes to what is wanted. */
  | { readonly k: "computes"; readonly of: Proof }
  | { readonly k: "symm"; readonly of: Proof }
  | { readonly k: "trans"; readonly first: Proof; readonly second: Proof }
  /** `from = to`, where only the arguments at the given places differ. */
  | {
      readonly k: "congr";
      readonly from: Term;
      readonly to: Term;
      readonly parts: readonly { readonly at: number; readonly proof: Proof }[];
    }
  /** A field of a conjunction of invariants. */
  | { readonly k: "field"; readonly of: Proof; readonly name: string; readonly module: string }
  | { readonly k: "farkas"; readonly rows: readonly FarkasRow[] }
  /** The goal with one side of an equation in the place of the other, and its proof. */
  | {
      readonly k: "rewrite";
      readonly equation: Proof;
      readonly body: Proof;
      /** The goal as it is to be written first, where it stands behind a name; null where it is in view. */
      readonly goal: Term | null;
    };

/** How a lemma is named. */
export type Lemma =
  /** In the prelude. */
  | { readonly of: "prelude"; readonly name: string }
  /** A path of a function, or a lemma of an obligation, by its full name. */
  | { readonly of: "path"; readonly name: string }
  /** Of a type: its case distinction, the injectivity of a constructor, the difference of two. */
  | { readonly of: "type"; readonly type: Term["sort"]; readonly name: string }
  | { readonly of: "invariants"; readonly module: string }
  /** The theorem of another obligation. */
  | { readonly of: "obligation"; readonly name: string };

export const hyp = (id: number): Proof => ({ k: "hyp", id });
export const lemma = (name: string, ...args: readonly Arg[]): Proof => ({
  k: "lemma",
  name: { of: "prelude", name },
  args,
});
export const refl: Proof = { k: "refl" };

export function symm(p: Proof): Proof {
  if (p.k === "refl") return p;
  return p.k === "symm" ? p.of : { k: "symm", of: p };
}

export function trans(first: Proof, second: Proof): Proof {
  if (first.k === "refl") return second;
  return second.k === "refl" ? first : { k: "trans", first, second };
}

export const apply = (fn: Proof, ...args: readonly Arg[]): Proof => ({ k: "apply", fn, args });

/** `fun variables hypotheses => body`. */
export function fun(
  variables: readonly Term[],
  hypotheses: readonly { readonly id: number; readonly prop: Term }[],
  body: Proof,
): Proof {
  const binders: Binder[] = [
    ...variables.map((variable) => ({ kind: "variable" as const, variable })),
    ...hypotheses.map((h) => ({ kind: "hypothesis" as const, ...h })),
  ];
  return { k: "fun", binders, body };
}

/** Whether a proof is not worth a name. */
export function isShort(p: Proof): boolean {
  switch (p.k) {
    case "hyp":
    case "refl":
      return true;
    case "field":
    case "symm":
      return isShort(p.of);
    case "lemma":
      return (
        p.args.length === 1 &&
        p.name.of === "prelude" &&
        p.name.name.includes(".") &&
        p.args.every((a) => isProof(a) && isShort(a))
      );
    default:
      return false;
  }
}

export const isProof = (a: Arg): a is Proof => "k" in a;

const none: ReadonlySet<number> = new Set();
const free = new WeakMap<Proof, ReadonlySet<number>>();

/** The hypotheses that a proof uses and does not bind. */
export function freeHypotheses(p: Proof): ReadonlySet<number> {
  const known = free.get(p);
  if (known !== undefined) return known;
  const made = compute(p);
  free.set(p, made);
  return made;
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const filled = sets.filter((s) => s.size > 0);
  if (filled.length === 0) return none;
  return filled.length === 1 ? (filled[0] ?? none) : new Set(filled.flatMap((s) => [...s]));
}

function compute(p: Proof): ReadonlySet<number> {
  const ofArgs = (args: readonly Arg[]) => union(args.filter(isProof).map(freeHypotheses));
  switch (p.k) {
    case "hyp":
      return new Set([p.id]);
    case "lemma":
      return ofArgs(p.args);
    case "apply":
      return union([freeHypotheses(p.fn), ofArgs(p.args)]);
    case "fun": {
      const bound = new Set(p.binders.flatMap((b) => (b.kind === "hypothesis" ? [b.id] : [])));
      return new Set([...freeHypotheses(p.body)].filter((h) => !bound.has(h)));
    }
    case "have": {
      const inner = [...freeHypotheses(p.body)].filter((h) => h !== p.id);
      return union([freeHypotheses(p.proof), new Set(inner)]);
    }
    case "refl":
      return none;
    case "symm":
    case "computes":
    case "field":
      return freeHypotheses(p.of);
    case "trans":
      return union([freeHypotheses(p.first), freeHypotheses(p.second)]);
    case "congr":
      return union(p.parts.map((x) => freeHypotheses(x.proof)));
    case "farkas":
      return union(p.rows.map((r) => freeHypotheses(r.proof)));
    case "rewrite":
      return union([freeHypotheses(p.equation), freeHypotheses(p.body)]);
  }
}

const variables = new WeakMap<Proof, ReadonlySet<Term>>();

/** The variables that the terms of a proof read and it does not bind. */
export function freeVariables(p: Proof): ReadonlySet<Term> {
  const known = variables.get(p);
  if (known !== undefined) return known;
  const out = new Set<Term>();
  const term = (t: Term) => freeVars(t, out);
  const inner = (q: Proof) => {
    for (const v of freeVariables(q)) out.add(v);
  };
  const args = (list: readonly Arg[]) => {
    for (const a of list) isProof(a) ? inner(a) : term(a);
  };
  switch (p.k) {
    case "hyp":
    case "refl":
      break;
    case "lemma":
      args(p.args);
      break;
    case "apply":
      inner(p.fn);
      args(p.args);
      break;
    case "fun":
      inner(p.body);
      for (const b of p.binders) if (b.kind === "hypothesis") term(b.prop);
      for (const b of p.binders) if (b.kind === "variable") out.delete(b.variable);
      break;
    case "have":
      term(p.prop);
      inner(p.proof);
      inner(p.body);
      break;
    case "symm":
    case "computes":
    case "field":
      inner(p.of);
      break;
    case "trans":
      inner(p.first);
      inner(p.second);
      break;
    case "congr":
      term(p.from);
      term(p.to);
      for (const x of p.parts) inner(x.proof);
      break;
    case "farkas":
      for (const r of p.rows) {
        term(r.left);
        term(r.right);
        inner(r.proof);
      }
      break;
    case "rewrite":
      inner(p.equation);
      inner(p.body);
      break;
  }
  variables.set(p, out);
  return out;
}
