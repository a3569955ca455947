/** Results kept between runs, by the hash of all that they follow from. What is broken or missing is made again. */
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import cacache from "cacache";
import envPaths from "env-paths";

/** For whom a value is kept: for one project, or for all of a user's. */
export type Reach = "project" | "user";

/** Entries by key. No method throws: a result that cannot be kept is made again next time. */
export interface Store {
  /** The value kept under a key; null where there is none, or where it is damaged. */
  readonly read: (key: string) => Promise<unknown>;
  /** @param reach `project` where it is not given */
  readonly write: (key: string, value: unknown, reach?: Reach) => Promise<void>;
}

/** The store, with all that is written kept for every project of the user. */
export const forEveryProject = ({ read, write }: Store): Store => ({
  read,
  write: (key, value) => write(key, value, "user"),
});

/** The folder of what is kept for every project of the user. */
export const userFolder = (): string => envPaths("xenverif", { suffix: "" }).cache;

/** A store that keeps nothing. */
export const noStore: Store = { read: () => Promise.resolve(null), write: () => Promise.resolve() };

/** The value under a key, verified against its hash; null where there is none. */
async function readEntry(folder: string, key: string): Promise<unknown> {
  try {
    const { data } = await cacache.get(folder, key);
    return deserialize(data);
  } catch {
    // A damaged value would not be written over: values are kept by their hash.
    const info = await cacache.get.info(folder, key).catch(() => null);
    if (info !== null) await cacache.rm.content(folder, info.integrity).catch(() => undefined);
    return null;
  }
}

/**
 * A store in a folder, which several processes may use at once. What serves every project is also kept in, and read from, the
 * user's folder: there it is a matter of speed alone, so that nothing is said where that is not possible.
 *
 * @param warn called with what went wrong when something could not be kept, once
 */
export function openStore(folder: string, warn: (message: string) => void): Store {
  let warned = false;
  return {
    read: async (key) => (await readEntry(folder, key)) ?? (await readEntry(userFolder(), key)),
    write: async (key, value, reach = "project") => {
      const data = serialize(value);
      if (reach === "user") await cacache.put(userFolder(), key, data).catch(() => undefined);
      try {
        await cacache.put(folder, key, data);
      } catch (e) {
        if (!warned) warn(`results cannot be kept in ${folder}: ${e instanceof Error ? e.message : String(e)}`);
        warned = true;
      }
    },
  };
}

const day = 24 * 60 * 60 * 1000;

/** What a store may hold. */
export interface StoreLimits {
  /** Days since an entry was written. */
  readonly age: number;
  /** Bytes of all entries. */
  readonly size: number;
}

/** Limits that hold a store to what the last weeks' work needs. */
export const storeLimits: StoreLimits = { age: 30, size: 1_000_000_000 };

/**
 * Drops what is too old, and the oldest entries of what is too much; at most once a day. What is dropped is made again when it is
 * needed. Does not throw.
 *
 * @param now milliseconds since 1970
 */
export async function pruneStore(folder: string, limits: StoreLimits = storeLimits, now = Date.now()): Promise<void> {
  const marker = join(folder, "pruned");
  try {
    if (existsSync(marker) && now - statSync(marker).mtimeMs < day) return;
    writeFileSync(marker, "");
    const entries = Object.values(await cacache.ls(folder)).sort((a, b) => b.time - a.time);
    let size = 0;
    for (const { key, time, size: own } of entries) {
      size += own;
      if (now - time > limits.age * day || size > limits.size) await cacache.rm.entry(folder, key);
    }
    // Values that no entry names go, too.
    await cacache.verify(folder);
  } catch {
    // Nothing depends on it.
  }
}
