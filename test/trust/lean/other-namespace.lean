-- expect: could not|does not prove|no theorem
end Counter.Proofs
namespace Elsewhere
theorem increment_INV_bounded : True := trivial
