-- expect: rests on something that is not proved
def helper : False := sorry
theorem increment_INV_bounded : Obligations.increment_INV_bounded := False.elim helper
