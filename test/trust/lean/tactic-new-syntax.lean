-- expect: changes how Lean reads
-- head: import XenVerif.Arith
elab_rules : tactic | _ => XenVerif.Arith.linear default
theorem increment_INV_bounded : Obligations.increment_INV_bounded := by linear
