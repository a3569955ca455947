/** The modules built by hand, with their obligations and the modules that each one sees. */
import type { Module } from "../../src/ir/ir.js";
import type { Obligations } from "../../src/obligations/obligation.js";
import { hostile, hostileObligations } from "./modules/hostile.js";
import { lower, lowerObligations, upper, upperObligations } from "./modules/imports.js";
import { shapes, shapesObligations } from "./modules/shapes.js";

export interface Fixture {
  readonly module: Module;
  readonly obligations: Obligations;
  readonly all: readonly Module[];
}

/** In dependency order. */
export const fixtures: readonly Fixture[] = [
  { module: shapes, obligations: shapesObligations, all: [shapes] },
  { module: hostile, obligations: hostileObligations, all: [hostile] },
  { module: lower, obligations: lowerObligations, all: [lower] },
  { module: upper, obligations: upperObligations, all: [lower, upper] },
];
