-- expect: changes what names mean
open Obligations renaming increment_INV_bounded → goal
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
