-- expect: changes how Lean reads
infixl:65 a => Or
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
