/**
 * The tokens of TypeScript, as far as a model file can hold them.
 *
 * The lexer knows more of TypeScript than the model language has: what is refused is read first, so that the refusal
 * can say what it saw. Malformed literals are tokens too, so that one slip does not unsettle what follows.
 */
import { createToken, Lexer, type TokenType } from "chevrotain";
import {
  type Scanner,
  scanBlockComment,
  scanIdentifier,
  scanNumber,
  scanRegex,
  scanString,
  scanTemplate,
} from "./scanners.js";

const category = (name: string, label: string): TokenType => createToken({ name, pattern: Lexer.NA, label });

/** Anything that may name a property: identifiers and all keywords. */
export const Word = category("Word", "a name");
/** An operator between two operands; `>` is one of its own, because `>>` also closes two type arguments. */
export const BinaryOperator = category("BinaryOperator", "an operator");
/** An operator before its operand. */
export const PrefixOperator = category("PrefixOperator", "an operator");
/** `=` and the compound assignments. */
export const AssignOperator = category("AssignOperator", "`=`");
/** What no statement begins with. */
export const Stray = category("Stray", "a statement");

/** Never in a text. The parser asks for one of these to say that something else was expected here. */
export const Statement = category("Statement", "a statement");
export const ShallowerNesting = category("ShallowerNesting", "shallower nesting");

const allWords: TokenType[] = [];
const allSymbols: TokenType[] = [];

/** Code units that begin identifiers: letters, `$`, `_`, and one of each of the lexer's buckets above 255. */
const identifierStarts: readonly number[] = [
  ...Array.from({ length: 256 }, (_, i) => i).filter((i) => /[\p{ID_Start}$_]/u.test(String.fromCharCode(i))),
  ...Array.from({ length: 257 }, (_, i) => 256 + i * 255).map((i) => Math.min(i, 0xffff)),
];

const scanned = (
  name: string,
  label: string,
  exec: Scanner,
  starts: readonly (string | number)[],
  ...categories: TokenType[]
) => createToken({ name, label, pattern: { exec }, start_chars_hint: [...starts], line_breaks: true, categories });

export const Identifier = scanned("Identifier", "a name", scanIdentifier, identifierStarts, Word);

function word(image: string, ...categories: readonly TokenType[]): TokenType {
  const name = `${image.charAt(0).toUpperCase()}${image.slice(1)}`;
  const token = createToken({
    name,
    label: `\`${image}\``,
    pattern: image,
    longer_alt: Identifier,
    categories: [Word, ...categories],
  });
  allWords.push(token);
  return token;
}

function symbol(name: string, image: string, ...categories: readonly TokenType[]): TokenType {
  const token = createToken({ name, label: `\`${image}\``, pattern: image, categories: [...categories] });
  allSymbols.push(token);
  return token;
}

export const Import = word("import");
export const Export = word("export");
export const Interface = word("interface");
export const Const = word("const");
export const Let = word("let");
export const Var = word("var");
export const FunctionWord = word("function");
export const Return = word("return");
export const If = word("if");
export const Else = word("else", Stray);
export const Switch = word("switch");
export const Case = word("case", Stray);
export const Default = word("default", Stray);
export const True = word("true");
export const False = word("false");
export const Null = word("null");
export const This = word("this");
export const Super = word("super");
export const New = word("new", PrefixOperator);
export const Typeof = word("typeof", PrefixOperator);
export const Delete = word("delete", PrefixOperator);
export const Void = word("void", PrefixOperator);
export const Await = word("await", PrefixOperator);
export const Yield = word("yield", PrefixOperator);
export const In = word("in", BinaryOperator, Stray);
export const Instanceof = word("instanceof", BinaryOperator, Stray);
export const For = word("for");
export const While = word("while");
export const Do = word("do");
export const Break = word("break");
export const Continue = word("continue");
export const Throw = word("throw");
export const Try = word("try");
export const Catch = word("catch", Stray);
export const Finally = word("finally", Stray);
export const Class = word("class");
export const Extends = word("extends", Stray);
export const Enum = word("enum");
export const Debugger = word("debugger");
export const With = word("with");

// Longer symbols stand before their prefixes: the lexer takes the first that matches.
export const Spread = symbol("Spread", "...", Stray);
export const StrictEqual = symbol("StrictEqual", "===", BinaryOperator, Stray);
export const StrictNotEqual = symbol("StrictNotEqual", "!==", BinaryOperator, Stray);
export const Arrow = symbol("Arrow", "=>", Stray);
for (const image of ["**=", "<<=", "&&=", "||=", "??=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^="]) {
  symbol(`Assign ${image}`, image, AssignOperator, Stray);
}
for (const image of ["==", "!=", "<=", "&&", "||", "??", "**", "<<"])
  symbol(`Binary ${image}`, image, BinaryOperator, Stray);
export const GreaterEqual = symbol("GreaterEqual", ">=", BinaryOperator, Stray);
export const Increment = symbol("Increment", "++", PrefixOperator);
export const Decrement = symbol("Decrement", "--", PrefixOperator);
export const OptionalDot = symbol("OptionalDot", "?.", Stray);
export const Equals = symbol("Equals", "=", AssignOperator, Stray);
export const Less = symbol("Less", "<", BinaryOperator);
export const Greater = symbol("Greater", ">", Stray);
export const Plus = symbol("Plus", "+", BinaryOperator, PrefixOperator);
export const Minus = symbol("Minus", "-", BinaryOperator, PrefixOperator);
export const Star = symbol("Star", "*", BinaryOperator, Stray);
symbol("Binary /", "/", BinaryOperator, Stray);
symbol("Binary %", "%", BinaryOperator, Stray);
export const Ampersand = symbol("Ampersand", "&", BinaryOperator, Stray);
export const Pipe = symbol("Pipe", "|", BinaryOperator, Stray);
symbol("Binary ^", "^", BinaryOperator, Stray);
symbol("Prefix ~", "~", PrefixOperator);
export const Not = symbol("Not", "!", PrefixOperator);
export const Question = symbol("Question", "?", Stray);
export const Colon = symbol("Colon", ":", Stray);
export const Semicolon = symbol("Semicolon", ";");
export const Comma = symbol("Comma", ",", Stray);
export const Dot = symbol("Dot", ".", Stray);
export const At = symbol("At", "@");
export const OpenParen = symbol("OpenParen", "(");
export const CloseParen = symbol("CloseParen", ")", Stray);
export const OpenBrace = symbol("OpenBrace", "{");
export const CloseBrace = symbol("CloseBrace", "}");
export const OpenBracket = symbol("OpenBracket", "[");
export const CloseBracket = symbol("CloseBracket", "]", Stray);

const digits = [..."0123456789"];

export const NumberLiteral = scanned("NumberLiteral", "a number", scanNumber, [...digits, "."]);
export const StringLiteral = scanned("StringLiteral", "a string", scanString, ['"', "'"]);
export const Template = scanned("Template", "a template string", scanTemplate, ["`"]);
export const Regex = scanned("Regex", "a regular expression", scanRegex, ["/"]);

const WhiteSpace = createToken({ name: "WhiteSpace", pattern: /[\s\ufeff]+/, group: Lexer.SKIPPED, line_breaks: true });
const LineComment = createToken({ name: "LineComment", pattern: /\/\/[^\n\r]*/, group: "comments" });
const BlockComment = createToken({
  name: "BlockComment",
  pattern: { exec: scanBlockComment },
  start_chars_hint: ["/"],
  group: "comments",
  line_breaks: true,
});

export const allTokens: TokenType[] = [
  WhiteSpace,
  LineComment,
  BlockComment,
  // `instanceof` before its own beginning `in`.
  ...allWords.sort((a, b) => b.name.length - a.name.length),
  Identifier,
  NumberLiteral,
  StringLiteral,
  Template,
  Regex,
  ...allSymbols,
  Word,
  BinaryOperator,
  PrefixOperator,
  AssignOperator,
  Stray,
  Statement,
  ShallowerNesting,
];

/** Splits a text into tokens; comments stand in the group `comments`. */
export const lexer = new Lexer(allTokens, { positionTracking: "full", ensureOptimizations: true });
