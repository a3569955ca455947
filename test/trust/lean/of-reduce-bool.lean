-- expect: reaches into Lean|trusts compiled code
theorem increment_INV_bounded : Obligations.increment_INV_bounded := Lean.ofReduceBool _ _ rfl
