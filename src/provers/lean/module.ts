/** The Lean proof files of a project, as they are. */
import { join } from "node:path";
import type { Project } from "../../project/config.js";
import type { ModulePlan } from "../../project/plan.js";
import { readIfThere } from "../../project/write.js";
import { refusedIn } from "./refusals.js";
import { leanCode, type Theorem, theorems } from "./text.js";
import { tacticModule } from "./workspace.js";

/** A module's proof file. */
export interface LeanModule {
  readonly plan: ModulePlan;
  readonly file: string;
  /** The user's text; null where there is none. */
  readonly text: string | null;
  /** By their names as they are written. */
  readonly theorems: ReadonlyMap<string, Theorem>;
  /** Modules whose proofs it imports. */
  readonly imports: readonly string[];
  /** Whether it imports the tactic `linear`. */
  readonly usesTactic: boolean;
  /** Why nothing of the file counts; null where it may. */
  readonly refusal: { readonly message: string; readonly offset: number } | null;
}

/** The path of a module's proof file. */
export const leanProofFile = (project: Project, plan: ModulePlan): string =>
  join(project.proofs, "lean", `${plan.leanNames.folder}.lean`);

/** Reads the proof files of all modules. */
export function readProofs(project: Project, plans: readonly ModulePlan[]): ReadonlyMap<string, LeanModule> {
  return new Map(plans.map((p, i) => [p.module.name, readProof(project, p, plans.slice(0, i))]));
}

function readProof(project: Project, plan: ModulePlan, before: readonly ModulePlan[]): LeanModule {
  const file = leanProofFile(project, plan);
  const text = readIfThere(file);
  const none = { plan, file, text, theorems: new Map<string, Theorem>(), imports: [], usesTactic: false };
  if (text === null) return { ...none, refusal: { message: "there is no proof file", offset: 0 } };
  const refusal = refusedIn(text, importable(plan, before));
  if (refusal !== null) {
    const message = `the proof file contains \`${refusal.what}\`, which ${refusal.reason}`;
    return { ...none, refusal: { message, offset: refusal.offset } };
  }
  const imported = new Set([...leanCode(text).code.matchAll(/^\s*import\s+(\S+)/gm)].map((m) => m[1] ?? ""));
  return {
    ...none,
    theorems: new Map(theorems(text).map((t) => [t.name, t])),
    imports: before.filter((p) => imported.has(p.leanNames.namespace)).map((p) => p.module.name),
    usesTactic: imported.has(tacticModule),
    refusal: null,
  };
}

/** The Lean modules that a proof file may import: the prelude, generated statements, and proofs of modules before it. */
function importable(plan: ModulePlan, before: readonly ModulePlan[]): ReadonlySet<string> {
  const moduleOf = (path: string, p: ModulePlan) =>
    `${p.leanNames.namespace}.${path.slice(path.lastIndexOf("/") + 1).replace(/\.lean$/, "")}`;
  return new Set([
    "XenVerif",
    tacticModule,
    "Init",
    ...[...before, plan].flatMap((p) => p.lean.map((f) => moduleOf(f.path, p))),
    ...before.map((p) => p.leanNames.namespace),
  ]);
}
