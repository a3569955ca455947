-- expect: changes how Lean reads
elab a : command => pure ()
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
