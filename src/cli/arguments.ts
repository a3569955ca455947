/** Values of options: what the command line says in words becomes what the commands work with. */

import { parseShard, type Shard } from "../project/shards.js";
import { proverNames } from "../provers/all.js";
import type { ProverName } from "../provers/verdict.js";
import { type ReporterRequest, reporterNames } from "../report/reporters.js";

/** An option has a value that it cannot have. */
export class UsageError extends Error {}

/** The positional arguments that most commands take. */
export const targetsArgument = {
  type: "string",
  array: true,
  describe: "model files, or folders of projects (default: the working directory)",
} as const;

/** An option that takes NAME=VALUE, any number of times. */
export const pairsOption = (describe: string) =>
  ({ type: "string", array: true, requiresArg: true, default: [] as string[], describe }) as const;

/**
 * Settings of the form NAME=VALUE.
 *
 * @throws UsageError
 */
export function settings(given: readonly string[], option: string): ReadonlyMap<string, string> {
  return new Map(
    given.map((s) => {
      const at = s.indexOf("=");
      if (at < 1) throw new UsageError(`${option} takes NAME=VALUE, not ${s}`);
      return [s.slice(0, at), s.slice(at + 1)] as const;
    }),
  );
}

/**
 * A number that counts something: 1 at least.
 *
 * @returns null where the option is not given
 * @throws UsageError
 */
export function positive(given: number | undefined, option: string): number | null {
  if (given === undefined) return null;
  if (Number.isFinite(given) && given >= 1) return given;
  throw new UsageError(`${option} takes a number of at least 1`);
}

/** The option that names provers. */
export const proverOption = {
  type: "string",
  requiresArg: true,
  describe: `the provers, separated by commas: ${proverNames.join(", ")} (default: those of the configuration)`,
} as const;

/**
 * The provers that are asked for.
 *
 * @returns null where none is named
 * @throws UsageError
 */
export function proversIn(given: string | undefined): readonly ProverName[] | null {
  if (given === undefined) return null;
  const names = given.split(",").map((n) => n.trim());
  const wrong = names.find((n) => !proverNames.some((p) => p === n));
  if (wrong !== undefined) throw new UsageError(`--prover takes ${proverNames.join(", ")}, not ${wrong}`);
  return proverNames.filter((p) => names.includes(p));
}

/** What was given for an argument that may stand several times. */
export const list = (x: unknown): readonly string[] => (Array.isArray(x) ? x.map(String) : []);

/**
 * The shard that is asked for.
 *
 * @returns null where the option is not given
 * @throws UsageError
 */
export function shardIn(given: string | undefined): Shard | null {
  if (given === undefined) return null;
  const shard = parseShard(given);
  if (shard === null) throw new UsageError(`--shard takes a part and a number of parts, such as 1/3, not ${given}`);
  return shard;
}

/**
 * The reports that are asked for: `NAME` or `NAME=FILE`.
 *
 * @throws UsageError
 */
export function reportersIn(given: readonly string[]): readonly ReporterRequest[] {
  const requests = given.map((text): ReporterRequest => {
    const at = text.indexOf("=");
    const [name, file] = at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
    const reporter = reporterNames.find((r) => r === name);
    if (reporter === undefined || file === "")
      throw new UsageError(`--reporter takes ${reporterNames.join(", ")}, alone or with =FILE, not ${text}`);
    return { reporter, file };
  });
  const places = requests.map((r) => r.file);
  const twice = places.find((p, i) => places.indexOf(p) !== i);
  if (twice !== undefined)
    throw new UsageError(`--reporter: two reports go to ${twice ?? "standard output"}; give each a file of its own`);
  return requests;
}
