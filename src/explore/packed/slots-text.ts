/** JavaScript that reads values from slots and writes them there. */
import type { Type } from "../../ir/ir.js";
import { expand, type Lookup } from "../../ir/types.js";
import { domainOf, scopeOf } from "../domain.js";
import type { Codec, MetValues, Part } from "./codec.js";

/** The declarations that texts refer to: tables and functions, made where they are first needed. */
export class SlotTexts {
  /** Declarations, in an order in which each stands behind those that it uses. */
  readonly declarations: string[] = [];
  /** Tables of met values, by their number in the text. */
  readonly met: MetValues[] = [];
  readonly #names = new Map<unknown, string>();
  readonly #lookup: Lookup;
  readonly lazy: boolean;

  /** @param lazy whether a slot may be unassigned: reading it then throws */
  constructor(lookup: Lookup, lazy: boolean) {
    this.#lookup = lookup;
    this.lazy = lazy;
  }

  /** The value in the slots of `array` from `index` on; `index` is evaluated several times. */
  decode(codec: Codec, array: string, index: string): string {
    const slot = this.lazy ? `$read(${array}[${index}])` : `${array}[${index}]`;
    switch (codec.kind) {
      case "unit":
        return "null";
      case "bool":
        return `(${slot} === 1)`;
      case "nat":
      case "word":
        return slot;
      case "int":
        return `$int(${slot})`;
      case "index":
        return `${this.#table(codec.type, codec.values)}[${slot}]`;
      case "product":
      case "sum":
        return `${this.#decoder(codec)}(${array}, ${index})`;
      case "met":
        return `${this.#metName(codec.table)}.values[${slot}]`;
    }
  }

  /** Statements that write the value of an atom. */
  encode(codec: Codec, value: string, array: string, index: string): string {
    const set = (text: string) => `${array}[${index}] = ${text};`;
    switch (codec.kind) {
      case "unit":
        return "";
      case "bool":
        return set(`${value} ? 1 : 0`);
      case "nat":
        return set(codec.bound === null ? this.#small(value) : `${value} < ${codec.bound} ? ${value} : $beyond()`);
      case "word":
        return set(value);
      case "int":
        return set(this.#small(`(${value} >= 0 ? 2 * ${value} : -2 * ${value} - 1)`));
      case "index":
        return set(this.indexText(codec.type, value));
      case "product":
      case "sum":
        return `${this.#encoder(codec)}(${value}, ${array}, ${index});`;
      case "met":
        return set(`${this.#metName(codec.table)}.numberOf(${value})`);
    }
  }

  /** A number without a bound: where slots carry more than their value, it must leave room. */
  #small(number: string): string {
    return this.lazy ? `${number} < ${2 ** 32} ? ${number} : $beyond()` : number;
  }

  /** The index of a value among all those of its finite type. */
  indexText(type: Type, value: string): string {
    const scope = scopeOf(type, this.#lookup);
    if (scope !== null) return `(${value} < ${scope} ? ${value} : $beyond())`;
    const t = expand(type, this.#lookup);
    if (t.kind === "bool") return `(${value} ? 1 : 0)`;
    if (t.kind === "unit") return "0";
    return `${this.#indexer(t)}(${value})`;
  }

  #named(key: unknown, prefix: string, text: (name: string) => string): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `$${prefix}${this.#names.size}`;
    this.#names.set(key, name);
    this.declarations.push(text(name));
    return name;
  }

  /** A list of literals, so that the values are objects of the same shapes as those that the code makes. */
  #table(type: Type, values: readonly unknown[]): string {
    return this.#named(`table ${JSON.stringify(type)}`, "values", (name) => `const ${name} = ${literal(values)};`);
  }

  #metName(table: MetValues): string {
    return this.#named(table, "met", (name) => {
      this.met.push(table);
      return `const ${name} = $met[${this.met.length - 1}];`;
    });
  }

  #decoder(codec: Codec & { readonly kind: "product" | "sum" }): string {
    // A part that has no value yet is read where it is used.
    const field = (p: Part) =>
      this.lazy ? `get ${JSON.stringify(p.name)}() { return ${part(p)}; }` : `${JSON.stringify(p.name)}: ${part(p)}`;
    const object = (parts: readonly Part[], first: string) =>
      `{ ${[first, ...parts.map(field)].filter((x) => x !== "").join(", ")} }`;
    const part = (p: Part) => this.decode(p.codec, "a", `(i + ${p.offset})`);
    return this.#named(codec, "decode", (name) => {
      if (codec.kind === "product") {
        const body = codec.tuple ? `[${codec.parts.map(part).join(", ")}]` : object(codec.parts, "");
        return `const ${name} = (a, i) => (${body});`;
      }
      const tag = (member: string) => `${JSON.stringify(codec.tag)}: ${JSON.stringify(member)}`;
      const cases = codec.members.map((m, k) => `case ${k}: return ${object(m.parts, tag(m.name))};`);
      const slot = this.lazy ? "$read(a[i])" : "a[i]";
      return `function ${name}(a, i) { switch (${slot}) { ${cases.join(" ")} default: throw new Error("unreachable: no member"); } }`;
    });
  }

  #encoder(codec: Codec & { readonly kind: "product" | "sum" }): string {
    const writes = (parts: readonly Part[]) =>
      parts
        .map(
          (p) => `{ const x = v[${JSON.stringify(p.name)}]; ${this.encode(p.codec, "x", "a", `(i + ${p.offset})`)} }`,
        )
        .join(" ");
    return this.#named(encoderKey(codec), "encode", (name) => {
      if (codec.kind === "product") return `function ${name}(v, a, i) { ${writes(codec.parts)} }`;
      const cases = codec.members.map(
        (m, k) => `case ${JSON.stringify(m.name)}: a[i] = ${k}; ${writes(m.parts)} break;`,
      );
      return `function ${name}(v, a, i) { for (let k = 0; k < ${codec.width}; k += 1) a[i + k] = 0; switch (v[${JSON.stringify(codec.tag)}]) { ${cases.join(" ")} } }`;
    });
  }

  #indexer(t: Type): string {
    return this.#named(
      `index ${JSON.stringify(t)}`,
      "index",
      (name) => `function ${name}(v) { ${this.#indexBody(t)} }`,
    );
  }

  #indexBody(t: Type): string {
    const size = (type: Type) => {
      const domain = domainOf(type, this.#lookup);
      return domain.kind === "values" ? domain.values.length : 0;
    };
    /** The index of a sequence: the last part changes fastest. */
    const mixed = (parts: readonly { readonly type: Type; readonly text: string }[]) =>
      parts.reduce((text, p) => `(${text} * ${size(p.type)} + ${this.indexText(p.type, p.text)})`, "0");
    if (t.kind === "option") return `return v.kind === "none" ? 0 : 1 + ${this.indexText(t.item, "v.value")};`;
    if (t.kind === "tuple") return `return ${mixed(t.items.map((type, i) => ({ type, text: `v[${i}]` })))};`;
    const decl = t.kind === "ref" ? this.#lookup(t.ref) : null;
    if (decl?.kind === "enum") {
      const cases = decl.literals.map((l, i) => `case ${JSON.stringify(l)}: return ${i};`);
      return `switch (v) { ${cases.join(" ")} default: throw new Error("unreachable: no literal"); }`;
    }
    const fields = (list: readonly { readonly name: string; readonly type: Type }[]) =>
      mixed(list.map((f) => ({ type: f.type, text: `v[${JSON.stringify(f.name)}]` })));
    if (decl?.kind === "record") return `return ${fields(decl.fields)};`;
    if (decl?.kind !== "union") throw new Error(`unreachable: ${t.kind} is not finite`);
    let from = 0;
    const cases = decl.cases.map((c) => {
      const text = `case ${JSON.stringify(c.name)}: return ${from} + ${fields(c.fields)};`;
      from += c.fields.reduce((n, f) => n * size(f.type), 1);
      return text;
    });
    return `switch (v[${JSON.stringify(decl.tag)}]) { ${cases.join(" ")} default: throw new Error("unreachable: no member"); }`;
  }
}

/** A codec has a decoder and an encoder: two keys. */
const encoderKeys = new WeakMap<Codec, object>();
function encoderKey(codec: Codec): object {
  const key = encoderKeys.get(codec) ?? {};
  encoderKeys.set(codec, key);
  return key;
}

/** A value of the model as JavaScript writes it. */
export function literal(value: unknown): string {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, v]) => `${JSON.stringify(name)}: ${literal(v)}`)
      .join(", ")} }`;
  }
  return JSON.stringify(value);
}
