/** What the parser says was expected. */
import { EOF, type IParserErrorMessageProvider, type IToken, type TokenType, tokenLabel } from "chevrotain";
import { ShallowerNesting } from "../tokens.js";

/** The message of text that is nested beyond the limit; `parse.ts` gives it a code of its own. */
export const nestingMessage = tokenLabel(ShallowerNesting);

const longest = 30;

function describe(token: IToken | undefined): string {
  if (token === undefined || token.tokenType === EOF) return "the end of the file";
  const image = token.image.split("\n", 1)[0] ?? "";
  return image.length > longest ? `\`${image.slice(0, longest)}…\`` : `\`${image}\``;
}

const expected = (what: string, found: IToken | undefined) => `expected ${what}, found ${describe(found)}`;

/** The alternatives that are few enough to be named. */
function anyOf(types: readonly TokenType[]): string {
  const labels = [...new Set(types.map(tokenLabel))];
  return labels.length <= 3 ? labels.join(" or ") : "something else";
}

export const errorMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected: wanted, actual }) =>
    wanted === ShallowerNesting ? nestingMessage : expected(tokenLabel(wanted), actual),
  buildNotAllInputParsedMessage: ({ firstRedundant }) => expected("a declaration", firstRedundant),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, customUserDescription }) =>
    expected(customUserDescription ?? anyOf(expectedPathsPerAlt.flat(2)), actual[0]),
  buildEarlyExitMessage: ({ expectedIterationPaths, actual, customUserDescription }) =>
    expected(customUserDescription ?? anyOf(expectedIterationPaths.flat()), actual[0]),
};
