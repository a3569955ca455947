(* expect: does not prove *)
Section S.
Variable cheat : False.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct cheat. Qed.
End S.
