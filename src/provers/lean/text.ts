/** The text of a Lean proof file: comments, commands, theorems. Layout decides where a command begins: in the first column. */

/** A text whose comments are spaces, so that places stay; and what of it cannot be told apart from code for certain. */
export interface LeanCode {
  readonly code: string;
  /** The comments that document a declaration: `/-- … -/` and `/-! … -/`. Lean reads them as part of a command. */
  readonly docs: readonly { readonly start: number; readonly text: string }[];
  /** Whether the file ends inside a comment. */
  readonly open: boolean;
}

/** Separates comments from code. Quoted identifiers are stepped over; strings do not occur (they are refused). */
export function leanCode(text: string): LeanCode {
  const docs: { start: number; text: string }[] = [];
  let code = "";
  let i = 0;
  const blank = (from: number, to: number) => text.slice(from, to).replace(/[^\n]/g, " ");
  while (i < text.length) {
    if (text.startsWith("--", i)) {
      const end = text.indexOf("\n", i);
      const to = end === -1 ? text.length : end;
      code += blank(i, to);
      i = to;
    } else if (text.startsWith("/-", i)) {
      const to = commentEnd(text, i);
      if (to === null) return { code: code + blank(i, text.length), docs, open: true };
      if (/^\/-[-!]/.test(text.slice(i, i + 3)) && to - i > 4) docs.push({ start: i, text: text.slice(i, to) });
      code += blank(i, to);
      i = to;
    } else if (text[i] === "«") {
      const end = text.indexOf("»", i);
      const to = end === -1 ? text.length : end + 1;
      code += text.slice(i, to);
      i = to;
    } else {
      code += text[i];
      i += 1;
    }
  }
  return { code, docs, open: false };
}

/** The end of the comment that begins at `start`; they nest. */
function commentEnd(text: string, start: number): number | null {
  let depth = 0;
  for (let i = start; i < text.length; ) {
    if (text.startsWith("/-", i)) {
      depth += 1;
      i += 2;
    } else if (text.startsWith("-/", i)) {
      depth -= 1;
      i += 2;
      if (depth === 0) return i;
    } else i += 1;
  }
  return null;
}

/** A theorem of a proof file. Offsets are into the text. */
export interface Theorem {
  /** Its name as it is written. */
  readonly name: string;
  /** Where `theorem`, or what modifies it, begins. */
  readonly start: number;
  /** Where the next command begins. */
  readonly end: number;
  /** Where the proof begins: behind `:=`; null where it is given by cases. */
  readonly proof: number | null;
  /** Statement and proof without comments and layout. */
  readonly code: string;
  /** What stands behind `:=`, without comments and layout. */
  readonly script: string;
}

/** The name of a theorem without the quotes in which Lean needs some names. */
export const theoremName = (t: Theorem): string => t.name.replace(/[«»]/g, "");

/** What a command begins with, in the first column. */
const command =
  /^(?:theorem|def|abbrev|instance|structure|inductive|class|example|namespace|section|end|open|variable|universe|set_option|attribute|mutual|private|protected|noncomputable|scoped|local|deriving|import|lemma|@\[|#\w)/gm;

const theoremHead =
  /^(?:@\[[^\]]*\]\s*)?(?:(?:private|protected|noncomputable)\s+)*theorem\s+((?:«[^»]*»|[^\s:({[⦃])+)/;

/** The theorems of a file, in order. */
export function theorems(text: string): readonly Theorem[] {
  const { code } = leanCode(text);
  const starts = [...code.matchAll(command)].map((m) => m.index);
  return starts.flatMap((start, i): readonly Theorem[] => {
    const end = starts[i + 1] ?? code.length;
    const own = code.slice(start, end);
    const name = theoremHead.exec(own)?.[1];
    if (name === undefined) {
      // An attribute on a line of its own, in front of the theorem.
      return [];
    }
    const at = definition(own);
    const squeeze = (s: string) => s.replace(/\s+/g, " ").trim();
    return [
      {
        name,
        start,
        end,
        proof: at === null ? null : start + at,
        code: squeeze(own),
        script: at === null ? "" : squeeze(own.slice(at)),
      },
    ];
  });
}

/** Where the `:=` ends that stands outside brackets; null where there is none. */
function definition(code: string): number | null {
  let depth = 0;
  for (let i = 0; i < code.length; i += 1) {
    const c = code[i] ?? "";
    if ("([{⟨".includes(c)) depth += 1;
    else if (")]}⟩".includes(c)) depth -= 1;
    else if (depth === 0 && code.startsWith(":=", i)) return i + 2;
  }
  return null;
}

/** The namespaces and sections that are open at the end of a file, outermost first. */
export function openScopes(text: string): readonly string[] {
  const { code } = leanCode(text);
  const scopes: string[] = [];
  for (const m of code.matchAll(/^(namespace|section|end)\b[ \t]*([^\s]*)/gm)) {
    if (m[1] === "end") scopes.pop();
    else scopes.push(m[2] ?? "");
  }
  return scopes;
}
