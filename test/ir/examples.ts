/** The examples of the codes of names, types and machines, as complete model files. */

import { elaborate } from "../../src/ir/elaborate.js";
import { exampleHead } from "../../src/parser/codes/names.js";
import { refinementModels } from "../../src/parser/codes/refinements.js";
import type { Diagnostic } from "../../src/parser/diagnostic.js";
import { parse } from "../../src/parser/parse.js";
import type { Source } from "../../src/parser/source.js";

/** Files that an example needs besides its own. */
const besides: Readonly<Record<string, readonly Source[]>> = {
  XV2084: [
    {
      path: "other.model.ts",
      text: '/** @module Other */\nimport { type Nat } from "xenverif/model";\nimport { k } from "./sample.model.js";\nexport const other: Nat = k;\n',
    },
  ],
  XV3012: [
    {
      path: "other.model.ts",
      text: '/** @module Sample */\nimport { type Nat } from "xenverif/model";\nexport const other: Nat = 1;\n',
    },
  ],
};

/** The file of an example. */
export function exampleSource(code: string, example: string): Source {
  return {
    path: "sample.model.ts",
    text: code === "XV3011" || example.startsWith("/**\n * @module") ? `${example}\n` : `${exampleHead}${example}\n`,
  };
}

/** What the front end says of an example. */
export function diagnosticsOf(code: string, example: string): readonly Diagnostic[] {
  const parsed = [
    exampleSource(code, example),
    ...(besides[code] ?? []),
    ...(example.includes("@refines") ? refinementModels : []),
  ].map(parse);
  const syntax = parsed.flatMap((p) => p.diagnostics);
  return syntax.length > 0 ? syntax : elaborate(parsed.map((p) => p.file)).diagnostics;
}
