(* expect: writes files *)
Fail Redirect "Models/Counter/Obligations" Print nat.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
