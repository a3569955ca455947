(* expect: check of the kernel off *)
Set Type In Type.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
