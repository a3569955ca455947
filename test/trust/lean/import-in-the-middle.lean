-- expect: stands behind the head|none of the modules
import Lean
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
