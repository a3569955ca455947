(* expect: helper *)
Require Import Program.
Program Definition helper : False := _.
Admit Obligations.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct helper. Qed.
