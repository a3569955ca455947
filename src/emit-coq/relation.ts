/**
 * A simulation relation as the proof search uses it. Most relations say, field by field, how the abstract state is read
 * off the concrete one: `get(a.joined, [d, p, e, q]) === connected(s, d, p, e, q)`. Such a clause is an equation, by which
 * the search rewrites; the abstract state then disappears from the goal.
 */
import { concat, type Doc, group, line, nest, render } from "../emit/doc.js";
import type { Decl, Expr, Module, Param } from "../ir/ir.js";
import { substitute } from "../ir/visit.js";
import { implicitRecords, parameterRecords, width } from "./model.js";
import { coqTerm, level, type Printer } from "./terms.js";
import { binders, coqType } from "./types.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** What an abstract field holds, in terms of the concrete state. */
interface Read {
  /** The abstract field in Coq. */
  readonly field: string;
  readonly params: readonly Param[];
  readonly read: Expr;
  readonly value: Expr;
}

/** A predicate of which the relation consists. */
interface Part {
  readonly name: string;
  readonly f: FunctionDecl;
  /** Null where the predicate says something else than what abstract fields hold. */
  readonly reads: readonly Read[] | null;
}

/** What `Automation.v` of a refinement adds. */
export interface RelationText {
  readonly lemmas: readonly string[];
  readonly open: string;
  readonly reads: string;
  readonly close: string;
}

/** The text for a module's relation; null where the module is no refinement. */
export function relationText(module: Module, all: readonly Module[], p: Printer): RelationText | null {
  const { refinement } = module;
  if (refinement === null) return null;
  const ref = { module: module.name, name: refinement.relation };
  const relation = p.lookup(ref);
  if (relation?.kind !== "function") return null;
  const parts = partsOf(relation, p);
  const name = p.names.global(ref);
  const definitional = parts.filter(
    (x): x is Part & { reads: readonly Read[] } => x.reads !== null && x.f !== relation,
  );
  const contexts = implicitRecords(parameterRecords(module, all));
  const isWhole = definitional.length === parts.length;
  const fields = definitional.flatMap((x) => x.reads);
  const opened = [
    ...definitional.map((x) => {
      const equations = x.reads.map((r) => `pose proof (${equationOf(x, r)} s a A)`);
      return `A : ${x.name} ?s ?a |- _ => ${[...equations, "clear A"].join("; ")}`;
    }),
    // The abstract state is rewritten away, so that nothing can use what is known of it.
    ...(isWhole ? [`I : Models.${refinement.specification}.Model.Invariants _ |- _ => clear I`] : []),
  ];
  return {
    lemmas: definitional.flatMap((x) => lemmasOf(x, contexts, p)),
    open: [
      "lazymatch goal with",
      `  | R : ${name} _ _ |- _ => let A := fresh in pose proof R as A; unfold ${name} in A; conjuncts A`,
      "  | _ => idtac",
      "  end",
      ...(opened.length === 0 ? [] : [`  ; repeat ${choice(opened)}`]),
    ].join("\n"),
    reads: choice(
      fields.map((read) => {
        const vars = read.params.map((_, i) => `x${i}`);
        const pattern = [read.field, "?a", ...vars.map((v) => `?${v}`)].join(" ");
        const quantified = vars.length === 0 ? "" : `forall ${vars.join(" ")}, `;
        const equation = `${quantified}${[read.field, "?a", ...vars].join(" ")} = _`;
        const instance = vars.length === 0 ? "E" : `(E ${vars.join(" ")})`;
        return `E : ${equation} |- context [${pattern}] => rewrite ${instance}`;
      }),
    ),
    close: `lazy${choice([
      `|- ${name} _ _ => unfold ${name}`,
      ...definitional.map((x) => `|- ${x.name} _ _ => apply ${x.name}_reads; intros`),
    ])}`,
  };
}

/** The name of the lemma that says what a field holds. */
const equationOf = (x: Part, r: Read): string => `${x.name}_${r.field}`;

const choice = (cases: readonly string[]): string =>
  cases.length === 0 ? "fail" : `match goal with\n${cases.map((c) => `  | ${c}`).join("\n")}\n  end`;

/** The predicates whose conjunction a relation is; the relation itself where it is no conjunction of calls. */
function partsOf(relation: FunctionDecl, p: Printer): readonly Part[] {
  const conjuncts = (e: Expr): readonly Expr[] =>
    e.kind === "prim" && e.op === "and" ? e.args.flatMap(conjuncts) : [e];
  const calls = conjuncts(relation.body);
  const parts = calls.flatMap((e): readonly Part[] => {
    const f = e.kind === "call" ? p.lookup(e.ref) : null;
    if (e.kind !== "call" || f?.kind !== "function" || !f.stated || e.args.length !== 2) return [];
    return [{ name: p.names.global(e.ref), f, reads: readsOf(f, p) }];
  });
  return parts.length === calls.length ? parts : [{ name: relation.name, f: relation, reads: null }];
}

/** The clauses of a predicate, if each says what an abstract field holds. */
function readsOf(f: FunctionDecl, p: Printer): readonly Read[] | null {
  const [, a] = f.params;
  let body = inlined(f.body);
  const params: Param[] = [];
  while (body.kind === "quantifier" && body.quantifier === "forall") {
    params.push(body.param);
    body = inlined(body.body);
  }
  const clauses = (e: Expr): readonly Expr[] => (e.kind === "prim" && e.op === "and" ? e.args.flatMap(clauses) : [e]);
  const found = clauses(body).map((clause): Read | null => {
    if (clause.kind !== "prim" || clause.op !== "eq") return null;
    const [read, value] = clause.args;
    if (read === undefined || value === undefined) return null;
    const field = read.kind === "prim" && read.op === "mapGet" ? read.args[0] : read;
    const keys = read.kind === "prim" && read.op === "mapGet" ? read.args.slice(1) : [];
    if (field?.kind !== "field" || field.record.kind !== "var" || field.record.name !== a?.name) return null;
    const isPlain =
      keys.length === params.length && keys.every((k, i) => k.kind === "var" && k.name === params[i]?.name);
    if (!isPlain || field.record.type.kind !== "ref") return null;
    return { field: p.names.field(field.record.type.ref, field.name), params, read, value };
  });
  return found.every((x) => x !== null) ? found : null;
}

/** A term without the `let`s in front of it. */
function inlined(e: Expr): Expr {
  return e.kind === "let" ? inlined(substitute(e.body, e.name, e.value)) : e;
}

function lemmasOf(
  x: Part & { readonly reads: readonly Read[] },
  contexts: readonly string[],
  p: Printer,
): readonly string[] {
  const names = x.f.params.map((q) => p.names.local(q.name));
  const states = x.f.params.map((q, i) => concat("(", names[i] ?? "", " : ", coqType(q.type, p.names), ")"));
  const equation = (r: Read): Doc =>
    group(coqTerm(r.read, p, level.cons), " =", nest(2, line, coqTerm(r.value, p, level.cons)));
  const over = (params: readonly Param[], body: Doc): Doc =>
    params.length === 0
      ? body
      : group(
          "forall",
          nest(2, ...binders(params, p.names).flatMap((b) => [group(line), b])),
          ",",
          nest(2, line, body),
        );
  const head = [...contexts, ...states].flatMap((b) => [group(line), b]);
  const params = x.reads[0]?.params ?? [];
  const all = x.reads.flatMap((r, i) => (i === 0 ? [equation(r)] : [" /\\", line, equation(r)]));
  const lemma = (name: string, statement: Doc, proof: string): string =>
    `${render(group(group(`Lemma ${name}`, nest(4, ...head), " :"), nest(2, line, statement), "."), width)}\nProof. ${proof} Qed.`;
  return [
    lemma(
      `${x.name}_reads`,
      group(`${x.name} ${names.join(" ")} <->`, line, over(params, group(...all))),
      `unfold ${x.name}; reads_as.`,
    ),
    ...x.reads.map((r) =>
      lemma(
        equationOf(x, r),
        group(`${x.name} ${names.join(" ")} ->`, line, over(r.params, equation(r))),
        `intros agree; intros; apply ${x.name}_reads; assumption.`,
      ),
    ),
  ];
}
