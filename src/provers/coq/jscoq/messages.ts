/** What jsCoq's worker says: tagged arrays, as `backend/coq-worker.ts` of the npm package describes them. */
import { z } from "zod";

const place = z.object({ line_nb: z.number(), bol_pos: z.number(), bp: z.number(), ep: z.number() });

/** An error: where, from the byte positions of the file and of its line, and what. */
export const exception = z.tuple([
  z.literal("CoqExn"),
  z.object({ loc: place.nullish(), msg: z.string().nullish(), pp: z.unknown() }),
]);
export const badMessage = z.tuple([z.literal("JsonExn"), z.string()]).rest(z.unknown());
/** A file was read to its end: its name, and the state behind its last sentence. */
export const loadedFile = z.tuple([z.literal("Loaded"), z.string(), z.number()]);
/** What is open in a state, such as "Proof"; nothing where nothing is. */
export const modeInfo = z.tuple([z.literal("ModeInfo"), z.number(), z.string().nullish()]);
export const compiledFile = z.tuple([z.literal("Compiled"), z.string(), z.instanceof(Uint8Array)]);
export const feedback = z.tuple([z.literal("Feedback"), z.object({ contents: z.array(z.unknown()).min(1) })]);

/** A pretty-printed text, in one line where its boxes do not ask for more. */
export function printed(pp: unknown, vertical = false): string {
  if (!Array.isArray(pp)) return "";
  const [tag, first, second]: readonly unknown[] = pp;
  switch (tag) {
    case "Pp_string":
      return typeof first === "string" ? first : "";
    case "Pp_glue":
      return Array.isArray(first) ? first.map((p) => printed(p, vertical)).join("") : "";
    case "Pp_box":
      return printed(second, Array.isArray(first) && first[0] === "Pp_vbox");
    case "Pp_tag":
      return printed(second, vertical);
    case "Pp_print_break":
      return vertical ? "\n" : " ".repeat(typeof first === "number" ? first : 1);
    case "Pp_force_newline":
      return "\n";
    default:
      return "";
  }
}
