-- expect: rests on something that is not proved|unknown identifier
-- head: import XenVerif.Arith
theorem small (a b : Nat) (h : a ≤ b) : a + 1 ≤ b := by linear
theorem increment_INV_bounded : Obligations.increment_INV_bounded :=
  fun P s _ invariants =>
    XenVerif.ite_elim (fun o => XenVerif.after o (fun next => bounded P next)) (fun _ => True.intro)
      (fun _ => small _ _ invariants.bounded)
