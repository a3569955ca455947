-- expect: could hide code
def «/-» : Nat := 0
#eval 1
-- -/
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
