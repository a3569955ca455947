/** Writing files so that a crash leaves either the old or the new one. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";

/** A file's text; null where it does not exist. */
export function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/**
 * Writes a file, unless it already has this text.
 *
 * @returns whether it was written
 * @throws the system's error (no space, no permission); the old file is then untouched
 */
export function writeIfChanged(path: string, text: string): boolean {
  if (readIfThere(path) === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomic.sync(path, text);
  return true;
}

/** All files below a folder, relative to it, with forward slashes; empty where there is no folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile())
    .map((e) =>
      join(e.parentPath, e.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/**
 * Removes what a killed run left beside a file: copies under way to replace it. Only what the file itself contains goes, so
 * nothing is lost whatever the copies are.
 */
export function removeLeftovers(path: string): void {
  const current = readIfThere(path);
  if (current === null) return;
  const name = basename(path);
  for (const f of readdirSync(dirname(path))) {
    if (!f.startsWith(`${name}.`) || !/^\d+$/.test(f.slice(name.length + 1))) continue;
    const copy = join(dirname(path), f);
    if (current.startsWith(readFileSync(copy, "utf8"))) rmSync(copy, { force: true });
  }
}

/** Removes a file. */
export const remove = (path: string): void => rmSync(path, { force: true });
