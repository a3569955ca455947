(* expect: loads code *)
Declare ML Module "ltac_plugin".
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
