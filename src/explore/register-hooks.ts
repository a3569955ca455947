/** Node's loader hooks for model files: TypeScript is stripped everywhere, and models are checked. */
import { readFile } from "node:fs/promises";
import type { LoadHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { loadModules } from "../ir/load.js";
import { type Diagnostic, hasErrors } from "../parser/diagnostic.js";
import { parse } from "../parser/parse.js";
import { renderDiagnostic } from "../parser/render.js";
import type { Source } from "../parser/source.js";
import { conditionsName, instrument, runtimeName } from "./instrument.js";
import type { Settings } from "./loaded-model.js";
import { type ModuleSettings, parseSettings, resolveSettings } from "./settings.js";

const library = new URL("../model/index.js", import.meta.url).href;
const checked = new URL("../model/checked.js", import.meta.url).href;

/** Finds this copy of the model library, and the TypeScript file for which `./x.js` is written. */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  if (specifier === "xenverif/model") return { url: library, format: "module", shortCircuit: true };
  try {
    return await nextResolve(specifier, context);
  } catch (e) {
    const fromTypeScript =
      context.parentURL?.endsWith(".ts") === true && specifier.startsWith(".") && specifier.endsWith(".js");
    if (!fromTypeScript) throw e;
    return nextResolve(specifier.replace(/\.js$/, ".ts"), context);
  }
};

/** Gives JavaScript for TypeScript files outside `node_modules`. */
export const load: LoadHook = async (url, context, nextLoad) => {
  if (!url.startsWith("file:") || !url.endsWith(".ts") || url.includes("/node_modules/")) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const text = url.endsWith(".model.ts") ? await checkedModel(path) : await readFile(path, "utf8");
  const { code } = transformSync(text, {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: path,
    sourcemap: "inline",
  });
  return { format: "module", source: code, shortCircuit: true };
};

/** What the settings mean for the models that have been met: by file. */
const known = new Map<string, ModuleSettings>();

async function checkedModel(path: string): Promise<string> {
  const { value: modules, diagnostics, sources } = await loadModules([path]);
  const [file] = sources.keys();
  const module = modules?.find((m) => m.file === file);
  const source = file === undefined ? undefined : sources.get(file);
  if (modules === null || module === undefined || source === undefined) throw refused(diagnostics, sources);
  if (!known.has(module.file)) {
    const settings: Settings = {
      parameters: parseSettings(process.env.XENVERIF_SET ?? ""),
      scopes: parseSettings(process.env.XENVERIF_SCOPE ?? ""),
    };
    const resolved = resolveSettings(modules, settings);
    if (hasErrors(resolved.diagnostics)) throw refused(resolved.diagnostics, sources);
    for (const m of modules) {
      const own = resolved.value.get(m.name);
      if (own !== undefined && !known.has(m.file)) known.set(m.file, own);
    }
  }
  const own = known.get(module.file) ?? { parameters: new Map(), scopes: new Map() };
  const { text } = instrument(source, parse(source).file, module, { ...own, firstPlace: null });
  return `import * as ${runtimeName} from ${JSON.stringify(checked)}; ${text}${runtimeName}.requireConditions(${conditionsName});\n`;
}

function refused(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, Source>): Error {
  const texts = diagnostics.map((d) =>
    renderDiagnostic(d, (d.span && sources.get(d.span.file)) ?? null, { color: false }),
  );
  return new Error(`this model cannot be run\n${texts.join("\n")}`);
}
