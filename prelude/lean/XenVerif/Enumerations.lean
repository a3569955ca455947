/-! Decidable equality of large enumerations: `deriving` compares every pair of constructors, numbering them does not. -/

namespace XenVerif

/-- Element `i` of a list, counted from 0. -/
def nth {α : Type} : List α → Nat → Option α
  | [], _ => none
  | x :: _, 0 => some x
  | _ :: xs, i + 1 => nth xs i

/-- Values are equal exactly where their numbers are, if each value stands in `all` at its number. -/
def decEqOfIndex {α : Type} (all : List α) (index : α → Nat)
    (covers : ∀ a, nth all (index a) = some a) : DecidableEq α :=
  fun a b =>
    if h : index a = index b then
      isTrue (by
        have e : some a = some b := by
          rewrite [← covers a, ← covers b, h]
          exact rfl
        cases e
        exact rfl)
    else
      isFalse (fun e => h (congrArg index e))

end XenVerif
