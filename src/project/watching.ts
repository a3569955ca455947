/** Waits for changes of the files that verdicts follow from: models, proofs, recorded runs, configurations. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, relative } from "node:path";
import { watch } from "chokidar";
import { configName } from "./config.js";

export interface Watcher {
  /** Waits until something changed since it was last asked. @returns the paths, or null where it was closed */
  readonly next: () => Promise<readonly string[] | null>;
  /** Tells of files that were written on purpose: that is no change. */
  readonly written: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** Folders in which nothing is an input. */
const idle = new Set(["node_modules", ".git", ".xenverif"]);

/** Milliseconds for which a file must have been quiet. */
const quiet = 100;

/** Whether verdicts follow from a file. */
const isInput = (path: string): boolean =>
  path.endsWith(".model.ts") || basename(path) === configName || /\.(?:v|lean|json)$/.test(path);

/**
 * Watches the folders of projects.
 *
 * @param generated folders whose files are made from the others
 */
export async function watchProjects(roots: readonly string[], generated: readonly string[]): Promise<Watcher> {
  const changed = new Set<string>();
  const known = new Map<string, string>();
  let closed = false;
  let wake: (() => void) | null = null;
  const watcher = watch([...roots], {
    ignored: (path, stats) => {
      if (idle.has(basename(path)) || generated.some((g) => relative(g, path) === "")) return true;
      return stats?.isFile() === true && !isInput(path);
    },
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: quiet / 4 },
  });
  watcher.on("all", (event, path) => {
    if (event.endsWith("Dir")) return;
    if (known.get(path) === contentOf(path)) return;
    known.delete(path);
    changed.add(path);
    wake?.();
  });
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  return {
    next: async () => {
      if (changed.size === 0 && !closed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      wake = null;
      const paths = [...changed].sort();
      changed.clear();
      return closed ? null : paths;
    },
    written: (paths) => {
      for (const path of paths) known.set(path, contentOf(path));
    },
    close: async () => {
      closed = true;
      wake?.();
      await watcher.close();
    },
  };
}

/** A hash of a file; the empty text where it is gone. */
function contentOf(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "";
  }
}
