(* expect: where files are found *)
Add LoadPath "/tmp" as Models.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
