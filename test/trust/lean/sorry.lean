-- expect: contains `sorry`
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
