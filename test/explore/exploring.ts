/** Explorations of models that a test writes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type Exploration, type ExploreOptions, explore } from "../../src/explore/explore.js";

/** A folder for models, which is gone when the tests of the file are over; gives the function that writes one. */
export function modelFolder(): (text: string) => string {
  const root = mkdtempSync(join(tmpdir(), "xenverif-explore-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  let files = 0;
  return (text) => {
    files += 1;
    const path = join(root, `m${files}.model.ts`);
    writeFileSync(path, text);
    return path;
  };
}

/** A model's text with parts replaced, each of which occurs once. */
export function edited(model: string, edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce(
    (text, [from, to]) => {
      if (text.split(from).length !== 2) throw new Error(`not once in ${model}: ${from}`);
      return text.replace(from, to);
    },
    readFileSync(model, "utf8"),
  );
}

/** Limits that no test reaches. */
export const unlimited = { states: 1e6, depth: 1e6, seconds: 100, memory: 4e9 };

/** Explores with the settings of the file, without looking for counterexamples to induction. */
export const run = (model: string, more: Partial<ExploreOptions> = {}) =>
  explore({
    model,
    settings: { parameters: new Map(), scopes: new Map() },
    limits: unlimited,
    keepGoing: false,
    engine: "compiled",
    induction: false,
    onStage: () => {},
    onProgress: () => {},
    interrupted: () => false,
    ...more,
  });

/** The same, of a model that can be explored. */
export async function explored(model: string, more: Partial<ExploreOptions> = {}): Promise<Exploration> {
  const { value, diagnostics } = await run(model, more);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}
