/** What an obligation says, as a hash: equal as long as nothing that has a meaning for the provers changes. */
import { createHash } from "node:crypto";
import { declaredRef } from "../ir/defined.js";
import type { Decl, Module, Ref } from "../ir/ir.js";
import type { Obligation } from "./obligation.js";

/** Parts of the IR without a meaning in the provers: places, prose, and what only matters when the model is executed. */
const silent = new Set(["span", "doc", "xen", "sort"]);

/** Kinds whose statements read the default values of parameters. */
const withDefaults = new Set(["PAR", "REPLAY", "MAIN"]);

/**
 * Hashes the statements of a project's obligations together with all declarations that they rest on.
 *
 * The name of the action or function that an obligation is about does not count, so a renamed action keeps its hashes.
 *
 * @param modules of the project
 * @returns the SHA-256 of an obligation's statement, in hexadecimal digits
 */
export function statementHashes(modules: readonly Module[]): (o: Obligation) => string {
  const decls = new Map(
    modules.flatMap((m) => m.decls.map((d) => [keyOf({ module: m.name, name: d.name }), d] as const)),
  );
  const byName = new Map(modules.map((m) => [m.name, m]));
  const texts = new Map<string, { readonly text: string; readonly uses: readonly string[] }>();

  /** The text of a value, and the keys of the declarations and modules that it names. */
  const textOf = (value: unknown): { readonly text: string; readonly uses: readonly string[] } => {
    const uses = new Set<string>();
    const text = JSON.stringify(value, (key, v: unknown) => {
      if (silent.has(key)) return undefined;
      if (isRef(v)) uses.add(keyOf(v));
      for (const module of modulesNamed(v)) uses.add(module);
      return v;
    });
    return { text, uses: [...uses] };
  };

  const known = (key: string, make: () => unknown) => {
    const seen = texts.get(key);
    if (seen !== undefined) return seen;
    const made = textOf(make());
    texts.set(key, made);
    return made;
  };

  return (o) => {
    const hash = createHash("sha256");
    const own = keyOf({ module: o.module, name: o.subject });
    const anonymous = (text: string) =>
      text.replaceAll(`{"module":"${o.module}","name":"${o.subject}"}`, '{"module":"","name":""}');
    const statement = textOf(o.statement);
    hash.update(`${o.kind}\n${anonymous(statement.text)}\n`);
    const seen = new Set<string>();
    const queue = [...statement.uses];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      if (seen.has(key)) continue;
      seen.add(key);
      const decl = decls.get(key);
      const module = byName.get(key);
      const part =
        decl !== undefined
          ? known(`${key}${withDefaults.has(o.kind) ? " with defaults" : ""}`, () =>
              meaning(decl, withDefaults.has(o.kind)),
            )
          : module !== undefined
            ? known(`${key} ${o.kind === "MAIN" ? "machine" : "invariants"}`, () => stated(module, o.kind === "MAIN"))
            : null;
      if (part === null) continue;
      hash.update(`${key === own ? "" : key}\n${anonymous(part.text)}\n`);
      queue.push(...part.uses);
    }
    return hash.digest("hex");
  };
}

/** A function's condition rests on what the function itself rests on. */
const keyOf = (r: Ref): string => {
  const { module, name } = declaredRef(r);
  return `${module}.${name}`;
};

const isRef = (v: unknown): v is Ref =>
  typeof v === "object" &&
  v !== null &&
  Object.keys(v).length === 2 &&
  "module" in v &&
  "name" in v &&
  typeof v.module === "string" &&
  typeof v.name === "string";

/** The modules whose invariants, parameters or end theorem a part of a statement speaks of. */
function modulesNamed(v: unknown): readonly string[] {
  if (typeof v !== "object" || v === null || !("kind" in v) || !("module" in v) || typeof v.module !== "string")
    return [];
  return v.kind === "invariants" || v.kind === "parametersValid" || v.kind === "main" ? [v.module] : [];
}

/** A declaration without its name, which its users name already. */
function meaning(d: Decl, defaults: boolean): unknown {
  const { name: _, ...rest } = d;
  return rest.kind === "parameter" && !defaults ? { ...rest, value: null } : rest;
}

/** What the provers' statements about a module as a whole rest on. */
function stated(m: Module, whole: boolean): unknown {
  const ref = (name: string): Ref => ({ module: m.name, name });
  const parameters = m.decls.filter((d) => d.kind === "parameter").map((d) => ref(d.name));
  const { machine, refinement } = m;
  const invariants = machine?.invariants.map(ref) ?? [];
  if (!whole) return { parameters, invariants };
  return {
    parameters,
    invariants,
    machine:
      machine === null
        ? null
        : { ...machine, initial: ref(machine.initial), actions: machine.actions.map((a) => [a, ref(a.name)]) },
    refinement:
      refinement === null
        ? null
        : [
            refinement,
            ref(refinement.relation),
            refinement.simulations.map((s) => ref(s.name)),
            { kind: "main", module: refinement.implementation },
            { kind: "main", module: refinement.specification },
          ],
  };
}
