/** Tokens that a plain pattern cannot describe: how far each reaches. */
import type { IToken } from "chevrotain";

/** Finds a token that begins at an offset; `matched` are the tokens before it. */
export type Scanner = (text: string, offset: number, matched: IToken[]) => [string] | null;

/** A scanner from a sticky pattern. Chevrotain drops a pattern's Unicode flag, hence by hand. */
function sticky(pattern: RegExp): Scanner {
  return (text, offset) => {
    pattern.lastIndex = offset;
    const image = pattern.exec(text)?.[0];
    return image === undefined ? null : [image];
  };
}

export const scanIdentifier: Scanner = sticky(/[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy);

/** Whatever looks like a number, well formed or not; `literals.ts` tells which. */
export const scanNumber: Scanner = sticky(
  /0[xXoObB][\p{ID_Continue}$]*|(?:\d[\d_]*(?:\.(?![.\p{ID_Start}$_])[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[\p{ID_Continue}$]*/uy,
);

/** A string; one that does not end reaches to the end of its line. */
export const scanString: Scanner = sticky(
  /"[^"\\\r\n]*(?:\\(?:\r\n|[\s\S]|$)[^"\\\r\n]*)*"?|'[^'\\\r\n]*(?:\\(?:\r\n|[\s\S]|$)[^'\\\r\n]*)*'?/y,
);

/** A block comment; one that does not end runs to the end of the file. */
export const scanBlockComment: Scanner = (text, offset) => {
  if (!text.startsWith("/*", offset)) return null;
  const close = text.indexOf("*/", offset + 2);
  return [text.slice(offset, close === -1 ? text.length : close + 2)];
};

/** A template string with what is substituted into it; one that does not end reaches to the end of the file. */
export const scanTemplate: Scanner = (text, offset) => {
  if (text[offset] !== "`") return null;
  // Each entry is an open template (true) or an open brace of a substitution (false).
  const open: boolean[] = [true];
  let at = offset + 1;
  while (open.length > 0 && at < text.length) {
    const c = text[at];
    if (c === "\\") at += 1;
    else if (c === "`") {
      if (open[open.length - 1] === true) open.pop();
      else open.push(true);
    } else if (open[open.length - 1] === true) {
      if (c === "$" && text[at + 1] === "{") {
        open.push(false);
        at += 1;
      }
    } else if (c === "{") open.push(false);
    else if (c === "}") open.pop();
    at += 1;
  }
  return [text.slice(offset, Math.min(at, text.length))];
};

const regex = sticky(/\/(?![*/])(?:[^/\\[\r\n]|\\[^\r\n]|\[(?:[^\]\\\r\n]|\\[^\r\n])*\])+\/[\p{ID_Continue}]*/uy);

/** A regular expression: only where no operand stands before the slash, else it divides. */
export const scanRegex: Scanner = (text, offset, matched) => {
  const before = matched[matched.length - 1];
  return before !== undefined && endsOperand(before.image) ? null : regex(text, offset, matched);
};

const beforeOperand = /^(?:return|case|default|else|typeof|delete|void|await|yield|new|in|instanceof|throw|do)$/;

function endsOperand(image: string): boolean {
  return /[\p{ID_Continue}$)\]}"'`]$/u.test(image) && !beforeOperand.test(image);
}
