-- expect: does not prove the obligation|no theorem|could not
namespace Inner.Obligations
def increment_INV_bounded : Prop := True
end Inner.Obligations
open Inner
theorem increment_INV_bounded : Inner.Obligations.increment_INV_bounded := trivial
