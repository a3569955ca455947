-- expect: changes how Lean reads
notation:max P:max => True
theorem increment_INV_bounded : Obligations.increment_INV_bounded := trivial
