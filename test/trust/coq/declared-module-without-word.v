(* expect: cheat *)
Module Type T. Definition P := False. End T.
Module Type U. Include T. Variable cheat : P. End U.
Declare Module M : U.
Lemma increment_INV_bounded : Obligations.increment_INV_bounded.
Proof. destruct M.cheat. Qed.
