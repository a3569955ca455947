-- expect: switch a check off
set_option debug.byAsSorry true in
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by trivial
