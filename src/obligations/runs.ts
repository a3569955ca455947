/** Recorded runs → what the provers have to get when they evaluate the definitions. */
import { z } from "zod";
import { bool, variable } from "../ir/build.js";
import type { Decl, Expr, Module, Param, Type } from "../ir/ir.js";
import type { Prop, ReplayStep } from "../ir/prop.js";
import { expand, hasDecidableEquality, type Lookup, showType } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";

const value: z.ZodType<unknown> = z.unknown();

/** A file of recorded runs. Values are JSON; a `U64` is written as `{ "#bigint": "7" }`, as in the Informal Trace Format. */
export const runsSchema = z.strictObject({
  version: z.literal(1),
  module: z.string(),
  /** Parameter values by module and name. */
  parameters: z.record(z.string(), z.record(z.string(), value)),
  runs: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      seed: z.number().int(),
      steps: z.array(
        z.strictObject({
          action: z.string(),
          args: z.array(value),
          outcome: z.union([
            z.strictObject({ kind: z.literal("ok"), result: value }),
            z.strictObject({ kind: z.literal("fail"), errno: z.string() }),
            z.strictObject({ kind: z.literal("failWith"), errno: z.string() }),
          ]),
        }),
      ),
      /** Parts of the last state: a field, and a key where it is a map. */
      observed: z.array(z.strictObject({ path: z.array(z.string()), key: z.array(value).nullable(), value })),
    }),
  ),
});

export type RunsDocument = z.infer<typeof runsSchema>;
export type RecordedRunDocument = RunsDocument["runs"][number];

/** A run as an obligation. */
export interface RunStatement {
  readonly name: string;
  readonly title: string;
  readonly statement: Prop;
}

/** A recorded run does not fit the model. */
export class Misfit extends Error {}

/**
 * The statements of a file's runs.
 *
 * @param module the module that they are runs of
 * @throws Misfit where the model no longer has what a run speaks of
 */
export function runStatements(document: RunsDocument, module: Module, all: readonly Module[]): readonly RunStatement[] {
  const lookup = lookupIn(all);
  const span = { file: module.file, start: 0, end: 0 };
  const { machine } = module;
  if (machine === null) throw new Misfit(`${module.name} declares no machine`);
  const literals = new Literals(lookup, span);
  const visible = all.filter((m) => m.name === module.name || module.imports.includes(m.name));
  const parameters = visible.flatMap((m) => {
    const values = m.decls.flatMap((d) => {
      if (d.kind !== "parameter") return [];
      const recorded = document.parameters[m.name]?.[d.name];
      if (recorded === undefined) throw new Misfit(`it has no value of the parameter ${m.name}.${d.name}`);
      return [{ ref: { module: m.name, name: d.name }, value: literals.of(d.type, recorded) }];
    });
    return values.length === 0 ? [] : [{ module: m.name, values }];
  });
  const stateType: Type = { kind: "ref", ref: machine.state };
  const state: Param = { name: "s", type: stateType };
  const s = variable(state.name, stateType, span);
  const step = ({ action, args, outcome }: RecordedRunDocument["steps"][number]): ReplayStep => {
    const known = machine.actions.find((a) => a.name === action);
    const decl = lookup({ module: module.name, name: action });
    if (known === undefined || decl?.kind !== "function") throw new Misfit(`there is no action ${action}`);
    if (args.length !== known.args.length) throw new Misfit(`${action} takes ${known.args.length} arguments`);
    const given = known.args.map((p, i) => literals.of(p.type, args[i]));
    const call: Expr = {
      kind: "call",
      ref: { module: module.name, name: action },
      args: [s, ...given],
      type: decl.result,
      span,
    };
    const errno = (name: string): Expr => ({ kind: "errno", name, type: { kind: "errno" }, span });
    if (outcome.kind !== "ok") return { call, outcome: { kind: outcome.kind, errno: errno(outcome.errno) } };
    const result: Param = { name: "result", type: known.result };
    const says = expand(known.result, lookup).kind !== "unit" && hasDecidableEquality(known.result, lookup);
    const matches = says
      ? literals.equal(variable(result.name, known.result, span), literals.of(known.result, outcome.result))
      : null;
    return { call, outcome: { kind: "ok", result, matches } };
  };
  const start: Expr = {
    kind: "global",
    ref: { module: module.name, name: machine.initial },
    parameter: false,
    type: stateType,
    span,
  };
  return document.runs.map((run) => {
    const observed = run.observed.flatMap((o): readonly Expr[] => {
      const part = literals.part(s, o.path, o.key);
      return hasDecidableEquality(part.type, lookup) ? [literals.equal(part, literals.of(part.type, o.value))] : [];
    });
    return {
      name: run.name,
      title: `Run ${run.name.replace(/^run/, "")}, recorded with seed ${run.seed}: ${run.steps.length} calls come to what they came to when the model ran.`,
      statement: { kind: "replay", parameters, start, state, steps: run.steps.map(step), observed },
    };
  });
}

/** JSON values → terms. */
class Literals {
  readonly #lookup: Lookup;
  readonly #span: Expr["span"];

  constructor(lookup: Lookup, span: Expr["span"]) {
    this.#lookup = lookup;
    this.#span = span;
  }

  equal(left: Expr, right: Expr): Expr {
    return { kind: "prim", op: "eq", args: [left, right], type: { kind: "bool" }, span: this.#span };
  }

  /** A part of a state. */
  part(state: Expr, path: readonly string[], key: readonly unknown[] | null): Expr {
    const span = this.#span;
    const field = path.reduce((record: Expr, name): Expr => {
      const decl = this.#declaration(record.type);
      const found = decl?.kind === "record" ? decl.fields.find((f) => f.name === name) : undefined;
      if (found === undefined) throw new Misfit(`the state has no field ${path.join(".")}`);
      return { kind: "field", record, name, type: found.type, span };
    }, state);
    if (key === null) return field;
    const map = expand(field.type, this.#lookup);
    if (map.kind !== "totalMap" && map.kind !== "partialMap" && map.kind !== "set")
      throw new Misfit(`${path.join(".")} is no map`);
    if (map.keys.length !== key.length) throw new Misfit(`the keys of ${path.join(".")} have ${map.keys.length} parts`);
    const keys = map.keys.map((t, i) => this.of(t, key[i]));
    const read = (op: "mapGet" | "mapHas", type: Type): Expr => ({
      kind: "prim",
      op,
      args: [field, ...keys],
      type,
      span,
    });
    if (map.kind === "set") return read("mapHas", { kind: "bool" });
    return read("mapGet", map.kind === "totalMap" ? map.value : { kind: "option", item: map.value });
  }

  #declaration(type: Type): Decl | null {
    const t = expand(type, this.#lookup);
    return t.kind === "ref" ? this.#lookup(t.ref) : null;
  }

  /** @throws Misfit where the value is not of the type */
  of(type: Type, v: unknown): Expr {
    const span = this.#span;
    const t = expand(type, this.#lookup);
    const misfit = () => new Misfit(`${JSON.stringify(v)} is no ${showType(type)}`);
    const isObject = typeof v === "object" && v !== null && !Array.isArray(v);
    const field = (name: string): unknown => (isObject ? Reflect.get(v, name) : undefined);
    switch (t.kind) {
      case "bool":
        if (typeof v !== "boolean") throw misfit();
        return bool(v, span);
      case "nat":
      case "int":
      case "word": {
        const big = field("#bigint");
        const text = typeof v === "number" && Number.isSafeInteger(v) ? String(v) : typeof big === "string" ? big : "";
        if (!/^-?\d+$/.test(text) || (t.kind !== "int" && text.startsWith("-"))) throw misfit();
        return { kind: "number", value: text, type, span };
      }
      case "unit":
        return { kind: "unit", type, span };
      case "errno":
        if (typeof v !== "string") throw misfit();
        return { kind: "errno", name: v, type, span };
      case "tuple":
        if (!Array.isArray(v) || v.length !== t.items.length) throw misfit();
        return { kind: "tuple", items: t.items.map((item, i) => this.of(item, v[i])), type, span };
      case "list":
        if (!Array.isArray(v)) throw misfit();
        return { kind: "list", items: v.map((item) => this.of(t.item, item)), type, span };
      case "option":
        if (field("kind") === "none") return { kind: "construct", ctor: "none", args: [], type, span };
        if (field("kind") !== "some") throw misfit();
        return { kind: "construct", ctor: "some", args: [this.of(t.item, field("value"))], type, span };
      case "ref": {
        const decl = this.#lookup(t.ref);
        if (decl?.kind === "enum") {
          if (typeof v !== "string" || !decl.literals.includes(v)) throw misfit();
          return { kind: "construct", ctor: v, args: [], type, span };
        }
        if (decl?.kind === "record" && isObject) {
          const fields = decl.fields.map((f) => ({ name: f.name, value: this.of(f.type, field(f.name)) }));
          return { kind: "record", fields, type, span };
        }
        const member = decl?.kind === "union" ? decl.cases.find((c) => c.name === field(decl.tag)) : undefined;
        if (member === undefined) throw misfit();
        const args = member.fields.map((f) => this.of(f.type, field(f.name)));
        return { kind: "construct", ctor: member.name, args, type, span };
      }
      default:
        throw misfit();
    }
  }
}
