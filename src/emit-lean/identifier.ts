/** Any text → an identifier of Lean. */
import { keywords } from "./keywords.js";

/**
 * Removes what not even a quoted identifier can hold: the quotes themselves, control characters, line separators and
 * lone surrogates.
 */
export function clean(text: string): string {
  return text.replace(/[«»\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, "_");
}

/**
 * One component of a name, quoted where Lean needs it.
 *
 * @param text a text that {@link clean} leaves as it is
 */
export function component(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_']*$/.test(text) && !keywords.has(text) ? text : `«${text}»`;
}

/** A name of several components, given without quotes and separated by dots that are none of the components'. */
export function dotted(...components: readonly string[]): string {
  return components.map(component).join(".");
}
