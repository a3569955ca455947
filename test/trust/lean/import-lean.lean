-- expect: is none of the modules
-- head: import Lean
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
