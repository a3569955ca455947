(* expect: does not prove *)
Lemma increment_INV_bounded : True.
Proof. exact I. Qed.
