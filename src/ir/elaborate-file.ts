/** One file → one module, given what the files that it imports export. */
import type * as ast from "../parser/ast.js";
import { parse } from "../parser/parse.js";
import { boolType } from "./build.js";
import { type Context, freshNames, type Global, type Reporter, type Signature } from "./context.js";
import { checkRecursion, type DeclHead, declareType } from "./declare-types.js";
import { expr } from "./elaborate-expr.js";
import type { Decl, Expr, Module, Param, Ref, Type } from "./ir.js";
import { collectMachine } from "./machine.js";
import { dependencyOrder } from "./order.js";
import { checkRecursionDefined, recursionArgument } from "./recursion.js";
import { collectRefinement } from "./refinement.js";
import { resolveType } from "./resolve-type.js";
import { type Exports, fileScope, isSort, type OpenScope } from "./scopes.js";
import { unboundVariable } from "./scoping.js";
import { inlineLets } from "./simplify.js";
import { readSort } from "./sorts.js";
import { checkStatedPositions, isStated } from "./stated.js";
import { bindPattern, emptyEnv, statements } from "./statements.js";
import { checkPlaces, oneLine, remarks, tags } from "./tags.js";
import { expand, type Lookup } from "./types.js";
import { references } from "./uses.js";

/** An elaborated file. */
export interface Elaborated {
  readonly module: Module;
  readonly exports: Exports;
}

type FunctionDeclaration = Extract<ast.Declaration, { kind: "function" }>;
type ConstDeclaration = Extract<ast.Declaration, { kind: "const" }>;

/**
 * Elaborates one file.
 *
 * @param imports names of all modules that it imports, directly or not, in dependency order
 * @param imported finds a declaration of those modules
 * @param moduleOf finds one of those modules by name
 */
export function elaborateFile(
  file: ast.SourceFile,
  module: string,
  imports: readonly string[],
  exportsOf: (path: string) => Exports | null,
  imported: Lookup,
  moduleOf: (name: string) => Module | null,
  report: Reporter,
): Elaborated {
  checkPlaces(file.doc, "file", true, report);
  const scope = fileScope(file, module, exportsOf, report);
  const decls = new Map<string, Decl>();
  const lookup = declareTypes(file, scope, decls, imported, report);
  const signatures = declareValues(file, scope, lookup, report);
  for (const d of file.declarations) {
    if (d.kind === "const" && !isSort(d)) {
      const decl = elaborateConst(d, scope, lookup, report);
      if (decl !== null) decls.set(decl.name, decl);
    }
    if (d.kind === "function") {
      const signature = signatures.get(d);
      const decl = signature === undefined ? null : elaborateFunction(d, signature, scope, lookup, report);
      if (decl !== null) decls.set(decl.name, decl);
    }
  }
  const ordered = order(file, module, decls, report);
  const finished = markStated(ordered, predicates(file), module, imported, report);
  const byName = new Map(finished.map((d) => [d.name, d]));
  checkRecursionDefined(finished, lookup, report);
  const declOf = (d: ast.Declaration) => byName.get(d.name.name) ?? null;
  const spec = tags(file.doc, "spec").length > 0;
  const machine = collectMachine(file, module, declOf, lookup, spec, report);
  const refinement = collectRefinement(file, declOf, moduleOf, lookup, report);
  const functions = file.declarations.filter((d) => d.kind === "function");
  const exported = new Set(file.declarations.filter((d) => d.exported).map((d) => d.name.name));
  const visible = (names: ReadonlyMap<string, Global>) => new Map([...names].filter(([n]) => exported.has(n)));
  return {
    module: {
      name: module,
      doc: file.doc === null || file.doc.text === "" ? null : file.doc.text,
      xen: tags(file.doc, "xen").map(oneLine),
      file: file.path,
      imports,
      decls: finished,
      machine,
      spec,
      refinement,
      theorems: functions.filter((d) => isTheorem(d, byName.get(d.name.name), report)).map((d) => d.name.name),
      bugons: functions.flatMap((d) =>
        tags(d.doc, "bugon").map((t) => ({ declaration: d.name.name, text: oneLine(t) })),
      ),
      remarks: [file.doc, ...file.declarations.map((d) => d.doc)].flatMap((doc) => remarks(doc, report)),
    },
    exports: { types: visible(scope.types), values: visible(scope.values) },
  };
}

function head(d: ast.Declaration): DeclHead {
  const text = d.doc?.text ?? "";
  return { name: d.name.name, doc: text === "" ? null : text, xen: tags(d.doc, "xen").map(oneLine), span: d.name.span };
}

/** Elaborates types on demand, since an alias may be used before it is declared. */
function declareTypes(
  file: ast.SourceFile,
  scope: OpenScope,
  decls: Map<string, Decl>,
  imported: Lookup,
  report: Reporter,
): Lookup {
  const sources = new Map(
    file.declarations.flatMap((d) =>
      d.kind === "typeAlias" || d.kind === "interface" ? [[d.name.name, d] as const] : [],
    ),
  );
  const started = new Set<string>();
  const lookup: Lookup = (ref) => {
    if (ref.module !== scope.module) return imported(ref);
    const source = sources.get(ref.name);
    if (source !== undefined && !started.has(ref.name)) {
      started.add(ref.name);
      const decl = declareType(source, head(source), scope, report, lookup);
      if (decl !== null) decls.set(ref.name, decl);
      else scope.types.set(ref.name, { kind: "broken" });
    }
    return decls.get(ref.name) ?? null;
  };
  for (const [name, d] of sources) {
    checkPlaces(d.doc, "type", d.exported, report);
    const ref: Ref = { module: scope.module, name };
    const decl = lookup(ref);
    if (decl !== null && !checkRecursion(decl, { kind: "ref", ref }, lookup, report))
      scope.types.set(name, { kind: "broken" });
  }
  for (const d of file.declarations) {
    if (d.kind !== "const" || !isSort(d)) continue;
    const decl = decls.get(d.name.name);
    const sort = readSort(d, report);
    if (decl === undefined || (decl.kind !== "alias" && decl.kind !== "enum")) {
      report.fail(
        "XV2088",
        d.name.span,
        `there is no type \`${d.name.name}\` for this sort`,
        `\`export type ${d.name.name} = Nat;\``,
      );
      continue;
    }
    if (sort !== null && decl.kind === "alias") decls.set(decl.name, { ...decl, sort });
    scope.values.set(d.name.name, { kind: "sort", ref: { module: scope.module, name: d.name.name } });
  }
  return lookup;
}

/** Finds the types of constants and functions from their annotations. */
function declareValues(
  file: ast.SourceFile,
  scope: OpenScope,
  lookup: Lookup,
  report: Reporter,
): ReadonlyMap<ast.Declaration, Signature> {
  const signatures = new Map<ast.Declaration, Signature>();
  for (const d of file.declarations) {
    const ref: Ref = { module: scope.module, name: d.name.name };
    if (d.kind === "const" && !isSort(d)) {
      checkPlaces(d.doc, "const", d.exported, report);
      if (d.type === null) {
        report.fail(
          "XV2086",
          d.name.span,
          `the constant \`${d.name.name}\` needs a type`,
          `\`const ${d.name.name}: Nat = …\``,
        );
        continue;
      }
      const type = resolveType(d.type, scope, report, lookup);
      const parameter = tags(d.doc, "parameter").length > 0;
      if (type !== null) scope.values.set(d.name.name, { kind: "value", ref, type, parameter });
    }
    if (d.kind === "function") {
      checkPlaces(d.doc, "function", d.exported, report);
      const signature = readSignature(d, scope, lookup, report);
      if (signature === null) continue;
      signatures.set(d, signature);
      scope.values.set(d.name.name, { kind: "function", ref, signature });
    }
  }
  return signatures;
}

function readSignature(d: FunctionDeclaration, scope: OpenScope, lookup: Lookup, report: Reporter): Signature | null {
  const params = d.params.map((p) => {
    if (p.type !== null) return resolveType(p.type, scope, report, lookup);
    return report.fail("XV2086", p.span, "this parameter needs a type");
  });
  const result =
    d.result === null
      ? report.fail("XV2086", d.name.span, `the function \`${d.name.name}\` needs a result type`)
      : resolveType(d.result, scope, report, lookup);
  const names = d.params.flatMap((p) => (p.pattern.kind === "name" ? [p.pattern.name] : []));
  const twice = names.find((n, i) => names.findIndex((m) => m.name === n.name) !== i);
  if (twice !== undefined) return report.fail("XV2089", twice.span, `two parameters are named \`${twice.name}\``);
  if (result === null || !params.every((p) => p !== null)) return null;
  const paramNames = d.params.map((p) => (p.pattern.kind === "name" ? p.pattern.name.name : "argument"));
  return { params, paramNames, result };
}

function context(scope: OpenScope, lookup: Lookup, report: Reporter): Context {
  return { scope, lookup, report, fresh: freshNames() };
}

function elaborateConst(d: ConstDeclaration, scope: OpenScope, lookup: Lookup, report: Reporter): Decl | null {
  const global = scope.values.get(d.name.name);
  if (global?.kind !== "value") return null;
  const value = expr(d.value, emptyEnv, global.type, context(scope, lookup, report));
  if (value === null) return null;
  const [tag] = tags(d.doc, "parameter");
  if (tag === undefined) return { ...head(d), kind: "const", type: global.type, value: inlineLets(value) };
  const kind = expand(global.type, lookup).kind;
  if (value.kind !== "number" && value.kind !== "bool" && value.kind !== "construct") {
    return report.fail(
      "XV3013",
      d.value.span,
      "the default of a parameter is a literal",
      "so that another value can take its place",
    );
  }
  if (kind !== "nat" && kind !== "int" && kind !== "bool" && kind !== "word" && value.kind !== "construct") {
    return report.fail("XV3013", d.name.span, "a parameter is a number, a boolean or an enumeration");
  }
  const condition = tag.text.trim() === "" ? null : parameterCondition(tag, scope, lookup, report);
  return { ...head(d), kind: "parameter", type: global.type, value, condition };
}

/** The condition behind `@parameter`, an expression of the model language that stands in a comment. */
function parameterCondition(tag: ast.Tag, scope: OpenScope, lookup: Lookup, report: Reporter): Expr | null {
  const prefix = "const c: boolean = ";
  const { file, start } = tag.textSpan;
  // Padded so that places in the text are places in the file.
  const padding = " ".repeat(Math.max(0, start - prefix.length));
  const parsed = parse({ path: file, text: `${padding}${prefix}${oneLine(tag)};` });
  for (const d of parsed.diagnostics) report.add(d);
  const [declaration] = parsed.file.declarations;
  if (parsed.diagnostics.length > 0 || declaration?.kind !== "const") return null;
  return expr(declaration.value, emptyEnv, boolType, context(scope, lookup, report));
}

function elaborateFunction(
  d: FunctionDeclaration,
  signature: Signature,
  scope: OpenScope,
  lookup: Lookup,
  report: Reporter,
): Decl | null {
  const ctx = context(scope, lookup, report);
  let env = emptyEnv;
  const params: Param[] = [];
  const wraps: ((body: Expr) => Expr)[] = [];
  for (const [i, p] of d.params.entries()) {
    const type: Type | undefined = signature.params[i];
    if (type === undefined) return null;
    const bound = bindPattern(p.pattern, type, env, ctx);
    env = bound.env;
    params.push({ name: bound.name, type });
    wraps.push(bound.wrap);
  }
  const body = statements(d.body, env, signature.result, ctx, d.name.span);
  if (body === null) return null;
  const whole = inlineLets(wraps.reduceRight((b, f) => f(b), body));
  const unbound = unboundVariable(whole, new Set(params.map((p) => p.name)));
  if (unbound !== null) {
    return report.fail(
      "XV2090",
      unbound.span,
      "which member of the union is left here follows from several tests together",
      "use one `switch`, which tells all members apart at once",
    );
  }
  const decl = {
    ...head(d),
    kind: "function",
    params,
    result: signature.result,
    body: whole,
    recursiveOn: null,
    stated: false,
  } as const;
  return { ...decl, recursiveOn: recursionArgument(decl, scope.module, report) };
}

/** Declarations behind those that they use; mutual recursion is reported. */
function order(
  file: ast.SourceFile,
  module: string,
  decls: ReadonlyMap<string, Decl>,
  report: Reporter,
): readonly Decl[] {
  const seen = new Set<string>();
  const inSource = file.declarations.flatMap((d) => {
    const decl = decls.get(d.name.name);
    if (decl === undefined || seen.has(decl.name)) return [];
    seen.add(decl.name);
    return [decl];
  });
  const { ordered, cycle } = dependencyOrder(
    inSource,
    (d) => d.name,
    (d) => references(d).flatMap((r) => (r.module === module ? [r.name] : [])),
  );
  const at = inSource.find((d) => d.name === cycle?.[0]);
  if (cycle !== null && at !== undefined) {
    report.fail(
      "XV2073",
      at.span,
      `these declarations need each other: ${cycle.join(" → ")}`,
      "only direct recursion on a tagged union is allowed",
    );
  }
  return ordered;
}

/** The functions that are statements by their role. */
function predicates(file: ast.SourceFile): ReadonlySet<string> {
  const roles = ["invariant", "transition", "theorem", "lemma", "relation"];
  return new Set(file.declarations.filter((d) => roles.some((r) => tags(d.doc, r).length > 0)).map((d) => d.name.name));
}

/** Marks the predicates that quantify or are statements by their role, and reports quantifiers that would have to be computed. */
function markStated(
  decls: readonly Decl[],
  predicates: ReadonlySet<string>,
  module: string,
  imported: Lookup,
  report: Reporter,
): readonly Decl[] {
  const stated = new Set<string>();
  const statedFunction = (ref: Ref) => {
    if (ref.module === module) return stated.has(ref.name);
    const d = imported(ref);
    return d?.kind === "function" && d.stated;
  };
  return decls.map((d) => {
    if (d.kind === "const" && isStated(d.value, statedFunction)) {
      report.fail("XV2072", d.value.span, "a constant is computed, and a quantifier states rather than computes");
    }
    if (d.kind !== "function") return d;
    if (!predicates.has(d.name) && !isStated(d.body, statedFunction)) return d;
    stated.add(d.name);
    if (d.result.kind !== "bool" && !predicates.has(d.name)) {
      report.fail(
        "XV2072",
        d.span,
        `\`${d.name}\` computes a value, and a quantifier states rather than computes`,
        "use a range, a list or `find`",
      );
    } else checkStatedPositions(d.body, statedFunction, report);
    if (d.recursiveOn !== null) report.fail("XV2072", d.span, `\`${d.name}\` recurs, so it cannot quantify`);
    return { ...d, stated: true };
  });
}

function isTheorem(d: FunctionDeclaration, decl: Decl | undefined, report: Reporter): boolean {
  if (tags(d.doc, "theorem").length === 0 && tags(d.doc, "lemma").length === 0) return false;
  if (decl?.kind === "function" && decl.result.kind !== "bool") {
    report.fail("XV3014", d.name.span, "a @theorem is a function to boolean");
    return false;
  }
  return decl !== undefined;
}
