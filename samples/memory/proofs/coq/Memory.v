(** Proofs of the obligations of Memory. This file is yours: xenverif only appends to it.

    The actions that promote and demote tables change many frames at once, and in the middle of them no invariant holds. So
    the invariants are generalised to an account that holds at every point: [Good s E C].

    - [E] says for each table what its entries hold at this point. It is what stands in memory for a table that is checked;
      of a table that is being checked, only the entries that have been taken; of one that is being given up, those that have
      not been dropped yet. [Agree s E C] says so.
    - [C] are the credits: references, uses and links that are held by the call itself, and by no entry, pin or top-level table.

    Every function of the model is specified by how it changes the account. A promotion is then a loop that writes the entries of
    [E] one by one, a demotion one that erases them. The levels above 1 differ only in the types of their tables, and are
    proved once.

    For use by the proofs of other modules (refinements):
    - [allocate_sound], [free_sound], [guestStore_sound], …: a call keeps all invariants;
    - [mmuUpdate_changes], [updateVaMapping_changes], [pin_changes], [unpin_changes], [newBaseptr_changes]: that, and what the call
      changes in memory, in owners, pins and top-level tables ([writes], [Leaves]); [modL1_ok] … [modL4_ok] the same of one entry;
    - [get_l1_ok] … [get_l4_ok], [getType_ok], [take_ok]: what taking a use of a table comes to, with [Grow], what it leaves alone;
    - [put_l1_ok] … [put_l4_ok], [putType_ok], [drop_both_ok]: the same of dropping one, with [Shrink];
    - [invariants_good], [good_invariants]: from the invariants to the account and back;
    - [live_validated], [held_referenced], [employed_used], [uses_at_most], [typed_owned], [typed_inside]: what the account implies. *)
From Coq Require Import NArith ZArith List Bool Lia.
From XenVerif Require Import Prelude Tactics.
From Models.Memory Require Import Model Obligations Automation.
Open Scope N_scope.

Section Good.
Context {P : Parameters}.

(** * What an entry holds *)

Definition one (b : bool) : N := if b then 1 else 0.

(** Does an entry [e] of table [t], which is of type [ty], hold a reference of frame [f]? … *)
Definition holds (ty : FrameType) (t : N) (e : Entry) (f : N) : bool :=
  match e with
  | present g _ _ _ =>
      (g == f) && match ty with none | writable => false | FrameType_l1 => true | _ => negb (t == f) end
  | absent => false
  end.
(** … a use? … *)
Definition employs (ty : FrameType) (t : N) (e : Entry) (f : N) : bool :=
  holds ty t e f && (negb (ty == FrameType_l1) || match e with present _ w _ _ => w | absent => false end).
(** … a link: is [f] another table of the same level? *)
Definition links (types : N -> FrameType) (t : N) (e : Entry) (f : N) : bool :=
  holds (types t) t e f && negb (types t == FrameType_l1) && (types t == types f).
Definition is_link (types : N -> FrameType) (t : N) (e : Entry) : bool :=
  match e with present g _ _ _ => links types t e g | absent => false end.

Definition below (ty : FrameType) : FrameType :=
  match ty with
  | FrameType_l2 => FrameType_l1
  | FrameType_l3 => FrameType_l2
  | FrameType_l4 => FrameType_l3
  | _ => none
  end.

Definition domain_of (o : option N) : N := match o with Some d => d | None => 0 end.

(** May the entry stand in table [t]? *)
Definition lawful (owner : N -> option N) (types : N -> FrameType) (t : N) (e : Entry) : Prop :=
  match e with
  | absent => True
  | present g w _ large =>
      match types t with
      | none | writable => True
      | FrameType_l1 => (w = true -> types g = writable) /\ (domain_of (owner t) = 0 \/ owner g = owner t)
      | _ =>
          large = false /\ (g = t -> w = false) /\
          (g <> t -> owner g = owner t /\ (types g = below (types t) \/ types g = types t /\ w = false))
      end
  end.

(** The slots of a table that are the guest's. *)
Definition guest (ty : FrameType) (i : N) : bool :=
  match ty with FrameType_l4 => isGuestL4Slot i | _ => true end.

(** * Counts *)

Definition referring (types : N -> FrameType) (E : N -> N -> Entry) (f : N) : N :=
  grid (fun t i => holds (types t) t (E t i) f) FRAMES SLOTS.
Definition employing (types : N -> FrameType) (E : N -> N -> Entry) (f : N) : N :=
  grid (fun t i => employs (types t) t (E t i) f) FRAMES SLOTS.
Definition from (types : N -> FrameType) (E : N -> N -> Entry) (t : N) : N :=
  grid (fun f i => links types t (E t i) f) FRAMES SLOTS.
Definition into (types : N -> FrameType) (E : N -> N -> Entry) (f : N) : N :=
  grid (fun t i => links types t (E t i) f) FRAMES SLOTS.
Definition bases (base : N -> option N) (f : N) : N :=
  count (fun d => match base d with Some v => v == f | None => false end) (range 0 DOMAINS).

(** What is held in the middle of a call, and by no entry, pin or top-level table: references, uses, and both ends of links. *)
Record Credits : Type := { cR : N -> N; cU : N -> N; cF : N -> N; cI : N -> N }.

Definition nothing : Credits := {| cR _ := 0; cU _ := 0; cF _ := 0; cI _ := 0 |}.
Definition reference (C : Credits) (f : N) : Credits :=
  {| cR g := cR C g + one (g == f); cU := cU C; cF := cF C; cI := cI C |}.
Definition use (C : Credits) (f : N) : Credits :=
  {| cR := cR C; cU g := cU C g + one (g == f); cF := cF C; cI := cI C |}.
(** What an entry [e] of table [t] holds. *)
Definition hold (C : Credits) (types : N -> FrameType) (t : N) (e : Entry) : Credits :=
  {| cR g := cR C g + one (holds (types t) t e g);
     cU g := cU C g + one (employs (types t) t e g);
     cF g := cF C g + one ((g == t) && is_link types t e);
     cI g := cI C g + one (links types t e g) |}.

Definition unlinked (C : Credits) : Prop := forall g, cF C g = 0 /\ cI C g = 0.
Definition same (C C' : Credits) : Prop := forall g, cR C g = cR C' g /\ cU C g = cU C' g /\ cF C g = cF C' g /\ cI C g = cI C' g.

(** * The invariants, with credits *)

Record Account (owner : N -> option N) (allocated : N -> bool) (references : N -> N) (types : N -> FrameType)
    (uses : N -> N) (pinned : N -> bool) (linear : N -> Z) (base : N -> option N) (E : N -> N -> Entry) (C : Credits)
    : Prop := {
  g_typed : forall f, types f = none <-> uses f = 0;
  g_owned : forall f, owner f = None <-> references f = 0;
  g_references : forall f,
    references f = one (allocated f) + one (pinned f) + bases base f + referring types E f + cR C f;
  g_uses : forall f, uses f = one (pinned f) + bases base f + employing types E f + cU C f;
  g_credits : forall f, cU C f <= cR C f;
  g_links : forall f,
    linear f = (Z.of_N (from types E f + cF C f) - Z.of_N (into types E f + cI C f))%Z /\
    (from types E f + cF C f = 0 \/ into types E f + cI C f = 0);
  g_lawful : forall t i, i < SLOTS -> lawful owner types t (E t i);
  g_guest : forall t i, i < SLOTS -> guest (types t) i = false -> E t i = absent;
  g_pinned : forall f, pinned f = true -> isTable (types f) = true;
  g_base : forall d v, base d = Some v -> types v = FrameType_l4 /\ owner v = Some d;
  g_exists : forall f d, owner f = Some d -> f < FRAMES /\ d < DOMAINS;
}.

Definition Good (s : State) (E : N -> N -> Entry) (C : Credits) : Prop :=
  Account (owner s) (allocated s) (references s) (types s) (uses s) (pinned s) (linear s) (base s) E C.

(** The ghost entries are those of checked tables; of a table in flight, all uses are credits. *)
Record Agree (s : State) (E : N -> N -> Entry) (C : Credits) : Prop := {
  a_entries : forall t i,
    i < SLOTS -> validated s t = true -> isTable (types s t) = true -> E t i = entries s t i;
  a_typed : forall t, validated s t = true -> types s t <> none;
  a_writable : forall t, types s t = writable -> validated s t = true;
  a_flight : forall t, types s t <> none -> validated s t = false -> uses s t = cU C t;
}.

Ltac eqbs := repeat match goal with |- context [@eqb N _ ?a ?b] => destruct (eqb_spec a b); try subst end.

Lemma isTable_true ty : isTable ty = true <-> ty <> none /\ ty <> writable.
Proof. destruct ty; cbn; split; intuition congruence. Qed.

Lemma holds_typed ty t e f : holds ty t e f = true -> ty <> none /\ ty <> writable.
Proof. destruct e; cbn [holds]; [discriminate|]; destruct ty; rewrite ?andb_false_r; intuition congruence. Qed.

Lemma holds_frame ty t e f : holds ty t e f = true -> exists w u l, e = present f w u l.
Proof.
  destruct e as [|g w u l]; cbn [holds]; [discriminate|]; rewrite andb_true_iff; intros [same' _].
  apply (proj1 (eqb_true_iff g f)) in same'; subst; exists w, u, l; reflexivity.
Qed.

Lemma employs_holds ty t e f : employs ty t e f = true -> holds ty t e f = true.
Proof. unfold employs; rewrite andb_true_iff; tauto. Qed.

Lemma links_employs types t e f : links types t e f = true -> employs (types t) t e f = true /\ types f = types t.
Proof.
  unfold links, employs; rewrite !andb_true_iff; intros [[held high] alike].
  rewrite held, high; apply (proj1 (eqb_true_iff (types t) (types f))) in alike; auto.
Qed.

(** ** What follows from the account *)
Section Facts.
Context {ow : N -> option N} {al : N -> bool} {re : N -> N} {ty : N -> FrameType} {us : N -> N} {pi : N -> bool}
  {li : N -> Z} {ba : N -> option N} {E : N -> N -> Entry} {C : Credits}
  (G : Account ow al re ty us pi li ba E C).

Lemma uses_at_most f : us f <= re f.
Proof.
  rewrite (g_uses _ _ _ _ _ _ _ _ _ _ G), (g_references _ _ _ _ _ _ _ _ _ _ G).
  pose proof (g_credits _ _ _ _ _ _ _ _ _ _ G f).
  assert (employing ty E f <= referring ty E f) by (apply grid_le; intros ? ? _ _; apply employs_holds).
  lia.
Qed.

Lemma typed_used f : ty f <> none <-> 0 < us f.
Proof.
  pose proof (g_typed _ _ _ _ _ _ _ _ _ _ G f) as K; destruct (N.eq_dec (us f) 0) as [Z|Z].
  - apply K in Z as Y; rewrite Y; split; [congruence | lia].
  - split; [lia | intros _ Y; apply K in Y; contradiction].
Qed.

Lemma referenced_owned f : 0 < re f -> exists d, ow f = Some d.
Proof.
  intro pos; destruct (ow f) as [d|] eqn:O; [eauto|].
  apply (g_owned _ _ _ _ _ _ _ _ _ _ G) in O; lia.
Qed.

Lemma owned_referenced f d : ow f = Some d -> 0 < re f.
Proof.
  intro O; destruct (N.eq_dec (re f) 0) as [Z|Z]; [|lia].
  apply (g_owned _ _ _ _ _ _ _ _ _ _ G) in Z; congruence.
Qed.

Lemma typed_owned f : ty f <> none -> exists d, ow f = Some d.
Proof. intro T; apply typed_used in T; apply referenced_owned; pose proof (uses_at_most f); lia. Qed.

Lemma typed_inside f : ty f <> none -> f < FRAMES.
Proof. intro T; destruct (typed_owned f T) as [d O]; apply (g_exists _ _ _ _ _ _ _ _ _ _ G) in O; tauto. Qed.

Lemma held_referring t i f : i < SLOTS -> holds (ty t) t (E t i) f = true -> 0 < referring ty E f.
Proof.
  intros inside held; apply (grid_positive _ _ _ t i); auto.
  apply typed_inside; apply holds_typed in held; tauto.
Qed.

Lemma employed_using t i f : i < SLOTS -> employs (ty t) t (E t i) f = true -> 0 < employing ty E f.
Proof.
  intros inside held; apply (grid_positive _ _ _ t i); auto.
  apply typed_inside; apply employs_holds, holds_typed in held; tauto.
Qed.

Lemma held_referenced t i f : i < SLOTS -> holds (ty t) t (E t i) f = true -> cR C f < re f.
Proof.
  intros inside held; rewrite (g_references _ _ _ _ _ _ _ _ _ _ G).
  pose proof (held_referring t i f inside held); lia.
Qed.

Lemma employed_used t i f : i < SLOTS -> employs (ty t) t (E t i) f = true -> cU C f < us f.
Proof.
  intros inside held; rewrite (g_uses _ _ _ _ _ _ _ _ _ _ G).
  pose proof (employed_using t i f inside held); lia.
Qed.

Lemma base_used d v : ba d = Some v -> 0 < bases ba v.
Proof.
  intro B; pose proof (g_base _ _ _ _ _ _ _ _ _ _ G d v B) as [_ O].
  apply (g_exists _ _ _ _ _ _ _ _ _ _ G) in O as [_ inside].
  apply (count_range_positive _ 0 DOMAINS d); [lia | exact inside | rewrite B; apply eqb_refl].
Qed.

Lemma link_from t i f : i < SLOTS -> links ty t (E t i) f = true -> 0 < from ty E t.
Proof.
  intros inside linked; apply (grid_positive _ _ _ f i); auto.
  apply links_employs in linked as [held alike]; apply typed_inside; rewrite alike.
  apply employs_holds, holds_typed in held; tauto.
Qed.
End Facts.

Lemma account_same ow al re ty us pi li ba E C C' :
  same C C' -> Account ow al re ty us pi li ba E C -> Account ow al re ty us pi li ba E C'.
Proof.
  intros alike []; constructor; auto; intro f; destruct (alike f) as (R & U & F & I);
    rewrite <- ?R, <- ?U, <- ?F, <- ?I; auto.
Qed.

Lemma good_same s E C C' : same C C' -> Good s E C -> Good s E C'.
Proof. apply account_same. Qed.

Lemma agree_same s E C C' : same C C' -> Agree s E C -> Agree s E C'.
Proof. intros alike []; constructor; auto; intros t T V; destruct (alike t) as (_ & U & _); rewrite <- U; auto. Qed.

(** ** Where two accounts count alike *)
Lemma counts_ext ty ty' E E' :
  (forall t i f, t < FRAMES -> i < SLOTS -> holds (ty t) t (E t i) f = holds (ty' t) t (E' t i) f) ->
  forall f, referring ty E f = referring ty' E' f.
Proof. intros alike f; apply grid_ext; auto. Qed.

Lemma using_ext ty ty' E E' :
  (forall t i f, t < FRAMES -> i < SLOTS -> employs (ty t) t (E t i) f = employs (ty' t) t (E' t i) f) ->
  forall f, employing ty E f = employing ty' E' f.
Proof. intros alike f; apply grid_ext; auto. Qed.

Lemma from_ext ty ty' E E' :
  (forall t i f, i < SLOTS -> links ty t (E t i) f = links ty' t (E' t i) f) ->
  forall f, from ty E f = from ty' E' f.
Proof. intros alike f; apply grid_ext; auto. Qed.

Lemma into_ext ty ty' E E' :
  (forall t i f, i < SLOTS -> links ty t (E t i) f = links ty' t (E' t i) f) ->
  forall f, into ty E f = into ty' E' f.
Proof. intros alike f; apply grid_ext; auto. Qed.

(** ** An entry is replaced *)
Lemma is_link_sum ty t e :
  (forall g, links ty t e g = true -> g < FRAMES) ->
  sum (fun f => if links ty t e f then 1 else 0) (range 0 FRAMES) = one (is_link ty t e).
Proof.
  intro inside; destruct e as [|g w u l]; [apply sum_range_zero; reflexivity|].
  cbn [is_link]; destruct (links ty t (present g w u l) g) eqn:L; cbn [one].
  - rewrite (sum_range_single _ 0 FRAMES g); [rewrite L; reflexivity | lia | auto |].
    intros f other; unfold links; cbn [holds]; destruct (eqb_spec g f); [congruence | reflexivity].
  - apply sum_range_zero; intro f; destruct (eqb_spec g f) as [->|other]; [rewrite L; reflexivity|].
    unfold links; cbn [holds]; rewrite (proj2 (eqb_false_iff _ _) other); reflexivity.
Qed.

Lemma lawful_link_inside ow al re ty us pi li ba E C t e f :
  Account ow al re ty us pi li ba E C -> links ty t e f = true -> f < FRAMES.
Proof.
  intros G L; apply links_employs in L as [held alike]; apply (typed_inside G); rewrite alike.
  apply employs_holds, holds_typed in held; tauto.
Qed.

Lemma exchange ow al re ty us pi li ba E C t i e :
  Account ow al re ty us pi li ba E (hold C ty t e) ->
  i < SLOTS -> ty t <> none -> lawful ow ty t e -> (guest (ty t) i = true \/ e = absent) -> (forall g, cU C g <= cR C g) ->
  Account ow al re ty us pi li ba (update2 E t i e) (hold C ty t (E t i)).
Proof.
  intros G inside typed law mine credits.
  pose proof (typed_inside G t typed) as inside'.
  assert (forall t' i', t' <> t \/ i' <> i -> update2 E t i e t' i' = E t' i') as other
    by (intros; apply update2_other; assumption).
  assert (forall f, referring ty (update2 E t i e) f + one (holds (ty t) t (E t i) f)
    = referring ty E f + one (holds (ty t) t e f)) as R.
  { intro f; unfold referring.
    pose proof (grid_update (fun t' i' => holds (ty t') t' (update2 E t i e t' i') f)
      (fun t' i' => holds (ty t') t' (E t' i') f) FRAMES SLOTS t i inside' inside) as K.
    cbv beta in K; rewrite update2_same in K; apply K; intros; rewrite other by assumption; reflexivity. }
  assert (forall f, employing ty (update2 E t i e) f + one (employs (ty t) t (E t i) f)
    = employing ty E f + one (employs (ty t) t e f)) as U.
  { intro f; unfold employing.
    pose proof (grid_update (fun t' i' => employs (ty t') t' (update2 E t i e t' i') f)
      (fun t' i' => employs (ty t') t' (E t' i') f) FRAMES SLOTS t i inside' inside) as K.
    cbv beta in K; rewrite update2_same in K; apply K; intros; rewrite other by assumption; reflexivity. }
  assert (forall f, into ty (update2 E t i e) f + one (links ty t (E t i) f)
    = into ty E f + one (links ty t e f)) as I.
  { intro f; unfold into.
    pose proof (grid_update (fun t' i' => links ty t' (update2 E t i e t' i') f)
      (fun t' i' => links ty t' (E t' i') f) FRAMES SLOTS t i inside' inside) as K.
    cbv beta in K; rewrite update2_same in K; apply K; intros; rewrite other by assumption; reflexivity. }
  assert (forall f, from ty (update2 E t i e) f + one ((f == t) && is_link ty t (E t i))
    = from ty E f + one ((f == t) && is_link ty t e)) as F.
  { intro f; destruct (eqb_spec f t) as [->|neq]; cbn [andb].
    - pose proof (grid_column (fun f i' => links ty t (update2 E t i e t i') f)
        (fun f i' => links ty t (E t i') f) FRAMES SLOTS i inside) as K.
      cbv beta in K; rewrite update2_same in K.
      rewrite <- (is_link_sum ty t e), <- (is_link_sum ty t (E t i));
        [ | intros; eapply lawful_link_inside; eassumption ..].
      apply K; intros; rewrite other by auto; reflexivity.
    - cbn [one]; rewrite !N.add_0_r; apply grid_ext; intros; rewrite other by auto; reflexivity. }
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro f; rewrite G3; cbn [hold cR]; specialize (R f); lia.
  - intro f; rewrite G4; cbn [hold cU]; specialize (U f); lia.
  - intro f; cbn [hold cR cU]; specialize (credits f).
    pose proof (employs_holds (ty t) t (E t i) f).
    destruct (employs (ty t) t (E t i) f), (holds (ty t) t (E t i) f); cbn [one]; lia.
  - intro f; destruct (G6 f) as [L Z]; rewrite L; cbn [hold cF cI] in *; specialize (F f); specialize (I f); lia.
  - intros t' i' inside''; destruct (N.eq_dec t' t) as [->|]; [destruct (N.eq_dec i' i) as [->|]|].
    + rewrite update2_same; exact law.
    + rewrite other by auto; auto.
    + rewrite other by auto; auto.
  - intros t' i' inside'' xen; destruct (N.eq_dec t' t) as [->|]; [destruct (N.eq_dec i' i) as [->|]|].
    + rewrite update2_same; destruct mine; congruence.
    + rewrite other by auto; auto.
    + rewrite other by auto; auto.
Qed.

(** * Single steps *)

(** References *)
Lemma good_takeReference s E C f d :
  Good s E C -> owner s f = Some d -> Good (takeReference s f) E (reference C f).
Proof.
  intros G O; pose proof (owned_referenced G f d O) as pos.
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto; cbn [takeReference set set_references references owner types uses pinned linear base allocated].
  - intro g; rewrite G2; unfold update1; destruct (eqb_spec g f) as [->|]; lia.
  - intro g; cbn [reference cR]; unfold update1; destruct (eqb_spec g f) as [->|]; cbn [one]; [rewrite (G3 f)| rewrite (G3 g)]; lia.
  - intro g; cbn [reference cR cU]; specialize (G5 g); lia.
Qed.

Lemma good_putPage s E C f :
  Good s E (reference C f) -> (forall g, cU C g <= cR C g) ->
  putPage_defined s f /\ Good (putPage s f) E C.
Proof.
  intros G credits; unfold putPage_defined.
  assert (1 <= references s f) as pos.
  { rewrite (g_references _ _ _ _ _ _ _ _ _ _ G); cbn [reference cR]; rewrite eqb_refl; cbn [one]; lia. }
  split; [exact pos|].
  assert (references (putPage s f) = update1 (references s) f (references s f - 1)) as fieldR
    by (unfold putPage; cbv zeta; destruct (_ == _); reflexivity).
  assert (owner (putPage s f) = if references s f - 1 == 0 then update1 (owner s) f None else owner s) as fieldO
    by (unfold putPage; cbv zeta; destruct (_ == _); reflexivity).
  assert (forall g, references (putPage s f) g + one (g == f) = references s g) as R.
  { intro g; rewrite fieldR; unfold update1; destruct (eqb_spec g f) as [->|]; cbn [one]; lia. }
  assert (forall g, owner (putPage s f) g = if (references (putPage s f) g == 0) then None else owner s g) as O.
  { intro g; pose proof (g_owned _ _ _ _ _ _ _ _ _ _ G g) as Og; rewrite fieldO, fieldR.
    destruct (eqb_spec (references s f - 1) 0); unfold update1; destruct (eqb_spec g f) as [->|];
      repeat match goal with |- context [?a == ?b] => destruct (eqb_spec a b) end;
      try reflexivity; try contradiction; try (apply Og; assumption). }
  clear fieldR fieldO.
  assert (forall g, references (putPage s f) g
     = one (allocated s g) + one (pinned s g) + bases (base s) g + referring (types s) E g + cR C g) as R'.
  { intro g; pose proof (g_references _ _ _ _ _ _ _ _ _ _ G g) as K; cbn [reference cR] in K; specialize (R g); lia. }
  assert (forall g, uses s g <= references (putPage s f) g) as UR.
  { intro g; rewrite R', (g_uses _ _ _ _ _ _ _ _ _ _ G g); cbn [reference cU].
    assert (employing (types s) E g <= referring (types s) E g) by (apply grid_le; intros ? ? _ _; apply employs_holds).
    specialize (credits g); lia. }
  assert (forall g, 0 < references (putPage s f) g -> owner (putPage s f) g = owner s g) as kept.
  { intros g p; rewrite O; destruct (eqb_spec (references (putPage s f) g) 0); [lia | reflexivity]. }
  unfold Good.
  assert (allocated (putPage s f) = allocated s /\ types (putPage s f) = types s /\ uses (putPage s f) = uses s /\
    pinned (putPage s f) = pinned s /\ linear (putPage s f) = linear s /\ base (putPage s f) = base s) as (-> & -> & -> & -> & -> & ->)
    by (unfold putPage; destruct (_ == 0); repeat split).
  pose proof G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; rewrite O; destruct (eqb_spec (references (putPage s f) g) 0) as [Z|Z]; [tauto|].
    specialize (R g); rewrite G2; split; intro; lia.
  - intros t i inside; specialize (G7 t i inside).
    destruct (E t i) as [|g w u l] eqn:Eti; [exact I|]; cbn [lawful] in *.
    destruct (types s t) eqn:T; auto.
    all: assert (owner (putPage s f) t = owner s t) as ->
      by (apply kept; pose proof (UR t); assert (0 < uses s t) by (apply (typed_used G); congruence); lia).
    + destruct G7 as [W D]; split; [exact W|]; destruct D as [D|D]; [auto|right].
      rewrite kept; [exact D|]; rewrite R'.
      pose proof (held_referring G t i g inside) as K; rewrite Eti, T in K; cbn [holds] in K; rewrite eqb_refl in K.
      specialize (K eq_refl); lia.
    + destruct G7 as (L & S & D); split; [exact L | split; [exact S |]]; intro neq; destruct (D neq) as [Og Tg]; split; [|exact Tg].
      rewrite kept; [exact Og|]; rewrite R'.
      pose proof (held_referring G t i g inside) as K; rewrite Eti, T in K; cbn [holds] in K.
      rewrite eqb_refl, (proj2 (eqb_false_iff t g)) in K by congruence; specialize (K eq_refl); lia.
    + destruct G7 as (L & S & D); split; [exact L | split; [exact S |]]; intro neq; destruct (D neq) as [Og Tg]; split; [|exact Tg].
      rewrite kept; [exact Og|]; rewrite R'.
      pose proof (held_referring G t i g inside) as K; rewrite Eti, T in K; cbn [holds] in K.
      rewrite eqb_refl, (proj2 (eqb_false_iff t g)) in K by congruence; specialize (K eq_refl); lia.
    + destruct G7 as (L & S & D); split; [exact L | split; [exact S |]]; intro neq; destruct (D neq) as [Og Tg]; split; [|exact Tg].
      rewrite kept; [exact Og|]; rewrite R'.
      pose proof (held_referring G t i g inside) as K; rewrite Eti, T in K; cbn [holds] in K.
      rewrite eqb_refl, (proj2 (eqb_false_iff t g)) in K by congruence; specialize (K eq_refl); lia.
  - intros d v B; destruct (G10 d v B) as [T Ov]; split; [exact T|]; rewrite kept; [exact Ov|].
    rewrite R'; pose proof (base_used G d v B); lia.
  - intros g d Og; rewrite O in Og; destruct (_ == 0); [discriminate | eauto].
Qed.
End Good.

Ltac fields :=
  cbn [set set_owner owner set_allocated allocated set_references references set_types types set_uses
    uses set_validated validated set_pinned pinned set_linear linear set_entries entries set_base base].
Ltac fields_in H :=
  cbn [set set_owner owner set_allocated allocated set_references references set_types types set_uses
    uses set_validated validated set_pinned pinned set_linear linear set_entries entries set_base base] in H.
Ltac at_ x y := destruct (eqb_spec x y) as [->|].

Section Steps.
Context {P : Parameters}.

(** ** The type of a frame changes that no entry uses, and none of whose entries hold anything *)
Section Retyped.
Context (ty : N -> FrameType) (f : N) (T : FrameType) (E E' : N -> N -> Entry).
Hypothesis other : forall t i, t <> f -> E' t i = E t i.
Hypothesis unused : forall t i, t <> f -> i < SLOTS -> employs (ty t) t (E t i) f = false.
Hypothesis empty : forall i g, i < SLOTS -> holds (ty f) f (E f i) g = false.
Hypothesis empty' : forall i g, i < SLOTS -> holds T f (E' f i) g = false.

Lemma retyped_holds t i g :
  i < SLOTS -> holds (ty t) t (E t i) g = holds (update1 ty f T t) t (E' t i) g.
Proof.
  intros inside; unfold update1; at_ t f; [rewrite empty, empty' by exact inside | rewrite other by assumption]; reflexivity.
Qed.

Lemma retyped_employs t i g :
  i < SLOTS -> employs (ty t) t (E t i) g = employs (update1 ty f T t) t (E' t i) g.
Proof.
  intros inside; unfold employs; rewrite <- (retyped_holds t i g inside); unfold update1; at_ t f.
  - rewrite empty by exact inside; reflexivity.
  - rewrite other by assumption; reflexivity.
Qed.

Lemma retyped_links t i g :
  i < SLOTS -> links ty t (E t i) g = links (update1 ty f T) t (E' t i) g.
Proof.
  intros inside.
  destruct (employs (ty t) t (E t i) g) eqn:used.
  - unfold links; rewrite (retyped_holds t i g inside).
    assert (t <> f) as neq
      by (intros ->; apply employs_holds in used; rewrite empty in used by exact inside; discriminate).
    assert (g <> f) as neq' by (intros ->; rewrite unused in used by assumption; discriminate).
    unfold update1; rewrite (proj2 (eqb_false_iff t f) neq), (proj2 (eqb_false_iff g f) neq'); reflexivity.
  - destruct (links ty t (E t i) g) eqn:L; [apply links_employs in L; intuition congruence|].
    destruct (links (update1 ty f T) t (E' t i) g) eqn:L'; [|reflexivity].
    apply links_employs in L' as [held _]; rewrite <- retyped_employs in held by exact inside; congruence.
Qed.
End Retyped.

Lemma lawful_change ow ty ty' t e :
  lawful ow ty t e -> ty' t = ty t -> (forall g, employs (ty t) t e g = true -> ty' g = ty g) -> lawful ow ty' t e.
Proof.
  destruct e as [|g w u l]; [auto|]; cbn [lawful]; intros law -> kept; specialize (kept g).
  unfold employs in kept; cbn [holds] in kept; rewrite eqb_refl in kept.
  destruct (ty t) eqn:T; auto.
  - destruct law as [W D]; split; [|exact D]; intros ->; rewrite kept by reflexivity; auto.
  - destruct law as (L & S & D); split; [exact L | split; [exact S |]]; intro neq.
    rewrite (proj2 (eqb_false_iff t g)) in kept by congruence; rewrite kept by reflexivity; auto.
  - destruct law as (L & S & D); split; [exact L | split; [exact S |]]; intro neq.
    rewrite (proj2 (eqb_false_iff t g)) in kept by congruence; rewrite kept by reflexivity; auto.
  - destruct law as (L & S & D); split; [exact L | split; [exact S |]]; intro neq.
    rewrite (proj2 (eqb_false_iff t g)) in kept by congruence; rewrite kept by reflexivity; auto.
Qed.

Lemma empty_row ty f E : ty = none \/ ty = writable \/ (forall i, i < SLOTS -> E f i = absent) ->
  forall i g, i < SLOTS -> holds ty f (E f i) g = false.
Proof.
  intros [-> | [-> | gone]] i g inside; [| |rewrite gone by exact inside; reflexivity];
    destruct (E f i); try reflexivity; cbn [holds]; apply andb_false_r.
Qed.

(** Nothing links to a frame that no entry uses, nor from one whose entries hold nothing. *)
Lemma unlinked_frame ty E f :
  (forall t i, i < SLOTS -> employs (ty t) t (E t i) f = false) ->
  (forall i g, i < SLOTS -> holds (ty f) f (E f i) g = false) ->
  from ty E f = 0 /\ into ty E f = 0.
Proof.
  intros unused empty; split; apply grid_none.
  - intros g i _ inside; unfold links; rewrite empty by exact inside; reflexivity.
  - intros t i _ inside; destruct (links ty t (E t i) f) eqn:L; [|reflexivity].
    apply links_employs in L as [L _]; rewrite unused in L by exact inside; discriminate.
Qed.

Lemma account_retyped ow al re ty us pi li ba E C f T E' us' li' C' :
  Account ow al re ty us pi li ba E C ->
  (forall t i, t <> f -> E' t i = E t i) ->
  (forall t i, i < SLOTS -> employs (ty t) t (E t i) f = false) ->
  (forall i g, i < SLOTS -> holds (ty f) f (E f i) g = false) ->
  (T = none \/ T = writable \/ forall i, i < SLOTS -> E' f i = absent) ->
  (T = none <-> us' f = 0) -> (forall g, g <> f -> us' g = us g) ->
  (forall g, us' g + cU C g = us g + cU C' g) -> (forall g, cR C' g = cR C g) -> (forall g, cU C' g <= cR C' g) ->
  unlinked C -> unlinked C' -> li' f = 0%Z -> (forall g, g <> f -> li' g = li g) ->
  pi f = false -> (forall d, ba d <> Some f) ->
  Account ow al re (update1 ty f T) us' pi li' ba E' C'.
Proof.
  intros G other unused empty row typed others used refs credits free free' linear' stays unpinned unbased.
  pose proof (empty_row T f E' row) as empty'.
  pose proof (retyped_holds ty f T E E' other empty empty') as RH.
  pose proof (retyped_employs ty f T E E' other empty empty') as RE.
  pose proof (retyped_links ty f T E E' other ltac:(auto) empty empty') as RL.
  pose proof (unlinked_frame ty E f unused empty) as [noFrom noInto].
  assert (forall g, referring (update1 ty f T) E' g = referring ty E g) as R
    by (intro g; symmetry; apply counts_ext; intros; apply RH; assumption).
  assert (forall g, employing (update1 ty f T) E' g = employing ty E g) as U
    by (intro g; symmetry; apply using_ext; intros; apply RE; assumption).
  assert (forall g, from (update1 ty f T) E' g = from ty E g) as F
    by (intro g; symmetry; apply from_ext; intros; apply RL; assumption).
  assert (forall g, into (update1 ty f T) E' g = into ty E g) as I
    by (intro g; symmetry; apply into_ext; intros; apply RL; assumption).
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; unfold update1; at_ g f; [exact typed | rewrite others by assumption; apply G1].
  - intro g; rewrite R, refs; apply G3.
  - intro g; rewrite U; specialize (G4 g); specialize (used g); lia.
  - intro g; rewrite F, I; destruct (free' g) as [-> ->]; destruct (G6 g) as [L Z]; destruct (free g) as [f1 f2]; rewrite f1, f2 in L, Z.
    destruct (N.eq_dec g f) as [->|neq]; [rewrite linear', noFrom, noInto;  split; [reflexivity | auto] | rewrite stays by exact neq; auto].
  - intros t i inside; destruct (N.eq_dec t f) as [->|neq].
    + destruct row as [row | [row | row]]; [| | rewrite row by exact inside; exact Logic.I];
        destruct (E' f i); cbn [lawful]; try exact Logic.I; rewrite update1_same, row; exact Logic.I.
    + rewrite other by exact neq; apply (lawful_change _ ty); [apply G7, inside | apply update1_other, neq |].
      intros g held; unfold update1; at_ g f; [rewrite unused in held by exact inside; discriminate | reflexivity].
  - intros t i inside; destruct (N.eq_dec t f) as [->|neq].
    + rewrite update1_same; destruct row as [-> | [-> | row]]; [discriminate | discriminate | auto].
    + rewrite other by exact neq; rewrite update1_other by exact neq; apply G8, inside.
  - intros g pin; unfold update1; at_ g f; [congruence | apply G9, pin].
  - intros d v B; rewrite update1_other; [eapply G10; exact B | intros ->; exact (unbased d B)].
Qed.

Lemma credits_of_use s E C f : Good s E (use C f) -> forall g, cU C g <= cR C g.
Proof. intros G g; pose proof (g_credits _ _ _ _ _ _ _ _ _ _ G g) as K; cbn [use cU cR] in K; lia. Qed.

(** What is known of a frame all of whose uses are credits. *)
Lemma uncounted s E C f :
  Good s E C -> uses s f = cU C f ->
  (forall t i, i < SLOTS -> employs (types s t) t (E t i) f = false) /\ pinned s f = false /\ (forall d, base s d <> Some f).
Proof.
  intros G all; pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f) as K.
  split; [|split].
  - intros t i inside; destruct (employs _ _ _ _) eqn:used; [|reflexivity].
    apply (employed_using G t i f inside) in used; lia.
  - destruct (pinned s f); [cbn [one] in K; lia | reflexivity].
  - intros d B; pose proof (base_used G d f B); lia.
Qed.

(** ** A use goes; the type with the last one *)
Lemma good_dropUse s E C f :
  Good s E (use C f) -> unlinked C ->
  (uses s f = 1 -> types s f = writable \/ forall i, i < SLOTS -> E f i = absent) ->
  dropUse_defined s f /\ Good (dropUse s f) E C.
Proof.
  intros G free last; pose proof (credits_of_use _ _ _ _ G) as credits; unfold dropUse_defined.
  assert (1 <= uses s f) as pos.
  { rewrite (g_uses _ _ _ _ _ _ _ _ _ _ G); cbn [use cU]; rewrite eqb_refl; cbn [one]; lia. }
  split; [exact pos|]; unfold Good.
  assert (owner (dropUse s f) = owner s /\ allocated (dropUse s f) = allocated s /\
    references (dropUse s f) = references s /\ pinned (dropUse s f) = pinned s /\ linear (dropUse s f) = linear s /\
    base (dropUse s f) = base s /\ uses (dropUse s f) = update1 (uses s) f (uses s f - 1)) as (-> & -> & -> & -> & -> & -> & ->)
    by (unfold dropUse; cbv zeta; destruct (_ == _); repeat split).
  assert (types (dropUse s f) = if uses s f - 1 == 0 then update1 (types s) f none else types s) as ->
    by (unfold dropUse; cbv zeta; destruct (_ == _); reflexivity).
  pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f) as K; cbn [use cU] in K; rewrite eqb_refl in K; cbn [one] in K.
  destruct (eqb_spec (uses s f - 1) 0) as [zero|more].
  - assert (uses s f = 1) as one' by lia; specialize (last one').
    destruct (uncounted s E (use C f) f G) as (unused & unpinned & unbased).
    { cbn [use cU]; rewrite eqb_refl; cbn [one]; lia. }
    pose proof (empty_row (types s f) f E ltac:(tauto)) as empty.
    apply (account_retyped _ _ _ (types s) (uses s) _ (linear s) _ E (use C f)); auto.
    + rewrite update1_same, one'; split; [lia | reflexivity].
    + intros g neq; apply update1_other, neq.
    + intro g; unfold update1; cbn [use cU]; at_ g f; cbn [one]; lia.
    + destruct (g_links _ _ _ _ _ _ _ _ _ _ G f) as [L _]; rewrite L.
      destruct (unlinked_frame (types s) E f unused empty) as [-> ->]; cbn [use cF cI]; destruct (free f) as [-> ->]; reflexivity.
  - destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
    + intro g; unfold update1; at_ g f; [rewrite G1; lia | apply G1].
    + intro g; generalize (G4 g); cbn [use cU]; unfold update1; at_ g f; cbn [one]; rewrite ?eqb_refl; cbn [one]; intro; lia.
Qed.

(** ** The first use of a frame, and one more *)
Lemma good_firstUse s E C f T v E' :
  Good s E C -> unlinked C -> uses s f = 0 -> cU C f + 1 <= cR C f -> T <> none ->
  (forall t i, t <> f -> E' t i = E t i) -> (T = writable \/ forall i, i < SLOTS -> E' f i = absent) ->
  Good (firstUse s f T v) E' (use C f).
Proof.
  intros G free zero credit typed other row; unfold Good, firstUse; fields.
  pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f) as K.
  destruct (uncounted s E C f G) as (unused & unpinned & unbased); [lia|].
  assert (types s f = none) as untyped by (apply (g_typed _ _ _ _ _ _ _ _ _ _ G f), zero).
  apply (account_retyped _ _ _ (types s) (uses s) _ (linear s) _ E C); auto.
  - apply empty_row; auto.
  - rewrite update1_same; split; [contradiction | discriminate].
  - intros g neq; apply update1_other, neq.
  - intro g; unfold update1; cbn [use cU]; at_ g f; cbn [one]; lia.
  - intro g; generalize (g_credits _ _ _ _ _ _ _ _ _ _ G g); cbn [use cU cR]; at_ g f; cbn [one]; intro; lia.
  - apply update1_same.
  - intros g neq; apply update1_other, neq.
Qed.

Lemma good_nextUse s E C f :
  Good s E C -> types s f <> none -> cU C f + 1 <= cR C f -> Good (nextUse s f) E (use C f).
Proof.
  intros G typed credit; unfold Good, nextUse; fields; pose proof (proj1 (typed_used G f) typed) as used.
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; unfold update1; at_ g f; [rewrite G1; lia | apply G1].
  - intro g; generalize (G4 g); cbn [use cU]; unfold update1; at_ g f; cbn [one]; intro; lia.
  - intro g; generalize (G5 g); cbn [use cU cR]; at_ g f; cbn [one]; intro; lia.
Qed.

(** ** What the flags and the ghost entries say *)
Lemma agree_like s s' E C C' :
  validated s' = validated s -> types s' = types s -> uses s' = uses s -> entries s' = entries s ->
  (forall g, cU C' g = cU C g) -> Agree s E C -> Agree s' E C'.
Proof. intros V T U N K []; constructor; rewrite ?V, ?T, ?U, ?N; auto; intros; rewrite K; auto. Qed.

Lemma agree_dropUse s E C f : Good s E (use C f) -> Agree s E (use C f) -> Agree (dropUse s f) E C.
Proof.
  intros G [A1 A2 A4 A3].
  assert (1 <= uses s f) as pos.
  { rewrite (g_uses _ _ _ _ _ _ _ _ _ _ G); cbn [use cU]; rewrite eqb_refl; cbn [one]; lia. }
  assert (uses (dropUse s f) = update1 (uses s) f (uses s f - 1) /\ entries (dropUse s f) = entries s) as (U & N)
    by (unfold dropUse; cbv zeta; destruct (_ == _); split; reflexivity).
  assert (types (dropUse s f) = if uses s f - 1 == 0 then update1 (types s) f none else types s) as T
    by (unfold dropUse; cbv zeta; destruct (_ == _); reflexivity).
  assert (validated (dropUse s f) = if uses s f - 1 == 0 then update1 (validated s) f false else validated s) as V
    by (unfold dropUse; cbv zeta; destruct (_ == _); reflexivity).
  constructor; rewrite ?U, ?N, ?T, ?V; clear U N T V.
  - intros t i inside; destruct (uses s f - 1 == 0); [|auto]; unfold update1; at_ t f; [discriminate | auto].
  - intros t; destruct (uses s f - 1 == 0); [|auto]; unfold update1; at_ t f; [discriminate | auto].
  - intros t; destruct (uses s f - 1 == 0); [|auto]; unfold update1; at_ t f; [discriminate | auto].
  - intros t; generalize (A3 t); cbn [use cU]; destruct (uses s f - 1 == 0); unfold update1; at_ t f; rewrite ?eqb_refl; cbn [one].
    + intros _ []; reflexivity.
    + intros K X Y; specialize (K X Y); lia.
    + intros K X Y; specialize (K X Y); lia.
    + intros K X Y; specialize (K X Y); lia.
Qed.

Lemma agree_nextUse s E C f : Agree s E C -> Agree (nextUse s f) E (use C f).
Proof.
  intros [A1 A2 A4 A3]; constructor; unfold nextUse; fields; auto.
  intros t X Y; generalize (A3 t X Y); cbn [use cU]; unfold update1; at_ t f; cbn [one]; intro; lia.
Qed.

Lemma agree_firstUse s E C f T v E' :
  Good s E C -> Agree s E C -> uses s f = 0 -> T <> none -> (v = true <-> T = writable) ->
  (forall t i, t <> f -> E' t i = E t i) -> Agree (firstUse s f T v) E' (use C f).
Proof.
  intros G [A1 A2 A4 A3] zero typed check other; constructor; unfold firstUse; fields.
  - intros t i inside; unfold update1; at_ t f; [intro V; rewrite (proj1 check V); discriminate | rewrite other by assumption; auto].
  - intro t; unfold update1; at_ t f; auto.
  - intro t; unfold update1; at_ t f; [apply check | auto].
  - intros t; unfold update1; cbn [use cU]; at_ t f; cbn [one]; [|intros X Y; rewrite A3 by assumption; lia].
    pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f); intros; lia.
Qed.

(** What a live entry of a table uses is checked. *)
Lemma live_validated s E C t i g :
  Good s E C -> Agree s E C -> i < SLOTS -> employs (types s t) t (E t i) g = true -> validated s g = true.
Proof.
  intros G A inside used; pose proof (employed_used G t i g inside used) as more.
  destruct (validated s g) eqn:V; [reflexivity|].
  pose proof (a_flight _ _ _ A g) as K; rewrite K in more; [lia | apply (typed_used G); lia | exact V].
Qed.

(** ** What an entry holds, by its form *)
Lemma same_sym C C' : same C C' -> same C' C.
Proof. intros S f; destruct (S f) as (R & U & F & I); auto. Qed.

Lemma hold_absent C ty t : same C (hold C ty t absent).
Proof. intro g; cbn [hold cR cU cF cI is_link]; unfold employs, links; cbn [holds]; rewrite !andb_false_r; cbn [one andb]; lia. Qed.

Definition high (ty : FrameType) : Prop := ty = FrameType_l2 \/ ty = FrameType_l3 \/ ty = FrameType_l4.

Lemma holds_high ty t g w u l f : high ty -> holds ty t (present g w u l) f = (g == f) && negb (t == f).
Proof. intros [-> | [-> | ->]]; reflexivity. Qed.

Lemma employs_high ty t e f : high ty -> employs ty t e f = holds ty t e f.
Proof. intros [-> | [-> | ->]]; unfold employs; cbn; apply andb_true_r. Qed.

Lemma links_high ty t e f : high (ty t) -> links ty t e f = holds (ty t) t e f && (ty t == ty f).
Proof. unfold links; intros [-> | [-> | ->]]; cbn [negb]; rewrite andb_true_r; reflexivity. Qed.

Lemma hold_self C ty t w u l : high (ty t) -> same C (hold C ty t (present t w u l)).
Proof.
  intros h g; cbn [hold cR cU cF cI is_link]; rewrite !links_high, employs_high, !holds_high by exact h.
  rewrite eqb_refl; cbn [andb negb]; rewrite andb_false_r.
  destruct (eqb_spec t g); cbn [andb negb one]; lia.
Qed.

Lemma hold_below C ty t g w u l : high (ty t) -> g <> t -> ty g <> ty t ->
  same (use (reference C g) g) (hold C ty t (present g w u l)).
Proof.
  intros h neq other f; cbn [hold reference use cR cU cF cI is_link]; rewrite !links_high, employs_high, !holds_high by exact h.
  rewrite (proj2 (eqb_false_iff (ty t) (ty g))) by congruence.
  rewrite !andb_false_r; at_ f g; rewrite ?eqb_refl.
  - rewrite (proj2 (eqb_false_iff t g)) by congruence.
    rewrite (proj2 (eqb_false_iff (ty t) (ty g))) by congruence; cbn [andb negb one]; lia.
  - rewrite (proj2 (eqb_false_iff g f)) by congruence; cbn [andb negb one]; lia.
Qed.

(** ** A table names another one of its level *)
Lemma hold_link C ty t g w u l : high (ty t) -> g <> t -> ty g = ty t ->
  same {| cR := cR (reference C g); cU := cU (use C g); cF f := cF C f + one (f == t); cI f := cI C f + one (f == g) |}
    (hold C ty t (present g w u l)).
Proof.
  intros h neq alike f; cbn [hold reference use cR cU cF cI is_link]; rewrite !links_high, employs_high, !holds_high by exact h.
  rewrite alike, !eqb_refl; rewrite (proj2 (eqb_false_iff t g)) by congruence; cbn [negb andb]; rewrite andb_true_r.
  at_ f g; rewrite ?eqb_refl.
  - rewrite (proj2 (eqb_false_iff t g)) by congruence; rewrite alike, eqb_refl; cbn [andb negb one]; lia.
  - rewrite (proj2 (eqb_false_iff g f)) by congruence; cbn [andb negb one]; lia.
Qed.

Lemma good_unlink s E C t g w u l :
  Good s E (hold C (types s) t (present g w u l)) -> unlinked C -> high (types s t) -> g <> t -> types s g = types s t ->
  Good (unlink s g t) E (use (reference C g) g).
Proof.
  intros G free h neq alike.
  apply (good_same _ _ _ _ (same_sym _ _ (hold_link C (types s) t g w u l h neq alike))) in G.
  unfold Good, unlink; cbv zeta; fields.
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  intro f; generalize (G6 f); cbn [use reference cF cI]; destruct (free f) as [-> ->].
  unfold update1; at_ f t; rewrite ?eqb_refl.
  - rewrite (proj2 (eqb_false_iff t g)) by congruence; cbn [one]; intros [L Z]; rewrite L; split; lia.
  - at_ f g; rewrite ?eqb_refl; cbn [one]; intros [L Z]; rewrite L; split; lia.
Qed.
End Steps.

Ltac beq H := match type of H with (?a == ?b) = true => apply (proj1 (eqb_true_iff a b)) in H end.

Section Levels.
Context {P : Parameters}.

Definition gives (o : Outcome State unit) (Q : State -> Prop) : Prop :=
  match o with ok s _ => Q s | fail _ => True | failWith _ _ => False end.

(** * What taking changes *)
Record Grow (X : N -> bool) (s : State) (E : N -> N -> Entry) (s' : State) (E' : N -> N -> Entry) : Prop := {
  w_types : forall t, types s t <> none -> types s' t = types s t;
  w_validated : forall t, types s t <> none -> validated s' t = validated s t;
  w_entries : forall t i, entries s' t i = entries s t i \/
    (types s t = none \/ X t = true) /\ types s' t = FrameType_l4 /\ isGuestL4Slot i = false /\ entries s' t i = absent;
  w_ghost : forall t i, types s t <> none -> X t = false -> E' t i = E t i;
  w_owner : owner s' = owner s;
  w_allocated : allocated s' = allocated s;
  w_pinned : pinned s' = pinned s;
  w_base : base s' = base s;
}.

Definition nowhere (_ : N) : bool := false.
Definition only (f : N) (t : N) : bool := t == f.

Lemma grow_refl X s E : Grow X s E s E.
Proof. constructor; auto. Qed.

Lemma grow_trans X X' s E s1 E1 s2 E2 :
  Grow X s E s1 E1 -> Grow X' s1 E1 s2 E2 -> (forall t, X' t = true -> X t = true \/ types s t = none) -> Grow X s E s2 E2.
Proof.
  intros [A1 A2 A3 A4 A5 A6 A7 A8] [B1 B2 B3 B4 B5 B6 B7 B8] sub; constructor; try congruence.
  - intros t T; rewrite B1; [auto | rewrite A1; auto].
  - intros t T; rewrite B2; [auto | rewrite A1; auto].
  - intros t i; destruct (B3 t i) as [B | (O & T & Z & B)].
    + destruct (A3 t i) as [A | (O & T & Z & A)]; [left; congruence | right].
      repeat split; auto; [rewrite B1; [exact T | congruence] | congruence].
    + right; split; [|auto]; destruct O as [O | O]; [|destruct (sub t O); auto].
      destruct (types s t) eqn:K; auto; rewrite A1 in O; congruence.
  - intros t i T X0; rewrite B4; [auto | rewrite A1; auto |].
    destruct (X' t) eqn:K; [|reflexivity]; destruct (sub t K); congruence.
Qed.

Lemma grow_like X s E s' :
  types s' = types s -> validated s' = validated s -> entries s' = entries s -> owner s' = owner s ->
  allocated s' = allocated s -> pinned s' = pinned s -> base s' = base s -> Grow X s E s' E.
Proof. intros T V N O A Pi B; constructor; rewrite ?T, ?V, ?N, ?O, ?A, ?Pi, ?B; auto. Qed.

(** * What dropping changes *)
Record Shrink (X : N -> bool) (s : State) (E : N -> N -> Entry) (s' : State) (E' : N -> N -> Entry) : Prop := {
  k_types : forall t, types s' t = types s t \/ types s' t = none;
  k_validated : forall t, types s' t <> none -> validated s' t = validated s t;
  k_ghost : forall t i, types s' t <> none -> X t = false -> E' t i = E t i;
  k_entries : entries s' = entries s;
  k_owner : forall t, owner s' t = owner s t \/ owner s' t = None;
  k_allocated : allocated s' = allocated s;
  k_pinned : pinned s' = pinned s;
  k_base : base s' = base s;
}.

Lemma shrink_refl X s E : Shrink X s E s E.
Proof. constructor; auto. Qed.

Lemma shrink_trans X X' s E s1 E1 s2 E2 :
  Shrink X s E s1 E1 -> Shrink X' s1 E1 s2 E2 -> (forall t, X' t = true -> X t = true \/ types s2 t = none) -> Shrink X s E s2 E2.
Proof.
  intros [A1 A2 A3 A4 A5 A6 A7 A8] [B1 B2 B3 B4 B5 B6 B7 B8] sub; constructor; try congruence.
  - intros t; destruct (B1 t) as [-> | ->]; auto.
  - intros t T; rewrite B2 by exact T; apply A2; destruct (B1 t) as [<- | K]; congruence.
  - intros t i T X0; rewrite B3; [apply A3; [destruct (B1 t) as [<- | K]; congruence | exact X0] | exact T |].
    destruct (X' t) eqn:K; [|reflexivity]; destruct (sub t K); congruence.
  - intros t; destruct (B5 t) as [-> | ->]; auto.
Qed.

Lemma shrink_putPage s E f : Shrink nowhere s E (putPage s f) E.
Proof.
  assert (owner (putPage s f) = if references s f - 1 == 0 then update1 (owner s) f None else owner s) as fieldO
    by (unfold putPage; cbv zeta; destruct (_ == _); reflexivity).
  constructor; try rewrite fieldO; unfold putPage; cbv zeta; destruct (_ == _); fields; auto.
  intro t; unfold update1; at_ t f; auto.
Qed.

Lemma shrink_dropUse s E f : Shrink nowhere s E (dropUse s f) E.
Proof.
  constructor; unfold dropUse; cbv zeta; destruct (_ == _); fields; auto; intro t; unfold update1; at_ t f; auto; intros []; reflexivity.
Qed.

(** * Specifications *)
Definition ge_spec (T : FrameType) (f dom : N) (ge : State -> Entry -> Outcome State unit) : Prop :=
  forall s E C e,
    Good s E C -> Agree s E C -> unlinked C -> types s f = T -> owner s f = Some dom ->
    gives (ge s e) (fun s' => exists E',
      Good s' E' (hold C (types s') f e) /\ Agree s' E' (hold C (types s') f e) /\ Grow nowhere s E s' E' /\
      lawful (owner s') (types s') f e /\ (forall g, employs T f e g = true -> validated s' g = true) /\
      (forall t i, entries s' t i = entries s t i)).

Definition get_spec (T : FrameType) (get : State -> N -> Outcome State unit) : Prop :=
  forall s E C f,
    Good s E C -> Agree s E C -> unlinked C -> cU C f + 1 <= cR C f ->
    gives (get s f) (fun s' => exists E',
      Good s' E' (use C f) /\ Agree s' E' (use C f) /\ Grow nowhere s E s' E' /\ types s' f = T /\ validated s' f = true /\
      (forall t i, entries s' t i = entries s t i \/ t = f /\ guest T i = false)).

Definition pe_spec (T : FrameType) (f : N) (plain : bool) (pe : State -> Entry -> State) (pd : State -> Entry -> Prop) : Prop :=
  forall s E C e,
    Good s E (hold C (types s) f e) -> Agree s E (hold C (types s) f e) -> unlinked C -> (forall g, cU C g <= cR C g) ->
    types s f = T -> lawful (owner s) (types s) f e -> (forall g, employs T f e g = true -> validated s g = true) ->
    (plain = true -> is_link (types s) f e = false) ->
    pd s e /\ exists E', Good (pe s e) E' C /\ Agree (pe s e) E' C /\ Shrink nowhere s E (pe s e) E'.

Definition put_spec (T : FrameType) (put : State -> N -> State) (put_defined : State -> N -> Prop) : Prop :=
  forall s E C f,
    Good s E (use C f) -> Agree s E (use C f) -> unlinked C -> types s f = T -> validated s f = true ->
    put_defined s f /\ exists E', Good (put s f) E' C /\ Agree (put s f) E' C /\ Shrink nowhere s E (put s f) E'.

Lemma agree_ghost s E C E' C' :
  Agree s E C ->
  (forall g, types s g <> none -> validated s g = false -> cU C' g = cU C g) ->
  (forall t i, i < SLOTS -> validated s t = true -> E' t i = E t i) -> Agree s E' C'.
Proof.
  intros [A1 A2 A4 A3] U G; constructor; auto.
  - intros t i inside V T; rewrite G by assumption; auto.
  - intros t T V; rewrite U by assumption; auto.
Qed.

Lemma hold_use C f ty t e : same (hold (use C f) ty t e) (use (hold C ty t e) f).
Proof. intro g; cbn [hold use cR cU cF cI]; lia. Qed.

Lemma unlinked_use C f : unlinked C -> unlinked (use C f).
Proof. auto. Qed.
Lemma unlinked_reference C f : unlinked C -> unlinked (reference C f).
Proof. auto. Qed.
#[local] Hint Resolve unlinked_use unlinked_reference : core.

(** * Promotion *)
Section Promotion.
Context (T : FrameType) (f dom : N) (ge : State -> Entry -> Outcome State unit) (ge_ok : ge_spec T f dom ge).
Context (table : isTable T = true).

Definition promoteStep (acc : Outcome State unit) (slot : N) : Outcome State unit :=
  match acc with
  | ok next _ =>
      if negb (guest T slot) then ok (next <| entries := update2 (entries next) f slot absent |>) tt
      else ge next (entries next f slot)
  | _ => acc
  end.

Definition Promoting (s : State) (E : N -> N -> Entry) (C : Credits) (k : N) (acc : Outcome State unit) : Prop :=
  gives acc (fun s' => exists E', Good s' E' C /\ Agree s' E' C /\ types s' f = T /\ validated s' f = false /\
    owner s' f = Some dom /\
    (forall i, i < k -> E' f i = entries s' f i) /\ (forall i, k <= i -> i < SLOTS -> E' f i = absent) /\
    (forall t i, entries s' t i = entries s t i \/ t = f /\ guest T i = false) /\ Grow (only f) s E s' E').

Lemma promoting s E C k acc :
  unlinked C -> k < SLOTS -> Promoting s E C k acc -> Promoting s E C (k + 1) (promoteStep acc k).
Proof.
  unfold Promoting; intros free inside J; destruct acc as [s1 r | errno | errno s1]; [|exact I | exact J].
  cbn [gives promoteStep] in *; destruct J as (E1 & G & A & typed & flight & owned & done & todo & N & W).
  destruct (guest T k) eqn:mine; cbn [negb].
  - pose proof (ge_ok s1 E1 C (entries s1 f k) G A free typed owned) as K.
    destruct (ge s1 (entries s1 f k)) as [s2 [] | errno | errno s2]; [|exact I | exact K]; cbn [gives] in *.
    destruct K as (E2 & G2 & A2 & W2 & law & checked' & N2).
    assert (types s2 f = T) as typed2 by (rewrite (w_types _ _ _ _ _ W2); [exact typed | rewrite typed; destruct T; discriminate]).
    assert (types s1 f <> none) as T1 by (rewrite typed; destruct T; discriminate).
    assert (validated s2 f = false) as flight2 by (rewrite (w_validated _ _ _ _ _ W2); assumption).
    assert (forall i, entries s2 f i = entries s1 f i) as kept.
    { intro i; destruct (w_entries _ _ _ _ _ W2 f i) as [|([?|?] & _)]; [assumption | congruence | discriminate]. }
    assert (forall i, E2 f i = E1 f i) as kept' by (intro i; apply (w_ghost _ _ _ _ _ W2); auto).
    exists (update2 E2 f k (entries s1 f k)).
    assert (E2 f k = absent) as empty by (rewrite kept'; apply todo; [lia | exact inside]).
    split; [|split; [|split; [exact typed2 | split; [exact flight2 | split; [rewrite (w_owner _ _ _ _ _ W2); exact owned | split; [|split; [|split]]]]]]].
    + apply (good_same _ _ _ _ (same_sym _ _ (hold_absent C (types s2) f))); rewrite <- empty.
      apply exchange; auto; [rewrite typed2; destruct T; discriminate | rewrite typed2; auto |].
      apply (g_credits _ _ _ _ _ _ _ _ _ _ G).
    + apply (agree_ghost _ E2 (hold C (types s2) f (entries s1 f k))); [exact A2 | |].
      * intros g _ V; cbn [hold cU]; rewrite typed2; destruct (employs T f _ g) eqn:used; [rewrite checked' in V by exact used; discriminate|].
        cbn [one]; lia.
      * intros t i _ V; apply update2_other; left; congruence.
    + intros i less; destruct (N.eq_dec i k) as [->|neq]; [rewrite update2_same; symmetry; apply kept|].
      rewrite update2_other by auto; rewrite kept', kept; apply done; lia.
    + intros i more less; rewrite update2_other by (right; lia); rewrite kept'; apply todo; lia.
    + intros t i; rewrite N2; apply N.
    + apply (grow_trans _ (only f) _ _ s1 E1); [exact W | | auto].
      destruct W2 as [B1 B2 B3 B4 B5 B6 B7 B8]; constructor; auto.
      * intros t i Tt X; rewrite update2_other; [apply B4; auto|].
        left; intros ->; unfold only in X; rewrite eqb_refl in X; discriminate.
  - assert (T = FrameType_l4 /\ isGuestL4Slot k = false) as [T4 xen] by (destruct T; try discriminate mine; auto).
    cbn [gives]; exists E1; split; [exact G|]; split; [|split; [exact typed | split; [exact flight | split; [exact owned|]]]].
    + destruct A as [A1 A2 A4 A3]; constructor; fields; auto.
      intros t i Hi V Ht; rewrite update2_other; [auto | left; intros ->; congruence].
    + fields; split; [|split; [intros; apply todo; lia | split]].
      * intros i less; destruct (N.eq_dec i k) as [->|neq]; [rewrite update2_same; apply todo; lia|].
        rewrite update2_other by auto; apply done; lia.
      * intros t i; unfold update2; destruct (eqb_spec t f) as [K|]; cbn [andb]; [|apply N]; destruct (eqb_spec i k) as [K2|]; [right; rewrite K, K2; auto | apply N].
      * apply (grow_trans _ (only f) _ _ s1 E1); [exact W | | auto]; constructor; fields; auto.
        intros t i; unfold only; unfold update2; at_ t f; [|auto]; cbn [andb]; at_ i k; [|auto].
        right; rewrite typed; auto.
Qed.

Lemma promoted s E C :
  Good s E C -> Agree s E C -> unlinked C -> types s f = T -> validated s f = false -> owner s f = Some dom ->
  (forall i, i < SLOTS -> E f i = absent) ->
  gives (fold_left promoteStep (range 0 SLOTS) (accepted s)) (fun s' => exists E', Good s' E' C /\ Agree s' E' C /\
    types s' f = T /\ validated s' f = false /\ (forall i, i < SLOTS -> E' f i = entries s' f i) /\
    (forall t i, entries s' t i = entries s t i \/ t = f /\ guest T i = false) /\ Grow (only f) s E s' E').
Proof.
  intros G A free typed flight owned empty.
  assert (Promoting s E C SLOTS (fold_left promoteStep (range 0 SLOTS) (accepted s))) as J.
  { apply fold_left_range; [lia | | intros; apply promoting; auto].
    cbn [Promoting accepted gives]; exists E.
    split; [exact G | split; [exact A | split; [exact typed | split; [exact flight | split; [exact owned | split; [lia | split; [auto | split; [auto | apply grow_refl]]]]]]]]. }
  unfold Promoting in J; destruct (fold_left _ _ _); cbn [gives] in *; [|exact I | exact J].
  destruct J as (E' & G' & A' & T' & V' & _ & done & _ & N & W); exists E'; auto 9.
Qed.
End Promotion.

(** Takes a use of a frame as a table. *)
Lemma get_ok T (get : State -> N -> Outcome State unit) (ge : N -> N -> State -> Entry -> Outcome State unit) :
  isTable T = true ->
  (forall s f, get s f =
    if uses s f == 0 then
      checked (fold_left (promoteStep T f (ge f (ownerOf s f))) (range 0 SLOTS) (accepted (firstUse s f T false))) f
    else if negb (types s f == T) || negb (validated s f) then fail EINVAL else ok (nextUse s f) tt) ->
  (forall f dom, ge_spec T f dom (ge f dom)) ->
  get_spec T get.
Proof.
  intros table eqn ge_ok s E C f G A free credit; rewrite eqn; clear eqn get.
  assert (T <> none) as some by (destruct T; discriminate).
  destruct (eqb_spec (uses s f) 0) as [zero|used].
  - assert (types s f = none) as untyped by (apply (g_typed _ _ _ _ _ _ _ _ _ _ G f), zero).
    assert (exists dom, owner s f = Some dom) as [dom owned].
    { apply (referenced_owned G); rewrite (g_references _ _ _ _ _ _ _ _ _ _ G); lia. }
    assert (ownerOf s f = dom) as -> by (unfold ownerOf; rewrite owned; reflexivity).
    set (E1 := fun t i => if t == f then absent else E t i).
    assert (forall t i, t <> f -> E1 t i = E t i) as other
      by (intros t i neq; unfold E1; rewrite (proj2 (eqb_false_iff t f) neq); reflexivity).
    assert (forall i, E1 f i = absent) as empty by (intro i; unfold E1; rewrite eqb_refl; reflexivity).
    pose proof (good_firstUse s E C f T false E1 G free zero credit some other ltac:(auto)) as G1.
    pose proof (agree_firstUse s E C f T false E1 G A zero some ltac:(split; [discriminate | intros ->; discriminate table]) other) as A1.
    pose proof (promoted T f dom (ge f dom) (ge_ok f dom) table (firstUse s f T false) E1 (use C f) G1 A1 ltac:(auto)) as K.
    unfold firstUse in K; fields_in K; rewrite !update1_same in K.
    specialize (K eq_refl eq_refl owned ltac:(auto)); fold (firstUse s f T false) in K.
    unfold firstUse; destruct (fold_left _ _ _) as [s2 []| |]; cbn [checked gives] in *; [|exact I | exact K].
    destruct K as (E2 & G2 & A2 & T2 & V2 & same2 & N2 & W2); exists E2; fields.
    split; [exact G2 | split; [|split; [|split; [exact T2 | split; [apply update1_same | exact N2]]]]].
    + destruct A2 as [A21 A22 A24 A23]; constructor; fields.
      * intros t i inside; unfold update1; at_ t f; auto.
      * intros t; unfold update1; at_ t f; [congruence | auto].
      * intros t; unfold update1; at_ t f; [reflexivity | auto].
      * intros t; unfold update1; at_ t f; [discriminate | auto].
    + assert (Grow nowhere s E (firstUse s f T false) E1) as W1.
      { constructor; unfold firstUse; fields; auto; try (intros; rewrite update1_other by congruence; reflexivity).
        intros t i Tt _; apply other; congruence. }
      assert (Grow nowhere s E s2 E2) as [B1 B2 B3 B4 B5 B6 B7 B8].
      { apply (grow_trans _ (only f) _ _ _ E1 _ _ W1 W2); intros t X; right.
        unfold only in X; apply (proj1 (eqb_true_iff t f)) in X; rewrite X; exact untyped. }
      constructor; fields; auto.
      intros t Tt; rewrite update1_other by congruence; auto.
  - destruct (eqb_spec (types s f) T) as [typed|]; cbn [negb orb]; [|exact I].
    destruct (validated s f) eqn:V; cbn [negb gives]; [|exact I].
    exists E; split; [|split; [|split; [|split; [|split]]]].
    + apply good_nextUse; auto; congruence.
    + apply agree_nextUse, A.
    + apply grow_like; reflexivity.
    + exact typed.
    + exact V.
    + auto.
Qed.

(** * Level 1 *)
Lemma grow_unshaped s E s' :
  types s' = types s -> validated s' = validated s -> entries s' = entries s -> owner s' = owner s ->
  allocated s' = allocated s -> pinned s' = pinned s -> base s' = base s -> Grow nowhere s E s' E.
Proof. apply grow_like. Qed.

Lemma l1_ge_ok f pt pg : pt = 0 \/ pg = pt -> ge_spec FrameType_l1 f pt (fun s e => getPageFromL1e s e pt pg).
Proof.
  intros allowed s E C e G A free typed owned; destruct e as [|g w u l]; cbn [getPageFromL1e gives].
  - exists E; split; [apply (good_same _ _ _ _ (hold_absent C _ f)), G | split; [apply (agree_same _ _ _ _ (hold_absent C _ f)), A|]].
    split; [apply grow_refl | split; [exact I | split; [discriminate | reflexivity]]].
  - destruct (eqb_spec (references s g) 0) as [|referenced]; [exact I|].
    destruct (owner s g) as [d|] eqn:O; [|exact I].
    destruct (negb (d == pg) && ((pg == pt) || negb (mayActOn pg d))) eqn:refused; [exact I|].
    assert (domain_of (owner s f) = 0 \/ owner s g = owner s f) as mine.
    { rewrite owned, O; cbn [domain_of]; destruct allowed as [-> | ->]; [auto|right].
      rewrite eqb_refl in refused; cbn [orb] in refused; rewrite andb_true_r in refused.
      destruct (eqb_spec d pt); [congruence | discriminate]. }
    clear refused; pose proof (good_takeReference s E C g d G O) as G1.
    assert (Agree (takeReference s g) E (reference C g)) as A1 by (apply (agree_like s _ _ C); auto).
    set (held := takeReference s g) in *.
    assert (types held = types s /\ validated held = validated s /\ owner held = owner s /\ entries held = entries s) as (Th & Vh & Oh & Nh) by (repeat split).
    destruct w; cbn [negb].
    + unfold getWritable.
      assert (forall ty, ty f = FrameType_l1 -> same (use (reference C g) g) (hold C ty f (present g true u l))) as K.
      { intros ty typed' h; cbn [hold use reference cR cU cF cI is_link]; unfold links, employs; rewrite !typed'; cbn [holds].
        rewrite eqb_refl; cbn [negb andb orb one].
        change (FrameType_l1 == FrameType_l1) with true; cbn [negb andb orb].
        rewrite !andb_false_r, !andb_true_r, (eqb_sym h g); cbn [one andb]; lia. }
      assert (cU (reference C g) g + 1 <= cR (reference C g) g) as credit.
      { pose proof (g_credits _ _ _ _ _ _ _ _ _ _ G g); cbn [reference cU cR]; rewrite eqb_refl; cbn [one]; lia. }
      destruct (eqb_spec (uses held g) 0) as [zero|used].
      * assert (types s g = none) as untyped by (apply (g_typed _ _ _ _ _ _ _ _ _ _ G g), zero).
        assert (update1 (types held) g writable f = FrameType_l1) as typed'
          by (rewrite update1_other by congruence; rewrite Th; exact typed).
        cbn [gives]; exists E; split; [|split; [|split; [|split; [|split; [|reflexivity]]]]].
        -- apply (good_same _ _ _ _ (K _ typed')), (good_firstUse held E); auto; discriminate.
        -- apply (agree_same _ _ _ _ (K _ typed')), (agree_firstUse held E); auto; [discriminate | tauto].
        -- constructor; unfold firstUse; fields; auto; intros; rewrite update1_other by congruence; reflexivity.
        -- unfold firstUse; fields; cbn [lawful]; rewrite typed', Oh; split; [intros _; apply update1_same | exact mine].
        -- intros h used; apply employs_holds in used; cbn [holds] in used; rewrite andb_true_r in used.
           beq used; rewrite <- used; apply update1_same.
      * destruct (eqb_spec (types held g) writable) as [typed'|]; cbn [negb]; [|exact I].
        assert (types held g <> none) as some by congruence.
        cbn [gives]; exists E; split; [|split; [|split; [|split; [|split; [|reflexivity]]]]].
        -- apply (good_same _ _ _ _ (K _ typed)), good_nextUse; auto.
        -- apply (agree_same _ _ _ _ (K _ typed)), agree_nextUse; auto.
        -- apply grow_like; reflexivity.
        -- unfold nextUse; fields; cbn [lawful]; rewrite Th, typed, Oh; split; [intros _; rewrite <- Th; exact typed' | exact mine].
        -- intros h used'; apply employs_holds in used'; cbn [holds] in used'; rewrite andb_true_r in used'.
           beq used'; rewrite <- used'.
           apply (a_writable _ _ _ A); rewrite <- Th; exact typed'.
    + assert (same (reference C g) (hold C (types s) f (present g false u l))) as K.
      { intros h; cbn [hold use reference cR cU cF cI is_link]; unfold links, employs; rewrite !typed; cbn [holds].
        change (FrameType_l1 == FrameType_l1) with true; cbn [negb andb orb].
        rewrite !andb_false_r, !andb_true_r, (eqb_sym h g); cbn [one andb]; lia. }
      cbn [gives]; exists E; split; [|split; [|split; [|split; [|split; [|reflexivity]]]]].
      * rewrite Th; apply (good_same _ _ _ _ K), G1.
      * rewrite Th; apply (agree_same _ _ _ _ K), A1.
      * apply grow_like; reflexivity.
      * cbn [lawful]; rewrite Th, typed, Oh; split; [discriminate | exact mine].
      * intros h used'; unfold employs in used'; change (FrameType_l1 == FrameType_l1) with true in used'.
        cbn [negb orb] in used'; rewrite andb_false_r in used'; discriminate.
Qed.

Lemma get_l1_ok : get_spec FrameType_l1 getTypeL1.
Proof.
  apply (get_ok FrameType_l1 getTypeL1 (fun f dom s e => getPageFromL1e s e dom dom)); [reflexivity | reflexivity |].
  intros f dom; apply l1_ge_ok; auto.
Qed.

(** * The levels above *)
Section High.
Context (T : FrameType) (above : high T).

Lemma high_differs : below T <> T /\ below T <> none /\ T <> none /\ isTable T = true.
Proof. destruct above as [-> | [-> | ->]]; repeat split; discriminate. Qed.

Lemma lawful_high ow ty t g w u l : ty t = T ->
  l = false -> (g = t -> w = false) ->
  (g <> t -> ow g = ow t /\ (ty g = below T \/ ty g = T /\ w = false)) -> lawful ow ty t (present g w u l).
Proof. cbn [lawful]; intros ->; destruct above as [-> | [-> | ->]]; auto. Qed.

Lemma lawful_above ow ty t g w u l : ty t = T -> lawful ow ty t (present g w u l) ->
  l = false /\ (g = t -> w = false) /\ (g <> t -> ow g = ow t /\ (ty g = below T \/ ty g = T /\ w = false)).
Proof. cbn [lawful]; intros ->; destruct above as [-> | [-> | ->]]; auto. Qed.

Lemma canGetPage_owner s g dom : canGetPage s g dom = true -> owner s g = Some dom.
Proof.
  unfold canGetPage; rewrite andb_true_iff; intros [_ O]; destruct (owner s g) as [d|]; [|discriminate].
  destruct (eqb_spec d dom); congruence.
Qed.

End High.

Section Above.
Context (T : FrameType) (get_low : State -> N -> Outcome State unit).
Context (above : high T) (low_ok : get_spec (below T) get_low).

Definition ge_above (f dom : N) (s : State) (e : Entry) : Outcome State unit :=
  match e with
  | present frame _ _ large =>
      if large then fail EINVAL
      else
        let taken := if canGetPage s frame dom then get_low (takeReference s frame) frame else invalid s in
        orLinear taken s e f T dom
  | _ => ok s tt
  end.

Lemma linear_ok s E C f dom g w u :
  Good s E C -> Agree s E C -> unlinked C -> types s f = T -> owner s f = Some dom ->
  gives (getLinear s (present g w u false) f T dom) (fun s' => exists E',
    Good s' E' (hold C (types s') f (present g w u false)) /\ Agree s' E' (hold C (types s') f (present g w u false)) /\
    Grow nowhere s E s' E' /\ lawful (owner s') (types s') f (present g w u false) /\
    (forall h, employs T f (present g w u false) h = true -> validated s' h = true) /\
    (forall t i, entries s' t i = entries s t i)).
Proof.
  intros G A free typed owned; cbn [getLinear]; destruct w; [exact I|].
  assert (forall h, employs T f (present g false u false) h = true -> h = g /\ f <> g) as only_g.
  { intro h; rewrite employs_high, holds_high by exact above.
    destruct (eqb_spec g h) as [<-|], (eqb_spec f g); cbn; intuition congruence. }
  assert (high (types s f)) as h by (rewrite typed; exact above).
  destruct (eqb_spec g f) as [->|neq].
  - cbn [gives]; exists E; split; [|split; [|split; [|split; [|split; [|reflexivity]]]]].
    + apply (good_same _ _ _ _ (hold_self C _ f false u false h)), G.
    + apply (agree_same _ _ _ _ (hold_self C _ f false u false h)), A.
    + apply grow_refl.
    + apply (lawful_high T above); auto; congruence.
    + intros k used; destruct (only_g k used); congruence.
  - destruct (negb (ownerOf s f == dom) || negb (canGetPage s g dom)) eqn:refused; [exact I|].
    apply orb_false_iff in refused as [_ can]; apply negb_false_iff in can; apply canGetPage_owner in can.
    cbv zeta; unfold takeReference; fields.
    destruct (Z.ltb_spec (linear s f) 0) as [|pos]; [exact I|].
    destruct (Z.ltb_spec 0 (update1 (linear s) f (linear s f + 1)%Z g)) as [|neg]; [exact I|].
    rewrite update1_other in neg by exact neq.
    destruct (eqb_spec (types s g) T) as [typed'|]; cbn [negb orb]; [|exact I].
    destruct (validated s g) eqn:V; cbn [negb gives]; [|exact I].
    assert (types s g = types s f) as alike by congruence.
    pose proof (hold_link C (types s) f g false u false h neq alike) as K.
    exists E; unfold nextUse; fields; split; [|split; [|split; [|split; [|split; [|reflexivity]]]]].
    + apply (good_same _ _ _ _ K); pose proof (owned_referenced G g dom can) as refs.
      pose proof (proj1 (typed_used G g) ltac:(rewrite typed'; apply (high_differs T above))) as used.
      unfold Good; fields; destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
      * intro k; rewrite G1; clear - used; unfold update1; at_ k g; lia.
      * intro k; rewrite G2; clear - refs; unfold update1; at_ k g; lia.
      * intro k; generalize (G3 k); cbn [reference cR]; unfold update1; at_ k g; cbn [one]; intro; lia.
      * intro k; generalize (G4 k); cbn [use cU]; unfold update1; at_ k g; cbn [one]; intro; lia.
      * intro k; generalize (G5 k); cbn [reference use cU cR]; at_ k g; cbn [one]; intro; lia.
      * intro k; generalize (G6 k); cbn [cF cI]; destruct (free k) as [-> ->].
        unfold update1; rewrite (proj2 (eqb_false_iff g f) neq); at_ k g.
        -- rewrite (proj2 (eqb_false_iff g f) neq); cbn [one]; intros [L Z]; rewrite L; split; lia.
        -- at_ k f; cbn [one]; intros [L Z]; rewrite L; split; lia.
    + apply (agree_same _ _ _ _ K); destruct A as [A1 A2 A4 A3]; constructor; fields; auto.
      intros k X Y; generalize (A3 k X Y); cbn [use cU]; unfold update1; at_ k g; cbn [one]; intro; lia.
    + apply grow_like; reflexivity.
    + apply (lawful_high T above); auto; intros _; split; [congruence | auto].
    + intros k used; destruct (only_g k used) as [-> _]; exact V.
Qed.

Lemma ge_above_ok f dom : ge_spec T f dom (ge_above f dom).
Proof.
  intros s E C e G A free typed owned; destruct e as [|g w u l]; cbn [ge_above gives].
  { exists E; split; [apply (good_same _ _ _ _ (hold_absent C _ f)), G | split; [apply (agree_same _ _ _ _ (hold_absent C _ f)), A|]].
    split; [apply grow_refl | split; [exact I | split; [discriminate | reflexivity]]]. }
  destruct l; [exact I|]; cbv zeta.
  pose proof (linear_ok s E C f dom g w u G A free typed owned) as L.
  destruct (canGetPage s g dom) eqn:can; [|exact L].
  apply canGetPage_owner in can.
  pose proof (good_takeReference s E C g dom G can) as G1.
  assert (Agree (takeReference s g) E (reference C g)) as A1 by (apply (agree_like s _ _ C); auto).
  assert (cU (reference C g) g + 1 <= cR (reference C g) g) as credit.
  { pose proof (g_credits _ _ _ _ _ _ _ _ _ _ G g); cbn [reference cU cR]; rewrite eqb_refl; cbn [one]; lia. }
  pose proof (low_ok (takeReference s g) E (reference C g) g G1 A1 ltac:(auto) credit) as K; unfold orLinear.
  destruct (get_low (takeReference s g) g) as [s2 []| errno |]; cbn [gives] in *; [| destruct errno; cbn; try exact I; exact L | destruct K].
  destruct K as (E2 & G2 & A2 & W2 & T2 & V2 & N2); destruct (high_differs T above) as (D1 & D2 & D3 & _).
  assert (types s2 f = T) as typed2 by (rewrite (w_types _ _ _ _ _ W2); [exact typed | unfold takeReference; fields; congruence]).
  assert (g <> f) as neq by congruence.
  assert (high (types s2 f)) as h by (rewrite typed2; exact above).
  pose proof (hold_below C (types s2) f g w u false h neq ltac:(congruence)) as K.
  exists E2; split; [|split; [|split; [|split; [|split]]]].
  - apply (good_same _ _ _ _ K), G2.
  - apply (agree_same _ _ _ _ K), A2.
  - apply (grow_trans _ nowhere _ _ (takeReference s g) E); [apply grow_like; reflexivity | exact W2 | discriminate].
  - apply (lawful_high T above); auto; [congruence|]; intros _; split; [|auto].
    rewrite (w_owner _ _ _ _ _ W2); unfold takeReference; fields; congruence.
  - intro k; rewrite employs_high, holds_high by exact above; rewrite andb_true_iff; intros [used _]; beq used; rewrite <- used; exact V2.
  - intros t i; destruct (N2 t i) as [K' | [_ K']]; [exact K'|].
    destruct above as [-> | [-> | ->]]; discriminate K'.
Qed.

Lemma get_above_ok get :
  (forall s f, get s f =
    if uses s f == 0 then
      checked (fold_left (promoteStep T f (ge_above f (ownerOf s f))) (range 0 SLOTS) (accepted (firstUse s f T false))) f
    else if negb (types s f == T) || negb (validated s f) then fail EINVAL else ok (nextUse s f) tt) ->
  get_spec T get.
Proof. intro eqn; apply (get_ok T get ge_above); [apply (high_differs T above) | exact eqn | apply ge_above_ok]. Qed.
End Above.

Lemma get_l2_ok : get_spec FrameType_l2 getTypeL2.
Proof. apply (get_above_ok FrameType_l2 getTypeL1); [left; reflexivity | apply get_l1_ok | reflexivity]. Qed.
Lemma get_l3_ok : get_spec FrameType_l3 getTypeL3.
Proof. apply (get_above_ok FrameType_l3 getTypeL2); [right; left; reflexivity | apply get_l2_ok | reflexivity]. Qed.
Lemma get_l4_ok : get_spec FrameType_l4 getTypeL4.
Proof. apply (get_above_ok FrameType_l4 getTypeL3); [right; right; reflexivity | apply get_l3_ok | reflexivity]. Qed.
End Levels.

Section Drops.
Context {P : Parameters}.
#[local] Hint Resolve unlinked_use unlinked_reference : core.

Lemma good_putPage_defined s E C f : Good s E (reference C f) -> putPage_defined s f.
Proof.
  intro G; unfold putPage_defined; rewrite (g_references _ _ _ _ _ _ _ _ _ _ G); cbn [reference cR]; rewrite eqb_refl; cbn [one]; lia.
Qed.

Lemma agree_putPage s E C f : Agree s E (reference C f) -> Agree (putPage s f) E C.
Proof. apply agree_like; auto; unfold putPage; cbv zeta; destruct (_ == _); reflexivity. Qed.

(** * Demotion *)
Section Demotion.
Context (T : FrameType) (f : N) (plain : bool) (pe : State -> Entry -> State) (pd : State -> Entry -> Prop).
Context (table : isTable T = true) (pe_ok : pe_spec T f plain pe pd).

Definition demoteStep (t : State) (slot : N) : State := if guest T slot then pe t (entries t f slot) else t.
Definition demoteDefined (t : State) (slot : N) : Prop := if guest T slot then pd t (entries t f slot) else True.

Definition Demoting (s : State) (E : N -> N -> Entry) (C : Credits) (k : N) (t : State) : Prop :=
  exists E', Good t E' (use C f) /\ Agree t E' (use C f) /\ types t f = T /\ validated t f = false /\
    (forall i, i < k -> i < SLOTS -> E' f i = absent) /\ (forall i, k <= i -> i < SLOTS -> E' f i = E f i) /\
    Shrink (only f) s E t E'.

Lemma demoting s E C k t :
  unlinked C -> k < SLOTS -> types s f = T ->
  (forall i, i < SLOTS -> guest T i = true -> E f i = entries s f i) ->
  (plain = true -> forall i, i < SLOTS -> is_link (types s) f (E f i) = false) ->
  Demoting s E C k t -> demoteDefined t k /\ Demoting s E C (k + 1) (demoteStep t k).
Proof.
  intros free inside typed0 ghost plain' (E1 & G & A & typed & flight & done & todo & K).
  assert (T <> none) as some by (destruct T; discriminate).
  unfold demoteStep, demoteDefined; destruct (guest T k) eqn:mine.
  - assert (E1 f k = entries t f k) as e_is.
    { rewrite todo by (lia || assumption); rewrite (k_entries _ _ _ _ _ K); auto. }
    rewrite <- e_is.
    assert (Good t (update2 E1 f k absent) (hold (use C f) (types t) f (E1 f k))) as G1.
    { apply exchange; auto; [ | congruence | exact I | apply (g_credits _ _ _ _ _ _ _ _ _ _ G)].
      apply (good_same _ _ _ _ (hold_absent _ _ f)), G. }
    assert (forall g, employs T f (E1 f k) g = true -> validated t g = true) as live.
    { intros g used; apply (live_validated t E1 (use C f) f k); auto; rewrite typed; exact used. }
    assert (Agree t (update2 E1 f k absent) (hold (use C f) (types t) f (E1 f k))) as A1.
    { apply (agree_ghost _ E1 (use C f)); [exact A | |].
      - intros g _ V; cbn [hold cU]; rewrite typed; destruct (employs T f (E1 f k) g) eqn:used; cbn [one]; [|lia].
        rewrite live in V by exact used; discriminate.
      - intros t' i _ V; apply update2_other; left; congruence. }
    pose proof (pe_ok t (update2 E1 f k absent) (use C f) (E1 f k) G1 A1 ltac:(auto) (g_credits _ _ _ _ _ _ _ _ _ _ G) typed) as S.
    destruct S as [defined (E2 & G2 & A2 & K2)]; auto.
    { apply (g_lawful _ _ _ _ _ _ _ _ _ _ G), inside. }
    { intro p; rewrite todo by (lia || assumption); specialize (plain' p k inside).
      destruct (E f k) as [|g w u l]; [reflexivity|]; cbn [is_link] in *; unfold links in *; rewrite typed, typed0 in *.
      destruct (k_types _ _ _ _ _ K g) as [-> | ->]; [exact plain'|].
      destruct T; try discriminate some; try contradiction; apply andb_false_r. }
    split; [exact defined|]; exists E2.
    assert (types (pe t (E1 f k)) f <> none) as some'.
    { apply (typed_used G2); rewrite (g_uses _ _ _ _ _ _ _ _ _ _ G2); cbn [use cU]; rewrite eqb_refl; cbn [one]; lia. }
    assert (types (pe t (E1 f k)) f = T) as typed2.
    { destruct (k_types _ _ _ _ _ K2 f) as [-> |]; [exact typed | contradiction]. }
    assert (forall i, E2 f i = update2 E1 f k absent f i) as kept by (intro i; apply (k_ghost _ _ _ _ _ K2); auto).
    split; [exact G2 | split; [exact A2 | split; [exact typed2 | split; [|split; [|split]]]]].
    + rewrite (k_validated _ _ _ _ _ K2); assumption.
    + intros i less less'; rewrite kept; destruct (N.eq_dec i k) as [->|neq]; [apply update2_same|].
      rewrite update2_other by auto; apply done; lia.
    + intros i more less; rewrite kept, update2_other by (right; lia); apply todo; lia.
    + apply (shrink_trans _ (only f) _ _ t E1); [exact K | | auto].
      destruct K2 as [B1 B2 B3 B4 B5 B6 B7 B8]; constructor; auto.
      intros t' i Tt X; rewrite B3 by auto; apply update2_other; left; intros ->.
      unfold only in X; rewrite eqb_refl in X; discriminate.
  - split; [exact I|]; exists E1; split; [exact G | split; [exact A | split; [exact typed | split; [exact flight | split; [|split; [|exact K]]]]]].
    + intros i less less'; destruct (N.eq_dec i k) as [->|neq]; [|apply done; lia].
      apply (g_guest _ _ _ _ _ _ _ _ _ _ G); [exact inside | rewrite typed; exact mine].
    + intros i more less; apply todo; lia.
Qed.

(** The last use of a table goes with what its entries hold; any other just goes. *)
Definition demote (s : State) : State := fold_left demoteStep (range 0 SLOTS) s.
Definition demote_defined (s : State) : Prop := fold_defined demoteDefined demoteStep (range 0 SLOTS) s.

Lemma drop_ok s E C :
  Good s E (use C f) -> Agree s E (use C f) -> unlinked C -> types s f = T -> validated s f = true ->
  (plain = true -> forall i, i < SLOTS -> is_link (types s) f (E f i) = false) ->
  let unchecked := s <| validated := update1 (validated s) f false |> in
  let r := if 1 <? uses s f then dropUse s f else dropUse (demote unchecked) f in
  ((1 < uses s f -> dropUse_defined s f) /\
   (uses s f <= 1 -> demote_defined unchecked /\ dropUse_defined (demote unchecked) f)) /\
  exists E', Good r E' C /\ Agree r E' C /\ Shrink nowhere s E r E'.
Proof.
  intros G A free typed V plain' unchecked r.
  assert (T <> none) as some by (destruct T; discriminate).
  assert (1 <= uses s f) as pos.
  { rewrite (g_uses _ _ _ _ _ _ _ _ _ _ G); cbn [use cU]; rewrite eqb_refl; cbn [one]; lia. }
  subst r; destruct (N.ltb_spec 1 (uses s f)) as [more|last].
  - pose proof (good_dropUse s E C f G free ltac:(lia)) as [D G'].
    split; [split; [auto | lia]|]; exists E; split; [exact G' | split; [apply agree_dropUse; assumption | apply shrink_dropUse]].
  - assert (Good unchecked E (use C f)) as G1 by exact G.
    assert (Agree unchecked E (use C f)) as A1.
    { destruct A as [A1 A2 A4 A3]; constructor; unfold unchecked; fields.
      - intros t i inside; unfold update1; at_ t f; [discriminate | auto].
      - intros t; unfold update1; at_ t f; [discriminate | auto].
      - intros t W; unfold update1; at_ t f; [exfalso; rewrite typed in W; rewrite W in table; discriminate | auto].
      - intros t Tt; unfold update1; at_ t f; [|auto]; intros _.
        pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f) as K; cbn [use cU] in *; rewrite eqb_refl in *; cbn [one] in *; lia. }
    assert (forall i, i < SLOTS -> guest T i = true -> E f i = entries unchecked f i) as ghost.
    { intros i inside mine; apply (a_entries _ _ _ A); auto; rewrite typed; exact table. }
    assert (Demoting unchecked E C 0 unchecked) as J0.
    { exists E; split; [exact G1 | split; [exact A1 | split; [exact typed | split; [apply update1_same | split; [lia | split; [auto | apply shrink_refl]]]]]]. }
    assert (Demoting unchecked E C SLOTS (demote unchecked)) as J.
    { apply (fold_left_range (Demoting unchecked E C)); [lia | exact J0 | intros k t _ inside J; eapply demoting; eauto]. }
    assert (demote_defined unchecked) as D.
    { apply (fold_defined_range (Demoting unchecked E C)); [exact J0 | intros k t _ inside J'; eapply demoting; eauto]. }
    clear J0; destruct J as (E' & G' & A' & T' & V' & empty & _ & K).
    pose proof (good_dropUse (demote unchecked) E' C f G' free ltac:(auto)) as [D' G2].
    split; [split; [lia | auto]|]; exists E'; split; [exact G2 | split; [apply agree_dropUse; assumption|]].
    assert (types (dropUse (demote unchecked) f) f = none) as gone.
    { apply (g_typed _ _ _ _ _ _ _ _ _ _ G2).
      assert (uses (demote unchecked) f = 1) as one'.
      { pose proof (a_flight _ _ _ A' f ltac:(congruence) V') as K1.
        pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f) as K2; cbn [use cU] in *; rewrite eqb_refl in *; cbn [one] in *; lia. }
      unfold dropUse; cbv zeta; destruct (_ == _); fields; rewrite update1_same, one'; reflexivity. }
    assert (Shrink (only f) unchecked E (dropUse (demote unchecked) f) E') as [B1 B2 B3 B4 B5 B6 B7 B8].
    { apply (shrink_trans _ nowhere _ _ (demote unchecked) E'); [exact K | apply shrink_dropUse | discriminate]. }
    constructor; auto.
    + intros t Tt; rewrite B2 by exact Tt; unfold unchecked; fields; apply update1_other; congruence.
    + intros t i Tt _; apply B3; [exact Tt|]; unfold only; apply (proj2 (eqb_false_iff t f)); congruence.
Qed.
End Demotion.

(** ** Level 1 *)
Lemma l1_pe_ok f plain : pe_spec FrameType_l1 f plain putPageFromL1e putPageFromL1e_defined.
Proof.
  intros s E C e G A free credits typed law live _; destruct e as [|g w u l]; cbn [putPageFromL1e].
  { split; [unfold putPageFromL1e_defined; discriminate|].
    pose proof (same_sym _ _ (hold_absent C (types s) f)) as K.
    exists E; split; [apply (good_same _ _ _ _ K), G | split; [apply (agree_same _ _ _ _ K), A | apply shrink_refl]]. }
  unfold putPageFromL1e_defined.
  cbn [lawful] in law; rewrite typed in law; destruct law as [W _].
  destruct w.
  - assert (same (hold C (types s) f (present g true u l)) (use (reference C g) g)) as K.
    { intros h; cbn [hold use reference cR cU cF cI is_link]; unfold links, employs; rewrite !typed; cbn [holds].
      change (FrameType_l1 == FrameType_l1) with true; cbn [negb andb orb].
      rewrite !andb_false_r, !andb_true_r, (eqb_sym h g); cbn [one andb]; lia. }
    apply (good_same _ _ _ _ K) in G; apply (agree_same _ _ _ _ K) in A.
    pose proof (good_dropUse s E (reference C g) g G ltac:(auto) ltac:(auto)) as [D G1].
    pose proof (agree_dropUse s E (reference C g) g G A) as A1.
    pose proof (good_putPage _ E C g G1 credits) as [D2 G2].
    split; [intros ? ? ? ? same'; injection same' as <- <- <- <-; auto|].
    exists E; split; [exact G2 | split; [apply agree_putPage, A1|]].
    apply (shrink_trans _ nowhere _ _ (dropUse s g) E); [apply shrink_dropUse | apply shrink_putPage | discriminate].
  - assert (same (hold C (types s) f (present g false u l)) (reference C g)) as K.
    { intros h; cbn [hold use reference cR cU cF cI is_link]; unfold links, employs; rewrite !typed; cbn [holds].
      change (FrameType_l1 == FrameType_l1) with true; cbn [negb andb orb].
      rewrite !andb_false_r, !andb_true_r, (eqb_sym h g); cbn [one andb]; lia. }
    apply (good_same _ _ _ _ K) in G; apply (agree_same _ _ _ _ K) in A.
    pose proof (good_putPage _ E C g G credits) as [D2 G2].
    split; [intros ? ? ? ? same'; injection same' as <- <- <- <-; split; [discriminate | auto]|].
    exists E; split; [exact G2 | split; [apply agree_putPage, A | apply shrink_putPage]].
Qed.

Lemma put_l1_ok : put_spec FrameType_l1 putTypeL1 putTypeL1_defined.
Proof.
  intros s E C f G A free typed V.
  exact (drop_ok FrameType_l1 f false putPageFromL1e putPageFromL1e_defined eq_refl (l1_pe_ok f false) s E C G A free typed V ltac:(discriminate)).
Qed.

(** ** The levels above *)
Section Above.
Context (T : FrameType) (put_low : State -> N -> State) (put_low_defined : State -> N -> Prop).
Context (above : high T) (low_ok : put_spec (below T) put_low put_low_defined).
(** Entries without links, … *)
Context (pl : State -> Entry -> N -> State) (pld : State -> Entry -> N -> Prop).
Context (pl_absent : forall s t, pl s absent t = s) (pl_self : forall s t w u, pl s (present t w u false) t = s)
  (pl_other : forall s t g w u, g <> t -> pl s (present g w u false) t = putPage (put_low s g) g)
  (pl_defined : forall s e t,
    (forall g w u l, e = present g w u l -> g <> t ->
      l = false /\ put_low_defined s g /\ putPage_defined (put_low s g) g) -> pld s e t).
(** … a link, … *)
Context (link : State -> N -> N -> State) (link_defined : State -> N -> N -> Prop)
  (link_eq : forall s g t, link s g t =
    let s1 := unlink s g t in
    if 1 <? uses s1 g then dropUse s1 g
    else dropUse (demote T g (fun s e => pl s e g) (s1 <| validated := update1 (validated s1) g false |>)) g)
  (link_def : forall s g t,
    (let s1 := unlink s g t in
     let unchecked := s1 <| validated := update1 (validated s1) g false |> in
     (1 < uses s1 g -> dropUse_defined s1 g) /\
     (uses s1 g <= 1 -> demote_defined T g (fun s e => pl s e g) (fun s e => pld s e g) unchecked /\
       dropUse_defined (demote T g (fun s e => pl s e g) unchecked) g)) ->
    link_defined s g t).
(** … and entries of all kinds. *)
Context (pf : State -> Entry -> N -> State) (pfd : State -> Entry -> N -> Prop).
Context (pf_absent : forall s t, pf s absent t = s) (pf_self : forall s t w u, pf s (present t w u false) t = s)
  (pf_other : forall s t g w u, g <> t ->
    pf s (present g w u false) t = putPage (if types s g == T then link s g t else put_low s g) g)
  (pf_defined : forall s e t,
    (forall g w u l, e = present g w u l -> g <> t ->
      l = false /\ (types s g = T -> link_defined s g t) /\ (types s g <> T -> put_low_defined s g) /\
      putPage_defined (if types s g == T then link s g t else put_low s g) g) -> pfd s e t).

Lemma put_below s E C g w u t :
  Good s E (hold C (types s) t (present g w u false)) -> Agree s E (hold C (types s) t (present g w u false)) ->
  unlinked C -> (forall g, cU C g <= cR C g) -> types s t = T -> g <> t -> types s g = below T -> validated s g = true ->
  put_low_defined s g /\ putPage_defined (put_low s g) g /\
  exists E', Good (putPage (put_low s g) g) E' C /\ Agree (putPage (put_low s g) g) E' C /\
    Shrink nowhere s E (putPage (put_low s g) g) E'.
Proof.
  intros G A free credits typed neq low V; destruct (high_differs T above) as (D1 & D2 & D3 & _).
  pose proof (same_sym _ _ (hold_below C (types s) t g w u false ltac:(rewrite typed; exact above) neq ltac:(congruence))) as K.
  apply (good_same _ _ _ _ K) in G; apply (agree_same _ _ _ _ K) in A.
  destruct (low_ok s E (reference C g) g G A ltac:(auto) low V) as [D (E1 & G1 & A1 & K1)].
  destruct (good_putPage _ _ _ _ G1 credits) as [D' G2].
  split; [exact D | split; [exact D'|]]; exists E1; split; [exact G2 | split; [apply agree_putPage, A1|]].
  apply (shrink_trans _ nowhere _ _ (put_low s g) E1); [exact K1 | apply shrink_putPage | discriminate].
Qed.

Lemma employs_it ty t g w u l : high ty -> g <> t -> employs ty t (present g w u l) g = true.
Proof.
  intros h neq; rewrite employs_high, holds_high by exact h; rewrite eqb_refl, (proj2 (eqb_false_iff t g)) by congruence; reflexivity.
Qed.

Lemma pl_ok t : pe_spec T t true (fun s e => pl s e t) (fun s e => pld s e t).
Proof.
  intros s E C e G A free credits typed law live plain; specialize (plain eq_refl).
  destruct e as [|g w u l].
  { split; [apply pl_defined; discriminate|]; rewrite pl_absent.
    pose proof (same_sym _ _ (hold_absent C (types s) t)) as K.
    exists E; split; [apply (good_same _ _ _ _ K), G | split; [apply (agree_same _ _ _ _ K), A | apply shrink_refl]]. }
  apply (lawful_above T above) in law as (-> & _ & law); [|exact typed].
  assert (high (types s t)) as h by (rewrite typed; exact above).
  destruct (N.eq_dec g t) as [->|neq].
  { split; [apply pl_defined; intros ? ? ? ? same'; injection same' as <- _ _ _; contradiction|]; rewrite pl_self.
    pose proof (same_sym _ _ (hold_self C (types s) t w u false h)) as K.
    exists E; split; [apply (good_same _ _ _ _ K), G | split; [apply (agree_same _ _ _ _ K), A | apply shrink_refl]]. }
  destruct (law neq) as [_ [low | [alike _]]].
  - assert (validated s g = true) as V by (apply live, employs_it; assumption).
    destruct (put_below s E C g w u t G A free credits typed neq low V) as (D & D' & E' & K); split; [|rewrite pl_other by exact neq; eauto].
    apply pl_defined; intros ? ? ? ? same' _; injection same' as <- _ _ <-; auto.
  - cbn [is_link] in plain; rewrite links_high, holds_high, typed, alike, !eqb_refl in plain by exact h.
    rewrite (proj2 (eqb_false_iff t g)) in plain by congruence; discriminate.
Qed.

Lemma pf_ok t : pe_spec T t false (fun s e => pf s e t) (fun s e => pfd s e t).
Proof.
  intros s E C e G A free credits typed law live _; destruct (high_differs T above) as (D1 & D2 & D3 & D4).
  destruct e as [|g w u l].
  { split; [apply pf_defined; discriminate|]; rewrite pf_absent.
    pose proof (same_sym _ _ (hold_absent C (types s) t)) as K.
    exists E; split; [apply (good_same _ _ _ _ K), G | split; [apply (agree_same _ _ _ _ K), A | apply shrink_refl]]. }
  apply (lawful_above T above) in law as (-> & _ & law); [|exact typed].
  assert (high (types s t)) as h by (rewrite typed; exact above).
  destruct (N.eq_dec g t) as [->|neq].
  { split; [apply pf_defined; intros ? ? ? ? same'; injection same' as <- _ _ _; contradiction|]; rewrite pf_self.
    pose proof (same_sym _ _ (hold_self C (types s) t w u false h)) as K.
    exists E; split; [apply (good_same _ _ _ _ K), G | split; [apply (agree_same _ _ _ _ K), A | apply shrink_refl]]. }
  assert (validated s g = true) as V by (apply live, employs_it; assumption).
  destruct (law neq) as [_ [low | [alike _]]].
  - destruct (put_below s E C g w u t G A free credits typed neq low V) as (D & D' & E' & K).
    assert (types s g == T = false) as differs by (apply (proj2 (eqb_false_iff (types s g) T)); congruence).
    split; [|rewrite pf_other, differs by exact neq; eauto].
    apply pf_defined; intros ? ? ? ? same' _; injection same' as <- _ _ <-; rewrite differs.
    split; [reflexivity | split; [congruence | auto]].
  - assert (types s g = types s t) as alike' by congruence.
    pose proof (good_unlink s E C t g w u false G free h neq alike') as G1.
    assert (Agree (unlink s g t) E (use (reference C g) g)) as A1.
    { apply (agree_like s _ _ (hold C (types s) t (present g w u false))); auto.
      intro k; destruct (hold_link C (types s) t g w u false h neq alike' k) as (_ & U & _); exact U. }
    assert (forall i, i < SLOTS -> is_link (types (unlink s g t)) g (E g i) = false) as plain.
    { intros i inside; destruct (is_link _ _ _) eqn:L; [exfalso|reflexivity].
      destruct (E g i) as [|k w' u' l'] eqn:e'; [discriminate|]; cbn [is_link] in L; rewrite <- e' in L.
      apply (link_from G) in L; [|exact inside].
      destruct (g_links _ _ _ _ _ _ _ _ _ _ G g) as [_ Z].
      destruct (hold_link C (types s) t g w u false h neq alike' g) as (_ & _ & _ & I); cbn [cI] in I.
      rewrite eqb_refl in I; cbn [one] in I; lia. }
    pose proof (drop_ok T g true (fun s e => pl s e g) (fun s e => pld s e g) D4 (pl_ok g) (unlink s g t) E (reference C g)
      G1 A1 ltac:(auto) alike V ltac:(auto)) as K; cbv zeta in K.
    pose proof (link_eq s g t) as eqn; cbv zeta in eqn; rewrite <- eqn in K; clear eqn.
    destruct K as [D (E1 & G2 & A2 & K2)]; apply link_def in D.
    destruct (good_putPage _ _ _ _ G2 credits) as [D' G3].
    rewrite pf_other, alike, eqb_refl by exact neq; split.
    { apply pf_defined; intros ? ? ? ? same' _; injection same' as <- _ _ <-; rewrite alike, eqb_refl.
      split; [reflexivity | split; [auto | split; [congruence | exact D']]]. }
    exists E1; split; [exact G3 | split; [apply agree_putPage, A2|]].
    apply (shrink_trans _ nowhere _ _ (link s g t) E1); [|apply shrink_putPage | discriminate].
    apply (shrink_trans _ nowhere _ _ (unlink s g t) E); [constructor; auto | exact K2 | discriminate].
Qed.

End Above.

Ltac entry_defined K :=
  match goal with eqn : _ = present _ _ _ _, neq : _ <> _ |- _ =>
    let D := fresh in pose proof (K _ _ _ _ eqn neq) as D; cbv zeta; intuition (congruence || auto) end.

(** ** Level 2 *)
Lemma put_l2_entry_ok f :
  pe_spec FrameType_l2 f false (fun s e => putPageFromL2e s e f) (fun s e => putPageFromL2e_defined s e f).
Proof.
  apply (pf_ok FrameType_l2 putTypeL1 putTypeL1_defined) with
    (pl := putPlainL2e) (pld := putPlainL2e_defined) (link := putLinearL2) (link_defined := putLinearL2_defined).
  - unfold high; auto.
  - exact put_l1_ok.
  - reflexivity.
  - intros; cbn [putPlainL2e]; rewrite eqb_refl; reflexivity.
  - intros s t g w u neq; cbn [putPlainL2e]; rewrite (proj2 (eqb_false_iff g t) neq); reflexivity.
  - intros s e t K; unfold putPlainL2e_defined; intros; entry_defined K.
  - reflexivity.
  - intros s g t K; exact K.
  - reflexivity.
  - intros; cbn [putPageFromL2e]; rewrite eqb_refl; reflexivity.
  - intros s t g w u neq; cbn [putPageFromL2e]; rewrite (proj2 (eqb_false_iff g t) neq); reflexivity.
  - intros s e t K; unfold putPageFromL2e_defined; intros; entry_defined K.
Qed.

Lemma put_l2_ok : put_spec FrameType_l2 putTypeL2 putTypeL2_defined.
Proof.
  intros s E C f G A free typed V.
  destruct (drop_ok FrameType_l2 f false (fun s e => putPageFromL2e s e f) (fun s e => putPageFromL2e_defined s e f)
    eq_refl (put_l2_entry_ok f) s E C G A free typed V ltac:(discriminate)) as [D K].
  split; [exact D | exact K].
Qed.

(** ** Level 3 *)
Lemma put_l3_entry_ok f :
  pe_spec FrameType_l3 f false (fun s e => putPageFromL3e s e f) (fun s e => putPageFromL3e_defined s e f).
Proof.
  apply (pf_ok FrameType_l3 putTypeL2 putTypeL2_defined) with
    (pl := putPlainL3e) (pld := putPlainL3e_defined) (link := putLinearL3) (link_defined := putLinearL3_defined).
  - unfold high; auto.
  - exact put_l2_ok.
  - reflexivity.
  - intros; cbn [putPlainL3e]; rewrite eqb_refl; reflexivity.
  - intros s t g w u neq; cbn [putPlainL3e]; rewrite (proj2 (eqb_false_iff g t) neq); reflexivity.
  - intros s e t K; unfold putPlainL3e_defined; intros; entry_defined K.
  - reflexivity.
  - intros s g t K; exact K.
  - reflexivity.
  - intros; cbn [putPageFromL3e]; rewrite eqb_refl; reflexivity.
  - intros s t g w u neq; cbn [putPageFromL3e]; rewrite (proj2 (eqb_false_iff g t) neq); reflexivity.
  - intros s e t K; unfold putPageFromL3e_defined; intros; entry_defined K.
Qed.

Lemma put_l3_ok : put_spec FrameType_l3 putTypeL3 putTypeL3_defined.
Proof.
  intros s E C f G A free typed V.
  destruct (drop_ok FrameType_l3 f false (fun s e => putPageFromL3e s e f) (fun s e => putPageFromL3e_defined s e f)
    eq_refl (put_l3_entry_ok f) s E C G A free typed V ltac:(discriminate)) as [D K].
  split; [exact D | exact K].
Qed.

(** ** Level 4 *)
Lemma demotePlainL4_eq s f : demotePlainL4 s f = demote FrameType_l4 f (fun s e => putPlainL4e s e f) s.
Proof. apply fold_left_filter. Qed.
Lemma demoteL4_eq s f : demoteL4 s f = demote FrameType_l4 f (fun s e => putPageFromL4e s e f) s.
Proof. apply fold_left_filter. Qed.

Lemma putLinearL4_defined_from s g t :
  (let s1 := unlink s g t in
   let unchecked := s1 <| validated := update1 (validated s1) g false |> in
   (1 < uses s1 g -> dropUse_defined s1 g) /\
   (uses s1 g <= 1 ->
     demote_defined FrameType_l4 g (fun s e => putPlainL4e s e g) (fun s e => putPlainL4e_defined s e g) unchecked /\
     dropUse_defined (demote FrameType_l4 g (fun s e => putPlainL4e s e g) unchecked) g)) ->
  putLinearL4_defined s g t.
Proof.
  cbv zeta; rewrite <- demotePlainL4_eq; intros [more last]; split; [exact more | intro less; destruct (last less) as [D D']].
  split; [apply fold_defined_filter, D | exact D'].
Qed.

Lemma put_l4_entry_ok f :
  pe_spec FrameType_l4 f false (fun s e => putPageFromL4e s e f) (fun s e => putPageFromL4e_defined s e f).
Proof.
  apply (pf_ok FrameType_l4 putTypeL3 putTypeL3_defined) with
    (pl := putPlainL4e) (pld := putPlainL4e_defined) (link := putLinearL4) (link_defined := putLinearL4_defined).
  - unfold high; auto.
  - exact put_l3_ok.
  - reflexivity.
  - intros; cbn [putPlainL4e]; rewrite eqb_refl; reflexivity.
  - intros s t g w u neq; cbn [putPlainL4e]; rewrite (proj2 (eqb_false_iff g t) neq); reflexivity.
  - intros s e t K; unfold putPlainL4e_defined; intros; entry_defined K.
  - intros s g t; unfold putLinearL4; cbv zeta; rewrite demotePlainL4_eq; reflexivity.
  - exact putLinearL4_defined_from.
  - reflexivity.
  - intros; cbn [putPageFromL4e]; rewrite eqb_refl; reflexivity.
  - intros s t g w u neq; cbn [putPageFromL4e]; rewrite (proj2 (eqb_false_iff g t) neq); reflexivity.
  - intros s e t K; unfold putPageFromL4e_defined; intros; entry_defined K.
Qed.

Lemma put_l4_ok : put_spec FrameType_l4 putTypeL4 putTypeL4_defined.
Proof.
  intros s E C f G A free typed V.
  destruct (drop_ok FrameType_l4 f false (fun s e => putPageFromL4e s e f) (fun s e => putPageFromL4e_defined s e f)
    eq_refl (put_l4_entry_ok f) s E C G A free typed V ltac:(discriminate)) as [D K].
  unfold putTypeL4_defined, putTypeL4; rewrite <- !demoteL4_eq in *; split; [|exact K].
  destruct D as [more last]; split; [exact more | intro less; destruct (last less) as [D D']].
  split; [apply fold_defined_filter, D | exact D'].
Qed.
End Drops.

Section Actions.
Context {P : Parameters}.
#[local] Hint Resolve unlinked_use unlinked_reference : core.

Lemma unlinked_nothing : unlinked nothing.
Proof. intro; auto. Qed.
#[local] Hint Resolve unlinked_nothing : core.

(** * The account and the invariants *)
Section Bridge.
Context (s : State).
Context (checked' : forall t, validated s t = true <-> types s t <> none)
  (xen : forall t i, i < SLOTS -> types s t = FrameType_l4 -> isGuestL4Slot i = false -> entries s t i = absent).

Lemma refersTo_is t i f : i < SLOTS -> refersTo s t i f = holds (types s t) t (entries s t i) f.
Proof.
  intro inside; unfold refersTo; specialize (checked' t); specialize (xen t i inside).
  destruct (validated s t); cbn [negb orb andb].
  - destruct (entries s t i) as [|g w u l]; cbn [holds negb andb]; [reflexivity|]; rewrite negb_involutive.
    destruct (types s t); try reflexivity.
    destruct (isGuestL4Slot i); [rewrite andb_true_r; reflexivity | discriminate (xen eq_refl eq_refl)].
  - destruct (types s t) eqn:T; try (exfalso; assert (false = true) by (apply checked'; discriminate); discriminate).
    destruct (entries s t i); cbn [holds]; rewrite ?andb_false_r; reflexivity.
Qed.

Lemma usesAsTyped_is t i f : i < SLOTS -> usesAsTyped s t i f = employs (types s t) t (entries s t i) f.
Proof. intro inside; unfold usesAsTyped, employs; rewrite refersTo_is by exact inside; reflexivity. Qed.

Lemma linksTo_is t i f : i < SLOTS -> linksTo s t i f = links (types s) t (entries s t i) f.
Proof. intro inside; unfold linksTo, links; rewrite refersTo_is by exact inside; reflexivity. Qed.

Lemma referring_is f : referringEntries s f = referring (types s) (entries s) f.
Proof. apply grid_ext; intros; apply refersTo_is; assumption. Qed.
Lemma employing_is f : usingEntries s f = employing (types s) (entries s) f.
Proof. apply grid_ext; intros; apply usesAsTyped_is; assumption. Qed.
Lemma from_is f : linksFrom s f = from (types s) (entries s) f.
Proof.
  transitivity (grid (fun g i => linksTo s f i g) FRAMES SLOTS); [reflexivity|].
  unfold from; apply grid_ext; intros; apply linksTo_is; assumption.
Qed.
Lemma into_is f : linksInto s f = into (types s) (entries s) f.
Proof. apply grid_ext; intros; apply linksTo_is; assumption. Qed.
End Bridge.

Lemma one_if (b : bool) : (if b then 1 else 0) = one b.
Proof. reflexivity. Qed.

Lemma isLegalAbove_lawful s t e b : high (types s t) -> b = below (types s t) ->
  (isLegalAbove s t e b = true <-> lawful (owner s) (types s) t e).
Proof.
  intros h ->; destruct e as [|g w u l]; [cbn; tauto|].
  assert (lawful (owner s) (types s) t (present g w u l) <->
    l = false /\ (g = t -> w = false) /\ (g <> t -> owner s g = owner s t /\ (types s g = below (types s t) \/ types s g = types s t /\ w = false))) as ->.
  { cbn [lawful]; destruct h as [K | [K | K]]; rewrite K; tauto. }
  cbn [isLegalAbove]; rewrite andb_true_iff, negb_true_iff; destruct (eqb_spec g t) as [->|neq].
  - rewrite negb_true_iff; intuition.
  - rewrite andb_true_iff, orb_true_iff, andb_true_iff, negb_true_iff.
    rewrite (eqb_true_iff (owner s g)), (eqb_true_iff (types s g) (below _)), (eqb_true_iff (types s g) (types s t)).
    intuition.
Qed.

Lemma isLegalL1_lawful s t e : types s t = FrameType_l1 ->
  (isLegalL1 s t e = true <-> lawful (owner s) (types s) t e /\ forall f, holds FrameType_l1 t e f = true -> references s f <> 0).
Proof.
  intros T; destruct e as [|g w u l]; cbn [isLegalL1 lawful holds]; rewrite ?T; [intuition discriminate|].
  unfold ownerOf; fold (domain_of (owner s t)).
  rewrite andb_true_iff, negb_true_iff, orb_false_iff, orb_true_iff, andb_false_iff, negb_false_iff.
  rewrite (eqb_true_iff (types s g) writable), (eqb_false_iff (references s g) 0), (eqb_true_iff (domain_of _) 0), (eqb_true_iff (owner s g) _).
  split.
  - intros [[R W] O]; split; [split; [intros ->; destruct W; [discriminate | assumption] | exact O]|].
    intros f; rewrite andb_true_r; intro K; beq K; rewrite <- K; exact R.
  - intros [[W O] R]; split; [split; [apply R; rewrite eqb_refl; reflexivity|]|exact O].
    destruct w; auto.
Qed.

Lemma invariants_good s : Invariants s -> Good s (entries s) nothing /\ Agree s (entries s) nothing.
Proof.
  intros [I1 I2 I3 I4 I5 I6 I7 I8 I9 I10 I11 I12 I13].
  assert (forall t, validated s t = true <-> types s t <> none) as checked'.
  { intro t; rewrite (I2 t), (I1 t); tauto. }
  assert (forall t i, i < SLOTS -> types s t = FrameType_l4 -> isGuestL4Slot i = false -> entries s t i = absent) as xen.
  { intros t i inside T mine; destruct (I11 t i) as [|K]; [apply checked'; congruence | lia | rewrite T in K; tauto]. }
  split; [constructor|constructor]; auto.
  - intro f; rewrite <- referring_is by assumption; cbn [nothing cR]; rewrite N.add_0_r; apply I8.
  - intro f; rewrite <- employing_is by assumption; cbn [nothing cU]; rewrite N.add_0_r; apply I9.
  - intro f; reflexivity.
  - intro f; rewrite <- from_is, <- into_is by assumption; cbn [nothing cF cI]; rewrite !N.add_0_r; apply I10.
  - intros t i inside; destruct (types s t) eqn:T.
    1,2: destruct (entries s t i); cbn [lawful]; rewrite ?T; exact I.
    all: destruct (I11 t i) as [|K]; [apply checked'; congruence | lia | rewrite T in K].
    + apply isLegalL1_lawful in K; tauto.
    + apply isLegalAbove_lawful in K; [exact K | rewrite T; unfold high; auto | rewrite T; reflexivity].
    + apply isLegalAbove_lawful in K; [exact K | rewrite T; unfold high; auto | rewrite T; reflexivity].
    + destruct K as [K K']; destruct (isGuestL4Slot i) eqn:mine; [|rewrite K' by reflexivity; exact I].
      specialize (K eq_refl); apply isLegalAbove_lawful in K; [exact K | rewrite T; unfold high; auto | rewrite T; reflexivity].
  - intros t i inside mine; destruct (types s t) eqn:T; try discriminate mine; apply xen; assumption.
  - intros f pin; apply I3, pin.
  - intro t; apply checked'.
  - intros t W; apply checked'; congruence.
  - intros t T V; exfalso; apply checked' in T; congruence.
Qed.

(** Entries that hold the same and are lawful can stand for each other. *)
Lemma account_ext ow al re ty us pi li ba E E' C :
  Account ow al re ty us pi li ba E C ->
  (forall t i g, i < SLOTS -> holds (ty t) t (E t i) g = holds (ty t) t (E' t i) g) ->
  (forall t i g, i < SLOTS -> employs (ty t) t (E t i) g = employs (ty t) t (E' t i) g) ->
  (forall t i, i < SLOTS -> lawful ow ty t (E' t i)) ->
  (forall t i, i < SLOTS -> guest (ty t) i = false -> E' t i = absent) ->
  Account ow al re ty us pi li ba E' C.
Proof.
  intros [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11] RH RE law mine.
  assert (forall t i g, i < SLOTS -> links ty t (E t i) g = links ty t (E' t i) g) as RL
    by (intros; unfold links; rewrite RH by assumption; reflexivity).
  constructor; auto.
  - intro f; rewrite <- (counts_ext ty ty E E'); auto.
  - intro f; rewrite <- (using_ext ty ty E E'); auto.
  - intro f; rewrite <- (from_ext ty ty E E'), <- (into_ext ty ty E E'); auto.
Qed.

Lemma account_invariants s :
  Good s (entries s) nothing -> (forall t, validated s t = true <-> types s t <> none) -> Invariants s.
Proof.
  intros G checked'.
  assert (forall t i, i < SLOTS -> types s t = FrameType_l4 -> isGuestL4Slot i = false -> entries s t i = absent) as xen.
  { intros t i inside T mine; apply (g_guest _ _ _ _ _ _ _ _ _ _ G); [exact inside | rewrite T; exact mine]. }
  assert (forall t i g w u l, types s t = FrameType_l1 -> i < SLOTS -> entries s t i = present g w u l ->
    0 < references s g /\ (w = true -> types s g = writable)) as maps.
  { intros t i g w u l T inside e; split.
    - pose proof (held_referenced G t i g inside) as K; rewrite T, e in K; cbn [holds] in K; rewrite eqb_refl in K.
      specialize (K eq_refl); lia.
    - pose proof (g_lawful _ _ _ _ _ _ _ _ _ _ G t i inside) as K; rewrite e in K; cbn [lawful] in K; rewrite T in K; tauto. }
  constructor.
  - exact (g_typed _ _ _ _ _ _ _ _ _ _ G).
  - intro f; rewrite checked', (g_typed _ _ _ _ _ _ _ _ _ _ G f); tauto.
  - intros f pin; apply (g_pinned _ _ _ _ _ _ _ _ _ _ G) in pin; split; [exact pin|]; apply checked'; apply isTable_true in pin; tauto.
  - exact (g_owned _ _ _ _ _ _ _ _ _ _ G).
  - exact (uses_at_most G).
  - exact (fun t i g w u l T inside e => maps t i g w u l T inside e).
  - intros t i f; unfold mapsWritable; rewrite andb_true_iff, negb_true_iff; intros [inside K].
    apply N.leb_gt in inside; pose proof (g_lawful _ _ _ _ _ _ _ _ _ _ G t i inside) as law.
    destruct (entries s t i) as [|g w u l] eqn:e; [discriminate|].
    apply andb_true_iff in K as [-> K].
    destruct (types s t) eqn:T; try discriminate.
    + beq K; subst g; destruct (maps t i f true u l T inside e) as [_ W]; rewrite W by reflexivity; reflexivity.
    + apply (lawful_above FrameType_l2) in law as (-> & self & law); [|unfold high; auto | exact T].
      apply andb_true_iff in K as [K K']; beq K; beq K'; subst g.
      destruct (N.eq_dec f t) as [->|neq]; [discriminate (self eq_refl)|].
      destruct (law neq) as [_ [Tg | [_ W]]]; [cbn [below] in Tg; congruence | discriminate].
    + apply (lawful_above FrameType_l3) in law as (-> & self & law); [|unfold high; auto | exact T].
      apply andb_true_iff in K as [K K']; beq K; beq K'; subst g.
      destruct (N.eq_dec f t) as [->|neq]; [discriminate (self eq_refl)|].
      destruct (law neq) as [_ [Tg | [_ W]]]; [cbn [below] in Tg; congruence | discriminate].
    + apply (lawful_above FrameType_l4) in law as (-> & self & law); [|unfold high; auto | exact T].
      apply andb_true_iff in K as [K K']; apply andb_true_iff in K as [_ K]; beq K; beq K'; subst g.
      destruct (N.eq_dec f t) as [->|neq]; [discriminate (self eq_refl)|].
      destruct (law neq) as [_ [Tg | [_ W]]]; [cbn [below] in Tg; congruence | discriminate].
  - intro f; rewrite referring_is by assumption.
    pose proof (g_references _ _ _ _ _ _ _ _ _ _ G f) as K; cbn [nothing cR] in K; rewrite N.add_0_r in K; exact K.
  - intro f; rewrite employing_is by assumption.
    pose proof (g_uses _ _ _ _ _ _ _ _ _ _ G f) as K; cbn [nothing cU] in K; rewrite N.add_0_r in K; exact K.
  - intro f; cbv zeta; rewrite from_is, into_is by assumption.
    pose proof (g_links _ _ _ _ _ _ _ _ _ _ G f) as K; cbn [nothing cF cI] in K; rewrite !N.add_0_r in K; exact K.
  - intros t i V; destruct (N.le_gt_cases SLOTS i) as [|inside]; [auto|right].
    pose proof (g_lawful _ _ _ _ _ _ _ _ _ _ G t i inside) as law; destruct (types s t) eqn:T; auto.
    + apply isLegalL1_lawful; [exact T|]; split; [exact law|].
      intros f held; pose proof (held_referenced G t i f inside) as K; rewrite T in K; specialize (K held); lia.
    + apply isLegalAbove_lawful; [rewrite T; unfold high; auto | rewrite T; reflexivity | exact law].
    + apply isLegalAbove_lawful; [rewrite T; unfold high; auto | rewrite T; reflexivity | exact law].
    + split; [intros _; apply isLegalAbove_lawful; [rewrite T; unfold high; auto | rewrite T; reflexivity | exact law] | auto].
  - exact (g_base _ _ _ _ _ _ _ _ _ _ G).
  - exact (g_exists _ _ _ _ _ _ _ _ _ _ G).
Qed.

Lemma holds_row ty t e g : isTable ty = false -> holds ty t e g = false.
Proof. destruct ty; try discriminate; destruct e; cbn [holds]; rewrite ?andb_false_r; reflexivity. Qed.

Lemma good_invariants s E : Good s E nothing -> Agree s E nothing -> Invariants s.
Proof.
  intros G [A1 A2 A4 A3].
  assert (forall t, validated s t = true <-> types s t <> none) as checked'.
  { intro t; split; [apply A2|]; intro T; destruct (validated s t) eqn:V; [reflexivity|].
    specialize (A3 t T V); cbn [nothing cU] in A3; apply (typed_used G) in T; lia. }
  apply account_invariants; [|exact checked'].
  assert (forall t i, i < SLOTS -> isTable (types s t) = true -> E t i = entries s t i) as alike.
  { intros t i inside T; apply A1; auto; apply checked'; apply isTable_true in T; tauto. }
  apply (account_ext _ _ _ _ _ _ _ _ E); [exact G | | | |].
  - intros t i g inside; destruct (isTable (types s t)) eqn:T; [rewrite alike by assumption; reflexivity|].
    rewrite !holds_row by exact T; reflexivity.
  - intros t i g inside; unfold employs; destruct (isTable (types s t)) eqn:T; [rewrite alike by assumption; reflexivity|].
    rewrite !holds_row by exact T; reflexivity.
  - intros t i inside; destruct (isTable (types s t)) eqn:T.
    + rewrite <- alike by assumption; apply (g_lawful _ _ _ _ _ _ _ _ _ _ G), inside.
    + destruct (entries s t i); cbn [lawful]; [exact I|]; destruct (types s t); try discriminate T; exact I.
  - intros t i inside mine; rewrite <- alike; [apply (g_guest _ _ _ _ _ _ _ _ _ _ G); assumption | exact inside |].
    destruct (types s t); try discriminate mine; reflexivity.
Qed.

(** * Writing an entry *)

(** What is written to a frame that is no table. *)
Lemma write_plain s f i e : Invariants s -> isTable (types s f) = false -> Invariants (write s f i e).
Proof.
  intros Inv plain; destruct (invariants_good s Inv) as [G [A1 A2 A4 A3]].
  apply (good_invariants _ (entries s)); [exact G|]; constructor; auto; unfold write; fields.
  intros t j inside V T; rewrite update2_other; [reflexivity|]; left; congruence.
Qed.

(** Only flags that need no check differ. *)
Lemma write_similar s f i e : Invariants s -> isSimilar (entries s f i) e = true -> Invariants (write s f i e).
Proof.
  intros Inv alike; pose proof (invariants_good s Inv) as [G A].
  assert (forall t, validated s t = true <-> types s t <> none) as checked'.
  { intro t; rewrite (holds_usedIsValidated _ Inv t), (holds_typedWhileUsed _ Inv t); tauto. }
  apply account_invariants; [|exact checked'].
  destruct (entries s f i) as [|g w u l] eqn:e0; [discriminate|]; destruct e as [|g' w' u' l']; [discriminate|].
  cbn [isSimilar] in alike; apply andb_true_iff in alike as [alike same_l]; apply andb_true_iff in alike as [same_g same_w].
  beq same_g; beq same_w; beq same_l; subst g' w' l'.
  assert (forall t j, entries (write s f i (present g w u' l)) t j = entries s t j \/
    t = f /\ j = i /\ entries (write s f i (present g w u' l)) t j = present g w u' l /\ entries s t j = present g w u l) as K.
  { intros t j; unfold write; fields; unfold update2; at_ t f; [at_ j i|]; cbn [andb]; auto. }
  apply (account_ext _ _ _ _ _ _ _ _ (entries s)); [exact G | | | |]; intros t j.
  - intros h inside; destruct (K t j) as [-> | (-> & -> & -> & ->)]; reflexivity.
  - intros h inside; destruct (K t j) as [-> | (-> & -> & -> & ->)]; reflexivity.
  - intros inside; pose proof (g_lawful _ _ _ _ _ _ _ _ _ _ G t j inside) as law.
    destruct (K t j) as [-> | (-> & -> & -> & e1)]; [exact law | rewrite e1 in law; exact law].
  - intros inside mine; pose proof (g_guest _ _ _ _ _ _ _ _ _ _ G t j inside mine) as gone.
    destruct (K t j) as [-> | (_ & _ & _ & e1)]; [exact gone | congruence].
Qed.

(** What a call leaves alone: what is allocated, pinned and a top-level table; the owner of each frame, unless it is freed. *)
Record Leaves (s s' : State) : Prop := {
  l_owner : forall t, owner s' t = owner s t \/ owner s' t = None;
  l_allocated : allocated s' = allocated s;
  l_pinned : pinned s' = pinned s;
  l_base : base s' = base s;
}.

Lemma leaves_trans s s1 s2 : Leaves s s1 -> Leaves s1 s2 -> Leaves s s2.
Proof.
  intros [A1 A2 A3 A4] [B1 B2 B3 B4]; constructor; try congruence; intro t; destruct (B1 t) as [-> | ->]; auto.
Qed.

Lemma grow_leaves X s E s' E' : Grow X s E s' E' -> Leaves s s'.
Proof. intros W; constructor; [left; rewrite (w_owner _ _ _ _ _ W); reflexivity | apply W | apply W | apply W]. Qed.

Lemma shrink_leaves X s E s' E' : Shrink X s E s' E' -> Leaves s s'.
Proof. intros K; constructor; apply K. Qed.

(** The new entry is taken, written, and the old one dropped. *)
Lemma mod_ok T f dom ge pe pd s i e :
  isTable T = true -> ge_spec T f dom ge -> pe_spec T f false pe pd ->
  Invariants s -> types s f = T -> owner s f = Some dom -> i < SLOTS -> guest T i = true ->
  gives (ge s e) (fun next =>
    let r := pe (write next f i e) (entries s f i) in
    pd (write next f i e) (entries s f i) /\ Invariants r /\
    Leaves s r /\ (forall t j, entries r t j = entries (write s f i e) t j)).
Proof.
  intros table ge_ok pe_ok Inv typed owned inside mine; destruct (invariants_good s Inv) as [G A].
  assert (T <> none) as some by (destruct T; discriminate).
  pose proof (ge_ok s (entries s) nothing e G A ltac:(auto) typed owned) as K.
  destruct (ge s e) as [s1 []| |]; cbn [gives] in *; [|exact I | exact K].
  destruct K as (E1 & G1 & A1 & W & law & live & N1); cbv zeta.
  assert (types s1 f = T) as typed1 by (rewrite (w_types _ _ _ _ _ W); congruence).
  assert (E1 f i = entries s f i) as old by (apply (w_ghost _ _ _ _ _ W); [congruence | reflexivity]).
  rewrite <- old.
  assert (forall g, employs T f (E1 f i) g = true -> validated s1 g = true) as live'.
  { intros g used; apply (live_validated s1 E1 _ f i g G1 A1 inside); rewrite typed1; exact used. }
  assert (Good (write s1 f i e) (update2 E1 f i e) (hold nothing (types s1) f (E1 f i))) as G2.
  { apply exchange; auto; [congruence | rewrite typed1; auto | intro; reflexivity]. }
  assert (Agree (write s1 f i e) (update2 E1 f i e) (hold nothing (types s1) f (E1 f i))) as A2.
  { destruct A1 as [B1 B2 B4 B3]; constructor; unfold write; fields; auto.
    - intros t j Hj V Tt; unfold update2; destruct ((t == f) && (j == i)); auto.
    - intros t Tt V; rewrite B3 by assumption; cbn [hold cU]; rewrite typed1; specialize (live t); specialize (live' t).
      destruct (employs T f e t); [rewrite live in V by reflexivity; discriminate|].
      destruct (employs T f (E1 f i) t); [rewrite live' in V by reflexivity; discriminate | reflexivity]. }
  destruct (pe_ok (write s1 f i e) (update2 E1 f i e) nothing (E1 f i) G2 A2) as [D (E2 & G3 & A3 & K)]; auto.
  - intro; reflexivity.
  - apply (g_lawful _ _ _ _ _ _ _ _ _ _ G1), inside.
  - discriminate.
  - split; [exact D | split; [apply (good_invariants _ E2); assumption | split]].
    + apply (leaves_trans _ (write s1 f i e)); [|exact (shrink_leaves _ _ _ _ _ K)].
      apply (leaves_trans _ s1); [exact (grow_leaves _ _ _ _ _ W) | constructor; auto].
    + intros t j; rewrite (k_entries _ _ _ _ _ K); unfold write; fields; unfold update2; rewrite N1; reflexivity.
Qed.

Definition sound (o : Outcome State unit) : Prop := after o (fun next => Invariants next).

(** The call writes an entry, and nothing else into memory. *)
Definition writes (s : State) (f i : N) (e : Entry) (o : Outcome State unit) : Prop :=
  after o (fun next => Leaves s next /\ forall t j, entries next t j = entries (write s f i e) t j).

Lemma writes_write s f i e : writes s f i e (ok (write s f i e) tt).
Proof. split; [constructor; auto | reflexivity]. Qed.

Lemma modL1_ok s f i e pt pg :
  Invariants s -> types s f = FrameType_l1 -> owner s f = Some pt -> i < SLOTS -> pt = 0 \/ pg = pt ->
  modL1Entry_defined s f i e pt pg /\ sound (modL1Entry s f i e pt pg) /\ writes s f i e (modL1Entry s f i e pt pg).
Proof.
  intros Inv typed owned inside allowed; unfold modL1Entry_defined, modL1Entry, sound; cbv zeta.
  pose proof (mod_ok FrameType_l1 f pt _ _ _ s i e eq_refl (l1_ge_ok f pt pg allowed) (l1_pe_ok f false) Inv typed owned inside eq_refl) as K.
  cbv beta in K; destruct (isSimilar (entries s f i) e) eqn:alike.
  - split; [discriminate | split; [apply write_similar; assumption | apply writes_write]].
  - destruct (getPageFromL1e s e pt pg); unfold writes; cbn [gives after] in *; tauto.
Qed.

Lemma isSimilarTable_is old e : isSimilarTable old e = isSimilar old e.
Proof. reflexivity. Qed.
Lemma modL2_ok s f i e dom :
  Invariants s -> types s f = FrameType_l2 -> owner s f = Some dom -> i < SLOTS ->
  modL2Entry_defined s f i e dom /\ sound (modL2Entry s f i e dom) /\ writes s f i e (modL2Entry s f i e dom).
Proof.
  intros Inv typed owned inside; unfold modL2Entry_defined, modL2Entry, sound; cbv zeta.
  pose proof (mod_ok FrameType_l2 f dom _ _ _ s i e eq_refl
    (ge_above_ok FrameType_l2 getTypeL1 ltac:(unfold high; auto) get_l1_ok f dom) (put_l2_entry_ok f) Inv typed owned inside eq_refl) as K.
  change (ge_above FrameType_l2 getTypeL1 f dom s e) with (getPageFromL2e s e f dom) in K; rewrite isSimilarTable_is.
  destruct (match e with present _ _ _ large => large | _ => false end) eqn:l.
  { split; [|split; exact I]; intro not; destruct e as [|g w u [|]]; try discriminate; destruct (not g w u eq_refl). }
  destruct (isSimilar (entries s f i) e) eqn:alike.
  - split; [discriminate | split; [apply write_similar; assumption | apply writes_write]].
  - destruct (getPageFromL2e s e f dom); unfold writes; cbn [gives after] in *; tauto.
Qed.

Lemma modL3_ok s f i e dom :
  Invariants s -> types s f = FrameType_l3 -> owner s f = Some dom -> i < SLOTS ->
  modL3Entry_defined s f i e dom /\ sound (modL3Entry s f i e dom) /\ writes s f i e (modL3Entry s f i e dom).
Proof.
  intros Inv typed owned inside; unfold modL3Entry_defined, modL3Entry, sound; cbv zeta.
  pose proof (mod_ok FrameType_l3 f dom _ _ _ s i e eq_refl
    (ge_above_ok FrameType_l3 getTypeL2 ltac:(unfold high; auto) get_l2_ok f dom) (put_l3_entry_ok f) Inv typed owned inside eq_refl) as K.
  change (ge_above FrameType_l3 getTypeL2 f dom s e) with (getPageFromL3e s e f dom) in K; rewrite isSimilarTable_is.
  destruct (match e with present _ _ _ large => large | _ => false end) eqn:l.
  { split; [|split; exact I]; intro not; destruct e as [|g w u [|]]; try discriminate; destruct (not g w u eq_refl). }
  destruct (isSimilar (entries s f i) e) eqn:alike.
  - split; [discriminate | split; [apply write_similar; assumption | apply writes_write]].
  - destruct (getPageFromL3e s e f dom); unfold writes; cbn [gives after] in *; tauto.
Qed.

Lemma modL4_ok s f i e dom :
  Invariants s -> types s f = FrameType_l4 -> owner s f = Some dom -> i < SLOTS ->
  modL4Entry_defined s f i e dom /\ sound (modL4Entry s f i e dom) /\ writes s f i e (modL4Entry s f i e dom).
Proof.
  intros Inv typed owned inside; unfold modL4Entry_defined, modL4Entry, sound; cbv zeta.
  destruct (isGuestL4Slot i) eqn:mine; cbn [negb]; [|split; [discriminate | split; exact I]].
  pose proof (mod_ok FrameType_l4 f dom _ _ _ s i e eq_refl
    (ge_above_ok FrameType_l4 getTypeL3 ltac:(unfold high; auto) get_l3_ok f dom) (put_l4_entry_ok f) Inv typed owned inside mine) as K.
  change (ge_above FrameType_l4 getTypeL3 f dom s e) with (getPageFromL4e s e f dom) in K; rewrite isSimilarTable_is.
  destruct (match e with present _ _ _ large => large | _ => false end) eqn:l.
  { split; [|split; exact I]; intros _ not; destruct e as [|g w u [|]]; try discriminate; destruct (not g w u eq_refl). }
  destruct (isSimilar (entries s f i) e) eqn:alike.
  - split; [discriminate | split; [apply write_similar; assumption | apply writes_write]].
  - destruct (getPageFromL4e s e f dom); unfold writes; cbn [gives after] in *; tauto.
Qed.

(** * The actions *)
Lemma mayActOn_is caller dom : mayActOn caller dom = true -> caller = 0 \/ dom = caller.
Proof. unfold mayActOn; rewrite orb_true_iff, !eqb_true_iff; intuition. Qed.

Lemma mmuUpdate_changes s caller foreign f slot e :
  Invariants s -> sound (mmuUpdate s caller foreign f slot e) /\ writes s f slot e (mmuUpdate s caller foreign f slot e).
Proof.
  intro Inv; unfold mmuUpdate.
  destruct (pageOwner caller foreign) as [pg|]; [|split; exact I].
  destruct (mayActOn caller pg) eqn:may; cbn [negb]; [|split; exact I]; apply mayActOn_is in may.
  destruct (canGetPage s f caller) eqn:can; cbn [negb orb]; [|split; exact I]; apply canGetPage_owner in can.
  destruct (N.leb_spec SLOTS slot) as [|inside]; [split; exact I|].
  destruct (eqb_spec (uses s f) 0) as [zero|used].
  { split; [|apply writes_write]; apply write_plain; [exact Inv|]; apply (holds_typedWhileUsed _ Inv) in zero; rewrite zero; reflexivity. }
  destruct (validated s f); cbn [negb]; [|split; exact I]; cbv zeta.
  destruct (eqb_spec (types s f) FrameType_l1) as [T|_]; [apply modL1_ok; assumption|].
  destruct (eqb_spec (types s f) writable) as [T|_]; [split; [apply write_plain; [exact Inv | rewrite T; reflexivity] | apply writes_write]|].
  destruct (negb (pg == caller)); [split; exact I|].
  destruct (eqb_spec (types s f) FrameType_l2) as [T|_]; [apply modL2_ok; assumption|].
  destruct (eqb_spec (types s f) FrameType_l3) as [T|_]; [apply modL3_ok; assumption|].
  destruct (eqb_spec (types s f) FrameType_l4) as [T|_]; [apply modL4_ok; assumption | split; exact I].
Qed.

Lemma mmuUpdate_sound s caller foreign f slot e : Invariants s -> sound (mmuUpdate s caller foreign f slot e).
Proof. apply mmuUpdate_changes. Qed.

(** ** Pins *)
Lemma good_pin s E C f :
  Good s E (use (reference C f) f) -> pinned s f = false -> isTable (types s f) = true -> (forall g, cU C g <= cR C g) ->
  Good (s <| pinned := update1 (pinned s) f true |>) E C.
Proof.
  intros G out table credits; unfold Good; fields.
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; generalize (G3 g); cbn [use reference cR]; unfold update1; at_ g f; cbn [one]; [rewrite out; cbn [one]|]; intro; lia.
  - intro g; generalize (G4 g); cbn [use reference cU]; unfold update1; at_ g f; cbn [one]; [rewrite out; cbn [one]|]; intro; lia.
  - intro g; unfold update1; at_ g f; auto.
Qed.

Lemma good_unpin s E C f :
  Good s E C -> pinned s f = true ->
  Good (s <| pinned := update1 (pinned s) f false |>) E (use (reference C f) f).
Proof.
  intros G out; unfold Good; fields.
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; generalize (G3 g); cbn [use reference cR]; unfold update1; at_ g f; cbn [one]; [rewrite out; cbn [one]|]; intro; lia.
  - intro g; generalize (G4 g); cbn [use reference cU]; unfold update1; at_ g f; cbn [one]; [rewrite out; cbn [one]|]; intro; lia.
  - intro g; generalize (G5 g); cbn [use reference cU cR]; at_ g f; cbn [one]; intro; lia.
  - intro g; unfold update1; at_ g f; [discriminate | auto].
Qed.

(** The use of a checked frame goes over to or comes from something that is no credit. *)
Lemma agree_settle s E C C' f :
  Agree s E C -> validated s f = true -> (forall g, g <> f -> cU C' g = cU C g) -> Agree s E C'.
Proof.
  intros A V other; apply (agree_ghost s E C); auto.
  intros g _ V'; apply other; congruence.
Qed.

Lemma getType_ok level : get_spec (tableType level) (fun s f => getType s f level).
Proof. destruct level; [exact get_l1_ok | exact get_l2_ok | exact get_l3_ok | exact get_l4_ok]. Qed.

Lemma tableType_table level : isTable (tableType level) = true.
Proof. destruct level; reflexivity. Qed.

(** Takes a reference and a use of an owned frame. *)
Lemma take_ok T get s f dom :
  get_spec T get -> Invariants s -> owner s f = Some dom ->
  gives (get (takeReference s f) f) (fun next => exists E,
    Good next E (use (reference nothing f) f) /\ Agree next E (use (reference nothing f) f) /\
    Grow nowhere s (entries s) next E /\ types next f = T /\ validated next f = true /\
    (forall t i, entries next t i = entries s t i \/ t = f /\ guest T i = false)).
Proof.
  intros get_ok Inv owned; destruct (invariants_good s Inv) as [G A].
  pose proof (good_takeReference s _ _ f dom G owned) as G1.
  assert (Agree (takeReference s f) (entries s) (reference nothing f)) as A1 by (apply (agree_like s _ _ nothing); auto).
  pose proof (get_ok _ _ _ f G1 A1 ltac:(auto)) as K.
  assert (cU (reference nothing f) f + 1 <= cR (reference nothing f) f) as credit.
  { cbn [reference nothing cU cR]; rewrite eqb_refl; reflexivity. }
  specialize (K credit); destruct (get (takeReference s f) f) as [next []| |]; cbn [gives] in *; [|exact I | exact K].
  destruct K as (E & G2 & A2 & W & T2 & V2 & N2); exists E; split; [exact G2 | split; [exact A2 | split; [|auto]]].
  apply (grow_trans _ nowhere _ _ (takeReference s f) (entries s)); [apply grow_like; reflexivity | exact W | discriminate].
Qed.

(** Drops a use and a reference of a checked frame. *)
Lemma drop_both_ok T put put_defined s E f :
  put_spec T put put_defined ->
  Good s E (use (reference nothing f) f) -> Agree s E (use (reference nothing f) f) -> types s f = T -> validated s f = true ->
  put_defined s f /\ putPage_defined (put s f) f /\ Invariants (putPage (put s f) f) /\
  exists E', Shrink nowhere s E (putPage (put s f) f) E'.
Proof.
  intros put_ok G A typed V.
  destruct (put_ok s E (reference nothing f) f G A ltac:(auto) typed V) as [D (E1 & G1 & A1 & K1)].
  destruct (good_putPage _ _ _ _ G1 ltac:(intro; reflexivity)) as [D2 G2].
  split; [exact D | split; [exact D2 | split; [apply (good_invariants _ E1); [exact G2 | apply agree_putPage, A1]|]]].
  exists E1; apply (shrink_trans _ nowhere _ _ (put s f) E1); [exact K1 | apply shrink_putPage | discriminate].
Qed.

(** A pinned frame is a table of the level asked for; only Xen's slots of it are written. *)
Lemma pin_changes s caller foreign f level :
  Invariants s ->
  after (pin s caller foreign f level) (fun next =>
    Invariants next /\ owner next = owner s /\ allocated next = allocated s /\ base next = base s /\
    pinned next = update1 (pinned s) f true /\ types next f = tableType level /\
    (forall t, types s t <> none -> types next t = types s t) /\
    (forall t i, entries next t i = entries s t i \/ t = f /\ guest (tableType level) i = false)).
Proof.
  intro Inv; unfold pin.
  destruct (pageOwner caller foreign) as [pg|]; [|exact I].
  destruct (mayActOn caller pg); cbn [negb]; [|exact I].
  destruct (canGetPage s f pg) eqn:can; cbn [negb]; [|exact I]; apply canGetPage_owner in can; cbv zeta.
  pose proof (take_ok _ _ s f pg (getType_ok level) Inv can) as K; cbv beta in K.
  destruct (getType (takeReference s f) f level) as [next []| |]; cbn [gives after] in *; [|exact I | destruct K].
  destruct K as (E & G & A & W & T & V & N).
  destruct (pinned next f) eqn:out; cbn [after]; [exact I|].
  split; [|split; [apply W | split; [apply W | split; [apply W | split; [|split; [exact T | split; [apply W | exact N]]]]]]].
  - apply (good_invariants _ E).
    + apply good_pin; auto; [rewrite T; apply tableType_table | intro; reflexivity].
    + apply (agree_like next _ _ nothing); auto; apply (agree_settle _ _ _ _ f A V).
      intros g neq; cbn [use reference nothing cU]; rewrite (proj2 (eqb_false_iff g f) neq); reflexivity.
  - fields; rewrite (w_pinned _ _ _ _ _ W); reflexivity.
Qed.

Lemma pin_sound s caller foreign f level : Invariants s -> sound (pin s caller foreign f level).
Proof. intro Inv; eapply after_mono; [|apply pin_changes, Inv]; cbv beta; tauto. Qed.

Lemma putType_ok s E f :
  Good s E (use (reference nothing f) f) -> Agree s E (use (reference nothing f) f) -> isTable (types s f) = true -> validated s f = true ->
  putType_defined s f /\ putPage_defined (putType s f) f /\ Invariants (putPage (putType s f) f) /\
  exists E', Shrink nowhere s E (putPage (putType s f) f) E'.
Proof.
  intros G A table V; unfold putType_defined, putType; destruct (types s f) eqn:T; try discriminate.
  - apply (drop_both_ok _ _ _ s E f put_l1_ok G A T V).
  - apply (drop_both_ok _ _ _ s E f put_l2_ok G A T V).
  - apply (drop_both_ok _ _ _ s E f put_l3_ok G A T V).
  - apply (drop_both_ok _ _ _ s E f put_l4_ok G A T V).
Qed.

Lemma unpinned_ok s f : Invariants s -> pinned s f = true ->
  let t := s <| pinned := update1 (pinned s) f false |> in
  putType_defined t f /\ putPage_defined (putType t f) f /\ Invariants (putPage (putType t f) f) /\
  exists E, Shrink nowhere t (entries s) (putPage (putType t f) f) E.
Proof.
  intros Inv out t; destruct (invariants_good s Inv) as [G A]; destruct (holds_pinnedIsTable _ Inv f out) as [T V].
  pose proof (good_unpin s _ _ f G out) as G1.
  assert (Agree t (entries s) (use (reference nothing f) f)) as A1.
  { apply (agree_like s _ _ (use (reference nothing f) f)); auto; apply (agree_settle _ _ _ _ f A V).
    intros g neq; cbn [use reference nothing cU]; rewrite (proj2 (eqb_false_iff g f) neq); reflexivity. }
  exact (putType_ok t _ f G1 A1 T V).
Qed.

Lemma unpin_changes s caller foreign f :
  Invariants s ->
  after (unpin s caller foreign f) (fun next =>
    Invariants next /\ Leaves (s <| pinned := update1 (pinned s) f false |>) next /\ entries next = entries s /\
    (forall t, types next t = types s t \/ types next t = none)).
Proof.
  intro Inv; unfold unpin.
  destruct (pageOwner caller foreign) as [pg|]; [|exact I].
  destruct (mayActOn caller pg); cbn [negb]; [|exact I].
  destruct (canGetPage s f pg); cbn [negb]; [|exact I].
  destruct (pinned s f) eqn:out; cbn [negb after]; [|exact I].
  destruct (unpinned_ok s f Inv out) as (_ & _ & Inv' & E & K).
  split; [exact Inv' | split; [exact (shrink_leaves _ _ _ _ _ K) | split; [exact (k_entries _ _ _ _ _ K) | exact (k_types _ _ _ _ _ K)]]].
Qed.

Lemma unpin_sound s caller foreign f : Invariants s -> sound (unpin s caller foreign f).
Proof. intro Inv; eapply after_mono; [|apply unpin_changes, Inv]; cbv beta; tauto. Qed.

(** ** Top-level tables *)
Definition credited (o : option N) : Credits :=
  match o with Some v => use (reference nothing v) v | None => nothing end.

Lemma good_base s E f d :
  Good s E (use (reference nothing f) f) -> types s f = FrameType_l4 -> owner s f = Some d -> base s d <> Some f ->
  Good (s <| base := update1 (base s) d (Some f) |>) E (credited (base s d)).
Proof.
  intros G T O changed; unfold Good; fields.
  pose proof (proj2 (g_exists _ _ _ _ _ _ _ _ _ _ G f d O)) as inside.
  assert (forall g, bases (update1 (base s) d (Some f)) g + one (match base s d with Some v => v == g | None => false end)
    = bases (base s) g + one (f == g)) as B.
  { intro g; unfold bases.
    pose proof (count_range_update
      (fun x => match update1 (base s) d (Some f) x with Some v => v == g | None => false end)
      (fun x => match base s x with Some v => v == g | None => false end) 0 DOMAINS d) as K; cbv beta in K.
    rewrite (proj2 (N.leb_le 0 d)), (proj2 (N.ltb_lt d DOMAINS) inside), update1_same in K by lia; cbn [andb] in K; apply K.
    intros x neq; rewrite update1_other by exact neq; reflexivity. }
  destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; generalize (G3 g) (B g); cbn [use reference nothing cR].
    destruct (base s d) as [v|]; cbn [credited use reference nothing cR]; rewrite (eqb_sym g f), ?(eqb_sym v g); cbn [one]; intros; lia.
  - intro g; generalize (G4 g) (B g); cbn [use reference nothing cU].
    destruct (base s d) as [v|]; cbn [credited use reference nothing cU]; rewrite (eqb_sym g f), ?(eqb_sym v g); cbn [one]; intros; lia.
  - intro g; destruct (base s d); cbn [credited use reference nothing cU cR]; lia.
  - intro g; destruct (base s d); exact (G6 g).
  - intros d' v; unfold update1; at_ d' d; [intro e; injection e as <-; auto | apply G10].
Qed.

Lemma newBaseptr_parts s caller f :
  Invariants s -> base s caller <> Some f -> canGetPage s f caller = true ->
  gives (getTypeL4 (takeReference s f) f) (fun next =>
    let t := next <| base := update1 (base next) caller (Some f) |> in
    Leaves (s <| base := update1 (base s) caller (Some f) |>) t /\
    (forall u i, entries t u i = entries s u i \/ u = f /\ isGuestL4Slot i = false) /\
    match base s caller with
    | None => Invariants t
    | Some old =>
        putTypeL4_defined t old /\ putPage_defined (putTypeL4 t old) old /\ Invariants (putPage (putTypeL4 t old) old) /\
        exists E E', Shrink nowhere t E (putPage (putTypeL4 t old) old) E'
    end).
Proof.
  intros Inv changed can; apply canGetPage_owner in can.
  pose proof (take_ok _ _ s f caller get_l4_ok Inv can) as K.
  destruct (getTypeL4 (takeReference s f) f) as [next []| |]; cbn [gives] in *; [|exact I | exact K].
  destruct K as (E & G & A & W & T & V & N); cbv zeta.
  assert (base next caller = base s caller) as B by (rewrite (w_base _ _ _ _ _ W); reflexivity).
  pose proof (good_base next E f caller G T ltac:(rewrite (w_owner _ _ _ _ _ W); exact can) ltac:(congruence)) as G1; rewrite B in G1.
  assert (Agree next E nothing) as A1.
  { apply (agree_settle _ _ _ _ f A V); intros g neq; cbn [use reference nothing cU]; rewrite (proj2 (eqb_false_iff g f) neq); reflexivity. }
  split; [|split; [exact N|]].
  { constructor; fields; [left; rewrite (w_owner _ _ _ _ _ W); reflexivity | apply W | apply W |].
    rewrite (w_base _ _ _ _ _ W); reflexivity. }
  destruct (base s caller) as [old|] eqn:O; cbn [credited] in G1.
  - destruct (holds_baseIsL4 _ Inv caller old O) as [T' _].
    assert (types next old = FrameType_l4) as T1 by (rewrite (w_types _ _ _ _ _ W); congruence).
    assert (validated next old = true) as V1.
    { rewrite (w_validated _ _ _ _ _ W) by congruence; apply (holds_usedIsValidated _ Inv); intro zero.
      apply (holds_typedWhileUsed _ Inv) in zero; congruence. }
    assert (Agree (next <| base := update1 (base next) caller (Some f) |>) E (use (reference nothing old) old)) as A2.
    { apply (agree_like next _ _ (use (reference nothing old) old)); auto; apply (agree_settle _ _ _ _ old A1 V1).
      intros g neq; cbn [use reference nothing cU]; rewrite (proj2 (eqb_false_iff g old) neq); reflexivity. }
    destruct (drop_both_ok _ _ _ _ E old put_l4_ok G1 A2 T1 V1) as (D & D' & I' & K); eauto 6.
  - apply (good_invariants _ E); [exact G1 | apply (agree_like next _ _ nothing); auto].
Qed.

Lemma newBaseptr_changes s caller f :
  Invariants s -> base s caller <> Some f ->
  after (newBaseptr s caller f) (fun next =>
    Invariants next /\ Leaves (s <| base := update1 (base s) caller (Some f) |>) next /\
    (forall t i, entries next t i = entries s t i \/ t = f /\ isGuestL4Slot i = false)).
Proof.
  intros Inv changed; unfold newBaseptr; cbv zeta.
  destruct (match base s caller with Some value => value == f | _ => false end) eqn:same'.
  { exfalso; apply changed; destruct (base s caller) as [v|]; [beq same'; congruence | discriminate]. }
  destruct (canGetPage s f caller) eqn:can; cbn [negb]; [|exact I].
  pose proof (newBaseptr_parts s caller f Inv changed can) as K; cbv zeta in K.
  destruct (getTypeL4 (takeReference s f) f) as [next []| |]; cbn [gives after] in *; [|exact I | destruct K].
  destruct K as (L & N & K); destruct (base s caller) as [old|]; [|auto].
  destruct K as (_ & _ & Inv' & E & E' & K); split; [exact Inv' | split].
  - apply (leaves_trans _ _ _ L), (shrink_leaves _ _ _ _ _ K).
  - intros t i; rewrite (k_entries _ _ _ _ _ K); apply N.
Qed.

Lemma newBaseptr_sound s caller f : Invariants s -> sound (newBaseptr s caller f).
Proof.
  intro Inv; destruct (eq_dec (base s caller) (Some f)) as [B|changed].
  - unfold newBaseptr, sound; cbv zeta; rewrite B, eqb_refl; exact Inv.
  - eapply after_mono; [|apply newBaseptr_changes; assumption]; cbv beta; tauto.
Qed.

Lemma updateVaMapping_changes s caller i4 i3 i2 i1 e f :
  Invariants s -> guestL1 s caller i4 i3 i2 = Some f ->
  sound (updateVaMapping s caller i4 i3 i2 i1 e) /\ writes s f i1 e (updateVaMapping s caller i4 i3 i2 i1 e).
Proof.
  intros Inv found; unfold updateVaMapping; rewrite found.
  destruct (canGetPage s f caller) eqn:can; cbn [negb orb]; [|split; exact I]; apply canGetPage_owner in can.
  destruct (N.leb_spec SLOTS i1) as [|inside]; [split; exact I|].
  destruct ((uses s f == 0) || negb (validated s f)); [split; exact I|].
  destruct (eqb_spec (types s f) FrameType_l1) as [T|_]; cbn [negb]; [|split; exact I].
  apply modL1_ok; auto.
Qed.

Lemma updateVaMapping_sound s caller i4 i3 i2 i1 e : Invariants s -> sound (updateVaMapping s caller i4 i3 i2 i1 e).
Proof.
  intro Inv; destruct (guestL1 s caller i4 i3 i2) as [f|] eqn:found.
  - exact (proj1 (updateVaMapping_changes s caller i4 i3 i2 i1 e f Inv found)).
  - unfold updateVaMapping; rewrite found; exact I.
Qed.

Lemma guestStore_sound s caller table at' slot e : Invariants s -> sound (guestStore s caller table at' slot e).
Proof.
  intro Inv; unfold guestStore, sound.
  destruct (negb (canGetPage s table caller)); cbn [orb]; [exact I|].
  destruct (N.leb_spec SLOTS at') as [|inside]; cbn [orb]; [exact I|].
  destruct (SLOTS <=? slot); [exact I|].
  destruct (eqb_spec (types s table) FrameType_l1) as [T|_]; cbn [negb orb]; [|exact I].
  destruct (negb (validated s table)); [exact I|].
  destruct (entries s table at') as [|g w u l] eqn:m; [exact I|]; destruct w; [|exact I].
  apply write_plain; [exact Inv|].
  destruct (holds_mappingsAreTyped _ Inv table at' g true u l T inside m) as [_ W]; rewrite W by reflexivity; reflexivity.
Qed.

(** ** Allocation *)
Lemma allocate_sound s caller : Invariants s -> after (allocate s caller) (fun next => Invariants next).
Proof.
  intro Inv; unfold allocate.
  destruct (find _ _) as [f|] eqn:found; cbn [after]; [|exact Inv].
  destruct (N.leb_spec DOMAINS caller) as [|exists']; cbn [after]; [exact Inv|].
  apply find_range_some in found as [[_ inside] free']; beq free'.
  destruct (invariants_good s Inv) as [G A].
  pose proof (g_references _ _ _ _ _ _ _ _ _ _ G f) as zero; rewrite free' in zero; cbn [nothing cR] in zero.
  assert (owner s f = None) as unowned by (apply (g_owned _ _ _ _ _ _ _ _ _ _ G), free').
  assert (types s f = none) as untyped.
  { apply (g_typed _ _ _ _ _ _ _ _ _ _ G); pose proof (uses_at_most G f); lia. }
  apply (good_invariants _ (entries s)); [|apply (agree_like s _ _ nothing); auto].
  unfold Good; fields; pose proof G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
  - intro g; unfold update1; at_ g f; [split; discriminate | apply G2].
  - intro g; unfold update1; at_ g f; [cbn [nothing cR one]; lia | apply G3].
  - intros t i less; specialize (G7 t i less); destruct (entries s t i) as [|g w u l] eqn:e; [exact I|].
    assert (forall h, holds (types s t) t (entries s t i) h = true -> h <> f) as other.
    { intros h held ->; pose proof (held_referring G t i f less held); lia. }
    rewrite e in other; cbn [lawful holds] in *.
    destruct (types s t) eqn:T; auto; (rewrite (update1_other _ f _ t) by congruence).
    + destruct G7 as [W D]; split; [exact W|]; destruct D as [D|D]; [auto|right].
      rewrite update1_other; [exact D|]; apply other; rewrite eqb_refl; reflexivity.
    + destruct G7 as (L & S & D); split; [exact L | split; [exact S |]]; intro neq; destruct (D neq) as [Og Tg]; split; [|exact Tg].
      rewrite update1_other; [exact Og|]; apply other; rewrite eqb_refl, (proj2 (eqb_false_iff t g)) by congruence; reflexivity.
    + destruct G7 as (L & S & D); split; [exact L | split; [exact S |]]; intro neq; destruct (D neq) as [Og Tg]; split; [|exact Tg].
      rewrite update1_other; [exact Og|]; apply other; rewrite eqb_refl, (proj2 (eqb_false_iff t g)) by congruence; reflexivity.
    + destruct G7 as (L & S & D); split; [exact L | split; [exact S |]]; intro neq; destruct (D neq) as [Og Tg]; split; [|exact Tg].
      rewrite update1_other; [exact Og|]; apply other; rewrite eqb_refl, (proj2 (eqb_false_iff t g)) by congruence; reflexivity.
  - intros d v B; destruct (G10 d v B) as [T O]; split; [exact T|]; rewrite update1_other; [exact O | congruence].
  - intros g d; unfold update1; at_ g f; [intro e; injection e as <-; auto | apply G11].
Qed.

Lemma free_parts s f : Invariants s -> allocated s f = true ->
  let t := s <| allocated := update1 (allocated s) f false |> in
  putPage_defined t f /\ Invariants (putPage t f).
Proof.
  intros Inv held t; destruct (invariants_good s Inv) as [G A].
  assert (Good t (entries s) (reference nothing f)) as G'.
  { unfold Good, t; fields; destruct G as [G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11]; constructor; auto.
    - intro g; generalize (G3 g); unfold update1; cbn [reference nothing cR]; at_ g f; cbn [one]; [rewrite held; cbn [one]|]; intro; lia.
    - intro g; cbn [reference nothing cU]; lia. }
  destruct (good_putPage t _ nothing f G' ltac:(intro; reflexivity)) as [D G2]; split; [exact D|].
  apply (good_invariants _ (entries s)); [exact G2|]; apply agree_putPage, (agree_like s _ _ nothing); auto.
Qed.

Lemma free_sound s caller f : Invariants s -> after (free s caller f) (fun next => Invariants next).
Proof.
  intro Inv; unfold free.
  destruct (negb (canGetPage s f caller)); cbn [after]; [exact Inv|].
  destruct (allocated s f) eqn:held; cbn [negb after]; [|exact Inv]; apply (free_parts s f Inv held).
Qed.
End Actions.

Lemma refused_is (b : bool) (n m : N) : ~ (b = true -> n <= m) -> b = true /\ m < n.
Proof. destruct b; intro refused; [split; [reflexivity | lia] | exfalso; apply refused; discriminate]. Qed.

(** * The obligations *)

(** Proves that an action preserves an invariant by the lemma that it preserves all of them. *)
Tactic Notation "kept_by" uconstr(lemma) :=
  red; intros; eapply after_mono; [| apply lemma; assumption]; cbv beta; intros ? kept; destruct kept; assumption.

Lemma parameters_PAR : Obligations.parameters_PAR.
Proof. obligation. Qed.

Lemma free_WD : Obligations.free_WD.
Proof. red; intros P s caller f _ Inv _ held; apply (free_parts s f Inv held). Qed.

Lemma mmuUpdate_WD : Obligations.mmuUpdate_WD.
Proof.
  red; intros P s caller foreign f slot e pg _ Inv _ may refused _ _; cbv zeta; apply mayActOn_is in may.
  apply refused_is in refused as [can inside]; apply canGetPage_owner in can.
  split; [intro; apply modL1_ok; assumption | intros _ _ _].
  split; [intro; apply modL2_ok; assumption | intros _].
  split; [intro; apply modL3_ok; assumption | intros _ ?; apply modL4_ok; assumption].
Qed.

Lemma updateVaMapping_WD : Obligations.updateVaMapping_WD.
Proof.
  red; intros P s caller i4 i3 i2 i1 e f _ Inv _ refused _ _ T.
  apply refused_is in refused as [can inside]; apply canGetPage_owner in can; apply modL1_ok; auto.
Qed.

Lemma unpin_WD : Obligations.unpin_WD.
Proof.
  red; intros P s caller foreign f pg _ Inv _ _ _ out; destruct (unpinned_ok s f Inv out) as (D & D' & _); auto.
Qed.

Lemma newBaseptr_WD : Obligations.newBaseptr_WD.
Proof.
  red; cbv zeta; intros P s caller f _ Inv changed can; pose proof (newBaseptr_parts s caller f Inv changed can) as K; cbv zeta in K.
  destruct (getTypeL4 (takeReference s f) f); cbn [gives] in K; [|exact I | exact I].
  intros old B; rewrite B in K; tauto.
Qed.

Lemma initial_INIT_typedWhileUsed : Obligations.initial_INIT_typedWhileUsed.
Proof. obligation. Qed.

Lemma initial_INIT_usedIsValidated : Obligations.initial_INIT_usedIsValidated.
Proof. obligation. Qed.

Lemma initial_INIT_pinnedIsTable : Obligations.initial_INIT_pinnedIsTable.
Proof. obligation. Qed.

Lemma initial_INIT_ownedWhileReferenced : Obligations.initial_INIT_ownedWhileReferenced.
Proof. obligation. Qed.

Lemma initial_INIT_usedIsReferenced : Obligations.initial_INIT_usedIsReferenced.
Proof. obligation. Qed.

Lemma initial_INIT_mappingsAreTyped : Obligations.initial_INIT_mappingsAreTyped.
Proof. obligation. Qed.

Lemma initial_INIT_isolation : Obligations.initial_INIT_isolation.
Proof. obligation. Qed.

Lemma initial_INIT_referencesAreCounted : Obligations.initial_INIT_referencesAreCounted.
Proof. obligation. Qed.

Lemma initial_INIT_usesAreCounted : Obligations.initial_INIT_usesAreCounted.
Proof. obligation. Qed.

Lemma initial_INIT_linksAreCounted : Obligations.initial_INIT_linksAreCounted.
Proof. obligation. Qed.

Lemma initial_INIT_entriesAreLegal : Obligations.initial_INIT_entriesAreLegal.
Proof. obligation. Qed.

Lemma initial_INIT_baseIsL4 : Obligations.initial_INIT_baseIsL4.
Proof. obligation. Qed.

Lemma initial_INIT_ownedByExisting : Obligations.initial_INIT_ownedByExisting.
Proof. obligation. Qed.

Lemma allocate_INV_typedWhileUsed : Obligations.allocate_INV_typedWhileUsed.
Proof. obligation. Qed.

Lemma allocate_INV_usedIsValidated : Obligations.allocate_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma allocate_INV_pinnedIsTable : Obligations.allocate_INV_pinnedIsTable.
Proof. obligation. Qed.

Lemma allocate_INV_ownedWhileReferenced : Obligations.allocate_INV_ownedWhileReferenced.
Proof. obligation. Qed.

Lemma allocate_INV_usedIsReferenced : Obligations.allocate_INV_usedIsReferenced.
Proof. kept_by allocate_sound. Qed.

Lemma allocate_INV_mappingsAreTyped : Obligations.allocate_INV_mappingsAreTyped.
Proof. obligation. Qed.

Lemma allocate_INV_isolation : Obligations.allocate_INV_isolation.
Proof. obligation. Qed.

Lemma allocate_INV_referencesAreCounted : Obligations.allocate_INV_referencesAreCounted.
Proof. kept_by allocate_sound. Qed.

Lemma allocate_INV_usesAreCounted : Obligations.allocate_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma allocate_INV_linksAreCounted : Obligations.allocate_INV_linksAreCounted.
Proof. obligation. Qed.

Lemma allocate_INV_entriesAreLegal : Obligations.allocate_INV_entriesAreLegal.
Proof. kept_by allocate_sound. Qed.

Lemma allocate_INV_baseIsL4 : Obligations.allocate_INV_baseIsL4.
Proof. obligation. Qed.

Lemma allocate_INV_ownedByExisting : Obligations.allocate_INV_ownedByExisting.
Proof. obligation. Qed.

Lemma free_INV_typedWhileUsed : Obligations.free_INV_typedWhileUsed.
Proof. obligation. Qed.

Lemma free_INV_usedIsValidated : Obligations.free_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma free_INV_pinnedIsTable : Obligations.free_INV_pinnedIsTable.
Proof. obligation. Qed.

Lemma free_INV_ownedWhileReferenced : Obligations.free_INV_ownedWhileReferenced.
Proof. obligation. Qed.

Lemma free_INV_usedIsReferenced : Obligations.free_INV_usedIsReferenced.
Proof. kept_by free_sound. Qed.

Lemma free_INV_mappingsAreTyped : Obligations.free_INV_mappingsAreTyped.
Proof. kept_by free_sound. Qed.

Lemma free_INV_isolation : Obligations.free_INV_isolation.
Proof. obligation. Qed.

Lemma free_INV_referencesAreCounted : Obligations.free_INV_referencesAreCounted.
Proof. kept_by free_sound. Qed.

Lemma free_INV_usesAreCounted : Obligations.free_INV_usesAreCounted.
Proof. obligation. Qed.

Lemma free_INV_linksAreCounted : Obligations.free_INV_linksAreCounted.
Proof. obligation. Qed.

Lemma free_INV_entriesAreLegal : Obligations.free_INV_entriesAreLegal.
Proof. kept_by free_sound. Qed.

Lemma free_INV_baseIsL4 : Obligations.free_INV_baseIsL4.
Proof. obligation. Qed.

Lemma free_INV_ownedByExisting : Obligations.free_INV_ownedByExisting.
Proof. obligation. Qed.

Lemma mmuUpdate_INV_typedWhileUsed : Obligations.mmuUpdate_INV_typedWhileUsed.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_usedIsValidated : Obligations.mmuUpdate_INV_usedIsValidated.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_pinnedIsTable : Obligations.mmuUpdate_INV_pinnedIsTable.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_ownedWhileReferenced : Obligations.mmuUpdate_INV_ownedWhileReferenced.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_usedIsReferenced : Obligations.mmuUpdate_INV_usedIsReferenced.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_mappingsAreTyped : Obligations.mmuUpdate_INV_mappingsAreTyped.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_isolation : Obligations.mmuUpdate_INV_isolation.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_referencesAreCounted : Obligations.mmuUpdate_INV_referencesAreCounted.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_usesAreCounted : Obligations.mmuUpdate_INV_usesAreCounted.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_linksAreCounted : Obligations.mmuUpdate_INV_linksAreCounted.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_entriesAreLegal : Obligations.mmuUpdate_INV_entriesAreLegal.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_baseIsL4 : Obligations.mmuUpdate_INV_baseIsL4.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma mmuUpdate_INV_ownedByExisting : Obligations.mmuUpdate_INV_ownedByExisting.
Proof. kept_by mmuUpdate_sound. Qed.

Lemma updateVaMapping_INV_typedWhileUsed : Obligations.updateVaMapping_INV_typedWhileUsed.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_usedIsValidated : Obligations.updateVaMapping_INV_usedIsValidated.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_pinnedIsTable : Obligations.updateVaMapping_INV_pinnedIsTable.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_ownedWhileReferenced : Obligations.updateVaMapping_INV_ownedWhileReferenced.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_usedIsReferenced : Obligations.updateVaMapping_INV_usedIsReferenced.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_mappingsAreTyped : Obligations.updateVaMapping_INV_mappingsAreTyped.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_isolation : Obligations.updateVaMapping_INV_isolation.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_referencesAreCounted : Obligations.updateVaMapping_INV_referencesAreCounted.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_usesAreCounted : Obligations.updateVaMapping_INV_usesAreCounted.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_linksAreCounted : Obligations.updateVaMapping_INV_linksAreCounted.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_entriesAreLegal : Obligations.updateVaMapping_INV_entriesAreLegal.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_baseIsL4 : Obligations.updateVaMapping_INV_baseIsL4.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma updateVaMapping_INV_ownedByExisting : Obligations.updateVaMapping_INV_ownedByExisting.
Proof. kept_by updateVaMapping_sound. Qed.

Lemma pin_INV_typedWhileUsed : Obligations.pin_INV_typedWhileUsed.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_usedIsValidated : Obligations.pin_INV_usedIsValidated.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_pinnedIsTable : Obligations.pin_INV_pinnedIsTable.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_ownedWhileReferenced : Obligations.pin_INV_ownedWhileReferenced.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_usedIsReferenced : Obligations.pin_INV_usedIsReferenced.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_mappingsAreTyped : Obligations.pin_INV_mappingsAreTyped.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_isolation : Obligations.pin_INV_isolation.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_referencesAreCounted : Obligations.pin_INV_referencesAreCounted.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_usesAreCounted : Obligations.pin_INV_usesAreCounted.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_linksAreCounted : Obligations.pin_INV_linksAreCounted.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_entriesAreLegal : Obligations.pin_INV_entriesAreLegal.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_baseIsL4 : Obligations.pin_INV_baseIsL4.
Proof. kept_by pin_sound. Qed.

Lemma pin_INV_ownedByExisting : Obligations.pin_INV_ownedByExisting.
Proof. kept_by pin_sound. Qed.

Lemma unpin_INV_typedWhileUsed : Obligations.unpin_INV_typedWhileUsed.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_usedIsValidated : Obligations.unpin_INV_usedIsValidated.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_pinnedIsTable : Obligations.unpin_INV_pinnedIsTable.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_ownedWhileReferenced : Obligations.unpin_INV_ownedWhileReferenced.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_usedIsReferenced : Obligations.unpin_INV_usedIsReferenced.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_mappingsAreTyped : Obligations.unpin_INV_mappingsAreTyped.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_isolation : Obligations.unpin_INV_isolation.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_referencesAreCounted : Obligations.unpin_INV_referencesAreCounted.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_usesAreCounted : Obligations.unpin_INV_usesAreCounted.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_linksAreCounted : Obligations.unpin_INV_linksAreCounted.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_entriesAreLegal : Obligations.unpin_INV_entriesAreLegal.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_baseIsL4 : Obligations.unpin_INV_baseIsL4.
Proof. kept_by unpin_sound. Qed.

Lemma unpin_INV_ownedByExisting : Obligations.unpin_INV_ownedByExisting.
Proof. kept_by unpin_sound. Qed.

Lemma newBaseptr_INV_typedWhileUsed : Obligations.newBaseptr_INV_typedWhileUsed.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_usedIsValidated : Obligations.newBaseptr_INV_usedIsValidated.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_pinnedIsTable : Obligations.newBaseptr_INV_pinnedIsTable.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_ownedWhileReferenced : Obligations.newBaseptr_INV_ownedWhileReferenced.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_usedIsReferenced : Obligations.newBaseptr_INV_usedIsReferenced.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_mappingsAreTyped : Obligations.newBaseptr_INV_mappingsAreTyped.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_isolation : Obligations.newBaseptr_INV_isolation.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_referencesAreCounted : Obligations.newBaseptr_INV_referencesAreCounted.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_usesAreCounted : Obligations.newBaseptr_INV_usesAreCounted.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_linksAreCounted : Obligations.newBaseptr_INV_linksAreCounted.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_entriesAreLegal : Obligations.newBaseptr_INV_entriesAreLegal.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_baseIsL4 : Obligations.newBaseptr_INV_baseIsL4.
Proof. kept_by newBaseptr_sound. Qed.

Lemma newBaseptr_INV_ownedByExisting : Obligations.newBaseptr_INV_ownedByExisting.
Proof. kept_by newBaseptr_sound. Qed.

Lemma guestStore_INV_typedWhileUsed : Obligations.guestStore_INV_typedWhileUsed.
Proof. obligation. Qed.

Lemma guestStore_INV_usedIsValidated : Obligations.guestStore_INV_usedIsValidated.
Proof. obligation. Qed.

Lemma guestStore_INV_pinnedIsTable : Obligations.guestStore_INV_pinnedIsTable.
Proof. obligation. Qed.

Lemma guestStore_INV_ownedWhileReferenced : Obligations.guestStore_INV_ownedWhileReferenced.
Proof. obligation. Qed.

Lemma guestStore_INV_usedIsReferenced : Obligations.guestStore_INV_usedIsReferenced.
Proof. obligation. Qed.

Lemma guestStore_INV_mappingsAreTyped : Obligations.guestStore_INV_mappingsAreTyped.
Proof. obligation. Qed.

Lemma guestStore_INV_isolation : Obligations.guestStore_INV_isolation.
Proof. kept_by guestStore_sound. Qed.

Lemma guestStore_INV_referencesAreCounted : Obligations.guestStore_INV_referencesAreCounted.
Proof. kept_by guestStore_sound. Qed.

Lemma guestStore_INV_usesAreCounted : Obligations.guestStore_INV_usesAreCounted.
Proof. kept_by guestStore_sound. Qed.

Lemma guestStore_INV_linksAreCounted : Obligations.guestStore_INV_linksAreCounted.
Proof. kept_by guestStore_sound. Qed.

Lemma guestStore_INV_entriesAreLegal : Obligations.guestStore_INV_entriesAreLegal.
Proof. kept_by guestStore_sound. Qed.

Lemma guestStore_INV_baseIsL4 : Obligations.guestStore_INV_baseIsL4.
Proof. obligation. Qed.

Lemma guestStore_INV_ownedByExisting : Obligations.guestStore_INV_ownedByExisting.
Proof. obligation. Qed.
