(** Proofs of the obligations of MemorySpec. This file is yours: xenverif only appends to it. *)
From Coq Require Import Lia.
From XenVerif Require Import Prelude Tactics.
From Models.Memory Require Import Model.
From Models.MemorySpec Require Import Model Obligations Automation.

(** * What makes memory safe

    A step of the specification checks its next state by computation ([isSafe]). Here, that check is shown to establish the invariants, and
    the steps that are not checked, because they only give something up or write plain memory, are shown to keep them. *)
Section Safety.
Context {P_Memory : Models.Memory.Model.Parameters}.

(** Equality by computation, read one way. *)
Lemma eqv {A} `{Eq A} (x y : A) : (x == y) = true -> x = y.
Proof. apply eqb_true_iff. Qed.

(** What the three invariants say that the others follow from. *)
Record Good (a : Memory) : Prop := {
  good_asked : forall f, serves a f = None -> asked a f = false;
  good_owned : forall f l, serves a f = Some l -> belongs a f <> None;
  good_beyond : forall f, FRAMES <= f -> belongs a f = None;
  good_slots : forall t i, i < SLOTS -> slotIsSafe a t i = true;
  good_roots : forall d, d < DOMAINS -> rootIsSafe a d = true;
}.

Lemma frame_safe a f : frameIsSafe a f = true <->
  (serves a f = None -> asked a f = false) /\ (forall l, serves a f = Some l -> belongs a f <> None).
Proof.
  unfold frameIsSafe. destruct (serves a f) as [l |], (asked a f), (belongs a f); cbn; split; intros H; try split;
    intros; try congruence; try tauto; exfalso; destruct H as [? H]; first [eapply H; reflexivity | intuition congruence].
Qed.

Lemma invariants_good a : Invariants a -> Good a.
Proof.
  intros [F S R _ _]. constructor.
  - intros f. destruct (F f) as [safe _]. apply frame_safe in safe. tauto.
  - intros f l. destruct (F f) as [safe _]. apply frame_safe in safe. destruct safe as [_ safe]. apply safe.
  - intros f out. destruct (F f) as [_ [inside | nobody]]; [lia | exact nobody].
  - intros t i inside. destruct (S t i); [lia | assumption].
  - intros d inside. destruct (R d); [lia | assumption].
Qed.

Lemma good_mapped a t i f : Good a -> maps a t i f = true -> mayMap a t f = true.
Proof.
  intros G. unfold maps. destruct (N.leb_spec SLOTS i) as [| inside]; [discriminate |]. cbn [negb andb].
  pose proof (good_slots a G t i inside) as safe. unfold slotIsSafe in safe.
  destruct (content a t i) as [| frame w u large] eqn:entry; [discriminate |].
  destruct (serves a t) as [level |] eqn:serving; [| discriminate].
  pose proof (good_owned a G t level serving) as owned.
  assert (same : belongs a frame = belongs a t -> mayMap a t frame = true).
  { intro same. unfold mayMap. rewrite same. destruct (belongs a t); [| congruence].
    unfold mayActOn. rewrite eqb_refl. reflexivity. }
  destruct level.
  - intros here; apply eqv in here; subst.
    apply andb_true_iff in safe. tauto.
  - unfold mayName in safe. destruct large; [discriminate |]. cbn [orb] in safe.
    intro here; apply andb_true_iff in here; destruct here as [here _]; apply eqv in here; subst.
    apply same. destruct (eqb_spec (belongs a f) (belongs a t)); [assumption | discriminate].
  - unfold mayName in safe. 
    intro here; apply andb_true_iff in here; destruct here as [here _]; apply eqv in here; subst.
    apply same. destruct (eqb_spec (belongs a f) (belongs a t)); [assumption | destruct large; discriminate].
  - intro here; apply andb_true_iff in here; destruct here as [here _]; apply eqv in here; subst.
    destruct (isGuestL4Slot i); [| discriminate]. unfold mayName in safe.
    apply same. destruct (eqb_spec (belongs a f) (belongs a t)); [assumption | destruct large; discriminate].
Qed.

Lemma serves_as a f l : servesAs a f l = true <-> serves a f = Some l.
Proof. apply eqb_true_iff. Qed.

Lemma good_writable a t i f : Good a -> mapsWritable a t i f = true -> serves a f = None.
Proof.
  intros G. unfold mapsWritable, maps. destruct (N.leb_spec SLOTS i) as [| inside]; [discriminate |]. cbn [negb andb].
  pose proof (good_slots a G t i inside) as safe. unfold slotIsSafe in safe.
  destruct (content a t i) as [| frame w u large] eqn:entry; [discriminate |].
  destruct (serves a t) as [level |] eqn:serving; [| discriminate].
  destruct w; [| rewrite andb_false_r; discriminate]. rewrite andb_true_r.
  assert (excluded : forall l b, servesAs a f l = true -> servesAs a f b = true -> l = b).
  { intros l b H K. apply serves_as in H, K. congruence. }
  destruct level; cbn [mayName negb] in safe.
  - intros here; apply eqv in here; subst. apply andb_true_iff in safe. destruct safe as [_ safe].
    destruct (serves a f); [discriminate | reflexivity].
  - destruct large; [discriminate |]. intro here. apply andb_true_iff in here. destruct here as [here same].
    apply eqv in here; subst. rewrite andb_false_r, orb_false_r in safe.
    apply andb_true_iff in safe. destruct safe as [_ safe]. discriminate (excluded _ _ same safe).
  - intro here. apply andb_true_iff in here. destruct here as [here same].
    apply eqv in here; subst. rewrite andb_false_r, orb_false_r in safe.
    apply andb_true_iff in safe. destruct safe as [_ safe]. discriminate (excluded _ _ same safe).
  - intro here. apply andb_true_iff in here. destruct here as [here same].
    apply eqv in here; subst. destruct (isGuestL4Slot i); [| discriminate]. rewrite andb_false_r, orb_false_r in safe.
    apply andb_true_iff in safe. destruct safe as [_ safe]. discriminate (excluded _ _ same safe).
Qed.

Lemma good_invariants a : Good a -> Invariants a.
Proof.
  intros G. constructor.
  - intros f. split.
    + apply frame_safe. split; [apply good_asked, G | apply good_owned, G].
    + destruct (N.lt_ge_cases f FRAMES); [left; assumption | right; apply good_beyond; assumption].
  - intros t i. destruct (N.lt_ge_cases i SLOTS); [right; apply good_slots; assumption | left; assumption].
  - intros d. destruct (N.lt_ge_cases d DOMAINS); [right; apply good_roots; assumption | left; assumption].
  - intros t i f. apply good_writable, G.
  - intros t i f. apply good_mapped, G.
Qed.

(** What is checked of frames and slots of the machine. *)
Lemma safe_good a :
  (forall f, FRAMES <= f -> serves a f = None /\ asked a f = false /\ belongs a f = None) ->
  isSafe a = true -> Good a.
Proof.
  intros beyond safe. unfold isSafe in safe. apply andb_true_iff in safe. destruct safe as [safe roots].
  apply andb_true_iff in safe. destruct safe as [frames slots].
  rewrite forallb_forall in frames, slots, roots.
  assert (frame : forall f, (serves a f = None -> asked a f = false) /\ (forall l, serves a f = Some l -> belongs a f <> None)).
  { intros f. destruct (N.lt_ge_cases f FRAMES) as [inside | outside].
    - apply frame_safe, frames, in_range. lia.
    - destruct (beyond f outside) as [-> [-> _]]. split; congruence. }
  constructor.
  - intros f. apply frame.
  - intros f. apply frame.
  - intros f outside. apply beyond, outside.
  - intros t i inside. destruct (N.lt_ge_cases t FRAMES) as [at_ | outside].
    + specialize (slots t (proj2 (in_range 0 FRAMES t) (conj (N.le_0_l t) at_))). rewrite forallb_forall in slots. apply slots, in_range. lia.
    + unfold slotIsSafe. destruct (beyond t outside) as [-> _]. reflexivity.
  - intros d inside. apply roots, in_range. lia.
Qed.

Lemma needed_named a t i f : t < FRAMES -> i < SLOTS -> names a t i f = true -> isNeeded a f = true.
Proof.
  intros inside within named. unfold isNeeded. apply orb_true_iff. right.
  apply existsb_exists. exists t. split; [apply in_range; lia |]. apply existsb_exists. exists i. split; [apply in_range; lia | exact named].
Qed.

Lemma needed_serving a f l : serves a f = Some l -> isNeeded a f = true.
Proof. intros served. unfold isNeeded. rewrite served, orb_true_r. reflexivity. Qed.

(** What a guest gives up keeps memory good: it keeps less, asks for less, and what nothing needs is nobody's any more. *)
Lemma less_good a b :
  Good a ->
  (forall f, serves b f = serves a f) -> (forall d, root b d = root a d) ->
  (forall f, asked a f = false -> asked b f = false) ->
  (forall t i, content b t i = content a t i \/ content b t i = absent) ->
  (forall f, belongs b f = if isNeeded b f then belongs a f else None) ->
  Good b.
Proof.
  intros G tables roots asks contents owners.
  assert (table_owner : forall f l, serves a f = Some l -> belongs b f = belongs a f).
  { intros f l served. rewrite owners, (needed_serving b f l); [reflexivity | rewrite tables; exact served]. }
  assert (inside : forall f l, serves a f = Some l -> f < FRAMES).
  { intros f l served. destruct (N.lt_ge_cases f FRAMES) as [| outside]; [assumption |].
    destruct (good_owned a G f l served). apply good_beyond; assumption. }
  constructor.
  - intros f. rewrite tables. intros none. apply asks, good_asked; assumption.
  - intros f l. rewrite tables. intros served. rewrite (table_owner f l served). eapply good_owned; eassumption.
  - intros f outside. rewrite owners, (good_beyond a G f outside). destruct (isNeeded b f); reflexivity.
  - intros t i within. pose proof (good_slots a G t i within) as safe.
    unfold slotIsSafe in *. rewrite tables. destruct (serves a t) as [level |] eqn:served; [| reflexivity].
    assert (named : forall frame w u g, content b t i = present frame w u g -> belongs b frame = belongs a frame).
    { intros frame w u g entry. rewrite owners, (needed_named b t i);
        [reflexivity | eapply inside; eassumption | assumption |].
      unfold names. rewrite tables, served, entry. cbn [negb andb]. apply eqb_refl. }
    pose proof (table_owner t level served) as owner.
    destruct (contents t i) as [same | gone].
    2: { rewrite gone. destruct level; [reflexivity .. | destruct (isGuestL4Slot i); reflexivity]. }
    rewrite same in *. unfold mayMap, mayName, servesAs in *. rewrite ?owner.
    destruct (content a t i) as [| frame w u large]; [exact safe |].
    destruct level; [| | | destruct (isGuestL4Slot i); [| discriminate]];
      rewrite (named frame w u large eq_refl), ?tables; exact safe.
  - intros d within. pose proof (good_roots a G d within) as safe. unfold rootIsSafe in *. rewrite roots.
    destruct (root a d) as [f |]; [| reflexivity]. unfold servesAs, owns in *. rewrite tables.
    apply andb_true_iff in safe. destruct safe as [served owned]. apply eqv in served. rewrite (table_owner f _ served), served.
    rewrite owned, eqb_refl. reflexivity.
Qed.

(** Memory whose tables go on serving, when a guest has given something up. *)
Lemma serving_less a b :
  Good a ->
  (forall f, serves b f = serves a f) -> (forall d, root b d = root a d) ->
  (forall f, asked a f = false -> asked b f = false) ->
  (forall t i, content b t i = content a t i \/ content b t i = absent) ->
  (forall f, belongs b f = belongs a f) ->
  Good (serving b (serves b)).
Proof.
  intros G tables roots asks contents owners. apply (less_good a); try assumption.
  - intros f. cbn. rewrite tables. destruct (N.ltb_spec f FRAMES) as [| outside]; [reflexivity |].
    destruct (serves a f) as [l |] eqn:served; [| reflexivity].
    destruct (good_owned a G f l served). apply good_beyond; assumption.
  - intros t i. cbn. destruct (_ && _); [right; reflexivity | apply contents].
  - intros f. cbn. rewrite owners. reflexivity.
Qed.

Lemma reclaimed_less a b :
  Good a ->
  (forall f, serves b f = serves a f) -> (forall d, root b d = root a d) ->
  (forall f, asked a f = false -> asked b f = false) ->
  (forall t i, content b t i = content a t i \/ content b t i = absent) ->
  (forall f, belongs b f = belongs a f) ->
  Good (reclaimed b).
Proof.
  intros G tables roots asks contents owners. apply (less_good a); try assumption.
  intros f. cbn. rewrite owners. reflexivity.
Qed.

(** A step that is checked. *)
Lemma serving_safe b tables :
  (forall f, FRAMES <= f -> asked b f = false /\ belongs b f = None) ->
  isSafe (serving b tables) = true -> Good (serving b tables).
Proof.
  intros beyond. apply safe_good. intros f outside. destruct (beyond f outside) as [asks nobody]. cbn.
  rewrite (proj2 (N.ltb_ge f FRAMES) outside), asks, nobody. destruct (isNeeded _ _); auto.
Qed.

Lemma if_safe_good b tables :
  (forall f, FRAMES <= f -> asked b f = false /\ belongs b f = None) ->
  after (ifSafe (settled b tables)) Good.
Proof.
  intros beyond. unfold ifSafe. destruct (isSafe (settled b tables)) eqn:safe; [| exact I]. revert safe. unfold settled.
  destruct (isSafe (serving b tables)) eqn:chosen; intros; apply serving_safe; assumption.
Qed.

Lemma beyond_asked a f : Good a -> FRAMES <= f -> asked a f = false.
Proof.
  intros G outside. apply good_asked; [assumption |]. destruct (serves a f) as [l |] eqn:served; [| reflexivity].
  destruct (good_owned a G f l served). apply good_beyond; assumption.
Qed.

Lemma owned_inside a f dom : Good a -> owns a dom f = true -> f < FRAMES.
Proof.
  intros G owned. destruct (N.lt_ge_cases f FRAMES) as [| outside]; [assumption |].
  unfold owns in owned. apply eqv in owned. rewrite (good_beyond a G f outside) in owned. discriminate.
Qed.

Lemma obtain_good a caller f : Good a -> after (obtain a caller f) Good.
Proof.
  intros G. unfold obtain. destruct f as [f |]; [| exact G]. destruct (DOMAINS <=? caller); [exact G |].
  destruct (N.leb_spec FRAMES f) as [| inside]; [exact G |]. destruct (belongs a f) eqn:nobody; [exact G |]. cbn [orb after].
  assert (other : forall x, belongs a x <> None -> update1 (belongs a) f (Some caller) x = belongs a x).
  { intros x somebody. unfold update1. destruct (eqb_spec x f) as [-> |]; [congruence | reflexivity]. }
  constructor; cbn -[update1 update2 eqb].
  - apply good_asked, G.
  - intros x l served. pose proof (good_owned a G x l served). rewrite other; assumption.
  - intros x outside. unfold update1. destruct (eqb_spec x f); [lia | apply good_beyond; assumption].
  - intros t i within. pose proof (good_slots a G t i within) as safe. unfold slotIsSafe in *. cbn -[update1 update2 eqb].
    destruct (serves a t) as [level |] eqn:served; [| reflexivity].
    pose proof (good_owned a G t level served) as owned.
    unfold mayMap, mayName, servesAs in *. cbn -[update1 update2 eqb]. rewrite (other t owned).
    destruct (content a t i) as [| frame w u large]; [exact safe |].
    assert (up : forall l, serves a frame == Some l = true -> update1 (belongs a) f (Some caller) frame = belongs a frame).
    { intros l same. apply eqv in same. apply other. eapply good_owned; eassumption. }
    assert (above : forall l m, negb (large || negb (belongs a frame == belongs a t)) &&
        ((serves a frame == Some l) || (serves a frame == Some m) && negb w) = true ->
        negb (large || negb (update1 (belongs a) f (Some caller) frame == belongs a t)) &&
        ((serves a frame == Some l) || (serves a frame == Some m) && negb w) = true).
    { intros l m holds. destruct (serves a frame == Some l) eqn:one; [rewrite (up l one); exact holds |].
      destruct (serves a frame == Some m) eqn:two; [rewrite (up m two); exact holds |]. rewrite andb_false_r in holds. discriminate. }
    destruct level; [| apply above; exact safe .. |].
    + destruct (belongs a t); [| congruence]. destruct (belongs a frame) eqn:somebody; [| discriminate].
      rewrite (other frame), somebody; [exact safe | congruence].
    + destruct (isGuestL4Slot i); [apply above; exact safe | discriminate].
  - intros d within. pose proof (good_roots a G d within) as safe. unfold rootIsSafe, owns, servesAs in *. cbn -[update1 update2 eqb].
    destruct (root a d) as [x |]; [| reflexivity]. apply andb_true_iff in safe. destruct safe as [served owned].
    rewrite served. apply eqv in served. rewrite (other x); [exact owned |]. eapply good_owned; eassumption.
Qed.

Lemma giveBack_good a caller f : Good a -> after (giveBack a caller f) Good.
Proof.
  intros G. unfold giveBack. destruct (owns a caller f); [| exact G]. apply (reclaimed_less a); cbn -[update1 update2 eqb]; auto.
Qed.

Lemma set_good a caller foreign f i e tables reply : Good a -> after (set_ a caller foreign f i e tables reply) Good.
Proof.
  intros G. unfold set_. destruct (pageOwner caller foreign); [| exact I].
  destruct (mayActOn _ _); [| exact I]. destruct (owns a caller f); [| exact I]. destruct (SLOTS <=? i); [exact I |].
  cbn [negb orb]. cbv zeta.
  destruct (_ == _); [exact I |]. destruct (_ == _); [exact I |].
  apply if_safe_good. intros x outside. split; [exact (beyond_asked a x G outside) | exact (good_beyond a G x outside)].
Qed.

Lemma mapAt_good a caller i4 i3 i2 i1 e tables reply : Good a -> after (mapAt a caller i4 i3 i2 i1 e tables reply) Good.
Proof.
  intros G. unfold mapAt. destruct (tableAt _ _ _ _ _) as [f |]; [| exact I].
  destruct (SLOTS <=? i1); [exact I |]. destruct (negb _ || negb _); [exact I |]. cbv zeta.
  destruct (_ == _); [exact I |]. destruct (_ == _); [exact I |].
  apply if_safe_good. intros x outside. split; [exact (beyond_asked a x G outside) | exact (good_beyond a G x outside)].
Qed.

Lemma ask_good a caller foreign f level tables : Good a -> after (ask a caller foreign f level tables) Good.
Proof.
  intros G. unfold ask. destruct (pageOwner caller foreign); [| exact I].
  destruct (mayActOn _ _); [| exact I]. destruct (owns a _ f) eqn:owned; [| exact I]. cbn [negb]. cbv zeta.
  destruct (servesAs _ f level); [| exact I]. pose proof (owned_inside a f _ G owned) as inside.
  apply if_safe_good. intros x outside. split; [| exact (good_beyond a G x outside)].
  cbn -[update1 update2 eqb]. unfold update1. destruct (eqb_spec x f); [lia | apply beyond_asked; assumption].
Qed.

Lemma unask_good a caller foreign f tables : Good a -> after (unask a caller foreign f tables) Good.
Proof.
  intros G. unfold unask. destruct (pageOwner caller foreign); [| exact I].
  destruct (mayActOn _ _); [| exact I]. destruct (negb _ || negb _); [exact I |].
  assert (asks : forall x, asked a x = false -> update1 (asked a) f false x = false).
  { intros x no. unfold update1. destruct (x == f); auto. }
  unfold settled. cbv zeta. destruct (isSafe _) eqn:chosen; cbn [after].
  - apply serving_safe; [| assumption].
    intros x outside. split; [exact (asks x (beyond_asked a x G outside)) | exact (good_beyond a G x outside)].
  - apply (serving_less a); cbn -[update1 update2 eqb]; auto.
Qed.

Lemma switchTo_good a caller f tables : Good a -> after (switchTo a caller f tables) Good.
Proof.
  intros G. unfold switchTo. destruct (_ == _); [exact G |]. destruct (owns a caller f); [| exact I]. cbn [negb].
  apply if_safe_good. intros x outside. split; [exact (beyond_asked a x G outside) | exact (good_beyond a G x outside)].
Qed.

Lemma store_good a caller t at_ i e : Good a -> after (store a caller t at_ i e) Good.
Proof.
  intros G. unfold store. destruct (N.leb_spec SLOTS at_) as [| within]; [exact I |]. destruct (SLOTS <=? i); [exact I |].
  destruct (owns a caller t); [| exact I]. destruct (servesAs a t Level_l1) eqn:top; [| exact I]. cbn [negb orb].
  destruct (content a t at_) as [| frame w u large] eqn:entry; [exact I |]. destruct w; [| exact I]. cbn [after].
  assert (plain : serves a frame = None).
  { apply (good_writable a t at_); [assumption |]. unfold mapsWritable, maps. apply eqv in top.
    rewrite entry, top, eqb_refl, (proj2 (N.leb_gt SLOTS at_) within). reflexivity. }
  destruct G as [A O B S R]. constructor; cbn -[update1 update2 eqb]; try assumption.
  intros x j inside. specialize (S x j inside). unfold slotIsSafe in *. cbn -[update1 update2 eqb]. destruct (serves a x) as [level |] eqn:served; [| reflexivity].
  unfold update2. destruct (eqb_spec x frame) as [-> |]; [congruence |]. exact S.
Qed.


Lemma good_safe a : Good a -> isSafe a = true.
Proof.
  intros [A O B S R]. unfold isSafe. rewrite !andb_true_iff, !forallb_forall. repeat split.
  - intros f _. apply frame_safe. split; [apply A | apply O].
  - intros t _. apply forallb_forall. intros i within. apply in_range in within. apply S. lia.
  - intros d within. apply in_range in within. apply R. lia.
Qed.

Lemma taking_out a caller f i tables reply : Good a ->
  owns a caller f = true -> i < SLOTS -> content a f i <> absent ->
  match set_ a caller None f i absent tables reply with ok _ _ => True | _ => False end.
Proof.
  intros G owned within there. unfold set_. cbn [pageOwner]. unfold mayActOn.
  rewrite owned, (proj2 (N.leb_gt SLOTS i) within), eqb_refl. cbn [negb orb]. cbv zeta.
  unfold takesOut. destruct (content a f i); [congruence |]. cbn [andb].
  replace (granted == denied) with false by reflexivity. replace (granted == busy) with false by reflexivity.
  unfold ifSafe. enough (isSafe (settled (a <| content := update2 (content a) f i absent |>) tables) = true) as -> by exact I.
  unfold settled. destruct (isSafe (serving _ tables)) eqn:chosen; [exact chosen |].
  apply good_safe, (serving_less a); cbn -[update1 update2 eqb]; auto.
  intros t j. unfold update2. destruct (_ && _); auto.
Qed.

(** * The way of the processor *)

Definition rank (l : Level) : N := match l with Level_l1 => 1 | Level_l2 => 2 | Level_l3 => 3 | Level_l4 => 4 end.

(** At depth [k] stands a table of the root's owner, of that level or above; of just that level if the way is writable so far. *)
Definition OnTheWay (a : Memory) (root : Frame) (k : N) (reached : Access) : Prop :=
  match reached with
  | fault => True
  | Access_at frame w => belongs a frame = belongs a root /\
      exists l, serves a frame = Some l /\ k <= rank l /\ (w = true -> rank l = k)
  end.

Lemma way_down a root k reached i : Good a -> 1 <= k ->
  OnTheWay a root (k + 1) reached -> OnTheWay a root k (through a reached i).
Proof.
  intros G low. destruct reached as [| t w]; [auto |]. cbn [OnTheWay through]. intros [owner [l [served [above exactly]]]].
  destruct (N.leb_spec SLOTS i) as [| within]; [exact I |].
  pose proof (good_slots a G t i within) as safe. unfold slotIsSafe in safe. rewrite served in safe.
  destruct (content a t i) as [| frame w' u large]; [exact I |].
  assert (step : forall b, rank b + 1 = rank l -> mayName a t (present frame w' u large) l b = true ->
    belongs a frame = belongs a root /\
    (exists l0, serves a frame = Some l0 /\ k <= rank l0 /\ (w && w' = true -> rank l0 = k))).
  { intros b below. unfold mayName; cbv beta iota. rewrite andb_true_iff. intros [same named].
    apply negb_true_iff, orb_false_iff in same. destruct same as [_ same]. apply negb_false_iff, eqv in same.
    split; [congruence |]. apply orb_true_iff in named. destruct named as [named | named].
    - apply serves_as in named. exists b. repeat split; [assumption | lia |]. intros both. apply andb_true_iff in both.
      destruct both as [both _]. specialize (exactly both). lia.
    - apply andb_true_iff in named. destruct named as [named readonly]. apply serves_as in named.
      exists l. repeat split; [assumption | lia |]. destruct w'; [discriminate |]. rewrite andb_false_r. discriminate. }
  destruct l; cbn [rank] in *; [lia | | |].
  - apply (step Level_l1); [reflexivity | exact safe].
  - apply (step Level_l2); [reflexivity | exact safe].
  - destruct (isGuestL4Slot i); [| discriminate]. apply (step Level_l3); [reflexivity | exact safe].
Qed.

Lemma way_end a root reached i frame w : Good a -> OnTheWay a root 1 reached -> through a reached i = Access_at frame w ->
  mayMap a root frame = true /\ (w = true -> serves a frame = None).
Proof.
  intros G. destruct reached as [| t v]; [discriminate |]. cbn [OnTheWay through]. intros [owner [l [served [above exactly]]]].
  destruct (N.leb_spec SLOTS i) as [| within]; [discriminate |].
  pose proof (good_slots a G t i within) as safe. unfold slotIsSafe in safe. rewrite served in safe.
  pose proof (good_owned a G t l served) as owned.
  destruct (content a t i) as [| x w' u large]; [discriminate |]. intro here; injection here as -> <-.
  assert (same : belongs a frame = belongs a t -> mayMap a root frame = true).
  { intro same. unfold mayMap. rewrite <- owner, same. destruct (belongs a t); [| congruence].
    unfold mayActOn. rewrite eqb_refl. reflexivity. }
  assert (named : forall b, l <> Level_l1 -> mayName a t (present frame w' u large) l b = true ->
    mayMap a root frame = true /\ (v && w' = true -> serves a frame = None)).
  { intros b other. unfold mayName; cbv beta iota. rewrite andb_true_iff. intros [held _].
    apply negb_true_iff, orb_false_iff in held. destruct held as [_ held]. apply negb_false_iff, eqv in held.
    split; [apply same, held |]. intros both. apply andb_true_iff in both. destruct both as [both _].
    specialize (exactly both). destruct l; cbn in exactly; [congruence | lia ..]. }
  destruct l.
  - apply andb_true_iff in safe. destruct safe as [allowed plain]. split.
    + revert allowed. unfold mayMap. rewrite owner. auto.
    + intros both. apply andb_true_iff in both. destruct both as [_ ->]. destruct (serves a frame); [discriminate | reflexivity].
  - apply (named Level_l1); [discriminate | exact safe].
  - apply (named Level_l2); [discriminate | exact safe].
  - destruct (isGuestL4Slot i); [| discriminate]. apply (named Level_l3); [discriminate | exact safe].
Qed.

Lemma confined a dom i4 i3 i2 i1 : Good a -> processorIsConfined a dom i4 i3 i2 i1.
Proof.
  intros G root frame w exists_ start. cbv zeta. unfold access. rewrite start.
  destruct (isGuestL4Slot i4); [| discriminate]. intros here.
  pose proof (good_roots a G dom exists_) as safe. unfold rootIsSafe in safe. rewrite start in safe.
  apply andb_true_iff in safe. destruct safe as [top _]. apply serves_as in top.
  destruct (way_end a root (through a (through a (through a (Access_at root true) i4) i3) i2) i1 frame w) as [allowed plain]; auto.
  - apply (way_down a root 1); [assumption | lia |]. apply (way_down a root 2); [assumption | lia |].
    apply (way_down a root 3); [assumption | lia |]. cbn. split; [reflexivity |].
    exists Level_l4. repeat split; [assumption | cbn; lia].
  - split; [exact allowed |]. intros [writes [l serving]]. rewrite (plain writes) in serving. discriminate.
Qed.
End Safety.

Lemma after_good {P_Memory : Models.Memory.Model.Parameters} {R : Type} (o : Outcome Memory R) (Q : Memory -> Prop) :
  after o Good -> (forall a, Invariants a -> Q a) -> after o Q.
Proof. intros good weaker. destruct o; cbn in *; auto using good_invariants. Qed.

(** The goal is one of the invariants of the next state of an action, which keeps memory safe. *)
Ltac kept action invariant :=
  red; intros; eapply after_good; [eapply action, invariants_good; assumption | intros; eapply invariant; assumption].

(** * The obligations *)

Lemma blank_INIT_framesAreSafe : Obligations.blank_INIT_framesAreSafe.
Proof. obligation. Qed.

Lemma blank_INIT_slotsAreSafe : Obligations.blank_INIT_slotsAreSafe.
Proof. obligation. Qed.

Lemma blank_INIT_rootsAreSafe : Obligations.blank_INIT_rootsAreSafe.
Proof. obligation. Qed.

Lemma blank_INIT_noTableIsWritable : Obligations.blank_INIT_noTableIsWritable.
Proof. obligation. Qed.

Lemma blank_INIT_onlyAllowedIsMapped : Obligations.blank_INIT_onlyAllowedIsMapped.
Proof. obligation. Qed.

Lemma obtain_INV_framesAreSafe : Obligations.obtain_INV_framesAreSafe.
Proof. kept @obtain_good @holds_framesAreSafe. Qed.

Lemma obtain_INV_slotsAreSafe : Obligations.obtain_INV_slotsAreSafe.
Proof. kept @obtain_good @holds_slotsAreSafe. Qed.

Lemma obtain_INV_rootsAreSafe : Obligations.obtain_INV_rootsAreSafe.
Proof. kept @obtain_good @holds_rootsAreSafe. Qed.

Lemma obtain_INV_noTableIsWritable : Obligations.obtain_INV_noTableIsWritable.
Proof. obligation. Qed.

Lemma obtain_INV_onlyAllowedIsMapped : Obligations.obtain_INV_onlyAllowedIsMapped.
Proof. kept @obtain_good @holds_onlyAllowedIsMapped. Qed.

Lemma giveBack_INV_framesAreSafe : Obligations.giveBack_INV_framesAreSafe.
Proof. kept @giveBack_good @holds_framesAreSafe. Qed.

Lemma giveBack_INV_slotsAreSafe : Obligations.giveBack_INV_slotsAreSafe.
Proof. kept @giveBack_good @holds_slotsAreSafe. Qed.

Lemma giveBack_INV_rootsAreSafe : Obligations.giveBack_INV_rootsAreSafe.
Proof. kept @giveBack_good @holds_rootsAreSafe. Qed.

Lemma giveBack_INV_noTableIsWritable : Obligations.giveBack_INV_noTableIsWritable.
Proof. obligation. Qed.

Lemma giveBack_INV_onlyAllowedIsMapped : Obligations.giveBack_INV_onlyAllowedIsMapped.
Proof. kept @giveBack_good @holds_onlyAllowedIsMapped. Qed.

Lemma set_INV_framesAreSafe : Obligations.set_INV_framesAreSafe.
Proof. kept @set_good @holds_framesAreSafe. Qed.

Lemma set_INV_slotsAreSafe : Obligations.set_INV_slotsAreSafe.
Proof. kept @set_good @holds_slotsAreSafe. Qed.

Lemma set_INV_rootsAreSafe : Obligations.set_INV_rootsAreSafe.
Proof. kept @set_good @holds_rootsAreSafe. Qed.

Lemma set_INV_noTableIsWritable : Obligations.set_INV_noTableIsWritable.
Proof. kept @set_good @holds_noTableIsWritable. Qed.

Lemma set_INV_onlyAllowedIsMapped : Obligations.set_INV_onlyAllowedIsMapped.
Proof. kept @set_good @holds_onlyAllowedIsMapped. Qed.

Lemma mapAt_INV_framesAreSafe : Obligations.mapAt_INV_framesAreSafe.
Proof. kept @mapAt_good @holds_framesAreSafe. Qed.

Lemma mapAt_INV_slotsAreSafe : Obligations.mapAt_INV_slotsAreSafe.
Proof. kept @mapAt_good @holds_slotsAreSafe. Qed.

Lemma mapAt_INV_rootsAreSafe : Obligations.mapAt_INV_rootsAreSafe.
Proof. kept @mapAt_good @holds_rootsAreSafe. Qed.

Lemma mapAt_INV_noTableIsWritable : Obligations.mapAt_INV_noTableIsWritable.
Proof. kept @mapAt_good @holds_noTableIsWritable. Qed.

Lemma mapAt_INV_onlyAllowedIsMapped : Obligations.mapAt_INV_onlyAllowedIsMapped.
Proof. kept @mapAt_good @holds_onlyAllowedIsMapped. Qed.

Lemma ask_INV_framesAreSafe : Obligations.ask_INV_framesAreSafe.
Proof. kept @ask_good @holds_framesAreSafe. Qed.

Lemma ask_INV_slotsAreSafe : Obligations.ask_INV_slotsAreSafe.
Proof. kept @ask_good @holds_slotsAreSafe. Qed.

Lemma ask_INV_rootsAreSafe : Obligations.ask_INV_rootsAreSafe.
Proof. kept @ask_good @holds_rootsAreSafe. Qed.

Lemma ask_INV_noTableIsWritable : Obligations.ask_INV_noTableIsWritable.
Proof. kept @ask_good @holds_noTableIsWritable. Qed.

Lemma ask_INV_onlyAllowedIsMapped : Obligations.ask_INV_onlyAllowedIsMapped.
Proof. kept @ask_good @holds_onlyAllowedIsMapped. Qed.

Lemma unask_INV_framesAreSafe : Obligations.unask_INV_framesAreSafe.
Proof. kept @unask_good @holds_framesAreSafe. Qed.

Lemma unask_INV_slotsAreSafe : Obligations.unask_INV_slotsAreSafe.
Proof. kept @unask_good @holds_slotsAreSafe. Qed.

Lemma unask_INV_rootsAreSafe : Obligations.unask_INV_rootsAreSafe.
Proof. kept @unask_good @holds_rootsAreSafe. Qed.

Lemma unask_INV_noTableIsWritable : Obligations.unask_INV_noTableIsWritable.
Proof. kept @unask_good @holds_noTableIsWritable. Qed.

Lemma unask_INV_onlyAllowedIsMapped : Obligations.unask_INV_onlyAllowedIsMapped.
Proof. kept @unask_good @holds_onlyAllowedIsMapped. Qed.

Lemma switchTo_INV_framesAreSafe : Obligations.switchTo_INV_framesAreSafe.
Proof. kept @switchTo_good @holds_framesAreSafe. Qed.

Lemma switchTo_INV_slotsAreSafe : Obligations.switchTo_INV_slotsAreSafe.
Proof. kept @switchTo_good @holds_slotsAreSafe. Qed.

Lemma switchTo_INV_rootsAreSafe : Obligations.switchTo_INV_rootsAreSafe.
Proof. kept @switchTo_good @holds_rootsAreSafe. Qed.

Lemma switchTo_INV_noTableIsWritable : Obligations.switchTo_INV_noTableIsWritable.
Proof. kept @switchTo_good @holds_noTableIsWritable. Qed.

Lemma switchTo_INV_onlyAllowedIsMapped : Obligations.switchTo_INV_onlyAllowedIsMapped.
Proof. kept @switchTo_good @holds_onlyAllowedIsMapped. Qed.

Lemma store_INV_framesAreSafe : Obligations.store_INV_framesAreSafe.
Proof. obligation. Qed.

Lemma store_INV_slotsAreSafe : Obligations.store_INV_slotsAreSafe.
Proof. kept @store_good @holds_slotsAreSafe. Qed.

Lemma store_INV_rootsAreSafe : Obligations.store_INV_rootsAreSafe.
Proof. obligation. Qed.

Lemma store_INV_noTableIsWritable : Obligations.store_INV_noTableIsWritable.
Proof. kept @store_good @holds_noTableIsWritable. Qed.

Lemma store_INV_onlyAllowedIsMapped : Obligations.store_INV_onlyAllowedIsMapped.
Proof. kept @store_good @holds_onlyAllowedIsMapped. Qed.

Lemma processorIsConfined_THM : Obligations.processorIsConfined_THM.
Proof. red; intros; apply confined, invariants_good; assumption. Qed.

Lemma takingOutSucceeds_THM : Obligations.takingOutSucceeds_THM.
Proof.
  red; intros P a caller f i tables reply _ holds owned.
  destruct (N.lt_ge_cases i SLOTS) as [within | outside]; [| left; exact outside].
  destruct (content a f i) eqn:there; [right; left; reflexivity |]. right; right.
  apply taking_out; [apply invariants_good; exact holds | exact owned | exact within | congruence].
Qed.
