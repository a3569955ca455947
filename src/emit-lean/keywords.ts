/**
 * Words that Lean reads as tokens of its grammar, so that an identifier of that name has to be quoted. Quoting a word that
 * is no keyword of some version does no harm.
 *
 * Sources: the token table of the Lean 4 of July 2021, and the commands and terms that later versions added.
 */
export const keywords: ReadonlySet<string> = new Set(
  `_ abbrev admit alias also and_intros as assert at attribute axiom axioms begin binder_predicate
  break builtin_cbv_simproc builtin_dsimproc builtin_grind_propagator builtin_initialize builtin_simproc by calc catch
  class coinductive coinductive_fixpoint constant continue count_heartbeats data dbg_trace declare_simp_like_tactic
  declare_syntax_cat decreasing_by def default_instance deprecated_syntax deriving derive_functional_induction do
  docs_to_verso dsimproc dsimproc_decl elab elab_rules elab_stx_quot else end eval_prec eval_prio example exists export
  extends extern false_or_by_contra final finally for forall from fun gen_injective_theorems generalizing global
  grind_annotated grind_pattern grind_propagator have haveI hiding if import in include include_bytes include_str
  inductive inductive_fixpoint infer_instance_as infix infixl infixr init_quot initialize instance irreducible_def
  is leading_parser lemma let let_delayed let_fun let_tmp letI library_note local macro macro_rules match matches
  max_prec meta method_specs mut mutual namespace nat_lit no_index nofun nomatch noncomputable nonrec notation notation3
  obtain of omit opaque open partial partial_fixpoint postfix prefix prelude print private proof_wanted protected public
  recall register_builtin_option register_error_explanation register_label_attr register_option register_parser_alias
  register_simp_attr register_tactic_tag register_try_tactic renaming reprove return run_cmd run_elab run_meta scoped seal
  section sepBy set_option show show_panel_widgets show_term show_term_elab simproc simproc_decl sorry stop structure
  suffices syntax tactic_extension termination_by then theorem this throwError throwErrorAt trailing_parser try
  type_of unif_hint universe unless unlock_limits unreachable unsafe unseal using variable variables where while with
  with_weak_namespace without_expected_type omega nonempty
  Prop Sort Type StateRefT`.split(/\s+/),
);
