/** Terms of the search → Lean. */
import { render } from "../../emit/doc.js";
import type { Ref } from "../../ir/ir.js";
import { arg, instantiate, type Sort, type Term, variable } from "../../search/term.js";
import { leanType } from "../types.js";
import { refOf, type Vocabulary } from "./vocabulary.js";

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

/** A text as an argument. */
export const paren = (s: string): string => (/^[\w.'«»]+$/u.test(s) || /^\([^()]*\)$/.test(s) ? s : `(${s})`);

/** Prints the terms of one theorem: names for its variables. */
export class TermPrinter {
  protected readonly v: Vocabulary;
  #binders = 0;

  constructor(v: Vocabulary) {
    this.v = v;
  }

  parameters(module: string): string {
    return this.v.names.parameters(module);
  }

  /** The binders of the parameters that a definition takes. */
  parameterBinder(module: string): string {
    return `(${this.parameters(module)} : ${this.v.names.ofModule(module, "Parameters")})`;
  }

  needs(name: string): readonly string[] {
    const post = this.v.ofPost(name);
    return this.v.needs.of(refOf(post === "" ? name : post));
  }

  global(name: string): string {
    const { module, name: own } = refOf(name);
    const [head, ...rest] = own.split(".");
    if (head === "Paths") return `${this.v.table.namespace(module)}.Paths.${rest.join(".")}`;
    return this.v.names.global({ module, name: own });
  }

  type(s: Sort): string {
    if (s.kind === "prop") return "Prop";
    return render(leanType(s, this.v.names), 100_000);
  }

  /** The namespace of a type's lemmas. */
  lemmaType(s: Sort): string {
    if (s.kind === "errno") return "XenVerif.Errno";
    if (s.kind !== "ref") return "";
    return `${this.v.table.namespace(s.ref.module)}.Paths.${s.ref.name}`;
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
        return this.v.names.ctor(s.ref, t.name);
      default:
        throw new Error(`a constructor of the type ${s.kind}`);
    }
  }

  /** A name that no other binder of the theorem has. */
  protected fresh(hint: string): string {
    this.#binders += 1;
    const base = hint.replace(/_\d+$/, "").replace(/[^A-Za-z_]/g, "") || "x";
    return `${base}'${this.#binders}`;
  }

  /** The variables of a binder, and its body with them in their places. */
  #open(t: Term): { readonly vars: readonly Term[]; readonly body: Term } {
    const vars = t.binders.map((s, i) => variable(this.fresh(t.hints[i] ?? "x"), s));
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
    const t = this.v.folded.get(written) ?? written;
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
        const fields = this.v.defs.fields(s) ?? [];
        if (s.kind !== "ref") throw new Error("a structure of another type");
        const parts = fields.map((f, i) => `${this.field(s.ref, f.name)} := ${this.term(arg(t, i))}`);
        return `({ ${parts.join(", ")} } : ${this.type(s)})`;
      }
      case "proj": {
        const s = arg(t, 0).sort;
        if (s.kind !== "ref") throw new Error("a field of another type");
        return `${a(0)}.${this.field(s.ref, t.name)}`;
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
        return `${this.parameters(module)}.${this.v.names.field(module, null, name)}`;
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
        const needs = this.v.needs.ofInvariants(t.name).map((m) => this.parameters(m));
        return apply(this.v.names.ofModule(t.name, "Invariants"), [...needs, ...all()]);
      }
      case "valid": {
        const needs = this.v.needs.ofValid(t.name).map((m) => this.parameters(m));
        return apply(this.v.names.ofModule(t.name, "Parameters", "Valid"), needs);
      }
      case "member":
        return apply("XenVerif.Member", all());
      case "foldDefined":
        return apply("XenVerif.foldDefined", all());
    }
  }

  protected field(ref: Ref, name: string): string {
    return this.v.names.field(ref.module, ref.name, name);
  }

  #match(t: Term): string {
    const subject = arg(t, 0);
    const arms = t.name.split(",").map((c, i) => {
      const arm = arg(t, i + 1);
      const head = this.ctor({ ...subject, op: "ctor", name: c, args: [] });
      const fields = this.v.defs.constructors(subject.sort)?.find((x) => x.name === c)?.fields ?? [];
      if (fields.length === 0) return `| ${head} => ${this.term(arm)}`;
      const { vars, body } = this.#open(arm);
      return `| ${[head, ...vars.map((v) => v.name)].join(" ")} => ${this.term(body)}`;
    });
    return `(match ${this.term(subject)} with ${arms.join(" ")} : ${this.type(t.sort)})`;
  }
}
