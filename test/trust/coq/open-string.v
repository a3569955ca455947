(* expect: ends inside *)
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. idtac "
Qed.
