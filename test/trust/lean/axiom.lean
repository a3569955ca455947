-- expect: assumes what should be proved
axiom cheat : False
theorem increment_INV_bounded : Obligations.increment_INV_bounded := False.elim cheat
