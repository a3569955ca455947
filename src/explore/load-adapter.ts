/** Adapter files → adapters in this process. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import * as library from "../model/index.js";
import { error, type Result } from "../parser/diagnostic.js";
import * as replayLibrary from "./adapter.js";
import { evaluate } from "./evaluate.js";
import { type LoadedAdapter, readAdapter } from "./loaded-adapter.js";

/** An adapter and the file that it came from. */
export interface AdapterFile {
  readonly path: string;
  readonly adapter: LoadedAdapter;
}

/** The adapter files that stand beside a model, by name. */
export function adaptersBeside(model: string): readonly string[] {
  const folder = dirname(model);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".adapter.ts"))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Loads an adapter file and what it imports.
 *
 * @param path the adapter file
 */
export function loadAdapter(path: string): Result<AdapterFile> {
  const failed = (message: string, hint: string | null = null): Result<AdapterFile> => ({
    value: null,
    diagnostics: [error("XV4413", null, message, hint)],
  });
  if (!existsSync(path)) return failed(`cannot read the adapter file ${path}`, "check the path and its permissions");
  const loaded = evaluateFile(path);
  if (loaded.kind === "failed") {
    const reason = loaded.reason instanceof Error ? loaded.reason.message : String(loaded.reason);
    return failed(`the adapter ${path} cannot be run: ${reason}`);
  }
  const adapter = readAdapter(loaded.values.get("default"));
  if (typeof adapter === "string")
    return failed(`${path}: ${adapter}`, "`const adapter: Adapter<typeof model> = …` lets tsc check it");
  return { value: { path, adapter }, diagnostics: [] };
}

function evaluateFile(path: string) {
  const outside = createRequire(resolve(path));
  const require = (specifier: string): unknown => {
    if (specifier === "xenverif/model") return library;
    if (specifier === "xenverif/replay") return replayLibrary;
    const source = sourceOf(specifier, path);
    if (source === null) return outside(specifier);
    const inner = evaluateFile(source);
    if (inner.kind === "failed") throw inner.reason;
    return Object.fromEntries(inner.values);
  };
  return evaluate(path, readFileSync(path, "utf8"), {}, require);
}

/** The TypeScript file of a relative import (`./x.js` is written for `./x.ts`); null where there is none. */
function sourceOf(specifier: string, importer: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const path = join(dirname(importer), specifier.replace(/\.js$/, ".ts"));
  return basename(path).endsWith(".ts") && existsSync(path) ? path : null;
}
