-- expect: trusts compiled code
instance : Decidable Obligations.increment_INV_bounded := isTrue sorry
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by native_decide
