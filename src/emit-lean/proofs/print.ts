/** Proofs of the search → Lean. */
import { type Arg, isProof, type Lemma, type Proof } from "../../search/proof.js";
import { arg, type Term, variable } from "../../search/term.js";
import { paren, TermPrinter } from "./print-term.js";
import { refOf } from "./vocabulary.js";

/** `XenVerif.Search.congr2` to `congr8`. */
const mostPlaces = 8;

/** Prints the proof of one theorem: names for its hypotheses and variables. */
export class LeanPrinter extends TermPrinter {
  #hyp(id: number): string {
    return `h${id}`;
  }

  #args(args: readonly Arg[]): readonly string[] {
    return args.map((x) => (isProof(x) ? paren(this.proof(x)) : this.atom(x)));
  }

  lemma(l: Lemma): string {
    switch (l.of) {
      case "prelude":
        return l.name.includes(".") ? l.name : `${outside.has(l.name) ? "XenVerif" : "XenVerif.Search"}.${l.name}`;
      case "path": {
        const { module, name } = refOf(l.name);
        return [
          `${this.v.table.namespace(module)}.${name}`,
          ...this.needs(this.v.ofPost(l.name)).map((m) => this.parameters(m)),
        ].join(" ");
      }
      case "obligation":
        return l.name;
      case "invariants":
        return `${this.v.names.ofModule(l.module, "Invariants")}.mk`;
      case "type": {
        const s = l.type;
        const [what = "", ...rest] = l.name.split(" ");
        if (what === "field") {
          const f = this.v.defs.fields(s)?.[Number(rest[0])];
          if (s.kind !== "ref" || f === undefined) throw new Error("a field of another type");
          return `congrArg (fun (x' : ${this.type(s)}) => x'.${this.field(s.ref, f.name)})`;
        }
        if (s.kind === "bool")
          return what === "clash" ? "XenVerif.Search.clash XenVerif.Search.boolTag" : `XenVerif.Search.${what}_bool`;
        if (s.kind === "option") {
          if (what === "inj") return "XenVerif.Search.some_inj";
          if (what === "cases") return "XenVerif.Search.cases_option";
          return "XenVerif.Search.clash XenVerif.Search.optionTag";
        }
        if (s.kind === "outcome") {
          if (what === "clash") return "XenVerif.Search.clash XenVerif.Search.outcomeTag";
          if (what === "inj") return `XenVerif.Search.${rest.join("_inj")}`;
        }
        if (s.kind === "list") return `XenVerif.Search.list_${what}${rest.join("_")}`;
        if (s.kind === "errno") return "XenVerif.Search.clash XenVerif.Errno.index";
        const home = this.lemmaType(s);
        return what === "clash" ? `XenVerif.Search.clash ${home}.tag` : `${home}.${[what, ...rest].join("_")}`;
      }
    }
  }

  proof(p: Proof): string {
    switch (p.k) {
      case "hyp":
        return this.#hyp(p.id);
      case "lemma":
        return [this.lemma(p.name), ...this.#args(p.args)].join(" ");
      case "apply":
        return [paren(this.proof(p.fn)), ...this.#args(p.args)].join(" ");
      case "fun": {
        const binders = p.binders.map((b) =>
          b.kind === "variable"
            ? `(${b.variable.name} : ${this.type(b.variable.sort)})`
            : `(${this.#hyp(b.id)} : ${this.term(b.prop)})`,
        );
        return `fun ${binders.join(" ")} =>\n  ${this.proof(p.body)}`;
      }
      case "have":
        return `have ${this.#hyp(p.id)} : ${this.term(p.prop)} := ${this.proof(p.proof)};\n  ${this.proof(p.body)}`;
      case "refl":
        return "rfl";
      case "computes":
        return `Eq.trans ${paren(this.proof(p.of))} rfl`;
      case "symm":
        return `Eq.symm ${paren(this.proof(p.of))}`;
      case "trans":
        return `Eq.trans ${paren(this.proof(p.first))} ${paren(this.proof(p.second))}`;
      case "congr":
        return this.#congruence(p);
      case "field":
        return `${paren(this.proof(p.of))}.${this.v.names.invariant(p.name)}`;
      case "farkas":
        return this.#farkas(p);
      case "rewrite": {
        const shown = p.goal === null ? "" : `show ${this.term(p.goal)}; `;
        return `by ${shown}rewrite [${this.proof(p.equation)}]; exact ${paren(this.proof(p.body))}`;
      }
    }
  }

  /** Congruence at some places, at most {@link mostPlaces} at a step. */
  #congruence({ from, to, parts }: Extract<Proof, { readonly k: "congr" }>): string {
    if (parts.length === 0) return "rfl";
    const steps: string[] = [];
    for (let i = 0; i < parts.length; i += mostPlaces) {
      const now = parts.slice(i, i + mostPlaces);
      const done = new Map(parts.slice(0, i).map(({ at }) => [at, arg(to, at)] as const));
      const holes = new Map(now.map(({ at }) => [at, variable(this.fresh("x"), arg(from, at).sort)] as const));
      const context: Term = { ...from, args: from.args.map((x, at) => holes.get(at) ?? done.get(at) ?? x) };
      const binders = [...holes.values()].map((h) => `(${h.name} : ${this.type(h.sort)})`).join(" ");
      // The function is given: left to itself, Lean would take the last arguments for the places.
      const lemma = now.length === 1 ? "congrArg" : `XenVerif.Search.congr${now.length}`;
      const proofs = now.map((x) => paren(this.proof(x.proof))).join(" ");
      steps.push(`${lemma} (fun ${binders} => ${this.term(context)}) ${proofs}`);
    }
    return steps.reduce((first, next) => `Eq.trans ${paren(first)} ${paren(next)}`);
  }

  #farkas(p: Extract<Proof, { readonly k: "farkas" }>): string {
    const atoms: Term[] = [];
    const linear = (t: Term): string => {
      if (t.op === "num") return `XenVerif.Search.Linear.const ${t.name}`;
      const [a, b] = t.args;
      if (t.op === "prim" && a !== undefined && b !== undefined) {
        if (t.name === "natAdd") return `XenVerif.Search.Linear.add (${linear(a)}) (${linear(b)})`;
        if (t.name === "natMul" && a.op === "num") return `XenVerif.Search.Linear.scale ${a.name} (${linear(b)})`;
        if (t.name === "natMul" && b.op === "num") return `XenVerif.Search.Linear.scaled (${linear(a)}) ${b.name}`;
      }
      if (!atoms.includes(t)) atoms.push(t);
      return `XenVerif.Search.Linear.atom ${atoms.indexOf(t)}`;
    };
    const rows = p.rows.map(
      (r) => `XenVerif.Search.Rows.cons ${r.multiplier} (${linear(r.left)}) (${linear(r.right)})`,
    );
    const cert = rows.reduceRight((rest, r) => `${r} (${rest})`, "XenVerif.Search.Rows.nil");
    const proofs = p.rows
      .map((r) => this.proof(r.proof))
      .reduceRight((rest, h) => `And.intro (${h}) (${rest})`, "True.intro");
    return `XenVerif.Search.farkas [${atoms.map((t) => this.term(t)).join(", ")}] (${cert}) rfl (${proofs})`;
  }
}

/** Lemmas of the prelude that stand outside the namespace of the search. */
const outside: ReadonlySet<string> = new Set(
  "ite_then ite_else of_decide_true decide_true_of of_decide_false".split(" "),
);
