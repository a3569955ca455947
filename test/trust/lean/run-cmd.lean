-- expect: runs code
run_cmd pure ()
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
