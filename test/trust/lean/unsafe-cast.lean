-- expect: runs other code
theorem increment_INV_bounded : Obligations.increment_INV_bounded := unsafeCast trivial
