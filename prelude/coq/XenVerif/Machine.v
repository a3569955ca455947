(** Labelled machines, what they can reach, invariants by induction, and forward simulation between two machines.

    The labels of a model's machine are its calls, each with its answer. What a caller sees of a label is an observation;
    a label without one is an internal step. A trace is the list of observations of a run. *)
From Coq Require Import List NArith.
From XenVerif Require Import Errno Outcome.
Import ListNotations.

(** A machine over states [S] whose steps carry labels [L]. *)
Record Machine (S L : Type) : Type := {
  starts : S -> Prop;
  steps : S -> L -> S -> Prop;
}.
Arguments starts {S L}.
Arguments steps {S L}.

(** * Reachable states *)

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

(** * Runs and traces *)

Section Runs.
Context {S L O : Type} (M : Machine S L) (observe : L -> option O).

(** [Run s t s']: steps lead from [s] to [s'], and [t] is what is observed of them. *)
Inductive Run : S -> list O -> S -> Prop :=
  | run_end s : Run s [] s
  | run_seen s l s' o t s'' : steps M s l s' -> observe l = Some o -> Run s' t s'' -> Run s (o :: t) s''
  | run_unseen s l s' t s'' : steps M s l s' -> observe l = None -> Run s' t s'' -> Run s t s''.

(** A list of observations that some run from a start shows. *)
Definition Trace (t : list O) : Prop := exists s s', starts M s /\ Run s t s'.

Lemma run_reachable s t s' : Reachable M s -> Run s t s' -> Reachable M s'.
Proof. intros reached run; induction run; eauto using reachable_step. Qed.

Lemma run_join s t s' t' s'' : Run s t s' -> Run s' t' s'' -> Run s (t ++ t') s''.
Proof. intros first second; induction first; cbn; eauto using run_seen, run_unseen. Qed.

(** Every reachable state is reached by a run. *)
Lemma reachable_run s : Reachable M s -> exists s0 t, starts M s0 /\ Run s0 t s.
Proof.
  intro reached; induction reached as [s start | s l s' _ [s0 [t [start run]]] step].
  - exists s, []; split; [assumption | constructor].
  - destruct (observe l) as [o |] eqn:seen.
    + exists s0, (t ++ [o]); split; [assumption |].
      eapply run_join; [eassumption |]; eapply run_seen; [eassumption .. | constructor].
    + exists s0, (t ++ []); split; [assumption |].
      eapply run_join; [eassumption |]; eapply run_unseen; [eassumption .. | constructor].
Qed.
End Runs.

(** Every trace of one machine is a trace of the other. *)
Definition traces_included {S L S' L' O : Type}
    (M : Machine S L) (observe : L -> option O) (N : Machine S' L') (observe' : L' -> option O) : Prop :=
  forall t, Trace M observe t -> Trace N observe' t.

(** * Refinement *)

(** Every run of [M] is a run of [N] with the same observations, and the states at their ends are related. *)
Definition refines {S L A K O : Type}
    (M : Machine S L) (observe : L -> option O) (N : Machine A K) (observe' : K -> option O)
    (related : S -> A -> Prop) : Prop :=
  forall s0 t s, starts M s0 -> Run M observe s0 t s ->
  exists a0 a, starts N a0 /\ Run N observe' a0 t a /\ related s a.

Section Simulation.
Context {S L A K O : Type}.
Context (M : Machine S L) (observe : L -> option O) (N : Machine A K) (observe' : K -> option O).
Context (related : S -> A -> Prop).

(** A forward simulation with stuttering: each step from related, reachable states is a step with the same observation, or
    an internal one that the other machine does not take part in. *)
Theorem forward_simulation :
  (forall s, starts M s -> exists a, starts N a /\ related s a) ->
  (forall s a l s', Reachable M s -> Reachable N a -> related s a -> steps M s l s' ->
     (exists k a', steps N a k a' /\ observe' k = observe l /\ related s' a') \/ (observe l = None /\ related s' a)) ->
  refines M observe N observe' related.
Proof.
  intros first step s0 t s start run.
  destruct (first s0 start) as [a0 [start' joined]].
  exists a0.
  assert (forall a, Reachable M s0 -> Reachable N a -> related s0 a -> exists a', Run N observe' a t a' /\ related s a')
    as from.
  { clear start start' joined a0.
    induction run as [s | s l s' o t s'' moved seen _ IH | s l s' t s'' moved unseen _ IH]; intros a r r' joined.
    - exists a; split; [constructor | assumption].
    - destruct (step _ _ _ _ r r' joined moved) as [[k [a' [moved' [same joined']]]] | [unseen _]]; [| congruence].
      destruct (IH a') as [a'' [run' joined'']]; eauto using reachable_step.
      exists a''; split; [| assumption]. eapply run_seen; eauto; congruence.
    - destruct (step _ _ _ _ r r' joined moved) as [[k [a' [moved' [same joined']]]] | [_ joined']].
      + destruct (IH a') as [a'' [run' joined'']]; eauto using reachable_step.
        exists a''; split; [| assumption]. eapply run_unseen; eauto; congruence.
      + destruct (IH a) as [a'' [run' joined'']]; eauto using reachable_step. }
  destruct (from a0) as [a [run' joined']]; eauto using reachable_start.
Qed.
End Simulation.

(** Refinement is inclusion of traces. *)
Theorem refines_traces {S L A K O} (M : Machine S L) observe (N : Machine A K) (observe' : K -> option O) related :
  refines M observe N observe' related -> traces_included M observe N observe'.
Proof. intros R t [s [s' [start run]]]. destruct (R _ _ _ start run) as [a [a' [? [? _]]]]. exists a, a'; auto. Qed.

(** Each reachable state of the implementation is related to a reachable state of the specification: what is proved of
    those is inherited. *)
Theorem refines_reachable {S L A K O} (M : Machine S L) observe (N : Machine A K) (observe' : K -> option O) related :
  refines M observe N observe' related -> forall s, Reachable M s -> exists a, Reachable N a /\ related s a.
Proof.
  intros R s reached. destruct (reachable_run M observe s reached) as [s0 [t [start run]]].
  destruct (R _ _ _ start run) as [a0 [a [start' [run' joined]]]].
  exists a; split; [| assumption]. eauto using run_reachable, reachable_start.
Qed.

(** Two refinements compose. *)
Theorem refines_compose {S L A K B J O}
    (M : Machine S L) (oM : L -> option O) (N : Machine A K) (oN : K -> option O) (Q : Machine B J) (oQ : J -> option O)
    (upper : S -> A -> Prop) (lower : A -> B -> Prop) :
  refines M oM N oN upper -> refines N oN Q oQ lower ->
  refines M oM Q oQ (fun s b => exists a, upper s a /\ lower a b).
Proof.
  intros R R' s0 t s start run.
  destruct (R _ _ _ start run) as [a0 [a [start' [run' joined]]]].
  destruct (R' _ _ _ start' run') as [b0 [b [start'' [run'' joined']]]].
  exists b0, b; eauto.
Qed.

(** Who sees less of both machines sees no difference either: [forget] drops or coarsens observations. *)
Section Coarser.
Context {S L O O' : Type} (M : Machine S L) (observe : L -> option O) (forget : O -> option O').

Definition coarser (l : L) : option O' := match observe l with Some o => forget o | None => None end.

Fixpoint forgotten (t : list O) : list O' :=
  match t with
  | [] => []
  | o :: rest => match forget o with Some o' => o' :: forgotten rest | None => forgotten rest end
  end.

Lemma run_coarser s t s' : Run M observe s t s' -> Run M coarser s (forgotten t) s'.
Proof.
  intro run; induction run as [s | s l s' o t s'' moved seen _ IH | s l s' t s'' moved unseen _ IH]; cbn.
  - constructor.
  - destruct (forget o) as [o' |] eqn:kept.
    + eapply run_seen; eauto. unfold coarser; rewrite seen; assumption.
    + eapply run_unseen; eauto. unfold coarser; rewrite seen; assumption.
  - eapply run_unseen; eauto. unfold coarser; rewrite unseen; reflexivity.
Qed.

Lemma run_finer s t' s' : Run M coarser s t' s' -> exists t, Run M observe s t s' /\ t' = forgotten t.
Proof.
  intro run; induction run as [s | s l s' o' t' s'' moved seen _ [t [run ->]] | s l s' t' s'' moved unseen _ [t [run ->]]].
  - exists []; split; [constructor | reflexivity].
  - unfold coarser in seen. destruct (observe l) as [o |] eqn:saw; [| discriminate].
    exists (o :: t); split; [eapply run_seen; eauto | cbn; rewrite seen; reflexivity].
  - unfold coarser in unseen. destruct (observe l) as [o |] eqn:saw.
    + exists (o :: t); split; [eapply run_seen; eauto | cbn; rewrite unseen; reflexivity].
    + exists t; split; [eapply run_unseen; eauto | reflexivity].
Qed.
End Coarser.

Theorem refines_coarser {S L A K O O'}
    (M : Machine S L) oM (N : Machine A K) (oN : K -> option O) related (forget : O -> option O') :
  refines M oM N oN related -> refines M (coarser oM forget) N (coarser oN forget) related.
Proof.
  intros R s0 t' s start run.
  destruct (run_finer M oM forget _ _ _ run) as [t [fine ->]].
  destruct (R _ _ _ start fine) as [a0 [a [start' [run' joined]]]].
  exists a0, a; eauto using run_coarser.
Qed.

(** * Divergence *)

(** Where every internal step decreases a natural number, no run of internal steps goes on for ever. *)
Theorem no_divergence {S : Type} (internal : S -> S -> Prop) (measure : S -> N) (R : S -> Prop) :
  (forall s s', R s -> internal s s' -> R s' /\ (measure s' < measure s)%N) ->
  forall run : nat -> S, R (run O) -> ~ (forall n, internal (run n) (run (Datatypes.S n))).
Proof.
  intros decreases.
  enough (forall m s, (measure s <= m)%N -> R s ->
          forall run : nat -> S, run O = s -> ~ (forall n, internal (run n) (run (Datatypes.S n)))) as bounded.
  { intros run holds. eapply (bounded (measure (run O))); eauto using N.le_refl. }
  induction m as [| m IH] using N.peano_ind; intros s below holds run first goes.
  - destruct (decreases s (run 1%nat) holds) as [_ less]; [rewrite <- first; apply goes |].
    apply N.le_0_r in below. rewrite below in less. exact (N.nlt_0_r _ less).
  - destruct (decreases s (run 1%nat) holds) as [holds' less]; [rewrite <- first; apply goes |].
    refine (IH (run 1%nat) _ holds' (fun n => run (Datatypes.S n)) eq_refl (fun n => goes (Datatypes.S n))).
    apply N.lt_succ_r. eapply N.lt_le_trans; eassumption.
Qed.

(** * Calls and their answers *)

(** What the caller learns: a result of type [R], or an errno. *)
Inductive Answer (R : Type) : Type :=
  | returned (result : R)
  | refused (errno : Errno).
Arguments returned {R}.
Arguments refused {R}.

(** The step of a call: a call that is refused leaves the state as it was, unless it says otherwise. *)
Definition answers {S R : Type} (s : S) (o : Outcome S R) (answer : Answer R) (s' : S) : Prop :=
  match o with
  | ok next result => answer = returned result /\ s' = next
  | fail errno => answer = refused errno /\ s' = s
  | failWith errno next => answer = refused errno /\ s' = next
  end.

(** The step of a call that a specification may also refuse, with one of some errnos, leaving the state as it was. *)
Definition mayAnswer {S R : Type} (errnos : list Errno) (s : S) (o : Outcome S R) (answer : Answer R) (s' : S) : Prop :=
  answers s o answer s' \/ (exists errno, In errno errnos /\ answer = refused errno /\ s' = s).

(** The step of a call that changes the state: it succeeds, or is refused and says what the next state is. *)
Definition changes {S R : Type} (o : Outcome S R) (s' : S) : Prop :=
  match o with
  | ok next _ => s' = next
  | fail _ => False
  | failWith _ next => s' = next
  end.

(** An answer without its result. *)
Definition unnamed {R : Type} (answer : Answer R) : Answer unit :=
  match answer with returned _ => returned tt | refused errno => refused errno end.

Lemma changes_answers {S R} (s : S) (o : Outcome S R) s' : changes o s' -> exists answer, answers s o answer s'.
Proof. destruct o; cbn; [intros ->; eexists; split; reflexivity | intros [] | intros ->; eexists; split; reflexivity]. Qed.

Lemma changes_after {S R} (Q : S -> Prop) (o : Outcome S R) s' : changes o s' -> after o Q -> Q s'.
Proof. destruct o; cbn; intros; subst; tauto. Qed.

(** * Assembling end theorems

    What the generated files [Verdict.v] are made of. Hypotheses are found by their form. *)

(** Goes through the outcomes of a call that stands as a hypothesis. *)
Ltac outcomes :=
  lazymatch goal with
  | call : mayAnswer _ _ _ _ _ |- _ =>
      unfold mayAnswer in call; destruct call as [call | [? [_ [_ ->]]]]; [outcomes | idtac]
  | call : answers _ ?o _ _ |- _ =>
      unfold answers in call; let came := fresh "came" in destruct o eqn:came; destruct call as [-> ->]
  end.

(** The goal is an invariant of the next state of a call; [proof] says that the call preserves it. *)
Ltac keeps proof :=
  let kept := fresh "kept" in
  pose proof proof as kept; unfold after in kept; outcomes; assumption.

(** The specification comes to the same answer by itself. What it chooses may be read off what the call has come to. *)
Ltac answer_alike :=
  match goal with
  | |- mayAnswer _ _ _ _ _ => left; answer_alike
  | E : ?p = _ |- answers _ ?p _ _ => rewrite E; split; reflexivity
  | came : ?p = _ |- answers _ ?o _ _ => lazymatch o with context [p] => rewrite came; answer_alike end
  end.

(** The call is one of the specification's: [step] is a constructor of its steps. The obligations SIM and ERR of the call
    stand as hypotheses. *)
Ltac simulate step :=
  outcomes;
  repeat match goal with
  | H : _ /\ _ |- _ => destruct H
  | H : False |- _ => destruct H
  | H : _ \/ _ |- _ => destruct H
  | H : match ?p with _ => _ end |- _ => let E := fresh in destruct p eqn:E; cbn in H
  end;
  subst; repeat match goal with r : unit |- _ => destruct r end;
  left; eexists; eexists;
  first
    [ (split; [eapply step; [assumption ..|]; answer_alike | split; [reflexivity | assumption]])
    | (split; [eapply step; [assumption ..|] | split; [reflexivity | eassumption]]);
      right; eexists; (split; [| split; reflexivity]); cbn; tauto ].

(** The call is an internal step, which the specification takes no part in. *)
Ltac stutter :=
  outcomes;
  repeat match goal with
  | H : False |- _ => destruct H
  | H : match _ with _ => _ end |- _ => progress cbn in H
  end;
  right; (split; [reflexivity | assumption]).
