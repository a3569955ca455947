(** Proofs of the obligations of EventChannelRefinement. This file is yours: xenverif only appends to it. *)
From Coq Require Import Lia.
From XenVerif Require Import Prelude Tactics.
From Models.EventChannel Require Import Model.
From Models.EventChannelSpec Require Import Model.
From Models.EventChannelRefinement Require Import Model Obligations Automation.

Lemma initial_REL : Obligations.initial_REL.
Proof. simulation. Qed.

Lemma allocUnbound_SIM : Obligations.allocUnbound_SIM.
Proof. simulation. Qed.

Lemma allocUnbound_ERR : Obligations.allocUnbound_ERR.
Proof. simulation. Qed.

Lemma bindInterdomain_SIM : Obligations.bindInterdomain_SIM.
Proof. simulation. Qed.

Lemma bindInterdomain_ERR : Obligations.bindInterdomain_ERR.
Proof. simulation. Qed.

Lemma bindVirq_SIM : Obligations.bindVirq_SIM.
Proof. simulation. Qed.

Lemma bindVirq_ERR : Obligations.bindVirq_ERR.
Proof. simulation. Qed.

Lemma bindIpi_SIM : Obligations.bindIpi_SIM.
Proof. simulation. Qed.

Lemma bindIpi_ERR : Obligations.bindIpi_ERR.
Proof. simulation. Qed.

Lemma bindVcpu_SIM : Obligations.bindVcpu_SIM.
Proof. simulation. Qed.

Lemma bindVcpu_ERR : Obligations.bindVcpu_ERR.
Proof. simulation. Qed.

Lemma send_SIM : Obligations.send_SIM.
Proof. simulation. Qed.

Lemma send_ERR : Obligations.send_ERR.
Proof. simulation. Qed.

Lemma unmask_SIM : Obligations.unmask_SIM.
Proof. simulation. Qed.

Lemma unmask_ERR : Obligations.unmask_ERR.
Proof. simulation. Qed.

Lemma close_SIM : Obligations.close_SIM.
Proof. simulation. Qed.

Lemma close_ERR : Obligations.close_ERR.
Proof. simulation. Qed.

(** * Reset, which closes one port after another *)

Ltac loop_reads := repeat match goal with
  | R : forall d p, channels ?t d p = _ |- context [channels ?t ?x ?y] => rewrite (R x y)
  | R : forall d p, notifyVcpu ?t d p = _ |- context [notifyVcpu ?t ?x ?y] => rewrite (R x y)
  | R : forall d p, pending ?t d p = _ |- context [pending ?t ?x ?y] => rewrite (R x y)
  | R : forall d p e, virqToPort ?t d p e = _ |- context [virqToPort ?t ?x ?y ?z] => rewrite (R x y z)
  | R : forall d p, masked ?t d p = _ |- context [masked ?t ?x ?y] => rewrite (R x y)
  | R : forall d, paused ?t d = _ |- context [paused ?t ?x] => rewrite (R x)
  end.

Ltac relation_parts :=
  lazymatch goal with
  | |- _ /\ _ => split; relation_parts
  | |- _ => first [model_close_relation; relation_parts | idtac]
  end.

(** What the loop of [reset] has done to a state [s] once it has closed the ports of [dom] below [k]: the state [t]. *)
Section Loop.
Context {P_EventChannel : Models.EventChannel.Model.Parameters}.

Definition used (c : Channel) : bool := match c with free => false | reserved => false | _ => true end.

Record ClosedBelow (s : State) (dom : DomId) (k : N) (t : State) : Prop := {
  loop_channels : forall d p, channels t d p =
    if (d == dom) && (p <? k) then match channels s d p with reserved => reserved | _ => free end
    else match channels s d p with
         | interdomain r q => if (r == dom) && (q <? k) then unbound dom else interdomain r q
         | c => c
         end;
  loop_notifyVcpu : forall d p, notifyVcpu t d p =
    if (d == dom) && (p <? k) && used (channels s d p) then 0 else notifyVcpu s d p;
  loop_pending : forall d p, pending t d p =
    if (d == dom) && (p <? k) && used (channels s d p) then false else pending s d p;
  loop_virqToPort : forall d v q, virqToPort t d v q =
    if (d == dom) && (virqToPort s d v q <? k) then 0 else virqToPort s d v q;
  loop_masked : forall d p, masked t d p = masked s d p;
  loop_paused : forall d, paused t d = paused s d;
}.

Lemma lt_succ a k : (a <? k + 1) = (a <? k) || (a == k).
Proof.
  destruct (eqb_spec a k) as [-> | n]; [rewrite orb_true_r; apply N.ltb_lt; lia |].
  rewrite orb_false_r. destruct (N.ltb_spec a k); [apply N.ltb_lt | apply N.ltb_ge]; lia.
Qed.

Lemma loop_step s dom k t :
  parameters_valid -> Models.EventChannel.Model.Invariants s -> 1 <= k ->
  ClosedBelow s dom k t -> ClosedBelow s dom (k + 1) (closePort t dom k).
Proof.
  intros valid holds above [].
  model_open_invariants; take_in_all.
  assert (channels t dom k = match channels s dom k with
         | interdomain r q => if (r == dom) && (q <? k) then unbound dom else interdomain r q
         | c => c end) as here.
  { rewrite loop_channels0. rewrite eqb_refl, N.ltb_irrefl. reflexivity. }
  unfold closePort. rewrite here.
  destruct (channels s dom k) as [| | r | r q | v |] eqn:form.
  4: destruct ((r == dom) && (q <? k)) eqn:peer.
  all: cbv zeta beta; constructor; intros; unfold freeChannel, virqVcpu; model_reduce; loop_reads; unfold used;
    rewrite ?eqb_refl, ?N.ltb_irrefl, ?lt_succ; cbn [andb orb negb].
  all: try (solve [search_with stuck_close 4%nat 150%nat]).
  all: try match goal with |- context [channels ?st ?x ?y] => destruct (channels st x y) eqn:other; rewrite ?lt_succ end.
  all: rewrite ?eqb_refl, ?N.ltb_irrefl; cbn [andb orb negb].
  all: try (solve [search_with stuck_close 4%nat 150%nat]).
  (* What is left is the table of virtual interrupts, where the port that is closed carries one. *)
  pose proof (holds_virqInTable dom k v form) as table. unfold virqVcpu in table.
  destruct (eqb_spec d dom) as [-> | other]; cbn [andb]; [| reflexivity].
  destruct (eqb_spec (virqToPort s dom v0 q) k) as [same | other].
  - destruct (holds_virqTableIsSound dom v0 q) as [carried vcpu]; [rewrite same; lia |].
    rewrite same in carried, vcpu. rewrite form in carried. injection carried as <-. unfold virqVcpu in vcpu.
    rewrite vcpu, !eqb_refl, orb_true_r. reflexivity.
  - destruct (eqb_spec q v) as [-> | distinct]; [| rewrite andb_false_r, orb_false_r; reflexivity].
    destruct (eqb_spec v0 (if virqIsGlobal v then 0 else notifyVcpu s dom k)) as [-> | distinct];
      [destruct (other table) | rewrite orb_false_r; reflexivity].
Qed.

Lemma loop_start s dom :
  parameters_valid -> Models.EventChannel.Model.Invariants s -> ClosedBelow s dom 1 s.
Proof.
  intros valid holds. model_open_invariants; take_in_all.
  constructor; intros; unfold used; try reflexivity.
  all: try (solve [search_with stuck_close 4%nat 150%nat]).
Qed.

Lemma loop_end s dom :
  parameters_valid -> Models.EventChannel.Model.Invariants s ->
  ClosedBelow s dom (validPorts s dom) (fold_left (fun t p => closePort t dom p) (range 1 (validPorts s dom)) s).
Proof.
  intros valid holds. apply fold_left_range.
  - pose proof (Models.EventChannel.Model.holds_firstBucketIsValid s holds dom). model_open_invariants; take_in_all. lia.
  - apply loop_start; assumption.
  - intros. apply loop_step; assumption.
Qed.
End Loop.

(** The search has no invariant for what a loop has done so far. Above, each turn of the loop is shown to close one
    port on both sides; here the turns are put together. *)
Lemma reset_SIM : Obligations.reset_SIM.
Proof.
  red; intros P s a caller dom valid holds holds' rel.
  pose proof (loop_end s dom valid holds) as closed.
  unfold reset, disconnectAll. model_open_relation. model_open_invariants. take_in_all. read_all.
  destruct (DOMAINS <=? dom); [exact I |]. destruct (negb (mayControl caller dom)); [exact I |].
  destruct (negb (dom == caller) && negb (paused s dom)); [exact I |].
  revert closed. generalize (fold_left (fun t p => closePort t dom p) (range 1 (validPorts s dom)) s) as t.
  intros t []. unfold isOpen.
  relation_parts; model_reduce; read_all; loop_reads; unfold used, isFor.
  all: try (solve [search_with stuck_close 4%nat 150%nat]).
Qed.

Lemma reset_ERR : Obligations.reset_ERR.
Proof. simulation. Qed.

Lemma status_SIM : Obligations.status_SIM.
Proof. simulation. Qed.

Lemma status_ERR : Obligations.status_ERR.
Proof. simulation. Qed.

Lemma raiseVcpuVirq_SIM : Obligations.raiseVcpuVirq_SIM.
Proof. simulation. Qed.

Lemma raiseVcpuVirq_ERR : Obligations.raiseVcpuVirq_ERR.
Proof. simulation. Qed.

Lemma raiseGlobalVirq_SIM : Obligations.raiseGlobalVirq_SIM.
Proof. simulation. Qed.

Lemma raiseGlobalVirq_ERR : Obligations.raiseGlobalVirq_ERR.
Proof. simulation. Qed.

Lemma guestSetPending_SIM : Obligations.guestSetPending_SIM.
Proof. simulation. Qed.

Lemma guestSetMasked_SIM : Obligations.guestSetMasked_SIM.
Proof. simulation. Qed.

Lemma pause_SIM : Obligations.pause_SIM.
Proof. simulation. Qed.

Lemma pause_ERR : Obligations.pause_ERR.
Proof. simulation. Qed.

Lemma guestSetPending_ERR : Obligations.guestSetPending_ERR.
Proof. simulation. Qed.

Lemma guestSetMasked_ERR : Obligations.guestSetMasked_ERR.
Proof. simulation. Qed.
