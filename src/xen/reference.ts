/** Which text of Xen a project's models were written after, and whether a tree of Xen still has it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Module } from "../ir/ir.js";
import type { CReader } from "./c-functions.js";

/** The file beside the models that holds the hashes. */
export const referenceFile = "xen-reference.json";

const referenceSchema = z.strictObject({
  /** Changes with the format. */
  version: z.literal(1),
  /** What the hashes were taken from, such as `RELEASE-4.17.7`. */
  release: z.string(),
  /** SHA-256 by `file#function`. */
  functions: z.record(z.string(), z.string()),
});

/** The recorded hashes of a project. */
export type XenReference = z.infer<typeof referenceSchema>;

/** Reads recorded hashes. @returns null where the text is no such record */
export function parseReference(text: string): XenReference | null {
  try {
    return referenceSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The functions that modules name with `@xen file#function`, in alphabetical order. */
export function namedFunctions(modules: readonly Module[]): readonly string[] {
  const named = modules.flatMap((m) => m.decls.flatMap((d) => d.xen)).filter((x) => x.includes("#"));
  return [...new Set(named)].sort();
}

/** What a tree of Xen has under a name: a hash, or nothing. */
export async function hashesIn(
  tree: string,
  functions: readonly string[],
  reader: CReader,
): Promise<ReadonlyMap<string, string | null>> {
  const files = new Map<string, ReadonlyMap<string, string>>();
  const hashes = new Map<string, string | null>();
  for (const id of functions) {
    const [file = "", name = ""] = id.split("#");
    const known = files.get(file) ?? reader.functions(await textOf(join(tree, file)));
    files.set(file, known);
    hashes.set(id, known.get(name) ?? null);
  }
  return hashes;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}

/** How a function of a tree compares with the record. */
export type Comparison = "same" | "changed" | "missing" | "unrecorded";

/** Compares a tree's hashes with the recorded ones, function by function. */
export function compare(
  reference: XenReference,
  found: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, Comparison> {
  const one = (id: string, hash: string | null): Comparison => {
    if (hash === null) return "missing";
    const recorded = reference.functions[id];
    return recorded === undefined ? "unrecorded" : recorded === hash ? "same" : "changed";
  };
  return new Map([...found].map(([id, hash]) => [id, one(id, hash)]));
}
