(* expect: ends inside *)
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
(* the rest of the file is gone
