/** Which modules' parameters a declaration depends on: a definition takes them as explicit arguments. */
import { declaredRef } from "../ir/defined.js";
import { type Decl, type Expr, type Module, type Ref, unreachable } from "../ir/ir.js";
import { type Prop, replayTerms } from "../ir/prop.js";
import { children } from "../ir/visit.js";

/** Module names, in dependency order. */
export type Needs = readonly string[];

/** What each declaration of the given modules needs. */
export interface NeedsTable {
  /** Parameters on which a constant or function depends, itself or through what it uses. */
  readonly of: (ref: Ref) => Needs;
  /** Those on which the conjunction of a machine's invariants depends. */
  readonly ofInvariants: (module: string) => Needs;
  /** Those on which the conditions of a module's parameters depend, its own among them. */
  readonly ofValid: (module: string) => Needs;
  readonly ofTerm: (e: Expr) => Needs;
  readonly ofProp: (prop: Prop) => Needs;
}

const key = (ref: Ref) => `${ref.module}.${ref.name}`;

/**
 * Computes the table.
 *
 * @param modules in dependency order; the declarations of each stand behind those that they use
 */
export function needsTable(modules: readonly Module[]): NeedsTable {
  const rank = new Map(modules.map((m, i) => [m.name, i]));
  const table = new Map<string, ReadonlySet<string>>();
  const invariants = new Map<string, ReadonlySet<string>>();
  const valid = new Map<string, ReadonlySet<string>>();
  const inOrder = (names: Iterable<string>): Needs =>
    [...new Set(names)].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const none: ReadonlySet<string> = new Set();

  const term = (e: Expr): readonly string[] => {
    const own =
      e.kind === "global"
        ? e.parameter
          ? [e.ref.module]
          : [...(table.get(key(e.ref)) ?? none)]
        : e.kind === "call"
          ? [...(table.get(key(e.ref)) ?? none)]
          : [];
    return [...own, ...children(e).flatMap(term)];
  };
  const prop = (p: Prop): readonly string[] => {
    switch (p.kind) {
      case "true":
      case "false":
        return [];
      case "and":
      case "or":
        return p.items.flatMap(prop);
      case "not":
        return prop(p.item);
      case "implies":
        return [...p.premises, p.conclusion].flatMap(prop);
      case "iff":
        return [...prop(p.left), ...prop(p.right)];
      case "forall":
      case "exists":
        return prop(p.body);
      case "equal":
      case "less":
      case "lessEqual":
        return [...term(p.left), ...term(p.right)];
      case "holds":
      case "typed":
        return term(p.term);
      case "predicate":
        return [...(table.get(key(declaredRef(p.ref))) ?? none), ...p.args.flatMap(term)];
      case "let":
        return [...term(p.value), ...prop(p.body)];
      case "match":
        return [
          ...term(p.scrutinee),
          ...p.cases.flatMap((c) => prop(c.body)),
          ...(p.otherwise === null ? [] : prop(p.otherwise)),
        ];
      case "after":
        return [...term(p.outcome), ...prop(p.body)];
      case "invariants":
        return [...(invariants.get(p.module) ?? none), ...term(p.state)];
      case "parametersValid":
        return [...(valid.get(p.module) ?? none)];
      case "replay":
        return replayTerms(p).flatMap(term);
      case "main":
        return [];
      case "fold":
        return [...term(p.fold), ...prop(p.body)];
      case "member":
        return [...term(p.item), ...term(p.list)];
      default:
        return unreachable(p);
    }
  };

  const declared = (d: Decl): readonly string[] => {
    switch (d.kind) {
      case "const":
        return term(d.value);
      case "function":
        return term(d.body);
      default:
        return [];
    }
  };
  for (const m of modules) {
    for (const d of m.decls) table.set(`${m.name}.${d.name}`, new Set(declared(d)));
    const conditions = m.decls.flatMap((d) =>
      d.kind === "parameter" && d.condition !== null ? term(d.condition) : [],
    );
    valid.set(m.name, new Set([...conditions, ...(hasParameters(m) ? [m.name] : [])]));
    invariants.set(
      m.name,
      new Set((m.machine?.invariants ?? []).flatMap((n) => [...(table.get(`${m.name}.${n}`) ?? none)])),
    );
  }
  return {
    of: (ref) => inOrder(table.get(key(declaredRef(ref))) ?? none),
    ofInvariants: (module) => inOrder(invariants.get(module) ?? none),
    ofValid: (module) => inOrder(valid.get(module) ?? none),
    ofTerm: (e) => inOrder(term(e)),
    ofProp: (p) => inOrder(prop(p)),
  };
}

/** Whether a module has parameters of its own. */
export const hasParameters = (m: Module): boolean => m.decls.some((d) => d.kind === "parameter");
