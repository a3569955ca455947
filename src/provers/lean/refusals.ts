/**
 * What a proof file may not contain. Lean runs code while it elaborates: what reaches outside terms and tactics is refused before Lean
 * sees the file, so that a proof can neither write files, nor change how another file is read, nor print what was not proved.
 *
 * Names are looked for everywhere but in plain comments. Strings are refused, so that nothing but comments can hide code.
 */
import { leanCode } from "./text.js";

export interface Refusal {
  readonly offset: number;
  readonly what: string;
  readonly reason: string;
}

/** Words, with what they do. A name such as `IO.FS.writeFile` consists of three. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^(?:macro|macro_rules|syntax|declare_syntax_cat|elab|elab_rules|by_elab)$/, "changes how Lean reads the file"],
  [/^(?:notation3?|infix[lr]?|prefix|postfix|binder_predicate|unif_hint)$/, "changes how Lean reads the file"],
  [/^(?:initialize|builtin_initialize|run_cmd|run_elab|run_meta|run_tac|evalDecl)$/, "runs code"],
  [/^(?:unsafe.*|partial|extern|implemented_by|implementedBy|csimp)$/, "runs other code than what is proved"],
  [/^(?:IO|EIO|BaseIO|Lean|MacroM|CoreM|MetaM|TermElabM|CommandElabM|TacticM)$/, "reaches into Lean or the system"],
  [
    /^(?:native|native_decide|nativeDecide|ofReduceBool|ofReduceNat|reduceBool|reduceNat|trustCompiler)$/,
    "trusts compiled code",
  ],
  [/^(?:axiom|axioms|constant|opaque|postulate)$/, "assumes what should be proved"],
  [/^(?:lcProof|lcUnreachable|lcAny|sorryAx|ptrAddrUnsafe|dbgTrace\w*|dbg_trace|dbgSleep|include_str)$/, "is no proof"],
  [/^(?:prelude|module|meta|export|renaming|builtin)$/, "changes what names mean"],
];

/** Options that change limits, names or what is printed, and nothing else. */
const options =
  /^(?:maxHeartbeats|maxRecDepth|autoImplicit|relaxedAutoImplicit|autoBoundImplicitLocal|linter\.\w+(?:\.\w+)*|pp\.\w+(?:\.\w+)*)$/;

/** Attributes that do no more than guide tactics and unfolding. */
const attributes =
  /^(?:(?:local|scoped)\s+)?(?:simp|reducible|irreducible|semireducible|inline|elab_as_elim|elabAsElim)$/;

const word = /«[^»]*»?|[\p{L}_][\p{L}\p{N}_'!?₀-₉]*/gu;

/**
 * The first thing in a proof file that is refused; null where there is none.
 *
 * @param imports names of the modules that it may import
 */
export function refusedIn(text: string, imports: ReadonlySet<string>): Refusal | null {
  const found: Refusal[] = [];
  const refuse = (offset: number, what: string, reason: string) =>
    found.push({ offset, what: what.slice(0, 60), reason });
  const { code, docs, open } = leanCode(text);
  if (open) refuse(text.length, "a comment", "is not closed");
  const quote = [...text].findIndex((c) => c === '"' || (c < " " && !"\t\n\r".includes(c)));
  if (quote !== -1)
    refuse(
      quote,
      JSON.stringify(text[quote]),
      "could hide code from this check; proofs need no strings, and comments can do without",
    );
  for (const doc of docs) for (const r of inWords(doc.text, doc.start)) found.push(r);
  for (const doc of docs) {
    const hash = doc.text.search(/#\p{L}/u);
    if (hash !== -1) refuse(doc.start + hash, "#", "runs a command");
  }
  found.push(...inWords(code, 0));
  const masked = code.replace(word, (w) => "x".repeat(w.length));
  for (const m of masked.matchAll(/#(?!\[)|`|'/g))
    refuse(
      m.index,
      m[0],
      m[0] === "#" ? "runs a command, or prints" : "begins a quotation or a literal, which proofs do not need",
    );
  for (const m of code.matchAll(/«([^»]*)(»?)/g))
    if (m[2] === "" || !/^[\p{L}\p{N}_'. !?]*$/u.test(m[1] ?? ""))
      refuse(m.index, m[0], "could hide code from this check");
  for (const m of code.matchAll(/\bset_option\s+(\S+)/g))
    if (!options.test(m[1] ?? "")) refuse(m.index, m[0], "sets an option that may switch a check off");
  for (const m of code.matchAll(/(?:@\[|\battribute\s*\[)([^\]]*)\]?/g))
    for (const a of (m[1] ?? "").split(","))
      if (!attributes.test(a.trim().replace(/^-/, ""))) refuse(m.index, m[0], "is an attribute that may run code");
  for (const m of code.matchAll(/^\s*(?:(?:public|private)\s+)?import\b([^\n]*)/gm))
    for (const name of (m[1] ?? "").trim().split(/\s+/))
      if (!imports.has(name)) refuse(m.index, m[0].trim(), "is none of the modules that a proof file may import");
  // Only at the start, each on a line of its own: anywhere else the word is no header.
  const header = /^(?:\s*import\b[^\n]*\n)*\s*/.exec(code)?.[0].length ?? 0;
  for (const m of code.slice(header).matchAll(/\bimport\b/g))
    refuse(header + m.index, "import", "stands behind the head of the file");
  return found.sort((a, b) => a.offset - b.offset)[0] ?? null;
}

function inWords(text: string, offset: number): readonly Refusal[] {
  return [...text.matchAll(word)].flatMap((m) => {
    if (m[0].startsWith("«")) return [];
    const why = words.find(([pattern]) => pattern.test(m[0]))?.[1];
    return why === undefined ? [] : [{ offset: offset + m.index, what: m[0], reason: why }];
  });
}
