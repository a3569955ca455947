-- expect: .
theorem increment_INV_bounded : Obligations.increment_INV_bounded := increment_INV_bounded
