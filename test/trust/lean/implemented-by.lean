-- expect: may run code
@[implementedBy Nat.succ] def f (n : Nat) : Nat := n
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
