-- expect: changes what names mean
namespace Evil
def increment_INV_bounded : Prop := True
end Evil
export Evil (increment_INV_bounded)
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry
