-- expect: is an attribute that may run code
-- head: import XenVerif.Arith
@[tactic XenVerif.Arith.linearTactic] def hostile := XenVerif.Arith.evalLinear
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by linear
