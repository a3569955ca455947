/** Reads the recorded runs of a project. */
import { join } from "node:path";
import type { Module } from "../ir/ir.js";
import { Misfit, type RunStatement, runStatements, runsSchema } from "../obligations/runs.js";
import { type Diagnostic, error, type Result } from "../parser/diagnostic.js";
import type { Project } from "./config.js";
import { readIfThere } from "./write.js";

/**
 * The statements of all recorded runs, by module.
 *
 * @param modules the project's modules, in dependency order
 */
export function loadRuns(
  project: Project,
  modules: readonly Module[],
): Result<ReadonlyMap<string, readonly RunStatement[]>> {
  const diagnostics: Diagnostic[] = [];
  const runs = new Map<string, readonly RunStatement[]>();
  for (const module of modules) {
    const path = join(project.runs, `${module.name}.json`);
    const text = readIfThere(path);
    if (text === null) continue;
    const problem = (what: string) =>
      error(
        "XV4013",
        null,
        `${path}: ${what}`,
        `record the runs again (\`xenverif simulate --record 3\`), or delete the file`,
      );
    try {
      const parsed = runsSchema.safeParse(JSON.parse(text));
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        diagnostics.push(problem(`${issue?.path.join(".") || "the file"}: ${issue?.message ?? "is wrong"}`));
      } else if (parsed.data.module !== module.name) {
        diagnostics.push(problem(`holds runs of ${parsed.data.module}`));
      } else runs.set(module.name, runStatements(parsed.data, module, modules));
    } catch (e) {
      if (e instanceof Misfit) diagnostics.push(problem(`does not fit the model: ${e.message}`));
      else if (e instanceof SyntaxError) diagnostics.push(problem(e.message));
      else throw e;
    }
  }
  return { value: diagnostics.length > 0 ? null : runs, diagnostics };
}
