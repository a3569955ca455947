/** A file that an emitter produces. */
export interface GeneratedFile {
  /** Relative to the prover's generated tree, with forward slashes: `EventChannel/Model.v`. */
  readonly path: string;
  readonly text: string;
}
