-- expect: .
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by
  intro P s h
  exact trivial
