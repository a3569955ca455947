/** The model files that a report speaks of. */
import { readFileSync } from "node:fs";
import type { Source } from "../parser/source.js";
import type { ReportDocument } from "./documents.js";

/** The texts of the model files, as far as they are there. */
export function modelSources(document: ReportDocument): ReadonlyMap<string, Source> {
  const paths = new Set(document.modules.flatMap((m) => [m.file, ...m.obligations.map((o) => o.model.file)]));
  return new Map(
    [...paths].flatMap((path) => {
      try {
        return [[path, { path, text: readFileSync(path, "utf8") }] as const];
      } catch {
        return [];
      }
    }),
  );
}
