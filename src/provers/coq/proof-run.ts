/** Compiles a proof file so that one broken lemma never hides another: what fails is cut out and the rest goes on. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CoqcResult, coqc, coqError, type LoadPath } from "./coqc.js";
import { type Lemma, lemmas, statementsOnly } from "./sentences.js";

/** A lemma that does not check. */
export interface BrokenLemma {
  readonly name: string;
  readonly message: string;
  readonly goal: string | null;
  /** Offset into the user's file. */
  readonly offset: number;
}

/** A compiled proof file. */
export interface ProofRun {
  /** Null where the file compiled, broken lemmas replaced; else why it cannot be compiled at all. */
  readonly fatal: { readonly message: string; readonly offset: number } | null;
  readonly broken: readonly BrokenLemma[];
  /** Whether a time limit, or a prover that ended without a message, had a part in it: another run may end otherwise. */
  readonly uncertain: boolean;
}

/** What a run of coqc may use. */
export interface ProofLimits {
  readonly paths: readonly LoadPath[];
  /** Seconds for a file. */
  readonly timeout: number;
  /** Seconds for one sentence. */
  readonly sentenceTimeout: number;
}

/** How a lemma is written into the private copy. */
type Form = "as written" | "admitted" | "left out";

/**
 * Compiles the user's proofs.
 *
 * @param folder the private folder; the file is written to `relative` inside it
 * @param progress called with the number of broken lemmas found so far
 */
export async function compileProofs(
  text: string,
  folder: string,
  relative: string,
  limits: ProofLimits,
  progress: (broken: number) => void,
): Promise<ProofRun> {
  const all = lemmas(text);
  const forms = new Map<string, Form>();
  const broken: BrokenLemma[] = [];
  let uncertain = false;
  // Every round either compiles or cuts one more lemma out, so there are at most two rounds per lemma.
  for (let round = 0; round <= 2 * all.length + 1; round += 1) {
    const copy = rewritten(text, all, forms);
    const result = await compile(copy.text, folder, relative, limits);
    if (result.ok) return { fatal: null, broken, uncertain };
    const ended = (message: string): ProofRun => ({ fatal: { message, offset: 0 }, broken, uncertain: true });
    if (result.timedOut) return ended(`coqc did not finish within ${limits.timeout} s`);
    const error = coqError(result.stderr);
    if (error === null) return ended(result.stderr.trim() || "coqc ended without a message");
    const at = offsetOf(copy.text, error.line, error.column);
    const index = copy.places.findIndex((p) => at >= p.start && at < p.end);
    const lemma = all[index];
    if (lemma === undefined) return { fatal: { message: error.message, offset: copy.origin(at) }, broken, uncertain };
    // Neither a lack of time nor one of memory says anything of the proof.
    if (/^(?:Timeout!|Out of memory|Stack overflow)/.test(error.message)) uncertain = true;
    const seen = broken.some((b) => b.name === lemma.name);
    const inStatement = at < (copy.places[index]?.proofStart ?? 0);
    forms.set(lemma.name, inStatement || seen ? "left out" : "admitted");
    if (!seen) {
      const goal = inStatement
        ? null
        : await goalAt(copy.text, copy.places[index]?.start ?? 0, at, folder, relative, limits);
      const message =
        error.message === "Timeout!"
          ? `does not end within ${limits.sentenceTimeout} s (\`sentenceTimeout\` in xenverif.config.json)`
          : error.message;
      broken.push({ name: lemma.name, message, goal, offset: copy.origin(at) });
      progress(broken.length);
    }
  }
  return {
    fatal: { message: "the file does not compile even without its broken lemmas", offset: 0 },
    broken,
    uncertain,
  };
}

async function compile(text: string, folder: string, relative: string, limits: ProofLimits): Promise<CoqcResult> {
  const file = join(folder, relative);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, text);
  chmodSync(file, 0o444);
  // A sentence that does not end must not take the others' time.
  const perSentence = ["-set", `Default Timeout=${limits.sentenceTimeout}`];
  return coqc(folder, relative, limits.paths, limits.timeout, perSentence);
}

interface PlacedLemma {
  /** In the copy. */
  readonly start: number;
  readonly proofStart: number;
  readonly end: number;
}

/** The private copy: broken lemmas admitted or left out; places of lemmas in it, and the way back to the user's file. */
function rewritten(text: string, all: readonly Lemma[], forms: ReadonlyMap<string, Form>) {
  let out = "";
  let from = 0;
  const places: PlacedLemma[] = [];
  const shifts: { readonly at: number; readonly origin: number }[] = [{ at: 0, origin: 0 }];
  for (const lemma of all) {
    out += text.slice(from, lemma.statement.start);
    shifts.push({ at: out.length, origin: lemma.statement.start });
    const start = out.length;
    const form = forms.get(lemma.name) ?? "as written";
    const statement = text.slice(lemma.statement.start, lemma.statement.end);
    const proofStart = start + statement.length;
    if (form === "as written") out += text.slice(lemma.statement.start, lemma.proofEnd);
    else if (form === "admitted") out += `${statement} Admitted.`;
    places.push({ start, proofStart, end: Math.max(out.length, start + 1) });
    from = lemma.proofEnd;
    shifts.push({ at: out.length, origin: from });
  }
  out += text.slice(from);
  const origin = (offset: number): number => {
    const shift = shifts.filter((s) => s.at <= offset).pop();
    return shift === undefined ? offset : shift.origin + (offset - shift.at);
  };
  return { text: out, places, origin };
}

/** The offset of a place that coqc names: line from 1, column in bytes. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i += 1) {
    const next = text.indexOf("\n", start);
    if (next === -1) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  const bytes = Buffer.from(text.slice(start, end === -1 ? undefined : end));
  return start + bytes.subarray(0, column).toString().length;
}

/** The goal in front of the tactic that failed. */
async function goalAt(
  text: string,
  lemmaStart: number,
  at: number,
  folder: string,
  relative: string,
  limits: ProofLimits,
): Promise<string | null> {
  const header = text.slice(0, lemmaStart);
  // Earlier lemmas are only needed as statements.
  const partial = `${statementsOnly(header)}${text.slice(lemmaStart, at)}\nShow.\nAbort.\n`;
  const file = relative.replace(/\.v$/, "_goal.v");
  const result = await compile(partial, folder, file, limits);
  const shown = result.stdout.trim();
  return shown === ""
    ? null
    : shown
        .split("\n")
        .filter((l) => !/: Learnt /.test(l))
        .slice(0, 60)
        .join("\n");
}
