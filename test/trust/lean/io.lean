-- expect: reaches into Lean or the system
def write : IO Unit := pure ()
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
