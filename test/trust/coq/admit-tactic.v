(* expect: ends with Admitted *)
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. admit. Admitted.
