/** The machine of a module: its state, initial state, actions and properties, as the annotations say. */
import type { Declaration, DocComment, SourceFile } from "../parser/ast.js";
import type { Reporter } from "./context.js";
import { isErrno } from "./errno.js";
import type { Action, Decl, Machine, Ref, Type } from "./ir.js";
import { oneLine, tags } from "./tags.js";
import { expand, type Lookup } from "./types.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

const has = (doc: DocComment | null, name: string) => tags(doc, name).length > 0;

/**
 * Collects the machine of a file.
 *
 * @param decl gives the elaborated declaration of a source one; null where it was wrong
 * @param spec whether the machine is a specification
 * @returns null where the file has no state, or the machine is wrong (reported)
 */
export function collectMachine(
  file: SourceFile,
  module: string,
  decl: (d: Declaration) => Decl | null,
  lookup: Lookup,
  spec: boolean,
  report: Reporter,
): Machine | null {
  const states = file.declarations.filter((d) => has(d.doc, "state"));
  const inits = file.declarations.filter((d) => has(d.doc, "init"));
  const functions = file.declarations.filter((d) => d.kind === "function");
  const [state] = states;
  if (state === undefined) {
    for (const d of file.declarations) {
      const tag = ["init", "action", "invariant", "transition"].flatMap((t) => tags(d.doc, t))[0];
      if (tag !== undefined)
        report.fail("XV3001", tag.span, `@${tag.name} needs a state`, "annotate the state's type with @state");
    }
    return null;
  }
  for (const other of states.slice(1))
    report.fail("XV3002", other.name.span, "a module has one @state", `the other one is \`${state.name.name}\``);
  const [init] = inits;
  if (init === undefined) {
    return report.fail(
      "XV3003",
      state.name.span,
      "a machine needs an initial state",
      "annotate a constant of the state's type with @init",
    );
  }
  for (const other of inits.slice(1))
    report.fail("XV3002", other.name.span, "a module has one @init", `the other one is \`${init.name.name}\``);
  const ref: Ref = { module, name: state.name.name };
  const isState = (t: Type) => {
    const x = expand(t, lookup);
    return x.kind === "ref" && x.ref.module === ref.module && x.ref.name === ref.name;
  };
  const initial = decl(init);
  if (initial?.kind === "const" && !isState(initial.type)) {
    report.fail("XV3004", init.name.span, `the initial state has to be of type \`${ref.name}\``);
  }
  const actions: Action[] = [];
  const invariants: string[] = [];
  const transitions: Machine["transitions"][number][] = [];
  for (const d of functions) {
    const f = decl(d);
    const roles = ["action", "invariant", "transition", "theorem", "lemma"].filter((t) => has(d.doc, t));
    if (roles.length > 1) {
      report.fail(
        "XV3005",
        d.name.span,
        `\`${d.name.name}\` is both @${roles[0]} and @${roles[1]}`,
        "give it one role",
      );
    }
    for (const needed of [
      ["actor", "action"],
      ["except", "transition"],
      ["internal", "action"],
      ["mayRefuse", "action"],
    ] as const) {
      const tag = tags(d.doc, needed[0])[0];
      if (tag !== undefined && !has(d.doc, needed[1]))
        report.fail("XV1202", tag.span, `@${needed[0]} belongs to an @${needed[1]}`);
    }
    if (f?.kind !== "function") continue;
    if (has(d.doc, "action")) {
      const action = collectAction(d, f, isState, ref, lookup, spec, report);
      if (action !== null) actions.push(action);
    }
    if (has(d.doc, "invariant")) {
      const [p] = f.params;
      if (f.params.length === 1 && p !== undefined && isState(p.type) && f.result.kind === "bool")
        invariants.push(f.name);
      else report.fail("XV3006", d.name.span, `an @invariant is a function (s: ${ref.name}): boolean`);
    }
    if (has(d.doc, "transition")) {
      const [before, after, actor] = f.params;
      const states = before !== undefined && after !== undefined && isState(before.type) && isState(after.type);
      if (!states || f.params.length > 3 || f.result.kind !== "bool") {
        report.fail(
          "XV3007",
          d.name.span,
          `a @transition is a function (before: ${ref.name}, after: ${ref.name}, actor?): boolean`,
        );
      } else
        transitions.push({ name: f.name, hasActor: actor !== undefined, except: exceptions(d, functions, report) });
    }
  }
  const deadlockFree = has(state.doc, "deadlockFree");
  return { state: ref, initial: init.name.name, actions, invariants, transitions, deadlockFree };
}

function collectAction(
  d: Declaration,
  f: FunctionDecl,
  isState: (t: Type) => boolean,
  state: Ref,
  lookup: Lookup,
  spec: boolean,
  report: Reporter,
): Action | null {
  const [first, ...args] = f.params;
  const result = expand(f.result, lookup);
  if (first === undefined || !isState(first.type) || result.kind !== "outcome" || !isState(result.state)) {
    return report.fail(
      "XV3008",
      d.name.span,
      `an @action is a function (s: ${state.name}, …): Outcome<${state.name}, …>`,
    );
  }
  const [actorTag] = tags(d.doc, "actor");
  const actor = actorTag === undefined ? null : oneLine(actorTag);
  if (actorTag !== undefined && !args.some((a) => a.name === actor)) {
    return report.fail(
      "XV3009",
      actorTag.span,
      `\`${d.name.name}\` has no argument \`${actor}\``,
      `its arguments are ${args.map((a) => `\`${a.name}\``).join(", ")}`,
    );
  }
  return {
    name: f.name,
    state: first.name,
    args,
    actor,
    result: result.result,
    internal: has(d.doc, "internal"),
    mayRefuse: mayRefuse(d, spec, report),
  };
}

/** The errnos behind `@mayRefuse`. */
function mayRefuse(d: Declaration, spec: boolean, report: Reporter): readonly string[] {
  return tags(d.doc, "mayRefuse").flatMap((tag) => {
    if (!spec)
      report.fail(
        "XV3020",
        tag.span,
        `\`${d.name.name}\` is no action of a specification`,
        "only a specification may leave open whether it refuses: tag its file with @spec",
      );
    const named = oneLine(tag)
      .split(" ")
      .filter((n) => n !== "");
    if (named.length === 0) report.fail("XV1205", tag.span, "@mayRefuse needs errnos", "`@mayRefuse ENOSPC ENOMEM`");
    for (const n of named)
      if (!isErrno(n))
        report.fail("XV3021", tag.textSpan, `\`${n}\` is no errno`, "the names are those of Xen's errno.h");
    return named.filter(isErrno);
  });
}

function exceptions(
  d: Declaration,
  functions: readonly Declaration[],
  report: Reporter,
): Machine["transitions"][number]["except"] {
  return tags(d.doc, "except").flatMap((tag) => {
    const [action = "", ...reason] = oneLine(tag).split(" ");
    const named = functions.find((f) => f.name.name === action);
    if (named === undefined || !has(named.doc, "action")) {
      report.fail("XV3010", tag.span, `\`${action}\` is no action of this module`);
      return [];
    }
    if (reason.length === 0) {
      report.fail(
        "XV1205",
        tag.span,
        "@except needs a reason",
        `\`@except ${action} why the property does not speak of it\``,
      );
      return [];
    }
    return [{ action, reason: reason.join(" ") }];
  });
}
