-- expect: switch a check off
set_option debug.skipKernelTC true
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
