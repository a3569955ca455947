/** Results kept between runs, by the hash of all that they follow from. What is broken or missing is made again. */
import { deserialize, serialize } from "node:v8";
import cacache from "cacache";

/** Entries by key. No method throws: a result that cannot be kept is made again next time. */
export interface Store {
  /** The value kept under a key; null where there is none, or where it is damaged. */
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
}

/** A store that keeps nothing. */
export const noStore: Store = { read: () => Promise.resolve(null), write: () => Promise.resolve() };

/**
 * A store in a folder, which several processes may use at once. Entries are verified against their hashes when read.
 *
 * @param warn called with what went wrong when something could not be kept, once
 */
export function openStore(folder: string, warn: (message: string) => void): Store {
  let warned = false;
  return {
    read: async (key) => {
      try {
        const { data } = await cacache.get(folder, key);
        return deserialize(data);
      } catch {
        // A damaged value would not be written over: values are kept by their hash.
        const info = await cacache.get.info(folder, key).catch(() => null);
        if (info !== null) await cacache.rm.content(folder, info.integrity).catch(() => undefined);
        return null;
      }
    },
    write: async (key, value) => {
      try {
        await cacache.put(folder, key, serialize(value));
      } catch (e) {
        if (!warned) warn(`results cannot be kept in ${folder}: ${e instanceof Error ? e.message : String(e)}`);
        warned = true;
      }
    },
  };
}
