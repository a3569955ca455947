/**
 * Congruence closure with explanations (R. Nieuwenhuis and A. Oliveras, "Proof-producing congruence closure", 2005), with
 * constructors: they are injective and differ from each other.
 */
import { lemma, type Proof, refl, symm, trans } from "./proof.js";
import { arg, sameSort, type Term } from "./term.js";

type Reason = { readonly kind: "proof"; readonly proof: Proof } | { readonly kind: "congruence" };

interface Edge {
  readonly to: Term;
  /** Proves that the term that the edge starts from equals `to`; `flipped`: that `to` equals it. */
  readonly reason: Reason;
  readonly flipped: boolean;
}

/** Forms whose arguments are values that may be replaced by equal ones. */
const congruent: ReadonlySet<string> = new Set(
  "app upd call proj ctor rec tuple tproj band bor bnot prim higher ite".split(" "),
);

export class EGraph {
  #rep = new Map<Term, Term>();
  #members = new Map<Term, Term[]>();
  #parents = new Map<Term, Term[]>();
  #edges = new Map<Term, Edge>();
  #signatures = new Map<string, Term>();
  #value = new Map<Term, Term>();
  /** All terms, in the order in which they came. */
  terms: Term[] = [];
  #generation = new Map<Term, number>();
  /** A proof of falsity, once there is one. */
  conflict: Proof | null = null;
  /** How often classes have been merged. */
  merges = 0;

  clone(): EGraph {
    const g = new EGraph();
    g.#rep = new Map(this.#rep);
    g.#members = new Map([...this.#members].map(([k, v]) => [k, [...v]]));
    g.#parents = new Map([...this.#parents].map(([k, v]) => [k, [...v]]));
    g.#edges = new Map(this.#edges);
    g.#signatures = new Map(this.#signatures);
    g.#value = new Map(this.#value);
    g.terms = [...this.terms];
    g.#generation = new Map(this.#generation);
    g.merges = this.merges;
    return g;
  }

  has(t: Term): boolean {
    return this.#rep.has(t);
  }

  /** The representative of a term's class; a term that was never added stands for itself. */
  find(t: Term): Term {
    return this.#rep.get(t) ?? t;
  }

  same(a: Term, b: Term): boolean {
    return a === b || this.find(a) === this.find(b);
  }

  members(t: Term): readonly Term[] {
    return this.#members.get(this.find(t)) ?? [t];
  }

  /** The constructor, numeral or structure in a term's class; null where there is none. */
  value(t: Term): Term | null {
    return this.#value.get(this.find(t)) ?? (isValue(t) ? t : null);
  }

  generation(t: Term): number {
    return this.#generation.get(t) ?? 0;
  }

  /** Adds a closed term with its parts. */
  add(t: Term, generation: number): void {
    const known = this.#generation.get(t);
    if (known !== undefined) {
      if (known > generation) {
        this.#generation.set(t, generation);
        for (const a of this.#parts(t)) this.add(a, generation);
      }
      return;
    }
    if (t.sort.kind === "prop" || t.loose > 0) return;
    for (const a of this.#parts(t)) this.add(a, generation);
    this.#rep.set(t, t);
    this.#members.set(t, [t]);
    this.#generation.set(t, generation);
    if (isValue(t)) this.#value.set(t, t);
    this.terms.push(t);
    for (const a of this.#parts(t)) {
      const r = this.find(a);
      const list = this.#parents.get(r);
      if (list === undefined) this.#parents.set(r, [t]);
      else list.push(t);
    }
    this.#congruence(t);
  }

  #parts(t: Term): readonly Term[] {
    return congruent.has(t.op) ? t.args.filter((a) => a.sort.kind !== "prop" && a.loose === 0) : [];
  }

  #congruence(t: Term): void {
    if (!congruent.has(t.op) || t.args.length === 0) return;
    const key = `${t.op}|${t.name}|${t.args.map((a) => this.find(a).id).join(",")}`;
    const other = this.#signatures.get(key);
    if (other === undefined) this.#signatures.set(key, t);
    else if (!this.same(other, t) && sameSort(other.sort, t.sort)) this.#union(t, other, { kind: "congruence" });
  }

  /** Takes in that two terms, both added, are equal. */
  merge(a: Term, b: Term, proof: Proof): void {
    if (!this.same(a, b)) this.#union(a, b, { kind: "proof", proof });
  }

  #union(a: Term, b: Term, reason: Reason): void {
    let [ra, rb] = [this.find(a), this.find(b)];
    if (ra === rb || this.conflict !== null) return;
    this.merges += 1;
    let [from, to] = [a, b];
    let flipped = false;
    if ((this.#members.get(ra)?.length ?? 0) > (this.#members.get(rb)?.length ?? 0)) {
      [ra, rb] = [rb, ra];
      [from, to] = [b, a];
      flipped = true;
    }
    this.#reroot(from);
    this.#edges.set(from, { to, reason, flipped });
    const moved = this.#members.get(ra) ?? [];
    for (const m of moved) this.#rep.set(m, rb);
    this.#members.set(rb, [...(this.#members.get(rb) ?? []), ...moved]);
    this.#members.delete(ra);
    const [va, vb] = [this.#value.get(ra), this.#value.get(rb)];
    if (va !== undefined && vb === undefined) this.#value.set(rb, va);
    const parents = this.#parents.get(ra) ?? [];
    this.#parents.delete(ra);
    this.#parents.set(rb, [...(this.#parents.get(rb) ?? []), ...parents]);
    if (va !== undefined && vb !== undefined) this.#values(va, vb);
    for (const p of parents) this.#congruence(p);
  }

  /** Two values are equal: their arguments are, or there is a contradiction. */
  #values(a: Term, b: Term): void {
    const proof = this.explain(a, b);
    if (a.op === "num" || b.op === "num") {
      if (a.op === b.op && a.name !== b.name) this.conflict = lemma("nat_clash", proof, refl);
      return;
    }
    if (a.op === "rec" && b.op === "rec") {
      for (const [i, x] of a.args.entries()) {
        const y = arg(b, i);
        this.merge(x, y, { k: "lemma", name: { of: "type", type: a.sort, name: `field ${i}` }, args: [proof] });
      }
      return;
    }
    if (a.op === "tuple" || b.op === "tuple") return;
    if (a.name !== b.name) {
      this.conflict = { k: "lemma", name: { of: "type", type: a.sort, name: "clash" }, args: [proof, refl] };
      return;
    }
    for (const [i, x] of a.args.entries()) {
      const y = arg(b, i);
      this.merge(x, y, { k: "lemma", name: { of: "type", type: a.sort, name: `inj ${a.name} ${i}` }, args: [proof] });
    }
  }

  /** Turns the edges around so that the term is the root of its tree. */
  #reroot(t: Term): void {
    const edge = this.#edges.get(t);
    if (edge === undefined) return;
    this.#reroot(edge.to);
    this.#edges.delete(t);
    this.#edges.set(edge.to, { to: t, reason: edge.reason, flipped: !edge.flipped });
  }

  /** A proof that two terms of one class are equal. */
  explain(a: Term, b: Term): Proof {
    if (a === b) return { k: "refl" };
    const ancestors = (t: Term): Term[] => {
      const out = [t];
      for (let e = this.#edges.get(t); e !== undefined; e = this.#edges.get(e.to)) out.push(e.to);
      return out;
    };
    const [up, down] = [ancestors(a), ancestors(b)];
    const common = up.find((t) => down.includes(t));
    if (common === undefined) throw new Error("the terms are in different classes");
    const walk = (t: Term): Proof => {
      let proof: Proof = { k: "refl" };
      for (let x = t; x !== common; ) {
        const edge = this.#edges.get(x);
        if (edge === undefined) break;
        proof = trans(proof, this.#step(x, edge));
        x = edge.to;
      }
      return proof;
    };
    return trans(walk(a), symm(walk(b)));
  }

  #step(from: Term, edge: Edge): Proof {
    if (edge.reason.kind === "proof") return edge.flipped ? symm(edge.reason.proof) : edge.reason.proof;
    const to = edge.to;
    return this.congruence(from, to);
  }

  /** A proof that terms of one form with equal arguments are equal. */
  congruence(from: Term, to: Term): Proof {
    const parts = from.args.flatMap((a, at) => {
      const b = arg(to, at);
      return a === b ? [] : [{ at, proof: this.explain(a, b) }];
    });
    return { k: "congr", from, to, parts };
  }
}

const isValue = (t: Term): boolean => t.op === "ctor" || t.op === "num" || t.op === "rec" || t.op === "tuple";
