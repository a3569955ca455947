-- expect: changes how Lean reads
macro «theorem'» : term => `(True)
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
