/**
 * The IR as JavaScript on packed states: states are arrays of slots, copied once where a function gives a new one; all other
 * values are as the TypeScript module has them.
 *
 * Where a value leaves its scope the code throws {@link beyond}: whoever runs it turns to the module itself.
 */
import type { Decl, Expr, Lambda, Param, Ref, Type } from "../../ir/ir.js";
import { expand } from "../../ir/types.js";
import { size } from "../../ir/visit.js";
import { type Compiler, constructText, globalName, layout, local, primitiveText } from "../compile.js";
import { domainOf, scopeOf } from "../domain.js";
import { isFlat, isMap, layoutOf, type Node, type World } from "./layout.js";
import { literal, type SlotTexts } from "./slots-text.js";
import {
  type Flat,
  fieldOf,
  inside,
  pendingAt,
  pendingText,
  placeOf,
  read,
  type Sym,
  value,
  type Write,
  whole,
} from "./symbols.js";

export type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** Local names and what they stand for. */
export type Env = ReadonlyMap<string, Sym>;

/** What becomes of a value. */
type Target =
  /** A function returns it. */
  | { readonly kind: "return" }
  /** A variable gets it. */
  | { readonly kind: "assign"; readonly name: string }
  /** It is an action's outcome: its next state is returned, or null where there is none. */
  | { readonly kind: "next" };

/** Finds the number of the place where a path ends, by the function and the term that it returns. */
export type PlaceOf = (ref: Ref, leaf: Expr) => number | null;

/** Functions whose bodies have at most this many nodes are written out where they are called. */
const largestInlined = 400;
/** A read behind more pending writes than this has them written first. */
const mostPending = 3;

/** Makes texts. */
export class Specialiser {
  readonly #c: Compiler;
  readonly #world: World;
  readonly #slots: SlotTexts;
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
    this.#c = c;
    this.#world = world;
    this.#slots = slots;
    this.#values = values;
    this.#placeOf = placeOf;
  }

  /** Declarations of the functions that texts call. */
  get declarations(): readonly string[] {
    return [...this.#functions.values()];
  }

  /** The layout of a packed type. */
  layout(type: Type): Node {
    const name = JSON.stringify(expand(type, this.#c.lookup));
    const node = this.#layouts.get(name) ?? layoutOf(type, this.#world, this.#slots.lazy);
    this.#layouts.set(name, node);
    return node;
  }

  /** A parameter of the text's own function. */
  param(p: Param): Sym {
    return this.#isFlat(p.type) ? whole(local(p.name), this.layout(p.type)) : value(local(p.name));
  }

  /** The body of a function that returns the next state of an action, or null for a refusal that changes nothing. */
  nextState(f: FunctionDecl, ref: Ref): string {
    const out: string[] = [];
    this.#into(f.body, this.#paramsOf(f), { kind: "next" }, out, ref);
    return out.join("\n");
  }

  /** The body of a function that returns a value. */
  body(e: Expr, env: Env): string {
    const out: string[] = [];
    this.#into(e, env, { kind: "return" }, out, null);
    return out.join("\n");
  }

  #paramsOf(f: FunctionDecl): Env {
    return new Map(f.params.map((p) => [p.name, this.param(p)]));
  }

  #isFlat(type: Type): boolean {
    return isFlat(type, this.#world);
  }

  #name(prefix: string): string {
    this.#fresh += 1;
    return `${prefix}$${this.#fresh}`;
  }

  /** A text that costs nothing to write twice. */
  #atom(text: string, out: string[]): string {
    if (/^(-?\d+n?|[\p{L}_$][\p{L}\p{N}_$]*|"[^"\\]*")$/u.test(text)) return text;
    const name = this.#name("x");
    out.push(`const ${name} = ${text};`);
    return name;
  }

  /** An array with the slots of a packed value. */
  #materialise(f: Flat, out: string[], own = false): string {
    const writes = f.writes.some((w) => inside(w.node, f.node));
    const isWhole = f.node === f.root || (f.node.offset === f.root.offset && f.node.size === f.root.size);
    if (isWhole && !writes && !own) return f.base;
    const name = this.#name("s");
    const from = f.node.offset - f.root.offset;
    out.push(`const ${name} = ${f.base}.slice(${isWhole ? "" : `${from}, ${from + f.node.size}`});`);
    out.push(...pendingText(f, name, this.#slots));
    return name;
  }

  /** Statements that hand a value over, with the place that is reached. */
  #into(e: Expr, env: Env, target: Target, out: string[], within: Ref | null): void {
    switch (e.kind) {
      case "let": {
        const bound = this.#bind(e.name, this.#sym(e.value, env, out), env, out);
        this.#into(e.body, bound, target, out, within);
        return;
      }
      case "if": {
        const test = this.#text(e.test, env, out);
        out.push(`if (${test}) {`);
        this.#into(e.then, env, target, out, within);
        out.push("} else {");
        this.#into(e.otherwise, env, target, out, within);
        out.push("}");
        return;
      }
      case "match":
        this.#match(e, env, out, (body, inner) => this.#into(body, inner, target, out, within));
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
        this.#into(inlined.body, inlined.env, target, out, e.ref);
        return;
      }
    }
    if (target.kind === "next") {
      this.#outcome(e, env, out);
      return;
    }
    const sym = this.#sym(e, env, out);
    const text = sym.kind === "flat" ? this.#materialise(sym, out) : sym.text;
    out.push(target.kind === "return" ? `return ${text};` : `${target.name} = ${text};`);
  }

  #outcome(e: Expr, env: Env, out: string[]): void {
    const [first, second] = e.kind === "prim" ? e.args : [];
    if (e.kind === "prim" && e.op === "fail") {
      out.push("return null;");
    } else if (e.kind === "prim" && e.op === "ok" && first !== undefined) {
      const next = this.#flat(first, env, out);
      // The result is not needed, but it may have no value.
      if (second !== undefined) out.push(`void (${this.#text(second, env, out)});`);
      out.push(`return ${this.#materialise(next, out)};`);
    } else if (e.kind === "prim" && e.op === "failWith" && second !== undefined) {
      out.push(`$run.refused = true;`, `return ${this.#materialise(this.#flat(second, env, out), out)};`);
    } else {
      const o = this.#atom(this.#text(e, env, out), out);
      out.push(`if (${o}.kind === "fail") return null;`, `if (${o}.kind === "failWith") $run.refused = true;`);
      out.push(`return ${o}.next;`);
    }
  }

  #bind(name: string, sym: Sym, env: Env, out: string[]): Env {
    return new Map([...env, [name, sym.kind === "flat" ? sym : value(this.#atom(sym.text, out))]]);
  }

  #match(e: Expr & { readonly kind: "match" }, env: Env, out: string[], body: (body: Expr, env: Env) => void): void {
    const { tag, fields } = layout(e.scrutinee.type, this.#c);
    const subject = this.#atom(this.#text(e.scrutinee, env, out), out);
    out.push(`switch (${subject}${tag}) {`);
    for (const { ctors, binders, body: caseBody } of e.cases) {
      const names = fields(ctors[0] ?? "");
      const types = this.#fieldTypes(e.scrutinee.type, ctors[0] ?? "");
      out.push(`${ctors.map((k) => `case ${JSON.stringify(k)}:`).join(" ")} {`);
      let inner = env;
      for (const [i, b] of binders.entries()) {
        if (b === null) continue;
        const text = this.#atom(`${subject}[${JSON.stringify(names[i] ?? "")}]`, out);
        const type = types[i];
        const sym = type !== undefined && this.#isFlat(type) ? whole(text, this.layout(type)) : value(text);
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
    const t = expand(type, this.#c.lookup);
    if (t.kind === "option") return ctor === "some" ? [t.item] : [];
    if (t.kind === "outcome") {
      const errno: Type = { kind: "errno" };
      return ctor === "ok" ? [t.state, t.result] : ctor === "fail" ? [errno] : [errno, t.state];
    }
    const decl = t.kind === "ref" ? this.#c.lookup(t.ref) : null;
    if (decl?.kind !== "union") return [];
    return decl.cases.find((k) => k.name === ctor)?.fields.map((f) => f.type) ?? [];
  }

  /** A call whose function is written out here: its body, with the parameters bound. */
  #inlined(
    e: Expr & { readonly kind: "call" },
    env: Env,
    out: string[],
  ): { readonly body: Expr; readonly env: Env } | null {
    const decl = this.#c.lookup(e.ref);
    if (decl?.kind !== "function" || decl.recursiveOn !== null) return null;
    if (!decl.params.some((p) => this.#isFlat(p.type)) || size(decl.body) > largestInlined) return null;
    const bound = decl.params.map((p, i): readonly [string, Sym] => {
      const sym = this.#sym(e.args[i] as Expr, env, out);
      return [p.name, sym.kind === "flat" ? sym : value(this.#atom(sym.text, out))];
    });
    return { body: decl.body, env: new Map(bound) };
  }

  #text(e: Expr, env: Env, out: string[]): string {
    const sym = this.#sym(e, env, out);
    return sym.kind === "value" ? sym.text : this.#materialise(sym, out);
  }

  #flat(e: Expr, env: Env, out: string[]): Flat {
    const sym = this.#sym(e, env, out);
    return sym.kind === "flat" ? sym : whole(this.#atom(sym.text, out), this.layout(e.type));
  }

  /** The value of a term; what must be computed first goes to `out`. */
  #sym(e: Expr, env: Env, out: string[]): Sym {
    const go = (x: Expr) => this.#text(x, env, out);
    const entries = (list: readonly { readonly name: string; readonly value: Expr }[]) =>
      list.map((f) => `${JSON.stringify(f.name)}: ${go(f.value)}`).join(", ");
    switch (e.kind) {
      case "bool":
        return value(String(e.value));
      case "number": {
        const t = expand(e.type, this.#c.lookup);
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
        return this.#higher(e, env, out);
      case "construct":
        return value(constructText(e, e.args.map(go), this.#c));
      case "record":
        return this.#isFlat(e.type) ? this.#flatRecord(e, env, out) : value(`({ ${entries(e.fields)} })`);
      case "update":
        if (this.#isFlat(e.type)) return this.#flatUpdate(e, env, out);
        return value(`({ ...${go(e.record)}, ${entries(e.fields)} })`);
      case "field": {
        if (!this.#isFlat(e.record.type)) return value(`${go(e.record)}[${JSON.stringify(e.name)}]`);
        const field = fieldOf(this.#flat(e.record, env, out), e.name);
        return field.node.kind === "scalar" ? value(read(field, placeOf(field), this.#slots)) : field;
      }
      case "tuple":
      case "list":
        return value(`[${e.items.map(go).join(", ")}]`);
      case "project":
        return value(`${go(e.tuple)}[${e.index}]`);
      case "quantifier":
        return this.#quantifier(e, env, out);
      case "if": {
        const test = go(e.test);
        const then: string[] = [];
        const otherwise: string[] = [];
        const a = this.#sym(e.then, env, then);
        const b = this.#sym(e.otherwise, env, otherwise);
        const simple = then.length === 0 && otherwise.length === 0 && a.kind === "value" && b.kind === "value";
        if (simple) return value(`(${test} ? ${a.text} : ${b.text})`);
        const name = this.#name("v");
        const texts = [a, b].map((sym, i) =>
          sym.kind === "flat" ? this.#materialise(sym, i === 0 ? then : otherwise) : sym.text,
        );
        out.push(`let ${name};`, `if (${test}) {`, ...then, `${name} = ${texts[0]};`, "} else {");
        out.push(...otherwise, `${name} = ${texts[1]};`, "}");
        return this.#isFlat(e.type) ? whole(name, this.layout(e.type)) : value(name);
      }
      default:
        return this.#joined(e, env, out);
    }
  }

  /** The value of a term with branches, in a variable. */
  #joined(e: Expr, env: Env, out: string[], within: Ref | null = null): Sym {
    const name = this.#name("v");
    out.push(`let ${name};`);
    this.#into(e, env, { kind: "assign", name }, out, within);
    return this.#isFlat(e.type) ? whole(name, this.layout(e.type)) : value(name);
  }

  #global(e: Expr & { readonly kind: "global" }): Sym {
    const known = this.#values.get(`${e.ref.module}.${e.ref.name}`);
    if (this.#isFlat(e.type)) return whole(`$constants[${JSON.stringify(globalName(e.ref))}]`, this.layout(e.type));
    const isSmall = ["number", "string", "boolean", "bigint"].includes(typeof known);
    return value(isSmall ? literal(known) : `$constants[${JSON.stringify(globalName(e.ref))}]`);
  }

  #call(e: Expr & { readonly kind: "call" }, env: Env, out: string[]): Sym {
    const inlined = this.#inlined(e, env, out);
    if (inlined === null) {
      const text = `${this.#functionName(e.ref)}(${e.args.map((a) => this.#text(a, env, out)).join(", ")})`;
      return this.#isFlat(e.type) ? whole(this.#atom(text, out), this.layout(e.type)) : value(text);
    }
    const { body } = inlined;
    if (["if", "let", "match"].includes(body.kind)) return this.#joined(body, inlined.env, out, e.ref);
    this.#reached(body, e.ref, out);
    return this.#sym(body, inlined.env, out);
  }

  /** The name of a function of its own. */
  #functionName(ref: Ref): string {
    const name = globalName(ref);
    const decl = this.#c.lookup(ref);
    if (this.#functions.has(name) || decl?.kind !== "function") return name;
    this.#functions.set(name, "");
    const out: string[] = [];
    this.#into(decl.body, this.#paramsOf(decl), { kind: "return" }, out, ref);
    const params = decl.params.map((p) => local(p.name)).join(", ");
    this.#functions.set(name, `function ${name}(${params}) {\n${out.join("\n")}\n}`);
    return name;
  }

  #flatRecord(e: Expr & { readonly kind: "record" }, env: Env, out: string[]): Sym {
    const node = this.layout(e.type);
    const name = this.#name("s");
    const made = e.fields.map((f) => [f.name, this.#sym(f.value, env, out)] as const);
    out.push(`const ${name} = new Array(${node.size});`);
    const target = whole(name, node);
    for (const [field, sym] of made) out.push(...this.#storeField(fieldOf(target, field), sym, name, out));
    return target;
  }

  /** Statements that put a field's value into an array that holds the slots of the record. */
  #storeField(field: Flat, sym: Sym, array: string, out: string[]): readonly string[] {
    const at = placeOf(field);
    if (sym.kind === "value") {
      const v = this.#atom(sym.text, out);
      return field.node.kind === "scalar"
        ? [this.#slots.encode(field.node.codec, v, array, at)]
        : copied(v, array, at, field.node.size);
    }
    return copied(this.#materialise(sym, out), array, at, field.node.size);
  }

  #flatUpdate(e: Expr & { readonly kind: "update" }, env: Env, out: string[]): Sym {
    let record = this.#flat(e.record, env, out);
    for (const f of e.fields) {
      const field = fieldOf(record, f.name);
      const sym = this.#sym(f.value, env, out);
      const others: readonly Write[] = record.writes.filter((w) => !inside(w.node, field.node));
      if (sym.kind === "value" && field.node.kind === "scalar") {
        const write = { node: field.node, index: placeOf(field), value: this.#atom(sym.text, out) };
        record = { ...record, writes: [...others, write] };
      } else if (sym.kind === "flat" && sym.base === record.base && sym.node === field.node) {
        const own = sym.writes.filter((w) => inside(w.node, field.node));
        record = { ...record, writes: [...others, ...own] };
      } else {
        const from = sym.kind === "flat" ? this.#materialise(sym, out) : this.#atom(sym.text, out);
        const name = this.#materialise({ ...record, writes: others }, out, true);
        const at = field.node.offset - record.node.offset;
        out.push(...copied(from, name, String(at), field.node.size));
        record = this.#rooted(name, record.node);
      }
    }
    return record;
  }

  /** An array that holds the slots of a part of a larger value. */
  #rooted(base: string, node: Node): Flat {
    return { kind: "flat", base, root: node, node, writes: [] };
  }

  #primitive(e: Expr & { readonly kind: "prim" }, env: Env, out: string[]): Sym {
    const [first] = e.args;
    if (e.op === "and" || e.op === "or") return this.#shortCircuit(e, env, out);
    if (first !== undefined && isMap(expand(first.type, this.#c.lookup))) {
      const access = this.#access(e, first, env, out);
      if (access !== null) return access;
    }
    if (e.op === "mapConst" || e.op === "mapEmpty" || e.op === "setEmpty") return this.#filled(e, env, out);
    const args = e.args.map((a) => this.#text(a, env, out));
    const [a = "", b = ""] = args;
    const place = JSON.stringify(`${e.span.file}:${e.span.start}`);
    switch (e.op) {
      case "implies":
        return value(`(!${a} || ${b})`);
      case "natAdd": {
        const sum = this.#atom(`${a} + ${b}`, out);
        return value(`(${sum} <= ${Number.MAX_SAFE_INTEGER} ? ${sum} : $c.natAdd(${a}, ${b}, ${place}))`);
      }
      case "natSub": {
        const [x, y] = [this.#atom(a, out), this.#atom(b, out)];
        return value(`(${x} >= ${y} ? ${x} - ${y} : $c.natSub(${x}, ${y}, ${place}))`);
      }
      default:
        return value(primitiveText(e, args, this.#c));
    }
  }

  #shortCircuit(e: Expr & { readonly kind: "prim" }, env: Env, out: string[]): Sym {
    const symbol = e.op === "and" ? "&&" : "||";
    const [first, second] = e.args as [Expr, Expr];
    const a = this.#text(first, env, out);
    const later: string[] = [];
    const b = this.#text(second, env, later);
    if (later.length === 0) return value(`(${a} ${symbol} ${b})`);
    const name = this.#name("v");
    out.push(`let ${name} = ${a};`, `if (${e.op === "and" ? name : `!${name}`}) {`, ...later, `${name} = ${b};`, "}");
    return value(name);
  }

  /** A read or write of a map; null for other primitives. */
  #access(e: Expr & { readonly kind: "prim" }, first: Expr, env: Env, out: string[]): Sym | null {
    if (!["mapGet", "mapPut", "mapRemove", "mapHas", "setAdd", "setRemove"].includes(e.op)) return null;
    const map = this.#flat(first, env, out);
    if (map.node.kind !== "map") throw new Error("unreachable: no map");
    const count = map.node.keys.length;
    const keys = e.args.slice(1, 1 + count).map((k) => this.#atom(this.#text(k, env, out), out));
    const index = this.#index(map, keys, out);
    if (e.op === "mapGet" || e.op === "mapHas") {
      const settled = pendingAt(map, index) > mostPending ? this.#settled(map, index, out) : { map, index };
      const text = read(settled.map, settled.index, this.#slots);
      return value(e.op === "mapHas" && map.node.map === "partialMap" ? `(${text}.kind === "some")` : text);
    }
    const given = e.args[1 + count];
    const put = given === undefined ? "" : this.#atom(this.#text(given, env, out), out);
    const items = { mapPut: put, mapRemove: "$l.none", setAdd: "true", setRemove: "false" };
    const item =
      e.op === "mapPut" && map.node.map === "partialMap" ? `$l.some(${put})` : items[e.op as keyof typeof items];
    return { ...map, writes: [...map.writes, { node: map.node, index, value: this.#atom(item, out) }] };
  }

  /** A map whose pending writes are made, and the same index in it. */
  #settled(map: Flat, index: string, out: string[]): { readonly map: Flat; readonly index: string } {
    const shift = map.node.offset - map.root.offset;
    return {
      map: this.#rooted(this.#materialise(map, out), map.node),
      index: shift === 0 ? index : this.#atom(`${index} - ${shift}`, out),
    };
  }

  /** Where an item lies in the base. */
  #index(map: Flat, keys: readonly string[], out: string[]): string {
    if (map.node.kind !== "map") throw new Error("unreachable: no map");
    const parts = map.node.keys.map((k, i) => {
      const key = keys[i] ?? "";
      if (k.codec.kind === "index") return { text: this.#slots.indexText(k.codec.type, key), count: k.count };
      if (k.codec.kind === "bool") return { text: `(${key} ? 1 : 0)`, count: 2 };
      if (/^\d+$/.test(key) && Number(key) < k.count) return { text: key, count: k.count };
      return { text: `(${key} < ${k.count} ? ${key} : $beyond())`, count: k.count };
    });
    const base = map.node.offset - map.root.offset;
    const numbers = parts.map((p) => Number(p.text));
    if (numbers.every((n) => Number.isInteger(n))) {
      const item = parts.reduce((n, p, i) => n * p.count + (numbers[i] ?? 0), 0);
      return String(base + item * map.node.item.width);
    }
    const item = parts.slice(1).reduce((text, p) => `(${text} * ${p.count} + ${p.text})`, parts[0]?.text ?? "0");
    const scaled = map.node.item.width === 1 ? item : `${item} * ${map.node.item.width}`;
    return this.#atom(base === 0 ? scaled : `${base} + ${scaled}`, out);
  }

  /** A map that has one value everywhere, or none. */
  #filled(e: Expr & { readonly kind: "prim" }, env: Env, out: string[]): Sym {
    const node = this.layout(e.type);
    if (node.kind !== "map") throw new Error("unreachable: no map");
    const name = this.#name("s");
    const [first] = e.args;
    const item = first === undefined ? (node.map === "set" ? "false" : "$l.none") : this.#text(first, env, out);
    const v = this.#atom(item, out);
    const i = this.#name("i");
    const store = this.#slots.encode(node.item, v, name, i);
    out.push(`const ${name} = new Array(${node.size});`);
    out.push(`for (let ${i} = 0; ${i} < ${node.size}; ${i} += ${Math.max(1, node.item.width)}) { ${store} }`);
    return whole(name, node);
  }

  /** A loop over values: natural numbers below a bound, or the items of a list. */
  #loop(
    header: (name: string) => string,
    param: Param,
    env: Env,
    out: string[],
    body: (env: Env, inner: string[]) => void,
  ) {
    const name = this.#name(local(param.name));
    const inner: string[] = [];
    body(new Map([...env, [param.name, value(name)]]), inner);
    out.push(`${header(name)} {`, ...inner, "}");
  }

  /** The head of a loop over a list. */
  #over(list: Expr, env: Env, out: string[]): (name: string) => string {
    const [from, to] = list.kind === "prim" && list.op === "range" ? list.args : [];
    if (from === undefined || to === undefined) {
      const items = this.#text(list, env, out);
      return (name) => `for (const ${name} of ${items})`;
    }
    const lo = this.#atom(this.#text(from, env, out), out);
    const hi = this.#atom(this.#text(to, env, out), out);
    return (name) => `for (let ${name} = ${lo}; ${name} < ${hi}; ${name} += 1)`;
  }

  #within(type: Type): (name: string) => string {
    const scope = scopeOf(type, this.#c.lookup);
    if (scope !== null) return (name) => `for (let ${name} = 0; ${name} < ${scope}; ${name} += 1)`;
    const domain = domainOf(type, this.#c.lookup);
    const values = domain.kind === "values" ? domain.values : [];
    return (name) => `for (const ${name} of ${literal(values)})`;
  }

  #quantifier(e: Expr & { readonly kind: "quantifier" }, env: Env, out: string[]): Sym {
    const all = e.quantifier === "forall";
    return this.#search(this.#within(e.param.type), e.param, e.body, all, env, out);
  }

  /** Whether all, or some, values satisfy a predicate. */
  #search(header: (name: string) => string, param: Param, body: Expr, all: boolean, env: Env, out: string[]): Sym {
    const result = this.#name("v");
    out.push(`let ${result} = ${all};`);
    this.#loop(header, param, env, out, (inner, lines) => {
      const holds = this.#text(body, inner, lines);
      lines.push(`if (${all ? `!${holds}` : holds}) { ${result} = ${!all}; break; }`);
    });
    return value(result);
  }

  #higher(e: Expr & { readonly kind: "higher" }, env: Env, out: string[]): Sym {
    if (e.subject === null) return this.#tabulated(e, env, out);
    const [param, second] = e.fn.params as [Param, Param | undefined];
    const header = this.#over(e.subject, env, out);
    const result = this.#name("v");
    const place = JSON.stringify(`${e.span.file}:${e.span.start}`);
    const loop = (body: (holds: string, element: string) => string) =>
      this.#loop(header, param, env, out, (inner, lines) => {
        const element = inner.get(param.name);
        lines.push(body(this.#text(e.fn.body, inner, lines), element?.kind === "value" ? element.text : ""));
      });
    switch (e.op) {
      case "every":
      case "some":
        return this.#search(header, param, e.fn.body, e.op === "every", env, out);
      case "find":
        out.push(`let ${result} = $l.none;`);
        loop((holds, x) => `if (${holds}) { ${result} = $l.some(${x}); break; }`);
        return value(result);
      case "count":
        out.push(`let ${result} = 0;`);
        loop((holds) => `if (${holds}) ${result} += 1;`);
        return value(result);
      case "sum": {
        const add = expand(e.type, this.#c.lookup).kind === "int" ? "intAdd" : "natAdd";
        out.push(`let ${result} = 0;`);
        loop((v) => `${result} = $c.${add}(${result}, ${v}, ${place});`);
        return value(result);
      }
      case "map":
      case "filter":
        out.push(`const ${result} = [];`);
        loop((v, x) => (e.op === "map" ? `${result}.push(${v});` : `if (${v}) ${result}.push(${x});`));
        return value(result);
      default:
        return this.#fold(e, param, second, header, env, out);
    }
  }

  #fold(
    e: Expr & { readonly kind: "higher" },
    accumulator: Param,
    item: Param | undefined,
    header: (name: string) => string,
    env: Env,
    out: string[],
  ): Sym {
    if (e.start === null || item === undefined) throw new Error("unreachable: a fold without a start");
    const result = this.#name("v");
    out.push(`let ${result} = ${this.#text(e.start, env, out)};`);
    const flat = this.#isFlat(accumulator.type);
    const held: Sym = flat ? whole(result, this.layout(accumulator.type)) : value(result);
    this.#loop(header, item, env, out, (inner, lines) => {
      this.#into(
        e.fn.body,
        new Map([...inner, [accumulator.name, held]]),
        { kind: "assign", name: result },
        lines,
        null,
      );
    });
    return held;
  }

  /** A map computed key by key. */
  #tabulated(e: Expr & { readonly kind: "higher" }, env: Env, out: string[]): Sym {
    const node = this.layout(e.type);
    if (node.kind !== "map") throw new Error("unreachable: no map");
    const name = this.#name("s");
    const at = this.#name("i");
    out.push(`const ${name} = new Array(${node.size});`, `let ${at} = 0;`);
    out.push(...this.#tabulate(e.fn, 0, env, name, at, node));
    return whole(name, node);
  }

  #tabulate(
    f: Lambda,
    depth: number,
    env: Env,
    name: string,
    at: string,
    node: Node & { kind: "map" },
  ): readonly string[] {
    const out: string[] = [];
    const param = f.params[depth];
    if (param === undefined) {
      const v = this.#atom(this.#text(f.body, env, out), out);
      out.push(this.#slots.encode(node.item, v, name, at), `${at} += ${node.item.width};`);
      return out;
    }
    this.#loop(this.#within(param.type), param, env, out, (inner, lines) => {
      lines.push(...this.#tabulate(f, depth + 1, inner, name, at, node));
    });
    return out;
  }
}

/** Statements that copy slots. */
function copied(from: string, to: string, at: string, size: number): readonly string[] {
  return [`for (let k = 0; k < ${size}; k += 1) ${to}[${at} + k] = ${from}[k];`];
}
