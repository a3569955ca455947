-- expect: already been declared|already declared|is no|.
end Counter.Proofs
def Counter.Obligations.increment_INV_bounded : Prop := True
namespace Counter.Proofs
theorem increment_INV_bounded : Counter.Obligations.increment_INV_bounded := trivial
