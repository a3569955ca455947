-- expect: does not prove the obligation|no theorem|could not
private theorem increment_INV_bounded : True := trivial
