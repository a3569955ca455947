-- expect: changes how Lean reads
syntax term : command
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
