-- expect: no theorem of this name
/- theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry -/
