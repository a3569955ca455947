/** Looks for proofs: tries scripts on single obligations, and writes down those that work. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Obligation } from "../../obligations/obligation.js";
import { type PathScript, pathScript, pathScriptText } from "../../project/path-script.js";
import type { ModulePlan } from "../../project/plan.js";
import { type Candidate, hammerRemark, isUntouched, portfolio } from "../../project/portfolio.js";
import { readIfThere, writeIfChanged } from "../../project/write.js";
import { wasInterrupted } from "../processes.js";
import { coqc } from "./coqc.js";
import { paths } from "./module-run.js";
import { refusedCommands } from "./refusals.js";
import { type Lemma, lemmas, statementsOnly, withoutComments } from "./sentences.js";

/** An obligation without a proof, and the file where its proof belongs. */
export interface Target {
  readonly obligation: Obligation;
  readonly plan: ModulePlan;
  readonly file: string;
}

/** What became of a target. */
export type Attempt =
  | { readonly kind: "proved"; readonly script: string; readonly hammer: boolean }
  /** No script works; the proof was opened path by path, and so many paths are left. */
  | { readonly kind: "split"; readonly left: number; readonly of: number }
  /** No script works. */
  | { readonly kind: "left" }
  /** The proof is a person's work: nothing was tried. */
  | { readonly kind: "by hand" }
  /** There is no lemma of this name. */
  | { readonly kind: "no lemma" }
  /** The file changed while the search went on: nothing was written. */
  | { readonly kind: "changed" }
  /** The proof file contains what is refused: nothing of it is compiled. */
  | { readonly kind: "refused" }
  | { readonly kind: "interrupted" };

export interface SearchSettings {
  /** A private folder with the compiled statements. */
  readonly folder: string;
  readonly plans: readonly ModulePlan[];
  /** Seconds for one attempt. */
  readonly timeout: number;
  /** Megabytes of one attempt; null for no limit. */
  readonly memory: number | null;
  /** Whether the tactics of coq-hammer are tried. */
  readonly hammer: boolean;
}

/** Line by which a proof file takes in the tactics of coq-hammer. */
const hammerImport = "From Hammer Require Import Tactics.";

/**
 * Tries the portfolio on one obligation and writes the script that works into the proof file. A proof that a person has
 * touched stays as it is.
 *
 * @throws the system's error where the proof file cannot be written; it is then as it was
 */
export async function prove(target: Target, settings: SearchSettings): Promise<Attempt> {
  const { obligation: o, plan, file } = target;
  const text = readIfThere(file) ?? "";
  // What `check` does not compile is not compiled here either.
  const { commands, complete } = refusedCommands(text);
  if (commands.length > 0 || !complete) return { kind: "refused" };
  const lemma = lemmas(text).find((l) => l.name === o.name);
  if (lemma === undefined) return { kind: "no lemma" };
  if (!isUntouched(o, plan, settings.plans, lemma, text)) return { kind: "by hand" };
  const before = statementsOnly(text.slice(0, lemma.statement.start));
  const others = statementsOnly(text.slice(0, lemma.statement.start) + text.slice(lemma.proofEnd));
  for (const [i, candidate] of portfolio(o, plan, settings.plans, settings.hammer).entries()) {
    if (wasInterrupted()) return { kind: "interrupted" };
    const proof = `Proof.\n${candidate.script}\nQed.`;
    const moves = usesLater(candidate.script, lemma, text);
    const head = moves ? others : before;
    const works = await trial(`${i}`, head, o, proof, candidate.hammer, settings);
    if (works === null) continue;
    return replaced(target, lemma, text, { proof: written(candidate), hammer: candidate.hammer, moves })
      ? { kind: "proved", script: candidate.script, hammer: candidate.hammer }
      : { kind: "changed" };
  }
  const split = pathScript(o, plan, settings.plans);
  if (wasInterrupted()) return { kind: "interrupted" };
  if (split === null) return { kind: "left" };
  const left = await pathsLeft(split, before, o, settings);
  if (left === null) return { kind: "left" };
  const proof = `Proof.\n  ${pathScriptText(split, left)}\nAdmitted.`;
  return replaced(target, lemma, text, { proof, hammer: false, moves: false })
    ? { kind: "split", left: left.size, of: split.bullets.length }
    : { kind: "changed" };
}

/** A proof as it stands in a proof file. */
function written({ script, hammer }: Candidate): string {
  const remark = hammer ? ` (* ${hammerRemark} *)` : "";
  const isLong = script.includes("\n");
  return isLong ? `Proof.${remark}\n  ${script}\nQed.` : `Proof.${remark} ${script} Qed.`;
}

/** Tries a proof. @returns what coqc printed; null where it does not accept the proof */
async function trial(
  name: string,
  head: string,
  o: Obligation,
  proof: string,
  hammer: boolean,
  { folder, timeout, memory }: SearchSettings,
): Promise<string | null> {
  // Two modules may have obligations of one name.
  const path = `Proofs/Trial_${o.id.replace(/\W/g, "_")}_${name}.v`;
  const start = hammer ? `${head}\n${hammerImport}\n` : `${head}\n`;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${start}Lemma ${o.name} : Obligations.${o.name}.\n${proof}\n`);
  const result = await coqc(folder, path, paths, { timeout, memory });
  return result.ok ? result.stdout : null;
}

/** The paths, from 0, that automation does not close; null where the case distinction itself does not work. */
async function pathsLeft(
  split: PathScript,
  head: string,
  o: Obligation,
  settings: SearchSettings,
): Promise<ReadonlySet<number> | null> {
  const attempt = (i: number) => `first [solve [${split.tactic}] | idtac "left ${i} ."; admit].`;
  const bullets = split.bullets.map((b, i) => `- ${b.intros} ${attempt(i)}`);
  const proof = `Proof.\n${[split.opening, ...bullets].join("\n")}\nAdmitted.`;
  const printed = await trial("paths", head, o, proof, false, settings);
  if (printed !== null) return new Set([...printed.matchAll(/^left (\d+) \.$/gm)].map((m) => Number(m[1])));
  // Too slow as a whole: all paths are left, if the case distinction stands.
  const admitted = split.bullets.map((b) => `- ${b.intros} admit.`);
  const opened = await trial(
    "split",
    head,
    o,
    `Proof.\n${[split.opening, ...admitted].join("\n")}\nAdmitted.`,
    false,
    settings,
  );
  return opened === null ? null : new Set(split.bullets.keys());
}

/** Whether a script uses lemmas that stand behind its place, so that it has to move to the end; never where others use it. */
function usesLater(script: string, lemma: Lemma, text: string): boolean {
  const words = new Set(script.match(/[\p{L}_][\p{L}\p{N}_']*/gu));
  const uses = lemmas(text).some((l) => l.statement.start > lemma.statement.start && words.has(l.name));
  const rest = withoutComments(text.slice(lemma.proofEnd));
  return uses && !new RegExp(`(?<![\\w'.])${lemma.name}(?![\\w'])`).test(rest);
}

/** A proof that was found. */
interface Found {
  readonly proof: string;
  readonly hammer: boolean;
  /** Whether the lemma goes to the end of the file. */
  readonly moves: boolean;
}

/** Puts a proof in the place of one that nobody touched. @returns false where the file has changed there since it was read */
function replaced(target: Target, seen: Lemma, seenText: string, { proof, hammer, moves }: Found): boolean {
  const text = readIfThere(target.file);
  if (text === null) return false;
  const lemma = lemmas(text).find((l) => l.name === seen.name);
  if (lemma === undefined) return false;
  const old = seenText.slice(seen.statement.start, seen.proofEnd);
  if (text.slice(lemma.statement.start, lemma.proofEnd) !== old) return false;
  const start = text.slice(0, lemma.statement.start);
  const statement = text.slice(lemma.statement.start, lemma.statement.end);
  const rest = text.slice(lemma.proofEnd);
  const next = moves
    ? `${start}${rest.replace(/^\n\n?/, "")}\n${statement}\n${proof}\n`
    : `${start}${statement}\n${proof}${rest}`;
  const whole = hammer && !next.includes(hammerImport) ? next.replace(/^From XenVerif /m, `${hammerImport}\n$&`) : next;
  writeIfChanged(target.file, whole);
  return true;
}
