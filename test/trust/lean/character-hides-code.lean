-- expect: begins a quotation or a literal
def c : Char := '/'
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
