/** What an installation can do, what it lacks, and the commands that mend it. */
import { createColors } from "picocolors";
import { coerce, gte } from "semver";
import type { Installation } from "../provers/doctor.js";

/** `missing`: something asked for cannot be done. `advice`: it works, and could be better. */
export type DoctorState = "ok" | "advice" | "missing";

/** One line of the report. */
export interface DoctorLine {
  readonly what: string;
  readonly state: DoctorState;
  readonly says: string;
  /** What to do, most often a command; null where nothing is to do. */
  readonly mend: string | null;
}

/** The oldest supported version of Node. */
const oldestNode = "20.19.0";

/** The Coq that the project is checked with. */
const usualCoq = "8.16.1";

/** Its release notes name fixes of Lean's kernel. */
const soundLean = "4.33.1";

const installCoq =
  "apt-get install coq (Debian, Ubuntu) · opam install coq · brew install coq; or set XENVERIF_COQC to a coqc elsewhere";
const installLean = "curl -sSf https://elan.lean-lang.org/elan-init.sh | sh; or set XENVERIF_LEAN to a lean elsewhere";

const atLeast = (version: string, least: string): boolean => {
  const known = coerce(version);
  return known !== null && gte(known, least);
};

/** What is to be said of an installation. */
export function doctorLines(found: Installation): readonly DoctorLine[] {
  return [nodeLine(found.node), ...coqLines(found), leanLine(found.lean), jscoqLine(found)];
}

/** Whether some prover can check proofs. */
export const canCheck = (found: Installation): boolean => found.coq !== null || found.lean !== null;

function nodeLine(version: string): DoctorLine {
  const fine = atLeast(version, oldestNode);
  return {
    what: "Node",
    state: fine ? "ok" : "missing",
    says: fine ? version : `${version} is too old: ${oldestNode} is the oldest that is supported`,
    mend: fine ? null : "nvm install --lts, or https://nodejs.org",
  };
}

function coqLines({ coq, coqchk, hammer }: Installation): readonly DoctorLine[] {
  if (coq === null)
    return [
      { what: "Coq", state: "missing", says: "there is no coqc: `check` and `prove` need one", mend: installCoq },
    ];
  const old = !atLeast(coq.version, usualCoq);
  const where = `${coq.version}  ${coq.command}`;
  return [
    {
      what: "Coq",
      state: old ? "advice" : "ok",
      says: old ? `${where}; older than ${usualCoq}, which xenverif is checked with` : where,
      mend: old ? installCoq : null,
    },
    coqchk
      ? { what: "coqchk", state: "ok", says: "`check --recheck` has it read the compiled proofs again", mend: null }
      : { what: "coqchk", state: "advice", says: "not beside coqc: `check --recheck` needs it", mend: installCoq },
    hammer
      ? { what: "coq-hammer", state: "ok", says: "`prove` tries its tactics", mend: null }
      : {
          what: "coq-hammer",
          state: "advice",
          says: "not installed; with it `prove` has two more tactics to try",
          mend: "apt-get install libcoq-hammer (Debian, Ubuntu) · opam install coq-hammer-tactics",
        },
  ];
}

function leanLine(lean: Installation["lean"]): DoctorLine {
  if (lean === null)
    return {
      what: "Lean",
      state: "advice",
      says: "not installed: proofs in Lean cannot be checked",
      mend: installLean,
    };
  if (atLeast(lean.version, soundLean))
    return { what: "Lean", state: "ok", says: `${lean.version}  ${lean.command}`, mend: null };
  return {
    what: "Lean",
    state: "advice",
    says: `${lean.version}  ${lean.command}; the release notes of v${soundLean} name fixes of the kernel and urge to upgrade: until then its verdicts may be wrong`,
    mend: "elan toolchain install leanprover/lean4:stable && elan default leanprover/lean4:stable",
  };
}

function jscoqLine({ coq, jscoq }: Installation): DoctorLine {
  const what = "jsCoq";
  if (jscoq === null)
    return coq !== null
      ? { what, state: "ok", says: "not installed, and not needed: the native Coq is faster", mend: null }
      : {
          what,
          state: "advice",
          says: "not installed either: a Coq that npm installs",
          mend: "npm install jscoq@0.17.1",
        };
  return coq === null
    ? { what, state: "advice", says: `${jscoq}; a native Coq checks some ten times as fast`, mend: installCoq }
    : { what, state: "ok", says: `${jscoq}, not used: the native Coq comes first`, mend: null };
}

/** The report as text. */
export function doctorText(found: Installation, color: boolean): string {
  const c = createColors(color);
  const paint = { ok: c.green, advice: c.yellow, missing: c.red };
  const lines = doctorLines(found).flatMap(({ what, state, says, mend }) => [
    `  ${paint[state](state.padEnd(8))} ${what.padEnd(11)} ${says}`,
    ...(mend === null ? [] : [`${" ".repeat(23)}${c.dim("install:")} ${mend}`]),
  ]);
  const end = canCheck(found)
    ? c.green("Proofs can be checked here.")
    : c.red("No prover: proofs cannot be checked here.");
  return [c.bold(`xenverif ${found.xenverif}`), ...lines, "", end].join("\n");
}
