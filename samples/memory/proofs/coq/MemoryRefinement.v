(** Proofs of the obligations of MemoryRefinement. This file is yours: xenverif only appends to it. *)
From Coq Require Import Lia.
From XenVerif Require Import Prelude Tactics.
From Models.Memory Require Import Model.
From Models.MemorySpec Require Import Model.
From Models.MemoryRefinement Require Import Model Obligations Automation.
From Proofs Require Memory.

(** * What taking and dropping references leaves alone

    Promotion and demotion recur through four levels of tables. Of all that, the simulation needs only this: what is
    written in memory stays, but for Xen's own slots of new level-4 tables; pins, allocations and top-level tables stay; an owner stays
    or loses the frame; and what is in use keeps its type while references are taken. *)
Section Frame.
Context {P_Memory : Models.Memory.Model.Parameters}.
(** Frames that may become level-4 tables. *)
Variable top : Frame -> Prop.

Record Leaves (s t : State) : Prop := {
  same_entries : forall f i, entries t f i = entries s f i \/
    (top f /\ i < SLOTS /\ isGuestL4Slot i = false /\ entries t f i = absent);
  same_allocated : forall f, allocated t f = allocated s f;
  same_pinned : forall f, pinned t f = pinned s f;
  same_base : forall d, base t d = base s d;
  same_owner : forall f, owner t f = owner s f \/ owner t f = None;
}.

Lemma leaves_refl s : Leaves s s.
Proof. constructor; auto. Qed.

(** Fields that the relation does not speak of may change. *)
Lemma leaves_same s t t' :
  entries t' = entries t -> allocated t' = allocated t -> pinned t' = pinned t -> base t' = base t -> owner t' = owner t ->
  Leaves s t -> Leaves s t'.
Proof. intros E A P B O [e a p b o]. constructor; intros; rewrite ?E, ?A, ?P, ?B, ?O; auto. Qed.

Lemma leaves_disowned s t f : Leaves s t -> Leaves s (t <| owner := update1 (owner t) f None |>).
Proof.
  intros [e a p b o]. constructor; cbn -[eqb]; auto. intros x. destruct (x == f); auto.
Qed.

Lemma leaves_fold {A} s (body : State -> A -> State) xs : (forall t x, Leaves s t -> Leaves s (body t x)) ->
  forall t, Leaves s t -> Leaves s (fold_left body xs t).
Proof. intros each t start. apply fold_left_invariant; auto. Qed.

Ltac leave :=
  repeat first
    [ assumption
    | apply leaves_fold; [intros |]
    | apply leaves_disowned
    | lazymatch goal with
      | |- Leaves _ (if ?b then _ else _) => destruct b
      | |- Leaves _ (match ?x with _ => _ end) => destruct x
      | |- Leaves ?s (set ?field ?v ?t) => apply (leaves_same s t); [reflexivity .. |]
      end ].

Lemma leaves_putPage s t f : Leaves s t -> Leaves s (putPage t f).
Proof. intros; unfold putPage; cbv zeta. leave. Qed.
Lemma leaves_dropUse s t f : Leaves s t -> Leaves s (dropUse t f).
Proof. intros; unfold dropUse; cbv zeta; leave. Qed.

Ltac puts lemmas := repeat first [progress leave | lemmas].
Ltac puts0 := puts ltac:(first [apply leaves_putPage | apply leaves_dropUse]).

Lemma leaves_putPageFromL1e s t e : Leaves s t -> Leaves s (putPageFromL1e t e).
Proof. intros; unfold putPageFromL1e; puts0. Qed.
Lemma leaves_putTypeL1 s t f : Leaves s t -> Leaves s (putTypeL1 t f).
Proof.
  intros; unfold putTypeL1, demoteL1; puts ltac:(first [apply leaves_putPageFromL1e | apply leaves_dropUse]).
Qed.
Lemma leaves_putRun s t f w : Leaves s t -> Leaves s (putRun t f w).
Proof. intros; unfold putRun, putRunFrame; puts0. Qed.
Lemma leaves_unlink s t f g : Leaves s t -> Leaves s (unlink t f g).
Proof. intros; unfold unlink; cbv zeta; leave. Qed.

Ltac puts1 := puts ltac:(first
  [apply leaves_putPage | apply leaves_dropUse | apply leaves_putRun | apply leaves_unlink | apply leaves_putTypeL1]).

Lemma leaves_putLinearL2 s t f g : Leaves s t -> Leaves s (putLinearL2 t f g).
Proof. intros; unfold putLinearL2, demotePlainL2, putPlainL2e; cbv zeta; puts1. Qed.
Lemma leaves_putPageFromL2e s t e f : Leaves s t -> Leaves s (putPageFromL2e t e f).
Proof. intros; unfold putPageFromL2e; cbv zeta; puts ltac:(first [apply leaves_putLinearL2 | progress puts1]). Qed.
Lemma leaves_putTypeL2 s t f : Leaves s t -> Leaves s (putTypeL2 t f).
Proof. intros; unfold putTypeL2, demoteL2; puts ltac:(first [apply leaves_putPageFromL2e | apply leaves_dropUse]). Qed.

Ltac puts2 := puts ltac:(first
  [apply leaves_putPage | apply leaves_dropUse | apply leaves_putRun | apply leaves_unlink | apply leaves_putTypeL2]).

Lemma leaves_putLinearL3 s t f g : Leaves s t -> Leaves s (putLinearL3 t f g).
Proof. intros; unfold putLinearL3, demotePlainL3, putPlainL3e; cbv zeta; puts2. Qed.
Lemma leaves_putPageFromL3e s t e f : Leaves s t -> Leaves s (putPageFromL3e t e f).
Proof. intros; unfold putPageFromL3e; cbv zeta; puts ltac:(first [apply leaves_putLinearL3 | progress puts2]). Qed.
Lemma leaves_putTypeL3 s t f : Leaves s t -> Leaves s (putTypeL3 t f).
Proof. intros; unfold putTypeL3, demoteL3; puts ltac:(first [apply leaves_putPageFromL3e | apply leaves_dropUse]). Qed.

Ltac puts3 := puts ltac:(first
  [apply leaves_putPage | apply leaves_dropUse | apply leaves_unlink | apply leaves_putTypeL3]).

Lemma leaves_putLinearL4 s t f g : Leaves s t -> Leaves s (putLinearL4 t f g).
Proof. intros; unfold putLinearL4, demotePlainL4, putPlainL4e; cbv zeta; puts3. Qed.
Lemma leaves_putPageFromL4e s t e f : Leaves s t -> Leaves s (putPageFromL4e t e f).
Proof. intros; unfold putPageFromL4e; cbv zeta; puts ltac:(first [apply leaves_putLinearL4 | progress puts3]). Qed.
Lemma leaves_putTypeL4 s t f : Leaves s t -> Leaves s (putTypeL4 t f).
Proof. intros; unfold putTypeL4, demoteL4; puts ltac:(first [apply leaves_putPageFromL4e | apply leaves_dropUse]). Qed.
Lemma leaves_putType s t f : Leaves s t -> Leaves s (putType t f).
Proof.
  intros; unfold putType; puts ltac:(first
    [apply leaves_dropUse | apply leaves_putTypeL1 | apply leaves_putTypeL2 | apply leaves_putTypeL3 | apply leaves_putTypeL4]).
Qed.

(** * Taking *)

Record Takes (s t : State) : Prop := {
  takes_leaves : Leaves s t;
  takes_types : forall f, uses s f <> 0 -> types t f = types s f /\ uses t f <> 0;
}.

(** What comes of taking a reference: a state of which this is true, or EINVAL, or EBUSY. *)
Definition Taken (s : State) (o : Outcome State unit) : Prop :=
  match o with
  | ok t _ => Takes s t
  | fail e => e = EINVAL \/ e = EBUSY
  | failWith _ _ => False
  end.

Lemma takes_refl s : Takes s s.
Proof. split; [apply leaves_refl | auto]. Qed.

Lemma takes_same s t t' :
  entries t' = entries t -> allocated t' = allocated t -> pinned t' = pinned t -> base t' = base t -> owner t' = owner t ->
  types t' = types t -> uses t' = uses t -> Takes s t -> Takes s t'.
Proof.
  intros E A P B O T U [left used]. split; [apply (leaves_same s t); assumption |]. rewrite T, U. exact used.
Qed.

Lemma takes_reference s t f : Takes s t -> Takes s (takeReference t f).
Proof. apply takes_same; reflexivity. Qed.

Lemma takes_firstUse s t f type v : uses t f = 0 -> Takes s t -> Takes s (firstUse t f type v).
Proof.
  intros unused [left used]. split; [apply (leaves_same s t); [reflexivity .. | assumption] |].
  intros x inUse. destruct (used x inUse) as [same more]. cbn -[eqb]. destruct (eqb_spec x f) as [-> |]; [congruence | auto].
Qed.

Lemma takes_nextUse s t f : Takes s t -> Takes s (nextUse t f).
Proof.
  intros [left used]. split; [apply (leaves_same s t); [reflexivity .. | assumption] |].
  intros x inUse. destruct (used x inUse) as [same more]. cbn -[eqb N.add]. destruct (eqb_spec x f) as [-> |]; [split; [assumption | lia] | auto].
Qed.

Lemma taken_fold {A} s (body : Outcome State unit -> A -> Outcome State unit) xs :
  (forall o x, Taken s o -> Taken s (body o x)) -> forall o, Taken s o -> Taken s (fold_left body xs o).
Proof. intros each o start. apply fold_left_invariant; auto. Qed.

Ltac refused := cbn [Taken negb orb]; auto.

Lemma taken_getWritable s t f : Takes s t -> Taken s (getWritable t f).
Proof.
  intros. unfold getWritable. destruct (eqb_spec (uses t f) 0); [apply takes_firstUse; assumption |].
  destruct (negb _); [refused | apply takes_nextUse; assumption].
Qed.

Lemma taken_getPageFromL1e s t e d d' : Takes s t -> Taken s (getPageFromL1e t e d d').
Proof.
  intros took. unfold getPageFromL1e. destruct e as [| f w u large]; [exact took |].
  destruct (_ == 0); [refused |]. destruct (owner t f); [| refused]. destruct (negb _ && _); [refused |]. cbv zeta.
  destruct w; cbn [negb]; [| apply takes_reference; assumption].
  pose proof (taken_getWritable s (takeReference t f) f (takes_reference s t f took)) as written.
  destruct (getWritable _ _); [exact written | refused | refused].
Qed.

(** The first use of a table: its entries are checked, and it is of its level then. *)
Lemma taken_table s t f type (o : Outcome State unit) :
  uses t f = 0 -> Takes s t ->
  (forall s', Takes s' (firstUse t f type false) -> Taken s' o) ->
  Taken s (checked o f) /\ match checked o f with ok t' _ => types t' f = type | _ => True end.
Proof.
  intros unused took promoted.
  pose proof (promoted s (takes_firstUse s t f type false unused took)) as all.
  pose proof (promoted (firstUse t f type false) (takes_refl _)) as here.
  destruct o as [t' r | e | e t']; cbn in *.
  - split; [apply (takes_same s t'); [reflexivity .. | exact all] |]. destruct here as [_ here]. cbn -[eqb] in here.
    destruct (here f) as [-> _]; [rewrite eqb_refl; discriminate | rewrite eqb_refl; reflexivity].
  - auto.
  - destruct all.
Qed.

Lemma taken_getTypeL1 s t f : Takes s t ->
  Taken s (getTypeL1 t f) /\ match getTypeL1 t f with ok t' _ => types t' f = FrameType_l1 | _ => True end.
Proof.
  intros took. unfold getTypeL1. destruct (eqb_spec (uses t f) 0) as [unused |].
  - apply taken_table with (t := t); [assumption .. |]. intros s' start. unfold promoteL1.
    apply taken_fold; [| exact start]. intros o i so. unfold promoteL1Entry. destruct o; [apply taken_getPageFromL1e; exact so | exact so ..].
  - destruct (eqb_spec (types t f) FrameType_l1) as [type |]; [| split; [refused | exact I]].
    destruct (validated t f); cbn [negb orb]; [| split; [refused | exact I]]. split; [apply takes_nextUse; assumption | exact type].
Qed.

Lemma taken_getLinear s t e table type d : Takes s t -> Taken s (getLinear t e table type d).
Proof.
  intros took. unfold getLinear. destruct e as [| f w u large]; [refused |]. destruct w; [refused |].
  destruct (f == table); [exact took |]. destruct (negb _ || _); [refused |]. cbv zeta.
  destruct (_ <? _)%Z; [refused |]. destruct (_ <? _)%Z; [refused |]. destruct (negb _ || _); [refused |].
  apply takes_nextUse. apply (takes_same s t); [reflexivity .. | exact took].
Qed.

Lemma taken_orLinear s o t e table type d : Taken s o -> Takes s t -> Taken s (orLinear o t e table type d).
Proof. intros. unfold orLinear. destruct (match o with fail _ => _ | _ => _ end); [assumption | apply taken_getLinear; assumption]. Qed.

Lemma taken_invalid s t : Taken s (invalid t).
Proof. unfold invalid. refused. Qed.

Lemma taken_getPageFromL2e s t e table d : Takes s t -> Taken s (getPageFromL2e t e table d).
Proof.
  intros took. unfold getPageFromL2e. destruct e as [| f w u large]; [exact took |]. destruct large; [refused |]. cbv zeta.
  apply taken_orLinear; [| exact took]. destruct (canGetPage _ _ _); [| apply taken_invalid].
  apply taken_getTypeL1, takes_reference, took.
Qed.

Lemma taken_getTypeL2 s t f : Takes s t ->
  Taken s (getTypeL2 t f) /\ match getTypeL2 t f with ok t' _ => types t' f = FrameType_l2 | _ => True end.
Proof.
  intros took. unfold getTypeL2. destruct (eqb_spec (uses t f) 0) as [unused |].
  - apply taken_table with (t := t); [assumption .. |]. intros s' start. unfold promoteL2.
    apply taken_fold; [| exact start]. intros o i so. unfold promoteL2Entry. destruct o; [apply taken_getPageFromL2e; exact so | exact so ..].
  - destruct (eqb_spec (types t f) FrameType_l2) as [type |]; [| split; [refused | exact I]].
    destruct (validated t f); cbn [negb orb]; [| split; [refused | exact I]]. split; [apply takes_nextUse; assumption | exact type].
Qed.

Lemma taken_getPageFromL3e s t e table d : Takes s t -> Taken s (getPageFromL3e t e table d).
Proof.
  intros took. unfold getPageFromL3e. destruct e as [| f w u large]; [exact took |]. destruct large; [refused |]. cbv zeta.
  apply taken_orLinear; [| exact took]. destruct (canGetPage _ _ _); [| apply taken_invalid].
  apply taken_getTypeL2, takes_reference, took.
Qed.

Lemma taken_getTypeL3 s t f : Takes s t ->
  Taken s (getTypeL3 t f) /\ match getTypeL3 t f with ok t' _ => types t' f = FrameType_l3 | _ => True end.
Proof.
  intros took. unfold getTypeL3. destruct (eqb_spec (uses t f) 0) as [unused |].
  - apply taken_table with (t := t); [assumption .. |]. intros s' start. unfold promoteL3.
    apply taken_fold; [| exact start]. intros o i so. unfold promoteL3Entry. destruct o; [apply taken_getPageFromL3e; exact so | exact so ..].
  - destruct (eqb_spec (types t f) FrameType_l3) as [type |]; [| split; [refused | exact I]].
    destruct (validated t f); cbn [negb orb]; [| split; [refused | exact I]]. split; [apply takes_nextUse; assumption | exact type].
Qed.

Lemma taken_getPageFromL4e s t e table d : Takes s t -> Taken s (getPageFromL4e t e table d).
Proof.
  intros took. unfold getPageFromL4e. destruct e as [| f w u large]; [exact took |]. destruct large; [refused |]. cbv zeta.
  apply taken_orLinear; [| exact took]. destruct (canGetPage _ _ _); [| apply taken_invalid].
  apply taken_getTypeL3, takes_reference, took.
Qed.

(** Only here, memory is written. *)
Lemma taken_getTypeL4 s t f : top f -> Takes s t ->
  Taken s (getTypeL4 t f) /\ match getTypeL4 t f with ok t' _ => types t' f = FrameType_l4 | _ => True end.
Proof.
  intros new took. unfold getTypeL4. destruct (eqb_spec (uses t f) 0) as [unused |].
  - apply taken_table with (t := t); [assumption .. |]. intros s' start. unfold promoteL4.
    enough (Taken s' (fold_left (fun acc slot => promoteL4Entry acc f slot (ownerOf t f)) (range 0 SLOTS)
      (accepted (firstUse t f FrameType_l4 false)))) by assumption.
    apply fold_left_invariant; [exact start |]. intros o i so inside. apply in_range in inside. unfold promoteL4Entry.
    destruct o as [t' r | |]; [| exact so ..].
    destruct (isGuestL4Slot i) eqn:guest; cbn [negb]; [apply taken_getPageFromL4e; exact so |].
    destruct so as [[e a p b o] used]. split; [| exact used]. constructor; cbn -[eqb]; auto.
    intros x j. destruct (eqb_spec x f) as [-> |]; [| apply e]. destruct (eqb_spec j i) as [-> |]; [| apply e].
    right. repeat split; [assumption | lia | assumption].
  - destruct (eqb_spec (types t f) FrameType_l4) as [type |]; [| split; [refused | exact I]].
    destruct (validated t f); cbn [negb orb]; [| split; [refused | exact I]]. split; [apply takes_nextUse; assumption | exact type].
Qed.
End Frame.

(** * What the simulation needs to know of a state *)

(** The invariants of the implementation that the simulation uses, of the state behind a step too. *)
Record Consistent {P : Parameters} (s : State) : Prop := {
  c_typed : typedWhileUsed s;
  c_validated : usedIsValidated s;
  c_pinned : pinnedIsTable s;
  c_owned : ownedWhileReferenced s;
  c_referenced : usedIsReferenced s;
  c_counted : referencesAreCounted s;
  c_legal : entriesAreLegal s;
  c_base : baseIsL4 s;
  c_existing : ownedByExisting s;
}.

Lemma consistent {P : Parameters} s : Models.Memory.Model.Invariants s -> Consistent s.
Proof. intros []. constructor; assumption. Qed.

Lemma eqv {A} `{Eq A} (x y : A) : (x == y) = true -> x = y.
Proof. apply eqb_true_iff. Qed.

Section Meaning.
Context {P_Memory : Models.Memory.Model.Parameters}.

Lemma level_none type : levelOf type = None <-> isTable type = false.
Proof. destruct type; cbn; split; (reflexivity || discriminate). Qed.

Lemma level_some type l : levelOf type = Some l <-> type = tableType l.
Proof. destruct type, l; cbn; split; (reflexivity || discriminate). Qed.

(** A table is checked, and somebody's. *)
Lemma table_facts s f l : Consistent s -> levelOf (types s f) = Some l ->
  validated s f = true /\ owner s f <> None /\ f < FRAMES /\ references s f <> 0.
Proof.
  intros C table. assert (types s f <> none) as typed by (intro none; rewrite none in table; discriminate).
  pose proof (c_typed s C f). pose proof (c_validated s C f). pose proof (c_owned s C f). pose proof (c_referenced s C f).
  assert (uses s f <> 0) as used by tauto. assert (references s f <> 0) as held by lia.
  assert (owner s f <> None) as owned by tauto. repeat split; [tauto | assumption | | assumption].
  destruct (owner s f) as [d |] eqn:who; [| congruence]. apply (c_existing s C f d who).
Qed.

Lemma owned_facts s f : Consistent s -> owner s f <> None -> f < FRAMES.
Proof.
  intros C owned. destruct (owner s f) as [d |] eqn:who; [| congruence]. apply (c_existing s C f d who).
Qed.

(** Whether a call may name a frame is the same question on both sides. *)
Lemma can_owns s a f d : Consistent s -> belongs a f = owner s f -> owns a d f = canGetPage s f d.
Proof.
  intros C same. unfold owns, canGetPage. rewrite same. pose proof (c_owned s C f) as owned.
  destruct (owner s f) as [d' |] eqn:who.
  - destruct (N.ltb_spec 0 (references s f)) as [| none]; [reflexivity |].
    assert (references s f = 0) as none' by lia. apply owned in none'. discriminate.
  - rewrite andb_false_r. reflexivity.
Qed.

(** * Consistent states are safe *)

Lemma above_safe s a t i l below : Consistent s -> related s a -> types s t = tableType l ->
  isLegalAbove s t (entries s t i) (tableType below) = true -> mayName a t (entries s t i) l below = true.
Proof.
  intros C [frames _] type legal. destruct (entries s t i) as [| f w u large]; [reflexivity |].
  unfold isLegalAbove in legal; cbv beta iota in legal. unfold mayName; cbv beta iota. unfold servesAs.
  destruct (frames f) as [-> [_ [_ ->]]]. destruct (frames t) as [-> _].
  destruct large; [discriminate |]. cbn [negb andb orb] in *.
  destruct (eqb_spec f t) as [-> | other].
  - destruct w; [discriminate |]. rewrite eqb_refl, type, andb_true_r. cbn [negb andb].
    replace (levelOf (tableType l)) with (Some l) by (destruct l; reflexivity). rewrite eqb_refl. apply orb_true_r.
  - cbv zeta in legal. apply andb_true_iff in legal. destruct legal as [same named]. rewrite same. cbn [negb andb].
    apply orb_true_iff in named. destruct named as [named | named].
    + apply eqv in named. rewrite named. replace (levelOf (tableType below)) with (Some below) by (destruct below; reflexivity).
      rewrite eqb_refl. reflexivity.
    + apply andb_true_iff in named. destruct named as [named readonly]. apply eqv in named. rewrite named, type, readonly, andb_true_r.
      replace (levelOf (tableType l)) with (Some l) by (destruct l; reflexivity). rewrite eqb_refl. apply orb_true_r.
Qed.

Lemma related_safe s a : Consistent s -> related s a -> isSafe a = true.
Proof.
  intros C R. pose proof R as [frames [contents roots]]. unfold isSafe. rewrite !andb_true_iff, !forallb_forall. repeat split.
  - intros f _. unfold frameIsSafe. destruct (frames f) as [-> [_ [-> ->]]].
    destruct (levelOf (types s f)) as [l |] eqn:level.
    + destruct (table_facts s f l C level) as [_ [owned _]]. destruct (owner s f); [reflexivity | congruence].
    + apply level_none in level. destruct (pinned s f) eqn:kept; [| reflexivity].
      destruct (c_pinned s C f kept). congruence.
  - intros t _. apply forallb_forall. intros i within. apply in_range in within. unfold slotIsSafe. cbv zeta.
    rewrite (contents t i). destruct (frames t) as [own [_ [_ serve]]]. rewrite serve.
    destruct (levelOf (types s t)) as [l |] eqn:level; [| reflexivity].
    destruct (table_facts s t l C level) as [checked [owned _]]. apply level_some in level.
    destruct (c_legal s C t i checked) as [| legal]; [lia |]. rewrite level in legal.
    destruct l; cbn [tableType] in *.
    + destruct (entries s t i) as [| f w u large] eqn:entry; [reflexivity |]. unfold isLegalL1 in legal; cbv beta iota in legal.
      destruct (frames f) as [own' [_ [_ serve']]]. unfold mayMap. rewrite own, own', serve'.
      apply andb_true_iff in legal. destruct legal as [plain allowed]. apply negb_true_iff, orb_false_iff in plain. destruct plain as [held plain].
      pose proof (c_owned s C f) as owned'. destruct (eqb_spec (references s f) 0) as [| some]; [discriminate |].
      destruct (owner s t) as [d |] eqn:who; [| congruence]. destruct (owner s f) as [d' |] eqn:who'; [| tauto].
      apply andb_true_iff. split.
      * unfold mayActOn. unfold ownerOf in allowed. rewrite who in allowed. apply orb_true_iff in allowed.
        destruct allowed as [zero | same]; [rewrite zero; apply orb_true_r |]. apply eqv in same. injection same as ->.
        rewrite eqb_refl. reflexivity.
      * destruct w; [| reflexivity]. cbn [andb] in *. apply negb_false_iff, eqv in plain. rewrite plain. reflexivity.
    + apply (above_safe s a t i Level_l2 Level_l1); assumption.
    + apply (above_safe s a t i Level_l3 Level_l2); assumption.
    + destruct (isGuestL4Slot i); destruct legal as [guest xens].
      * apply (above_safe s a t i Level_l4 Level_l3); auto.
      * rewrite (xens eq_refl). reflexivity.
  - intros d _. unfold rootIsSafe. rewrite (roots d). destruct (base s d) as [f |] eqn:start; [| reflexivity].
    destruct (c_base s C d f start) as [top mine]. unfold servesAs, owns. destruct (frames f) as [-> [_ [_ ->]]].
    rewrite top, mine, !eqb_refl. reflexivity.
Qed.

(** * What is needed is what is referred to *)

Lemma count_zero (g : N -> bool) lo hi : (forall x, lo <= x -> x < hi -> g x = false) -> count g (range lo hi) = 0.
Proof. intro never. apply sum_range_nothing. intros x low high. rewrite (never x low high). reflexivity. Qed.

Lemma refers_named s a t i f : Consistent s ->
  (forall x, serves a x = levelOf (types s x)) -> content a t i = entries s t i ->
  refersTo s t i f = true -> names a t i f = true.
Proof.
  intros C tables same. unfold refersTo, names. cbv zeta. rewrite tables, same.
  destruct (validated s t); [| discriminate]. destruct (entries s t i) as [| x w u large]; [discriminate |].
  cbn [negb orb]. destruct (x == f); [| discriminate]. cbn [negb andb]. destruct (types s t); cbn; auto; discriminate.
Qed.

Lemma named_refers s a t i f : Consistent s ->
  (forall x, serves a x = levelOf (types s x)) -> content a t i = entries s t i -> i < SLOTS ->
  names a t i f = true -> serves a f = None -> refersTo s t i f = true.
Proof.
  intros C tables same within. unfold refersTo, names. cbv zeta. rewrite same.
  destruct (serves a t) as [l |] eqn:serve; [| discriminate].
  rewrite tables in serve. destruct (table_facts s t l C serve) as [checked _]. rewrite checked.
  destruct (c_legal s C t i checked) as [| legal]; [lia |].
  destruct (entries s t i) as [| x w u large]; [discriminate |]. cbn [negb orb andb].
  intros here none. rewrite here. cbn [negb]. rewrite tables in none.
  destruct (eqb_spec t f) as [-> |]; [congruence |]. cbn [negb andb].
  destruct (types s t); cbn in *; try discriminate; auto.
  destruct (isGuestL4Slot i); [reflexivity |]. destruct legal as [_ xens]. discriminate (xens eq_refl).
Qed.

Lemma needed_referenced s a f : Consistent s ->
  kept a f = allocated s f -> (forall x, serves a x = levelOf (types s x)) ->
  (forall t i, content a t i = entries s t i) ->
  (isNeeded a f = true <-> references s f <> 0).
Proof.
  intros C keep tables contents. pose proof (c_counted s C f) as counted. unfold isNeeded. rewrite keep.
  destruct (serves a f) as [l |] eqn:serve.
  { rewrite orb_true_r. cbn [orb]. rewrite tables in serve. destruct (table_facts s f l C serve) as [_ [_ [_ held]]]. tauto. }
  rewrite orb_false_r.
  assert (referringEntries s f = 0 <->
    existsb (fun table => existsb (fun slot => names a table slot f) (range 0 SLOTS)) (range 0 FRAMES) = false) as referring.
  { split.
    - intros none. apply not_true_iff_false. rewrite existsb_exists. intros [t [inT named]].
      apply existsb_exists in named. destruct named as [i [inI named]]. apply in_range in inT, inI.
      pose proof (named_refers s a t i f C tables (contents t i) (proj2 inI) named serve) as refers.
      pose proof (sum_range_at_least (fun t => count (fun slot => refersTo s t slot f) (range 0 SLOTS)) 0 FRAMES t (proj1 inT) (proj2 inT)) as least.
      pose proof (count_range_positive (fun slot => refersTo s t slot f) 0 SLOTS i (proj1 inI) (proj2 inI) refers) as more.
      unfold referringEntries in none. cbv beta in least. lia.
    - intros none. apply sum_range_nothing. intros t _ inT. apply count_zero. intros i _ inI.
      apply not_true_iff_false. intro refers. apply not_true_iff_false in none. apply none.
      apply existsb_exists. exists t. split; [apply in_range; lia |]. apply existsb_exists. exists i. split; [apply in_range; lia |].
      apply (refers_named s); auto. }
  rewrite tables in serve. apply level_none in serve.
  assert (pinned s f = false) as notPinned.
  { destruct (pinned s f) eqn:kept'; [| reflexivity]. destruct (c_pinned s C f kept'). congruence. }
  assert (basePointers s f = 0) as noRoot.
  { apply count_zero. intros d _ _. destruct (base s d) as [x |] eqn:start; [| reflexivity].
    destruct (eqb_spec x f) as [-> |]; [| reflexivity]. destruct (c_base s C d f start) as [top _]. rewrite top in serve. discriminate. }
  rewrite notPinned, noRoot in counted. rewrite counted.
  destruct (allocated s f); cbn [orb]; [split; [lia | reflexivity] |].
  rewrite <- not_false_iff_true. rewrite <- referring. lia.
Qed.

(** * A step that Xen takes is one that the specification may take *)

Lemma serving_related top w next b :
  Consistent next -> Leaves top w next -> (forall f, top f -> types next f = FrameType_l4) ->
  (forall f, belongs b f = owner w f) -> (forall f, kept b f = allocated w f) -> (forall f, asked b f = pinned w f) ->
  (forall f i, content b f i = entries w f i) -> (forall d, root b d = base w d) ->
  related next (serving b (tablesOf next)).
Proof.
  intros C [e a p r o] tops owners keeps asks contents roots.
  assert (tables : forall f, (if f <? FRAMES then tablesOf next f else None) = levelOf (types next f)).
  { intros f. unfold tablesOf. destruct (N.ltb_spec f FRAMES) as [| outside]; [reflexivity |].
    destruct (levelOf (types next f)) as [l |] eqn:level; [| reflexivity]. destruct (table_facts next f l C level) as [_ [_ [inside _]]]. lia. }
  assert (memory : forall f i,
    (if (f <? FRAMES) && (i <? SLOTS) && negb (isGuestL4Slot i) && (tablesOf next f == Some Level_l4) then absent else content b f i) =
    entries next f i).
  { intros f i. unfold tablesOf. destruct (eqb_spec (levelOf (types next f)) (Some Level_l4)) as [level | other]; cycle 1.
    - rewrite andb_false_r, contents. destruct (e f i) as [-> | [new _]]; [reflexivity |].
      destruct other. rewrite (tops f new). reflexivity.
    - destruct (table_facts next f Level_l4 C level) as [checked [_ [inside _]]]. rewrite (proj2 (N.ltb_lt f FRAMES) inside), andb_true_r.
      cbn [andb]. destruct (N.ltb_spec i SLOTS) as [within | outside]; cbn [andb].
      + destruct (isGuestL4Slot i) eqn:guest; cbn [negb].
        * rewrite contents. destruct (e f i) as [-> | [_ [_ [xens _]]]]; [reflexivity | congruence].
        * destruct (c_legal next C f i checked) as [| legal]; [lia |]. apply level_some in level. cbn in level. rewrite level in legal.
          destruct legal as [_ xens]. rewrite (xens guest). reflexivity.
      + rewrite contents. destruct (e f i) as [-> | [_ [within _]]]; [reflexivity | lia]. }
  unfold serving. split; [| split].
  - intros f. cbn [reclaimed belongs kept asked serves set set_belongs set_serves set_content].
    rewrite keeps, asks, a, p, tables. repeat split.
    match goal with |- (if ?needed then _ else _) = _ => assert (needed = true <-> references next f <> 0) as iff end.
    { apply needed_referenced; [assumption | ..]; cbn -[eqb]; auto. rewrite keeps. auto. }
    rewrite owners. pose proof (c_owned next C f) as owned.
    match goal with |- (if ?needed then _ else _) = _ => destruct needed end.
    + destruct (o f) as [-> | lost]; [reflexivity |]. apply owned in lost. destruct iff as [held _]. specialize (held eq_refl). contradiction.
    + symmetry. apply owned. destruct (N.eq_dec (references next f) 0) as [| held]; [assumption |]. apply iff in held. discriminate.
  - intros f i. apply memory.
  - intros d. cbn. rewrite roots, r. reflexivity.
Qed.

Lemma settled_related top w next b :
  Consistent next -> Leaves top w next -> (forall f, top f -> types next f = FrameType_l4) ->
  (forall f, belongs b f = owner w f) -> (forall f, kept b f = allocated w f) -> (forall f, asked b f = pinned w f) ->
  (forall f i, content b f i = entries w f i) -> (forall d, root b d = base w d) ->
  related next (settled b (tablesOf next)) /\ ifSafe (settled b (tablesOf next)) = ok (settled b (tablesOf next)) tt.
Proof.
  intros C left tops owners keeps asks contents roots.
  pose proof (serving_related top w next b C left tops owners keeps asks contents roots) as R.
  pose proof (related_safe _ _ C R) as safe. unfold settled; cbv zeta. rewrite safe. unfold ifSafe. rewrite safe. auto.
Qed.

(** The same, of a step that only gives up: tables and memory stay. *)
Lemma reclaimed_related w next b :
  Consistent next -> Leaves (fun _ => False) w next -> (forall f, types next f = types w f) ->
  (forall f, belongs b f = owner w f) -> (forall f, kept b f = allocated w f) -> (forall f, asked b f = pinned w f) ->
  (forall f, serves b f = levelOf (types w f)) ->
  (forall f i, content b f i = entries w f i) -> (forall d, root b d = base w d) ->
  related next (reclaimed b).
Proof.
  intros C [e a p r o] types owners keeps asks tables contents roots. unfold reclaimed. split; [| split].
  - intros f. cbn [belongs kept asked serves set set_belongs]. rewrite keeps, asks, tables, a, p, types. repeat split.
    assert (isNeeded b f = true <-> references next f <> 0) as iff.
    { apply needed_referenced; [assumption | rewrite keeps; auto | intros; rewrite tables, types; reflexivity |].
      intros t i. rewrite contents. destruct (e t i) as [-> | [[] _]]. reflexivity. }
    rewrite owners. pose proof (c_owned next C f) as owned. destruct (isNeeded b f).
    + destruct (o f) as [-> | lost]; [reflexivity |]. apply owned in lost. destruct iff as [held _]. specialize (held eq_refl). contradiction.
    + symmetry. apply owned. destruct (N.eq_dec (references next f) 0) as [| held]; [assumption |]. apply iff in held. discriminate.
  - intros f i. cbn. rewrite contents. destruct (e f i) as [-> | [[] _]]. reflexivity.
  - intros d. cbn. rewrite roots, r. reflexivity.
Qed.
End Meaning.

(** * Entries that are replaced *)
Section Moves.
Context {P_Memory : Models.Memory.Model.Parameters}.

Definition nowhere : Frame -> Prop := fun _ => False.

Lemma leaves_write top s t f i e : Leaves top s t -> Leaves top (write s f i e) (write t f i e).
Proof.
  intros [ent a p r o]. constructor; cbn -[eqb]; auto. intros x j. destruct (_ && _); auto.
Qed.

(** What comes of a new entry: the slot is written, and nothing else that the relation speaks of; or EINVAL, or EBUSY. *)
Definition Moved (w : State) (o : Outcome State unit) : Prop :=
  match o with
  | ok t _ => Leaves nowhere w t
  | fail e => e = EINVAL \/ e = EBUSY
  | failWith _ _ => False
  end.

Lemma moved_l1 s f i e d d' : Moved (write s f i e) (modL1Entry s f i e d d').
Proof.
  unfold modL1Entry; cbv zeta. destruct (isSimilar _ _); [apply leaves_refl |].
  pose proof (taken_getPageFromL1e nowhere s s e d d' (takes_refl nowhere s)) as took.
  destruct (getPageFromL1e _ _ _ _); [| exact took | exact took].
  apply leaves_putPageFromL1e, leaves_write, took.
Qed.

Lemma moved_l2 s f i e d : Moved (write s f i e) (modL2Entry s f i e d).
Proof.
  unfold modL2Entry; cbv zeta. destruct (match e with absent => _ | _ => _ end); [cbn; auto |].
  destruct (isSimilarTable _ _); [apply leaves_refl |].
  pose proof (taken_getPageFromL2e nowhere s s e f d (takes_refl nowhere s)) as took.
  destruct (getPageFromL2e _ _ _ _); [| exact took | exact took].
  apply leaves_putPageFromL2e, leaves_write, took.
Qed.

Lemma moved_l3 s f i e d : Moved (write s f i e) (modL3Entry s f i e d).
Proof.
  unfold modL3Entry; cbv zeta. destruct (match e with absent => _ | _ => _ end); [cbn; auto |].
  destruct (isSimilarTable _ _); [apply leaves_refl |].
  pose proof (taken_getPageFromL3e nowhere s s e f d (takes_refl nowhere s)) as took.
  destruct (getPageFromL3e _ _ _ _); [| exact took | exact took].
  apply leaves_putPageFromL3e, leaves_write, took.
Qed.

Lemma moved_l4 s f i e d : Moved (write s f i e) (modL4Entry s f i e d).
Proof.
  unfold modL4Entry; cbv zeta. destruct (isGuestL4Slot i); cbn [negb]; [| cbn; auto].
  destruct (match e with absent => _ | _ => _ end); [cbn; auto |].
  destruct (isSimilarTable _ _); [apply leaves_refl |].
  pose proof (taken_getPageFromL4e nowhere s s e f d (takes_refl nowhere s)) as took.
  destruct (getPageFromL4e _ _ _ _); [| exact took | exact took].
  apply leaves_putPageFromL4e, leaves_write, took.
Qed.

(** Behind its checks of who asks for what, an update moves an entry. *)
Lemma moved_update s caller foreign f i e d : pageOwner caller foreign = Some d -> mayActOn caller d = true ->
  canGetPage s f caller = true -> i < SLOTS -> Moved (write s f i e) (mmuUpdate s caller foreign f i e).
Proof.
  intros about may mine within. unfold mmuUpdate. rewrite about, may, mine, (proj2 (N.leb_gt SLOTS i) within). cbn [negb orb].
  destruct (_ == 0); [apply leaves_refl |]. destruct (validated s f); cbn [negb]; [| cbn; auto]. cbv zeta.
  destruct (_ == _); [apply moved_l1 |]. destruct (_ == _); [apply leaves_refl |].
  destruct (d == caller); cbn [negb]; [| cbn; auto].
  destruct (_ == _); [apply moved_l2 |]. destruct (_ == _); [apply moved_l3 |]. destruct (_ == _); [apply moved_l4 |]. cbn; auto.
Qed.

(** An entry that is there is taken out without fail. *)
Lemma update_takes_out s caller foreign f i : Consistent s -> pageOwner caller foreign = Some caller -> mayActOn caller caller = true ->
  canGetPage s f caller = true -> i < SLOTS -> entries s f i <> absent ->
  exists t, mmuUpdate s caller foreign f i absent = ok t tt.
Proof.
  intros C about may mine within there. unfold mmuUpdate. rewrite about, may, mine, (proj2 (N.leb_gt SLOTS i) within), eqb_refl. cbn [negb orb].
  destruct (eqb_spec (uses s f) 0) as [| used]; [eexists; reflexivity |].
  pose proof (proj2 (c_validated s C f) used) as checked. rewrite checked. cbn [negb]. cbv zeta.
  assert (similar : forall old, isSimilar old absent = false /\ isSimilarTable old absent = false) by (intros []; auto).
  pose proof (c_typed s C f) as typed. destruct (types s f) eqn:type.
  - tauto.
  - eexists; reflexivity.
  - unfold modL1Entry. destruct (similar (entries s f i)) as [-> _]. eexists; reflexivity.
  - unfold modL2Entry. destruct (similar (entries s f i)) as [_ ->]. eexists; reflexivity.
  - unfold modL3Entry. destruct (similar (entries s f i)) as [_ ->]. eexists; reflexivity.
  - destruct (c_legal s C f i checked) as [| legal]; [lia |]. rewrite type in legal. unfold modL4Entry.
    destruct (isGuestL4Slot i); [| destruct legal as [_ xens]; destruct (there (xens eq_refl))].
    destruct (similar (entries s f i)) as [_ ->]. eexists; reflexivity.
Qed.

Lemma may_self d : mayActOn d d = true.
Proof. unfold mayActOn. rewrite eqb_refl. reflexivity. Qed.

(** The specification's answer to an entry that is written, where Xen's is known. *)
Lemma set_follows s a caller foreign f i e : Consistent s -> related s a ->
  (forall t, mmuUpdate s caller foreign f i e = ok t tt -> Consistent t) ->
  match mmuUpdate s caller foreign f i e with
  | ok s' _ => match set_ a caller foreign f i e (chosen (mmuUpdate s caller foreign f i e) s) (replyOf (mmuUpdate s caller foreign f i e)) with
      | ok a' _ => related s' a' | _ => False end
  | fail errno => match set_ a caller foreign f i e (chosen (mmuUpdate s caller foreign f i e) s) (replyOf (mmuUpdate s caller foreign f i e)) with
      | fail errno' => errno' = errno | _ => False end
  | failWith _ _ => False
  end.
Proof.
  intros C R next. pose proof R as [frames [contents roots]].
  destruct (pageOwner caller foreign) as [d |] eqn:about; [| unfold mmuUpdate, set_; rewrite about; reflexivity].
  destruct (mayActOn caller d) eqn:may; [| unfold mmuUpdate, set_; rewrite about, may; reflexivity].
  pose proof (can_owns s a f caller C (proj1 (frames f))) as same.
  destruct (canGetPage s f caller && (i <? SLOTS)) eqn:ours; cycle 1.
  { unfold mmuUpdate, set_. rewrite about, may, same.
    destruct (canGetPage s f caller); [| reflexivity]. cbn [andb] in ours. apply N.ltb_ge in ours.
    rewrite (proj2 (N.leb_le SLOTS i) ours). reflexivity. }
  apply andb_true_iff in ours. destruct ours as [mine within]. apply N.ltb_lt in within.
  pose proof (moved_update s caller foreign f i e d about may mine within) as moved.
  assert (out : takesOut a f i e && (d == caller) = true -> exists t, mmuUpdate s caller foreign f i e = ok t tt).
  { intros out. apply andb_true_iff in out. destruct out as [out self]. apply eqv in self. subst d.
    unfold takesOut in out. rewrite contents in out. destruct e; [| discriminate]. cbn [andb] in out.
    apply update_takes_out; auto. intros gone. rewrite gone in out. discriminate. }
  destruct (mmuUpdate s caller foreign f i e) as [s' [] | errno | errno s'] eqn:made; [| | exact moved].
  - unfold set_. rewrite about, may, same, mine, (proj2 (N.leb_gt SLOTS i) within). cbn [negb orb replyOf chosen].
    replace (if takesOut a f i e && (d == caller) then granted else granted) with granted by (destruct (_ && _); reflexivity).
    cbv zeta. replace (granted == denied) with false by reflexivity. replace (granted == busy) with false by reflexivity.
    destruct (settled_related nowhere (write s f i e) s' (a <| content := update2 (content a) f i e |>)) as [rel ->];
      [apply next; reflexivity | exact moved | intros x [] | ..]; try exact rel.
    all: intros; cbn -[eqb]; try (apply frames); try apply roots.
    rewrite contents. reflexivity.
  - unfold set_. rewrite about, may, same, mine, (proj2 (N.leb_gt SLOTS i) within). cbn [negb orb].
    destruct (takesOut a f i e && (d == caller)); [destruct (out eq_refl); discriminate |].
    destruct moved as [-> | ->]; reflexivity.
Qed.
End Moves.

(** * Calls *)
Section Calls.
Context {P_Memory : Models.Memory.Model.Parameters}.

Lemma table_at s a d i4 i3 i2 : related s a -> tableAt a d i4 i3 i2 = guestL1 s d i4 i3 i2.
Proof.
  intros [_ [contents roots]]. assert (one : forall x i, below a x i = step s x i).
  { intros [x |] i; [| reflexivity]. cbn [below step]. rewrite contents. reflexivity. }
  unfold tableAt, guestL1. rewrite !one, roots. reflexivity.
Qed.

Lemma mapAt_follows s a caller i4 i3 i2 i1 e : Consistent s -> related s a ->
  (forall t, updateVaMapping s caller i4 i3 i2 i1 e = ok t tt -> Consistent t) ->
  match updateVaMapping s caller i4 i3 i2 i1 e with
  | ok s' _ => match mapAt a caller i4 i3 i2 i1 e (chosen (updateVaMapping s caller i4 i3 i2 i1 e) s)
        (replyOf (updateVaMapping s caller i4 i3 i2 i1 e)) with
      | ok a' _ => related s' a' | _ => False end
  | fail errno => match mapAt a caller i4 i3 i2 i1 e (chosen (updateVaMapping s caller i4 i3 i2 i1 e) s)
        (replyOf (updateVaMapping s caller i4 i3 i2 i1 e)) with
      | fail errno' => errno' = errno | _ => False end
  | failWith _ _ => False
  end.
Proof.
  intros C R next. pose proof R as [frames [contents roots]]. unfold mapAt. rewrite (table_at s) by exact R.
  destruct (guestL1 s caller i4 i3 i2) as [f |] eqn:reached; [| unfold updateVaMapping; rewrite reached; reflexivity].
  pose proof (can_owns s a f caller C (proj1 (frames f))) as same.
  assert (level : servesAs a f Level_l1 = (types s f == FrameType_l1)).
  { unfold servesAs. destruct (frames f) as [_ [_ [_ ->]]]. destruct (types s f); reflexivity. }
  rewrite same, level.
  destruct (canGetPage s f caller && (i1 <? SLOTS) && (types s f == FrameType_l1)) eqn:ours; cycle 1.
  { assert (updateVaMapping s caller i4 i3 i2 i1 e = fail EINVAL) as ->.
    { unfold updateVaMapping. rewrite reached. destruct (canGetPage s f caller); [| reflexivity]. cbn [andb] in ours.
      destruct (N.leb_spec SLOTS i1) as [| within]; [reflexivity |]. rewrite (proj2 (N.ltb_lt i1 SLOTS) within) in ours.
      cbn [andb] in ours. rewrite ours. cbn [negb orb]. destruct (_ || _); reflexivity. }
    destruct (N.leb_spec SLOTS i1) as [| within]; [reflexivity |]. rewrite (proj2 (N.ltb_lt i1 SLOTS) within), andb_true_r in ours.
    rewrite <- negb_andb, andb_comm, ours. reflexivity. }
  apply andb_true_iff in ours. destruct ours as [ours type]. apply andb_true_iff in ours. destruct ours as [mine within].
  apply N.ltb_lt in within. rewrite type, mine, (proj2 (N.leb_gt SLOTS i1) within). cbn [negb orb]. apply eqv in type.
  assert (uses s f <> 0) as used by (pose proof (c_typed s C f); rewrite type in *; intuition discriminate).
  pose proof (proj2 (c_validated s C f) used) as checked.
  assert (updateVaMapping s caller i4 i3 i2 i1 e = modL1Entry s f i1 e caller caller) as made.
  { unfold updateVaMapping. rewrite reached, mine, (proj2 (N.leb_gt SLOTS i1) within), checked, type.
    rewrite (proj2 (eqb_false_iff (uses s f) 0) used). reflexivity. }
  rewrite made in *. pose proof (moved_l1 s f i1 e caller caller) as moved.
  assert (out : takesOut a f i1 e = true -> exists t, modL1Entry s f i1 e caller caller = ok t tt).
  { unfold takesOut. destruct e; [| discriminate]. intros _. unfold modL1Entry.
    destruct (entries s f i1); cbn [isSimilar getPageFromL1e]; eexists; reflexivity. }
  destruct (modL1Entry s f i1 e caller caller) as [s' [] | errno | errno s']; [| | exact moved].
  - cbn [replyOf chosen].
    replace (if takesOut a f i1 e then granted else granted) with granted by (destruct (takesOut _ _ _ _); reflexivity).
    cbv zeta. replace (granted == denied) with false by reflexivity. replace (granted == busy) with false by reflexivity.
    destruct (settled_related nowhere (write s f i1 e) s' (a <| content := update2 (content a) f i1 e |>)) as [rel ->];
      [apply next; reflexivity | exact moved | intros x [] | ..]; try exact rel.
    all: intros; cbn -[eqb]; try (apply frames); try apply roots.
    rewrite contents. reflexivity.
  - destruct (takesOut a f i1 e); [destruct (out eq_refl); discriminate |]. destruct moved as [-> | ->]; reflexivity.
Qed.

Lemma getType_takes s f level :
  let o := getType s f level in
  Taken (eq f) s o /\ match o with ok t _ => types t f = tableType level | _ => True end.
Proof.
  cbv zeta. destruct level; cbn [getType tableType].
  - apply taken_getTypeL1, takes_refl.
  - apply taken_getTypeL2, takes_refl.
  - apply taken_getTypeL3, takes_refl.
  - apply taken_getTypeL4; [reflexivity | apply takes_refl].
Qed.

(** Only a new level-4 table is written to. *)
Lemma getType_leaves s f level t : getType s f level = ok t tt ->
  Leaves (fun x => x = f /\ level = Level_l4) s t /\ types t f = tableType level.
Proof.
  intros made. destruct (getType_takes s f level) as [_ typed]. cbv zeta in typed. rewrite made in typed. split; [| exact typed].
  assert (Taken (fun x => x = f /\ level = Level_l4) s (getType s f level)) as took.
  { destruct level; cbn [getType].
    - apply taken_getTypeL1, takes_refl.
    - apply taken_getTypeL2, takes_refl.
    - apply taken_getTypeL3, takes_refl.
    - apply taken_getTypeL4; [auto | apply takes_refl]. }
  rewrite made in took. apply took.
Qed.

Lemma leaves_pinned top s t f v : Leaves top s t ->
  Leaves top (s <| pinned := update1 (pinned s) f v |>) (t <| pinned := update1 (pinned t) f v |>).
Proof. intros [e a p b o]. constructor; cbn -[eqb]; auto. intros x. rewrite p. reflexivity. Qed.

Lemma leaves_base top s t d v : Leaves top s t ->
  Leaves top (s <| base := update1 (base s) d v |>) (t <| base := update1 (base t) d v |>).
Proof. intros [e a p b o]. constructor; cbn -[eqb]; auto. intros x. rewrite b. reflexivity. Qed.

Lemma leaves_reference top s t f : Leaves top (takeReference s f) t -> Leaves top s t.
Proof. intros [e a p b o]. constructor; auto. Qed.

Lemma pin_follows s a caller foreign f level : Consistent s -> related s a ->
  (forall t, pin s caller foreign f level = ok t tt -> Consistent t) ->
  match pin s caller foreign f level with
  | ok s' _ => match ask a caller foreign f level (chosen (pin s caller foreign f level) s) with
      | ok a' _ => related s' a' | _ => False end
  | fail errno => errno = EINVAL \/ errno = EBUSY \/
      match ask a caller foreign f level (chosen (pin s caller foreign f level) s) with
      | fail errno' => errno' = errno | _ => False end
  | failWith _ _ => False
  end.
Proof.
  intros C R next. pose proof R as [frames [contents roots]].
  destruct (pageOwner caller foreign) as [d |] eqn:about; [| unfold pin, ask; rewrite about; auto].
  destruct (mayActOn caller d) eqn:may; [| unfold pin, ask; rewrite about, may; cbn [negb]; auto].
  pose proof (can_owns s a f d C (proj1 (frames f))) as same.
  destruct (canGetPage s f d) eqn:mine; cycle 1.
  { assert (pin s caller foreign f level = fail EINVAL) as -> by (unfold pin; rewrite about, may, mine; reflexivity). auto. }
  destruct (getType_takes (takeReference s f) f level) as [took _]; cbv zeta in took.
  pose proof (getType_leaves (takeReference s f) f level) as left.
  assert (pin s caller foreign f level = match getType (takeReference s f) f level with
    | ok t _ => if pinned t f then fail EINVAL else ok (t <| pinned := update1 (pinned t) f true |>) tt
    | o => o end) as made.
  { unfold pin. rewrite about, may, mine. cbn [negb]; cbv zeta. destruct (getType _ f level); reflexivity. }
  rewrite made in *. clear made.
  destruct (getType (takeReference s f) f level) as [t [] | errno | errno t]; [| destruct took; auto | exact took].
  destruct (left t eq_refl) as [leaves type]. clear left.
  destruct (pinned t f); [auto |]. specialize (next _ eq_refl).
  unfold ask. rewrite about, may, same. cbn [negb chosen]. cbv zeta.
  destruct (settled_related (fun x => x = f /\ level = Level_l4) (s <| pinned := update1 (pinned s) f true |>)
    (t <| pinned := update1 (pinned t) f true |>) (a <| asked := update1 (asked a) f true |>)) as [rel safe].
  - exact next.
  - apply leaves_pinned, (leaves_reference _ _ _ f), leaves.
  - intros x [-> ->]. exact type.
  - intros x. apply frames.
  - intros x. apply frames.
  - intros x. cbn -[eqb]. destruct (x == f); [reflexivity | apply frames].
  - intros x i. apply contents.
  - intros x. apply roots.
  - rewrite safe. destruct rel as [frames' rel]. destruct (frames' f) as [_ [_ [_ serve]]]. unfold servesAs.
    rewrite serve. cbn [types set set_pinned]. rewrite type. destruct level; split; assumption.
Qed.

Lemma unpin_follows s a caller foreign f : Consistent s -> related s a ->
  (forall t, unpin s caller foreign f = ok t tt -> Consistent t) ->
  match unpin s caller foreign f with
  | ok s' _ => match unask a caller foreign f (chosen (unpin s caller foreign f) s) with
      | ok a' _ => related s' a' | _ => False end
  | fail errno => match unask a caller foreign f (chosen (unpin s caller foreign f) s) with
      | fail errno' => errno' = errno | _ => False end
  | failWith _ _ => False
  end.
Proof.
  intros C R next. pose proof R as [frames [contents roots]].
  destruct (pageOwner caller foreign) as [d |] eqn:about; [| unfold unpin, unask; rewrite about; reflexivity].
  destruct (mayActOn caller d) eqn:may; [| unfold unpin, unask; rewrite about, may; reflexivity].
  pose proof (can_owns s a f d C (proj1 (frames f))) as same.
  unfold unask. rewrite about, may, same. cbn [negb]. destruct (frames f) as [_ [_ [-> _]]].
  destruct (canGetPage s f d && pinned s f) eqn:ours; cycle 1.
  { rewrite <- negb_andb, ours. unfold unpin. rewrite about, may.
    destruct (canGetPage s f d); [| reflexivity]. cbn [andb] in ours. rewrite ours. reflexivity. }
  rewrite <- negb_andb, ours. cbn [negb]. apply andb_true_iff in ours. destruct ours as [mine kept'].
  assert (made : unpin s caller foreign f = ok (putPage (putType (s <| pinned := update1 (pinned s) f false |>) f) f) tt).
  { unfold unpin. rewrite about, may, mine, kept'. reflexivity. }
  rewrite made. specialize (next _ made). cbn [chosen].
  refine (proj1 (settled_related nowhere (s <| pinned := update1 (pinned s) f false |>) _
    (a <| asked := update1 (asked a) f false |>) next _ _ _ _ _ _ _)).
  - apply leaves_putPage, leaves_putType, leaves_refl.
  - intros x [].
  - intros x. apply frames.
  - intros x. apply frames.
  - intros x. cbn -[eqb]. destruct (x == f); [reflexivity | apply frames].
  - intros x i. apply contents.
  - intros x. apply roots.
Qed.

Lemma newBaseptr_follows s a caller f : Consistent s -> related s a ->
  (forall t, newBaseptr s caller f = ok t tt -> Consistent t) ->
  match newBaseptr s caller f with
  | ok s' _ => match switchTo a caller f (chosen (newBaseptr s caller f) s) with
      | ok a' _ => related s' a' | _ => False end
  | fail errno => errno = EINVAL \/ errno = EBUSY \/
      match switchTo a caller f (chosen (newBaseptr s caller f) s) with
      | fail errno' => errno' = errno | _ => False end
  | failWith _ _ => False
  end.
Proof.
  intros C R next. pose proof R as [frames [contents roots]].
  pose proof (can_owns s a f caller C (proj1 (frames f))) as same.
  assert (already : (root a caller == Some f) = match base s caller with Some x => x == f | _ => false end).
  { rewrite roots. destruct (base s caller); reflexivity. }
  unfold switchTo. rewrite already, same. clear already.
  destruct (match base s caller with Some x => x == f | _ => false end) eqn:old.
  { unfold newBaseptr; cbv zeta. rewrite old. exact R. }
  destruct (canGetPage s f caller) eqn:mine; cycle 1.
  { assert (newBaseptr s caller f = fail EINVAL) as -> by (unfold newBaseptr; cbv zeta; rewrite old, mine; reflexivity). auto. }
  destruct (taken_getTypeL4 (eq f) (takeReference s f) (takeReference s f) f eq_refl (takes_refl _ _)) as [took type].
  assert (made : newBaseptr s caller f = match getTypeL4 (takeReference s f) f with
    | ok t _ => ok (let t' := t <| base := update1 (base t) caller (Some f) |> in
        match base s caller with Some old => putPage (putTypeL4 t' old) old | _ => t' end) tt
    | o => o end).
  { unfold newBaseptr; cbv zeta. rewrite old, mine. cbn [negb]. destruct (getTypeL4 _ f); reflexivity. }
  rewrite made in *. clear made. destruct (getTypeL4 (takeReference s f) f) as [t [] | errno | errno t]; [| destruct took; auto | exact took].
  cbv zeta in *. specialize (next _ eq_refl). cbn [negb chosen].
  assert (left : Leaves (eq f) (s <| base := update1 (base s) caller (Some f) |>)
    match base s caller with
    | Some old => putPage (putTypeL4 (t <| base := update1 (base t) caller (Some f) |>) old) old
    | None => t <| base := update1 (base t) caller (Some f) |> end).
  { assert (Leaves (eq f) (s <| base := update1 (base s) caller (Some f) |>) (t <| base := update1 (base t) caller (Some f) |>)) as half.
    { apply leaves_base, (leaves_reference _ _ _ f), took. }
    destruct (base s caller); [apply leaves_putPage, leaves_putTypeL4, half | exact half]. }
  revert next left. generalize (match base s caller with
    | Some old => putPage (putTypeL4 (t <| base := update1 (base t) caller (Some f) |>) old) old
    | None => t <| base := update1 (base t) caller (Some f) |> end) as s'. intros s' next left.
  destruct (settled_related (eq f) (s <| base := update1 (base s) caller (Some f) |>) s' (a <| root := update1 (root a) caller (Some f) |>))
    as [rel ->]; [exact next | exact left | .. | exact rel].
  - intros x <-. apply (c_base s' next caller). rewrite (same_base _ _ _ left). cbn -[eqb]. rewrite eqb_refl. reflexivity.
  - intros x. apply frames.
  - intros x. apply frames.
  - intros x. apply frames.
  - intros x i. apply contents.
  - intros x. cbn -[eqb]. destruct (x == caller); [reflexivity | apply roots].
Qed.

Lemma free_follows s a caller f : Consistent s -> related s a ->
  (forall t r, free s caller f = ok t r -> Consistent t) ->
  match free s caller f with
  | ok s' r => match giveBack a caller f with ok a' r' => related s' a' /\ r' = r | _ => False end
  | _ => False
  end.
Proof.
  intros C R next. pose proof R as [frames [contents roots]].
  pose proof (can_owns s a f caller C (proj1 (frames f))) as same.
  unfold giveBack. rewrite same. unfold free in *.
  destruct (canGetPage s f caller); [| split; [exact R | reflexivity]]. cbn [negb] in *.
  assert (gives : forall s', Consistent s' -> Leaves nowhere (s <| allocated := update1 (allocated s) f false |>) s' ->
    (forall x, types s' x = types s x) -> related s' (reclaimed (a <| kept := update1 (kept a) f false |>))).
  { intros s' C' left types. apply (reclaimed_related (s <| allocated := update1 (allocated s) f false |>));
      [exact C' | exact left | exact types | ..].
    - intros x. apply frames.
    - intros x. cbn -[eqb]. destruct (x == f); [reflexivity | apply frames].
    - intros x. apply frames.
    - intros x. apply frames.
    - intros x i. apply contents.
    - intros x. apply roots. }
  destruct (allocated s f) eqn:keeps; cbn [negb] in *; (split; [| reflexivity]).
  - apply gives; [apply (next _ _ eq_refl) | apply leaves_putPage, leaves_refl |].
    intros x. unfold putPage; cbv zeta. destruct (_ == 0); reflexivity.
  - apply gives; [exact C | | reflexivity]. constructor; auto. intros x. cbn -[eqb].
    destruct (eqb_spec x f) as [-> |]; [exact keeps | reflexivity].
Qed.

Lemma allocate_follows s a caller : Consistent s -> related s a ->
  match allocate s caller with
  | ok s' r => match obtain a caller (given (allocate s caller)) with ok a' r' => related s' a' /\ r' = r | _ => False end
  | _ => False
  end.
Proof.
  intros C R. pose proof R as [frames [contents roots]]. unfold allocate.
  destruct (find _ _) as [f |] eqn:found; [| split; [exact R | reflexivity]].
  destruct (DOMAINS <=? caller) eqn:exists_; [split; [exact R | reflexivity] |].
  apply find_range_some in found. destruct found as [inside unheld]. apply eqv in unheld.
  cbn [given obtain]. rewrite exists_, (proj2 (N.leb_gt FRAMES f) (proj2 inside)).
  destruct (frames f) as [-> _]. rewrite (proj2 (c_owned s C f) unheld). cbn [orb].
  split; [| reflexivity]. split; [| split].
  - intros x. cbn -[eqb]. destruct (frames x) as [-> [-> [-> ->]]]. auto.
  - intros x i. apply contents.
  - intros d. apply roots.
Qed.

Lemma store_follows s a caller t at_ i e : Consistent s -> related s a ->
  match guestStore s caller t at_ i e with
  | ok s' _ => match store a caller t at_ i e with ok a' _ => related s' a' | _ => False end
  | fail errno => match store a caller t at_ i e with fail errno' => errno' = errno | _ => False end
  | failWith _ _ => False
  end.
Proof.
  intros C R. pose proof R as [frames [contents roots]]. unfold guestStore, store.
  rewrite (can_owns s a t caller C (proj1 (frames t))), contents.
  assert (servesAs a t Level_l1 = (types s t == FrameType_l1) && validated s t) as ->.
  { unfold servesAs. destruct (frames t) as [_ [_ [_ ->]]]. pose proof (c_typed s C t). pose proof (c_validated s C t).
    destruct (types s t); try reflexivity. cbn -[validated]. symmetry. apply c_validated; [assumption |]. intuition discriminate. }
  destruct (SLOTS <=? at_), (SLOTS <=? i), (canGetPage s t caller); cbn [orb negb]; auto.
  rewrite <- negb_andb. destruct (_ && _); cbn [negb]; [| reflexivity].
  destruct (entries s t at_) as [| f w u large]; [reflexivity |]. destruct w; [| reflexivity].
  split; [exact frames | split; [| exact roots]]. intros x j. cbn -[eqb]. rewrite contents. reflexivity.
Qed.
End Calls.

(** * The obligations

    The states behind steps are consistent by the proofs about the implementation alone. *)

(** The goal is that a state behind a step is consistent; [each] is what the implementation's proofs say of one invariant of it. *)
Ltac by_invariant made kept :=
  let holds := fresh in pose proof kept as holds; unfold after in holds; rewrite made in holds; exact holds.

Lemma mmuUpdate_consistent {P : Parameters} s caller foreign f slot e t : parameters_valid -> Models.Memory.Model.Invariants s ->
  mmuUpdate s caller foreign f slot e = ok t tt -> Consistent t.
Proof.
  intros valid holds made. constructor.
  - by_invariant made (Memory.mmuUpdate_INV_typedWhileUsed P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_usedIsValidated P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_pinnedIsTable P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_ownedWhileReferenced P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_usedIsReferenced P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_referencesAreCounted P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_entriesAreLegal P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_baseIsL4 P s caller foreign f slot e valid holds).
  - by_invariant made (Memory.mmuUpdate_INV_ownedByExisting P s caller foreign f slot e valid holds).
Qed.

Lemma updateVaMapping_consistent {P : Parameters} s caller i4 i3 i2 i1 e t : parameters_valid -> Models.Memory.Model.Invariants s ->
  updateVaMapping s caller i4 i3 i2 i1 e = ok t tt -> Consistent t.
Proof.
  intros valid holds made. constructor.
  - by_invariant made (Memory.updateVaMapping_INV_typedWhileUsed P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_usedIsValidated P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_pinnedIsTable P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_ownedWhileReferenced P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_usedIsReferenced P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_referencesAreCounted P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_entriesAreLegal P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_baseIsL4 P s caller i4 i3 i2 i1 e valid holds).
  - by_invariant made (Memory.updateVaMapping_INV_ownedByExisting P s caller i4 i3 i2 i1 e valid holds).
Qed.

Lemma pin_consistent {P : Parameters} s caller foreign f level t : parameters_valid -> Models.Memory.Model.Invariants s ->
  pin s caller foreign f level = ok t tt -> Consistent t.
Proof.
  intros valid holds made. constructor.
  - by_invariant made (Memory.pin_INV_typedWhileUsed P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_usedIsValidated P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_pinnedIsTable P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_ownedWhileReferenced P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_usedIsReferenced P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_referencesAreCounted P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_entriesAreLegal P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_baseIsL4 P s caller foreign f level valid holds).
  - by_invariant made (Memory.pin_INV_ownedByExisting P s caller foreign f level valid holds).
Qed.

Lemma unpin_consistent {P : Parameters} s caller foreign f t : parameters_valid -> Models.Memory.Model.Invariants s ->
  unpin s caller foreign f = ok t tt -> Consistent t.
Proof.
  intros valid holds made. constructor.
  - by_invariant made (Memory.unpin_INV_typedWhileUsed P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_usedIsValidated P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_pinnedIsTable P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_ownedWhileReferenced P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_usedIsReferenced P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_referencesAreCounted P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_entriesAreLegal P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_baseIsL4 P s caller foreign f valid holds).
  - by_invariant made (Memory.unpin_INV_ownedByExisting P s caller foreign f valid holds).
Qed.

Lemma newBaseptr_consistent {P : Parameters} s caller f t : parameters_valid -> Models.Memory.Model.Invariants s ->
  newBaseptr s caller f = ok t tt -> Consistent t.
Proof.
  intros valid holds made. constructor.
  - by_invariant made (Memory.newBaseptr_INV_typedWhileUsed P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_usedIsValidated P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_pinnedIsTable P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_ownedWhileReferenced P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_usedIsReferenced P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_referencesAreCounted P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_entriesAreLegal P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_baseIsL4 P s caller f valid holds).
  - by_invariant made (Memory.newBaseptr_INV_ownedByExisting P s caller f valid holds).
Qed.

Lemma free_consistent {P : Parameters} s caller f t r : parameters_valid -> Models.Memory.Model.Invariants s ->
  free s caller f = ok t r -> Consistent t.
Proof.
  intros valid holds made. constructor.
  - by_invariant made (Memory.free_INV_typedWhileUsed P s caller f valid holds).
  - by_invariant made (Memory.free_INV_usedIsValidated P s caller f valid holds).
  - by_invariant made (Memory.free_INV_pinnedIsTable P s caller f valid holds).
  - by_invariant made (Memory.free_INV_ownedWhileReferenced P s caller f valid holds).
  - by_invariant made (Memory.free_INV_usedIsReferenced P s caller f valid holds).
  - by_invariant made (Memory.free_INV_referencesAreCounted P s caller f valid holds).
  - by_invariant made (Memory.free_INV_entriesAreLegal P s caller f valid holds).
  - by_invariant made (Memory.free_INV_baseIsL4 P s caller f valid holds).
  - by_invariant made (Memory.free_INV_ownedByExisting P s caller f valid holds).
Qed.

Lemma isSet_WD : Obligations.isSet_WD.
Proof.
  red; intros P s a caller foreign f slot e valid holds _ _. split; red; intros; eapply (Memory.mmuUpdate_WD P); eassumption.
Qed.

Lemma isMapAt_WD : Obligations.isMapAt_WD.
Proof.
  red; intros P s a caller i4 i3 i2 i1 e valid holds _ _. split; red; intros; eapply (Memory.updateVaMapping_WD P); eassumption.
Qed.

Lemma isUnask_WD : Obligations.isUnask_WD.
Proof.
  red; intros P s a caller foreign f valid holds _ _. red; intros. eapply (Memory.unpin_WD P); eassumption.
Qed.

Lemma isSwitchTo_WD : Obligations.isSwitchTo_WD.
Proof.
  red; intros P s a caller f valid holds _ _. exact (Memory.newBaseptr_WD P s caller f valid holds).
Qed.

Lemma initial_REL : Obligations.initial_REL.
Proof. simulation. Qed.

Lemma allocate_SIM : Obligations.allocate_SIM.
Proof.
  red; intros P s a caller valid holds _ R.
  pose proof (allocate_follows s a caller (consistent s holds) R) as followed.
  destruct (allocate s caller) as [s' r | error | error s']; [exact followed | exact I | exact I].
Qed.

Lemma allocate_ERR : Obligations.allocate_ERR.
Proof.
  red; intros P s a caller valid holds _ R.
  pose proof (allocate_follows s a caller (consistent s holds) R) as followed.
  destruct (allocate s caller) as [s' r | error | error s']; [exact I | exact followed | exact followed].
Qed.

Lemma free_SIM : Obligations.free_SIM.
Proof.
  red; intros P s a caller f valid holds _ R.
  pose proof (free_follows s a caller f (consistent s holds) R) as followed.
  destruct (free s caller f) as [s' r | error | error s'] eqn:made; [| exact I | exact I].
  apply followed. intros t r0 same. injection same as <- _. eapply free_consistent; eassumption.
Qed.

Lemma free_ERR : Obligations.free_ERR.
Proof.
  red; intros P s a caller f valid holds _ R.
  pose proof (free_follows s a caller f (consistent s holds) R) as followed.
  destruct (free s caller f) as [s' r | error | error s']; [exact I | |]; apply followed; discriminate.
Qed.

Lemma mmuUpdate_SIM : Obligations.mmuUpdate_SIM.
Proof.
  red; intros P s a caller foreign f slot e valid holds _ R.
  pose proof (set_follows s a caller foreign f slot e (consistent s holds) R) as followed.
  destruct (mmuUpdate s caller foreign f slot e) as [s' [] | error | error s'] eqn:made; [| exact I | exact I].
  apply followed. intros t same. injection same as <-. eapply mmuUpdate_consistent; eassumption.
Qed.

Lemma mmuUpdate_ERR : Obligations.mmuUpdate_ERR.
Proof.
  red; intros P s a caller foreign f slot e valid holds _ R.
  pose proof (set_follows s a caller foreign f slot e (consistent s holds) R) as followed.
  destruct (mmuUpdate s caller foreign f slot e) as [s' [] | error | error s']; [exact I | |]; apply followed; discriminate.
Qed.

Lemma updateVaMapping_SIM : Obligations.updateVaMapping_SIM.
Proof.
  red; intros P s a caller i4 i3 i2 i1 e valid holds _ R.
  pose proof (mapAt_follows s a caller i4 i3 i2 i1 e (consistent s holds) R) as followed.
  destruct (updateVaMapping s caller i4 i3 i2 i1 e) as [s' [] | error | error s'] eqn:made; [| exact I | exact I].
  apply followed. intros t same. injection same as <-. eapply updateVaMapping_consistent; eassumption.
Qed.

Lemma updateVaMapping_ERR : Obligations.updateVaMapping_ERR.
Proof.
  red; intros P s a caller i4 i3 i2 i1 e valid holds _ R.
  pose proof (mapAt_follows s a caller i4 i3 i2 i1 e (consistent s holds) R) as followed.
  destruct (updateVaMapping s caller i4 i3 i2 i1 e) as [s' [] | error | error s']; [exact I | |]; apply followed; discriminate.
Qed.

Lemma pin_SIM : Obligations.pin_SIM.
Proof.
  red; intros P s a caller foreign f level valid holds _ R.
  pose proof (pin_follows s a caller foreign f level (consistent s holds) R) as followed.
  destruct (pin s caller foreign f level) as [s' [] | error | error s'] eqn:made; [| exact I | exact I].
  apply followed. intros t same. injection same as <-. eapply pin_consistent; eassumption.
Qed.

Lemma pin_ERR : Obligations.pin_ERR.
Proof.
  red; intros P s a caller foreign f level valid holds _ R.
  pose proof (pin_follows s a caller foreign f level (consistent s holds) R) as followed.
  destruct (pin s caller foreign f level) as [s' [] | error | error s']; [exact I | |]; apply followed; discriminate.
Qed.

Lemma unpin_SIM : Obligations.unpin_SIM.
Proof.
  red; intros P s a caller foreign f valid holds _ R.
  pose proof (unpin_follows s a caller foreign f (consistent s holds) R) as followed.
  destruct (unpin s caller foreign f) as [s' [] | error | error s'] eqn:made; [| exact I | exact I].
  apply followed. intros t same. injection same as <-. eapply unpin_consistent; eassumption.
Qed.

Lemma unpin_ERR : Obligations.unpin_ERR.
Proof.
  red; intros P s a caller foreign f valid holds _ R.
  pose proof (unpin_follows s a caller foreign f (consistent s holds) R) as followed.
  destruct (unpin s caller foreign f) as [s' [] | error | error s']; [exact I | |]; apply followed; discriminate.
Qed.

Lemma newBaseptr_SIM : Obligations.newBaseptr_SIM.
Proof.
  red; intros P s a caller f valid holds _ R.
  pose proof (newBaseptr_follows s a caller f (consistent s holds) R) as followed.
  destruct (newBaseptr s caller f) as [s' [] | error | error s'] eqn:made; [| exact I | exact I].
  apply followed. intros t same. injection same as <-. eapply newBaseptr_consistent; eassumption.
Qed.

Lemma newBaseptr_ERR : Obligations.newBaseptr_ERR.
Proof.
  red; intros P s a caller f valid holds _ R.
  pose proof (newBaseptr_follows s a caller f (consistent s holds) R) as followed.
  destruct (newBaseptr s caller f) as [s' [] | error | error s']; [exact I | |]; apply followed; discriminate.
Qed.

Lemma guestStore_SIM : Obligations.guestStore_SIM.
Proof.
  red; intros P s a caller table at_ slot e valid holds _ R.
  pose proof (store_follows s a caller table at_ slot e (consistent s holds) R) as followed.
  destruct (guestStore s caller table at_ slot e) as [s' [] | error | error s']; [exact followed | exact I | exact I].
Qed.

Lemma guestStore_ERR : Obligations.guestStore_ERR.
Proof.
  red; intros P s a caller table at_ slot e valid holds _ R.
  pose proof (store_follows s a caller table at_ slot e (consistent s holds) R) as followed.
  destruct (guestStore s caller table at_ slot e) as [s' [] | error | error s']; [exact I | exact followed | exact followed].
Qed.
