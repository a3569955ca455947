(* expect: check of the kernel off *)
Unset Universe Checking.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
