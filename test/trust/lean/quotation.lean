-- expect: begins a quotation
def q := `(a)
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
