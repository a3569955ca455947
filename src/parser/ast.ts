/**
 * The syntax tree of a model file: TypeScript's functional subset, as written, before names and types are resolved.
 * Every node carries the span of its source text.
 */
import type { Span } from "./source.js";

/** One annotation of a doc comment, such as `@xen evtchn_send`. */
export interface Tag {
  /** Without the `@`. */
  readonly name: string;
  /** What follows the name up to the next tag, trimmed, inner line breaks kept as `\n`, comment stars removed. */
  readonly text: string;
  /** The tag's name with its `@`. */
  readonly span: Span;
  /** The tag's text (empty span behind the name where there is none). */
  readonly textSpan: Span;
}

/** A JSDoc comment: prose, then tags. */
export interface DocComment {
  /** The prose before the first tag, comment stars removed, trimmed, line breaks kept. */
  readonly text: string;
  readonly tags: readonly Tag[];
  readonly span: Span;
}

export interface Identifier {
  readonly name: string;
  readonly span: Span;
}

export interface ImportName {
  readonly name: Identifier;
  /** The local name (`as`), or the same as `name`. */
  readonly local: Identifier;
  readonly span: Span;
}

export interface Import {
  readonly names: readonly ImportName[];
  /** The module specifier, unquoted. */
  readonly from: string;
  readonly fromSpan: Span;
  readonly span: Span;
}

export interface SourceFile {
  readonly path: string;
  /** The comment that opens the file and carries `@module`; null where there is none. */
  readonly doc: DocComment | null;
  readonly imports: readonly Import[];
  readonly declarations: readonly Declaration[];
  readonly span: Span;
}

interface DeclarationBase {
  readonly name: Identifier;
  readonly doc: DocComment | null;
  readonly exported: boolean;
  readonly span: Span;
}

export type Declaration =
  /** `type X = …` */
  | (DeclarationBase & { readonly kind: "typeAlias"; readonly type: TypeNode })
  /** `interface X { … }` */
  | (DeclarationBase & { readonly kind: "interface"; readonly members: readonly TypeMember[] })
  /** `const x: T = …` */
  | (DeclarationBase & { readonly kind: "const"; readonly type: TypeNode | null; readonly value: Expr })
  /** `function f(…): T { … }` */
  | (DeclarationBase & {
      readonly kind: "function";
      readonly params: readonly Param[];
      readonly result: TypeNode | null;
      readonly body: readonly Stmt[];
    });

export interface Param {
  readonly pattern: Pattern;
  readonly type: TypeNode | null;
  readonly span: Span;
}

export interface TypeMember {
  readonly name: Identifier;
  readonly type: TypeNode;
  /** The prose of its doc comment; null where there is none. */
  readonly doc: string | null;
  readonly span: Span;
}

export type TypeNode = { readonly span: Span } & (
  | { readonly kind: "ref"; readonly name: Identifier; readonly args: readonly TypeNode[] }
  /** `readonly T[]` (a mutable `T[]` is a diagnostic) */
  | { readonly kind: "array"; readonly element: TypeNode }
  /** `readonly [A, B]` */
  | { readonly kind: "tuple"; readonly items: readonly TypeNode[] }
  | { readonly kind: "object"; readonly members: readonly TypeMember[] }
  /** Two members at least, nested unions flattened. */
  | { readonly kind: "union"; readonly members: readonly TypeNode[] }
  | { readonly kind: "string"; readonly value: string }
);

export type Pattern = { readonly span: Span } & (
  | { readonly kind: "name"; readonly name: Identifier }
  /** `[a, b]`; null for a hole */
  | { readonly kind: "tuple"; readonly items: readonly (Pattern | null)[] }
  /** `{ a, b: c }` */
  | { readonly kind: "object"; readonly fields: readonly { readonly field: Identifier; readonly pattern: Pattern }[] }
);

export type BinaryOp = "&&" | "||" | "===" | "!==" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*";

/** Parentheses leave no node. */
export type Expr = { readonly span: Span } & (
  | { readonly kind: "number"; readonly text: string }
  /** `text` without the `n` */
  | { readonly kind: "bigint"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly object: Expr; readonly property: Identifier }
  | {
      readonly kind: "call";
      readonly callee: Expr;
      readonly typeArgs: readonly TypeNode[];
      readonly args: readonly Expr[];
    }
  | { readonly kind: "object"; readonly entries: readonly ObjectEntry[] }
  | { readonly kind: "array"; readonly elements: readonly { readonly spread: boolean; readonly value: Expr }[] }
  /** A body of one expression is a list of one `return`. */
  | { readonly kind: "arrow"; readonly params: readonly Param[]; readonly body: readonly Stmt[] }
  | { readonly kind: "conditional"; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
  | { readonly kind: "binary"; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "unary"; readonly op: "!" | "-"; readonly operand: Expr }
);

export type ObjectEntry = { readonly span: Span } & (
  | { readonly kind: "spread"; readonly value: Expr }
  /** Shorthand `{ x }` has `x` as its value. */
  | { readonly kind: "property"; readonly name: Identifier; readonly value: Expr }
);

export type Stmt = { readonly span: Span } & (
  | { readonly kind: "const"; readonly pattern: Pattern; readonly type: TypeNode | null; readonly value: Expr }
  | {
      readonly kind: "if";
      readonly test: Expr;
      readonly then: readonly Stmt[];
      /** Null where there is no `else`. */
      readonly otherwise: readonly Stmt[] | null;
    }
  | { readonly kind: "return"; readonly value: Expr }
  | { readonly kind: "switch"; readonly scrutinee: Expr; readonly cases: readonly SwitchCase[] }
  | { readonly kind: "block"; readonly body: readonly Stmt[] }
);

export interface SwitchCase {
  /** The labels that share this body (`case "a": case "b": …`); empty for `default` alone. */
  readonly labels: readonly Expr[];
  /** Whether `default:` is among the labels. */
  readonly isDefault: boolean;
  readonly body: readonly Stmt[];
  readonly span: Span;
}
