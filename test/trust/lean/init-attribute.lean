-- expect: attribute that may run code
@[init] def f : Nat := 0
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
