/** Literals of the source → their values, and what is wrong with malformed ones. */
import type { IToken } from "chevrotain";

/** What a number literal says. */
export type NumberValue =
  | { readonly kind: "integer"; readonly text: string }
  | { readonly kind: "bigint"; readonly text: string }
  | { readonly kind: "float" }
  | { readonly kind: "malformed" };

const whole =
  /^(?:0[xX][\da-fA-F]+(?:_[\da-fA-F]+)*|0[oO][0-7]+(?:_[0-7]+)*|0[bB][01]+(?:_[01]+)*|0|[1-9]\d*(?:_\d+)*)(n?)$/;
const fraction = /^(?:(?:0|[1-9]\d*(?:_\d+)*)(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;

/** Reads a number literal; the text is decimal, without separators. */
export function readNumber(image: string): NumberValue {
  const match = whole.exec(image);
  if (match === null) return { kind: fraction.test(image) ? "float" : "malformed" };
  const text = BigInt(image.replaceAll("_", "").replace(/n$/, "")).toString();
  return { kind: match[1] === "n" ? "bigint" : "integer", text };
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"],
  ["0", "\0"],
]);

const escapePattern = /\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[\s\S]))/g;

/** The value of a string literal with its quotes. A malformed escape stands for its own letters. */
export function unquote(image: string): string {
  return image
    .slice(1, -1)
    .replace(escapePattern, (_all, long?: string, short?: string, byte?: string, plain?: string) => {
      if (plain !== undefined) return /^[\r\n\u2028\u2029]/.test(plain) ? "" : (escapes.get(plain) ?? plain);
      const code = Number.parseInt(long ?? short ?? byte ?? "", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    });
}

/** Where a string literal has an escape that means nothing: its offset in the image and its text; null where all are well formed. */
export function badEscape(image: string): { readonly at: number; readonly text: string } | null {
  for (const match of image.matchAll(escapePattern)) {
    const [text, long, , , plain] = match;
    const tooLarge = long !== undefined && Number.parseInt(long, 16) > 0x10ffff;
    const octal = plain !== undefined && /\d/.test(plain) && (plain !== "0" || /\d/.test(image[match.index + 2] ?? ""));
    if (tooLarge || octal || plain === "u" || plain === "x") return { at: match.index, text };
  }
  return null;
}

/** Whether a token is a string or a template without its closing quote. */
export function isUnterminated(token: IToken): boolean {
  const quote = token.image[0];
  if (quote !== '"' && quote !== "'" && quote !== "`") return false;
  return token.image.length < 2 || !token.image.endsWith(quote) || isEscaped(token.image);
}

/** Whether the last character is escaped: an odd number of backslashes stands before it. */
function isEscaped(image: string): boolean {
  let slashes = 0;
  while (image[image.length - 2 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
