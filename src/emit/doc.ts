/**
 * A pretty-printer for generated text, after P. Wadler, "A prettier printer" (2003), in the strict form of
 * C. Lindig, "Strictly Pretty" (2000): a group is laid out on one line if it fits, else all its own lines break.
 */

export type Doc =
  | { readonly kind: "text"; readonly text: string }
  /** A space, or a line break; `soft` gives nothing instead of the space; `hard` always breaks. */
  | { readonly kind: "line"; readonly mode: "space" | "soft" | "hard" }
  | { readonly kind: "concat"; readonly parts: readonly Doc[] }
  | { readonly kind: "nest"; readonly indent: number; readonly doc: Doc }
  /** Lines inside start in the column in which the document itself starts. */
  | { readonly kind: "align"; readonly doc: Doc }
  | { readonly kind: "group"; readonly doc: Doc };

/** Literal text without line breaks. */
export const text = (s: string): Doc => ({ kind: "text", text: s });
export const line: Doc = { kind: "line", mode: "space" };
export const softline: Doc = { kind: "line", mode: "soft" };
export const hardline: Doc = { kind: "line", mode: "hard" };
export const empty: Doc = { kind: "concat", parts: [] };

const toDoc = (d: Doc | string): Doc => (typeof d === "string" ? text(d) : d);

/** One document after the other; strings stand for text. */
export function concat(...parts: readonly (Doc | string)[]): Doc {
  return { kind: "concat", parts: parts.map(toDoc) };
}

/** Lines inside are indented by `indent` columns more. */
export function nest(indent: number, ...parts: readonly (Doc | string)[]): Doc {
  return { kind: "nest", indent, doc: concat(...parts) };
}

/** Lines inside start in the column in which the document itself starts. */
export function align(...parts: readonly (Doc | string)[]): Doc {
  return { kind: "align", doc: concat(...parts) };
}

/** Laid out on one line where that fits. */
export function group(...parts: readonly (Doc | string)[]): Doc {
  return { kind: "group", doc: concat(...parts) };
}

/** The documents with a separator between them. */
export function join(separator: Doc | string, docs: readonly (Doc | string)[]): Doc {
  return concat(...docs.flatMap((d, i) => (i === 0 ? [d] : [separator, d])));
}

/** As many documents on each line as fit; `separator` stands behind each one but the last. */
export function fillLines(separator: Doc | string, docs: readonly (Doc | string)[]): Doc {
  return concat(...docs.flatMap((d, i) => (i === 0 ? [d] : [separator, group(line), d])));
}

interface Item {
  readonly indent: number;
  readonly flat: boolean;
  readonly doc: Doc;
}

/** Whether the items fit into `width` columns up to the next line break. */
function fits(width: number, first: Item, rest: readonly Item[]): boolean {
  let left = width;
  const stack: Item[] = [first];
  let next = rest.length - 1;
  while (left >= 0) {
    let item = stack.pop();
    if (item === undefined) {
      item = rest[next];
      next -= 1;
    }
    if (item === undefined) return true;
    const { doc, flat } = item;
    switch (doc.kind) {
      case "text":
        left -= doc.text.length;
        break;
      case "line":
        if (doc.mode === "hard") return true;
        if (!flat) return true;
        left -= doc.mode === "space" ? 1 : 0;
        break;
      case "concat":
        for (let i = doc.parts.length - 1; i >= 0; i -= 1) stack.push({ ...item, doc: doc.parts[i] as Doc });
        break;
      case "nest":
      case "align":
        stack.push({ ...item, doc: doc.doc });
        break;
      case "group":
        stack.push({ ...item, doc: doc.doc });
        break;
    }
  }
  return false;
}

/** Whether a document contains a line that always breaks. */
function breaks(doc: Doc): boolean {
  switch (doc.kind) {
    case "text":
      return false;
    case "line":
      return doc.mode === "hard";
    case "concat":
      return doc.parts.some(breaks);
    case "nest":
    case "align":
    case "group":
      return breaks(doc.doc);
  }
}

/**
 * Lays a document out.
 *
 * @param width columns that a line should not exceed
 * @returns the text, without trailing spaces on lines and without a final line break
 */
export function render(doc: Doc, width: number): string {
  let out = "";
  let column = 0;
  const stack: Item[] = [{ indent: 0, flat: false, doc }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { indent, flat, doc: d } = item;
    switch (d.kind) {
      case "text":
        out += d.text;
        column += d.text.length;
        break;
      case "line":
        if (flat && d.mode !== "hard") {
          out += d.mode === "space" ? " " : "";
          column += d.mode === "space" ? 1 : 0;
        } else {
          out += `\n${" ".repeat(indent)}`;
          column = indent;
        }
        break;
      case "concat":
        for (let i = d.parts.length - 1; i >= 0; i -= 1) stack.push({ indent, flat, doc: d.parts[i] as Doc });
        break;
      case "nest":
        stack.push({ indent: indent + d.indent, flat, doc: d.doc });
        break;
      case "align":
        stack.push({ indent: column, flat, doc: d.doc });
        break;
      case "group": {
        const candidate: Item = { indent, flat: true, doc: d.doc };
        const fitting = flat || (!breaks(d.doc) && fits(width - column, candidate, stack));
        stack.push({ indent, flat: fitting, doc: d.doc });
        break;
      }
    }
  }
  return out.replace(/ +$/gm, "");
}
