-- expect: unknown identifier
-- head: import XenVerif.Arith
open XenVerif.Arith
def hidden : Elab.Command.Context → Nat := fun _ => 0
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
