/**
 * Source names → Coq names. A name is kept wherever Coq can take it: a constructor or field whose name is not unique in
 * its module gets its type's name in front, a keyword or a name of the prelude gets an underscore.
 */
import { conditionName, definedRef } from "../ir/defined.js";
import type { Decl, Module, Ref } from "../ir/ir.js";

/** Coq's keywords and the names of Coq's library and of the prelude that generated text relies on. */
const reserved: ReadonlySet<string> = new Set(
  `_ Axiom CoFixpoint Definition Fixpoint Hypothesis Parameter Prop SProp Set Theorem Type Variable as at cofix do else end exists exists2 fix for forall
  fun if in lazymatch let match multimatch return then using where with by is of mod rem
  N Z bool true false unit tt nat list nil cons option Some None prod pair fst snd negb andb orb implb length map filter find
  forallb existsb fold_left fold_defined count sum sumZ lengthN memberb at_index slice range getOrElse must isSome default Default eqb Eq Setter set
  update1 update2 update3 update4 replay replays succeeds refuses refusesWith after Outcome ok fail failWith next_states Errno wordAdd wordSub wordMul wordAnd wordOr wordXor wordNot wordShl
  wordShr wordOfNat divZ modZ Machine starts steps Reachable Answer returned refused answers mayAnswer unnamed changes refines
  Event Step machine Safe Typed MAIN Observation observe observe_specification internal answer event Parameters parameters_valid defaults P Q Invariants In True False and or not iff eq ex I conj Forall Exists
  EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT EBUSY EEXIST EXDEV ENODEV ENOTDIR EISDIR
  EINVAL ENFILE EMFILE ENOSPC EROFS EMLINK EDOM ERANGE EDEADLK ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ENODATA ETIME EBADMSG
  EOVERFLOW EILSEQ ERESTART ENOTSOCK EMSGSIZE EOPNOTSUPP EADDRINUSE EADDRNOTAVAIL ENOBUFS EISCONN ENOTCONN ETIMEDOUT ECONNREFUSED`.split(
    /\s+/,
  ),
);

/** Constructors of Coq's library: as a local name in a pattern, each would stand for itself. */
const libraryConstructors: ReadonlySet<string> = new Set(
  `O S left right inl inr inleft inright exist exist2 existT existT2 or_introl or_intror eq_refl ex_intro ex_intro2 tt Lt Gt xI xO xH
  N0 Npos Z0 Zpos Zneg le_n le_S inhabits CompEq CompLt CompGt CompEqT CompLtT CompGtT BoolSpecT BoolSpecF ReflectT ReflectF`.split(
    /\s+/,
  ),
);

/** The Coq names of one module's declarations, as seen from one module. */
export interface Names {
  /** A type, constant, parameter or function. */
  readonly global: (ref: Ref) => string;
  /** A constructor of an enumeration or union. */
  readonly ctor: (type: Ref, ctor: string) => string;
  /** A field of a record. */
  readonly field: (type: Ref, field: string) => string;
  /** A local name of a declaration. */
  readonly local: (name: string) => string;
}

/** Makes an identifier of any text: what Coq cannot take becomes an underscore. */
export function identifier(text: string): string {
  const clean = text.replace(/[^\p{L}\p{N}_']/gu, "_");
  return /^[\p{L}_]/u.test(clean) ? clean : `_${clean}`;
}

interface Table {
  readonly globals: ReadonlyMap<string, string>;
  /** Keyed by `Type.member`. */
  readonly members: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<string>;
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
  const taken = new Set<string>();
  const take = (wanted: string): string => {
    let name = identifier(wanted);
    while (reserved.has(name) || taken.has(name)) name += "_";
    taken.add(name);
    return name;
  };
  const globals = new Map(module.decls.map((d) => [d.name, take(d.name)]));
  for (const f of module.decls.filter((d) => d.kind === "function")) {
    const { name } = definedRef({ module: module.name, name: f.name });
    globals.set(name, take(conditionName(f.name)));
  }
  const uses = new Map<string, number>();
  for (const m of module.decls.flatMap(membersOf)) uses.set(identifier(m), (uses.get(identifier(m)) ?? 0) + 1);
  const members = new Map<string, string>();
  for (const d of module.decls) {
    for (const m of membersOf(d)) {
      const plain = identifier(m);
      const clear = uses.get(plain) === 1 && !taken.has(plain) && !reserved.has(plain) && plain === m;
      members.set(`${d.name}.${m}`, take(clear ? plain : `${d.name}_${plain.replace(/^_/, "")}`));
    }
  }
  return { globals, members, taken };
}

/**
 * The names of a module's declarations and of those that it imports.
 *
 * @param module the module that the text is for
 * @param all the modules that it can see
 */
export function coqNames(module: Module, all: readonly Module[]): Names {
  const tables = new Map(all.map((m) => [m.name, table(m)]));
  const visible = [...module.imports, module.name];
  /** A name of another module is qualified where a module opened later hides it. */
  const seen = (owner: string, name: string): string => {
    const later = visible.slice(visible.indexOf(owner) + 1);
    return later.some((m) => tables.get(m)?.taken.has(name)) ? `Models.${owner}.Model.${name}` : name;
  };
  return {
    global: (ref) => seen(ref.module, tables.get(ref.module)?.globals.get(ref.name) ?? identifier(ref.name)),
    ctor: (type, ctor) =>
      seen(type.module, tables.get(type.module)?.members.get(`${type.name}.${ctor}`) ?? identifier(ctor)),
    field: (type, field) =>
      seen(type.module, tables.get(type.module)?.members.get(`${type.name}.${field}`) ?? identifier(field)),
    local: (name) => {
      let local = identifier(name);
      while (
        reserved.has(local) ||
        libraryConstructors.has(local) ||
        visible.some((m) => tables.get(m)?.taken.has(local))
      )
        local += "'";
      return local;
    },
  };
}
