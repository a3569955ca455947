/** Reports of shards, or of several provers on the same modules, become one. */

import { refutedButProved } from "./disagreements.js";
import { counted } from "./document.js";
import type { ReportDocument, ReportedModule, ReportedObligation, ReportedProver } from "./documents.js";

/** A report, and where it comes from. */
export interface GivenReport {
  readonly path: string;
  readonly document: ReportDocument;
}

/** One report, or why there is none: a sentence and what to do. */
export type Merged =
  | { readonly kind: "merged"; readonly document: ReportDocument }
  | { readonly kind: "refused"; readonly message: string; readonly hint: string };

/**
 * Merges reports. All must be of the same obligations; of shards, all must be there, each once.
 *
 * @param given at least one
 */
export function mergeReports(given: readonly GivenReport[]): Merged {
  const [first, ...others] = [...given].sort((a, b) => (a.document.shard?.index ?? 0) - (b.document.shard?.index ?? 0));
  if (first === undefined)
    return refused("there is no report to merge", "name the files that `check --reporter json` wrote");
  for (const { path, document } of others) {
    if (document.obligations !== first.document.obligations || document.filter !== first.document.filter)
      return refused(
        `${first.path} and ${path} are reports of different obligations`,
        "run all shards on the same commit, with the same targets and the same --filter",
      );
  }
  const missing = missingShard(given);
  if (missing !== null) return missing;
  const modules: ReportedModule[] = [];
  for (const { path, document } of [first, ...others]) {
    for (const module of document.modules) {
      const at = modules.findIndex((m) => m.file === module.file && m.module === module.module);
      const known = modules[at];
      if (known === undefined) {
        modules.push(module);
        continue;
      }
      const both = together(known, module);
      if (both === null)
        return refused(
          `${path} holds verdicts on ${module.module} that are in another report already`,
          "give each report once",
        );
      modules[at] = both;
    }
  }
  const provers = counted(mergedProvers(given.flatMap((g) => g.document.provers)), modules);
  return { kind: "merged", document: { ...first.document, shard: null, provers, modules } };
}

const refused = (message: string, hint: string): Merged => ({ kind: "refused", message, hint });

/** Where not each shard is there exactly once. */
function missingShard(given: readonly GivenReport[]): Merged | null {
  const shards = given.map((g) => g.document.shard);
  if (shards.every((s) => s === null)) return null;
  const [some] = shards.flatMap((s) => s ?? []);
  const count = some?.count ?? 0;
  if (shards.some((s) => s === null || s.count !== count))
    return refused("the reports are of different divisions into shards", "run all shards with the same number of them");
  for (let index = 1; index <= count; index += 1) {
    const times = shards.filter((s) => s?.index === index).length;
    if (times === 0)
      return refused(`the report of shard ${index} of ${count} is missing`, "give the reports of all shards");
  }
  return null;
}

/** One module of two reports; null where both have a verdict of the same prover on the same obligation. */
function together(a: ReportedModule, b: ReportedModule): ReportedModule | null {
  const obligations: ReportedObligation[] = [];
  for (const o of a.obligations) {
    const other = b.obligations.find((x) => x.id === o.id);
    if (other?.verdicts.some((v) => o.verdicts.some((w) => w.prover === v.prover))) return null;
    const verdicts = [...o.verdicts, ...(other?.verdicts ?? [])];
    const counterexample = o.counterexample ?? other?.counterexample ?? null;
    obligations.push({
      ...o,
      counterexample,
      verdicts,
      disagreement: refutedButProved(o.kind, verdicts, counterexample),
    });
  }
  const added = b.obligations.filter((x) => !a.obligations.some((o) => o.id === x.id));
  return { ...a, obligations: [...obligations, ...added] };
}

/** Each prover once, with all its versions and problems. */
function mergedProvers(all: readonly ReportedProver[]): readonly ReportedProver[] {
  const names = [...new Set(all.map((p) => p.prover))];
  const joined = (parts: readonly (string | null)[], by: string): string | null => {
    const distinct = [...new Set(parts.flatMap((p) => p ?? []))];
    return distinct.length === 0 ? null : distinct.join(by);
  };
  return names.flatMap((name) => {
    const own = all.filter((p) => p.prover === name);
    const [first] = own;
    if (first === undefined) return [];
    const version = joined(
      own.map((p) => p.version),
      ", ",
    );
    return [
      {
        ...first,
        version,
        problem: joined(
          own.map((p) => p.problem),
          "; ",
        ),
      },
    ];
  });
}
