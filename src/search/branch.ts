/** What is known on one branch of a search. */
import { EGraph } from "./egraph.js";
import { freeHypotheses, fun, hyp, isShort, lemma, type Proof } from "./proof.js";
import type { Search } from "./search.js";
import type { Term } from "./term.js";

/** A proposition with its proof. */
export interface Fact {
  readonly prop: Term;
  readonly proof: Proof;
  readonly generation: number;
}

/** What a universal fact takes. */
export type Part =
  /** A value; `silent`: it is the witness of a premise. */
  | { readonly kind: "variable"; readonly variable: Term; readonly silent: boolean }
  /** A proof; of `∃ witnesses, prop` where there are any. */
  | { readonly kind: "premise"; readonly prop: Term; readonly witnesses: readonly Term[] };

/** A universal fact, opened: variables and premises in the order in which its proof takes them, and the conclusion. */
export interface Universal {
  readonly fact: Fact;
  readonly pattern: readonly Part[];
  readonly conclusion: Term;
  readonly triggers: readonly Trigger[];
}

/** Terms that suggest an instance: each is to occur; `equals` also says what it is to be equal to. */
export interface Trigger {
  readonly parts: readonly { readonly term: Term; readonly equals: Term | null }[];
  /** Whether the parts are the premises: then an instance is a consequence at once. */
  readonly firm: boolean;
}

/** `premises → conclusion`, not decided yet. */
export interface Rule {
  readonly premises: readonly Term[];
  readonly conclusion: Term;
  readonly proof: (premises: readonly Proof[]) => Proof;
  readonly generation: number;
}

/** What a node of the proof tree has to bind around the proof below it. */
export type Step =
  | { readonly kind: "have"; readonly id: number; readonly prop: Term; readonly proof: Proof }
  | {
      readonly kind: "open";
      readonly variables: readonly Term[];
      readonly id: number;
      readonly prop: Term;
      readonly proof: Proof;
    };

/** That two terms are not equal. */
export interface Difference {
  readonly a: Term;
  readonly b: Term;
  readonly proof: Proof;
}

export class Branch {
  readonly search: Search;
  graph = new EGraph();
  different: Difference[] = [];
  /** `le` and `lt` facts. */
  order: Fact[] = [];
  /** Order facts that were found undecided, and what was known then. */
  openOrders = new Map<Term, string>();
  universals: Universal[] = [];
  choices: Fact[] = [];
  rules: Rule[] = [];
  atoms: Fact[] = [];
  /** Instances and consequences that were drawn already. */
  done = new Set<string>();
  /** Bound around the proof of what is below, in order. */
  steps: Step[] = [];
  queue: Fact[] = [];
  conflict: Proof | null = null;
  depth = 0;
  /** The branch that it was split from. */
  parent: Branch | null = null;
  /** Hypotheses and variables that came in here, and not in the parent. */
  readonly ids = new Set<number>();
  readonly variables = new Set<Term>();
  /** Goals proved further down from what is known here, by the names of their proofs. */
  readonly lemmas = new Map<Term, number>();

  constructor(search: Search) {
    this.search = search;
  }

  /** The name of a new hypothesis of this branch. */
  newId(): number {
    const id = this.search.newId();
    this.ids.add(id);
    return id;
  }

  /** Whether something is to be done that was not done on this branch yet. */
  once(key: string): boolean {
    if (this.done.has(key)) return false;
    this.done.add(key);
    return true;
  }

  /** Puts a fact in the queue of those to be taken in. */
  assume(p: Term, proof: Proof, generation: number): void {
    this.queue.push({ prop: this.search.nf(p), proof, generation });
  }

  /** A short name for a long proof. */
  named(p: Term, proof: Proof): Proof {
    if (isShort(proof)) return proof;
    const id = this.newId();
    this.steps.push({ kind: "have", id, prop: p, proof });
    return hyp(id);
  }

  /** The proof of a goal that was proved here or further up. */
  lemma(goal: Term): number | null {
    return this.lemmas.get(goal) ?? this.parent?.lemma(goal) ?? null;
  }

  clone(): Branch {
    const b = new Branch(this.search);
    this.search.count(1 + this.graph.terms.length);
    b.parent = this;
    b.graph = this.graph.clone();
    b.different = [...this.different];
    b.order = [...this.order];
    b.openOrders = new Map(this.openOrders);
    b.universals = [...this.universals];
    b.choices = [...this.choices];
    b.rules = [...this.rules];
    b.atoms = [...this.atoms];
    b.done = new Set(this.done);
    b.queue = [...this.queue];
    b.conflict = this.conflict;
    b.depth = this.depth + 1;
    return b;
  }
}

/** `fun h : p => body h`. */
export function lambda(b: Branch, p: Term, body: (h: Proof) => Proof): Proof {
  const id = b.search.newId();
  return fun([], [{ id, prop: p }], body(hyp(id)));
}

/** Puts around a proof what its branch has named, as far as it is used. */
export function wrap(b: Branch, proof: Proof): Proof {
  let out = proof;
  for (const s of [...b.steps].reverse()) {
    if (s.kind === "open") out = lemma("cases_ex", s.proof, fun(s.variables, [s], out));
    else if (freeHypotheses(out).has(s.id)) out = { k: "have", id: s.id, prop: s.prop, proof: s.proof, body: out };
  }
  b.steps = [];
  return out;
}
