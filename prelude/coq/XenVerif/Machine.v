(** Labelled machines, what they can reach, and invariants by induction. *)

(** A machine over states [S] whose steps carry labels [L]. *)
Record Machine (S L : Type) : Type := {
  starts : S -> Prop;
  steps : S -> L -> S -> Prop;
}.
Arguments starts {S L}.
Arguments steps {S L}.

Section Reachability.
Context {S L : Type} (M : Machine S L).

Inductive Reachable : S -> Prop :=
  | reachable_start s : starts M s -> Reachable s
  | reachable_step s l s' : Reachable s -> steps M s l s' -> Reachable s'.

(** What holds at the start and is preserved by every step holds of every reachable state. *)
Theorem reachable_invariant (I : S -> Prop) :
  (forall s, starts M s -> I s) ->
  (forall s l s', I s -> steps M s l s' -> I s') ->
  forall s, Reachable s -> I s.
Proof. intros first step s reached; induction reached; eauto. Qed.

(** A property of steps that holds wherever the invariant does holds of every step that can happen. *)
Theorem reachable_transition (I : S -> Prop) (T : S -> L -> S -> Prop) :
  (forall s, Reachable s -> I s) ->
  (forall s l s', I s -> steps M s l s' -> T s l s') ->
  forall s l s', Reachable s -> steps M s l s' -> T s l s'.
Proof. eauto. Qed.
End Reachability.
