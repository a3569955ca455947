/**
 * Checked loading: rewrites a model's source text so that arithmetic is checked, parameters and scopes can be set from
 * outside, and the ends of paths are counted. Lines stay where they are.
 */
import type { Module } from "../ir/ir.js";
import { oneLine, tags } from "../ir/tags.js";
import type { Declaration, Expr, SourceFile, Stmt } from "../parser/ast.js";
import { parse } from "../parser/parse.js";
import { positionAt, type Source, type Span } from "../parser/source.js";
import { arithmeticAt } from "./arithmetic-nodes.js";
import { applyEdits, type Edit } from "./edits.js";
import type { ReturnPlace } from "./loaded-model.js";
import { balanced, findToken, matchParentheses, type Range } from "./parentheses.js";

/** What the rewritten text uses and is given. */
export interface InstrumentOptions {
  /** New values of this module's parameters: TypeScript literals by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** New scopes of this module's sorts by name. */
  readonly scopes: ReadonlyMap<string, number>;
  /** The number of the first return place; null where they are not to be counted. */
  readonly firstPlace: number | null;
}

/** A rewritten model. */
export interface Instrumented {
  /** TypeScript. It uses the free names {@link runtimeName} and, where returns are counted, {@link countName}. */
  readonly text: string;
  /** The places that are counted, in order, from `firstPlace` on. */
  readonly places: readonly ReturnPlace[];
}

/** The name under which the rewritten text finds the functions of `src/model/checked.ts`. */
export const runtimeName = "$xenverif";
/** The name of the function that counts a return place by its number. */
export const countName = "$xenverifCount";
/** The export that holds the conditions of parameters: name and check. */
export const conditionsName = "$xenverifConditions";

/** Functions of the model library that have no value for some arguments. */
const partialFunctions: ReadonlySet<string> = new Set(["div", "mod", "must", "toNat", "at", "range", "sum", "eq"]);

/**
 * Rewrites a model.
 *
 * @param source its text
 * @param file its tree
 * @param module its elaborated form
 */
export function instrument(source: Source, file: SourceFile, module: Module, options: InstrumentOptions): Instrumented {
  const rewriter = expressionRewriter(source, file, module);
  const places: ReturnPlace[] = [];
  const edits = file.declarations.flatMap((d): readonly Edit[] => {
    if (d.kind === "const") return constEdits(d, options) ?? rewriter.expression(d.value);
    if (d.kind === "function")
      return d.body.flatMap((s) => rewriter.statement(s, (value) => countReturn(d.name.name, value)));
    return [];
  });
  function countReturn(name: string, value: Range): readonly Edit[] {
    if (options.firstPlace === null) return [];
    const number = options.firstPlace + places.length;
    const span: Span = { file: source.path, ...value };
    places.push({ module: module.name, function: name, span, text: excerpt(source.text, value) });
    return [{ kind: "wrap", ...value, before: `(${countName}(${number}), `, after: ")" }];
  }
  return { text: `${applyEdits(source.text, edits)}\n${conditions(source, file, module)}`, places };
}

/** The new value of a parameter, or the new scope of a sort; null where the constant stays as it is. */
function constEdits(d: Extract<Declaration, { kind: "const" }>, options: InstrumentOptions): readonly Edit[] | null {
  const value = options.parameters.get(d.name.name);
  if (value !== undefined && tags(d.doc, "parameter").length > 0) {
    return [{ kind: "replace", start: d.value.span.start, end: d.value.span.end, text: value }];
  }
  const scope = options.scopes.get(d.name.name);
  const [argument] = d.value.kind === "call" ? d.value.args : [];
  if (scope === undefined || argument?.kind !== "object") return null;
  return argument.entries.flatMap((e): readonly Edit[] =>
    e.kind === "property" && e.name.name === "scope"
      ? [{ kind: "replace", start: e.value.span.start, end: e.value.span.end, text: String(scope) }]
      : [],
  );
}

/** One line, cut to what fits a message. */
function excerpt(text: string, { start, end }: Range): string {
  const line = text.slice(start, end).replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`;
}

interface Rewriter {
  readonly expression: (e: Expr) => readonly Edit[];
  /** @param onReturn gives edits for each value that the function returns */
  readonly statement: (s: Stmt, onReturn: (value: Range) => readonly Edit[]) => readonly Edit[];
}

function expressionRewriter(source: Source, file: SourceFile, module: Module): Rewriter {
  const partner = matchParentheses(source.text);
  const operationAt = arithmeticAt(module);
  const imported = new Map(
    file.imports.flatMap((i) =>
      i.from === "xenverif/model" ? i.names.map((n) => [n.local.name, n.name.name] as const) : [],
    ),
  );
  const place = (range: Range) => {
    const { line, column } = positionAt(source.text, range.start);
    return JSON.stringify(`${source.path}:${line}:${column}: \`${excerpt(source.text, range)}\``);
  };
  const wrap = (e: Expr, before: (place: string) => string, after: (place: string) => string): Edit => {
    const range = balanced(e.span, partner);
    return {
      kind: "wrap",
      start: range.start,
      end: range.end,
      before: before(place(range)),
      after: after(place(range)),
    };
  };
  const none = () => [];

  function expression(e: Expr): readonly Edit[] {
    switch (e.kind) {
      case "number":
      case "bigint":
      case "string":
      case "boolean":
      case "name":
        return [];
      case "member":
        return expression(e.object);
      case "call": {
        const inner = [e.callee, ...e.args].flatMap(expression);
        const callee = e.callee.kind === "name" ? imported.get(e.callee.name) : undefined;
        if (callee === undefined || !partialFunctions.has(callee)) return inner;
        return [
          wrap(
            e,
            (p) => `${runtimeName}.located(${p}, () => `,
            () => ")",
          ),
          ...inner,
        ];
      }
      case "object":
        return e.entries.flatMap((entry) => expression(entry.value));
      case "array":
        return e.elements.flatMap((element) => expression(element.value));
      case "arrow":
        return e.body.flatMap((s) => statement(s, none));
      case "conditional":
        return [e.test, e.then, e.otherwise].flatMap(expression);
      case "binary":
        return binary(e);
      case "unary": {
        const inner = expression(e.operand);
        if (e.op === "!" || e.operand.kind === "number") return inner;
        const range = balanced(e.span, partner);
        return [
          wrap(
            e,
            () => `${runtimeName}.intNeg(`,
            (p) => `, ${p})`,
          ),
          { kind: "replace", start: range.start, end: range.start + 1, text: "" },
          ...inner,
        ];
      }
    }
  }

  function binary(e: Extract<Expr, { kind: "binary" }>): readonly Edit[] {
    const inner = [...expression(e.left), ...expression(e.right)];
    const fallback = { "+": "intAdd", "-": "intSub", "*": "intMul" } as const;
    if (e.op !== "+" && e.op !== "-" && e.op !== "*") return inner;
    const gap = { start: balanced(e.left.span, partner).end, end: balanced(e.right.span, partner).start };
    const at = findToken(source.text, e.op, gap);
    if (at === null) return inner;
    const op = operationAt(e.span) ?? fallback[e.op];
    return [
      wrap(
        e,
        () => `${runtimeName}.${op}(`,
        (p) => `, ${p})`,
      ),
      { kind: "replace", start: at, end: at + 1, text: "," },
      ...inner,
    ];
  }

  function statement(s: Stmt, onReturn: (value: Range) => readonly Edit[]): readonly Edit[] {
    const all = (body: readonly Stmt[]) => body.flatMap((inner) => statement(inner, onReturn));
    switch (s.kind) {
      case "const":
        return expression(s.value);
      case "if":
        return [...expression(s.test), ...all(s.then), ...all(s.otherwise ?? [])];
      case "return":
        return [...onReturn(balanced(s.value.span, partner)), ...expression(s.value)];
      case "switch":
        return [...expression(s.scrutinee), ...s.cases.flatMap((c) => all(c.body))];
      case "block":
        return all(s.body);
    }
  }
  return { expression, statement };
}

/** The conditions of the parameters as an export, each one a name and a check. */
function conditions(source: Source, file: SourceFile, module: Module): string {
  const checks = file.declarations.flatMap((d): readonly string[] => {
    const [tag] = tags(d.doc, "parameter");
    if (tag === undefined || tag.text.trim() === "") return [];
    // Padded as the elaborator does it, so that the spans of its nodes fit.
    const prefix = "const c: boolean = ";
    const padding = " ".repeat(Math.max(0, tag.textSpan.start - prefix.length));
    const padded: Source = { path: source.path, text: `${padding}${prefix}${oneLine(tag)};` };
    const [condition] = parse(padded).file.declarations;
    if (condition?.kind !== "const") return [];
    const edits = expressionRewriter(padded, { ...file, declarations: [condition] }, module).expression(
      condition.value,
    );
    const text = applyEdits(padded.text, edits).slice(padding.length + prefix.length, -1);
    return [`[${JSON.stringify(d.name.name)}, () => ${text}]`];
  });
  return `export const ${conditionsName}: readonly (readonly [string, () => boolean])[] = [${checks.join(", ")}];\n`;
}
