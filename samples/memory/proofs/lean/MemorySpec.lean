/- Proofs of MemorySpec. This file is yours: xenverif only appends to it. A theorem behind the mark `generated` was written by
the tool; `xenverif prove` may replace it as long as nobody has changed it. -/
import XenVerif.Arith
import MemorySpec.Obligations

open XenVerif XenVerif.Outcome XenVerif.Errno
open Memory (DomId Frame Slot Level Entry mayActOn isGuestL4Slot pageOwner)

namespace MemorySpec.Proofs

/-! What makes memory safe.

A step of the specification checks its next state by computation (`isSafe`). Here, that check is shown to establish the invariants, and
the steps that are not checked, because they only give something up or write plain memory, are shown to keep them. -/

/-- What a condition that is computed says when it is false. -/
theorem absurd_bool {G : Prop} (h : false = true) : G := nomatch h

theorem isSome_false {α : Type} {x : Option α} (h : isSome x = false) : x = none := by
  cases x with
  | none => exact rfl
  | some v => exact nomatch h

theorem isSome_of {α : Type} {x : Option α} {v : α} (e : x = some v) : isSome x = true := by
  rewrite [e]
  exact rfl

theorem some_ne_none {α : Type} {x : Option α} {v : α} (e : x = some v) : x ≠ none := by
  rewrite [e]
  exact fun h => nomatch h

theorem zero_le (n : Nat) : 0 ≤ n := Nat.le.intro (Nat.zero_add n)

theorem inside_or_beyond (n m : Nat) : n < m ∨ m ≤ n :=
  match Search.le_or_lt m n with
  | Or.inl h => Or.inr h
  | Or.inr h => Or.inl h

def rank : Level → Nat
  | Level.l1 => 1
  | Level.l2 => 2
  | Level.l3 => 3
  | Level.l4 => 4

theorem rank_positive (l : Level) : 1 ≤ rank l := by
  cases l with
  | l1 => exact Nat.le.intro (k := 0) rfl
  | l2 => exact Nat.le.intro (k := 1) rfl
  | l3 => exact Nat.le.intro (k := 2) rfl
  | l4 => exact Nat.le.intro (k := 3) rfl

/-- `mayMap`, said in a sentence. -/
def MayMap (a : Memory) (t f : Frame) : Prop :=
  ∃ x y, a.belongs t = some x ∧ a.belongs f = some y ∧ mayActOn x y = true

theorem mayMap_elim {a : Memory} {t f : Frame} : mayMap a t f = true → MayMap a t f := by
  show (match a.belongs t with | some value => _ | none => _ : Bool) = true → _
  cases x : a.belongs t with
  | none => exact fun h => absurd_bool h
  | some v =>
    show (match a.belongs f with | some value => _ | none => _ : Bool) = true → _
    cases y : a.belongs f with
    | none => exact fun h => absurd_bool h
    | some v' => exact fun h => Exists.intro v (Exists.intro v' (And.intro x (And.intro y h)))

theorem mayMap_intro {a : Memory} {t f : Frame} (h : MayMap a t f) : mayMap a t f = true := by
  match h with
  | Exists.intro x (Exists.intro y (And.intro hx (And.intro hy act))) =>
    show (match a.belongs t with | some value => _ | none => _ : Bool) = true
    rewrite [hx]
    show (match a.belongs f with | some value => _ | none => _ : Bool) = true
    rewrite [hy]
    exact act

theorem same_mayMap {a : Memory} {t f : Frame} (owned : a.belongs t ≠ none) (same : a.belongs f = a.belongs t) :
    MayMap a t f := by
  cases x : a.belongs t with
  | none => exact absurd x owned
  | some v => exact Exists.intro v (Exists.intro v (And.intro x (And.intro (same.trans x) (decide_true_of (Or.inl rfl)))))

/-- Whose an entry above level 1 is, and what it names. -/
def MayName (a : Memory) (t f : Frame) (w g : Bool) (l b : Level) : Prop :=
  g = false ∧ a.belongs f = a.belongs t ∧ (a.serves f = some b ∨ (a.serves f = some l ∧ w = false))

theorem mayName_elim {a : Memory} {t f : Frame} {w u g : Bool} {l b : Level}
    (h : mayName a t (Entry.present f w u g) l b = true) : MayName a t f w g l b := by
  have h : (!(g || decide (a.belongs f ≠ a.belongs t)) && (servesAs a f b || servesAs a f l && !w)) = true := h
  have held := Search.not_true (Search.and_true_left h)
  have named := Search.and_true_right h
  refine And.intro (Search.or_false_left held) (And.intro (Search.not_not (of_decide_false (Search.or_false_right held))) ?_)
  cases one : servesAs a f b with
  | true => exact Or.inl (of_decide_true one)
  | false =>
    have two := Search.or_true_right named one
    exact Or.inr (And.intro (of_decide_true (Search.and_true_left two)) (Search.not_true (Search.and_true_right two)))

theorem mayName_intro {a : Memory} {t f : Frame} {w u g : Bool} {l b : Level} (h : MayName a t f w g l b) :
    mayName a t (Entry.present f w u g) l b = true := by
  show (!(g || decide (a.belongs f ≠ a.belongs t)) && (servesAs a f b || servesAs a f l && !w)) = true
  refine Search.and_of_true (Search.not_of_false (Search.or_of_false h.1 (Search.decide_false_of (fun n => n h.2.1)))) ?_
  cases h.2.2 with
  | inl one => exact Search.or_of_true_left (decide_true_of one)
  | inr two => exact Search.or_of_true_right (Search.and_of_true (decide_true_of two.1) (Search.not_of_false two.2))

/-- `slotIsSafe`, said in a sentence. -/
def SlotGood (P : _root_.Memory.Parameters) (a : Memory) (t : Frame) (i : Slot) : Prop :=
  ∀ (l : Level) (f : Frame) (w u g : Bool), a.serves t = some l → a.content t i = Entry.present f w u g →
    (l = Level.l1 ∧ MayMap a t f ∧ (w = true → a.serves f = none)) ∨
    (∃ b, rank b + 1 = rank l ∧ (l = Level.l4 → isGuestL4Slot P i = true) ∧ MayName a t f w g l b)

theorem slot_elim {P : _root_.Memory.Parameters} {a : Memory} {t : Frame} {i : Slot} (h : slotIsSafe P a t i = true) :
    SlotGood P a t i ∧ (a.serves t = some Level.l4 → isGuestL4Slot P i = false → a.content t i = Entry.absent) := by
  refine And.intro ?slots ?xens
  case slots =>
    intro l f w u g s c
    revert h
    show (match a.serves t with | some value => _ | none => _ : Bool) = true → _
    rewrite [s]
    cases l with
    | l1 =>
      show (match a.content t i with | Entry.absent => _ | Entry.present frame w u g => _ : Bool) = true → _
      rewrite [c]
      intro h
      have h : (mayMap a t f && !(w && isSome (a.serves f))) = true := h
      have plain := Search.not_true (Search.and_true_right h)
      exact Or.inl (And.intro rfl (And.intro (mayMap_elim (Search.and_true_left h))
        (fun writes => isSome_false (Search.and_false_right plain writes))))
    | l2 =>
      intro h
      have h : mayName a t (a.content t i) Level.l2 Level.l1 = true := h
      rewrite [c] at h
      exact Or.inr (Exists.intro Level.l1 (And.intro rfl (And.intro (fun e => nomatch e) (mayName_elim h))))
    | l3 =>
      intro h
      have h : mayName a t (a.content t i) Level.l3 Level.l2 = true := h
      rewrite [c] at h
      exact Or.inr (Exists.intro Level.l2 (And.intro rfl (And.intro (fun e => nomatch e) (mayName_elim h))))
    | l4 =>
      show (if isGuestL4Slot P i = true then _ else _ : Bool) = true → _
      cases guest : isGuestL4Slot P i with
      | true =>
        intro h
        have h : mayName a t (a.content t i) Level.l4 Level.l3 = true := h
        rewrite [c] at h
        exact Or.inr (Exists.intro Level.l3 (And.intro rfl (And.intro (fun _ => rfl) (mayName_elim h))))
      | false =>
        intro h
        have h : decide (a.content t i = Entry.absent) = true := h
        have none := of_decide_true h
        rewrite [c] at none
        exact nomatch none
  case xens =>
    intro s guest
    revert h
    show (match a.serves t with | some value => _ | none => _ : Bool) = true → _
    rewrite [s]
    show (if isGuestL4Slot P i = true then _ else _ : Bool) = true → _
    rewrite [guest]
    intro h
    have h : decide (a.content t i = Entry.absent) = true := h
    exact of_decide_true h

theorem below_of {l b c : Level} (e : rank b + 1 = rank l) (f : rank c + 1 = rank l) : b = c := by
  cases l <;> cases b <;> cases c <;> first | exact rfl | exact absurd e (by decide) | exact absurd f (by decide)

theorem slot_intro {P : _root_.Memory.Parameters} {a : Memory} {t : Frame} {i : Slot} (h : SlotGood P a t i)
    (xens : a.serves t = some Level.l4 → isGuestL4Slot P i = false → a.content t i = Entry.absent) :
    slotIsSafe P a t i = true := by
  show (match a.serves t with | some value => _ | none => _ : Bool) = true
  cases s : a.serves t with
  | none => exact rfl
  | some l =>
    cases c : a.content t i with
    | absent =>
      cases l with
      | l1 => exact rfl
      | l2 => exact rfl
      | l3 => exact rfl
      | l4 =>
        show (if isGuestL4Slot P i = true then _ else _ : Bool) = true
        cases isGuestL4Slot P i with
        | true => exact rfl
        | false => exact decide_true_of rfl
    | present f w u g =>
      have named : ∀ b, rank b + 1 = rank l → mayName a t (Entry.present f w u g) l b = true := by
        intro b step
        cases h l f w u g s c with
        | inl one =>
          rewrite [one.1] at step
          have low := rank_positive b
          have one : rank Level.l1 = 1 := rfl
          linear
        | inr above =>
          cases above with
          | intro c' rest =>
            rewrite [below_of step rest.1]
            exact mayName_intro rest.2.2
      cases l with
      | l1 =>
        cases h Level.l1 f w u g s c with
        | inl one =>
          refine Search.and_of_true (mayMap_intro one.2.1) (Search.not_of_false ?_)
          cases w with
          | false => exact rfl
          | true =>
            rewrite [one.2.2 rfl]
            exact rfl
        | inr above =>
          cases above with
          | intro b rest =>
            have step := rest.1
            have low := rank_positive b
            have one : rank Level.l1 = 1 := rfl
            linear
      | l2 => exact named Level.l1 rfl
      | l3 => exact named Level.l2 rfl
      | l4 =>
        show (if isGuestL4Slot P i = true then _ else _ : Bool) = true
        cases guest : isGuestL4Slot P i with
        | true => exact named Level.l3 rfl
        | false => 
          have none := xens s guest
          rewrite [c] at none
          exact nomatch none

/-- What the three invariants say that the others follow from. -/
structure Good (P : _root_.Memory.Parameters) (a : Memory) : Prop where
  asks : ∀ f, a.serves f = none → a.asked f = false
  owned : ∀ f l, a.serves f = some l → a.belongs f ≠ none
  beyond : ∀ f, P.FRAMES ≤ f → a.belongs f = none
  slots : ∀ t i, i < P.SLOTS → SlotGood P a t i
  xens : ∀ t i, i < P.SLOTS → a.serves t = some Level.l4 → isGuestL4Slot P i = false → a.content t i = Entry.absent
  roots : ∀ d f, d < P.DOMAINS → a.root d = some f → a.serves f = some Level.l4 ∧ a.belongs f = some d

theorem frame_elim {a : Memory} {f : Frame} : frameIsSafe a f = true →
    (a.serves f = none → a.asked f = false) ∧ (∀ l, a.serves f = some l → a.belongs f ≠ none) := by
  show (match a.serves f with | none => _ | some value => _ : Bool) = true → _
  cases s : a.serves f with
  | none =>
    intro h
    have h : (!a.asked f) = true := h
    exact And.intro (fun _ => Search.not_true h) (fun l e => nomatch e)
  | some v =>
    intro h
    have h : isSome (a.belongs f) = true := h
    refine And.intro (fun e => nomatch e) (fun l _ none => ?_)
    rewrite [none] at h
    exact absurd_bool h

theorem frame_intro {a : Memory} {f : Frame} (asks : a.serves f = none → a.asked f = false)
    (owned : ∀ l, a.serves f = some l → a.belongs f ≠ none) : frameIsSafe a f = true := by
  show (match a.serves f with | none => _ | some value => _ : Bool) = true
  cases s : a.serves f with
  | none => exact Search.not_of_false (asks s)
  | some v =>
    show isSome (a.belongs f) = true
    cases b : a.belongs f with
    | none => exact absurd b (owned v s)
    | some d => exact rfl

theorem root_elim {a : Memory} {d : DomId} {f : Frame} (r : a.root d = some f) :
    rootIsSafe a d = true → a.serves f = some Level.l4 ∧ a.belongs f = some d := by
  show (match a.root d with | some value => _ | none => _ : Bool) = true → _
  rewrite [r]
  intro h
  have h : (servesAs a f Level.l4 && owns a d f) = true := h
  exact And.intro (of_decide_true (Search.and_true_left h)) (of_decide_true (Search.and_true_right h))

theorem root_intro {a : Memory} {d : DomId}
    (h : ∀ f, a.root d = some f → a.serves f = some Level.l4 ∧ a.belongs f = some d) : rootIsSafe a d = true := by
  show (match a.root d with | some value => _ | none => _ : Bool) = true
  cases r : a.root d with
  | none => exact rfl
  | some f => exact Search.and_of_true (decide_true_of (h f r).1) (decide_true_of (h f r).2)

theorem invariants_good {P : _root_.Memory.Parameters} {a : Memory} (h : Invariants P a) : Good P a :=
  have slot : ∀ t i, i < P.SLOTS → slotIsSafe P a t i = true := fun t i within =>
    match h.slotsAreSafe t i with
    | Or.inl out => absurd within (Search.not_lt_of_le out)
    | Or.inr safe => safe
  { asks := fun f => (frame_elim (h.framesAreSafe f).1).1,
    owned := fun f => (frame_elim (h.framesAreSafe f).1).2,
    beyond := fun f out =>
      match (h.framesAreSafe f).2 with
      | Or.inl inside => absurd inside (Search.not_lt_of_le out)
      | Or.inr nobody => nobody,
    slots := fun t i within => (slot_elim (slot t i within)).1,
    xens := fun t i within => (slot_elim (slot t i within)).2,
    roots := fun d f inside r =>
      match h.rootsAreSafe d with
      | Or.inl out => absurd inside (Search.not_lt_of_le out)
      | Or.inr safe => root_elim r safe }

theorem slot_mayMap {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {t f : Frame} {i : Slot} {l : Level}
    {w u g : Bool} (within : i < P.SLOTS) (s : a.serves t = some l) (c : a.content t i = Entry.present f w u g) :
    MayMap a t f :=
  match G.slots t i within l f w u g s c with
  | Or.inl one => one.2.1
  | Or.inr (Exists.intro _ above) => same_mayMap (G.owned t l s) above.2.2.2.1

/-- A slot that maps a frame holds an entry that names it; and above level 1 that frame is a table of the same level. -/
theorem maps_elim {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {t f : Frame} {i : Slot}
    (h : maps P a t i f = true) : i < P.SLOTS ∧ ∃ l w u g, a.serves t = some l ∧ a.content t i = Entry.present f w u g ∧
      (l = Level.l1 ∨ a.serves f = some l) := by
  have within : i < P.SLOTS := of_decide_true (Search.and_true_left h)
  refine And.intro within ?_
  have h := Search.and_true_right h
  revert h
  show (match a.content t i with | Entry.absent => _ | Entry.present frame w u g => _ : Bool) = true → _
  cases c : a.content t i with
  | absent => exact fun h => absurd_bool h
  | present frame w u g =>
    show (match a.serves t with | some value => _ | none => _ : Bool) = true → _
    cases s : a.serves t with
    | none => exact fun h => absurd_bool h
    | some l =>
      have top : frame = f → l = Level.l1 → ∃ l' w' u' g', some l = some l' ∧
          Entry.present frame w u g = Entry.present f w' u' g' ∧ (l' = Level.l1 ∨ a.serves f = some l') :=
        fun e one => Exists.intro l (Exists.intro w (Exists.intro u (Exists.intro g (And.intro rfl (And.intro
          (congrArg (fun x => Entry.present x w u g) e) (Or.inl one))))))
      have upper : (decide (frame = f) && servesAs a f l) = true → ∃ l' w' u' g', some l = some l' ∧
          Entry.present frame w u g = Entry.present f w' u' g' ∧ (l' = Level.l1 ∨ a.serves f = some l') :=
        fun h => Exists.intro l (Exists.intro w (Exists.intro u (Exists.intro g (And.intro rfl (And.intro
          (congrArg (fun x => Entry.present x w u g) (of_decide_true (Search.and_true_left h)))
          (Or.inr (of_decide_true (Search.and_true_right h))))))))
      cases l with
      | l1 => exact fun h => top (of_decide_true h) rfl
      | l2 =>
        cases G.slots t i within Level.l2 frame w u g s c with
        | inl one => exact nomatch one.1
        | inr above =>
          cases above with
          | intro b rest =>
            rewrite [rest.2.2.1] at upper
            rewrite [rest.2.2.1]
            exact upper
      | l3 => exact upper
      | l4 => exact upper

theorem good_mapped {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {t f : Frame} {i : Slot}
    (h : maps P a t i f = true) : mayMap a t f = true :=
  match maps_elim G h with
  | And.intro within (Exists.intro _ (Exists.intro _ (Exists.intro _ (Exists.intro _ (And.intro s (And.intro c _)))))) =>
    mayMap_intro (slot_mayMap G within s c)

theorem rank_step {b : Level} (e : rank b + 1 = rank b) : False := by linear

theorem good_writable {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {t f : Frame} {i : Slot}
    (h : mapsWritable P a t i f = true) : a.serves f = none := by
  match maps_elim G (Search.and_true_left h) with
  | And.intro within (Exists.intro l (Exists.intro w (Exists.intro u (Exists.intro g (And.intro s (And.intro c kind)))))) =>
    have writes : w = true := by
      have h := Search.and_true_right h
      revert h
      show (match a.content t i with | Entry.absent => _ | Entry.present frame w u g => _ : Bool) = true → _
      rewrite [c]
      exact fun h => h
    cases G.slots t i within l f w u g s c with
    | inl one => exact one.2.2 writes
    | inr above =>
      cases above with
      | intro b rest =>
        have step := rest.1
        cases rest.2.2.2.2 with
        | inr linear => exact absurd_bool (linear.2.symm.trans writes)
        | inl below =>
          cases kind with
          | inl one =>
            rewrite [one] at step
            have low := rank_positive b
            have bottom : rank Level.l1 = 1 := rfl
            linear
          | inr same =>
            rewrite [Search.some_inj (same.symm.trans below)] at step
            exact (rank_step step).elim

theorem good_invariants {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) : Invariants P a :=
  { framesAreSafe := fun f => And.intro (frame_intro (G.asks f) (G.owned f))
      (match inside_or_beyond f P.FRAMES with
      | Or.inl inside => Or.inl inside
      | Or.inr out => Or.inr (G.beyond f out)),
    slotsAreSafe := fun t i =>
      match inside_or_beyond i P.SLOTS with
      | Or.inl within => Or.inr (slot_intro (G.slots t i within) (G.xens t i within))
      | Or.inr out => Or.inl out,
    rootsAreSafe := fun d =>
      match inside_or_beyond d P.DOMAINS with
      | Or.inl inside => Or.inr (root_intro (fun f r => G.roots d f inside r))
      | Or.inr out => Or.inl out,
    noTableIsWritable := fun _ _ _ h => good_writable G h,
    onlyAllowedIsMapped := fun _ _ _ h => good_mapped G h }

/-- What is checked of frames and slots of the machine. -/
theorem safe_good {P : _root_.Memory.Parameters} {a : Memory}
    (beyond : ∀ f, P.FRAMES ≤ f → a.serves f = none ∧ a.asked f = false ∧ a.belongs f = none)
    (safe : isSafe P a = true) : Good P a :=
  have frames := every_true _ _ (Search.and_true_left (Search.and_true_left safe))
  have slots := every_true _ _ (Search.and_true_right (Search.and_true_left safe))
  have roots := every_true _ _ (Search.and_true_right safe)
  have frame : ∀ f, (a.serves f = none → a.asked f = false) ∧ (∀ l, a.serves f = some l → a.belongs f ≠ none) := fun f =>
    match inside_or_beyond f P.FRAMES with
    | Or.inl inside => frame_elim (frames f (Search.member_range_of (zero_le f) inside))
    | Or.inr out => And.intro (fun _ => (beyond f out).2.1)
        (fun l s => absurd (beyond f out).1 (some_ne_none s))
  have slot : ∀ t i, i < P.SLOTS → t < P.FRAMES → slotIsSafe P a t i = true := fun t i within inside =>
    every_true _ _ (slots t (Search.member_range_of (zero_le t) inside)) i
      (Search.member_range_of (zero_le i) within)
  have serving : ∀ t l, a.serves t = some l → t < P.FRAMES := fun t l s =>
    match inside_or_beyond t P.FRAMES with
    | Or.inl inside => inside
    | Or.inr out => absurd (beyond t out).1 (some_ne_none s)
  { asks := fun f => (frame f).1,
    owned := fun f => (frame f).2,
    beyond := fun f out => (beyond f out).2.2,
    slots := fun t i within l f w u g s => (slot_elim (slot t i within (serving t l s))).1 l f w u g s,
    xens := fun t i within s => (slot_elim (slot t i within (serving t _ s))).2 s,
    roots := fun d f inside r => root_elim r (roots d (Search.member_range_of (zero_le d) inside)) }

theorem needed_named {P : _root_.Memory.Parameters} {a : Memory} {t f : Frame} {i : Slot} (inside : t < P.FRAMES)
    (within : i < P.SLOTS) (named : names a t i f = true) : isNeeded P a f = true :=
  Search.or_of_true_right (any_of _ t _ (Search.member_range_of (zero_le t) inside)
    (any_of _ i _ (Search.member_range_of (zero_le i) within) named))

theorem needed_serving {P : _root_.Memory.Parameters} {a : Memory} {f : Frame} {l : Level} (s : a.serves f = some l) :
    isNeeded P a f = true :=
  Search.or_of_true_left (Search.or_of_true_right (isSome_of s))

theorem names_intro {a : Memory} {t f : Frame} {i : Slot} {l : Level} {w u g : Bool} (s : a.serves t = some l)
    (c : a.content t i = Entry.present f w u g) : names a t i f = true := by
  refine Search.and_of_true (isSome_of s) ?_
  show (match a.content t i with | Entry.absent => _ | Entry.present frame w u g => _ : Bool) = true
  rewrite [c]
  exact decide_true_of rfl

theorem serves_inside {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {f : Frame} {l : Level}
    (s : a.serves f = some l) : f < P.FRAMES :=
  match inside_or_beyond f P.FRAMES with
  | Or.inl inside => inside
  | Or.inr out => absurd (G.beyond f out) (G.owned f l s)

/-- Slots of tables stay good where the frames that they name go on serving and go on being whose they were. -/
theorem slot_kept {P : _root_.Memory.Parameters} {a b : Memory} (G : Good P a)
    (tables : ∀ f, b.serves f = a.serves f) {t : Frame} {i : Slot} (within : i < P.SLOTS)
    (entry : ∀ f w u g, b.content t i = Entry.present f w u g → a.content t i = Entry.present f w u g)
    (owner : ∀ l, a.serves t = some l → b.belongs t = a.belongs t)
    (named : ∀ l f w u g, a.serves t = some l → a.content t i = Entry.present f w u g →
      MayMap a t f → b.belongs f = a.belongs f) : SlotGood P b t i := by
  intro l f w u g s c
  have s := (tables t).symm.trans s
  have c := entry f w u g c
  have may := slot_mayMap G within s c
  have own := owner l s
  have same := named l f w u g s c may
  cases G.slots t i within l f w u g s c with
  | inl one =>
    refine Or.inl (And.intro one.1 (And.intro ?_ (fun writes => (tables f).trans (one.2.2 writes))))
    match may with
    | Exists.intro x (Exists.intro y (And.intro hx (And.intro hy act))) =>
      exact Exists.intro x (Exists.intro y (And.intro (own.trans hx) (And.intro (same.trans hy) act)))
  | inr above =>
    cases above with
    | intro c' rest =>
      refine Or.inr (Exists.intro c' (And.intro rest.1 (And.intro rest.2.1 (And.intro rest.2.2.1
        (And.intro (same.trans (rest.2.2.2.1.trans own.symm)) ?_)))))
      rewrite [tables f]
      exact rest.2.2.2.2

/-- What a guest gives up keeps memory good: it keeps less, asks for less, and what nothing needs is nobody's any more. -/
theorem less_good {P : _root_.Memory.Parameters} {a b : Memory} (G : Good P a)
    (tables : ∀ f, b.serves f = a.serves f) (roots : ∀ d, b.root d = a.root d)
    (asks : ∀ f, a.asked f = false → b.asked f = false)
    (contents : ∀ t i, b.content t i = a.content t i ∨ b.content t i = Entry.absent)
    (owners : ∀ f, b.belongs f = if isNeeded P b f = true then a.belongs f else none) : Good P b :=
  have owner : ∀ f l, a.serves f = some l → b.belongs f = a.belongs f := fun f l s =>
    (owners f).trans (ite_then (needed_serving ((tables f).trans s)))
  have entry : ∀ t i f w u g, b.content t i = Entry.present f w u g → a.content t i = Entry.present f w u g :=
    fun t i f w u g c =>
      match contents t i with
      | Or.inl same => same.symm.trans c
      | Or.inr gone => nomatch gone.symm.trans c
  { asks := fun f s => asks f (G.asks f ((tables f).symm.trans s)),
    owned := fun f l s none =>
      have s := (tables f).symm.trans s
      G.owned f l s ((owner f l s).symm.trans none),
    beyond := fun f out => (owners f).trans (ite_elim (fun x => x = none) (fun _ => G.beyond f out) (fun _ => rfl)),
    slots := fun t i within l f w u g s c =>
      slot_kept G tables within (entry t i) (owner t)
        (fun l' f' w' u' g' s' c' _ =>
          match contents t i with
          | Or.inl same => (owners f').trans (ite_then (needed_named (serves_inside G s') within
              (names_intro ((tables t).trans s') (same.trans c'))))
          | Or.inr gone => nomatch gone.symm.trans c) l f w u g s c,
    xens := fun t i within s guest =>
      match contents t i with
      | Or.inl same => same.trans (G.xens t i within ((tables t).symm.trans s) guest)
      | Or.inr gone => gone,
    roots := fun d f inside r =>
      have old := G.roots d f inside ((roots d).symm.trans r)
      And.intro ((tables f).trans old.1) ((owner f Level.l4 old.1).trans old.2) }

theorem reclaimed_less {P : _root_.Memory.Parameters} {a b : Memory} (G : Good P a)
    (tables : ∀ f, b.serves f = a.serves f) (roots : ∀ d, b.root d = a.root d)
    (asks : ∀ f, a.asked f = false → b.asked f = false)
    (contents : ∀ t i, b.content t i = a.content t i ∨ b.content t i = Entry.absent)
    (owners : ∀ f, b.belongs f = a.belongs f) : Good P (reclaimed P b) :=
  less_good G tables roots asks contents (fun f => by
    show (if isNeeded P b f = true then b.belongs f else none) = if isNeeded P b f = true then a.belongs f else none
    rewrite [owners f]
    exact rfl)

/-- Memory whose tables go on serving, when a guest has given something up. -/
theorem serving_less {P : _root_.Memory.Parameters} {a b : Memory} (G : Good P a)
    (tables : ∀ f, b.serves f = a.serves f) (roots : ∀ d, b.root d = a.root d)
    (asks : ∀ f, a.asked f = false → b.asked f = false)
    (contents : ∀ t i, b.content t i = a.content t i ∨ b.content t i = Entry.absent)
    (owners : ∀ f, b.belongs f = a.belongs f) : Good P (serving P b b.serves) := by
  refine reclaimed_less G (fun f => ?_) roots asks (fun t i => ?_) owners
  case refine_1 =>
    show (if f < P.FRAMES then b.serves f else none) = a.serves f
    rewrite [tables f]
    refine ite_elim (fun x => x = a.serves f) (fun _ => rfl) (fun out => ?_)
    cases s : a.serves f with
    | none => exact rfl
    | some l => exact absurd (serves_inside G s) out
  case refine_2 =>
    show (if _ then Entry.absent else b.content t i) = _ ∨ (if _ then Entry.absent else b.content t i) = _
    exact ite_elim (fun x => x = a.content t i ∨ x = Entry.absent) (fun _ => Or.inr rfl) (fun _ => contents t i)

/-- A step that is checked. -/
theorem serving_safe {P : _root_.Memory.Parameters} {b : Memory} {tables : Tables}
    (beyond : ∀ f, P.FRAMES ≤ f → b.asked f = false ∧ b.belongs f = none)
    (safe : isSafe P (serving P b tables) = true) : Good P (serving P b tables) :=
  safe_good (fun f out => And.intro
    (ite_else (Search.not_lt_of_le out))
    (And.intro (beyond f out).1
      (ite_elim (fun x => x = none) (fun _ => (beyond f out).2) (fun _ => rfl)))) safe

theorem settled_elim {P : _root_.Memory.Parameters} {b : Memory} {tables : Tables} (Q : Memory → Prop)
    (chosen : isSafe P (serving P b tables) = true → Q (serving P b tables)) (other : Q (serving P b b.serves)) :
    Q (settled P b tables) :=
  ite_elim Q chosen (fun _ => other)

theorem if_safe_good {P : _root_.Memory.Parameters} {b : Memory} {tables : Tables}
    (beyond : ∀ f, P.FRAMES ≤ f → b.asked f = false ∧ b.belongs f = none) :
    after (ifSafe P (settled P b tables)) (Good P) :=
  ite_elim (fun o => after o (Good P))
    (settled_elim (fun x => isSafe P x = true → Good P x) (fun _ => serving_safe beyond) (serving_safe beyond))
    (fun _ => True.intro)

theorem beyond_asked {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {f : Frame} (out : P.FRAMES ≤ f) :
    a.asked f = false := by
  cases s : a.serves f with
  | none => exact G.asks f s
  | some l => exact absurd (G.beyond f out) (G.owned f l s)

theorem beyond_both {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (f : Frame) (out : P.FRAMES ≤ f) :
    a.asked f = false ∧ a.belongs f = none :=
  And.intro (beyond_asked G out) (G.beyond f out)

theorem owned_inside {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) {f : Frame} {d : DomId}
    (owned : owns a d f = true) : f < P.FRAMES :=
  match inside_or_beyond f P.FRAMES with
  | Or.inl inside => inside
  | Or.inr out => absurd (G.beyond f out) (some_ne_none (of_decide_true owned))

/-! The actions. -/

theorem obtain_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (chosen : Option Frame) :
    after («obtain» P a caller chosen) (Good P) := by
  cases chosen with
  | none => exact G
  | some f =>
    refine ite_elim (fun o => after o (Good P)) (fun _ => G) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => G) (fun free => ?_)
    have nobody : a.belongs f = none := isSome_false (Search.false_of_not_true (Search.not_or_right free))
    have inside : f < P.FRAMES := Search.lt_of_not_le (Search.not_or_left free)
    have other : ∀ x, a.belongs x ≠ none → update1 a.belongs f (some caller) x = a.belongs x := fun x somebody =>
      update1_other a.belongs f (some caller) (fun e => somebody ((congrArg a.belongs e).trans nobody))
    let next : Memory :=
      { a with belongs := update1 a.belongs f (some caller), kept := update1 a.kept f true }
    show Good P next
    exact {
      asks := G.asks,
      owned := fun x l s none => G.owned x l s ((other x (G.owned x l s)).symm.trans none),
      beyond := fun x out => (update1_other a.belongs f (some caller) (Search.ne_of_gt (Search.le_trans inside out))).trans
        (G.beyond x out),
      slots := fun t i within => slot_kept (b := next) G (fun _ => rfl) within (fun _ _ _ _ c => c)
        (fun l s => other t (G.owned t l s))
        (fun l x w u g s c may =>
          match may with
          | Exists.intro _ (Exists.intro _ (And.intro _ (And.intro somebody _))) => other x (some_ne_none somebody)),
      xens := G.xens,
      roots := fun d x inside r =>
        have old := G.roots d x inside r
        And.intro old.1 ((other x (some_ne_none old.2)).trans old.2) }

theorem giveBack_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (f : Frame) :
    after (giveBack P a caller f) (Good P) :=
  ite_elim (fun o => after o (Good P)) (fun _ => G)
    (fun _ => reclaimed_less G (fun _ => rfl) (fun _ => rfl) (fun _ h => h) (fun _ _ => Or.inl rfl) (fun _ => rfl))

theorem set_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (foreign : Option DomId)
    (f : Frame) (i : Slot) (e : Entry) (tables : Tables) (reply : Reply) :
    after (set P a caller foreign f i e tables reply) (Good P) := by
  show after (match pageOwner P caller foreign with | some value => _ | none => _) (Good P)
  cases pageOwner P caller foreign with
  | none => exact True.intro
  | some owner =>
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    exact if_safe_good (beyond_both (a := a) G)

theorem mapAt_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (i4 i3 i2 i1 : Slot)
    (e : Entry) (tables : Tables) (reply : Reply) :
    after (mapAt P a caller i4 i3 i2 i1 e tables reply) (Good P) := by
  show after (match tableAt a caller i4 i3 i2 with | some value => _ | none => _) (Good P)
  cases tableAt a caller i4 i3 i2 with
  | none => exact True.intro
  | some table =>
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    exact if_safe_good (beyond_both (a := a) G)

theorem ask_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (foreign : Option DomId)
    (f : Frame) (level : Level) (tables : Tables) : after (ask P a caller foreign f level tables) (Good P) := by
  show after (match pageOwner P caller foreign with | some value => _ | none => _) (Good P)
  cases pageOwner P caller foreign with
  | none => exact True.intro
  | some owner =>
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun owned => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => ?_) (fun _ => True.intro)
    have inside := owned_inside G (Search.not_not owned)
    exact if_safe_good (fun x out => And.intro
      ((update1_other a.asked f true (Search.ne_of_gt (Search.le_trans inside out))).trans (beyond_asked G out))
      (G.beyond x out))

theorem unask_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (foreign : Option DomId)
    (f : Frame) (tables : Tables) : after (unask P a caller foreign f tables) (Good P) := by
  show after (match pageOwner P caller foreign with | some value => _ | none => _) (Good P)
  cases pageOwner P caller foreign with
  | none => exact True.intro
  | some owner =>
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
    have asks : ∀ x, a.asked x = false → update1 a.asked f false x = false := fun x no =>
      update1_elim a.asked f false x (fun v => v = false) (fun _ => rfl) (fun _ => no)
    exact settled_elim (Good P)
      (serving_safe (fun x out => And.intro (asks x (beyond_asked G out)) (G.beyond x out)))
      (serving_less G (fun _ => rfl) (fun _ => rfl) asks (fun _ _ => Or.inl rfl) (fun _ => rfl))

theorem switchTo_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (f : Frame)
    (tables : Tables) : after (switchTo P a caller f tables) (Good P) := by
  refine ite_elim (fun o => after o (Good P)) (fun _ => G) (fun _ => ?_)
  refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun _ => ?_)
  exact if_safe_good (beyond_both (a := a) G)

theorem store_good {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (t : Frame) (at1 i : Slot)
    (e : Entry) : after (store P a caller t at1 i e) (Good P) := by
  refine ite_elim (fun o => after o (Good P)) (fun _ => True.intro) (fun allowed => ?_)
  have within : at1 < P.SLOTS := Search.lt_of_not_le (Search.not_or_left allowed)
  have top : a.serves t = some Level.l1 := of_decide_true
    (Search.not_not (Search.not_or_right (Search.not_or_right (Search.not_or_right allowed))))
  show after (match a.content t at1 with | Entry.absent => _ | Entry.present frame w u g => _) (Good P)
  cases c : a.content t at1 with
  | absent => exact True.intro
  | present frame w u g =>
    refine ite_elim (fun o => after o (Good P)) (fun writes => ?_) (fun _ => True.intro)
    have plain : a.serves frame = none := by
      cases G.slots t at1 within Level.l1 frame w u g top c with
      | inl one => exact one.2.2 writes
      | inr above =>
        cases above with
        | intro b rest =>
          have step := rest.1
          have low := rank_positive b
          have bottom : rank Level.l1 = 1 := rfl
          linear
    have kept : ∀ x l j, a.serves x = some l → update2 a.content frame i e x j = a.content x j := fun x l j s =>
      update2_other a.content frame i e (fun same => some_ne_none s ((congrArg a.serves same.1).trans plain))
    exact {
      asks := G.asks,
      owned := G.owned,
      beyond := G.beyond,
      slots := fun x j inside l f w' u' g' s c' => G.slots x j inside l f w' u' g' s ((kept x l j s).symm.trans c'),
      xens := fun x j inside s guest => (kept x Level.l4 j s).trans (G.xens x j inside s guest),
      roots := G.roots }

theorem good_safe {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) : isSafe P a = true :=
  Search.and_of_true
    (Search.and_of_true
      (every_of _ _ (fun f _ => frame_intro (G.asks f) (G.owned f)))
      (every_of _ _ (fun t _ => every_of _ _ (fun i within =>
        have within := Search.member_range_high within
        slot_intro (G.slots t i within) (G.xens t i within)))))
    (every_of _ _ (fun d inside => root_intro (fun f r => G.roots d f (Search.member_range_high inside) r)))

theorem taking_out {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (caller : DomId) (f : Frame) (i : Slot)
    (tables : Tables) (reply : Reply) (owned : owns a caller f = true) (within : i < P.SLOTS)
    (there : a.content f i ≠ Entry.absent) :
    match set P a caller none f i Entry.absent tables reply with
    | ok _ _ => True
    | _ => False := by
  let Succeeds : Outcome Memory Unit → Prop := fun o => match o with
    | ok _ _ => True
    | _ => False
  show Succeeds (set P a caller none f i Entry.absent tables reply)
  refine ite_elim Succeeds (fun n => absurd (decide_true_of (Or.inl rfl)) n) (fun _ => ?_)
  refine ite_elim Succeeds (fun n => ?_) (fun _ => ?_)
  case refine_1 =>
    cases n with
    | inl other => exact absurd owned other
    | inr out => exact absurd within (Search.not_lt_of_le out)
  case refine_2 =>
    have answer : (if takesOut a f i Entry.absent = true ∧ caller = caller then Reply.granted else reply : Reply) = Reply.granted :=
      ite_then (And.intro (decide_true_of (And.intro rfl there)) rfl)
    refine ite_elim Succeeds (fun denied => nomatch answer.symm.trans denied) (fun _ => ?_)
    refine ite_elim Succeeds (fun busy => nomatch answer.symm.trans busy) (fun _ => ?_)
    refine ite_elim Succeeds (fun _ => True.intro) (fun n => absurd ?_ n)
    refine settled_elim (fun x => isSafe P x = true) (fun h => h) (good_safe ?_)
    exact serving_less G (fun _ => rfl) (fun _ => rfl) (fun _ h => h) (fun t j =>
      update2_elim a.content f i Entry.absent t j (fun v => v = a.content t j ∨ v = Entry.absent)
        (fun _ => Or.inr rfl) (fun _ => Or.inl rfl)) (fun _ => rfl)

/-! The way of the processor. -/

/-- At depth `k` stands a table of the root's owner, of that level or above; of just that level if the way is writable so far. -/
def OnTheWay (a : Memory) (root : Frame) (k : Nat) (reached : Access) : Prop :=
  ∀ t w, reached = Access.«at» t w →
    a.belongs t = a.belongs root ∧ ∃ l, a.serves t = some l ∧ k ≤ rank l ∧ (w = true → rank l = k)

theorem through_elim {P : _root_.Memory.Parameters} {a : Memory} {reached : Access} {i : Slot} {f : Frame} {w : Bool}
    (h : through P a reached i = Access.«at» f w) : ∃ t v w' u g, reached = Access.«at» t v ∧ i < P.SLOTS ∧
      a.content t i = Entry.present f w' u g ∧ w = (v && w') := by
  revert h
  cases reached with
  | fault => exact fun h => nomatch (h : Access.fault = Access.«at» f w)
  | «at» t v =>
    show (if P.SLOTS ≤ i then _ else _) = _ → _
    refine ite_elim (fun x => x = _ → _) (fun _ h => nomatch h) (fun within => ?_)
    show (match a.content t i with | Entry.absent => _ | Entry.present f2 w2 u g => _ : Access) = _ → _
    cases c : a.content t i with
    | absent => exact fun h => nomatch (h : Access.fault = Access.«at» f w)
    | present f2 w2 u g =>
      intro h
      have h : Access.«at» f2 (v && w2) = Access.«at» f w := h
      cases h
      exact Exists.intro t (Exists.intro v (Exists.intro w2 (Exists.intro u (Exists.intro g
        (And.intro rfl (And.intro (Search.lt_of_not_le within) (And.intro c rfl)))))))

theorem way_down {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (root : Frame) (k : Nat) (reached : Access)
    (i : Slot) (low : 1 ≤ k) (way : OnTheWay a root (k + 1) reached) : OnTheWay a root k (through P a reached i) := by
  intro f w h
  match through_elim h with
  | Exists.intro t (Exists.intro v (Exists.intro w' (Exists.intro u (Exists.intro g
      (And.intro at1 (And.intro within (And.intro c both))))))) =>
    match way t v at1 with
    | And.intro owner (Exists.intro l (And.intro s (And.intro above exactly))) =>
      cases G.slots t i within l f w' u g s c with
      | inl one =>
        rewrite [one.1] at above
        have bottom : rank Level.l1 = 1 := rfl
        linear
      | inr rest =>
        cases rest with
        | intro b rest =>
          have step := rest.1
          refine And.intro (rest.2.2.2.1.trans owner) ?_
          cases rest.2.2.2.2 with
          | inl below =>
            refine Exists.intro b (And.intro below (And.intro (by linear) (fun writes => ?_)))
            have same := exactly (Search.and_true_left (both.symm.trans writes))
            linear
          | inr own =>
            refine Exists.intro l (And.intro own.1 (And.intro (by linear) (fun writes => ?_)))
            exact absurd_bool (own.2.symm.trans (Search.and_true_right (both.symm.trans writes)))

theorem way_end {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (root : Frame) (reached : Access) (i : Slot)
    (f : Frame) (w : Bool) (way : OnTheWay a root 1 reached) (h : through P a reached i = Access.«at» f w) :
    MayMap a root f ∧ (w = true → a.serves f = none) := by
  match through_elim h with
  | Exists.intro t (Exists.intro v (Exists.intro w' (Exists.intro u (Exists.intro g
      (And.intro at1 (And.intro within (And.intro c both))))))) =>
    match way t v at1 with
    | And.intro owner (Exists.intro l (And.intro s (And.intro above exactly))) =>
      refine And.intro ?_ (fun writes => ?_)
      case refine_1 =>
        match slot_mayMap G within s c with
        | Exists.intro x (Exists.intro y (And.intro hx rest)) =>
          exact Exists.intro x (Exists.intro y (And.intro (owner.symm.trans hx) rest))
      case refine_2 =>
        cases G.slots t i within l f w' u g s c with
        | inl one => exact one.2.2 (Search.and_true_right (both.symm.trans writes))
        | inr rest =>
          cases rest with
          | intro b rest =>
            have step := rest.1
            have same := exactly (Search.and_true_left (both.symm.trans writes))
            have low := rank_positive b
            linear

theorem confined {P : _root_.Memory.Parameters} {a : Memory} (G : Good P a) (d : DomId) (i4 i3 i2 i1 : Slot) :
    processorIsConfined P a d i4 i3 i2 i1 := by
  intro root f w inside start
  show (match a.root d with | some value => _ | none => _ : Access) = _ → _
  rewrite [start]
  show (if isGuestL4Slot P i4 = true then _ else _) = _ → _
  refine ite_elim (fun x => x = _ → _) (fun _ h => ?_) (fun _ h => nomatch h)
  have top := G.roots d root inside start
  have first : OnTheWay a root 4 (Access.«at» root true) := fun t v e => by
    cases e
    exact And.intro rfl (Exists.intro Level.l4 (And.intro top.1 (And.intro (Nat.le.intro (k := 0) rfl) (fun _ => rfl))))
  have ended := way_end G root _ i1 f w (way_down G root 1 _ i2 (by linear) (way_down G root 2 _ i3 (by linear)
    (way_down G root 3 _ i4 (by linear) first))) h
  refine And.intro (mayMap_intro ended.1) (fun both => ?_)
  cases both.2 with
  | intro l s => exact some_ne_none s (ended.2 both.1)

theorem after_good {P : _root_.Memory.Parameters} {R : Type} {o : Outcome Memory R} {Q : Memory → Prop}
    (weaker : ∀ a, Invariants P a → Q a) (h : after o (Good P)) : after o Q :=
  after_mono o (fun a good => weaker a (good_invariants good)) h

/-! The obligations. -/

theorem blank_good (P : _root_.Memory.Parameters) : Good P blank :=
  { asks := fun _ _ => rfl,
    owned := fun _ _ s => nomatch s,
    beyond := fun _ _ => rfl,
    slots := fun _ _ _ _ _ _ _ _ s => nomatch s,
    xens := fun _ _ _ _ _ => rfl,
    roots := fun _ _ _ r => nomatch r }

theorem blank_INIT_framesAreSafe : Obligations.blank_INIT_framesAreSafe := fun P _ =>
  (good_invariants (blank_good P)).framesAreSafe

theorem blank_INIT_slotsAreSafe : Obligations.blank_INIT_slotsAreSafe := fun P _ =>
  (good_invariants (blank_good P)).slotsAreSafe

theorem blank_INIT_rootsAreSafe : Obligations.blank_INIT_rootsAreSafe := fun P _ =>
  (good_invariants (blank_good P)).rootsAreSafe

theorem blank_INIT_noTableIsWritable : Obligations.blank_INIT_noTableIsWritable := fun P _ =>
  (good_invariants (blank_good P)).noTableIsWritable

theorem blank_INIT_onlyAllowedIsMapped : Obligations.blank_INIT_onlyAllowedIsMapped := fun P _ =>
  (good_invariants (blank_good P)).onlyAllowedIsMapped

theorem obtain_INV_framesAreSafe : Obligations.obtain_INV_framesAreSafe :=
  fun _ _ caller chosen _ h => after_good (fun _ next => next.framesAreSafe) (obtain_good (invariants_good h) caller chosen)

theorem obtain_INV_slotsAreSafe : Obligations.obtain_INV_slotsAreSafe :=
  fun _ _ caller chosen _ h => after_good (fun _ next => next.slotsAreSafe) (obtain_good (invariants_good h) caller chosen)

theorem obtain_INV_rootsAreSafe : Obligations.obtain_INV_rootsAreSafe :=
  fun _ _ caller chosen _ h => after_good (fun _ next => next.rootsAreSafe) (obtain_good (invariants_good h) caller chosen)

theorem obtain_INV_noTableIsWritable : Obligations.obtain_INV_noTableIsWritable :=
  fun _ _ caller chosen _ h => after_good (fun _ next => next.noTableIsWritable) (obtain_good (invariants_good h) caller chosen)

theorem obtain_INV_onlyAllowedIsMapped : Obligations.obtain_INV_onlyAllowedIsMapped :=
  fun _ _ caller chosen _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (obtain_good (invariants_good h) caller chosen)

theorem giveBack_INV_framesAreSafe : Obligations.giveBack_INV_framesAreSafe :=
  fun _ _ caller f _ h => after_good (fun _ next => next.framesAreSafe) (giveBack_good (invariants_good h) caller f)

theorem giveBack_INV_slotsAreSafe : Obligations.giveBack_INV_slotsAreSafe :=
  fun _ _ caller f _ h => after_good (fun _ next => next.slotsAreSafe) (giveBack_good (invariants_good h) caller f)

theorem giveBack_INV_rootsAreSafe : Obligations.giveBack_INV_rootsAreSafe :=
  fun _ _ caller f _ h => after_good (fun _ next => next.rootsAreSafe) (giveBack_good (invariants_good h) caller f)

theorem giveBack_INV_noTableIsWritable : Obligations.giveBack_INV_noTableIsWritable :=
  fun _ _ caller f _ h => after_good (fun _ next => next.noTableIsWritable) (giveBack_good (invariants_good h) caller f)

theorem giveBack_INV_onlyAllowedIsMapped : Obligations.giveBack_INV_onlyAllowedIsMapped :=
  fun _ _ caller f _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (giveBack_good (invariants_good h) caller f)

theorem set_INV_framesAreSafe : Obligations.set_INV_framesAreSafe :=
  fun _ _ caller foreign f slot e tables reply _ h => after_good (fun _ next => next.framesAreSafe) (set_good (invariants_good h) caller foreign f slot e tables reply)

theorem set_INV_slotsAreSafe : Obligations.set_INV_slotsAreSafe :=
  fun _ _ caller foreign f slot e tables reply _ h => after_good (fun _ next => next.slotsAreSafe) (set_good (invariants_good h) caller foreign f slot e tables reply)

theorem set_INV_rootsAreSafe : Obligations.set_INV_rootsAreSafe :=
  fun _ _ caller foreign f slot e tables reply _ h => after_good (fun _ next => next.rootsAreSafe) (set_good (invariants_good h) caller foreign f slot e tables reply)

theorem set_INV_noTableIsWritable : Obligations.set_INV_noTableIsWritable :=
  fun _ _ caller foreign f slot e tables reply _ h => after_good (fun _ next => next.noTableIsWritable) (set_good (invariants_good h) caller foreign f slot e tables reply)

theorem set_INV_onlyAllowedIsMapped : Obligations.set_INV_onlyAllowedIsMapped :=
  fun _ _ caller foreign f slot e tables reply _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (set_good (invariants_good h) caller foreign f slot e tables reply)

theorem mapAt_INV_framesAreSafe : Obligations.mapAt_INV_framesAreSafe :=
  fun _ _ caller i4 i3 i2 i1 e tables reply _ h => after_good (fun _ next => next.framesAreSafe) (mapAt_good (invariants_good h) caller i4 i3 i2 i1 e tables reply)

theorem mapAt_INV_slotsAreSafe : Obligations.mapAt_INV_slotsAreSafe :=
  fun _ _ caller i4 i3 i2 i1 e tables reply _ h => after_good (fun _ next => next.slotsAreSafe) (mapAt_good (invariants_good h) caller i4 i3 i2 i1 e tables reply)

theorem mapAt_INV_rootsAreSafe : Obligations.mapAt_INV_rootsAreSafe :=
  fun _ _ caller i4 i3 i2 i1 e tables reply _ h => after_good (fun _ next => next.rootsAreSafe) (mapAt_good (invariants_good h) caller i4 i3 i2 i1 e tables reply)

theorem mapAt_INV_noTableIsWritable : Obligations.mapAt_INV_noTableIsWritable :=
  fun _ _ caller i4 i3 i2 i1 e tables reply _ h => after_good (fun _ next => next.noTableIsWritable) (mapAt_good (invariants_good h) caller i4 i3 i2 i1 e tables reply)

theorem mapAt_INV_onlyAllowedIsMapped : Obligations.mapAt_INV_onlyAllowedIsMapped :=
  fun _ _ caller i4 i3 i2 i1 e tables reply _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (mapAt_good (invariants_good h) caller i4 i3 i2 i1 e tables reply)

theorem ask_INV_framesAreSafe : Obligations.ask_INV_framesAreSafe :=
  fun _ _ caller foreign f level tables _ h => after_good (fun _ next => next.framesAreSafe) (ask_good (invariants_good h) caller foreign f level tables)

theorem ask_INV_slotsAreSafe : Obligations.ask_INV_slotsAreSafe :=
  fun _ _ caller foreign f level tables _ h => after_good (fun _ next => next.slotsAreSafe) (ask_good (invariants_good h) caller foreign f level tables)

theorem ask_INV_rootsAreSafe : Obligations.ask_INV_rootsAreSafe :=
  fun _ _ caller foreign f level tables _ h => after_good (fun _ next => next.rootsAreSafe) (ask_good (invariants_good h) caller foreign f level tables)

theorem ask_INV_noTableIsWritable : Obligations.ask_INV_noTableIsWritable :=
  fun _ _ caller foreign f level tables _ h => after_good (fun _ next => next.noTableIsWritable) (ask_good (invariants_good h) caller foreign f level tables)

theorem ask_INV_onlyAllowedIsMapped : Obligations.ask_INV_onlyAllowedIsMapped :=
  fun _ _ caller foreign f level tables _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (ask_good (invariants_good h) caller foreign f level tables)

theorem unask_INV_framesAreSafe : Obligations.unask_INV_framesAreSafe :=
  fun _ _ caller foreign f tables _ h => after_good (fun _ next => next.framesAreSafe) (unask_good (invariants_good h) caller foreign f tables)

theorem unask_INV_slotsAreSafe : Obligations.unask_INV_slotsAreSafe :=
  fun _ _ caller foreign f tables _ h => after_good (fun _ next => next.slotsAreSafe) (unask_good (invariants_good h) caller foreign f tables)

theorem unask_INV_rootsAreSafe : Obligations.unask_INV_rootsAreSafe :=
  fun _ _ caller foreign f tables _ h => after_good (fun _ next => next.rootsAreSafe) (unask_good (invariants_good h) caller foreign f tables)

theorem unask_INV_noTableIsWritable : Obligations.unask_INV_noTableIsWritable :=
  fun _ _ caller foreign f tables _ h => after_good (fun _ next => next.noTableIsWritable) (unask_good (invariants_good h) caller foreign f tables)

theorem unask_INV_onlyAllowedIsMapped : Obligations.unask_INV_onlyAllowedIsMapped :=
  fun _ _ caller foreign f tables _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (unask_good (invariants_good h) caller foreign f tables)

theorem switchTo_INV_framesAreSafe : Obligations.switchTo_INV_framesAreSafe :=
  fun _ _ caller f tables _ h => after_good (fun _ next => next.framesAreSafe) (switchTo_good (invariants_good h) caller f tables)

theorem switchTo_INV_slotsAreSafe : Obligations.switchTo_INV_slotsAreSafe :=
  fun _ _ caller f tables _ h => after_good (fun _ next => next.slotsAreSafe) (switchTo_good (invariants_good h) caller f tables)

theorem switchTo_INV_rootsAreSafe : Obligations.switchTo_INV_rootsAreSafe :=
  fun _ _ caller f tables _ h => after_good (fun _ next => next.rootsAreSafe) (switchTo_good (invariants_good h) caller f tables)

theorem switchTo_INV_noTableIsWritable : Obligations.switchTo_INV_noTableIsWritable :=
  fun _ _ caller f tables _ h => after_good (fun _ next => next.noTableIsWritable) (switchTo_good (invariants_good h) caller f tables)

theorem switchTo_INV_onlyAllowedIsMapped : Obligations.switchTo_INV_onlyAllowedIsMapped :=
  fun _ _ caller f tables _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (switchTo_good (invariants_good h) caller f tables)

theorem store_INV_framesAreSafe : Obligations.store_INV_framesAreSafe :=
  fun _ _ caller table at1 slot e _ h => after_good (fun _ next => next.framesAreSafe) (store_good (invariants_good h) caller table at1 slot e)

theorem store_INV_slotsAreSafe : Obligations.store_INV_slotsAreSafe :=
  fun _ _ caller table at1 slot e _ h => after_good (fun _ next => next.slotsAreSafe) (store_good (invariants_good h) caller table at1 slot e)

theorem store_INV_rootsAreSafe : Obligations.store_INV_rootsAreSafe :=
  fun _ _ caller table at1 slot e _ h => after_good (fun _ next => next.rootsAreSafe) (store_good (invariants_good h) caller table at1 slot e)

theorem store_INV_noTableIsWritable : Obligations.store_INV_noTableIsWritable :=
  fun _ _ caller table at1 slot e _ h => after_good (fun _ next => next.noTableIsWritable) (store_good (invariants_good h) caller table at1 slot e)

theorem store_INV_onlyAllowedIsMapped : Obligations.store_INV_onlyAllowedIsMapped :=
  fun _ _ caller table at1 slot e _ h => after_good (fun _ next => next.onlyAllowedIsMapped) (store_good (invariants_good h) caller table at1 slot e)

theorem processorIsConfined_THM : Obligations.processorIsConfined_THM :=
  fun _ _ dom i4 i3 i2 i1 _ h => confined (invariants_good h) dom i4 i3 i2 i1

theorem takingOutSucceeds_THM : Obligations.takingOutSucceeds_THM := by
  intro P a caller f i tables reply _ h owned
  cases inside_or_beyond i P.SLOTS with
  | inr out => exact Or.inl out
  | inl within =>
    refine Or.inr ?_
    cases c : a.content f i with
    | absent => exact Or.inl rfl
    | present frame w u g =>
      refine Or.inr (taking_out (invariants_good h) caller f i tables reply owned within (fun none => ?_))
      exact nomatch c.symm.trans none
