(* expect: does not prove *)
Definition after {S R : Type} (o : Outcome S R) (Q : S -> Prop) : Prop := True.
Lemma increment_INV_bounded : forall (P : Parameters) (s : State), parameters_valid -> Invariants s -> after (increment s) (fun s' => bounded s').
Proof. exact (fun _ _ _ _ => I). Qed.
