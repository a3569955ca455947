-- expect: trusts compiled code
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by decide (config := { native := true })
