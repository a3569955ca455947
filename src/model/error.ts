/** What a model does that has no value: the run stops there instead of going on with a wrong one. */

/** Marks the errors of this library across copies of it (a model may be loaded with its own copy). */
const mark = Symbol.for("xenverif.ModelError");

/** An operation without a value: an inexact number, a division by zero, `must` of none, … */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly [mark] = true;
  /** What went wrong, without the place. */
  readonly what: string;
  /** `file:line:column` and the expression as written; null where the model was loaded unchecked. */
  readonly place: string | null;

  /**
   * @param what one sentence without a full stop
   * @param place `file:line:column` and the expression; null where it is not known
   */
  constructor(what: string, place: string | null = null) {
    super(place === null ? what : `${what}, at ${place}`);
    this.what = what;
    this.place = place;
  }
}

/** Whether something thrown is a {@link ModelError}, of this copy of the library or of another. */
export function isModelError(thrown: unknown): thrown is ModelError {
  return thrown instanceof Error && mark in thrown;
}
