/** What the reports of explorations and simulations share. */
import { showValue } from "../model/show.js";
import { positionAt, type Source } from "../parser/source.js";
import type { LoadedModel, ReturnPlace } from "./loaded-model.js";

/** The scopes in use: `Port 0…3`, say. */
export const scopesOf = (model: LoadedModel): readonly string[] =>
  model.modules.flatMap((m) =>
    m.decls.flatMap((d) => (d.kind === "alias" && d.sort?.kind === "scope" ? [`${d.name} 0…${d.sort.scope - 1}`] : [])),
  );

/** The model, its parameters and its scopes. */
export function heading(model: LoadedModel): readonly string[] {
  const parameters = [...model.parameters].map(([name, v]) => `${name} = ${showValue(v)}`);
  return [
    `${model.module.name}  ${model.module.file}`,
    ...(parameters.length === 0 ? [] : [`  parameters  ${parameters.join(", ")}`]),
    `  scopes      ${scopesOf(model).join(", ") || "none"}`,
  ];
}

/** A return that no call reached. */
export function neverReached(
  p: Pick<ReturnPlace, "function" | "text" | "span">,
  sources: ReadonlyMap<string, Source>,
): string {
  const source = sources.get(p.span.file);
  const line = source === undefined ? "" : `:${positionAt(source.text, p.span.start).line}`;
  return `never reached    ${p.function}: ${p.text}  (${p.span.file}${line})`;
}
