-- expect: reaches into Lean
-- head: import XenVerif.Arith
open Lean in
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
