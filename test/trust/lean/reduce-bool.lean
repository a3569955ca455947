-- expect: reaches into Lean|trusts compiled code
def b : Bool := Lean.reduceBool true
theorem increment_INV_bounded : Obligations.increment_INV_bounded := nomatch b
