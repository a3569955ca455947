/** Syntax trees as short text, so that a test shows a whole tree on a line. */
import type { Expr, Param, Pattern, Stmt, TypeNode } from "../../src/parser/ast.js";
import { parse } from "../../src/parser/parse.js";

/** A tree of a model file without errors. */
export function parsed(text: string) {
  const { file, diagnostics } = parse({ path: "a.model.ts", text });
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => `${d.code} ${d.message}`).join("\n"));
  return file;
}

/** The codes of what is wrong with a text. */
export function codesOf(text: string): readonly string[] {
  return parse({ path: "a.model.ts", text }).diagnostics.map((d) => d.code);
}

/** The tree of an expression. */
export function exprOf(text: string): string {
  const [d] = parsed(`const x = ${text};`).declarations;
  return d?.kind === "const" ? showExpr(d.value) : "?";
}

/** The tree of a type. */
export function typeOf(text: string): string {
  const [d] = parsed(`type X = ${text};`).declarations;
  return d?.kind === "typeAlias" ? showType(d.type) : "?";
}

/** The trees of the statements of a function body. */
export function bodyOf(text: string): string {
  const [d] = parsed(`function x() {\n${text}\n}`).declarations;
  return d?.kind === "function" ? showBody(d.body) : "?";
}

export function showType(t: TypeNode): string {
  switch (t.kind) {
    case "ref":
      return t.args.length === 0 ? t.name.name : `${t.name.name}<${t.args.map(showType).join(", ")}>`;
    case "array":
      return `(array ${showType(t.element)})`;
    case "tuple":
      return `(tuple ${t.items.map(showType).join(" ")})`;
    case "object":
      return `{${t.members.map((m) => `${m.name.name}: ${showType(m.type)}`).join(", ")}}`;
    case "union":
      return `(| ${t.members.map(showType).join(" ")})`;
    case "string":
      return JSON.stringify(t.value);
  }
}

export function showPattern(p: Pattern): string {
  switch (p.kind) {
    case "name":
      return p.name.name;
    case "tuple":
      return `[${p.items.map((i) => (i === null ? "_" : showPattern(i))).join(" ")}]`;
    case "object":
      return `{${p.fields.map((f) => `${f.field.name}: ${showPattern(f.pattern)}`).join(", ")}}`;
  }
}

const showParam = (p: Param) => showPattern(p.pattern) + (p.type === null ? "" : `: ${showType(p.type)}`);

export function showExpr(e: Expr): string {
  switch (e.kind) {
    case "number":
      return e.text;
    case "bigint":
      return `${e.text}n`;
    case "string":
      return JSON.stringify(e.value);
    case "boolean":
      return String(e.value);
    case "name":
      return e.name;
    case "member":
      return `(. ${showExpr(e.object)} ${e.property.name})`;
    case "call": {
      const types = e.typeArgs.length === 0 ? "" : `<${e.typeArgs.map(showType).join(", ")}>`;
      return `(call${types} ${[e.callee, ...e.args].map(showExpr).join(" ")})`;
    }
    case "object":
      return `{${e.entries.map((n) => (n.kind === "spread" ? `...${showExpr(n.value)}` : `${n.name.name}: ${showExpr(n.value)}`)).join(", ")}}`;
    case "array":
      return `[${e.elements.map((n) => (n.spread ? "..." : "") + showExpr(n.value)).join(" ")}]`;
    case "arrow":
      return `(=> (${e.params.map(showParam).join(", ")}) ${showBody(e.body)})`;
    case "conditional":
      return `(? ${[e.test, e.then, e.otherwise].map(showExpr).join(" ")})`;
    case "binary":
      return `(${e.op} ${showExpr(e.left)} ${showExpr(e.right)})`;
    case "unary":
      return `(${e.op} ${showExpr(e.operand)})`;
  }
}

const showBody = (body: readonly Stmt[]) => body.map(showStmt).join("; ");

export function showStmt(s: Stmt): string {
  switch (s.kind) {
    case "const":
      return `const ${showPattern(s.pattern)}${s.type === null ? "" : `: ${showType(s.type)}`} = ${showExpr(s.value)}`;
    case "if":
      return `if ${showExpr(s.test)} {${showBody(s.then)}}${s.otherwise === null ? "" : ` else {${showBody(s.otherwise)}}`}`;
    case "return":
      return `return ${showExpr(s.value)}`;
    case "switch":
      return `switch ${showExpr(s.scrutinee)} {${s.cases
        .map(
          (c) => `${[...c.labels.map(showExpr), ...(c.isDefault ? ["default"] : [])].join(",")}: ${showBody(c.body)}`,
        )
        .join(" | ")}}`;
    case "block":
      return `{${showBody(s.body)}}`;
  }
}
