/** Compiles a proof file so that one broken lemma never hides another: what fails is cut out and the rest goes on. */
import { join } from "node:path";
import { type CoqcResult, type CoqLimits, coqc, coqError, Interrupted, type LoadPath } from "./coqc.js";
import { goalAt, offsetOf, writeReadOnly } from "./goals.js";
import { copyOf, type Form } from "./pieces.js";
import { lemmas } from "./sentences.js";

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
export interface ProofLimits extends CoqLimits {
  readonly paths: readonly LoadPath[];
  /** Seconds for one sentence. */
  readonly sentenceTimeout: number;
}

/**
 * Compiles a proof file as a whole: the way for files that {@link piecesOf} does not cut.
 *
 * @param folder the private folder; the file is written to `relative` inside it
 * @param progress called with the number of broken lemmas found so far
 * @throws Interrupted
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
    const copy = copyOf(text, all, (i) => forms.get(all[i]?.name ?? "") ?? "as written");
    const result = await compile(copy.text, folder, relative, limits);
    if (result.interrupted) throw new Interrupted();
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
  writeReadOnly(join(folder, relative), text);
  // A sentence that does not end must not take the others' time.
  const perSentence = ["-set", `Default Timeout=${limits.sentenceTimeout}`];
  return coqc(folder, relative, limits.paths, limits, perSentence);
}
