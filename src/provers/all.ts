/** The provers there are. */
import { coqProver } from "./coq/prover.js";
import { leanProver } from "./lean/prover.js";
import type { Prover } from "./prover.js";
import type { ProverName } from "./verdict.js";

/** All provers, in the order in which reports list them. */
export const allProvers: readonly Prover[] = [coqProver, leanProver];

/** Names by which provers are asked for. */
export const proverNames: readonly ProverName[] = allProvers.map((p) => p.name);

/** The provers of the given names, each once, in the order of reports. */
export const proversNamed = (names: readonly string[]): readonly Prover[] =>
  allProvers.filter((p) => names.includes(p.name));
