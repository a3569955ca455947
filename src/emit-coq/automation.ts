/**
 * What the proof search needs to know of a module: `Automation.v`. The instances of a property are suggested by triggers,
 * as in SMT solvers: terms of the property that mention all of its bound variables.
 */
import { render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Decl, Expr, Module } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { toProp } from "../ir/to-prop.js";
import { hasDecidableEquality } from "../ir/types.js";
import { hasParameters } from "./model.js";
import { coqTerm, level, type Printer } from "./terms.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** Emits `Automation.v`. */
export function automationFile(module: Module, all: readonly Module[], p: Printer): string {
  const seen = all.filter((m) => m.name === module.name || module.imports.includes(m.name));
  const names = (m: Module, wanted: (d: Decl) => boolean): readonly string[] =>
    m.decls.filter(wanted).map((d) => p.names.global({ module: m.name, name: d.name }));
  const isComputed = (d: Decl) => d.kind === "const" || (d.kind === "function" && !d.stated && d.recursiveOn === null);
  const state = (d: Decl) => readsState(d, p);
  const early = seen.flatMap((m) => names(m, (d) => isComputed(d) && state(d)));
  const late = seen.flatMap((m) => names(m, (d) => isComputed(d) && !state(d)));
  const stated = seen.flatMap((m) => names(m, (d) => d.kind === "function" && d.stated));
  const records = seen.flatMap((m) =>
    m.decls.flatMap((d) =>
      d.kind === "record" ? d.fields.map((f) => p.names.field({ module: m.name, name: d.name }, f.name)) : [],
    ),
  );
  const parameters = seen.flatMap((m) => names(m, (d) => d.kind === "parameter"));
  const opened = [
    "repeat match goal with H : Invariants _ |- _ => destruct H end",
    ...(hasParameters(module)
      ? ["repeat match goal with H : parameters_valid |- _ => unfold parameters_valid in H end"]
      : []),
  ];
  // A property without bound variables has no trigger: it is simply opened.
  const plain = seen.flatMap((m) =>
    properties(m)
      .filter((f) => toProp(f.body, p.lookup).kind !== "forall")
      .map((f) => p.names.global({ module: m.name, name: f.name })),
  );
  for (const name of plain) {
    opened.push(
      `repeat match goal with H : ${name} _ |- _ => unfold ${name} in H | H : ${name} _ _ |- _ => unfold ${name} in H end`,
    );
  }
  const reveals = seen.flatMap((m) =>
    invariantsByWeight(m, p).map((f) => p.names.global({ module: m.name, name: f.name })),
  );
  const rules = seen.flatMap((m) => properties(m).flatMap((f) => triggers(f, m.name, p)));
  return fill("coq/automation.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    unfold: cbv("cbv beta iota zeta delta", ["after", ...early], " in *"),
    unfoldLate: late.length === 0 ? "fail" : `progress (${cbv("cbv beta iota zeta delta", late, " in *")})`,
    unfoldLateIn: late.length === 0 ? "fail" : `progress (${cbv("cbv beta iota zeta delta", late, " in H")})`,
    unfoldLateGoal: late.length === 0 ? "fail" : `progress (${cbv("cbv beta iota zeta delta", late, "")})`,
    unfoldGoal: cbv(
      "cbv beta zeta delta",
      [...stated, "getOrElse", "isSome", ...(hasParameters(module) ? ["parameters_valid"] : [])],
      "",
    ),
    invariants: (module.machine === null ? opened.slice(1) : opened).join(";\n  ") || "idtac",
    reduce: cbv(
      "cbn",
      [
        "set",
        ...records.flatMap((f) => [`set_${f}`, f]),
        "update1",
        "update2",
        "update3",
        "update4",
        "fst",
        "snd",
        "andb",
        "orb",
        "negb",
        ...(parameters.length === 0 ? [] : ["defaults", ...parameters]),
      ],
      " in *",
    ),
    reveal:
      reveals.length === 0
        ? "fail"
        : `match goal with\n${reveals.map((n) => `  | I : Later (${n} ?s) |- _ => change (${n} s) in I`).join("\n")}\n  end`,
    instantiate: rules.length === 0 ? "fail" : `match goal with\n${rules.map((r) => `  | ${r}`).join("\n")}\n  end`,
  });
}

/** Whether a function works on values that contain maps, as states do: such a function is opened at once. */
function readsState(d: Decl, p: Printer): boolean {
  const types = d.kind === "function" ? [...d.params.map((x) => x.type), d.result] : d.kind === "const" ? [d.type] : [];
  return types.some((t) => !hasDecidableEquality(t, p.lookup));
}

/** A reduction tactic with its list of names, wrapped to lines. */
function cbv(tactic: string, names: readonly string[], suffix: string): string {
  if (names.length === 0) return "idtac";
  const lines: string[] = [];
  let row = "   ";
  for (const n of names) {
    if (row.length + n.length > 98) {
      lines.push(row);
      row = "   ";
    }
    row += ` ${n}`;
  }
  lines.push(row);
  return `${tactic} [\n${lines.join("\n")}\n  ]${suffix}`;
}

/** The predicates that can stand as hypotheses: invariants and transition properties. */
function properties(module: Module): readonly FunctionDecl[] {
  const wanted = new Set([
    ...(module.machine?.invariants ?? []),
    ...(module.machine?.transitions ?? []).map((t) => t.name),
  ]);
  return module.decls.filter((d): d is FunctionDecl => d.kind === "function" && wanted.has(d.name));
}

/** The invariants, those with the fewest premises first: they decide most at the least cost. */
function invariantsByWeight(module: Module, p: Printer): readonly FunctionDecl[] {
  const weight = (f: FunctionDecl): number => {
    const prop = toProp(f.body, p.lookup);
    const body = prop.kind === "forall" ? prop.body : prop;
    // An equation with a constructor decides most: it clashes with what else is known.
    if (body.kind === "implies" && body.conclusion.kind === "equal" && body.conclusion.right.kind === "construct")
      return 0;
    const variables = prop.kind === "forall" ? prop.params.length : 0;
    return (
      variables +
      (body.kind === "implies" ? 10 * body.premises.length : body.kind === "or" || body.kind === "iff" ? 5 : 0)
    );
  };
  const invariants = new Set(module.machine?.invariants ?? []);
  return module.decls
    .filter((d): d is FunctionDecl => d.kind === "function" && invariants.has(d.name))
    .map((f) => ({ f, weight: weight(f) }))
    .sort((a, b) => a.weight - b.weight)
    .map((x) => x.f);
}

/** A pattern in which variables of the property become metavariables, and the variables that it binds. */
interface Pattern {
  readonly text: string;
  readonly binds: ReadonlySet<string>;
  /** An equation stands as a hypothesis; a term may stand anywhere. */
  readonly equation: boolean;
}

/** The rules for one property: for each trigger, the instance to add. */
function triggers(f: FunctionDecl, module: string, p: Printer): readonly string[] {
  const prop = toProp(f.body, p.lookup);
  const params = prop.kind === "forall" ? prop.params : [];
  const body = prop.kind === "forall" ? prop.body : prop;
  const bound = new Set(params.map((x) => x.name));
  if (bound.size === 0) return [];
  const metavariables: Printer = { ...p, names: { ...p.names, local: (n) => `?${p.names.local(n)}` } };
  const name = p.names.global({ module, name: f.name });
  const states = f.params.map((x) => `?${p.names.local(x.name)}`).join(" ");
  const args = [...params].map((x) => p.names.local(x.name));
  const premises = body.kind === "implies" ? body.premises : [];
  const equations = premises.flatMap((x) => equationPattern(x, bound, metavariables));
  const terms = readsIn(body).flatMap((e) => termPattern(e, bound, metavariables));
  const complete = (patterns: readonly Pattern[]) => [...bound].every((x) => patterns.some((y) => y.binds.has(x)));
  const conclude = (hypothesis: string) =>
    `learn (${name} ${f.params.map((x) => p.names.local(x.name)).join(" ")}, ${args.join(", ")}) (${hypothesis} ${args.join(" ")})`;
  const rule = (patterns: readonly Pattern[], inGoal: boolean): string => {
    const hypotheses = patterns
      .filter((x) => x.equation || !inGoal)
      .map((x) => `_ : ${x.equation ? x.text : `context [${x.text}]`}`);
    const goal = inGoal ? patterns.filter((x) => !x.equation).map((x) => `context [${x.text}]`)[0] : undefined;
    return `I : ${name} ${states}${hypotheses.map((h) => `, ${h}`).join("")} |- ${goal ?? "_"} => ${conclude("I")}`;
  };
  if (complete(equations)) return [rule(equations, false)];
  const single = terms.find((t) => complete([...equations, t])) ?? terms.find((t) => complete([t]));
  if (single === undefined) return [];
  const all = [...equations.filter(() => !complete([single])), single];
  return [rule(all, false), rule(all, true)];
}

function equationPattern(prop: Prop, bound: ReadonlySet<string>, p: Printer): readonly Pattern[] {
  if (prop.kind !== "equal" || prop.left.kind === "var") return [];
  if (prop.right.kind !== "construct" && prop.right.kind !== "bool") return [];
  const binds = new Set([...variablesOf(prop.left), ...variablesOf(prop.right)].filter((x) => bound.has(x)));
  if (binds.size === 0) return [];
  const left = render(coqTerm(prop.left, p, level.cons), Number.POSITIVE_INFINITY);
  const right = render(coqTerm(prop.right, p, level.cons), Number.POSITIVE_INFINITY);
  return [{ text: `${left} = ${right}`, binds, equation: true }];
}

function termPattern(e: Expr, bound: ReadonlySet<string>, p: Printer): readonly Pattern[] {
  const binds = new Set(variablesOf(e).filter((x) => bound.has(x)));
  return binds.size === 0
    ? []
    : [{ text: render(coqTerm(e, p, level.app), Number.POSITIVE_INFINITY), binds, equation: false }];
}

function variablesOf(e: Expr): readonly string[] {
  if (e.kind === "var") return [e.name];
  if (e.kind === "prim" || e.kind === "construct" || e.kind === "call") return e.args.flatMap(variablesOf);
  return e.kind === "field" ? variablesOf(e.record) : [];
}

/** Reads of maps at plain variables: the terms that make good triggers. */
function readsIn(prop: Prop): readonly Expr[] {
  const inTerm = (e: Expr): readonly Expr[] => {
    if (e.kind === "prim" && e.op === "mapGet") {
      const keys = e.args.slice(1);
      const plain = keys.every((k) => k.kind === "var");
      return [...(plain ? [e] : []), ...keys.flatMap(inTerm)];
    }
    if (e.kind === "prim" || e.kind === "construct" || e.kind === "call") return e.args.flatMap(inTerm);
    return e.kind === "field" ? inTerm(e.record) : [];
  };
  switch (prop.kind) {
    case "equal":
    case "less":
    case "lessEqual":
      return [...inTerm(prop.left), ...inTerm(prop.right)];
    case "holds":
      return inTerm(prop.term);
    case "and":
    case "or":
      return prop.items.flatMap(readsIn);
    case "not":
      return readsIn(prop.item);
    case "iff":
      return [...readsIn(prop.left), ...readsIn(prop.right)];
    case "implies":
      return [...prop.premises, prop.conclusion].flatMap(readsIn);
    default:
      return [];
  }
}
