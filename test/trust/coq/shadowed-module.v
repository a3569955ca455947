(* expect: does not prove *)
Module Obligations. Definition increment_INV_bounded := True. End Obligations.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. exact I. Qed.
