-- expect: does not prove the obligation
variable (cheat : False)
theorem increment_INV_bounded : Obligations.increment_INV_bounded := False.elim cheat
