(** Arithmetic that the libraries of Coq spell differently from the model language. *)
From Coq Require Import NArith ZArith Lia.
Open Scope Z_scope.

(** Euclidean remainder: between 0 and [|b| - 1]; [a] where [b] is 0. *)
Definition modZ (a b : Z) : Z := a mod Z.abs b.

(** Euclidean quotient: [a = b * divZ a b + modZ a b]. *)
Definition divZ (a b : Z) : Z := Z.sgn b * (a / Z.abs b).

Lemma divZ_modZ a b : b <> 0 -> a = b * divZ a b + modZ a b.
Proof.
  intro nonzero; unfold divZ, modZ.
  pose proof (Z.div_mod a (Z.abs b)) as E.
  assert (b = Z.sgn b * Z.abs b) by lia.
  assert (Z.sgn b * Z.sgn b = 1) by lia.
  nia.
Qed.

Lemma modZ_bound a b : b <> 0 -> 0 <= modZ a b < Z.abs b.
Proof. intro; apply Z.mod_pos_bound; lia. Qed.
