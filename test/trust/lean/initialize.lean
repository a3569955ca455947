-- expect: runs code
initialize stolen : Nat ← pure 0
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
