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

(** What is true of every state is true of the next one. *)
Lemma after_mono {S R} (o : Outcome S R) (Q Q' : S -> Prop) :
  (forall s, Q s -> Q' s) -> after o Q -> after o Q'.
Proof. destruct o; cbn; auto. Qed.
