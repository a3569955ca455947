-- expect: contains|does not check|unknown|admit|rests
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by admit
