/** The Coq that the npm package `jscoq` carries, where the user has installed it. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { packageRoot } from "../../../emit/templates.js";

/** The release whose worker and libraries are known here. */
export const jscoqVersion = "0.17.1";

/** The Coq in it. */
export const jscoqCoqVersion = "8.17.1";

const manifest = z.object({ version: z.string() });

/** The package's folder, from the working directory upwards, or beside xenverif; null where it is not installed. */
export function findJscoq(): string | null {
  if (process.env.XENVERIF_JSCOQ === "off") return null;
  for (const start of [process.cwd(), packageRoot()]) {
    for (let at = resolve(start); ; at = dirname(at)) {
      const folder = join(at, "node_modules", "jscoq");
      if (isUsable(folder)) return folder;
      if (dirname(at) === at) break;
    }
  }
  return null;
}

function isUsable(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  const parsed = manifest.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return parsed.success && parsed.data.version === jscoqVersion && existsSync(workerOf(folder));
}

/** The JavaScript back end. The other one, in WebAssembly, is never used: it accepts proofs of `False`. */
export const workerOf = (folder: string): string => join(folder, "backend", "jsoo", "jscoq_worker.bc.js");

/** The libraries that come with it and that are loaded. */
export const packagesOf = (folder: string): readonly string[] =>
  ["init", "coq-base", "coq-collections", "coq-arith", "coq-reals", "ltac2"].map((p) =>
    join(folder, "coq-pkgs", `${p}.coq-pkg`),
  );
