/- Proofs of MemoryRefinement. This file is yours: xenverif only appends to it. A theorem behind the mark `generated` was written by
the tool; `xenverif prove` may replace it as long as nobody has changed it. -/
import Memory
import MemorySpec
import XenVerif.Arith
import MemoryRefinement.Obligations

open XenVerif XenVerif.Outcome XenVerif.Errno

namespace MemoryRefinement.Proofs

theorem update1_alike {α γ : Type} [DecidableEq α] {m m' : α → γ} (a : α) (v : γ) (x : α) (h : m x = m' x) :
    update1 m a v x = update1 m' a v x := by
  refine update1_elim m a v x (fun y => y = update1 m' a v x) (fun e => ?_) (fun n => ?_)
  · rewrite [e, update1_same]
    exact rfl
  · rewrite [update1_other m' a v n]
    exact h

/-! Operations are defined where the implementation's proofs say so. -/

theorem isSet_WD : Obligations.isSet_WD := by
  intro P s a caller foreign f slot e valid h _ _
  have all : Memory.mmuUpdate_defined P s caller foreign f slot e := fun owner whose may refused used v =>
    Memory.Proofs.mmuUpdate_WD P s caller foreign f slot e owner valid h whose may refused used v
  exact And.intro all all

theorem isMapAt_WD : Obligations.isMapAt_WD := by
  intro P s a caller i4 i3 i2 i1 e valid h _ _
  have all : Memory.updateVaMapping_defined P s caller i4 i3 i2 i1 e := fun f found refused used v one =>
    Memory.Proofs.updateVaMapping_WD P s caller i4 i3 i2 i1 e f valid h found refused used v one
  exact And.intro all all

theorem isUnask_WD : Obligations.isUnask_WD := fun P s _ caller foreign f valid h _ _ owner whose may can out =>
  Memory.Proofs.unpin_WD P s caller foreign f owner valid h whose may can out

theorem isSwitchTo_WD : Obligations.isSwitchTo_WD := fun P s _ caller f valid h _ _ =>
  Memory.Proofs.newBaseptr_WD P s caller f valid h

theorem initial_REL : Obligations.initial_REL := fun _ _ =>
  And.intro (fun _ => And.intro rfl (And.intro rfl (And.intro rfl rfl))) (And.intro (fun _ _ => rfl) (fun _ => rfl))

/-! Allocation. -/

theorem allocates {P : Memory.Parameters} {s : Memory.State} {a : MemorySpec.Memory} (h : Memory.Invariants P s) (R : related s a)
    (caller : Memory.DomId) : ∃ s' r a', Memory.allocate P s caller = ok s' r ∧
      MemorySpec.«obtain» P a caller r = ok a' r ∧ related s' a' := by
  have none_left : Memory.allocate P s caller = ok s none → ∃ s' r a', Memory.allocate P s caller = ok s' r ∧
      MemorySpec.«obtain» P a caller r = ok a' r ∧ related s' a' := fun e =>
    Exists.intro s (Exists.intro none (Exists.intro a (And.intro e (And.intro rfl R))))
  cases found : find (range 0 P.FRAMES) (fun f => decide (s.references f = 0)) with
  | none =>
    refine none_left ?_
    show (match find (range 0 P.FRAMES) (fun f => decide (s.references f = 0)) with | some value => _ | none => _ :
      Outcome Memory.State (Option Memory.Frame)) = _
    rewrite [found]
    exact rfl
  | some f =>
    have picks : Memory.allocate P s caller = if P.DOMAINS ≤ caller then ok s (none : Option Memory.Frame) else
        ok { s with owner := update1 s.owner f (some caller), allocated := update1 s.allocated f true,
                    references := update1 s.references f 1 } (some f) := by
      show (match find (range 0 P.FRAMES) (fun f => decide (s.references f = 0)) with | some value => _ | none => _ :
        Outcome Memory.State (Option Memory.Frame)) = _
      rewrite [found]
      exact rfl
    cases (inferInstance : Decidable (P.DOMAINS ≤ caller)) with
    | isTrue out => exact none_left (picks.trans (ite_then out))
    | isFalse known =>
      have inside : f < P.FRAMES := Search.member_range_high (find_some _ f _ found).1
      have zero : s.references f = 0 := of_decide_true (find_some _ f _ found).2
      have nobody : a.belongs f = none := (R.1 f).1.trans ((h.ownedWhileReferenced f).2 zero)
      have free : ¬ (P.FRAMES ≤ f ∨ isSome (a.belongs f) = true) := fun both =>
        match both with
        | Or.inl out => Search.not_lt_of_le out inside
        | Or.inr somebody => by
          rewrite [nobody] at somebody
          exact nomatch somebody
      have gets : MemorySpec.«obtain» P a caller (some f) = ok { a with
          belongs := update1 a.belongs f (some caller), kept := update1 a.kept f true } (some f) :=
        (ite_else known).trans (ite_else free)
      refine Exists.intro _ (Exists.intro (some f) (Exists.intro _ (And.intro (picks.trans (ite_else known)) (And.intro gets ?_))))
      exact And.intro
        (fun x => And.intro (update1_alike f (some caller) x (R.1 x).1)
          (And.intro (update1_alike f true x (R.1 x).2.1) (R.1 x).2.2))
        R.2

theorem allocate_SIM : Obligations.allocate_SIM := by
  intro P s a caller _ h _ R
  match allocates h R caller with
  | Exists.intro s' (Exists.intro r (Exists.intro a' (And.intro e (And.intro o R')))) =>
    rewrite [e]
    show (match MemorySpec.«obtain» P a caller r with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
    rewrite [o]
    exact And.intro R' rfl

theorem allocate_ERR : Obligations.allocate_ERR := by
  intro P s a caller _ h _ R
  match allocates h R caller with
  | Exists.intro s' (Exists.intro r (Exists.intro a' (And.intro e _))) =>
    rewrite [e]
    exact True.intro

def Answers (o : Outcome Memory.State Bool) : Prop :=
  match o with
  | ok _ _ => True
  | _ => False

theorem free_ERR : Obligations.free_ERR := by
  intro P s a caller f _ _ _ _
  show Answers (Memory.free s caller f)
  exact ite_elim Answers (fun _ => True.intro) (fun _ => ite_elim Answers (fun _ => True.intro) (fun _ => True.intro))

/-! The guest writes memory. -/

theorem level_l1 {ty : Memory.FrameType} (h : levelOf ty = some Memory.Level.l1) : ty = Memory.FrameType.l1 := by
  cases ty with
  | none => exact nomatch h
  | writable => exact nomatch h
  | l1 => exact rfl
  | l2 => exact nomatch h
  | l3 => exact nomatch h
  | l4 => exact nomatch h

theorem stores {P : Memory.Parameters} {s : Memory.State} {a : MemorySpec.Memory} (h : Memory.Invariants P s) (R : related s a)
    (caller : Memory.DomId) (table : Memory.Frame) (at1 slot : Memory.Slot) (e : Memory.Entry) :
    (∃ s' a', Memory.guestStore P s caller table at1 slot e = ok s' () ∧
      MemorySpec.store P a caller table at1 slot e = ok a' () ∧ related s' a') ∨
    (Memory.guestStore P s caller table at1 slot e = fail EFAULT ∧ MemorySpec.store P a caller table at1 slot e = fail EFAULT) := by
  have frame := R.1 table
  have whose : MemorySpec.owns a caller table = true → Memory.canGetPage s table caller = true := by
    intro owned
    have owner : s.owner table = some caller := frame.1.symm.trans (of_decide_true owned)
    refine Search.and_of_true (decide_true_of ?_) ?_
    · cases Memory.Proofs.eq_or_ne (s.references table) 0 with
      | inl zero => exact nomatch owner.symm.trans ((h.ownedWhileReferenced table).2 zero)
      | inr n => linear
    · show (match s.owner table with | some value => _ | none => _ : Bool) = true
      rewrite [owner]
      exact decide_true_of rfl
  have serves : MemorySpec.servesAs a table Memory.Level.l1 = true → s.types table = Memory.FrameType.l1 := fun top =>
    level_l1 (frame.2.2.2.symm.trans (of_decide_true top))
  have refusal : (P.SLOTS ≤ at1 ∨ P.SLOTS ≤ slot ∨ ¬ MemorySpec.owns a caller table = true ∨
      ¬ MemorySpec.servesAs a table Memory.Level.l1 = true) →
      Memory.guestStore P s caller table at1 slot e = fail EFAULT := by
    intro out
    refine ite_elim (fun o => o = fail EFAULT) (fun _ => rfl) (fun fine => ?_)
    refine ite_elim (fun o => o = fail EFAULT) (fun _ => rfl) (fun typed => ?_)
    have can := Search.not_not (Search.not_or_left fine)
    have one := Search.not_not (Search.not_or_left typed)
    cases out with
    | inl out => exact absurd out (Search.not_or_left (Search.not_or_right fine))
    | inr out =>
      cases out with
      | inl out => exact absurd out (Search.not_or_right (Search.not_or_right fine))
      | inr out =>
        cases out with
        | inl no => exact absurd (decide_true_of (frame.1.trans (Memory.Proofs.canGetPage_owner can))) no
        | inr no =>
          refine absurd (decide_true_of (frame.2.2.2.trans ?_)) no
          rewrite [one]
          exact rfl
  cases (inferInstance : Decidable (P.SLOTS ≤ at1 ∨ P.SLOTS ≤ slot ∨ ¬ MemorySpec.owns a caller table = true ∨
      ¬ MemorySpec.servesAs a table Memory.Level.l1 = true)) with
  | isTrue out => exact Or.inr (And.intro (refusal out) (ite_then out))
  | isFalse fine =>
    have rest := Search.not_or_right (Search.not_or_right fine)
    have can := whose (Search.not_not (Search.not_or_left rest))
    have one := serves (Search.not_not (Search.not_or_right rest))
    have v : s.validated table = true := (Memory.Proofs.invariants_checked h table).2 (fun none => nomatch one.symm.trans none)
    have allowed : ¬ (¬ Memory.canGetPage s table caller = true ∨ P.SLOTS ≤ at1 ∨ P.SLOTS ≤ slot) := fun bad =>
      match bad with
      | Or.inl no => no can
      | Or.inr (Or.inl out) => Search.not_or_left fine out
      | Or.inr (Or.inr out) => Search.not_or_left (Search.not_or_right fine) out
    have typed : ¬ (s.types table ≠ Memory.FrameType.l1 ∨ ¬ s.validated table = true) := fun bad =>
      match bad with
      | Or.inl no => no one
      | Or.inr no => no v
    have content : a.content table at1 = s.entries table at1 := R.2.1 table at1
    cases m : s.entries table at1 with
    | absent =>
      refine Or.inr (And.intro ((ite_else allowed).trans ((ite_else typed).trans ?_)) ((ite_else fine).trans ?_))
      · show (match s.entries table at1 with | Memory.Entry.absent => _ | Memory.Entry.present g w u l => _ :
          Outcome Memory.State Unit) = _
        rewrite [m]
        exact rfl
      · show (match a.content table at1 with | Memory.Entry.absent => _ | Memory.Entry.present g w u l => _ :
          Outcome MemorySpec.Memory Unit) = _
        rewrite [content, m]
        exact rfl
    | present g w u l =>
      have left : Memory.guestStore P s caller table at1 slot e =
          if w = true then ok (Memory.write s g slot e) () else fail EFAULT := by
        refine (ite_else allowed).trans ((ite_else typed).trans ?_)
        show (match s.entries table at1 with | Memory.Entry.absent => _ | Memory.Entry.present g w u l => _ :
          Outcome Memory.State Unit) = _
        rewrite [m]
        exact rfl
      have right : MemorySpec.store P a caller table at1 slot e =
          if w = true then ok { a with content := update2 a.content g slot e } () else fail EFAULT := by
        refine (ite_else fine).trans ?_
        show (match a.content table at1 with | Memory.Entry.absent => _ | Memory.Entry.present g w u l => _ :
          Outcome MemorySpec.Memory Unit) = _
        rewrite [content, m]
        exact rfl
      cases w with
      | false => exact Or.inr (And.intro left right)
      | true =>
        refine Or.inl (Exists.intro _ (Exists.intro _ (And.intro left (And.intro right (And.intro R.1 (And.intro ?_ R.2.2))))))
        intro t i
        refine update2_elim a.content g slot e t i (fun x => x = update2 s.entries g slot e t i) (fun same => ?_) (fun other => ?_)
        · rewrite [same.1, same.2]
          exact (update2_same _ _ _ _).symm
        · exact (R.2.1 t i).trans (update2_other s.entries g slot e other).symm

theorem guestStore_SIM : Obligations.guestStore_SIM := by
  intro P s a caller table at1 slot e _ h _ R
  match stores h R caller table at1 slot e with
  | Or.inl (Exists.intro s' (Exists.intro a' (And.intro left (And.intro right R')))) =>
    rewrite [left]
    show (match MemorySpec.store P a caller table at1 slot e with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
    rewrite [right]
    exact R'
  | Or.inr (And.intro left _) =>
    rewrite [left]
    exact True.intro

theorem guestStore_ERR : Obligations.guestStore_ERR := by
  intro P s a caller table at1 slot e _ h _ R
  match stores h R caller table at1 slot e with
  | Or.inl (Exists.intro s' (Exists.intro a' (And.intro left _))) =>
    rewrite [left]
    exact True.intro
  | Or.inr (And.intro left right) =>
    rewrite [left]
    show (match MemorySpec.store P a caller table at1 slot e with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
    rewrite [right]
    exact rfl

/-! A frame is given back. -/

theorem level_table {ty : Memory.FrameType} (h : isSome (levelOf ty) = true) : Memory.isTable ty = true := by
  cases ty with
  | none => exact nomatch h
  | writable => exact nomatch h
  | l1 => exact rfl
  | l2 => exact rfl
  | l3 => exact rfl
  | l4 => exact rfl

theorem table_level {ty : Memory.FrameType} (h : Memory.isTable ty = true) : isSome (levelOf ty) = true := by
  cases ty with
  | none => exact nomatch h
  | writable => exact nomatch h
  | l1 => exact rfl
  | l2 => exact rfl
  | l3 => exact rfl
  | l4 => exact rfl

theorem named_entry {b : MemorySpec.Memory} {t f : Memory.Frame} {i : Memory.Slot} (h : MemorySpec.names b t i f = true) :
    isSome (b.serves t) = true ∧ ∃ w u l, b.content t i = Memory.Entry.present f w u l := by
  refine And.intro (Search.and_true_left h) ?_
  have h := Search.and_true_right h
  revert h
  show (match b.content t i with | Memory.Entry.absent => _ | Memory.Entry.present g w u l => _ : Bool) = true → _
  cases b.content t i with
  | absent => exact fun no => nomatch (no : false = true)
  | present g w u l =>
    intro h
    have same : g = f := of_decide_true h
    rewrite [same]
    exact Exists.intro w (Exists.intro u (Exists.intro l rfl))

theorem name_entry {b : MemorySpec.Memory} {t f : Memory.Frame} {i : Memory.Slot} {w u l : Bool} (serves : isSome (b.serves t) = true)
    (c : b.content t i = Memory.Entry.present f w u l) : MemorySpec.names b t i f = true := by
  refine Search.and_of_true serves ?_
  show (match b.content t i with | Memory.Entry.absent => _ | Memory.Entry.present g w u l => _ : Bool) = true
  rewrite [c]
  exact decide_true_of rfl

/-- What the specification takes for needed is what is referenced. -/
theorem needed_referenced {P : Memory.Parameters} {s : Memory.State} {b : MemorySpec.Memory} (h : Memory.Invariants P s)
    (f : Memory.Frame) (keeps : b.kept f = s.allocated f) (serves : ∀ x, b.serves x = levelOf (s.types x))
    (contents : ∀ t i, b.content t i = s.entries t i) : MemorySpec.isNeeded P b f = true ↔ s.references f ≠ 0 := by
  have G := Memory.Proofs.good_of_invariants h
  have sum : s.references f = Counts.one (s.allocated f) + Counts.one (s.pinned f) + Memory.Proofs.bases P s.base f +
    Memory.Proofs.referring P s.types s.entries f + 0 := G.refs f
  have tables : ∀ x, isSome (b.serves x) = true → s.types x = Memory.FrameType.l1 ∨ Memory.Proofs.High (s.types x) := fun x yes => by
    rewrite [serves x] at yes
    exact Memory.Proofs.table_elim (level_table yes)
  have typed : isSome (b.serves f) = true → s.references f ≠ 0 := fun yes => by
    linear [Memory.Proofs.used_of_typed G (Memory.Proofs.table_typed (tables f yes)), Memory.Proofs.uses_at_most G f]
  refine Iff.intro (fun needed => ?needed) (fun referenced => ?referenced)
  case needed =>
    cases served : isSome (b.serves f) with
    | true => exact typed served
    | false =>
      cases kept : b.kept f with
      | true =>
        have one := Memory.Proofs.one_true (keeps.symm.trans kept)
        linear
      | false =>
        have named := Search.or_true_right needed (Search.or_of_false kept served)
        match any_true _ _ named with
        | Exists.intro t (And.intro _ named) =>
          match any_true _ _ named with
          | Exists.intro i (And.intro within named) =>
            match named_entry named with
            | And.intro there (Exists.intro w (Exists.intro u (Exists.intro l c))) =>
              have n : t ≠ f := fun e => by
                rewrite [e, served] at there
                exact nomatch there
              have held : Memory.Proofs.holds (s.types t) t (s.entries t i) f = true := by
                rewrite [← contents t i, c]
                exact Memory.Proofs.holds_intro (match tables t there with
                  | Or.inl one => Or.inl one
                  | Or.inr high => Or.inr (And.intro high n))
              linear [Memory.Proofs.held_referring G (Search.member_range_high within) held]
  case referenced =>
    refine Search.true_of_not_false (fun no => ?_)
    have both := Search.or_false_left no
    have unnamed := Search.or_false_right no
    have unkept := Memory.Proofs.one_false (keeps.symm.trans (Search.or_false_left both))
    have unserved := Search.or_false_right both
    have plain : Memory.isTable (s.types f) = false := Search.false_of_not_true (fun yes => by
      have yes := table_level yes
      rewrite [← serves f, unserved] at yes
      exact nomatch yes)
    have unpinned : Counts.one (s.pinned f) = 0 := Memory.Proofs.one_false (Search.false_of_not_true (fun pin =>
      Memory.Proofs.absurd_bool (plain.symm.trans (G.pins f pin))))
    have unbased : Memory.Proofs.bases P s.base f = 0 := Counts.sum_zero _ _ (fun d _ => Memory.Proofs.one_false
      (Search.false_of_not_true (fun yes => by
        revert yes
        show (match s.base d with | some value => _ | none => _ : Bool) = true → _
        cases start : s.base d with
        | none => exact fun no => nomatch (no : false = true)
        | some v =>
          intro yes
          have same : v = f := of_decide_true yes
          have top := (G.tops d v start).1
          rewrite [same] at top
          rewrite [top] at plain
          exact nomatch plain)))
    have unreferred : Memory.Proofs.referring P s.types s.entries f = 0 := Counts.grid_none _ _ _ (fun t i inside within =>
      Search.false_of_not_true (fun held => by
        match Memory.Proofs.holds_elim held with
        | And.intro (Exists.intro w (Exists.intro u (Exists.intro l c))) _ =>
          have there : isSome (b.serves t) = true := by
            rewrite [serves t]
            exact table_level (Memory.Proofs.table_of (Memory.Proofs.holds_table held))
          have named := any_of (fun t => any (range 0 P.SLOTS) (fun i => MemorySpec.names b t i f)) t _ (Counts.member_below inside)
            (any_of (fun i => MemorySpec.names b t i f) i _ (Counts.member_below within)
              (name_entry there ((contents t i).trans c)))
          exact nomatch unnamed.symm.trans named))
    linear

theorem reclaimed_related {P : Memory.Parameters} {s : Memory.State} {b : MemorySpec.Memory} (h : Memory.Invariants P s)
    (owners : ∀ x, s.owner x = b.belongs x ∨ s.owner x = none) (keeps : ∀ x, b.kept x = s.allocated x)
    (asks : ∀ x, b.asked x = s.pinned x) (serves : ∀ x, b.serves x = levelOf (s.types x))
    (contents : ∀ t i, b.content t i = s.entries t i) (roots : ∀ d, b.root d = s.base d) :
    related s (MemorySpec.reclaimed P b) := by
  refine And.intro (fun x => And.intro ?_ (And.intro (keeps x) (And.intro (asks x) (serves x)))) (And.intro contents roots)
  have same := needed_referenced h x (keeps x) serves contents
  refine ite_elim (fun o => o = s.owner x) (fun needed => ?_) (fun idle => ?_)
  · cases owners x with
    | inl kept => exact kept.symm
    | inr gone => exact absurd ((h.ownedWhileReferenced x).1 gone) (same.1 needed)
  · refine ((h.ownedWhileReferenced x).2 ?_).symm
    cases Memory.Proofs.eq_or_ne (s.references x) 0 with
    | inl zero => exact zero
    | inr n => exact absurd (same.2 n) idle

theorem free_SIM : Obligations.free_SIM := by
  intro P s a caller f _ h _ R
  have frame := R.1 f
  let b : MemorySpec.Memory := { a with kept := update1 a.kept f false }
  cases can : Memory.canGetPage s f caller with
  | false =>
    have left : Memory.free s caller f = ok s false := ite_then (Search.not_true_of_false can)
    have unowned : ¬ MemorySpec.owns a caller f = true := fun owned => by
      have owner : s.owner f = some caller := frame.1.symm.trans (of_decide_true owned)
      have yes : Memory.canGetPage s f caller = true := by
        refine Search.and_of_true (decide_true_of ?_) ?_
        · cases Memory.Proofs.eq_or_ne (s.references f) 0 with
          | inl zero => exact nomatch owner.symm.trans ((h.ownedWhileReferenced f).2 zero)
          | inr n => linear
        · show (match s.owner f with | some value => _ | none => _ : Bool) = true
          rewrite [owner]
          exact decide_true_of rfl
      exact nomatch can.symm.trans yes
    have right : MemorySpec.giveBack P a caller f = ok a false := ite_then unowned
    rewrite [left]
    show (match MemorySpec.giveBack P a caller f with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
    rewrite [right]
    exact And.intro R rfl
  | true =>
    have owned : MemorySpec.owns a caller f = true := decide_true_of (frame.1.trans (Memory.Proofs.canGetPage_owner can))
    have right : MemorySpec.giveBack P a caller f = ok (MemorySpec.reclaimed P b) true := ite_else (fun n => n owned)
    have first : Memory.free s caller f = if ¬ s.allocated f = true then ok s true else
        ok (Memory.putPage { s with allocated := update1 s.allocated f false } f) true := ite_else (fun n => n can)
    cases held : s.allocated f with
    | false =>
      have left : Memory.free s caller f = ok s true := first.trans (ite_then (Search.not_true_of_false held))
      rewrite [left]
      show (match MemorySpec.giveBack P a caller f with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
      rewrite [right]
      refine And.intro (reclaimed_related (b := b) h (fun x => Or.inl (R.1 x).1.symm) (fun x => ?_) (fun x => (R.1 x).2.2.1)
        (fun x => (R.1 x).2.2.2) R.2.1 R.2.2) rfl
      refine update1_elim a.kept f false x (fun v => v = s.allocated x) (fun e => ?_) (fun _ => (R.1 x).2.1)
      rewrite [e]
      exact held.symm
    | true =>
      have left : Memory.free s caller f = ok (Memory.putPage { s with allocated := update1 s.allocated f false } f) true :=
        first.trans (ite_else (fun n => n held))
      rewrite [left]
      show (match MemorySpec.giveBack P a caller f with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
      rewrite [right]
      have next := (Memory.Proofs.free_parts h held).2
      have K := Memory.Proofs.shrink_putPage { s with allocated := update1 s.allocated f false } s.entries f
      have types : ∀ x, (Memory.putPage { s with allocated := update1 s.allocated f false } f).types x = s.types x := fun x =>
        Memory.Proofs.putPage_elim (fun t => t.types x = s.types x) (fun _ => rfl) (fun _ => rfl)
      refine And.intro (reclaimed_related (b := b) next (fun x => ?_) (fun x => ?_) (fun x => ?_) (fun x => ?_) (fun t i => ?_)
        (fun d => ?_)) rfl
      · cases K.owner x with
        | inl same => exact Or.inl (same.trans (R.1 x).1.symm)
        | inr gone => exact Or.inr gone
      · exact (update1_alike f false x (R.1 x).2.1).trans (congrFun K.allocated x).symm
      · exact (R.1 x).2.2.1.trans (congrFun K.pinned x).symm
      · exact (R.1 x).2.2.2.trans (congrArg levelOf (types x).symm)
      · exact (R.2.1 t i).trans (congrFun (congrFun K.entries t) i).symm
      · exact (R.2.2 d).trans (congrFun K.base d).symm

/-! What Xen's invariants say of a related state of the specification: it is safe. -/

theorem related_good {P : Memory.Parameters} {s : Memory.State} {a : MemorySpec.Memory} (h : Memory.Invariants P s)
    (R : related s a) : MemorySpec.Proofs.Good P a := by
  have G := Memory.Proofs.good_of_invariants h
  have level : ∀ x l, a.serves x = some l → levelOf (s.types x) = some l := fun x l e => (R.1 x).2.2.2.symm.trans e
  have table : ∀ x l, a.serves x = some l → s.types x = Memory.FrameType.l1 ∨ Memory.Proofs.High (s.types x) := fun x l e =>
    Memory.Proofs.table_elim (level_table (by
      rewrite [level x l e]
      exact rfl))
  have plain : ∀ x, s.types x = Memory.FrameType.writable → a.serves x = none := fun x e => by
    rewrite [(R.1 x).2.2.2, e]
    exact rfl
  have owned : ∀ x l, a.serves x = some l → ∃ d, a.belongs x = some d := fun x l e =>
    match Memory.Proofs.typed_owned G (Memory.Proofs.table_typed (table x l e)) with
    | Exists.intro d o => Exists.intro d ((R.1 x).1.trans o)
  have top : ∀ x, a.serves x = some Memory.Level.l4 → s.types x = Memory.FrameType.l4 := fun x e => by
    have k := level x _ e
    revert k
    cases s.types x with
    | none => exact fun k => nomatch k
    | writable => exact fun k => nomatch k
    | l1 => exact fun k => nomatch k
    | l2 => exact fun k => nomatch k
    | l3 => exact fun k => nomatch k
    | l4 => exact fun _ => rfl
  exact {
    asks := fun x none => (R.1 x).2.2.1.trans (Search.false_of_not_true (fun pin => by
      have yes := table_level (G.pins x pin)
      rewrite [← (R.1 x).2.2.2, none] at yes
      exact nomatch yes)),
    owned := fun x l e none =>
      match owned x l e with
      | Exists.intro d o => nomatch o.symm.trans none,
    beyond := fun x out => by
      cases o : a.belongs x with
      | none => exact rfl
      | some d => exact absurd (G.existing x d ((R.1 x).1.symm.trans o)).1 (Search.not_lt_of_le out),
    slots := fun t i within l g w u large serves c => by
      have c : s.entries t i = Memory.Entry.present g w u large := (R.2.1 t i).symm.trans c
      have law := G.lawful t i within g w u large c
      match owned t l serves with
      | Exists.intro x hx =>
        cases table t l serves with
        | inl one =>
          have lower : l = Memory.Level.l1 := by
            have k := level t l serves
            rewrite [one] at k
            cases k
            exact rfl
          have law := law.1 one
          have live := (h.mappingsAreTyped t i g w u large one within c).1
          refine Or.inl (And.intro lower (And.intro ?_ (fun writes => plain g (law.1 writes))))
          match Memory.Proofs.referenced_owned G live with
          | Exists.intro y hy =>
            refine Exists.intro x (Exists.intro y (And.intro hx (And.intro ((R.1 g).1.trans hy) (decide_true_of ?_))))
            have hx' : s.owner t = some x := (R.1 t).1.symm.trans hx
            cases law.2 with
            | inl zero =>
              rewrite [hx'] at zero
              exact Or.inr zero
            | inr same =>
              rewrite [hx', hy] at same
              cases same
              exact Or.inl rfl
        | inr high =>
          have law := law.2 high
          have guests : l = Memory.Level.l4 → Memory.isGuestL4Slot P i = true := fun e => Search.true_of_not_false (fun xen => by
            rewrite [e] at serves
            have ty := top t serves
            have gone := G.guests t i within (by
              rewrite [ty]
              exact xen)
            exact nomatch c.symm.trans gone)
          have named : large = false ∧ a.belongs g = a.belongs t ∧
              (levelOf (s.types g) = levelOf (Memory.Proofs.below (s.types t)) ∨ (a.serves g = some l ∧ w = false)) := by
            refine And.intro law.1 ?_
            cases Memory.Proofs.eq_or_ne g t with
            | inl own =>
              rewrite [own]
              exact And.intro rfl (Or.inr (And.intro serves (law.2.1 own)))
            | inr n =>
              have law := law.2.2 n
              refine And.intro (((R.1 g).1.trans law.1).trans (R.1 t).1.symm) ?_
              cases law.2 with
              | inl lower => exact Or.inl (congrArg levelOf lower)
              | inr same =>
                exact Or.inr (And.intro ((R.1 g).2.2.2.trans ((congrArg levelOf same.1).trans (level t l serves))) same.2)
          have step : ∃ b, MemorySpec.Proofs.rank b + 1 = MemorySpec.Proofs.rank l ∧
              levelOf (Memory.Proofs.below (s.types t)) = some b := by
            have k := level t l serves
            cases high with
            | inl ty =>
              rewrite [ty] at k
              rewrite [ty]
              cases k
              exact Exists.intro Memory.Level.l1 (And.intro rfl rfl)
            | inr high =>
              cases high with
              | inl ty =>
                rewrite [ty] at k
                rewrite [ty]
                cases k
                exact Exists.intro Memory.Level.l2 (And.intro rfl rfl)
              | inr ty =>
                rewrite [ty] at k
                rewrite [ty]
                cases k
                exact Exists.intro Memory.Level.l3 (And.intro rfl rfl)
          match step with
          | Exists.intro b (And.intro rank lower) =>
            refine Or.inr (Exists.intro b (And.intro rank (And.intro guests (And.intro named.1 (And.intro named.2.1 ?_)))))
            cases named.2.2 with
            | inl one => exact Or.inl ((R.1 g).2.2.2.trans (one.trans lower))
            | inr two => exact Or.inr two,
    xens := fun t i within serves xen => (R.2.1 t i).trans (G.guests t i within (by
      rewrite [top t serves]
      exact xen)),
    roots := fun d x _ r =>
      have base := G.tops d x ((R.2.2 d).symm.trans r)
      And.intro ((R.1 x).2.2.2.trans (congrArg levelOf base.1)) ((R.1 x).1.trans base.2) }

/-- Xen's choice of tables is one that the specification takes. -/
theorem settled_related {P : Memory.Parameters} {next : Memory.State} {b : MemorySpec.Memory} (h : Memory.Invariants P next)
    (owners : ∀ x, next.owner x = b.belongs x ∨ next.owner x = none) (keeps : ∀ x, b.kept x = next.allocated x)
    (asks : ∀ x, b.asked x = next.pinned x) (contents : ∀ t i, b.content t i = next.entries t i)
    (roots : ∀ d, b.root d = next.base d) : related next (MemorySpec.settled P b (tablesOf next)) := by
  have G := Memory.Proofs.good_of_invariants h
  have R : related next (MemorySpec.serving P b (tablesOf next)) := by
    refine reclaimed_related h owners keeps asks (fun x => ?_) (fun t i => ?_) roots
    · refine ite_elim (fun o => o = levelOf (next.types x)) (fun _ => rfl) (fun out => ?_)
      cases l : levelOf (next.types x) with
      | none => exact rfl
      | some v =>
        have yes : isSome (levelOf (next.types x)) = true := by
          rewrite [l]
          exact rfl
        exact absurd (Memory.Proofs.typed_inside G (Memory.Proofs.table_typed (Memory.Proofs.table_elim (level_table yes)))) out
    · show (if (decide (t < P.FRAMES) && decide (i < P.SLOTS) && !Memory.isGuestL4Slot P i &&
        decide (tablesOf next t = some Memory.Level.l4)) = true then Memory.Entry.absent else b.content t i) = _
      refine ite_elim (fun e => e = next.entries t i) (fun xen => ?_) (fun _ => contents t i)
      have top : levelOf (next.types t) = some Memory.Level.l4 := of_decide_true (Search.and_true_right xen)
      have xen := Search.and_true_left xen
      have mine := Search.not_true (Search.and_true_right xen)
      have within : i < P.SLOTS := of_decide_true (Search.and_true_right (Search.and_true_left xen))
      refine (G.guests t i within ?_).symm
      revert top
      cases next.types t with
      | none => exact fun k => nomatch k
      | writable => exact fun k => nomatch k
      | l1 => exact fun k => nomatch k
      | l2 => exact fun k => nomatch k
      | l3 => exact fun k => nomatch k
      | l4 => exact fun _ => mine
  have safe := MemorySpec.Proofs.good_safe (related_good h R)
  show related next (if MemorySpec.isSafe P (MemorySpec.serving P b (tablesOf next)) = true then _ else _)
  rewrite [(ite_then safe : (if MemorySpec.isSafe P (MemorySpec.serving P b (tablesOf next)) = true then
    MemorySpec.serving P b (tablesOf next) else MemorySpec.serving P b b.serves) = _)]
  exact R

theorem owns_is {P : Memory.Parameters} {s : Memory.State} {a : MemorySpec.Memory} (h : Memory.Invariants P s) (R : related s a)
    (f : Memory.Frame) (d : Memory.DomId) : MemorySpec.owns a d f = Memory.canGetPage s f d := by
  refine Memory.Proofs.bool_ext (fun owned => ?_) (fun can => decide_true_of ((R.1 f).1.trans (Memory.Proofs.canGetPage_owner can)))
  have owner : s.owner f = some d := (R.1 f).1.symm.trans (of_decide_true owned)
  refine Search.and_of_true (decide_true_of ?_) ?_
  · cases Memory.Proofs.eq_or_ne (s.references f) 0 with
    | inl zero => exact nomatch owner.symm.trans ((h.ownedWhileReferenced f).2 zero)
    | inr n => linear
  · show (match s.owner f with | some value => _ | none => _ : Bool) = true
    rewrite [owner]
    exact decide_true_of rfl

theorem unpins {P : Memory.Parameters} {s : Memory.State} {a : MemorySpec.Memory} (h : Memory.Invariants P s) (R : related s a)
    (caller : Memory.DomId) (foreign : Option Memory.DomId) (f : Memory.Frame) :
    (∃ s' a', Memory.unpin P s caller foreign f = ok s' () ∧ MemorySpec.unask P a caller foreign f (tablesOf s') = ok a' () ∧
      related s' a') ∨
    (∃ n, Memory.unpin P s caller foreign f = fail n ∧ ∀ tables, MemorySpec.unask P a caller foreign f tables = fail n) := by
  have first : ∀ owner, Memory.pageOwner P caller foreign = some owner → Memory.unpin P s caller foreign f =
      if ¬ Memory.mayActOn caller owner = true then fail EPERM
      else if ¬ Memory.canGetPage s f owner = true then fail EINVAL
      else if ¬ s.pinned f = true then fail EINVAL
      else ok (Memory.putPage (Memory.putType P { s with pinned := update1 s.pinned f false } f) f) () := by
    intro owner whose
    show (match Memory.pageOwner P caller foreign with | some value => _ | none => _ : Outcome Memory.State Unit) = _
    rewrite [whose]
    exact rfl
  have second : ∀ tables owner, Memory.pageOwner P caller foreign = some owner → MemorySpec.unask P a caller foreign f tables =
      if ¬ Memory.mayActOn caller owner = true then fail EPERM
      else if ¬ MemorySpec.owns a owner f = true ∨ ¬ a.asked f = true then fail EINVAL
      else ok (MemorySpec.settled P { a with asked := update1 a.asked f false } tables) () := by
    intro tables owner whose
    show (match Memory.pageOwner P caller foreign with | some value => _ | none => _ : Outcome MemorySpec.Memory Unit) = _
    rewrite [whose]
    exact rfl
  cases whose : Memory.pageOwner P caller foreign with
  | none =>
    refine Or.inr (Exists.intro ESRCH (And.intro ?_ (fun tables => ?_)))
    · show (match Memory.pageOwner P caller foreign with | some value => _ | none => _ : Outcome Memory.State Unit) = _
      rewrite [whose]
      exact rfl
    · show (match Memory.pageOwner P caller foreign with | some value => _ | none => _ : Outcome MemorySpec.Memory Unit) = _
      rewrite [whose]
      exact rfl
  | some owner =>
    have first := first owner whose
    have second := fun tables => second tables owner whose
    cases may : Memory.mayActOn caller owner with
    | false =>
      exact Or.inr (Exists.intro EPERM (And.intro (first.trans (ite_then (Search.not_true_of_false may)))
        (fun tables => (second tables).trans (ite_then (Search.not_true_of_false may)))))
    | true =>
      have first := first.trans (ite_else (fun n => n may))
      have second := fun tables => (second tables).trans (ite_else (fun n => n may))
      have same := owns_is h R f owner
      cases can : Memory.canGetPage s f owner with
      | false =>
        exact Or.inr (Exists.intro EINVAL (And.intro (first.trans (ite_then (Search.not_true_of_false can)))
          (fun tables => (second tables).trans (ite_then (Or.inl (Search.not_true_of_false (same.trans can)))))))
      | true =>
        have first := first.trans (ite_else (fun n => n can))
        cases out : s.pinned f with
        | false =>
          exact Or.inr (Exists.intro EINVAL (And.intro (first.trans (ite_then (Search.not_true_of_false out)))
            (fun tables => (second tables).trans (ite_then (Or.inr (Search.not_true_of_false ((R.1 f).2.2.1.trans out)))))))
        | true =>
          have first := first.trans (ite_else (fun n => n out))
          have second := fun tables => (second tables).trans (ite_else (fun bad => match bad with
            | Or.inl n => n (same.trans can)
            | Or.inr n => n ((R.1 f).2.2.1.trans out)))
          match Memory.Proofs.unpinned_ok h out with
          | And.intro _ (And.intro _ (And.intro next (Exists.intro _ K))) =>
            refine Or.inl (Exists.intro _ (Exists.intro _ (And.intro first (And.intro (second _) (settled_related next ?_ ?_ ?_ ?_ ?_)))))
            · intro x
              cases K.owner x with
              | inl kept => exact Or.inl (kept.trans (R.1 x).1.symm)
              | inr gone => exact Or.inr gone
            · exact fun x => (R.1 x).2.1.trans (congrFun K.allocated x).symm
            · exact fun x => (update1_alike f false x (R.1 x).2.2.1).trans (congrFun K.pinned x).symm
            · exact fun t i => (R.2.1 t i).trans (congrFun (congrFun K.entries t) i).symm
            · exact fun d => (R.2.2 d).trans (congrFun K.base d).symm

theorem unpin_SIM : Obligations.unpin_SIM := by
  intro P s a caller foreign f _ h _ R
  match unpins h R caller foreign f with
  | Or.inl (Exists.intro s' (Exists.intro a' (And.intro left (And.intro right R')))) =>
    rewrite [left]
    show (match MemorySpec.unask P a caller foreign f (tablesOf s') with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
    rewrite [right]
    exact R'
  | Or.inr (Exists.intro n (And.intro left _)) =>
    rewrite [left]
    exact True.intro

theorem unpin_ERR : Obligations.unpin_ERR := by
  intro P s a caller foreign f _ h _ R
  match unpins h R caller foreign f with
  | Or.inl (Exists.intro s' (Exists.intro a' (And.intro left _))) =>
    rewrite [left]
    exact True.intro
  | Or.inr (Exists.intro n (And.intro left right)) =>
    rewrite [left]
    show (match MemorySpec.unask P a caller foreign f (tablesOf s) with | ok a' r' => _ | fail n => _ | failWith n a' => _ : Prop)
    rewrite [right (tablesOf s)]
    exact rfl

-- generated be61613e5173
theorem mmuUpdate_SIM : Obligations.mmuUpdate_SIM := sorry

-- generated 2b5ea377d22d
theorem mmuUpdate_ERR : Obligations.mmuUpdate_ERR := sorry

-- generated 9ff154c3de5f
theorem updateVaMapping_SIM : Obligations.updateVaMapping_SIM := sorry

-- generated b1af794c45ad
theorem updateVaMapping_ERR : Obligations.updateVaMapping_ERR := sorry

-- generated 0b5aa8993973
theorem pin_SIM : Obligations.pin_SIM := sorry

-- generated 743cb9437aba
theorem pin_ERR : Obligations.pin_ERR := sorry

-- generated 6e7c2ce54e0c
theorem newBaseptr_SIM : Obligations.newBaseptr_SIM := sorry

-- generated d5725b199c2e
theorem newBaseptr_ERR : Obligations.newBaseptr_ERR := sorry
