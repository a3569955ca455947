(** What a call comes to. *)
From XenVerif Require Import Errno.

(** [S] is the type of states, [R] that of results. *)
Inductive Outcome (S R : Type) : Type :=
  (** Success: the next state and the result. *)
  | ok (next : S) (result : R)
  (** Refusal: the state stays as it was. *)
  | fail (errno : Errno)
  (** Refusal that changes the state all the same. *)
  | failWith (errno : Errno) (next : S).

Arguments ok {S R} next result.
Arguments fail {S R} errno.
Arguments failWith {S R} errno next.

(** [Q] holds of the next state, if the call gives one. *)
Definition after {S R : Type} (o : Outcome S R) (Q : S -> Prop) : Prop :=
  match o with
  | ok next _ => Q next
  | fail _ => True
  | failWith _ next => Q next
  end.

(** * Paths

    Steps of the lemmas that list the paths through a function: a case distinction … *)
Ltac path_branch E := lazymatch goal with |- _ (match ?x with _ => _ end) => destruct x eqn:E in |- * end.
(** … and what is known of one path. *)
Ltac path_case known :=
  first
    [ exact known
    | let H := fresh in
      pose proof known as H; revert H; repeat match goal with E : _ = _ |- _ => rewrite E end; exact (fun H => H) ].

(** What is true of every state is true of the next one. *)
Lemma after_mono {S R} (o : Outcome S R) (Q Q' : S -> Prop) :
  (forall s, Q s -> Q' s) -> after o Q -> after o Q'.
Proof. destruct o; cbn; auto. Qed.
