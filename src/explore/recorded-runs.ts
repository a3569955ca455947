/** Runs on disk: what Node got, for the provers to get again. */
import type { Type } from "../ir/ir.js";
import { expand, type Lookup } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import { get, has } from "../model/map-functions.js";
import type { RecordedRunDocument, RunsDocument } from "../obligations/runs.js";
import { domainOf, product } from "./domain.js";
import type { Simulation } from "./simulate.js";

/** A value as JSON. */
export function toJson(v: unknown): unknown {
  if (typeof v === "bigint") return { "#bigint": String(v) };
  if (Array.isArray(v)) return v.map(toJson);
  if (typeof v === "object" && v !== null)
    return Object.fromEntries(Object.entries(v).map(([name, x]) => [name, toJson(x)]));
  return v ?? null;
}

/** The runs that a simulation kept. */
export function runsDocument(x: Simulation): RunsDocument {
  const { model } = x;
  const lookup = lookupIn(model.modules);
  const { machine } = model;
  if (machine === null) throw new Error("unreachable: a simulation without a machine");
  const parameters = Object.fromEntries(
    model.modules.flatMap((m) => {
      const own = m.decls.flatMap((d) =>
        d.kind === "parameter" ? [[d.name, toJson(model.parameters.get(d.name))] as const] : [],
      );
      return own.length === 0 ? [] : [[m.name, Object.fromEntries(own)] as const];
    }),
  );
  return {
    version: 1,
    module: model.module.name,
    parameters,
    runs: x.recorded.map((run, i) => ({
      name: `run${i + 1}`,
      seed: run.seed,
      steps: run.steps.map(({ call, outcome }) => ({
        action: call.action,
        args: call.args.map(toJson),
        outcome:
          outcome.kind === "ok"
            ? { kind: outcome.kind, result: toJson(outcome.result) }
            : { kind: outcome.kind, errno: outcome.errno ?? "" },
      })),
      observed: observations({ kind: "ref", ref: machine.ir.state }, run.final, [], lookup),
    })),
  };
}

/** All parts of a value that can be compared: of a map its values for all keys within scope. */
function observations(
  type: Type,
  v: unknown,
  path: readonly string[],
  lookup: Lookup,
): RecordedRunDocument["observed"] {
  const t = expand(type, lookup);
  if (t.kind === "totalMap" || t.kind === "partialMap" || t.kind === "set") {
    const domains = t.keys.map((k) => domainOf(k, lookup));
    // Keys without a scope cannot be listed: such a map is not observed.
    const rows = product(domains.map((d) => (d.kind === "values" ? d.values : [])));
    return rows.map((key) => {
      const k = key.length === 1 ? key[0] : key;
      const item: unknown = t.kind === "set" ? has(v as never, k as never) : get(v as never, k as never);
      return { path: [...path], key: key.map(toJson), value: toJson(item) };
    });
  }
  const decl = t.kind === "ref" ? lookup(t.ref) : null;
  if (decl?.kind === "record")
    return decl.fields.flatMap((f) => observations(f.type, Reflect.get(Object(v), f.name), [...path, f.name], lookup));
  return [{ path: [...path], key: null, value: toJson(v) }];
}

/** The text of a file: a step or an observation a line, so that a diff is readable. */
export function runsText(document: RunsDocument): string {
  const lines = (items: readonly unknown[]) => items.map((i) => `        ${JSON.stringify(i)}`).join(",\n");
  const runs = document.runs.map(
    (r) =>
      `    {\n      "name": ${JSON.stringify(r.name)},\n      "seed": ${r.seed},\n      "steps": [\n${lines(r.steps)}\n      ],\n      "observed": [\n${lines(r.observed)}\n      ]\n    }`,
  );
  const { version, module, parameters } = document;
  return `{\n  "version": ${version},\n  "module": ${JSON.stringify(module)},\n  "parameters": ${JSON.stringify(parameters)},\n  "runs": [\n${runs.join(",\n")}\n  ]\n}\n`;
}
