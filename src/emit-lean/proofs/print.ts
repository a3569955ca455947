/** Terms and proofs of the search → Lean. Every name is written in full, so that the text means the same wherever it stands. */
import { render } from "../../emit/doc.js";
import type { Module, Ref } from "../../ir/ir.js";
import type { Definitions } from "../../search/definitions.js";
import { type Arg, isProof, type Lemma, type Proof } from "../../search/proof.js";
import { arg, instantiate, type Sort, type Term, variable } from "../../search/term.js";
import type { Names, NameTable } from "../names.js";
import { nameTable } from "../names.js";
import { type NeedsTable, needsTable } from "../needs.js";
import { leanType } from "../types.js";

const operators: Readonly<Record<string, string>> = {
  natAdd: "+",
  natSub: "-",
  natMul: "*",
  natDiv: "/",
  natMod: "%",
  intAdd: "+",
  intSub: "-",
  intMul: "*",
  append: "++",
};

const functions: Readonly<Record<string, string>> = {
  intDiv: "XenVerif.divInt",
  intMod: "XenVerif.modInt",
  intMin: "XenVerif.minInt",
  intMax: "XenVerif.maxInt",
  natMin: "Nat.min",
  natMax: "Nat.max",
  natToInt: "Int.ofNat",
  intToNat: "Int.toNat",
  at: "XenVerif.nth",
  length: "List.length",
};

const higher: Readonly<Record<string, string>> = {
  some: "XenVerif.any",
  reduce: "XenVerif.fold",
  map: "List.map",
  filter: "List.filter",
};

/** The full name of a module's generated names. */
export interface Vocabulary {
  readonly names: Names;
  readonly table: NameTable;
  readonly needs: NeedsTable;
  readonly defs: Definitions;
  /** The functions whose post states generated definitions name: what these take as parameters. */
  readonly ofPost: (name: string) => string;
  /** Terms that are written as calls that compute to them. */
  readonly folded: ReadonlyMap<Term, Term>;
}

/** The vocabulary for text that stands in no module's namespace. */
export function vocabulary(
  all: readonly Module[],
  defs: Definitions,
  ofPost: (name: string) => string,
  folded: ReadonlyMap<Term, Term>,
): Vocabulary {
  const [first] = all;
  if (first === undefined) throw new Error("no modules");
  const outside: Module = {
    ...first,
    name: "XenVerif proofs",
    imports: all.map((m) => m.name),
    decls: [],
    machine: null,
    refinement: null,
  };
  const table = nameTable(outside, [...all, outside]);
  // Nothing is opened where the text stands.
  return { names: table.within([], ["Outcome", "Errno"]), table, needs: needsTable(all), defs, ofPost, folded };
}

const refOf = (name: string): Ref => {
  const dot = name.indexOf(".");
  return { module: name.slice(0, dot), name: name.slice(dot + 1) };
};

const paren = (s: string): string => (/^[\w.'«»]+$/u.test(s) || /^\([^()]*\)$/.test(s) ? s : `(${s})`);

/** Prints for one theorem: names for its hypotheses and variables. */
export class LeanPrinter {
  readonly #v: Vocabulary;
  #binders = 0;

  constructor(v: Vocabulary) {
    this.#v = v;
  }

  parameters(module: string): string {
    return this.#v.names.parameters(module);
  }

  /** The binders of the parameters that a definition takes. */
  parameterBinder(module: string): string {
    return `(${this.parameters(module)} : ${this.#v.names.ofModule(module, "Parameters")})`;
  }

  needs(name: string): readonly string[] {
    const post = this.#v.ofPost(name);
    return this.#v.needs.of(refOf(post === "" ? name : post));
  }

  global(name: string): string {
    const { module, name: own } = refOf(name);
    const [head, ...rest] = own.split(".");
    if (head === "Paths") return `${this.#v.table.namespace(module)}.Paths.${rest.join(".")}`;
    return this.#v.names.global({ module, name: own });
  }

  type(s: Sort): string {
    if (s.kind === "prop") return "Prop";
    return render(leanType(s, this.#v.names), 100_000);
  }

  /** The namespace of a type's lemmas. */
  lemmaType(s: Sort): string {
    if (s.kind === "errno") return "XenVerif.Errno";
    if (s.kind !== "ref") return "";
    return `${this.#v.table.namespace(s.ref.module)}.Paths.${s.ref.name}`;
  }

  ctor(t: Term): string {
    const s = t.sort;
    switch (s.kind) {
      case "bool":
        return t.name;
      case "unit":
        return "()";
      case "option":
        return `Option.${t.name}`;
      case "list":
        return `List.${t.name}`;
      case "outcome":
        return `XenVerif.Outcome.${t.name}`;
      case "errno":
        return `XenVerif.Errno.${t.name}`;
      case "ref":
        return this.#v.names.ctor(s.ref, t.name);
      default:
        throw new Error(`a constructor of the type ${s.kind}`);
    }
  }

  #name(hint: string): string {
    this.#binders += 1;
    const base = hint.replace(/_\d+$/, "").replace(/[^A-Za-z_]/g, "") || "x";
    return `${base}'${this.#binders}`;
  }

  /** The variables of a binder, and its body with them in their places. */
  #open(t: Term): { readonly vars: readonly Term[]; readonly body: Term } {
    const vars = t.binders.map((s, i) => variable(this.#name(t.hints[i] ?? "x"), s));
    return { vars, body: instantiate(arg(t, t.args.length - 1), vars) };
  }

  #binding(vars: readonly Term[]): string {
    return vars.map((v) => `(${v.name} : ${this.type(v.sort)})`).join(" ");
  }

  /** A term as an argument. */
  atom(t: Term): string {
    return paren(this.term(t));
  }

  term(written: Term): string {
    const t = this.#v.folded.get(written) ?? written;
    const a = (i: number) => this.atom(arg(t, i));
    const all = () => t.args.map((x) => this.atom(x));
    const apply = (head: string, args: readonly string[]) => [head, ...args].join(" ");
    switch (t.op) {
      case "var":
        return t.name;
      case "bvar":
        throw new Error("a bound variable outside its binder");
      case "num":
        return t.sort.kind === "int" ? `(${t.name} : Int)` : t.name;
      case "ctor":
        if (t.args.length === 0 && (t.sort.kind === "option" || t.sort.kind === "list"))
          return `(${this.ctor(t)} : ${this.type(t.sort)})`;
        return apply(this.ctor(t), all());
      case "rec": {
        const s = t.sort;
        const fields = this.#v.defs.fields(s) ?? [];
        if (s.kind !== "ref") throw new Error("a structure of another type");
        const parts = fields.map((f, i) => `${this.#field(s.ref, f.name)} := ${this.term(arg(t, i))}`);
        return `({ ${parts.join(", ")} } : ${this.type(s)})`;
      }
      case "proj": {
        const s = arg(t, 0).sort;
        if (s.kind !== "ref") throw new Error("a field of another type");
        return `${a(0)}.${this.#field(s.ref, t.name)}`;
      }
      case "tuple":
        return `(${t.args.map((x) => this.term(x)).join(", ")})`;
      case "tproj": {
        const s = arg(t, 0).sort;
        const last = (s.kind === "tuple" ? s.items.length : 2) - 1;
        const index = Number(t.name);
        return `${a(0)}${".2".repeat(index)}${index < last ? ".1" : ""}`;
      }
      case "lam": {
        const { vars, body } = this.#open(t);
        return `fun ${this.#binding(vars)} => ${this.term(body)}`;
      }
      case "app":
        return apply(a(0), all().slice(1));
      case "upd":
        return apply(`XenVerif.update${t.args.length - 2}`, all());
      case "call":
        return apply(this.global(t.name), [...this.needs(t.name).map((m) => this.parameters(m)), ...all()]);
      case "param": {
        const { module, name } = refOf(t.name);
        return `${this.parameters(module)}.${this.#v.names.field(module, null, name)}`;
      }
      case "ite":
        return `if ${this.term(arg(t, 0))} then ${this.term(arg(t, 1))} else ${this.term(arg(t, 2))}`;
      case "match":
        return this.#match(t);
      case "decide":
        return `decide ${a(0)}`;
      case "band":
        return `${a(0)} && ${a(1)}`;
      case "bor":
        return `${a(0)} || ${a(1)}`;
      case "bnot":
        return `!${a(0)}`;
      case "prim": {
        const operator = operators[t.name];
        if (operator !== undefined) return `${a(0)} ${operator} ${a(1)}`;
        if (t.name === "intNeg") return `-${a(0)}`;
        return apply(functions[t.name] ?? `XenVerif.${t.name}`, all());
      }
      case "higher": {
        const args = all();
        if (t.name === "map" || t.name === "filter") args.reverse();
        const sum = t.name === "sum" && t.sort.kind === "int" ? "XenVerif.sumInt" : undefined;
        return apply(sum ?? higher[t.name] ?? `XenVerif.${t.name}`, args);
      }
      case "true":
        return "True";
      case "false":
        return "False";
      case "eq":
        return `${a(0)} = ${a(1)}`;
      case "ne":
        return `${a(0)} ≠ ${a(1)}`;
      case "lt":
        return `${a(0)} < ${a(1)}`;
      case "le":
        return `${a(0)} ≤ ${a(1)}`;
      case "not":
        return `¬ ${a(0)}`;
      case "and":
        return `${a(0)} ∧ ${a(1)}`;
      case "or":
        return `${a(0)} ∨ ${a(1)}`;
      case "imp":
        return `${a(0)} → ${a(1)}`;
      case "iff":
        return `${a(0)} ↔ ${a(1)}`;
      case "all":
      case "ex": {
        const { vars, body } = this.#open(t);
        return `${t.op === "all" ? "∀" : "∃"} ${this.#binding(vars)}, ${this.term(body)}`;
      }
      case "after":
        return apply("XenVerif.after", all());
      case "inv": {
        const needs = this.#v.needs.ofInvariants(t.name).map((m) => this.parameters(m));
        return apply(this.#v.names.ofModule(t.name, "Invariants"), [...needs, ...all()]);
      }
      case "valid": {
        const needs = this.#v.needs.ofValid(t.name).map((m) => this.parameters(m));
        return apply(this.#v.names.ofModule(t.name, "Parameters", "Valid"), needs);
      }
      case "member":
        return apply("XenVerif.Member", all());
      case "foldDefined":
        return apply("XenVerif.foldDefined", all());
    }
  }

  #field(ref: Ref, name: string): string {
    return this.#v.names.field(ref.module, ref.name, name);
  }

  #match(t: Term): string {
    const subject = arg(t, 0);
    const arms = t.name.split(",").map((c, i) => {
      const arm = arg(t, i + 1);
      const head = this.ctor({ ...subject, op: "ctor", name: c, args: [] });
      const fields = this.#v.defs.constructors(subject.sort)?.find((x) => x.name === c)?.fields ?? [];
      if (fields.length === 0) return `| ${head} => ${this.term(arm)}`;
      const { vars, body } = this.#open(arm);
      return `| ${[head, ...vars.map((v) => v.name)].join(" ")} => ${this.term(body)}`;
    });
    return `(match ${this.term(subject)} with ${arms.join(" ")} : ${this.type(t.sort)})`;
  }

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
          `${this.#v.table.namespace(module)}.${name}`,
          ...this.needs(this.#v.ofPost(l.name)).map((m) => this.parameters(m)),
        ].join(" ");
      }
      case "obligation":
        return l.name;
      case "invariants":
        return `${this.#v.names.ofModule(l.module, "Invariants")}.mk`;
      case "type": {
        const s = l.type;
        const [what = "", ...rest] = l.name.split(" ");
        if (what === "field") {
          const f = this.#v.defs.fields(s)?.[Number(rest[0])];
          if (s.kind !== "ref" || f === undefined) throw new Error("a field of another type");
          return `congrArg (fun (x' : ${this.type(s)}) => x'.${this.#field(s.ref, f.name)})`;
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
        return `${paren(this.proof(p.of))}.${this.#v.names.invariant(p.name)}`;
      case "farkas":
        return this.#farkas(p);
      case "rewrite": {
        const shown = p.goal === null ? "" : `show ${this.term(p.goal)}; `;
        return `by ${shown}rewrite [${this.proof(p.equation)}]; exact ${paren(this.proof(p.body))}`;
      }
    }
  }

  #congruence(p: Extract<Proof, { readonly k: "congr" }>): string {
    if (p.parts.length === 0) return "rfl";
    const holes = new Map<number, Term>();
    for (const { at } of p.parts) {
      this.#binders += 1;
      holes.set(at, variable(`x'${this.#binders}`, arg(p.from, at).sort));
    }
    const context: Term = { ...p.from, args: p.from.args.map((x, i) => holes.get(i) ?? x) };
    const binders = [...holes.values()].map((h) => `(${h.name} : ${this.type(h.sort)})`).join(" ");
    const [first = "rfl", ...rest] = p.parts.map((x) => paren(this.proof(x.proof)));
    const step = `congrArg (fun ${binders} => ${this.term(context)}) ${first}`;
    return rest.reduce((done, next) => `congr (${done}) ${next}`, step);
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
