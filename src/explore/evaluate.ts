/** Evaluates TypeScript text in this process, each time anew: no module cache can hold an older setting. */
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";

/** The exports of an evaluated file, or why it has none. */
export type Evaluated =
  | { readonly kind: "exports"; readonly values: ReadonlyMap<string, unknown> }
  | { readonly kind: "failed"; readonly reason: unknown };

/**
 * Evaluates a module.
 *
 * Types are stripped and imports become calls, so the text runs as a function of what it imports and of the free names
 * that it is given: no loader is involved, and Node's version does not matter.
 *
 * @param path names the file in stack traces
 * @param text TypeScript
 * @param free values of free names
 * @param require gives the exports of an imported module
 */
export function evaluate(
  path: string,
  text: string,
  free: Readonly<Record<string, unknown>>,
  require: (specifier: string) => unknown,
): Evaluated {
  try {
    const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "node20", sourcefile: path });
    const names = Object.keys(free);
    const module: { exports: object } = { exports: {} };
    const run = compileFunction(code, ["module", "exports", "require", ...names], {
      filename: path,
    });
    Reflect.apply(run, undefined, [module, module.exports, require, ...names.map((n) => free[n])]);
    return { kind: "exports", values: new Map<string, unknown>(Object.entries(module.exports)) };
  } catch (reason) {
    return { kind: "failed", reason };
  }
}
