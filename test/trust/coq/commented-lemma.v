(* expect: no lemma *)
(* Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. exact I. Qed. *)
