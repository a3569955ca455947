/** The part of loaded projects that one shard checks. */
import { existsSync, readFileSync } from "node:fs";
import type { Module } from "../ir/ir.js";
import { allProvers } from "../provers/all.js";
import type { Project } from "./config.js";
import type { ModulePlan } from "./plan.js";
import { divide, type Shard, type ShardedModule } from "./shards.js";

/** A project as it was loaded. */
interface Loaded {
  readonly project: Project;
  readonly modules: readonly Module[];
  readonly plans: readonly ModulePlan[];
}

/**
 * Narrows projects to a shard.
 *
 * @returns the projects of which it has modules, each with the plans that these need; `own` names those that it reports
 */
export function inShard<T extends Loaded>(
  loaded: readonly T[],
  shard: Shard,
): readonly { readonly entry: T; readonly own: ReadonlySet<string> }[] {
  const key = (project: Project, module: string) => `${project.root} ${module}`;
  const all = loaded.flatMap(({ project, plans }) =>
    plans.map(
      (plan, i): ShardedModule => ({
        key: key(project, plan.module.name),
        weight: plan.obligations.obligations.length,
        with: companions(project, plans, i).map((m) => key(project, m)),
      }),
    ),
  );
  const shards = divide(all, shard.count);
  return loaded.flatMap((entry) => {
    const { project, plans } = entry;
    const own = new Set(plans.map((p) => p.module.name).filter((m) => shards.get(key(project, m)) === shard.index));
    if (own.size === 0) return [];
    const needed = closure(plans, own);
    return [{ entry: { ...entry, plans: plans.filter((p) => needed.has(p.module.name)) }, own }];
  });
}

/** Modules whose proofs those of a module need. */
function companions(project: Project, plans: readonly ModulePlan[], at: number): readonly string[] {
  const plan = plans[at];
  if (plan === undefined) return [];
  const { refinement } = plan.module;
  const sides = refinement === null ? [] : [refinement.implementation, refinement.specification];
  const files = allProvers.map((p) => p.proofFile(project, plan)).filter((f) => existsSync(f));
  // A proof file may use those of the modules before it.
  const uses = files.some((f) => /\bFrom\s+Proofs\b|\bProofs\s*\./.test(readFileSync(f, "utf8")));
  return uses ? plans.slice(0, at).map((p) => p.module.name) : sides;
}

/** Modules with all that they import. */
function closure(plans: readonly ModulePlan[], own: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set(own);
  // Importers come after what they import.
  for (const { module } of [...plans].reverse())
    if (needed.has(module.name)) for (const m of module.imports) needed.add(m);
  return needed;
}
