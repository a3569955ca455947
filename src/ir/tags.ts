/** Annotations: where each may stand, and what they say. */
import type { DocComment, Tag } from "../parser/ast.js";
import type { Reporter } from "./context.js";
import type { Remark } from "./ir.js";

export type Place = "file" | "type" | "const" | "function";

const places: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  ["module", ["file"]],
  ["xen", ["file", "type", "const", "function"]],
  ["assumes", ["file", "type", "const", "function"]],
  ["omits", ["file", "type", "const", "function"]],
  ["state", ["type"]],
  ["parameter", ["const"]],
  ["init", ["const"]],
  ["action", ["function"]],
  ["actor", ["function"]],
  ["invariant", ["function"]],
  ["transition", ["function"]],
  ["except", ["function"]],
  ["theorem", ["function"]],
  ["lemma", ["function"]],
  ["bugon", ["function"]],
  ["deadlockFree", ["type"]],
  ["spec", ["file"]],
  ["mayRefuse", ["function"]],
  ["refines", ["file"]],
  ["relation", ["function"]],
  ["simulates", ["function"]],
  ["variant", ["function"]],
  ["internal", ["function"]],
]);

const placeNames: Readonly<Record<Place, string>> = {
  file: "the comment that opens a file",
  type: "a type",
  const: "a constant",
  function: "a function",
};

/** Reports tags that stand where they mean nothing. */
export function checkPlaces(doc: DocComment | null, place: Place, exported: boolean, report: Reporter): void {
  for (const tag of doc?.tags ?? []) {
    const allowed = places.get(tag.name);
    if (allowed === undefined) continue;
    if (!allowed.includes(place)) {
      const where = allowed.map((p) => placeNames[p]).join(" or ");
      report.fail("XV1202", tag.span, `@${tag.name} does not belong to ${placeNames[place]}`, `it annotates ${where}`);
    } else if (!exported && place !== "file" && tag.name !== "xen") {
      report.fail("XV1204", tag.span, `@${tag.name} annotates something that is not exported`, "add `export`");
    }
  }
}

/** All tags of a name. */
export function tags(doc: DocComment | null, name: string): readonly Tag[] {
  return (doc?.tags ?? []).filter((t) => t.name === name);
}

/** The text of a tag on one line. */
export const oneLine = (tag: Tag): string => tag.text.replace(/\s+/g, " ").trim();

/** The assumption ledger of a comment. */
export function remarks(doc: DocComment | null, report: Reporter): readonly Remark[] {
  return (["assumes", "omits"] as const).flatMap((kind) =>
    tags(doc, kind).flatMap((tag): readonly Remark[] => {
      const [subject = "", ...words] = oneLine(tag).split(" ");
      if (words.length === 0) {
        report.fail(
          "XV1205",
          tag.span,
          `@${kind} needs a subject and a reason`,
          `\`@${kind} ENOMEM Xen's heap is not modelled.\``,
        );
        return [];
      }
      return [{ kind, subject, reason: words.join(" "), span: tag.span }];
    }),
  );
}
