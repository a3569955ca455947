-- expect: contains `sorry`|unsolved goals
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by
  intro P s _ _
  sorry
