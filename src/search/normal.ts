/** Normal forms by computation alone: a term and its normal form are one to a prover's kernel. */
import type { Definitions } from "./definitions.js";
import { arg, instantiate, mapArgs, mk, num, type Term, withArgs } from "./term.js";

/** Replaces free variables. */
export function substitute(t: Term, values: ReadonlyMap<Term, Term>): Term {
  if (t.op === "var") return values.get(t) ?? t;
  return mapArgs(t, (a) => substitute(a, values));
}

const compound: ReadonlySet<string> = new Set(["decide", "band", "bor", "bnot", "ite", "higher"]);

export class Normaliser {
  readonly #defs: Definitions;
  readonly #memo = new Map<Term, Term>();
  /** Calls that came to longer terms: how these are best written. */
  readonly folded = new Map<Term, Term>();

  constructor(defs: Definitions) {
    this.#defs = defs;
  }

  /** The normal form: plain functions unfolded, functions applied, fields of structures read. */
  nf(t: Term): Term {
    const known = this.#memo.get(t);
    if (known !== undefined) return known;
    const made = this.#nf(t);
    this.#memo.set(t, made);
    this.#memo.set(made, made);
    return made;
  }

  #nf(t: Term): Term {
    if (t.op === "match") {
      const subject = this.nf(arg(t, 0));
      const arm = this.arm(t, subject);
      return arm === null ? withArgs(t, [subject, ...t.args.slice(1)]) : this.nf(arm);
    }
    const n = mapArgs(t, (a) => this.nf(a));
    switch (n.op) {
      case "call": {
        if (n.sort.kind === "prop" || this.isStructured(n)) return n;
        const body = this.unfold(n);
        if (body === null) return n;
        const computed = this.nf(body);
        if (n.loose === 0 && compound.has(computed.op) && !this.folded.has(computed)) this.folded.set(computed, n);
        return computed;
      }
      case "proj": {
        const record = this.record(arg(n, 0));
        if (record === null) return n;
        const index = this.#defs.fields(record.sort)?.findIndex((f) => f.name === n.name) ?? -1;
        return index < 0 ? n : this.nf(arg(record, index));
      }
      case "tproj": {
        const tuple = arg(n, 0);
        return tuple.op === "tuple" ? arg(tuple, Number(n.name)) : n;
      }
      case "app": {
        const [fn, ...args] = n.args;
        if (fn?.op !== "lam" || fn.binders.length !== args.length) return n;
        return this.nf(instantiate(arg(fn, 0), args));
      }
      case "prim":
        return this.#primitive(n);
      default:
        return n;
    }
  }

  #primitive(n: Term): Term {
    const [a, b] = n.args;
    if (a === undefined) return n;
    if (n.name === "isSome" && a.op === "ctor") return mk("ctor", a.name === "some" ? "true" : "false", [], n.sort);
    if (n.name === "getOrElse" && a.op === "ctor") return a.name === "some" ? arg(a, 0) : (b ?? n);
    if (n.name === "must" && a.op === "ctor" && a.name === "some") return arg(a, 0);
    if (a.op !== "num" || b?.op !== "num") return n;
    const [x, y] = [BigInt(a.name), BigInt(b.name)];
    if (n.name === "natAdd") return num(x + y, n.sort);
    if (n.name === "natMul") return num(x * y, n.sort);
    return n;
  }

  /** Whether a term is a structure, which stays folded until a part of it is asked for. */
  isStructured(t: Term): boolean {
    return this.#defs.fields(t.sort) !== null;
  }

  /** A call's body; null where it does not compute to one. */
  unfold(t: Term): Term | null {
    if (t.op !== "call") return null;
    const d = this.#defs.definition(t.name);
    if (d === null || d.kind !== "plain" || d.params.length !== t.args.length) return null;
    return substitute(d.body, new Map(d.params.map((p, i) => [p, arg(t, i)])));
  }

  /** A call's body, also one with paths, which does not compute as long as these are not decided; null where there is none. */
  body(t: Term): Term | null {
    const d = t.op === "call" ? this.#defs.definition(t.name) : null;
    if (d === null || d.kind === "opaque" || d.params.length !== t.args.length) return null;
    return substitute(d.body, new Map(d.params.map((p, i) => [p, arg(t, i)])));
  }

  /** The structure that a term computes to; null where it does not come to one. */
  record(t: Term): Term | null {
    let current = t;
    for (let depth = 0; depth < 100; depth += 1) {
      if (current.op === "rec") return current;
      const body = current.op === "call" ? this.unfold(current) : null;
      if (body === null) return null;
      current = body.op === "rec" || body.op === "call" ? body : this.nf(body);
    }
    return null;
  }

  /** What a `match` comes to on a constructor; null where the subject is none. */
  arm(t: Term, subject: Term): Term | null {
    if (subject.op !== "ctor") return null;
    const index = t.name.split(",").indexOf(subject.name);
    const body = t.args[index + 1];
    if (index < 0 || body === undefined) return null;
    return subject.args.length === 0 ? body : instantiate(arg(body, 0), subject.args);
  }
}
