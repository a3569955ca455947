(* expect: ends with Abort *)
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Abort.
