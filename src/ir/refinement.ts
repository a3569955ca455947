/** The refinement of a file: which step of the specification corresponds to each step of the implementation. */
import type { Declaration, DocComment, SourceFile } from "../parser/ast.js";
import type { Span } from "../parser/source.js";
import type { Reporter } from "./context.js";
import type { Action, Decl, Module, Refinement, Simulation, Type } from "./ir.js";
import { isMachine, type MachineModule, stateOf } from "./machines.js";
import { oneLine, tags } from "./tags.js";
import { expand, type Lookup, sameType, showType } from "./types.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** What a refinement is read from. */
interface Reading {
  readonly file: SourceFile;
  readonly decl: (d: Declaration) => Decl | null;
  readonly lookup: Lookup;
  readonly report: Reporter;
}

const has = (doc: DocComment | null, name: string) => tags(doc, name).length > 0;

const roles = ["relation", "simulates", "variant"] as const;

/**
 * Collects the refinement of a file.
 *
 * @param decl gives the elaborated declaration of a source one; null where it was wrong
 * @param moduleOf finds an imported module
 * @returns null where the file is no refinement, or the refinement is wrong (reported)
 */
export function collectRefinement(
  file: SourceFile,
  decl: (d: Declaration) => Decl | null,
  moduleOf: (name: string) => Module | null,
  lookup: Lookup,
  report: Reporter,
): Refinement | null {
  const r: Reading = { file, decl, lookup, report };
  const [refines] = tags(file.doc, "refines");
  if (refines === undefined) {
    for (const d of file.declarations)
      for (const role of roles)
        for (const tag of tags(d.doc, role))
          report.fail("XV3022", tag.span, `@${role} needs a refinement`, "open the file with `@refines Specification`");
    return null;
  }
  const name = oneLine(refines);
  const specification = moduleOf(name);
  if (!isMachine(specification) || !specification.spec) {
    return report.fail(
      "XV3023",
      name === "" ? refines.span : refines.textSpan,
      `\`${name}\` is no specification that this file imports`,
      "name the module of a machine whose file is tagged @spec",
    );
  }
  const state = file.declarations.find((d) => has(d.doc, "state"));
  if (state !== undefined)
    report.fail("XV3024", state.name.span, "a refinement has no state of its own", "write the machine in another file");
  const implementation = implementationOf(specification, moduleOf, refines.span, r);
  if (implementation === null) return null;
  const [relation] = functionsWith("relation", r);
  const simulations = implementation.machine.actions.flatMap((action) =>
    simulationOf(action, implementation, specification, refines.span, r),
  );
  reportUnknownActions(implementation, r);
  const variant = variantOf(simulations, implementation, refines.span, r);
  if (relation === undefined) return null;
  return {
    implementation: implementation.name,
    specification: specification.name,
    relation: relation.f.name,
    simulations,
    variant,
  };
}

/** The functions with a role, in source order. */
function functionsWith(role: string, r: Reading): readonly { readonly d: Declaration; readonly f: FunctionDecl }[] {
  return r.file.declarations.flatMap((d) => {
    if (!has(d.doc, role)) return [];
    const f = r.decl(d);
    return f?.kind === "function" ? [{ d, f }] : [];
  });
}

/** The machine on the other side of the relation. */
function implementationOf(
  specification: MachineModule,
  moduleOf: (name: string) => Module | null,
  at: Span,
  r: Reading,
): MachineModule | null {
  const shape = `a @relation is a function (s: the implementation's state, a: ${specification.machine.state.name}): boolean`;
  const [relation, other] = functionsWith("relation", r);
  if (relation === undefined) return r.report.fail("XV3025", at, "a refinement needs a simulation relation", shape);
  if (other !== undefined)
    r.report.fail(
      "XV3025",
      other.d.name.span,
      "a refinement has one @relation",
      `the other one is \`${relation.f.name}\``,
    );
  const [s, a] = relation.f.params;
  const concrete = s === undefined ? null : expand(s.type, r.lookup);
  const module = concrete?.kind === "ref" ? moduleOf(concrete.ref.module) : null;
  const isRelation =
    s !== undefined &&
    a !== undefined &&
    relation.f.params.length === 2 &&
    relation.f.result.kind === "bool" &&
    isMachine(module) &&
    sameType(s.type, stateOf(module), r.lookup) &&
    sameType(a.type, stateOf(specification), r.lookup);
  if (!isRelation) return r.report.fail("XV3025", relation.d.name.span, shape);
  return module;
}

/** The simulation of one action: exactly one function says what its steps are in the specification. */
function simulationOf(
  action: Action,
  implementation: MachineModule,
  specification: MachineModule,
  at: Span,
  r: Reading,
): readonly Simulation[] {
  const [found, other] = functionsWith("simulates", r).filter(({ d }) =>
    tags(d.doc, "simulates").some((t) => oneLine(t) === action.name),
  );
  if (found === undefined) {
    r.report.fail(
      "XV3026",
      at,
      `nothing says what \`${action.name}\` of ${implementation.name} is in the specification`,
      `a function with \`@simulates ${action.name}\` does`,
    );
    return [];
  }
  if (other !== undefined) {
    r.report.fail("XV3026", other.d.name.span, `\`${action.name}\` is simulated twice`, `first by \`${found.f.name}\``);
    return [];
  }
  const { d, f } = found;
  const wanted = [stateOf(implementation), stateOf(specification), ...action.args.map((p) => p.type)];
  const names = action.args.map((p) => p.name);
  const fits =
    f.params.length === wanted.length &&
    f.params.every((p, i) => sameType(p.type, wanted[i] as Type, r.lookup)) &&
    f.params.slice(2).every((p, i) => p.name.replace(/^_/, "") === names[i]);
  const result = expand(f.result, r.lookup);
  if (!fits || result.kind !== "outcome" || !sameType(result.state, stateOf(specification), r.lookup)) {
    const args = action.args.map((p) => `, ${p.name}: ${showType(p.type)}`).join("");
    const state = specification.machine.state.name;
    r.report.fail(
      "XV3027",
      d.name.span,
      `\`${f.name}\` does not take what \`${action.name}\` takes`,
      `write (s: ${implementation.machine.state.name}, a: ${state}${args}): Outcome<${state}, …>`,
    );
    return [];
  }
  return correspondence(d, f, action, specification, r);
}

/** Reads which action of the specification a function calls, or that the step stutters. */
function correspondence(
  d: Declaration,
  f: FunctionDecl,
  action: Action,
  specification: MachineModule,
  r: Reading,
): readonly Simulation[] {
  const { body } = f;
  const abstractState = f.params[1]?.name;
  const isState = (e: typeof body | undefined) => e?.kind === "var" && e.name === abstractState;
  if (body.kind === "prim" && body.op === "ok" && isState(body.args[0])) {
    if (!action.internal) {
      r.report.fail(
        "XV3029",
        d.name.span,
        `\`${action.name}\` may not stutter`,
        "only an action tagged @internal may do nothing in the specification",
      );
    }
    return [{ name: f.name, action: action.name, abstract: null }];
  }
  const abstract =
    body.kind === "call" && body.ref.module === specification.name
      ? specification.machine.actions.find((a) => a.name === body.ref.name)
      : undefined;
  if (body.kind !== "call" || abstract === undefined || !isState(body.args[0])) {
    r.report.fail(
      "XV3028",
      d.name.span,
      `\`${f.name}\` is no single call of an action of ${specification.name}`,
      `\`return action(${abstractState}, …)\`, or \`return ok(${abstractState})\` for a stuttering step`,
    );
    return [];
  }
  for (const [i, p] of abstract.args.entries()) {
    const given = body.args[i + 1];
    const shared = action.args.findIndex((x) => x.name === p.name);
    const own = f.params[shared + 2]?.name;
    if (shared === -1 || (given?.kind === "var" && given.name === own)) continue;
    r.report.fail(
      "XV3030",
      given?.span ?? d.name.span,
      `\`${p.name}\` of \`${action.name}\` and of \`${abstract.name}\` are one argument`,
      `pass \`${p.name}\` on as it is, or give the specification's parameter another name`,
    );
  }
  if (
    action.result.kind !== "unit" &&
    abstract.result.kind !== "unit" &&
    !sameType(action.result, abstract.result, r.lookup)
  ) {
    r.report.fail(
      "XV3031",
      d.name.span,
      `\`${action.name}\` gives ${showType(action.result)}, \`${abstract.name}\` gives ${showType(abstract.result)}`,
      "let both give the same, or the specification's action nothing",
    );
  }
  return [{ name: f.name, action: action.name, abstract: abstract.name }];
}

function reportUnknownActions(implementation: MachineModule, r: Reading): void {
  const { actions } = implementation.machine;
  for (const { d } of functionsWith("simulates", r)) {
    for (const tag of tags(d.doc, "simulates")) {
      const named = oneLine(tag);
      if (!actions.some((a) => a.name === named))
        r.report.fail("XV3032", tag.span, `\`${named}\` is no action of ${implementation.name}`);
    }
  }
}

/** The variant, which stuttering steps need. */
function variantOf(
  simulations: readonly Simulation[],
  implementation: MachineModule,
  at: Span,
  r: Reading,
): string | null {
  const [variant, other] = functionsWith("variant", r);
  const stuttering = simulations.find((s) => s.abstract === null);
  if (variant === undefined) {
    if (stuttering !== undefined)
      r.report.fail("XV3033", at, `\`${stuttering.action}\` stutters, so a @variant has to decrease`);
    return null;
  }
  const [s] = variant.f.params;
  const fits =
    other === undefined &&
    s !== undefined &&
    variant.f.params.length === 1 &&
    sameType(s.type, stateOf(implementation), r.lookup) &&
    expand(variant.f.result, r.lookup).kind === "nat";
  if (!fits) {
    const shape = `a @variant is a function (s: ${implementation.machine.state.name}): Nat, one for the refinement`;
    return r.report.fail("XV3033", (other ?? variant).d.name.span, shape);
  }
  return variant.f.name;
}
