/** A new project, from the templates in `templates/project`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { fill, packageRoot } from "../emit/templates.js";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import { configName } from "./config.js";
import { writeIfChanged } from "./write.js";

/** What was done. */
export interface Initialised {
  readonly written: readonly string[];
  /** Files that were there and stay as they are. */
  readonly kept: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a project in a folder. Nothing that is there is written over.
 *
 * @param folder need not exist
 * @returns what was written; a diagnostic where there is a project already, or where it cannot be written
 */
export function initialise(folder: string): Initialised {
  const taken = existsSync(folder)
    ? readdirSync(folder).filter((f) => f === configName || f.endsWith(".model.ts"))
    : [];
  const [first] = taken;
  if (first !== undefined) {
    const hint = "`xenverif extract` works with what is there; `xenverif init FOLDER` makes a project elsewhere";
    return nothing([error("XV4015", null, `there is a project in ${folder} already: ${first}`, hint)]);
  }
  const written: string[] = [];
  const kept: string[] = [];
  try {
    for (const [name, text] of projectTemplate(folder)) {
      const path = join(folder, name);
      if (existsSync(path)) kept.push(path);
      else if (writeIfChanged(path, text)) written.push(path);
    }
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    return nothing([error("XV4005", null, `cannot write: ${message}`, "make room, or give permission to write there")]);
  }
  return { written, kept, diagnostics: [] };
}

const nothing = (diagnostics: readonly Diagnostic[]): Initialised => ({ written: [], kept: [], diagnostics });

/** The files of a new project, by name. */
function projectTemplate(folder: string): ReadonlyMap<string, string> {
  const data = {
    name: packageName(basename(resolve(folder))),
    version: ownVersion(),
    schema: schemaPath(folder),
  };
  const plain = (name: string) => readFileSync(join(packageRoot(), "templates", "project", name), "utf8");
  const filled = (name: string) => fill(`project/${name}.hbs`, data);
  return new Map([
    [configName, filled(configName)],
    ["frames.model.ts", plain("frames.model.ts")],
    ["package.json", filled("package.json")],
    ["tsconfig.json", plain("tsconfig.json")],
    [".gitignore", plain("gitignore")],
    ["README.md", filled("README.md")],
  ]);
}

/** A name that npm accepts. */
const packageName = (folder: string): string => folder.toLowerCase().replace(/[^a-z0-9._-]+|^[._]+/g, "-") || "models";

/** The version of this xenverif. */
export const ownVersion = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")))
    .version;

/** Where an editor finds the schema: in this package where it stays, else in the one that the project will install. */
function schemaPath(folder: string): string {
  const schema = "schemas/xenverif.config.schema.json";
  const parts = packageRoot().split(sep);
  const passing = parts.includes("_npx") || (parts.includes("node_modules") && !isAbove(packageRoot(), folder));
  if (passing) return `./node_modules/xenverif/${schema}`;
  const path = relative(resolve(folder), join(packageRoot(), schema)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

/** Whether the `node_modules` that a package is in serves a folder. */
function isAbove(root: string, folder: string): boolean {
  const holder = root.slice(0, root.lastIndexOf(`${sep}node_modules${sep}`));
  return `${resolve(folder)}${sep}`.startsWith(`${holder}${sep}`);
}
