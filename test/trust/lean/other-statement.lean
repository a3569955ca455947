-- expect: does not prove the obligation
theorem increment_INV_bounded : True := trivial
