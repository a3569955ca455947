(* expect: axioms: .*i *)
Class C := c : False.
#[export] Instance i : C. Admitted.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct i. Qed.
