-- expect: runs a command
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
#print increment_INV_bounded
