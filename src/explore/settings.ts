/** Values of parameters and scopes that are given from outside, checked against the declarations. */
import type { Decl, Module, Type } from "../ir/ir.js";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import type { Settings } from "./loaded-model.js";

/** What the settings mean for one module. */
export interface ModuleSettings {
  /** TypeScript literals by parameter name. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, number>;
}

/**
 * Assigns settings to modules.
 *
 * @param modules the modules that are loaded
 * @param settings by `NAME`, which must be declared once, or `Module.NAME`
 * @returns the settings of each module by its name, or what is wrong with them
 */
export function resolveSettings(
  modules: readonly Module[],
  settings: Settings,
): { readonly value: ReadonlyMap<string, ModuleSettings>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const parameters = new Map<string, Map<string, string>>(modules.map((m) => [m.name, new Map()]));
  const scopes = new Map<string, Map<string, number>>(modules.map((m) => [m.name, new Map()]));
  for (const [name, text] of settings.parameters) {
    const found = declared(modules, name, isParameter);
    if (found.kind === "wrong") {
      diagnostics.push(error("XV4401", null, `there is no parameter \`${name}\`${found.reason}`, found.hint));
      continue;
    }
    const literal = parameterLiteral(found.decl, text, modules);
    if (literal === null) {
      diagnostics.push(
        error(
          "XV4402",
          found.decl.span,
          `\`${text}\` is no value for the parameter \`${name}\``,
          expected(found.decl, modules),
        ),
      );
    } else parameters.get(found.module)?.set(found.decl.name, literal);
  }
  for (const [name, text] of settings.scopes) {
    const found = declared(modules, name, isScopedSort);
    if (found.kind === "wrong") {
      diagnostics.push(error("XV4404", null, `there is no sort \`${name}\` with a scope${found.reason}`, found.hint));
      continue;
    }
    const scope = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(scope) && scope > 0)
      scopes.get(found.module)?.set(found.decl.name, scope);
    else
      diagnostics.push(
        error(
          "XV4405",
          found.decl.span,
          `\`${text}\` is no scope for \`${name}\``,
          "a scope is a number of at least 1",
        ),
      );
  }
  const value = new Map(
    modules.map((m) => [
      m.name,
      { parameters: parameters.get(m.name) ?? new Map(), scopes: scopes.get(m.name) ?? new Map() },
    ]),
  );
  return { value, diagnostics };
}

type Parameter = Extract<Decl, { kind: "parameter" }>;

const isParameter = (d: Decl): d is Parameter => d.kind === "parameter";
const isScopedSort = (d: Decl): d is Decl & { kind: "alias" } => d.kind === "alias" && d.sort?.kind === "scope";

type Found<D> =
  | { readonly kind: "found"; readonly module: string; readonly decl: D }
  | { readonly kind: "wrong"; readonly reason: string; readonly hint: string };

function declared<D extends Decl>(modules: readonly Module[], name: string, is: (d: Decl) => d is D): Found<D> {
  const all = modules.flatMap((m) =>
    m.decls.filter(is).map((decl) => ({ kind: "found" as const, module: m.name, decl })),
  );
  const named = all.filter((f) => f.decl.name === name || `${f.module}.${f.decl.name}` === name);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  if (only === undefined) {
    const names = all.map((f) => f.decl.name).join(", ");
    return {
      kind: "wrong",
      reason: "",
      hint: names === "" ? "the model declares none" : `the model declares ${names}`,
    };
  }
  const choices = named.map((f) => `${f.module}.${f.decl.name}`).join(" or ");
  return { kind: "wrong", reason: " that is declared once", hint: `write ${choices}` };
}

/**
 * The settings of a project that concern one of its models. A name that another model of the project declares is that
 * model's business; a name that none declares stays, to be reported.
 *
 * @param file the model's file
 * @param modules all modules of the project
 */
export function settingsOfModel(settings: Settings, file: string, modules: readonly Module[]): Settings {
  const own = modules.find((m) => m.file === file);
  if (own === undefined) return settings;
  const visible = modules.filter((m) => m === own || own.imports.includes(m.name));
  const keep = (all: ReadonlyMap<string, string>, is: (d: Decl) => boolean) => {
    const declares = (m: Module, name: string) =>
      m.decls.some((d) => is(d) && (d.name === name || `${m.name}.${d.name}` === name));
    const concerns = (name: string) =>
      visible.some((m) => declares(m, name)) || !modules.some((m) => declares(m, name));
    return new Map([...all].filter(([name]) => concerns(name)));
  };
  return { parameters: keep(settings.parameters, isParameter), scopes: keep(settings.scopes, isScopedSort) };
}

/** The values that a type of parameters has. */
type Values =
  | { readonly kind: "nat" | "int" | "bool" | "other" }
  | { readonly kind: "word"; readonly bits: number }
  | { readonly kind: "enum"; readonly literals: readonly string[] };

function valuesOf(type: Type, modules: readonly Module[]): Values {
  switch (type.kind) {
    case "nat":
    case "int":
    case "bool":
      return { kind: type.kind };
    case "word":
      return { kind: "word", bits: type.bits };
    case "ref": {
      const decl = modules.find((m) => m.name === type.ref.module)?.decls.find((d) => d.name === type.ref.name);
      if (decl?.kind === "alias") return valuesOf(decl.type, modules);
      return decl?.kind === "enum" ? { kind: "enum", literals: decl.literals } : { kind: "other" };
    }
    default:
      return { kind: "other" };
  }
}

/** The TypeScript literal of a value given as text; null where the text is no value of the parameter's type. */
function parameterLiteral(p: Parameter, text: string, modules: readonly Module[]): string | null {
  const values = valuesOf(p.type, modules);
  switch (values.kind) {
    case "bool":
      return text === "true" || text === "false" ? text : null;
    case "nat":
      return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : null;
    case "int":
      return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : null;
    case "word": {
      if (!/^\d+$/.test(text) || BigInt(text) >= 2n ** BigInt(values.bits)) return null;
      return values.bits === 64 ? `${BigInt(text)}n` : String(Number(text));
    }
    case "enum":
      return values.literals.includes(text) ? JSON.stringify(text) : null;
    case "other":
      return null;
  }
}

function expected(p: Parameter, modules: readonly Module[]): string {
  const values = valuesOf(p.type, modules);
  switch (values.kind) {
    case "bool":
      return "it is true or false";
    case "nat":
      return "it is a natural number up to 2^53 − 1";
    case "int":
      return "it is an integer within ±(2^53 − 1)";
    case "word":
      return `it is a natural number below 2^${values.bits}`;
    case "enum":
      return `it is one of ${values.literals.join(", ")}`;
    case "other":
      return "its type has no values that can be given as text";
  }
}

/**
 * Reads settings as they stand in an environment variable.
 *
 * @param text `NAME=VALUE`, separated by commas; may be empty
 */
export function parseSettings(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(",").filter((part) => part.trim() !== "");
  return new Map(
    pairs.map((part) => {
      const at = part.indexOf("=");
      return at === -1 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}
