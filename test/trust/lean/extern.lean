-- expect: may run code
@[extern c inline] def f (n : Nat) : Nat := n
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
