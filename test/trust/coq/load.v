(* expect: reads another file *)
Load "other".
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
