/**
 * The IR as JavaScript on packed states: states are arrays of slots, copied once where a function gives a new one; all other
 * values are as the TypeScript module has them.
 *
 * Where a value leaves its scope the code throws {@link beyond}: whoever runs it turns to the module itself.
 */
import type { Decl, Expr, Param, Ref, Type } from "../../ir/ir.js";
import { expand } from "../../ir/types.js";
import { size } from "../../ir/visit.js";
import { type Compiler, constructText, globalName, layout, local, primitiveText } from "../compile.js";
import { isFlat, isMap, layoutOf, type Node, type World } from "./layout.js";
import { higher, quantifier } from "./loops-text.js";
import { accessed, filled } from "./maps-text.js";
import { flatRecord, flatUpdate } from "./records-text.js";
import { literal, type SlotTexts } from "./slots-text.js";
import { type Flat, fieldOf, inside, pendingText, placeOf, read, type Sym, value, whole } from "./symbols.js";
import type { Env, Target, Terms } from "./terms.js";

export type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** Finds the number of the place where a path ends, by the function and the term that it returns. */
export type PlaceOf = (ref: Ref, leaf: Expr) => number | null;

/** Functions whose bodies have at most this many nodes are written out where they are called. */
const largestInlined = 400;

/** Makes texts. */
export class Specialiser implements Terms {
  readonly c: Compiler;
  readonly #world: World;
  readonly slots: SlotTexts;
  readonly #placeOf: PlaceOf;
  readonly #layouts = new Map<string, Node>();
  readonly #functions = new Map<string, string>();
  readonly #values: ReadonlyMap<string, unknown>;
  #fresh = 0;

  /**
   * @param values of constants and parameters, by `Module.name`
   * @param placeOf numbers of places to count; null for those that are not counted
   */
  constructor(c: Compiler, world: World, slots: SlotTexts, values: ReadonlyMap<string, unknown>, placeOf: PlaceOf) {
    this.c = c;
    this.#world = world;
    this.slots = slots;
    this.#values = values;
    this.#placeOf = placeOf;
  }

  /** Declarations of the functions that texts call. */
  get declarations(): readonly string[] {
    return [...this.#functions.values()];
  }

  /** The layout of a packed type. */
  layout(type: Type): Node {
    const name = JSON.stringify(expand(type, this.c.lookup));
    const node = this.#layouts.get(name) ?? layoutOf(type, this.#world, this.slots.lazy);
    this.#layouts.set(name, node);
    return node;
  }

  /** A parameter of the text's own function. */
  param(p: Param): Sym {
    return this.isFlat(p.type) ? whole(local(p.name), this.layout(p.type)) : value(local(p.name));
  }

  /** The body of a function that returns the next state of an action, or null for a refusal that changes nothing. */
  nextState(f: FunctionDecl, ref: Ref): string {
    const out: string[] = [];
    this.into(f.body, this.#paramsOf(f), { kind: "next" }, out, ref);
    return out.join("\n");
  }

  /** The body of a function that returns a value. */
  body(e: Expr, env: Env): string {
    const out: string[] = [];
    this.into(e, env, { kind: "return" }, out, null);
    return out.join("\n");
  }

  #paramsOf(f: FunctionDecl): Env {
    return new Map(f.params.map((p) => [p.name, this.param(p)]));
  }

  isFlat(type: Type): boolean {
    return isFlat(type, this.#world);
  }

  name(prefix: string): string {
    this.#fresh += 1;
    return `${prefix}$${this.#fresh}`;
  }

  /** A text that costs nothing to write twice. */
  atom(text: string, out: string[]): string {
    if (/^(-?\d+n?|[\p{L}_$][\p{L}\p{N}_$]*|"[^"\\]*")$/u.test(text)) return text;
    const name = this.name("x");
    out.push(`const ${name} = ${text};`);
    return name;
  }

  /** An array with the slots of a packed value. */
  materialise(f: Flat, out: string[], own = false): string {
    const writes = f.writes.some((w) => inside(w.node, f.node));
    const isWhole = f.node === f.root || (f.node.offset === f.root.offset && f.node.size === f.root.size);
    if (isWhole && !writes && !own) return f.base;
    const name = this.name("s");
    const from = f.node.offset - f.root.offset;
    out.push(`const ${name} = ${f.base}.slice(${isWhole ? "" : `${from}, ${from + f.node.size}`});`);
    out.push(...pendingText(f, name, this.slots));
    return name;
  }

  /** Statements that hand a value over, with the place that is reached. */
  into(e: Expr, env: Env, target: Target, out: string[], within: Ref | null): void {
    switch (e.kind) {
      case "let": {
        const bound = this.#bind(e.name, this.sym(e.value, env, out), env, out);
        this.into(e.body, bound, target, out, within);
        return;
      }
      case "if": {
        const test = this.text(e.test, env, out);
        out.push(`if (${test}) {`);
        this.into(e.then, env, target, out, within);
        out.push("} else {");
        this.into(e.otherwise, env, target, out, within);
        out.push("}");
        return;
      }
      case "match":
        this.#match(e, env, out, (body, inner) => this.into(body, inner, target, out, within));
        return;
      default:
        this.#reached(e, within, out);
        this.#leaf(e, env, target, out);
    }
  }

  #reached(e: Expr, within: Ref | null, out: string[]): void {
    const place = within === null ? null : this.#placeOf(within, e);
    if (place !== null) out.push(`$reached[${place}] = 1;`);
  }

  #leaf(e: Expr, env: Env, target: Target, out: string[]): void {
    if (e.kind === "call") {
      const inlined = this.#inlined(e, env, out);
      if (inlined !== null) {
        this.into(inlined.body, inlined.env, target, out, e.ref);
        return;
      }
    }
    if (target.kind === "next") {
      this.#outcome(e, env, out);
      return;
    }
    const sym = this.sym(e, env, out);
    const text = sym.kind === "flat" ? this.materialise(sym, out) : sym.text;
    out.push(target.kind === "return" ? `return ${text};` : `${target.name} = ${text};`);
  }

  #outcome(e: Expr, env: Env, out: string[]): void {
    const [first, second] = e.kind === "prim" ? e.args : [];
    if (e.kind === "prim" && e.op === "fail") {
      out.push("return null;");
    } else if (e.kind === "prim" && e.op === "ok" && first !== undefined) {
      const next = this.flat(first, env, out);
      // The result is not needed, but it may have no value.
      if (second !== undefined) out.push(`void (${this.text(second, env, out)});`);
      out.push(`return ${this.materialise(next, out)};`);
    } else if (e.kind === "prim" && e.op === "failWith" && second !== undefined) {
      out.push(`$run.refused = true;`, `return ${this.materialise(this.flat(second, env, out), out)};`);
    } else {
      const o = this.atom(this.text(e, env, out), out);
      out.push(`if (${o}.kind === "fail") return null;`, `if (${o}.kind === "failWith") $run.refused = true;`);
      out.push(`return ${o}.next;`);
    }
  }

  #bind(name: string, sym: Sym, env: Env, out: string[]): Env {
    return new Map([...env, [name, sym.kind === "flat" ? sym : value(this.atom(sym.text, out))]]);
  }

  #match(e: Expr & { readonly kind: "match" }, env: Env, out: string[], body: (body: Expr, env: Env) => void): void {
    const { tag, fields } = layout(e.scrutinee.type, this.c);
    const subject = this.atom(this.text(e.scrutinee, env, out), out);
    out.push(`switch (${subject}${tag}) {`);
    for (const { ctors, binders, body: caseBody } of e.cases) {
      const names = fields(ctors[0] ?? "");
      const types = this.#fieldTypes(e.scrutinee.type, ctors[0] ?? "");
      out.push(`${ctors.map((k) => `case ${JSON.stringify(k)}:`).join(" ")} {`);
      let inner = env;
      for (const [i, b] of binders.entries()) {
        if (b === null) continue;
        const text = this.atom(`${subject}[${JSON.stringify(names[i] ?? "")}]`, out);
        const type = types[i];
        const sym = type !== undefined && this.isFlat(type) ? whole(text, this.layout(type)) : value(text);
        inner = new Map([...inner, [b, sym]]);
      }
      body(caseBody, inner);
      out.push("break; }");
    }
    if (e.otherwise === null) out.push('default: throw new Error("unreachable: no case");');
    else {
      out.push("default: {");
      body(e.otherwise, env);
      out.push("}");
    }
    out.push("}");
  }

  #fieldTypes(type: Type, ctor: string): readonly Type[] {
    const t = expand(type, this.c.lookup);
    if (t.kind === "option") return ctor === "some" ? [t.item] : [];
    if (t.kind === "outcome") {
      const errno: Type = { kind: "errno" };
      return ctor === "ok" ? [t.state, t.result] : ctor === "fail" ? [errno] : [errno, t.state];
    }
    const decl = t.kind === "ref" ? this.c.lookup(t.ref) : null;
    if (decl?.kind !== "union") return [];
    return decl.cases.find((k) => k.name === ctor)?.fields.map((f) => f.type) ?? [];
  }

  /** A call whose function is written out here: its body, with the parameters bound. */
  #inlined(
    e: Expr & { readonly kind: "call" },
    env: Env,
    out: string[],
  ): { readonly body: Expr; readonly env: Env } | null {
    const decl = this.c.lookup(e.ref);
    if (decl?.kind !== "function" || decl.recursiveOn !== null) return null;
    if (!decl.params.some((p) => this.isFlat(p.type)) || size(decl.body) > largestInlined) return null;
    const bound = decl.params.map((p, i): readonly [string, Sym] => {
      const sym = this.sym(e.args[i] as Expr, env, out);
      return [p.name, sym.kind === "flat" ? sym : value(this.atom(sym.text, out))];
    });
    return { body: decl.body, env: new Map(bound) };
  }

  text(e: Expr, env: Env, out: string[]): string {
    const sym = this.sym(e, env, out);
    return sym.kind === "value" ? sym.text : this.materialise(sym, out);
  }

  flat(e: Expr, env: Env, out: string[]): Flat {
    const sym = this.sym(e, env, out);
    return sym.kind === "flat" ? sym : whole(this.atom(sym.text, out), this.layout(e.type));
  }

  /** The value of a term; what must be computed first goes to `out`. */
  sym(e: Expr, env: Env, out: string[]): Sym {
    const go = (x: Expr) => this.text(x, env, out);
    const entries = (list: readonly { readonly name: string; readonly value: Expr }[]) =>
      list.map((f) => `${JSON.stringify(f.name)}: ${go(f.value)}`).join(", ");
    switch (e.kind) {
      case "bool":
        return value(String(e.value));
      case "number": {
        const t = expand(e.type, this.c.lookup);
        return value(
          t.kind === "word" && t.bits === 64 ? `${e.value}n` : e.value.startsWith("-") ? `(${e.value})` : e.value,
        );
      }
      case "unit":
        return value("null");
      case "errno":
        return value(JSON.stringify(e.name));
      case "var":
        return env.get(e.name) ?? value(local(e.name));
      case "global":
        return this.#global(e);
      case "call":
        return this.#call(e, env, out);
      case "prim":
        return this.#primitive(e, env, out);
      case "higher":
        return higher(this, e, env, out);
      case "construct":
        return value(constructText(e, e.args.map(go), this.c));
      case "record":
        return this.isFlat(e.type) ? flatRecord(this, e, env, out) : value(`({ ${entries(e.fields)} })`);
      case "update":
        if (this.isFlat(e.type)) return flatUpdate(this, e, env, out);
        return value(`({ ...${go(e.record)}, ${entries(e.fields)} })`);
      case "field": {
        if (!this.isFlat(e.record.type)) return value(`${go(e.record)}[${JSON.stringify(e.name)}]`);
        const field = fieldOf(this.flat(e.record, env, out), e.name);
        return field.node.kind === "scalar" ? value(read(field, placeOf(field), this.slots)) : field;
      }
      case "tuple":
      case "list":
        return value(`[${e.items.map(go).join(", ")}]`);
      case "project":
        return value(`${go(e.tuple)}[${e.index}]`);
      case "quantifier":
        return quantifier(this, e, env, out);
      case "if": {
        const test = go(e.test);
        const then: string[] = [];
        const otherwise: string[] = [];
        const a = this.sym(e.then, env, then);
        const b = this.sym(e.otherwise, env, otherwise);
        const simple = then.length === 0 && otherwise.length === 0 && a.kind === "value" && b.kind === "value";
        if (simple) return value(`(${test} ? ${a.text} : ${b.text})`);
        const name = this.name("v");
        const texts = [a, b].map((sym, i) =>
          sym.kind === "flat" ? this.materialise(sym, i === 0 ? then : otherwise) : sym.text,
        );
        out.push(`let ${name};`, `if (${test}) {`, ...then, `${name} = ${texts[0]};`, "} else {");
        out.push(...otherwise, `${name} = ${texts[1]};`, "}");
        return this.isFlat(e.type) ? whole(name, this.layout(e.type)) : value(name);
      }
      default:
        return this.#joined(e, env, out);
    }
  }

  /** The value of a term with branches, in a variable. */
  #joined(e: Expr, env: Env, out: string[], within: Ref | null = null): Sym {
    const name = this.name("v");
    out.push(`let ${name};`);
    this.into(e, env, { kind: "assign", name }, out, within);
    return this.isFlat(e.type) ? whole(name, this.layout(e.type)) : value(name);
  }

  #global(e: Expr & { readonly kind: "global" }): Sym {
    const known = this.#values.get(`${e.ref.module}.${e.ref.name}`);
    if (this.isFlat(e.type)) return whole(`$constants[${JSON.stringify(globalName(e.ref))}]`, this.layout(e.type));
    const isSmall = ["number", "string", "boolean", "bigint"].includes(typeof known);
    return value(isSmall ? literal(known) : `$constants[${JSON.stringify(globalName(e.ref))}]`);
  }

  #call(e: Expr & { readonly kind: "call" }, env: Env, out: string[]): Sym {
    const inlined = this.#inlined(e, env, out);
    if (inlined === null) {
      const text = `${this.#functionName(e.ref)}(${e.args.map((a) => this.text(a, env, out)).join(", ")})`;
      return this.isFlat(e.type) ? whole(this.atom(text, out), this.layout(e.type)) : value(text);
    }
    const { body } = inlined;
    if (["if", "let", "match"].includes(body.kind)) return this.#joined(body, inlined.env, out, e.ref);
    this.#reached(body, e.ref, out);
    return this.sym(body, inlined.env, out);
  }

  /** The name of a function of its own. */
  #functionName(ref: Ref): string {
    const name = globalName(ref);
    const decl = this.c.lookup(ref);
    if (this.#functions.has(name) || decl?.kind !== "function") return name;
    this.#functions.set(name, "");
    const out: string[] = [];
    this.into(decl.body, this.#paramsOf(decl), { kind: "return" }, out, ref);
    const params = decl.params.map((p) => local(p.name)).join(", ");
    this.#functions.set(name, `function ${name}(${params}) {\n${out.join("\n")}\n}`);
    return name;
  }

  #primitive(e: Expr & { readonly kind: "prim" }, env: Env, out: string[]): Sym {
    const [first] = e.args;
    if (e.op === "and" || e.op === "or") return this.#shortCircuit(e, env, out);
    if (first !== undefined && isMap(expand(first.type, this.c.lookup))) {
      const read = accessed(this, e, first, env, out);
      if (read !== null) return read;
    }
    if (e.op === "mapConst" || e.op === "mapEmpty" || e.op === "setEmpty") return filled(this, e, env, out);
    const args = e.args.map((a) => this.text(a, env, out));
    const [a = "", b = ""] = args;
    const place = JSON.stringify(`${e.span.file}:${e.span.start}`);
    switch (e.op) {
      case "implies":
        return value(`(!${a} || ${b})`);
      case "natAdd": {
        const sum = this.atom(`${a} + ${b}`, out);
        return value(`(${sum} <= ${Number.MAX_SAFE_INTEGER} ? ${sum} : $c.natAdd(${a}, ${b}, ${place}))`);
      }
      case "natSub": {
        const [x, y] = [this.atom(a, out), this.atom(b, out)];
        return value(`(${x} >= ${y} ? ${x} - ${y} : $c.natSub(${x}, ${y}, ${place}))`);
      }
      default:
        return value(primitiveText(e, args, this.c));
    }
  }

  #shortCircuit(e: Expr & { readonly kind: "prim" }, env: Env, out: string[]): Sym {
    const symbol = e.op === "and" ? "&&" : "||";
    const [first, second] = e.args as [Expr, Expr];
    const a = this.text(first, env, out);
    const later: string[] = [];
    const b = this.text(second, env, later);
    if (later.length === 0) return value(`(${a} ${symbol} ${b})`);
    const name = this.name("v");
    out.push(`let ${name} = ${a};`, `if (${e.op === "and" ? name : `!${name}`}) {`, ...later, `${name} = ${b};`, "}");
    return value(name);
  }
}
