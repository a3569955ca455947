-- expect: does not prove the obligation|already
def Obligations.increment_INV_bounded : Prop := True
theorem increment_INV_bounded : Obligations.increment_INV_bounded := trivial
