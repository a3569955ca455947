(* expect: check of the kernel off *)
#[local] Unset Positivity Checking.
Inductive bad := mk (f : bad -> False).
Definition no (b : bad) : False := match b with mk f => f b end.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct (no (mk no)). Qed.
