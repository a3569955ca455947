/** The configuration of a verification project: `xenverif.config.json`, found upwards from a folder. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import type { ProverName } from "../provers/verdict.js";

/** Name of the configuration file. */
export const configName = "xenverif.config.json";

const settingsSchema = z
  .strictObject({
    parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    scopes: z.record(z.string(), z.number().int().positive()).default({}),
  })
  .default({ parameters: {}, scopes: {} });

const schema = z.strictObject({
  $schema: z.string().optional(),
  generated: z.string().default("generated").describe("folder of the generated trees, relative to this file"),
  proofs: z.string().default("proofs").describe("folder of the proof files, relative to this file"),
  runs: z.string().default("runs").describe("folder of the recorded runs, relative to this file"),
  provers: z
    .array(z.enum(["coq", "lean"]))
    .nonempty()
    .default(["coq"])
    .describe("the provers that check the proofs where --prover names none"),
  timeout: z
    .number()
    .positive()
    .default(300)
    .describe("seconds that the proof of one obligation, or one generated file, may take"),
  memory: z
    .number()
    .positive()
    .nullable()
    .default(8000)
    .describe("megabytes of address space that one prover process may take; null for no limit"),
  sentenceTimeout: z.number().int().positive().default(120).describe("seconds that one sentence of a proof may take"),
  explore: settingsSchema.describe("values of parameters and scopes of sorts with which `explore` runs the models"),
  simulate: settingsSchema.describe("the same for `simulate`, which can do with larger ones"),
});

/** The JSON Schema of the configuration file, for editors. */
export const configSchema = (): object => z.toJSONSchema(schema, { io: "input" });

/** A project: where its files are, relative to the working directory. */
export interface Project {
  readonly root: string;
  readonly models: readonly string[];
  readonly generated: string;
  readonly proofs: string;
  /** The provers that check the proofs where the command names none. */
  readonly provers: readonly ProverName[];
  /** Whether proofs are kept in Lean: the configuration names it, or there are some already. */
  readonly lean: boolean;
  /** Seconds for the proof of one obligation, or for one generated file. */
  readonly timeout: number;
  /** Megabytes of address space for one prover process; null for no limit. */
  readonly memory: number | null;
  /** Seconds for one sentence of a proof. */
  readonly sentenceTimeout: number;
  /** Settings of explorations, by name. */
  readonly explore: ProjectSettings;
  /** Settings of simulations. */
  readonly simulate: ProjectSettings;
  /** The folder of recorded runs. */
  readonly runs: string;
}

/** Values of parameters and scopes of sorts, by name. */
export interface ProjectSettings {
  readonly parameters: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, string>;
}

const settingsOf = (s: z.infer<typeof settingsSchema>): ProjectSettings => ({
  parameters: new Map(Object.entries(s.parameters).map(([n, v]) => [n, String(v)])),
  scopes: new Map(Object.entries(s.scopes).map(([n, v]) => [n, String(v)])),
});

/** Ending of model files. */
const modelEnding = ".model.ts";

/**
 * Finds the project that command-line arguments name.
 *
 * @param targets folders or model files; the working directory where there is none
 * @returns one project per folder that holds a configuration or models, or what is wrong
 */
export function findProjects(targets: readonly string[]): {
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, { models: Set<string> }>();
  for (const target of targets.length === 0 ? ["."] : targets) {
    if (!existsSync(target)) {
      diagnostics.push(
        error("XV4002", null, `there is no file or folder ${target}`, "give a model file or the folder of a project"),
      );
      continue;
    }
    const isFile = statSync(target).isFile();
    const folder = isFile ? dirname(target) : target;
    const models = isFile ? [target] : modelsBelow(folder);
    if (models.length === 0)
      diagnostics.push(error("XV4003", null, `there is no model in ${target}`, `model files end in ${modelEnding}`));
    for (const model of models) {
      const root = projectRoot(dirname(model));
      const entry = found.get(root) ?? { models: new Set<string>() };
      entry.models.add(relative(process.cwd(), resolve(model)).replaceAll("\\", "/"));
      found.set(root, entry);
    }
  }
  const projects = [...found].flatMap(([root, { models }]) => {
    const config = readConfig(root, diagnostics);
    if (config === null) return [];
    const at = (folder: string) => join(root, folder);
    return [
      {
        root,
        models: [...models].sort(),
        generated: at(config.generated),
        proofs: at(config.proofs),
        provers: config.provers,
        lean: config.provers.includes("lean") || existsSync(join(at(config.proofs), "lean")),
        timeout: config.timeout,
        memory: config.memory,
        sentenceTimeout: config.sentenceTimeout,
        explore: settingsOf(config.explore),
        simulate: settingsOf(config.simulate),
        runs: at(config.runs),
      },
    ];
  });
  return { projects, diagnostics };
}

/** The nearest folder above with a configuration; else the folder itself. */
function projectRoot(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, configName))) return relative(process.cwd(), at) || ".";
    if (dirname(at) === at) return relative(process.cwd(), resolve(folder)) || ".";
  }
}

function modelsBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === "node_modules" || entry.name.startsWith(".") ? [] : modelsBelow(path);
    return basename(path).endsWith(modelEnding) ? [path] : [];
  });
}

function readConfig(root: string, diagnostics: Diagnostic[]): z.infer<typeof schema> | null {
  const path = join(root, configName);
  if (!existsSync(path)) return schema.parse({});
  try {
    const result = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      diagnostics.push(
        error(
          "XV4004",
          null,
          `${path}: ${issue.path.join(".") || "the file"}: ${issue.message}`,
          "see the JSON Schema of the configuration",
        ),
      );
    }
  } catch (e) {
    diagnostics.push(
      error(
        "XV4004",
        null,
        `${path}: ${e instanceof Error ? e.message : String(e)}`,
        "the configuration is a JSON file",
      ),
    );
  }
  return null;
}
