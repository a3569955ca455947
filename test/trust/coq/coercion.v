(* expect: does not prove *)
Definition trusted (n : nat) : Prop := True.
Coercion trusted : nat >-> Sortclass.
Lemma increment_INV_bounded : 0%nat.
Proof. exact I. Qed.
