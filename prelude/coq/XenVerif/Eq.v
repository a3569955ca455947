(** Decidable equality by computation, as one class for all types that models compare. *)
From Coq Require Import NArith ZArith List Bool.

(** [eqb x y] is [true] exactly where [x] and [y] are equal. *)
Class Eq (A : Type) : Type := {
  eqb : A -> A -> bool;
  eqb_true_iff : forall x y, eqb x y = true <-> x = y;
}.

Declare Scope xenverif_scope.
Delimit Scope xenverif_scope with xv.
Notation "x == y" := (eqb x y) (at level 70, no associativity) : xenverif_scope.
Open Scope xenverif_scope.

Lemma eqb_refl {A} `{Eq A} (x : A) : (x == x) = true.
Proof. apply eqb_true_iff; reflexivity. Qed.

Lemma eqb_false_iff {A} `{Eq A} (x y : A) : (x == y) = false <-> x <> y.
Proof.
  split; intro E.
  - intro F; subst; rewrite eqb_refl in E; discriminate.
  - destruct (x == y) eqn:F; [|reflexivity].
    apply eqb_true_iff in F; contradiction.
Qed.

Lemma eqb_spec {A} `{Eq A} (x y : A) : reflect (x = y) (x == y).
Proof.
  destruct (x == y) eqn:E; constructor.
  - apply eqb_true_iff; exact E.
  - apply eqb_false_iff; exact E.
Qed.

Lemma eqb_sym {A} `{Eq A} (x y : A) : (x == y) = (y == x).
Proof.
  destruct (eqb_spec x y), (eqb_spec y x); subst; congruence.
Qed.

(** An instance from a decision procedure. *)
Definition eq_of_dec {A : Type} (dec : forall x y : A, {x = y} + {x <> y}) : Eq A.
Proof.
  refine {| eqb := fun x y => if dec x y then true else false |}.
  intros x y; destruct (dec x y); split; congruence.
Defined.

(** Decides equality of two values by their instance. *)
Definition eq_dec {A} `{Eq A} (x y : A) : {x = y} + {x <> y}.
Proof.
  destruct (x == y) eqn:E; [left | right].
  - apply eqb_true_iff; exact E.
  - apply eqb_false_iff; exact E.
Defined.

#[export] Instance N_Eq : Eq N := {| eqb := N.eqb; eqb_true_iff := N.eqb_eq |}.
#[export] Instance Z_Eq : Eq Z := {| eqb := Z.eqb; eqb_true_iff := Z.eqb_eq |}.
#[export] Instance bool_Eq : Eq bool := {| eqb := Bool.eqb; eqb_true_iff := Bool.eqb_true_iff |}.

#[export] Instance unit_Eq : Eq unit.
Proof.
  refine {| eqb := fun _ _ => true |}.
  intros [] []; split; reflexivity.
Defined.

#[export] Instance option_Eq {A} `{Eq A} : Eq (option A).
Proof.
  refine {| eqb := fun x y =>
    match x, y with
    | Some a, Some b => a == b
    | None, None => true
    | _, _ => false
    end |}.
  intros [a|] [b|]; split; intro E; try discriminate; try reflexivity.
  - f_equal; apply eqb_true_iff; exact E.
  - injection E as ->; apply eqb_refl.
Defined.

#[export] Instance prod_Eq {A B} `{Eq A} `{Eq B} : Eq (A * B).
Proof.
  refine {| eqb := fun x y => (fst x == fst y) && (snd x == snd y) |}.
  intros [a b] [c d]; cbn; rewrite andb_true_iff, !eqb_true_iff; split.
  - intros [-> ->]; reflexivity.
  - intro E; injection E as -> ->; split; reflexivity.
Defined.

#[export] Instance list_Eq {A} `{Eq A} : Eq (list A) := eq_of_dec (list_eq_dec eq_dec).

(** Derives the instance of an inductive type or record whose parts have instances. *)
Ltac derive_eq :=
  apply eq_of_dec;
  intros x y;
  decide equality; apply eq_dec.
