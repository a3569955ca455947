/** Compiles a proof file so that one broken theorem never hides another: what fails is replaced by `sorry` and the rest goes on. */
import { positionAt } from "../../parser/source.js";
import type { LeanResult, Message } from "./lean.js";
import { type Theorem, theorems } from "./text.js";
import type { LeanWorkspace } from "./workspace.js";

/** A theorem that does not check. */
export interface BrokenTheorem {
  readonly name: string;
  readonly message: string;
  readonly goal: string | null;
  /** Offset into the user's file. */
  readonly offset: number;
}

export interface LeanProofRun {
  /** Null where the file compiled, broken theorems replaced; else why it cannot be compiled at all. */
  readonly fatal: { readonly message: string; readonly offset: number } | null;
  readonly broken: readonly BrokenTheorem[];
  /** Whether a limit of time or memory had a part in it: another run may end otherwise. */
  readonly uncertain: boolean;
}

/** What becomes of a theorem in the text that is compiled. */
type Treatment = "kept" | "sorry" | "removed";

/** One file on its way. Replacements keep all lines where they are. */
class Attempt {
  readonly broken = new Map<Theorem, BrokenTheorem>();
  uncertain = false;
  readonly #treatment = new Map<Theorem, Treatment>();
  readonly #text: string;
  readonly #all: readonly Theorem[];
  readonly #workspace: LeanWorkspace;
  readonly #path: string;

  constructor(text: string, workspace: LeanWorkspace, path: string) {
    this.#text = text;
    this.#all = theorems(text);
    this.#workspace = workspace;
    this.#path = path;
  }

  /** Compiles until the file stands, or cannot. */
  async run(): Promise<LeanProofRun["fatal"]> {
    for (;;) {
      const result = await this.#compile(this.#treated(new Set()));
      if (result.ok) return null;
      const errors = result.messages.filter((m) => m.severity === "error");
      if (errors.length === 0) {
        if (result.interrupted) return { message: "interrupted", offset: 0 };
        this.uncertain = true;
        const left = this.#all.filter((t) => this.#treatmentOf(t) === "kept");
        const found = await this.#culprits(left);
        if (!found) return { message: `${ended(result)} outside all theorems`, offset: 0 };
        continue;
      }
      const fatal = this.#blame(errors);
      if (fatal !== null) return fatal;
    }
  }

  #treatmentOf(t: Theorem): Treatment {
    return this.#treatment.get(t) ?? "kept";
  }

  /** The text, with the proofs of further theorems replaced. */
  #treated(without: ReadonlySet<Theorem>): string {
    let text = this.#text;
    const lines = (s: string) => s.replace(/[^\n]/g, "");
    for (const t of [...this.#all].reverse()) {
      const how = without.has(t) && this.#treatmentOf(t) === "kept" ? "sorry" : this.#treatmentOf(t);
      if (how === "kept") continue;
      const from = how === "removed" || t.proof === null ? t.start : t.proof;
      const gone = text.slice(from, t.end);
      text = `${text.slice(0, from)}${from === t.start ? "" : " sorry"}${lines(gone)}${text.slice(t.end)}`;
    }
    return text;
  }

  async #compile(text: string): Promise<LeanResult> {
    this.#workspace.write({ path: this.#path, text });
    return this.#workspace.compile(this.#path);
  }

  /** Ascribes errors to theorems. @returns one that belongs to none */
  #blame(errors: readonly Message[]): LeanProofRun["fatal"] {
    const blamed = new Set<Theorem>();
    for (const e of errors) {
      const t = this.#at(e);
      if (t === null) {
        if (blamed.size > 0) continue;
        return { message: `${e.line}:${e.column}: ${e.text}`, offset: offsetAt(this.#text, e) };
      }
      if (blamed.has(t)) continue;
      blamed.add(t);
      const inProof = t.proof !== null && offsetAt(this.#text, e) >= t.proof;
      this.#treatment.set(t, this.#treatmentOf(t) === "kept" && inProof ? "sorry" : "removed");
      if (!this.broken.has(t)) this.broken.set(t, { name: t.name, ...split(e.text), offset: offsetAt(this.#text, e) });
    }
    return null;
  }

  /** The theorem that an error is about: where the parser stops at the next command, the one before. */
  #at(e: Message): Theorem | null {
    const offset = offsetAt(this.#text, e);
    const parser = /^(?:unexpected|expected)/.test(e.text);
    const inside = this.#all.find((t) => t.start <= offset && offset < t.end);
    if (parser && (inside === undefined || inside.start === offset)) {
      const before = this.#all.filter((t) => t.end <= offset && this.#treatmentOf(t) === "kept");
      const last = before[before.length - 1];
      if (last !== undefined && this.#text.slice(last.end, offset).trim() === "") return last;
    }
    return inside !== undefined && this.#treatmentOf(inside) !== "removed" ? inside : null;
  }

  /** Finds the theorems that exceed a limit, by halves. @returns whether there is one */
  async #culprits(suspects: readonly Theorem[]): Promise<boolean> {
    if (suspects.length === 0) return false;
    const others = new Set(this.#all.filter((t) => !suspects.includes(t)));
    const result = await this.#compile(this.#treated(others));
    const exceeds = !result.ok && result.messages.every((m) => m.severity !== "error");
    if (!exceeds || result.interrupted) return false;
    const [only] = suspects;
    if (suspects.length === 1 && only !== undefined) {
      this.#treatment.set(only, "sorry");
      this.broken.set(only, { name: only.name, message: ended(result), goal: null, offset: only.start });
      return true;
    }
    const middle = Math.ceil(suspects.length / 2);
    const left = await this.#culprits(suspects.slice(0, middle));
    const right = await this.#culprits(suspects.slice(middle));
    return left || right;
  }
}

/** The reason of a run that ended without an error of its own. */
function ended(result: LeanResult): string {
  if (result.timedOut) return "Lean did not finish within its time";
  return result.stderr.trim() || result.stdout.trim() || "Lean ended without a message (is it out of memory?)";
}

/** An error's message, and the goal that it shows. */
function split(text: string): { readonly message: string; readonly goal: string | null } {
  const [head = "", ...rest] = text.split("\n");
  return text.includes("⊢") && rest.length > 0
    ? { message: head, goal: rest.join("\n") }
    : { message: text, goal: null };
}

/** Lean counts columns in code points. */
function offsetAt(text: string, { line, column }: { readonly line: number; readonly column: number }): number {
  let offset = 0;
  for (let l = 1; l < line; l += 1) {
    const end = text.indexOf("\n", offset);
    if (end === -1) return text.length;
    offset = end + 1;
  }
  const end = text.indexOf("\n", offset);
  const own = [...text.slice(offset, end === -1 ? text.length : end)];
  return offset + own.slice(0, column).join("").length;
}

/**
 * Compiles a proof file.
 *
 * @param path of the copy, relative to the workspace
 */
export async function compileLeanProofs(text: string, workspace: LeanWorkspace, path: string): Promise<LeanProofRun> {
  const attempt = new Attempt(text, workspace, path);
  const fatal = await attempt.run();
  return { fatal, broken: [...attempt.broken.values()], uncertain: attempt.uncertain };
}

/** A place for people. */
export const placeOf = (file: string, text: string, offset: number) => ({ file, ...positionAt(text, offset) });
