/** What is kept of the lemmas of a module between runs, each under the key of all in its proof file that it follows from. */
import { z } from "zod";
import type { Store } from "../store.js";

const entrySchema = z.object({
  status: z.enum(["proved", "open", "failed"]),
  reason: z.string().nullable(),
  goal: z.string().nullable(),
  /** Where in the lemma it fails, counted from its start; null for no place. */
  at: z.number().nullable(),
  axioms: z.array(z.string()),
  /** The key of the compiled unit that holds it; null where none does. */
  unit: z.string().nullable(),
  /** Day, counted from 1970, on which it was last asked for. */
  day: z.number(),
});

/** What was said of a lemma. */
export type BookEntry = z.infer<typeof entrySchema>;

export type Book = ReadonlyMap<string, BookEntry>;

const bookSchema = z.array(z.tuple([z.string(), entrySchema]));

/** Days after which an entry that nobody asked for is dropped. */
const lifetime = 30;

export const today = (): number => Math.floor(Date.now() / 86_400_000);

/** The book of a module; empty where there is none, or where it is damaged. */
export async function readBook(store: Store, key: string): Promise<Book> {
  const parsed = bookSchema.safeParse(await store.read(key));
  return parsed.success ? new Map(parsed.data) : new Map();
}

/** Adds entries to a book. Another run may have written meanwhile: what it added stays. */
export async function addToBook(store: Store, key: string, entries: Book): Promise<void> {
  const old = await readBook(store, key);
  const oldest = today() - lifetime;
  const all = new Map([...old].filter(([, e]) => e.day >= oldest));
  for (const [k, e] of entries) all.set(k, e);
  const isNew = [...all].some(([k, e]) => old.get(k)?.day !== e.day || old.get(k)?.unit !== e.unit);
  if (isNew || all.size !== old.size) await store.write(key, [...all]);
}
