/** Proofs that the search finds, as Lean. */
import type { GeneratedFile } from "../../emit/generated-file.js";
import type { Module } from "../../ir/ir.js";
import type { Obligation } from "../../obligations/obligation.js";
import { findProof } from "../../search/prover.js";
import type { Known, Limits } from "../../search/search.js";
import { num, replace, restartVariables, type Term } from "../../search/term.js";
import { pathsFile } from "./paths.js";
import { LeanPrinter } from "./print.js";
import { Untranslatable } from "./translate.js";
import { type Vocabulary, vocabulary } from "./vocabulary.js";
import { World } from "./world.js";

/** What a search for a proof of an obligation came to. */
export type LeanFinding =
  /** The text of a term of Lean, for the right side of `theorem name : Obligations.name :=`. */
  | { readonly kind: "proof"; readonly text: string; readonly steps: number }
  /** Nothing is left to try. */
  | { readonly kind: "none" }
  /** The search took all the steps that it may. */
  | { readonly kind: "exhausted"; readonly steps: number };

const none: LeanFinding = { kind: "none" };

/** Finds proofs for the obligations of a project's modules. */
export class LeanProofs {
  readonly #modules: readonly Module[];
  readonly #world: World;
  readonly #vocabulary: Vocabulary;

  /** @param modules of the project, in dependency order */
  constructor(modules: readonly Module[]) {
    this.#modules = modules;
    this.#world = new World(modules);
    this.#vocabulary = vocabulary(modules, this.#world, this.#world.ofPost, this.#world.normaliser.folded);
  }

  /** `Paths.lean` of a module: the lemmas that its proofs apply. Imports the prelude, the module's `Model` and the `Paths` of its imports. */
  pathsFile(module: Module): GeneratedFile {
    const { table } = this.#vocabulary;
    const imports = module.imports.map((m) => table.namespace(m));
    return {
      path: `${table.folder(module.name)}/Paths.lean`,
      text: pathsFile(module, this.#world, this.#vocabulary, imports),
    };
  }

  /**
   * A proof of an obligation.
   *
   * @param all the obligations of its module: a proof about a loop uses the theorems of its steps, by their names
   */
  prove(o: Obligation, all: readonly Obligation[], limits?: Limits): LeanFinding {
    restartVariables();
    try {
      return this.#prove(o, all, limits);
    } catch (e) {
      if (e instanceof Untranslatable) return none;
      throw e;
    }
  }

  #prove(o: Obligation, all: readonly Obligation[], limits: Limits | undefined): LeanFinding {
    const { translator, normaliser } = this.#world;
    const printer = new LeanPrinter(this.#vocabulary);
    if (o.statement.kind === "parametersValid") {
      const text = printer.term(this.#defaults(this.#world.valid(o.statement.module)));
      return { kind: "proof", text: `XenVerif.of_decide_true (c := ${text}) rfl`, steps: 0 };
    }
    if (o.statement.kind === "replay" || o.statement.kind === "main") return none;
    const parameters = this.#vocabulary.needs.ofProp(o.statement);
    const loops = all
      .filter((l) => l.kind === "LOOP" && l.subject === o.subject && o.kind !== "LOOP")
      .map((l): Known => {
        const needs = this.#vocabulary.needs.ofProp(l.statement).map((m) => printer.parameters(m));
        return {
          property: `${l.module}.${l.property}`,
          prop: normaliser.nf(translator.prop(l.statement, new Map())),
          proof: { k: "lemma", name: { of: "obligation", name: [l.name, ...needs].join(" ") }, args: [] },
        };
      });
    const found = findProof(translator.prop(o.statement, new Map()), this.#world, normaliser, loops, limits);
    if (found.kind !== "proof") return found;
    const front =
      parameters.length === 0 ? "" : `fun ${parameters.map((m) => printer.parameterBinder(m)).join(" ")} =>\n  `;
    return { kind: "proof", text: `${front}${printer.proof(found.proof)}`, steps: found.steps };
  }

  /** A proposition with the default values of the parameters. */
  #defaults(p: Term): Term {
    let out = p;
    for (const m of this.#modules) {
      for (const d of m.decls) {
        if (d.kind !== "parameter") continue;
        const at = this.#world.translator.term(
          { kind: "global", ref: { module: m.name, name: d.name }, parameter: true, type: d.type, span: d.span },
          new Map(),
        );
        if (d.value.kind === "number") out = replace(out, at, num(BigInt(d.value.value), at.sort));
      }
    }
    return out;
  }
}
