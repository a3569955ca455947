/** Commands that a proof file may not contain: they reach outside terms, where the kernel does not look. */
import { type Sentence, sentences } from "./sentences.js";

/** A command and why it is refused. Attributes in front of a command are skipped before the patterns are tried. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^Declare ML\b/, "loads code into the prover"],
  [/^Load\b/, "reads another file into this one"],
  [/^Redirect\b/, "writes files"],
  [/^(?:Add|Remove) (?:Rec )?(?:LoadPath|ML Path)\b/, "changes where files are found"],
  [/^(?:Cd|Drop|Quit|BackTo|Back|Undo|Restart|Reset|Debug)\b/, "controls the prover's session"],
  [/^(?:Recursive |Separate )?Extraction\b|^Extract\b/, "writes files"],
  [/^Unset (?:Guard|Positivity|Universe) Checking\b/, "switches a check of the kernel off"],
  [/^Set (?:Bypass|Type In Type|Debug)\b/, "switches a check of the kernel off"],
  [/bypass_check/, "switches a check of the kernel off"],
  [/^(?:Axiom|Axioms|Parameter|Parameters|Conjecture|Conjectures)\b/, "assumes what should be proved"],
  [/^(?:Primitive|Register|Declare Reduction)\b/, "changes what the prover takes as given"],
];

/** A refused command in a file. */
export interface RefusedCommand {
  readonly sentence: Sentence;
  readonly reason: string;
}

/** Commands that only change how another one is run, and attributes: looked through. */
const wrappers =
  /^(?:#\[[^\]]*\]|Local\b|Global\b|Export\b|Polymorphic\b|Monomorphic\b|Time\b|Timeout \d+|Fail\b|Succeed\b|Redirect ""|Instructions\b)\s*/;

function bare(code: string): string {
  let rest = code;
  for (let next = rest.replace(wrappers, ""); next !== rest; next = rest.replace(wrappers, "")) rest = next;
  return rest;
}

/** The refused commands of a proof file, and whether the file is cut off inside a comment, string or sentence. */
export function refusedCommands(text: string): {
  readonly commands: readonly RefusedCommand[];
  readonly complete: boolean;
} {
  const { sentences: all, complete } = sentences(text);
  const commands = all.flatMap((sentence) => {
    const why = /\bRedirect ""/.test(sentence.code)
      ? "writes files"
      : /bypass_check/.test(sentence.code)
        ? "switches a check of the kernel off"
        : refused.find(([pattern]) => pattern.test(bare(sentence.code)))?.[1];
    return why === undefined ? [] : [{ sentence, reason: why }];
  });
  return { commands, complete };
}
