/** Which of the project's own files a file requires. */

/** The logical name of a file: `Models/M/Model.v` is `Models.M.Model`. */
export const logicalName = (path: string): string => path.replace(/\.v$/, "").replaceAll("/", ".");

/** Logical names in the `Require` sentences of a text that the tool wrote: each stands on a line of its own. */
export function required(text: string): ReadonlySet<string> {
  const all = text.matchAll(/^(?:From ([\w.]+) )?Require (?:Import |Export )?([^\n]*)\.$/gm);
  return new Set(
    [...all].flatMap(([, from, names]) => (names ?? "").split(" ").map((n) => (from ? `${from}.${n}` : n))),
  );
}

/**
 * Does something with each file as soon as it is done with those that the file requires.
 *
 * @param files in dependency order
 * @throws what `work` throws, when all that was begun has ended
 */
export async function inOrder<T>(
  files: readonly { readonly path: string; readonly text: string }[],
  work: (path: string) => Promise<T>,
): Promise<readonly T[]> {
  const begun = new Map<string, Promise<T>>();
  for (const { path, text } of files) {
    const before = [...required(text)].flatMap((name) => begun.get(name) ?? []);
    begun.set(
      logicalName(path),
      Promise.all(before).then(() => work(path)),
    );
  }
  const settled = await Promise.allSettled(begun.values());
  return settled.map((s) => {
    if (s.status === "rejected") throw s.reason;
    return s.value;
  });
}
