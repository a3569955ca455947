/** The list of diagnostics of the front end, from which `docs/diagnostics.md` is generated. */
import { annotationCodes } from "./codes/annotations.js";
import { expressionCodes } from "./codes/expressions.js";
import { machineCodes } from "./codes/machines.js";
import { nameCodes } from "./codes/names.js";
import { refinementCodes } from "./codes/refinements.js";
import { runningCodes } from "./codes/running.js";
import { statementCodes } from "./codes/statements.js";
import { syntaxCodes } from "./codes/syntax.js";
import { typeCodes } from "./codes/types.js";

/** Constructs of TypeScript outside the model language. */
export const refusals = { ...statementCodes, ...typeCodes, ...expressionCodes } as const;

export type RefusalCode = keyof typeof refusals;

/** Every code with its meaning. */
export const codes = {
  ...syntaxCodes,
  ...refusals,
  ...annotationCodes,
  ...nameCodes,
  ...machineCodes,
  ...refinementCodes,
  ...runningCodes,
} as const;

export type Code = keyof typeof codes;
