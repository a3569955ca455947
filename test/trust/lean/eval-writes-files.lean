-- expect: runs a command
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
#eval (1 : Nat)
