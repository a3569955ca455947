/** `xenverif xen-diff`: which functions of Xen changed since the models were written after them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIfThere, writeIfChanged } from "../../project/write.js";
import { cReader } from "../../xen/c-functions.js";
import { compare, hashesIn, namedFunctions, parseReference, referenceFile } from "../../xen/reference.js";
import { list, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

export interface XenDiffOptions {
  /** A checked-out tree of Xen. */
  readonly tree: string;
  readonly targets: readonly string[];
  /** The release to record the tree's hashes under; null to compare with those recorded. */
  readonly record: string | null;
}

/**
 * Compares a tree of Xen with what the models name, or records it.
 *
 * @returns 0 where nothing changed, 1 where something did or is missing, 2 for a wrong tree or no record
 */
export async function runXenDiff(options: XenDiffOptions, io: Io): Promise<number> {
  if (!existsSync(join(options.tree, "xen/common"))) {
    io.err(`error[XV4011]: ${options.tree} is no tree of Xen: it has no folder xen/common`);
    io.err("  = hint: give the folder that `git clone https://xenbits.xen.org/git-http/xen.git` makes");
    return exit.usage;
  }
  const loaded = await loadProjects(options.targets, io);
  if (loaded === null) return exit.usage;
  const reader = await cReader();
  const codes: number[] = [];
  for (const { project, modules } of loaded) {
    const path = join(project.root, referenceFile);
    const found = await hashesIn(options.tree, namedFunctions(modules), reader);
    codes.push(options.record === null ? report(path, found, io) : record(path, options.record, found, io));
  }
  return Math.max(exit.ok, ...codes);
}

type Hashes = ReadonlyMap<string, string | null>;

function record(path: string, release: string, found: Hashes, io: Io): number {
  const missing = [...found].filter(([, hash]) => hash === null).map(([id]) => id);
  for (const id of missing) io.out(`missing     ${id}`);
  const functions = Object.fromEntries([...found].filter(([, hash]) => hash !== null));
  const written = writeIfChanged(path, `${JSON.stringify({ version: 1, release, functions }, null, 2)}\n`);
  io.out(`${written ? "wrote" : "unchanged"} ${path}: ${Object.keys(functions).length} functions of ${release}`);
  return missing.length === 0 ? exit.ok : exit.found;
}

function report(path: string, found: Hashes, io: Io): number {
  const text = readIfThere(path);
  const reference = text === null ? null : parseReference(text);
  if (reference === null) {
    io.err(`error[XV4012]: ${path} ${text === null ? "does not exist" : "is no record of Xen's functions"}`);
    io.err(
      "  = hint: `xenverif xen-diff PATH --record RELEASE` writes it, with PATH at the release that the models follow",
    );
    return exit.usage;
  }
  const compared = compare(reference, found);
  for (const [id, state] of compared) if (state !== "same") io.out(`${state.padEnd(12)}${id}`);
  const other = [...compared.values()].filter((s) => s !== "same").length;
  io.out(
    other === 0
      ? `${compared.size} functions are as in ${reference.release}`
      : `${other} of ${compared.size} functions are not as in ${reference.release}: look whether the models still follow them`,
  );
  return other === 0 ? exit.ok : exit.found;
}

export const xenDiffCommand = command(
  "xen-diff <tree> [targets..]",
  "list the functions of Xen that changed since the models were written after them",
  (y) =>
    y
      .positional("tree", { type: "string", demandOption: true, describe: "a checked-out tree of Xen" })
      .positional("targets", targetsArgument)
      .option("record", {
        type: "string",
        requiresArg: true,
        describe: "record the functions of this tree, under the name of its release",
      })
      .example("$0 xen-diff ../xen samples/event-channel", "after `git -C ../xen checkout RELEASE-4.18.0`")
      .epilogue("Functions are those that `@xen file#function` names; comments and layout do not count."),
  (a, io) => runXenDiff({ tree: a.tree, targets: list(a.targets), record: a.record ?? null }, io),
);
