-- expect: is not closed
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
/- never closed
