-- expect: runs a command
def a : Nat :=
/-- 
#eval 1
-/ 0
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
