Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. vm_cast_no_check I. Qed.
