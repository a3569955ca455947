(* expect: writes files *)
Require Import Extraction.
Extraction "Models/Counter/Obligations.v" nat.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. Admitted.
