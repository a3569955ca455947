(* expect: ends with nothing|open|pending|proof *)
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. intros.
