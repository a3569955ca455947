-- expect: could hide code
def s : String := "/-"
#eval 1
-- -/ "
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
