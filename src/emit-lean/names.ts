/**
 * Source names → Lean names. A name is kept wherever Lean can take it; a keyword is quoted. Nothing is opened but the
 * prelude, so names of other modules are qualified; so is any name that a local one, or one of the module's own, would hide.
 */

import { conditionName, definedRef } from "../ir/defined.js";
import { errnoNames } from "../ir/errno.js";
import type { Decl, Module, Ref } from "../ir/ir.js";
import { clean, component, dotted } from "./identifier.js";
import { visibleModules } from "./locals.js";

/** The Lean names that the text of one declaration uses. */
export interface Names {
  /** A type, constant or function. */
  readonly global: (ref: Ref) => string;
  /** The name with which a declaration of the printed module is introduced. */
  readonly declared: (name: string) => string;
  /** A constructor of an enumeration or union. */
  readonly ctor: (type: Ref, ctor: string) => string;
  /** A constructor where its type is declared. */
  readonly declaredCtor: (type: Ref, ctor: string) => string;
  /** A field of a record, or a parameter as a field of the module's parameter record (`type` null). */
  readonly field: (module: string, type: string | null, field: string) => string;
  /** The field that an invariant is in the conjunction of all. */
  readonly invariant: (name: string) => string;
  readonly local: (name: string) => string;
  /** A name of the prelude's namespace `XenVerif`; constructors of `Outcome` and `Errno` among them. */
  readonly prelude: (name: string) => string;
  /** A name of Lean's own library: as it is usually written, and in full where that differs. */
  readonly library: (name: string, full?: string) => string;
  /** The variable that holds the parameters of a module. */
  readonly parameters: (module: string) => string;
  /** What every module defines: `Parameters`, `Parameters.Valid`, `Invariants`. */
  readonly ofModule: (module: string, ...name: readonly string[]) => string;
}

/** Names by module, from which the names of each declaration follow. */
export interface NameTable {
  /** The namespace of a module as Lean text. */
  readonly namespace: (module: string) => string;
  /** The folder of its files. */
  readonly folder: (module: string) => string;
  /**
   * The names for one declaration.
   *
   * @param locals the local names that its text binds
   * @param hiding further names that the place of the text hides
   */
  readonly within: (locals: readonly string[], hiding?: readonly string[]) => Names;
}

/** What Lean itself declares for an inductive type `T` under the name `T.…`. */
const generatedMembers: ReadonlySet<string> = new Set(
  `mk rec recOn casesOn below ibelow brecOn binductionOn noConfusion noConfusionType ctorIdx toCtorIdx ofNat ofNat_ctorIdx
  ofNat_toCtorIdx ctorElim ctorElimType sizeOf_spec inj injEq Valid default`.split(/\s+/),
);

/** What every generated module declares itself. */
const generatedNames = [
  "Parameters",
  "Invariants",
  "Obligations",
  "Runs",
  "Machine",
  "Refinement",
  "Paths",
  "Proofs",
  "Verdict",
] as const;

/** Namespaces of Lean and of the prelude: a module of that name gets an underscore. */
const takenNamespaces: ReadonlySet<string> = new Set(
  `Init Std Lean Lake XenVerif Nat Int Bool Unit PUnit List Option Prod Prop Type Function Decidable Eq Ne Not And Or Iff
  Exists True False Array String Char Fin UInt8 UInt16 UInt32 UInt64 USize Float Subtype Sum Sigma Inhabited Nonempty Repr
  BEq Add Sub Mul Div Mod Neg HAdd HSub HMul HDiv HMod LT LE HasLess HasLessEq OfNat Coe Monad Id IO Except Task Thunk
  Mathlib Batteries Aesop Qq`.split(/\s+/),
);

/** Constructors that can be written without their type's name: as a pattern, such a word is no variable. */
const shortConstructors: ReadonlySet<string> = new Set([
  ...["true", "false", "some", "none", "rfl", "isTrue", "isFalse", "unit", "default", "decide", "id"],
  ...["ok", "fail", "failWith", ...errnoNames],
]);

const outcomeCtors: ReadonlySet<string> = new Set(["ok", "fail", "failWith"]);
const errnos: ReadonlySet<string> = new Set(errnoNames);

interface Table {
  readonly namespace: string;
  /** Names without quotes, by source name. */
  readonly globals: ReadonlyMap<string, string>;
  /** Keyed by `Type.member`; parameters by `.name`, invariants by `:.name`. */
  readonly members: ReadonlyMap<string, string>;
  readonly own: ReadonlySet<string>;
}

/** Gives each text a name of its own; underscores tell apart what would coincide. */
function distinct(avoid: Iterable<string>): (wanted: string) => string {
  const taken = new Set(avoid);
  return (wanted) => {
    let name = clean(wanted);
    while (taken.has(name)) name += "_";
    taken.add(name);
    return name;
  };
}

function membersOf(d: Decl): readonly string[] {
  switch (d.kind) {
    case "enum":
      return d.literals;
    case "union":
      return d.cases.map((c) => c.name);
    case "record":
      return d.fields.map((f) => f.name);
    default:
      return [];
  }
}

function table(module: Module): Table {
  const take = distinct(generatedNames);
  const namespace = takenNamespaces.has(module.name) ? `${module.name}_` : clean(module.name);
  const globals = new Map(
    module.decls.flatMap((d) => (d.kind === "parameter" ? [] : [[d.name, take(d.name)] as const])),
  );
  for (const f of module.decls.filter((d) => d.kind === "function")) {
    const { name } = definedRef({ module: module.name, name: f.name });
    globals.set(name, take(conditionName(f.name)));
  }
  const members = new Map<string, string>();
  for (const d of module.decls) {
    const member = distinct(generatedMembers);
    for (const m of membersOf(d)) members.set(`${d.name}.${m}`, member(m));
  }
  const parameter = distinct(generatedMembers);
  for (const d of module.decls) if (d.kind === "parameter") members.set(`.${d.name}`, parameter(d.name));
  const invariant = distinct(generatedMembers);
  for (const n of module.machine?.invariants ?? []) members.set(`:.${n}`, invariant(n));
  return { namespace, globals, members, own: new Set([...generatedNames, ...globals.values()]) };
}

/**
 * The names of a module's declarations and of those that it imports.
 *
 * @param module the module that the text is for
 * @param all the modules that it can see
 */
export function nameTable(module: Module, all: readonly Module[]): NameTable {
  const visible = visibleModules(module, all);
  const tables = new Map(visible.map((m) => [m.name, table(m)]));
  const namespaceOf = (name: string) => tables.get(name)?.namespace ?? clean(name);
  const own = tables.get(module.name)?.own ?? new Set<string>();
  const heads = new Set(["XenVerif", ...visible.map((m) => namespaceOf(m.name))]);

  const within = (locals: readonly string[], hiding: readonly string[] = []): Names => {
    const named = new Map<string, string>();
    const bound = new Set<string>();
    const plain = (n: string) => !shortConstructors.has(n) && !heads.has(n) && clean(n) === n;
    const distinctLocals = [...new Set(locals)];
    for (const n of distinctLocals.filter(plain)) {
      named.set(n, n);
      bound.add(n);
    }
    const fresh = (wanted: string): string => {
      let name = wanted;
      while (bound.has(name)) name += "'";
      bound.add(name);
      return name;
    };
    for (const n of distinctLocals.filter((x) => !plain(x))) named.set(n, fresh(`${clean(n)}'`));
    const parameterNames = new Map(
      visible.map((m) => [m.name, fresh(m.name === module.name ? "P" : `P_${namespaceOf(m.name)}`)] as const),
    );
    const hidden = new Set([...bound, ...hiding]);
    const hides = (name: string) => hidden.has(name) || own.has(name);
    const rooted = (...path: readonly string[]): string =>
      hides(path[0] ?? "") ? `_root_.${dotted(...path)}` : dotted(...path);
    const inModule = (owner: string, path: readonly string[]): string =>
      owner === module.name && !hidden.has(path[0] ?? "") ? dotted(...path) : rooted(namespaceOf(owner), ...path);
    const globalName = (ref: Ref) => tables.get(ref.module)?.globals.get(ref.name) ?? clean(ref.name);
    const member = (owner: string, type: string, name: string) =>
      tables.get(owner)?.members.get(`${type}.${name}`) ?? clean(name);
    return {
      global: (ref) => inModule(ref.module, [globalName(ref)]),
      declared: (name) => component(globalName({ module: module.name, name })),
      ctor: (type, ctor) => inModule(type.module, [globalName(type), member(type.module, type.name, ctor)]),
      declaredCtor: (type, ctor) => component(member(type.module, type.name, ctor)),
      field: (owner, type, field) => component(member(owner, type ?? "", field)),
      invariant: (name) => component(member(module.name, ":", name)),
      local: (name) => component(named.get(name) ?? clean(name)),
      prelude: (name) => {
        const owner = outcomeCtors.has(name) ? ["Outcome"] : errnos.has(name) ? ["Errno"] : [];
        // Lean has a type `EIO` of its own.
        if (!hides(name) && name !== "EIO") return name;
        const path = [...owner, name];
        return owner.length > 0 && !hides(owner[0] ?? "") ? dotted(...path) : rooted("XenVerif", ...path);
      },
      library: (name, full = name) => {
        const [head = ""] = name.split(".");
        return hides(head) ? `_root_.${full}` : name;
      },
      parameters: (owner) => component(parameterNames.get(owner) ?? "P"),
      ofModule: (owner, ...name) => inModule(owner, name),
    };
  };
  return { namespace: (name) => component(namespaceOf(name)), folder: namespaceOf, within };
}
