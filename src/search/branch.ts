/** What is known on one branch of a search. */
import { EGraph } from "./egraph.js";
import type { Proof } from "./proof.js";
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

export class Branch {
  graph = new EGraph();
  different: { readonly a: Term; readonly b: Term; readonly proof: Proof }[] = [];
  /** `le` and `lt` facts. */
  order: Fact[] = [];
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

  /** The proof of a goal that was proved here or further up. */
  lemma(goal: Term): number | null {
    return this.lemmas.get(goal) ?? this.parent?.lemma(goal) ?? null;
  }

  clone(): Branch {
    const b = new Branch();
    b.parent = this;
    b.graph = this.graph.clone();
    b.different = [...this.different];
    b.order = [...this.order];
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
