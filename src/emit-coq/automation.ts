/**
 * What the proof search needs to know of a module: `Automation.v`. The instances of a property are suggested by triggers,
 * as in SMT solvers: terms of the property that mention all of its bound variables.
 */
import { render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import { definedRef } from "../ir/defined.js";
import type { Decl, Expr, Module } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { toProp } from "../ir/to-prop.js";
import { expand, hasDecidableEquality } from "../ir/types.js";
import { namedConditions } from "../obligations/definedness.js";
import { parameterRecords } from "./model.js";
import { actionPaths } from "./paths.js";
import { relationText } from "./relation.js";
import { coqTerm, level, type Printer } from "./terms.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** Emits `Automation.v`. */
export function automationFile(module: Module, all: readonly Module[], p: Printer): string {
  const seen = all.filter((m) => m.name === module.name || module.imports.includes(m.name));
  const names = (m: Module, wanted: (d: Decl) => boolean): readonly string[] =>
    m.decls.filter(wanted).map((d) => p.names.global({ module: m.name, name: d.name }));
  const isComputed = (d: Decl) => d.kind === "const" || (d.kind === "function" && !d.stated && d.recursiveOn === null);
  const state = (d: Decl) => readsState(d, p);
  const conditions = seen.flatMap((m) =>
    [...namedConditions(m, all).keys()].map((f) => p.names.global(definedRef({ module: m.name, name: f }))),
  );
  const early = [...seen.flatMap((m) => names(m, (d) => isComputed(d) && state(d))), ...conditions];
  const late = seen.flatMap((m) => names(m, (d) => isComputed(d) && !state(d)));
  const parameters = seen.flatMap((m) => names(m, (d) => d.kind === "parameter"));
  const stated = seen.flatMap((m) => names(m, (d) => d.kind === "function" && d.stated));
  const records = seen.flatMap((m) =>
    m.decls.flatMap((d) =>
      d.kind === "record" ? d.fields.map((f) => p.names.field({ module: m.name, name: d.name }, f.name)) : [],
    ),
  );
  const validity = parameterRecords(module, all).map((r) => r.condition);
  const invariantsOf = (m: Module) => (m.name === module.name ? "Invariants" : `Models.${m.name}.Model.Invariants`);
  const opened = [
    ...seen
      .filter((m) => m.machine !== null)
      .map((m) => `repeat match goal with H : ${invariantsOf(m)} _ |- _ => destruct H end`),
    ...validity.map((c) => `repeat match goal with H : ${c} |- _ => unfold ${c} in H end`),
  ];
  const relation = relationText(module, all, p);
  // A property without bound variables has no trigger: it is simply opened.
  for (const m of seen) {
    for (const f of properties(m).filter((d) => toProp(d.body, p.lookup).kind !== "forall")) {
      const name = p.names.global({ module: m.name, name: f.name });
      opened.push(`repeat match goal with H : ${name}${" _".repeat(f.params.length)} |- _ => unfold ${name} in H end`);
    }
  }
  const rules = seen.flatMap((m) => properties(m).map((f) => triggers(f, m.name, p)));
  const choice = (cases: readonly string[]) =>
    cases.length === 0 ? "fail" : `match goal with\n${cases.map((c) => `  | ${c}`).join("\n")}\n  end`;
  const open = "cbv beta iota zeta delta";
  const reading = [
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
  ];
  return fill("coq/automation.hbs", {
    paths: actionPaths(module).length > 0,
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    unfold: cbv(open, ["after", ...(relation === null ? [] : ["getOrElse"]), ...early], ""),
    unfoldIn: cbv(open, early, " in H"),
    unfoldLate: late.length === 0 ? "fail" : `progress (${cbv(open, late, "")})`,
    unfoldLateIn: late.length === 0 ? "fail" : `progress (${cbv(open, late, " in H")})`,
    unfoldStated: cbv("cbv beta zeta delta", [...stated, "getOrElse", "isSome", ...validity], ""),
    invariants: opened.join(";\n  ") || "idtac",
    relation,
    reduce: cbv("cbn", [...reading, ...(parameters.length === 0 ? [] : ["defaults", ...parameters])], ""),
    reduceIn: cbv("cbn", reading, " in H"),
    instantiate: choice(rules.flatMap((r) => r.firm)),
    instantiateValued: choice(rules.flatMap((r) => r.valued)),
    instantiateLoose: choice(rules.flatMap((r) => r.loose)),
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

/** A pattern in which variables of the property become metavariables, and the variables that it binds. */
interface Pattern {
  readonly text: string;
  readonly binds: ReadonlySet<string>;
}

/** The rules for one property: for each trigger, the instance to add. */
interface Rules {
  /** Triggered by facts: its premises, or what refutes its conclusion. Such an instance says something new. */
  readonly firm: readonly string[];
  /** Triggered by an equation that gives the value of a term that it speaks of. */
  readonly valued: readonly string[];
  /** Triggered by any occurrence of a term that it speaks of. */
  readonly loose: readonly string[];
}

function triggers(f: FunctionDecl, module: string, p: Printer): Rules {
  const prop = toProp(f.body, p.lookup);
  const params = prop.kind === "forall" ? prop.params : [];
  const body = prop.kind === "forall" ? prop.body : prop;
  const bound = new Set(params.map((x) => x.name));
  if (bound.size === 0) return { firm: [], valued: [], loose: [] };
  const metavariables: Printer = { ...p, names: { ...p.names, local: (n) => `?${p.names.local(n)}` } };
  const name = p.names.global({ module, name: f.name });
  const states = f.params.map((x) => `?${p.names.local(x.name)}`).join(" ");
  const args = params.map((x) => p.names.local(x.name));
  const key = `(${[[name, ...f.params.map((x) => p.names.local(x.name))].join(" "), ...args].join(", ")})`;
  const learn = `learn ${key} (I ${args.join(" ")})`;
  const rule = (hypotheses: readonly string[], goal: string, action: string) =>
    `I : ${name} ${states}${hypotheses.map((h) => `, _ : ${h}`).join("")} |- ${goal} => ${action}`;
  const premises = (body.kind === "implies" ? body.premises : []).flatMap((x) => factPattern(x, bound, metavariables));
  const terms = readsIn(body).flatMap((e) => termPattern(e, bound, metavariables));
  const complete = (patterns: readonly Pattern[]) => [...bound].every((x) => patterns.some((y) => y.binds.has(x)));
  const facts = premises.map((x) => x.text);
  const conclusion = body.kind === "implies" ? body.conclusion : body;
  const refuted = (conclusion.kind === "or" ? conclusion.items : [conclusion])
    .flatMap((x) => refutationPattern(x, bound, metavariables))
    .filter((x) => complete([x]))
    .map((x) => rule([x.text], "_", learn));
  const firm = [...(complete(premises) ? [rule(facts, "_", learn)] : []), ...refuted];
  const alone = terms.filter((t) => complete([t]));
  if (alone.length > 0) {
    // A term that binds everything: firm where an equation gives its value, loose anywhere.
    const distinct = [...new Set(alone.map((t) => t.text))];
    const valued = complete(premises)
      ? []
      : distinct.map((t) => rule([`${t} = ?value`], "_", `is_built value; ${learn}`));
    const anywhere = distinct.flatMap((t) => [rule([], `context [${t}]`, learn), rule([`context [${t}]`], "_", learn)]);
    return { firm, valued, loose: complete(premises) && !isNegative(body) ? [] : anywhere };
  }
  const single = terms.find((t) => complete([...premises, t]));
  if (complete(premises) || single === undefined) return { firm, valued: [], loose: [] };
  return {
    firm,
    valued: [],
    loose: [rule(facts, `context [${single.text}]`, learn), rule([...facts, `context [${single.text}]`], "_", learn)],
  };
}

/** Whether a premise says that something is not so: it may then have to be guessed. */
function isNegative(body: Prop): boolean {
  return body.kind === "implies" && body.premises.some((x) => x.kind === "not");
}

/** What a premise looks like as a hypothesis; nothing for a premise that binds no variable or stands in many forms. */
function factPattern(prop: Prop, bound: ReadonlySet<string>, p: Printer): readonly Pattern[] {
  const negated = prop.kind === "not" && prop.item.kind === "equal";
  const fact = prop.kind === "not" && prop.item.kind === "equal" ? prop.item : prop;
  const print = (e: Expr) => render(coqTerm(e, p, level.cons), Number.POSITIVE_INFINITY);
  const bindings = (...es: readonly Expr[]) => new Set(es.flatMap(variablesOf).filter((x) => bound.has(x)));
  if (fact.kind === "holds") {
    const binds = bindings(fact.term);
    return binds.size === 0 ? [] : [{ text: `${print(fact.term)} = true`, binds }];
  }
  if (fact.kind !== "equal" || fact.left.kind === "var") return [];
  if (fact.right.kind !== "construct" && fact.right.kind !== "bool" && fact.right.kind !== "number") return [];
  const binds = bindings(fact.left, fact.right);
  return binds.size === 0 ? [] : [{ text: `${print(fact.left)} ${negated ? "<>" : "="} ${print(fact.right)}`, binds }];
}

/** What refutes a comparison that a property concludes, as a hypothesis: the property is then used backwards. */
function refutationPattern(prop: Prop, bound: ReadonlySet<string>, p: Printer): readonly Pattern[] {
  if (prop.kind !== "less" && prop.kind !== "lessEqual") return [];
  const print = (e: Expr) => render(coqTerm(e, p, level.cons), Number.POSITIVE_INFINITY);
  const binds = new Set([prop.left, prop.right].flatMap(variablesOf).filter((x) => bound.has(x)));
  const scope = expand(prop.left.type, p.lookup).kind === "int" ? "%Z" : "";
  const text = `${print(prop.right)} ${prop.kind === "less" ? "<=" : "<"} ${print(prop.left)}`;
  return [{ text: scope === "" ? text : `(${text})${scope}`, binds }];
}

function termPattern(e: Expr, bound: ReadonlySet<string>, p: Printer): readonly Pattern[] {
  const binds = new Set(variablesOf(e).filter((x) => bound.has(x)));
  return binds.size === 0 ? [] : [{ text: render(coqTerm(e, p, level.app), Number.POSITIVE_INFINITY), binds }];
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
