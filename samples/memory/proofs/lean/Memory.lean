/- Proofs of Memory. This file is yours: xenverif only appends to it. A theorem behind the mark `generated` was written by
the tool; `xenverif prove` may replace it as long as nobody has changed it. -/
import XenVerif.Arith
import Memory.Obligations

open XenVerif XenVerif.Outcome XenVerif.Errno XenVerif.Counts

namespace Memory.Proofs

/-! The actions that promote and demote tables change many frames at once, and in the middle of them no invariant holds. So the
invariants are generalised to an account that holds at every point: `Good P s E C`.

* `E` says for each table what its entries hold at this point. It is what stands in memory for a table that is checked; of a
  table that is being checked, only the entries that have been taken; of one that is being given up, those that have not
  been dropped yet. `Agree P s E C` says so.
* `C` are the credits: references, uses and links that are held by the call itself, and by no entry, pin or top-level table. -/

theorem absurd_bool {G : Prop} (h : false = true) : G := nomatch h

theorem bool_ext {a b : Bool} (there : a = true → b = true) (back : b = true → a = true) : a = b :=
  match a, b, there, back with
  | true, true, _, _ => rfl
  | false, false, _, _ => rfl
  | true, false, there, _ => (there rfl).symm
  | false, true, _, back => back rfl

theorem some_ne_none {α : Type} {x : Option α} {v : α} (e : x = some v) : x ≠ none := by
  rewrite [e]
  exact fun h => nomatch h

theorem inside_or_beyond (n m : Nat) : n < m ∨ m ≤ n :=
  match Search.le_or_lt m n with
  | Or.inl h => Or.inr h
  | Or.inr h => Or.inl h

theorem eq_or_ne (n m : Nat) : n = m ∨ n ≠ m :=
  match (inferInstance : Decidable (n = m)) with
  | isTrue e => Or.inl e
  | isFalse ne => Or.inr ne

theorem one_true {b : Bool} (h : b = true) : one b = 1 := congrArg one h

theorem one_false {b : Bool} (h : b = false) : one b = 0 := congrArg one h

/-! What an entry holds. -/

/-- A table of a level above 1. -/
def High (ty : FrameType) : Prop := ty = FrameType.l2 ∨ ty = FrameType.l3 ∨ ty = FrameType.l4

theorem high_not_l1 {ty : FrameType} (h : High ty) : ty ≠ FrameType.l1 := by
  intro e
  cases h with
  | inl h => exact nomatch e.symm.trans h
  | inr h =>
    cases h with
    | inl h => exact nomatch e.symm.trans h
    | inr h => exact nomatch e.symm.trans h

theorem type_cases (ty : FrameType) :
    (ty = FrameType.none ∨ ty = FrameType.writable) ∨ ty = FrameType.l1 ∨ High ty := by
  cases ty with
  | none => exact Or.inl (Or.inl rfl)
  | writable => exact Or.inl (Or.inr rfl)
  | l1 => exact Or.inr (Or.inl rfl)
  | l2 => exact Or.inr (Or.inr (Or.inl rfl))
  | l3 => exact Or.inr (Or.inr (Or.inr (Or.inl rfl)))
  | l4 => exact Or.inr (Or.inr (Or.inr (Or.inr rfl)))

theorem table_of {ty : FrameType} (h : ty = FrameType.l1 ∨ High ty) : isTable ty = true := by
  cases h with
  | inl h =>
    rewrite [h]
    exact rfl
  | inr h =>
    cases h with
    | inl h =>
      rewrite [h]
      exact rfl
    | inr h =>
      cases h with
      | inl h =>
        rewrite [h]
        exact rfl
      | inr h =>
        rewrite [h]
        exact rfl

theorem table_elim {ty : FrameType} (h : isTable ty = true) : ty = FrameType.l1 ∨ High ty := by
  have both : ty ≠ FrameType.none ∧ ty ≠ FrameType.writable := of_decide_true h
  cases type_cases ty with
  | inl h =>
    cases h with
    | inl e => exact absurd e both.1
    | inr e => exact absurd e both.2
  | inr h => exact h

theorem table_typed {ty : FrameType} (h : ty = FrameType.l1 ∨ High ty) : ty ≠ FrameType.none :=
  (of_decide_true (table_of h) : ty ≠ FrameType.none ∧ ty ≠ FrameType.writable).1

/-- Whether a table of this type holds a reference of the frames that its entries name. -/
def mapsAs (ty : FrameType) (t f : Frame) : Bool :=
  match ty with
  | FrameType.none => false
  | FrameType.writable => false
  | FrameType.l1 => true
  | FrameType.l2 => decide (t ≠ f)
  | FrameType.l3 => decide (t ≠ f)
  | FrameType.l4 => decide (t ≠ f)

theorem mapsAs_elim {ty : FrameType} {t f : Frame} (h : mapsAs ty t f = true) :
    ty = FrameType.l1 ∨ (High ty ∧ t ≠ f) := by
  cases ty with
  | none => exact absurd_bool h
  | writable => exact absurd_bool h
  | l1 => exact Or.inl rfl
  | l2 => exact Or.inr (And.intro (Or.inl rfl) (of_decide_true h))
  | l3 => exact Or.inr (And.intro (Or.inr (Or.inl rfl)) (of_decide_true h))
  | l4 => exact Or.inr (And.intro (Or.inr (Or.inr rfl)) (of_decide_true h))

theorem mapsAs_intro {ty : FrameType} {t f : Frame} (h : ty = FrameType.l1 ∨ (High ty ∧ t ≠ f)) : mapsAs ty t f = true := by
  cases h with
  | inl h =>
    rewrite [h]
    exact rfl
  | inr h =>
    cases h.1 with
    | inl e =>
      rewrite [e]
      exact decide_true_of h.2
    | inr e =>
      cases e with
      | inl e =>
        rewrite [e]
        exact decide_true_of h.2
      | inr e =>
        rewrite [e]
        exact decide_true_of h.2

/-- Does an entry `e` of table `t`, which is of type `ty`, hold a reference of frame `f`? … -/
def holds (ty : FrameType) (t : Frame) (e : Entry) (f : Frame) : Bool :=
  match e with
  | Entry.absent => false
  | Entry.present g _ _ _ => decide (g = f) && mapsAs ty t f

/-- … a use? … -/
def employs (ty : FrameType) (t : Frame) (e : Entry) (f : Frame) : Bool :=
  holds ty t e f && (decide (ty ≠ FrameType.l1) ||
    (match e with
     | Entry.present _ writable _ _ => writable
     | _ => false))

/-- … a link: is `f` another table of the same level? -/
def links (types : Frame → FrameType) (t : Frame) (e : Entry) (f : Frame) : Bool :=
  holds (types t) t e f && decide (types t ≠ FrameType.l1) && decide (types t = types f)

theorem holds_elim {ty : FrameType} {t f : Frame} {e : Entry} (h : holds ty t e f = true) :
    (∃ w u l, e = Entry.present f w u l) ∧ (ty = FrameType.l1 ∨ (High ty ∧ t ≠ f)) := by
  cases e with
  | absent => exact absurd_bool h
  | present g w u l =>
    have same : g = f := of_decide_true (Search.and_true_left h)
    refine And.intro (Exists.intro w (Exists.intro u (Exists.intro l ?_))) (mapsAs_elim (Search.and_true_right h))
    rewrite [same]
    exact rfl

theorem holds_intro {ty : FrameType} {t f : Frame} {w u l : Bool} (h : ty = FrameType.l1 ∨ (High ty ∧ t ≠ f)) :
    holds ty t (Entry.present f w u l) f = true :=
  Search.and_of_true (decide_true_of rfl) (mapsAs_intro h)

theorem holds_table {ty : FrameType} {t f : Frame} {e : Entry} (h : holds ty t e f = true) :
    ty = FrameType.l1 ∨ High ty :=
  match (holds_elim h).2 with
  | Or.inl one => Or.inl one
  | Or.inr above => Or.inr above.1

theorem holds_typed {ty : FrameType} {t f : Frame} {e : Entry} (h : holds ty t e f = true) : ty ≠ FrameType.none :=
  table_typed (holds_table h)

theorem employs_holds {ty : FrameType} {t f : Frame} {e : Entry} (h : employs ty t e f = true) : holds ty t e f = true :=
  Search.and_true_left h

theorem links_employs {types : Frame → FrameType} {t f : Frame} {e : Entry} (h : links types t e f = true) :
    employs (types t) t e f = true ∧ types f = types t :=
  have held := Search.and_true_left h
  And.intro (Search.and_of_true (Search.and_true_left held) (Search.or_of_true_left (Search.and_true_right held)))
    (of_decide_true (Search.and_true_right h)).symm

/-- The type of the tables that a table names. -/
def below (ty : FrameType) : FrameType :=
  match ty with
  | FrameType.l2 => FrameType.l1
  | FrameType.l3 => FrameType.l2
  | FrameType.l4 => FrameType.l3
  | _ => FrameType.none

def domainOf (o : Option DomId) : DomId :=
  match o with
  | some d => d
  | none => 0

/-- May the entry stand in table `t`? -/
def Lawful (owner : Frame → Option DomId) (types : Frame → FrameType) (t : Frame) (e : Entry) : Prop :=
  ∀ g w u l, e = Entry.present g w u l →
    (types t = FrameType.l1 → (w = true → types g = FrameType.writable) ∧ (domainOf (owner t) = 0 ∨ owner g = owner t)) ∧
    (High (types t) → l = false ∧ (g = t → w = false) ∧
      (g ≠ t → owner g = owner t ∧ (types g = below (types t) ∨ (types g = types t ∧ w = false))))

/-- The slots of a table that are the guest's. -/
def guest (P : Parameters) (ty : FrameType) (i : Slot) : Bool :=
  match ty with
  | FrameType.l4 => isGuestL4Slot P i
  | _ => true

theorem guest_false {P : Parameters} {ty : FrameType} {i : Slot} (h : guest P ty i = false) :
    ty = FrameType.l4 ∧ isGuestL4Slot P i = false := by
  cases ty with
  | none => exact nomatch h
  | writable => exact nomatch h
  | l1 => exact nomatch h
  | l2 => exact nomatch h
  | l3 => exact nomatch h
  | l4 => exact And.intro rfl h

/-! Counts. -/

def Ghost : Type := Frame → Slot → Entry

def referring (P : Parameters) (types : Frame → FrameType) (E : Ghost) (f : Frame) : Nat :=
  grid (fun t i => holds (types t) t (E t i) f) P.FRAMES P.SLOTS

def employing (P : Parameters) (types : Frame → FrameType) (E : Ghost) (f : Frame) : Nat :=
  grid (fun t i => employs (types t) t (E t i) f) P.FRAMES P.SLOTS

def linksOut (P : Parameters) (types : Frame → FrameType) (E : Ghost) (t : Frame) : Nat :=
  grid (fun f i => links types t (E t i) f) P.FRAMES P.SLOTS

def linksIn (P : Parameters) (types : Frame → FrameType) (E : Ghost) (f : Frame) : Nat :=
  grid (fun t i => links types t (E t i) f) P.FRAMES P.SLOTS

def bases (P : Parameters) (base : DomId → Option Frame) (f : Frame) : Nat :=
  count (range 0 P.DOMAINS)
    (fun d =>
       match base d with
       | some value => decide (value = f)
       | _ => false)

/-- What is held in the middle of a call, and by no entry, pin or top-level table: references, uses, and both ends of links. -/
structure Credits where
  refs : Frame → Nat
  uses : Frame → Nat
  outs : Frame → Nat
  ins : Frame → Nat

def nothing : Credits :=
  { refs := fun _ => 0, uses := fun _ => 0, outs := fun _ => 0, ins := fun _ => 0 }

def reference (C : Credits) (f : Frame) : Credits :=
  { C with refs := fun g => C.refs g + one (decide (g = f)) }

def use (C : Credits) (f : Frame) : Credits :=
  { C with uses := fun g => C.uses g + one (decide (g = f)) }

theorem one_same (f : Frame) : one (decide (f = f)) = 1 := one_true (decide_true_of rfl)

theorem one_other {g f : Frame} (n : g ≠ f) : one (decide (g = f)) = 0 := one_false (Search.decide_false_of n)

/-- Two credits are the same for all that counts. -/
def Same (C C' : Credits) : Prop :=
  ∀ g, C.refs g = C'.refs g ∧ C.uses g = C'.uses g ∧ C.outs g = C'.outs g ∧ C.ins g = C'.ins g

def Unlinked (C : Credits) : Prop := ∀ g, C.outs g = 0 ∧ C.ins g = 0

/-! The invariants, with credits. -/

structure Good (P : Parameters) (s : State) (E : Ghost) (C : Credits) : Prop where
  typed : ∀ f, s.types f = FrameType.none ↔ s.uses f = 0
  owned : ∀ f, s.owner f = none ↔ s.references f = 0
  refs : ∀ f, s.references f =
    one (s.allocated f) + one (s.pinned f) + bases P s.base f + referring P s.types E f + C.refs f
  uses : ∀ f, s.uses f = one (s.pinned f) + bases P s.base f + employing P s.types E f + C.uses f
  credits : ∀ f, C.uses f ≤ C.refs f
  links : ∀ f,
    s.linear f = Int.ofNat (linksOut P s.types E f + C.outs f) - Int.ofNat (linksIn P s.types E f + C.ins f) ∧
    (linksOut P s.types E f + C.outs f = 0 ∨ linksIn P s.types E f + C.ins f = 0)
  lawful : ∀ t i, i < P.SLOTS → Lawful s.owner s.types t (E t i)
  guests : ∀ t i, i < P.SLOTS → guest P (s.types t) i = false → E t i = Entry.absent
  pins : ∀ f, s.pinned f = true → isTable (s.types f) = true
  tops : ∀ d v, s.base d = some v → s.types v = FrameType.l4 ∧ s.owner v = some d
  existing : ∀ f d, s.owner f = some d → f < P.FRAMES ∧ d < P.DOMAINS

/-- The ghost entries are those of checked tables; of a table in flight, all uses are credits. -/
structure Agree (P : Parameters) (s : State) (E : Ghost) (C : Credits) : Prop where
  entries : ∀ t i, i < P.SLOTS → s.validated t = true → isTable (s.types t) = true → E t i = s.entries t i
  typed : ∀ t, s.validated t = true → s.types t ≠ FrameType.none
  written : ∀ t, s.types t = FrameType.writable → s.validated t = true
  flight : ∀ t, s.types t ≠ FrameType.none → s.validated t = false → s.uses t = C.uses t

/-! What follows from the account. -/

section Facts
variable {P : Parameters} {s : State} {E : Ghost} {C : Credits}

theorem employing_le (f : Frame) : employing P s.types E f ≤ referring P s.types E f :=
  grid_le _ _ _ _ (fun _ _ _ _ h => employs_holds h)

theorem uses_at_most (G : Good P s E C) (f : Frame) : s.uses f ≤ s.references f := by
  linear [G.uses f, G.refs f, G.credits f, employing_le (P := P) (s := s) (E := E) f]

theorem used_of_typed (G : Good P s E C) {f : Frame} (h : s.types f ≠ FrameType.none) : 0 < s.uses f :=
  match eq_or_ne (s.uses f) 0 with
  | Or.inl zero => absurd ((G.typed f).2 zero) h
  | Or.inr n => by linear

theorem typed_of_used (G : Good P s E C) {f : Frame} (h : 0 < s.uses f) : s.types f ≠ FrameType.none := by
  intro none
  have zero := (G.typed f).1 none
  linear

theorem referenced_owned (G : Good P s E C) {f : Frame} (h : 0 < s.references f) : ∃ d, s.owner f = some d := by
  cases o : s.owner f with
  | some d => exact Exists.intro d rfl
  | none =>
    have zero := (G.owned f).1 o
    linear

theorem owned_referenced (G : Good P s E C) {f : Frame} {d : DomId} (o : s.owner f = some d) : 0 < s.references f :=
  match eq_or_ne (s.references f) 0 with
  | Or.inl zero => absurd ((G.owned f).2 zero) (some_ne_none o)
  | Or.inr n => by linear

theorem typed_owned (G : Good P s E C) {f : Frame} (h : s.types f ≠ FrameType.none) : ∃ d, s.owner f = some d :=
  referenced_owned G (by linear [used_of_typed G h, uses_at_most G f])

theorem typed_inside (G : Good P s E C) {f : Frame} (h : s.types f ≠ FrameType.none) : f < P.FRAMES :=
  match typed_owned G h with
  | Exists.intro d o => (G.existing f d o).1

theorem held_referring (G : Good P s E C) {t f : Frame} {i : Slot} (within : i < P.SLOTS)
    (h : holds (s.types t) t (E t i) f = true) : 1 ≤ referring P s.types E f :=
  grid_positive (fun t i => holds (s.types t) t (E t i) f) _ _ t i (typed_inside G (holds_typed h)) within h

theorem employed_using (G : Good P s E C) {t f : Frame} {i : Slot} (within : i < P.SLOTS)
    (h : employs (s.types t) t (E t i) f = true) : 1 ≤ employing P s.types E f :=
  grid_positive (fun t i => employs (s.types t) t (E t i) f) _ _ t i (typed_inside G (holds_typed (employs_holds h))) within h

theorem held_referenced (G : Good P s E C) {t f : Frame} {i : Slot} (within : i < P.SLOTS)
    (h : holds (s.types t) t (E t i) f = true) : C.refs f < s.references f := by
  linear [G.refs f, held_referring G within h]

theorem employed_used (G : Good P s E C) {t f : Frame} {i : Slot} (within : i < P.SLOTS)
    (h : employs (s.types t) t (E t i) f = true) : C.uses f < s.uses f := by
  linear [G.uses f, employed_using G within h]

theorem base_used (G : Good P s E C) {d : DomId} {v : Frame} (b : s.base d = some v) : 1 ≤ bases P s.base v := by
  have inside := (G.existing v d (G.tops d v b).2).2
  refine count_positive _ d _ (member_below inside) ?_
  show (match s.base d with | some value => decide (value = v) | none => false : Bool) = true
  rewrite [b]
  exact decide_true_of rfl

end Facts

theorem unlinked_nothing : Unlinked nothing := fun _ => And.intro rfl rfl

/-- Entries that hold the same and are lawful can stand for each other. -/
theorem good_ext {P : Parameters} {s : State} {E E' : Ghost} {C : Credits} (G : Good P s E C)
    (held : ∀ t i g, i < P.SLOTS → holds (s.types t) t (E t i) g = holds (s.types t) t (E' t i) g)
    (used : ∀ t i g, i < P.SLOTS → employs (s.types t) t (E t i) g = employs (s.types t) t (E' t i) g)
    (lawful : ∀ t i, i < P.SLOTS → Lawful s.owner s.types t (E' t i))
    (guests : ∀ t i, i < P.SLOTS → guest P (s.types t) i = false → E' t i = Entry.absent) : Good P s E' C := by
  have linked : ∀ t i g, i < P.SLOTS → links s.types t (E t i) g = links s.types t (E' t i) g := fun t i g within =>
    congrArg (fun b => b && decide (s.types t ≠ FrameType.l1) && decide (s.types t = s.types g)) (held t i g within)
  have R : ∀ f, referring P s.types E f = referring P s.types E' f := fun f =>
    grid_ext _ _ _ _ (fun t i _ within => held t i f within)
  have U : ∀ f, employing P s.types E f = employing P s.types E' f := fun f =>
    grid_ext _ _ _ _ (fun t i _ within => used t i f within)
  have O : ∀ f, linksOut P s.types E f = linksOut P s.types E' f := fun f =>
    grid_ext _ _ _ _ (fun g i _ within => linked f i g within)
  have I : ∀ f, linksIn P s.types E f = linksIn P s.types E' f := fun f =>
    grid_ext _ _ _ _ (fun t i _ within => linked t i f within)
  exact {
    typed := G.typed,
    owned := G.owned,
    refs := fun f => by
      rewrite [← R f]
      exact G.refs f,
    uses := fun f => by
      rewrite [← U f]
      exact G.uses f,
    credits := G.credits,
    links := fun f => by
      rewrite [← O f, ← I f]
      exact G.links f,
    lawful := lawful,
    guests := guests,
    pins := G.pins,
    tops := G.tops,
    existing := G.existing }

/-! The account and the invariants. -/

section Bridge
variable {P : Parameters} {s : State}
variable (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
variable (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)

theorem refersTo_elim {t f : Frame} {i : Slot} (h : refersTo P s t i f = true) :
    (∃ w u l, s.entries t i = Entry.present f w u l) ∧ (s.types t = FrameType.l1 ∨ (High (s.types t) ∧ t ≠ f)) := by
  refine And.intro ?named ?kind
  case named =>
    have h := Search.or_false_right (Search.not_true (Search.and_true_left h))
    revert h
    show (match s.entries t i with | Entry.absent => _ | Entry.present g w u l => _ : Bool) = false → _
    cases e : s.entries t i with
    | absent => exact fun h => nomatch (h : true = false)
    | present g w u l =>
      intro h
      have h : decide (g ≠ f) = false := h
      have same : g = f := Search.not_not (of_decide_false h)
      rewrite [same]
      exact Exists.intro w (Exists.intro u (Exists.intro l rfl))
  case kind =>
    have h := Search.and_true_right h
    revert h
    show (match s.types t with
      | FrameType.none => _ | FrameType.writable => _ | FrameType.l1 => _ | FrameType.l2 => _ | FrameType.l3 => _
      | FrameType.l4 => _ : Bool) = true → _
    cases s.types t with
    | none => exact fun h => absurd_bool h
    | writable => exact fun h => absurd_bool h
    | l1 => exact fun _ => Or.inl rfl
    | l2 => exact fun h => Or.inr (And.intro (Or.inl rfl) (of_decide_true h))
    | l3 => exact fun h => Or.inr (And.intro (Or.inr (Or.inl rfl)) (of_decide_true h))
    | l4 => exact fun h => Or.inr (And.intro (Or.inr (Or.inr rfl)) (of_decide_true (Search.and_true_left h)))

theorem refersTo_intro {t f : Frame} {i : Slot} {w u l : Bool} (within : i < P.SLOTS) (e : s.entries t i = Entry.present f w u l)
    (kind : s.types t = FrameType.l1 ∨ (High (s.types t) ∧ t ≠ f)) : refersTo P s t i f = true := by
  have typed : s.types t ≠ FrameType.none := table_typed (match kind with
    | Or.inl one => Or.inl one
    | Or.inr above => Or.inr above.1)
  refine Search.and_of_true (Search.not_of_false (Search.or_of_false (Search.not_of_true ((checked t).2 typed)) ?named)) ?kind
  case named =>
    show (match s.entries t i with | Entry.absent => _ | Entry.present g w u l => _ : Bool) = false
    rewrite [e]
    exact Search.decide_false_of (fun n => n rfl)
  case kind =>
    show (match s.types t with
      | FrameType.none => _ | FrameType.writable => _ | FrameType.l1 => _ | FrameType.l2 => _ | FrameType.l3 => _
      | FrameType.l4 => _ : Bool) = true
    have mine : s.types t = FrameType.l4 → isGuestL4Slot P i = true := fun top => Search.true_of_not_false (fun xen =>
      nomatch e.symm.trans (xens t i within top xen))
    cases kind with
    | inl one =>
      rewrite [one]
      exact rfl
    | inr above =>
      cases above.1 with
      | inl ty =>
        rewrite [ty]
        exact decide_true_of above.2
      | inr ty =>
        cases ty with
        | inl ty =>
          rewrite [ty]
          exact decide_true_of above.2
        | inr ty =>
          rewrite [ty]
          exact Search.and_of_true (decide_true_of above.2) (mine ty)

theorem refersTo_is {t f : Frame} {i : Slot} (within : i < P.SLOTS) :
    refersTo P s t i f = holds (s.types t) t (s.entries t i) f := by
  refine bool_ext (fun h => ?there) (fun h => ?back)
  case there =>
    match refersTo_elim h with
    | And.intro (Exists.intro w (Exists.intro u (Exists.intro l e))) kind =>
      rewrite [e]
      exact holds_intro kind
  case back =>
    match holds_elim h with
    | And.intro (Exists.intro w (Exists.intro u (Exists.intro l e))) kind =>
      exact refersTo_intro checked xens within e kind

theorem usesAsTyped_is {t f : Frame} {i : Slot} (within : i < P.SLOTS) :
    usesAsTyped P s t i f = employs (s.types t) t (s.entries t i) f :=
  congrArg (fun b => b && (decide (s.types t ≠ FrameType.l1) ||
    (match s.entries t i with
     | Entry.present _ writable _ _ => writable
     | _ => false))) (refersTo_is checked xens within)

theorem linksTo_is {t f : Frame} {i : Slot} (within : i < P.SLOTS) :
    linksTo P s t i f = links s.types t (s.entries t i) f :=
  congrArg (fun b => b && decide (s.types t ≠ FrameType.l1) && decide (s.types t = s.types f))
    (refersTo_is checked xens within)

theorem referring_is (f : Frame) : referringEntries P s f = referring P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => refersTo_is checked xens within)

theorem employing_is (f : Frame) : usingEntries P s f = employing P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => usesAsTyped_is checked xens within)

theorem linksFrom_is (f : Frame) : linksFrom P s f = linksOut P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => linksTo_is checked xens within)

theorem linksInto_is (f : Frame) : linksInto P s f = linksIn P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => linksTo_is checked xens within)

end Bridge

theorem legalAbove_elim {s : State} {t : Frame} {e : Entry} (high : High (s.types t)) :
    isLegalAbove s t e (below (s.types t)) = true → Lawful s.owner s.types t e := by
  intro h g w u l same
  rewrite [same] at h
  refine And.intro (fun one => absurd one (high_not_l1 high)) (fun _ => ?_)
  have plain : l = false := Search.not_true (Search.and_true_left h)
  have h : (if g = t then !w else decide (s.owner g = s.owner t) &&
    (decide (s.types g = below (s.types t)) || decide (s.types g = s.types t) && !w) : Bool) = true := Search.and_true_right h
  refine And.intro plain (And.intro (fun own => ?_) (fun other => ?_))
  · have h : (!w) = true := (ite_then own).symm.trans h
    exact Search.not_true h
  · have h : (decide (s.owner g = s.owner t) &&
      (decide (s.types g = below (s.types t)) || decide (s.types g = s.types t) && !w)) = true := (ite_else other).symm.trans h
    refine And.intro (of_decide_true (Search.and_true_left h)) ?_
    have h := Search.and_true_right h
    cases one : decide (s.types g = below (s.types t)) with
    | true => exact Or.inl (of_decide_true one)
    | false =>
      have two := Search.or_true_right h one
      exact Or.inr (And.intro (of_decide_true (Search.and_true_left two)) (Search.not_true (Search.and_true_right two)))

theorem legalAbove_intro {s : State} {t : Frame} {e : Entry} (high : High (s.types t))
    (lawful : Lawful s.owner s.types t e) : isLegalAbove s t e (below (s.types t)) = true := by
  cases e with
  | absent => exact rfl
  | present g w u l =>
    have law := (lawful g w u l rfl).2 high
    show (!l && (if g = t then !w else decide (s.owner g = s.owner t) &&
      (decide (s.types g = below (s.types t)) || decide (s.types g = s.types t) && !w))) = true
    refine Search.and_of_true (Search.not_of_false law.1) ?_
    refine ite_elim (fun b => b = true) (fun own => Search.not_of_false (law.2.1 own)) (fun other => ?_)
    have law := law.2.2 other
    refine Search.and_of_true (decide_true_of law.1) ?_
    cases law.2 with
    | inl one => exact Search.or_of_true_left (decide_true_of one)
    | inr two => exact Search.or_of_true_right (Search.and_of_true (decide_true_of two.1) (Search.not_of_false two.2))

theorem legalL1_elim {s : State} {t : Frame} {e : Entry} (one : s.types t = FrameType.l1) (h : isLegalL1 s t e = true) :
    Lawful s.owner s.types t e := by
  intro g w u l same
  rewrite [same] at h
  have fine := Search.or_false_right (Search.not_true (Search.and_true_left h))
  refine And.intro (fun _ => And.intro (fun writes => ?_) (of_decide_true (Search.and_true_right h)))
    (fun high => absurd one (high_not_l1 high))
  exact Search.not_not (of_decide_false (Search.and_false_right fine writes))

theorem legalL1_intro {s : State} {t : Frame} {e : Entry} (one : s.types t = FrameType.l1)
    (lawful : Lawful s.owner s.types t e) (live : ∀ f, holds FrameType.l1 t e f = true → s.references f ≠ 0) :
    isLegalL1 s t e = true := by
  cases e with
  | absent => exact rfl
  | present g w u l =>
    have law := (lawful g w u l rfl).1 one
    refine Search.and_of_true (Search.not_of_false (Search.or_of_false
      (Search.decide_false_of (live g (holds_intro (Or.inl rfl)))) ?_)) (decide_true_of law.2)
    cases w with
    | false => exact rfl
    | true => exact Search.decide_false_of (fun n => n (law.1 rfl))

theorem invariants_checked {P : Parameters} {s : State} (h : Invariants P s) (t : Frame) :
    s.validated t = true ↔ s.types t ≠ FrameType.none :=
  Iff.intro (fun v none => (h.usedIsValidated t).1 v ((h.typedWhileUsed t).1 none))
    (fun typed => (h.usedIsValidated t).2 (fun zero => typed ((h.typedWhileUsed t).2 zero)))

theorem good_of_invariants {P : Parameters} {s : State} (h : Invariants P s) : Good P s s.entries nothing := by
  have checked := invariants_checked h
  have legal : ∀ t i, i < P.SLOTS → s.types t ≠ FrameType.none → _ := fun t i within typed =>
    Search.or_right (h.entriesAreLegal t i ((checked t).2 typed)) (Search.not_le_of_lt within)
  have xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent := by
    intro t i within top xen
    have law := legal t i within (table_typed (Or.inr (Or.inr (Or.inr top))))
    rewrite [top] at law
    exact law.2 xen
  exact {
    typed := h.typedWhileUsed,
    owned := h.ownedWhileReferenced,
    refs := fun f => by
      rewrite [← referring_is checked xens f]
      exact h.referencesAreCounted f,
    uses := fun f => by
      rewrite [← employing_is checked xens f]
      exact h.usesAreCounted f,
    credits := fun _ => zero_le 0,
    links := fun f => by
      rewrite [← linksFrom_is checked xens f, ← linksInto_is checked xens f]
      exact h.linksAreCounted f,
    lawful := fun t i within => by
      cases type_cases (s.types t) with
      | inl plain =>
        intro g w u l _
        cases plain with
        | inl ty =>
          rewrite [ty]
          exact And.intro (fun e => nomatch e) (fun high => nomatch table_of (Or.inr high))
        | inr ty =>
          rewrite [ty]
          exact And.intro (fun e => nomatch e) (fun high => nomatch table_of (Or.inr high))
      | inr table =>
        have law := legal t i within (table_typed table)
        cases table with
        | inl one =>
          rewrite [one] at law
          exact legalL1_elim one law
        | inr high =>
          refine if xen : s.types t = FrameType.l4 ∧ isGuestL4Slot P i = false then ?_ else legalAbove_elim high ?_
          · intro g w u l e
            exact nomatch e.symm.trans (xens t i within xen.1 xen.2)
          · cases high with
            | inl ty =>
              rewrite [ty] at law
              rewrite [ty]
              exact law
            | inr high =>
              cases high with
              | inl ty =>
                rewrite [ty] at law
                rewrite [ty]
                exact law
              | inr ty =>
                rewrite [ty] at law
                have mine := Search.true_of_not_false (fun no => xen (And.intro ty no))
                rewrite [ty]
                exact law.1 mine,
    guests := fun t i within xen => xens t i within (guest_false xen).1 (guest_false xen).2,
    pins := fun f pin => (h.pinnedIsTable f pin).1,
    tops := h.baseIsL4,
    existing := h.ownedByExisting }

theorem agree_of_invariants {P : Parameters} {s : State} (h : Invariants P s) : Agree P s s.entries nothing :=
  have checked := invariants_checked h
  { entries := fun _ _ _ _ _ => rfl,
    typed := fun t => (checked t).1,
    written := fun t w => (checked t).2 (fun none => nomatch w.symm.trans none),
    flight := fun t typed no => absurd_bool (no.symm.trans ((checked t).2 typed)) }

theorem isSimple {ty : FrameType} (plain : ty = FrameType.none ∨ ty = FrameType.writable) : isTable ty = false := by
  cases plain with
  | inl e =>
    rewrite [e]
    exact rfl
  | inr e =>
    rewrite [e]
    exact rfl

theorem high_below {ty : FrameType} (h : High ty) : below ty ≠ ty := by
  cases h with
  | inl h =>
    rewrite [h]
    exact fun e => nomatch e
  | inr h =>
    cases h with
    | inl h =>
      rewrite [h]
      exact fun e => nomatch e
    | inr h =>
      rewrite [h]
      exact fun e => nomatch e

/-- A table is mapped writable through no entry of a table of its level. -/
theorem not_self_writable {P : Parameters} {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) {t f : Frame} {i : Slot}
    {u l : Bool} (within : i < P.SLOTS) (e : E t i = Entry.present f true u l) (high : High (s.types t))
    (same : s.types f = s.types t) : False :=
  have law := (G.lawful t i within f true u l e).2 high
  match eq_or_ne f t with
  | Or.inl own => nomatch law.2.1 own
  | Or.inr other =>
    match (law.2.2 other).2 with
    | Or.inl one => high_below high (one.symm.trans same)
    | Or.inr two => nomatch two.2

theorem isolated {P : Parameters} {s : State} (G : Good P s s.entries nothing) {t f : Frame} {i : Slot}
    (h : mapsWritable P s t i f = true) : isTable (s.types f) = false := by
  have within : i < P.SLOTS := of_decide_true (Search.and_true_left h)
  have h := Search.and_true_right h
  revert h
  show (match s.entries t i with | Entry.absent => _ | Entry.present g w u l => _ : Bool) = true → _
  cases e : s.entries t i with
  | absent => exact fun h => absurd_bool h
  | present g w u l =>
    intro h
    have writes : w = true := Search.and_true_left h
    have h := Search.and_true_right h
    rewrite [writes] at e
    have alike : ∀ ty, High ty → s.types t = ty → g = f ∧ s.types f = ty → isTable (s.types f) = false := by
      intro ty high here both
      rewrite [both.1] at e
      rewrite [← here] at high
      exact (not_self_writable G within e high (both.2.trans here.symm)).elim
    revert h
    show (match s.types t with
      | FrameType.none => _ | FrameType.writable => _ | FrameType.l1 => _ | FrameType.l2 => _ | FrameType.l3 => _
      | FrameType.l4 => _ : Bool) = true → _
    cases ty : s.types t with
    | none => exact fun h => absurd_bool h
    | writable => exact fun h => absurd_bool h
    | l1 =>
      intro h
      have same : g = f := of_decide_true h
      have law := ((G.lawful t i within g true u l e).1 ty).1 rfl
      rewrite [same] at law
      rewrite [law]
      exact rfl
    | l2 =>
      have high : High (s.types t) := Or.inl ty
      rewrite [((G.lawful t i within g true u l e).2 high).1]
      exact fun h => alike FrameType.l2 (Or.inl rfl) ty (of_decide_true h)
    | l3 => exact fun h => alike FrameType.l3 (Or.inr (Or.inl rfl)) ty (of_decide_true h)
    | l4 =>
      exact fun h => alike FrameType.l4 (Or.inr (Or.inr rfl)) ty
        (And.intro (of_decide_true (Search.and_true_right (Search.and_true_left h))) (of_decide_true (Search.and_true_right h)))

theorem invariants_of_account {P : Parameters} {s : State} (G : Good P s s.entries nothing)
    (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none) : Invariants P s := by
  have xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent := by
    intro t i within top xen
    refine G.guests t i within ?_
    rewrite [top]
    exact xen
  have above : ∀ t i ty, i < P.SLOTS → High ty → s.types t = ty → isLegalAbove s t (s.entries t i) (below ty) = true := by
    intro t i ty within high here
    rewrite [← here]
    rewrite [← here] at high
    exact legalAbove_intro high (G.lawful t i within)
  exact {
    typedWhileUsed := G.typed,
    usedIsValidated := fun f => Iff.intro
      (fun v zero => (checked f).1 v ((G.typed f).2 zero))
      (fun n => (checked f).2 (fun none => n ((G.typed f).1 none))),
    pinnedIsTable := fun f pin => And.intro (G.pins f pin) ((checked f).2 (table_typed (table_elim (G.pins f pin)))),
    ownedWhileReferenced := G.owned,
    usedIsReferenced := uses_at_most G,
    mappingsAreTyped := fun t i g w u l one within e => And.intro
      (by
        have held : holds (s.types t) t (s.entries t i) g = true := by
          rewrite [e]
          exact holds_intro (Or.inl one)
        linear [held_referenced G within held])
      (((G.lawful t i within g w u l e).1 one).1),
    isolation := fun _ _ _ h => isolated G h,
    referencesAreCounted := fun f => by
      rewrite [referring_is checked xens f]
      exact G.refs f,
    usesAreCounted := fun f => by
      rewrite [employing_is checked xens f]
      exact G.uses f,
    linksAreCounted := fun f => by
      show s.linear f = Int.ofNat (linksFrom P s f) - Int.ofNat (linksInto P s f) ∧ (linksFrom P s f = 0 ∨ linksInto P s f = 0)
      rewrite [linksFrom_is checked xens f, linksInto_is checked xens f]
      exact G.links f,
    entriesAreLegal := fun t i _ => by
      cases inside_or_beyond i P.SLOTS with
      | inr out => exact Or.inl out
      | inl within =>
        refine Or.inr ?_
        show (match s.types t with
          | FrameType.none => _ | FrameType.writable => _ | FrameType.l1 => _ | FrameType.l2 => _ | FrameType.l3 => _
          | FrameType.l4 => _ : Prop)
        cases ty : s.types t with
        | none => exact True.intro
        | writable => exact True.intro
        | l1 =>
          refine legalL1_intro ty (G.lawful t i within) (fun f held zero => ?_)
          rewrite [← ty] at held
          have low := held_referenced G within held
          linear
        | l2 => exact above t i FrameType.l2 within (Or.inl rfl) ty
        | l3 => exact above t i FrameType.l3 within (Or.inr (Or.inl rfl)) ty
        | l4 => exact And.intro (fun _ => above t i FrameType.l4 within (Or.inr (Or.inr rfl)) ty) (xens t i within ty),
    baseIsL4 := G.tops,
    ownedByExisting := G.existing }

theorem holds_row {ty : FrameType} (t : Frame) (e : Entry) (g : Frame) (no : isTable ty = false) : holds ty t e g = false :=
  Search.false_of_not_true (fun h => absurd_bool (no.symm.trans (table_of (holds_table h))))

theorem employs_row {ty : FrameType} (t : Frame) (e : Entry) (g : Frame) (no : isTable ty = false) :
    employs ty t e g = false :=
  Search.and_of_false_left (holds_row t e g no)

theorem invariants_of_good {P : Parameters} {s : State} {E : Ghost} (G : Good P s E nothing) (A : Agree P s E nothing) :
    Invariants P s := by
  have checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none := fun t =>
    Iff.intro (A.typed t) (fun typed => Search.true_of_not_false (fun no => by
      have zero : s.uses t = 0 := A.flight t typed no
      linear [used_of_typed G typed]))
  have alike : ∀ t i, i < P.SLOTS → isTable (s.types t) = true → E t i = s.entries t i := fun t i within table =>
    A.entries t i within ((checked t).2 (table_typed (table_elim table))) table
  refine invariants_of_account (good_ext G (fun t i g within => ?held) (fun t i g within => ?used) (fun t i within => ?law)
    (fun t i within xen => ?xens)) checked
  case held =>
    cases table : isTable (s.types t) with
    | true =>
      rewrite [alike t i within table]
      exact rfl
    | false => exact (holds_row t _ g table).trans (holds_row t _ g table).symm
  case used =>
    cases table : isTable (s.types t) with
    | true =>
      rewrite [alike t i within table]
      exact rfl
    | false => exact (employs_row t _ g table).trans (employs_row t _ g table).symm
  case law =>
    cases table : isTable (s.types t) with
    | true =>
      rewrite [← alike t i within table]
      exact G.lawful t i within
    | false =>
      intro g w u l _
      exact And.intro (fun one => absurd_bool (table.symm.trans (table_of (Or.inl one))))
        (fun high => absurd_bool (table.symm.trans (table_of (Or.inr high))))
  case xens =>
    rewrite [← alike t i within (table_of (Or.inr (Or.inr (Or.inr (guest_false xen).1))))]
    exact G.guests t i within xen

/-- An entry goes on being lawful where the owners and types of what it holds stay. -/
theorem lawful_kept {ow ow' : Frame → Option DomId} {ty ty' : Frame → FrameType} {t : Frame} {e : Entry}
    (law : Lawful ow ty t e) (type : ty' t = ty t) (owner : isTable (ty t) = true → ow' t = ow t)
    (owners : ∀ g, holds (ty t) t e g = true → ow' g = ow g)
    (types : ∀ g, employs (ty t) t e g = true → ty' g = ty g) : Lawful ow' ty' t e := by
  intro g w u l same
  have old := law g w u l same
  rewrite [same] at owners
  rewrite [same] at types
  rewrite [type]
  refine And.intro (fun one => ?_) (fun high => ?_)
  · have old := old.1 one
    have held := holds_intro (t := t) (f := g) (w := w) (u := u) (l := l) (Or.inl one)
    refine And.intro (fun writes => (types g (Search.and_of_true held (Search.or_of_true_right writes))).trans (old.1 writes)) ?_
    rewrite [owner (table_of (Or.inl one)), owners g held]
    exact old.2
  · have old := old.2 high
    refine And.intro old.1 (And.intro old.2.1 (fun other => ?_))
    have old := old.2.2 other
    have held := holds_intro (t := t) (f := g) (w := w) (u := u) (l := l)
      (Or.inr (And.intro high (fun n => other n.symm)))
    have kept := types g (Search.and_of_true held (Search.or_of_true_left (decide_true_of (high_not_l1 high))))
    rewrite [owner (table_of (Or.inr high)), owners g held, kept]
    exact old

/-! References. -/

/-- A reference is dropped; a frame without references is nobody's. -/
theorem good_dropped {P : Parameters} {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (reference C f))
    (credits : ∀ g, C.uses g ≤ C.refs g) (owner : Frame → Option DomId)
    (kept : ∀ g, 0 < update1 s.references f (s.references f - 1) g → owner g = s.owner g)
    (gone : ∀ g, owner g = none ↔ update1 s.references f (s.references f - 1) g = 0) :
    Good P { s with references := update1 s.references f (s.references f - 1), owner := owner } E C := by
  have sums : ∀ g, s.references g = one (s.allocated g) + one (s.pinned g) + bases P s.base g + referring P s.types E g +
    (C.refs g + one (decide (g = f))) := G.refs
  have refs : ∀ g, update1 s.references f (s.references f - 1) g + one (decide (g = f)) = s.references g := by
    intro g
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, update1_same, one_same]
      have sum := sums f
      rewrite [one_same] at sum
      linear
    | inr n =>
      rewrite [update1_other _ _ _ n, one_other n]
      exact rfl
  have counted : ∀ g, update1 s.references f (s.references f - 1) g = one (s.allocated g) + one (s.pinned g) +
    bases P s.base g + referring P s.types E g + C.refs g := fun g => by linear [refs g, sums g]
  have used : ∀ g, s.uses g ≤ update1 s.references f (s.references f - 1) g := fun g => by
    have u : s.uses g = one (s.pinned g) + bases P s.base g + employing P s.types E g + C.uses g := G.uses g
    linear [counted g, credits g, employing_le (P := P) (s := s) (E := E) g]
  exact {
    typed := G.typed,
    owned := gone,
    refs := counted,
    uses := G.uses,
    credits := credits,
    links := G.links,
    lawful := fun t i within => lawful_kept (G.lawful t i within) rfl
      (fun table => kept t (by linear [used t, used_of_typed G (table_typed (table_elim table))]))
      (fun g held => kept g (by linear [counted g, held_referring G within held]))
      (fun _ _ => rfl),
    guests := G.guests,
    pins := G.pins,
    tops := fun d v b =>
      have old := G.tops d v b
      And.intro old.1 ((kept v (by linear [counted v, base_used G b])).trans old.2),
    existing := fun g d o =>
      have some : owner g ≠ none := some_ne_none o
      have left : 0 < update1 s.references f (s.references f - 1) g :=
        match eq_or_ne (update1 s.references f (s.references f - 1) g) 0 with
        | Or.inl zero => absurd ((gone g).2 zero) some
        | Or.inr n => by linear
      G.existing g d ((kept g left).symm.trans o) }

theorem putPage_elim {s : State} {f : Frame} (Q : State → Prop)
    (freed : s.references f - 1 = 0 →
      Q { s with references := update1 s.references f (s.references f - 1), owner := update1 s.owner f none })
    (left : s.references f - 1 ≠ 0 → Q { s with references := update1 s.references f (s.references f - 1), owner := s.owner }) :
    Q (putPage s f) :=
  ite_elim Q freed left

theorem good_putPage {P : Parameters} {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (reference C f))
    (credits : ∀ g, C.uses g ≤ C.refs g) : putPage_defined s f ∧ Good P (putPage s f) E C := by
  have positive : 1 ≤ s.references f := by
    have sum : s.references f = one (s.allocated f) + one (s.pinned f) + bases P s.base f + referring P s.types E f +
      (C.refs f + one (decide (f = f))) := G.refs f
    rewrite [one_same] at sum
    linear
  refine And.intro positive (putPage_elim (fun t => Good P t E C) (fun zero => ?_) (fun more => ?_))
  · refine good_dropped G credits _ (fun g some => ?_) (fun g => ?_)
    · refine update1_other _ _ _ (fun e => ?_)
      rewrite [e, update1_same] at some
      linear
    · cases eq_or_ne g f with
      | inl e =>
        rewrite [e, update1_same, update1_same]
        exact Iff.intro (fun _ => zero) (fun _ => rfl)
      | inr n =>
        rewrite [update1_other _ _ _ n, update1_other _ _ _ n]
        exact G.owned g
  · refine good_dropped G credits _ (fun _ _ => rfl) (fun g => ?_)
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, update1_same]
      exact Iff.intro (fun none => absurd ((G.owned f).1 none) (by linear)) (fun zero => absurd zero more)
    | inr n =>
      rewrite [update1_other _ _ _ n]
      exact G.owned g

/-- What the flags say does not hang on references and owners. -/
theorem agree_like {P : Parameters} {s s' : State} {E : Ghost} {C C' : Credits} (A : Agree P s E C)
    (validated : s'.validated = s.validated) (types : s'.types = s.types) (uses : s'.uses = s.uses)
    (entries : s'.entries = s.entries) (credits : ∀ g, C'.uses g = C.uses g) : Agree P s' E C' := by
  refine { entries := ?_, typed := ?_, written := ?_, flight := ?_ }
  · rewrite [validated, types, entries]
    exact A.entries
  · rewrite [validated, types]
    exact A.typed
  · rewrite [validated, types]
    exact A.written
  · rewrite [validated, types, uses]
    exact fun t typed no => (A.flight t typed no).trans (credits t).symm

theorem agree_putPage {P : Parameters} {s : State} {E : Ghost} {C : Credits} {f : Frame} (A : Agree P s E (reference C f)) :
    Agree P (putPage s f) E C :=
  putPage_elim (fun t => Agree P t E C) (fun _ => agree_like A rfl rfl rfl rfl (fun _ => rfl))
    (fun _ => agree_like A rfl rfl rfl rfl (fun _ => rfl))

/-! Writing an entry. -/

/-- What is written to a frame that is no table. -/
theorem write_plain {P : Parameters} {s : State} (h : Invariants P s) {f : Frame} (i : Slot) (e : Entry)
    (plain : isTable (s.types f) = false) : Invariants P (write s f i e) :=
  have G := good_of_invariants h
  have A := agree_of_invariants h
  invariants_of_good (E := s.entries) (s := write s f i e)
    { typed := G.typed, owned := G.owned, refs := G.refs, uses := G.uses, credits := G.credits, links := G.links,
      lawful := G.lawful, guests := G.guests, pins := G.pins, tops := G.tops, existing := G.existing }
    { entries := fun t j _ _ table => (update2_other s.entries f i e (fun same =>
        absurd_bool (plain.symm.trans ((congrArg (fun x => isTable (s.types x)) same.1).symm.trans table)))).symm,
      typed := A.typed, written := A.written, flight := A.flight }

theorem guestStore_sound {P : Parameters} {s : State} (h : Invariants P s) (caller : DomId) (table : Frame) (at1 slot : Slot)
    (e : Entry) : after (guestStore P s caller table at1 slot e) (Invariants P) := by
  refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun allowed => ?_)
  refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun typed => ?_)
  have within : at1 < P.SLOTS := Search.lt_of_not_le (Search.not_or_left (Search.not_or_right allowed))
  have one : s.types table = FrameType.l1 := Search.not_not (Search.not_or_left typed)
  show after (match s.entries table at1 with | Entry.absent => _ | Entry.present g w u l => _) (Invariants P)
  cases m : s.entries table at1 with
  | absent => exact True.intro
  | present g w u l =>
    refine ite_elim (fun o => after o (Invariants P)) (fun writes => ?_) (fun _ => True.intro)
    refine write_plain h slot e ?_
    rewrite [(h.mappingsAreTyped table at1 g w u l one within m).2 writes]
    exact rfl

/-! Allocation. -/

theorem allocate_sound {P : Parameters} {s : State} (h : Invariants P s) (caller : DomId) :
    after (allocate P s caller) (Invariants P) := by
  show after (match find (range 0 P.FRAMES) (fun f => decide (s.references f = 0)) with | some value => _ | none => _)
    (Invariants P)
  cases found : find (range 0 P.FRAMES) (fun f => decide (s.references f = 0)) with
  | none => exact h
  | some f =>
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => h) (fun known => ?_)
    have inside : f < P.FRAMES := Search.member_range_high (find_some _ f _ found).1
    have zero : s.references f = 0 := of_decide_true (find_some _ f _ found).2
    have G := good_of_invariants h
    have sum : s.references f = one (s.allocated f) + one (s.pinned f) + bases P s.base f + referring P s.types s.entries f + 0 :=
      G.refs f
    have unowned : s.owner f = none := (G.owned f).2 zero
    have untyped : s.types f = FrameType.none := (G.typed f).2 (by linear [uses_at_most G f])
    have owners : ∀ g, g ≠ f → update1 s.owner f (some caller) g = s.owner g := fun g n => update1_other _ _ _ n
    refine invariants_of_good (E := s.entries) ?_ (agree_like (agree_of_invariants h) rfl rfl rfl rfl (fun _ => rfl))
    exact {
      typed := G.typed,
      owned := fun g => by
        show update1 s.owner f (some caller) g = none ↔ update1 s.references f 1 g = 0
        cases eq_or_ne g f with
        | inl e =>
          rewrite [e, update1_same, update1_same]
          exact Iff.intro (fun e => nomatch e) (fun e => nomatch e)
        | inr n =>
          rewrite [update1_other _ _ _ n, update1_other _ _ _ n]
          exact G.owned g,
      refs := fun g => by
        show update1 s.references f 1 g = one (update1 s.allocated f true g) + one (s.pinned g) + bases P s.base g +
          referring P s.types s.entries g + 0
        cases eq_or_ne g f with
        | inl e =>
          have yes : one true = 1 := rfl
          rewrite [e, update1_same, update1_same]
          linear
        | inr n =>
          rewrite [update1_other _ _ _ n, update1_other _ _ _ n]
          exact G.refs g,
      uses := G.uses,
      credits := G.credits,
      links := G.links,
      lawful := fun t i within => lawful_kept (G.lawful t i within) rfl
        (fun table => owners t (fun e => by
          rewrite [e, untyped] at table
          exact nomatch table))
        (fun g held => owners g (fun e => by
          rewrite [e] at held
          linear [held_referring G within held]))
        (fun _ _ => rfl),
      guests := G.guests,
      pins := G.pins,
      tops := fun d v b =>
        have old := G.tops d v b
        And.intro old.1 ((owners v (fun e => by
          have o := old.2
          rewrite [e, unowned] at o
          exact nomatch o)).trans old.2),
      existing := fun g d => by
        show update1 s.owner f (some caller) g = some d → _
        cases eq_or_ne g f with
        | inl e =>
          rewrite [e, update1_same]
          intro same
          cases same
          exact And.intro inside (Search.lt_of_not_le known)
        | inr n =>
          rewrite [update1_other _ _ _ n]
          exact G.existing g d }

theorem free_parts {P : Parameters} {s : State} (h : Invariants P s) {f : Frame} (held : s.allocated f = true) :
    putPage_defined { s with allocated := update1 s.allocated f false } f ∧
    Invariants P (putPage { s with allocated := update1 s.allocated f false } f) := by
  let t : State := { s with allocated := update1 s.allocated f false }
  have G := good_of_invariants h
  have G' : Good P t s.entries (reference nothing f) :=
    { typed := G.typed,
      owned := G.owned,
      refs := fun g => by
        show s.references g = one (update1 s.allocated f false g) + one (s.pinned g) + bases P s.base g +
          referring P s.types s.entries g + (0 + one (decide (g = f)))
        have sum : s.references g = one (s.allocated g) + one (s.pinned g) + bases P s.base g +
          referring P s.types s.entries g + 0 := G.refs g
        cases eq_or_ne g f with
        | inl e =>
          have no : one false = 0 := rfl
          rewrite [e, one_true held] at sum
          rewrite [e, update1_same, one_same]
          linear
        | inr n =>
          rewrite [update1_other _ _ _ n, one_other n]
          exact sum,
      uses := G.uses,
      credits := fun g => zero_le _,
      links := G.links,
      lawful := G.lawful,
      guests := G.guests,
      pins := G.pins,
      tops := G.tops,
      existing := G.existing }
  have both := good_putPage G' (fun _ => zero_le 0)
  exact And.intro both.1 (invariants_of_good both.2
    (agree_putPage (agree_like (agree_of_invariants h) rfl rfl rfl rfl (fun _ => rfl))))

theorem free_sound {P : Parameters} {s : State} (h : Invariants P s) (caller : DomId) (f : Frame) :
    after (free s caller f) (Invariants P) := by
  refine ite_elim (fun o => after o (Invariants P)) (fun _ => h) (fun _ => ?_)
  refine ite_elim (fun o => after o (Invariants P)) (fun _ => h) (fun held => ?_)
  exact (free_parts h (Search.not_not held)).2

theorem initial_invariants (P : Parameters) : Invariants P initial := by
  have none : ∀ f, bases P initial.base f = 0 := fun f => sum_zero _ _ (fun _ _ => rfl)
  have R : ∀ f, referring P initial.types initial.entries f = 0 := fun f => grid_none _ _ _ (fun _ _ _ _ => rfl)
  have U : ∀ f, employing P initial.types initial.entries f = 0 := fun f => grid_none _ _ _ (fun _ _ _ _ => rfl)
  have O : ∀ f, linksOut P initial.types initial.entries f = 0 := fun f => grid_none _ _ _ (fun _ _ _ _ => rfl)
  have I : ∀ f, linksIn P initial.types initial.entries f = 0 := fun f => grid_none _ _ _ (fun _ _ _ _ => rfl)
  exact invariants_of_good (E := initial.entries)
    { typed := fun _ => Iff.intro (fun _ => rfl) (fun _ => rfl),
      owned := fun _ => Iff.intro (fun _ => rfl) (fun _ => rfl),
      refs := fun f => by
        rewrite [none f, R f]
        exact rfl,
      uses := fun f => by
        rewrite [none f, U f]
        exact rfl,
      credits := fun _ => zero_le 0,
      links := fun f => by
        rewrite [O f, I f]
        exact And.intro rfl (Or.inl rfl),
      lawful := fun _ _ _ _ _ _ _ e => nomatch e,
      guests := fun _ _ _ _ => rfl,
      pins := fun _ pin => absurd_bool pin,
      tops := fun _ _ b => nomatch b,
      existing := fun _ _ o => nomatch o }
    { entries := fun _ _ _ _ _ => rfl,
      typed := fun _ v => absurd_bool v,
      written := fun _ w => nomatch w,
      flight := fun _ typed _ => absurd rfl typed }

/-! The obligations. -/

theorem parameters_PAR : Obligations.parameters_PAR := by
  show 0 < 2 ∧ 0 < 16 ∧ 0 < 512 ∧ 256 ≤ 271 ∧ 0 < 512
  decide

theorem free_WD : Obligations.free_WD := fun _ _ _ _ _ h _ held => (free_parts h held).1

theorem initial_INIT_typedWhileUsed : Obligations.initial_INIT_typedWhileUsed := fun P _ =>
  (initial_invariants P).typedWhileUsed

theorem initial_INIT_usedIsValidated : Obligations.initial_INIT_usedIsValidated := fun P _ =>
  (initial_invariants P).usedIsValidated

theorem initial_INIT_pinnedIsTable : Obligations.initial_INIT_pinnedIsTable := fun P _ =>
  (initial_invariants P).pinnedIsTable

theorem initial_INIT_ownedWhileReferenced : Obligations.initial_INIT_ownedWhileReferenced := fun P _ =>
  (initial_invariants P).ownedWhileReferenced

theorem initial_INIT_usedIsReferenced : Obligations.initial_INIT_usedIsReferenced := fun P _ =>
  (initial_invariants P).usedIsReferenced

theorem initial_INIT_mappingsAreTyped : Obligations.initial_INIT_mappingsAreTyped := fun P _ =>
  (initial_invariants P).mappingsAreTyped

theorem initial_INIT_isolation : Obligations.initial_INIT_isolation := fun P _ =>
  (initial_invariants P).isolation

theorem initial_INIT_referencesAreCounted : Obligations.initial_INIT_referencesAreCounted := fun P _ =>
  (initial_invariants P).referencesAreCounted

theorem initial_INIT_usesAreCounted : Obligations.initial_INIT_usesAreCounted := fun P _ =>
  (initial_invariants P).usesAreCounted

theorem initial_INIT_linksAreCounted : Obligations.initial_INIT_linksAreCounted := fun P _ =>
  (initial_invariants P).linksAreCounted

theorem initial_INIT_entriesAreLegal : Obligations.initial_INIT_entriesAreLegal := fun P _ =>
  (initial_invariants P).entriesAreLegal

theorem initial_INIT_baseIsL4 : Obligations.initial_INIT_baseIsL4 := fun P _ =>
  (initial_invariants P).baseIsL4

theorem initial_INIT_ownedByExisting : Obligations.initial_INIT_ownedByExisting := fun P _ =>
  (initial_invariants P).ownedByExisting

theorem allocate_INV_typedWhileUsed : Obligations.allocate_INV_typedWhileUsed :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.typedWhileUsed) (allocate_sound h caller)

theorem allocate_INV_usedIsValidated : Obligations.allocate_INV_usedIsValidated :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.usedIsValidated) (allocate_sound h caller)

theorem allocate_INV_pinnedIsTable : Obligations.allocate_INV_pinnedIsTable :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.pinnedIsTable) (allocate_sound h caller)

theorem allocate_INV_ownedWhileReferenced : Obligations.allocate_INV_ownedWhileReferenced :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (allocate_sound h caller)

theorem allocate_INV_usedIsReferenced : Obligations.allocate_INV_usedIsReferenced :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.usedIsReferenced) (allocate_sound h caller)

theorem allocate_INV_mappingsAreTyped : Obligations.allocate_INV_mappingsAreTyped :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (allocate_sound h caller)

theorem allocate_INV_isolation : Obligations.allocate_INV_isolation :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.isolation) (allocate_sound h caller)

theorem allocate_INV_referencesAreCounted : Obligations.allocate_INV_referencesAreCounted :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.referencesAreCounted) (allocate_sound h caller)

theorem allocate_INV_usesAreCounted : Obligations.allocate_INV_usesAreCounted :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.usesAreCounted) (allocate_sound h caller)

theorem allocate_INV_linksAreCounted : Obligations.allocate_INV_linksAreCounted :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.linksAreCounted) (allocate_sound h caller)

theorem allocate_INV_entriesAreLegal : Obligations.allocate_INV_entriesAreLegal :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.entriesAreLegal) (allocate_sound h caller)

theorem allocate_INV_baseIsL4 : Obligations.allocate_INV_baseIsL4 :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.baseIsL4) (allocate_sound h caller)

theorem allocate_INV_ownedByExisting : Obligations.allocate_INV_ownedByExisting :=
  fun _ _ caller _ h => after_mono _ (fun _ next => next.ownedByExisting) (allocate_sound h caller)

theorem free_INV_typedWhileUsed : Obligations.free_INV_typedWhileUsed :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.typedWhileUsed) (free_sound h caller f)

theorem free_INV_usedIsValidated : Obligations.free_INV_usedIsValidated :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.usedIsValidated) (free_sound h caller f)

theorem free_INV_pinnedIsTable : Obligations.free_INV_pinnedIsTable :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.pinnedIsTable) (free_sound h caller f)

theorem free_INV_ownedWhileReferenced : Obligations.free_INV_ownedWhileReferenced :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (free_sound h caller f)

theorem free_INV_usedIsReferenced : Obligations.free_INV_usedIsReferenced :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.usedIsReferenced) (free_sound h caller f)

theorem free_INV_mappingsAreTyped : Obligations.free_INV_mappingsAreTyped :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (free_sound h caller f)

theorem free_INV_isolation : Obligations.free_INV_isolation :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.isolation) (free_sound h caller f)

theorem free_INV_referencesAreCounted : Obligations.free_INV_referencesAreCounted :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.referencesAreCounted) (free_sound h caller f)

theorem free_INV_usesAreCounted : Obligations.free_INV_usesAreCounted :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.usesAreCounted) (free_sound h caller f)

theorem free_INV_linksAreCounted : Obligations.free_INV_linksAreCounted :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.linksAreCounted) (free_sound h caller f)

theorem free_INV_entriesAreLegal : Obligations.free_INV_entriesAreLegal :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.entriesAreLegal) (free_sound h caller f)

theorem free_INV_baseIsL4 : Obligations.free_INV_baseIsL4 :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.baseIsL4) (free_sound h caller f)

theorem free_INV_ownedByExisting : Obligations.free_INV_ownedByExisting :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.ownedByExisting) (free_sound h caller f)

theorem guestStore_INV_typedWhileUsed : Obligations.guestStore_INV_typedWhileUsed :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.typedWhileUsed) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_usedIsValidated : Obligations.guestStore_INV_usedIsValidated :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.usedIsValidated) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_pinnedIsTable : Obligations.guestStore_INV_pinnedIsTable :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.pinnedIsTable) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_ownedWhileReferenced : Obligations.guestStore_INV_ownedWhileReferenced :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_usedIsReferenced : Obligations.guestStore_INV_usedIsReferenced :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.usedIsReferenced) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_mappingsAreTyped : Obligations.guestStore_INV_mappingsAreTyped :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_isolation : Obligations.guestStore_INV_isolation :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.isolation) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_referencesAreCounted : Obligations.guestStore_INV_referencesAreCounted :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.referencesAreCounted) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_usesAreCounted : Obligations.guestStore_INV_usesAreCounted :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.usesAreCounted) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_linksAreCounted : Obligations.guestStore_INV_linksAreCounted :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.linksAreCounted) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_entriesAreLegal : Obligations.guestStore_INV_entriesAreLegal :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.entriesAreLegal) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_baseIsL4 : Obligations.guestStore_INV_baseIsL4 :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.baseIsL4) (guestStore_sound h caller table at1 slot e)

theorem guestStore_INV_ownedByExisting : Obligations.guestStore_INV_ownedByExisting :=
  fun _ _ caller table at1 slot e _ h => after_mono _ (fun _ next => next.ownedByExisting) (guestStore_sound h caller table at1 slot e)

-- generated 824407d7ef71
theorem mmuUpdate_WD : Obligations.mmuUpdate_WD := sorry

-- generated 4a51df6328c1
theorem updateVaMapping_WD : Obligations.updateVaMapping_WD := sorry

-- generated a5abf6ba8829
theorem unpin_WD : Obligations.unpin_WD := sorry

-- generated 9ba510a1b35f
theorem newBaseptr_WD : Obligations.newBaseptr_WD := sorry

-- generated 837296de0c2f
theorem mmuUpdate_INV_typedWhileUsed : Obligations.mmuUpdate_INV_typedWhileUsed := sorry

-- generated 00c577f28a38
theorem mmuUpdate_INV_usedIsValidated : Obligations.mmuUpdate_INV_usedIsValidated := sorry

-- generated b80e8f395a55
theorem mmuUpdate_INV_pinnedIsTable : Obligations.mmuUpdate_INV_pinnedIsTable := sorry

-- generated 7067b0f8c316
theorem mmuUpdate_INV_ownedWhileReferenced : Obligations.mmuUpdate_INV_ownedWhileReferenced := sorry

-- generated 06eea96f9412
theorem mmuUpdate_INV_usedIsReferenced : Obligations.mmuUpdate_INV_usedIsReferenced := sorry

-- generated 9f5a56fcdf0c
theorem mmuUpdate_INV_mappingsAreTyped : Obligations.mmuUpdate_INV_mappingsAreTyped := sorry

-- generated 9a3bd7a06f04
theorem mmuUpdate_INV_isolation : Obligations.mmuUpdate_INV_isolation := sorry

-- generated aa7aea24e464
theorem mmuUpdate_INV_referencesAreCounted : Obligations.mmuUpdate_INV_referencesAreCounted := sorry

-- generated ba0556ffc3b5
theorem mmuUpdate_INV_usesAreCounted : Obligations.mmuUpdate_INV_usesAreCounted := sorry

-- generated 5b58d386c781
theorem mmuUpdate_INV_linksAreCounted : Obligations.mmuUpdate_INV_linksAreCounted := sorry

-- generated 019527533d65
theorem mmuUpdate_INV_entriesAreLegal : Obligations.mmuUpdate_INV_entriesAreLegal := sorry

-- generated 40f49e73a42a
theorem mmuUpdate_INV_baseIsL4 : Obligations.mmuUpdate_INV_baseIsL4 := sorry

-- generated 05819e1ae700
theorem mmuUpdate_INV_ownedByExisting : Obligations.mmuUpdate_INV_ownedByExisting := sorry

-- generated d43e967b2be1
theorem updateVaMapping_INV_typedWhileUsed : Obligations.updateVaMapping_INV_typedWhileUsed := sorry

-- generated f62fd93fcacc
theorem updateVaMapping_INV_usedIsValidated : Obligations.updateVaMapping_INV_usedIsValidated := sorry

-- generated 4e36dfa11c40
theorem updateVaMapping_INV_pinnedIsTable : Obligations.updateVaMapping_INV_pinnedIsTable := sorry

-- generated 4f16b377d7e8
theorem updateVaMapping_INV_ownedWhileReferenced : Obligations.updateVaMapping_INV_ownedWhileReferenced := sorry

-- generated 6dad4d5ada17
theorem updateVaMapping_INV_usedIsReferenced : Obligations.updateVaMapping_INV_usedIsReferenced := sorry

-- generated 5eaf44951147
theorem updateVaMapping_INV_mappingsAreTyped : Obligations.updateVaMapping_INV_mappingsAreTyped := sorry

-- generated 92dc5e51a9dd
theorem updateVaMapping_INV_isolation : Obligations.updateVaMapping_INV_isolation := sorry

-- generated f0285fcaffd1
theorem updateVaMapping_INV_referencesAreCounted : Obligations.updateVaMapping_INV_referencesAreCounted := sorry

-- generated b9d2eaccd235
theorem updateVaMapping_INV_usesAreCounted : Obligations.updateVaMapping_INV_usesAreCounted := sorry

-- generated 04d46898b02d
theorem updateVaMapping_INV_linksAreCounted : Obligations.updateVaMapping_INV_linksAreCounted := sorry

-- generated 5131678b7557
theorem updateVaMapping_INV_entriesAreLegal : Obligations.updateVaMapping_INV_entriesAreLegal := sorry

-- generated 3480ca1cfc1b
theorem updateVaMapping_INV_baseIsL4 : Obligations.updateVaMapping_INV_baseIsL4 := sorry

-- generated 0de229876e83
theorem updateVaMapping_INV_ownedByExisting : Obligations.updateVaMapping_INV_ownedByExisting := sorry

-- generated f0d4c9007010
theorem pin_INV_typedWhileUsed : Obligations.pin_INV_typedWhileUsed := sorry

-- generated 33b6e501692d
theorem pin_INV_usedIsValidated : Obligations.pin_INV_usedIsValidated := sorry

-- generated dde22826852e
theorem pin_INV_pinnedIsTable : Obligations.pin_INV_pinnedIsTable := sorry

-- generated f1da4e9b898b
theorem pin_INV_ownedWhileReferenced : Obligations.pin_INV_ownedWhileReferenced := sorry

-- generated fc302935f591
theorem pin_INV_usedIsReferenced : Obligations.pin_INV_usedIsReferenced := sorry

-- generated d66bde5e8342
theorem pin_INV_mappingsAreTyped : Obligations.pin_INV_mappingsAreTyped := sorry

-- generated 981f26e3f3ae
theorem pin_INV_isolation : Obligations.pin_INV_isolation := sorry

-- generated 1065dd54ea48
theorem pin_INV_referencesAreCounted : Obligations.pin_INV_referencesAreCounted := sorry

-- generated 9e5328cff1f8
theorem pin_INV_usesAreCounted : Obligations.pin_INV_usesAreCounted := sorry

-- generated 92ce261ba20c
theorem pin_INV_linksAreCounted : Obligations.pin_INV_linksAreCounted := sorry

-- generated 9c9c122c522a
theorem pin_INV_entriesAreLegal : Obligations.pin_INV_entriesAreLegal := sorry

-- generated dd1800b93458
theorem pin_INV_baseIsL4 : Obligations.pin_INV_baseIsL4 := sorry

-- generated 4a8827e03695
theorem pin_INV_ownedByExisting : Obligations.pin_INV_ownedByExisting := sorry

-- generated 404c30cc497d
theorem unpin_INV_typedWhileUsed : Obligations.unpin_INV_typedWhileUsed := sorry

-- generated 00d6d2989b04
theorem unpin_INV_usedIsValidated : Obligations.unpin_INV_usedIsValidated := sorry

-- generated 3a61828be0a1
theorem unpin_INV_pinnedIsTable : Obligations.unpin_INV_pinnedIsTable := sorry

-- generated 297f2b25b335
theorem unpin_INV_ownedWhileReferenced : Obligations.unpin_INV_ownedWhileReferenced := sorry

-- generated 7a8d30972100
theorem unpin_INV_usedIsReferenced : Obligations.unpin_INV_usedIsReferenced := sorry

-- generated caf034064c77
theorem unpin_INV_mappingsAreTyped : Obligations.unpin_INV_mappingsAreTyped := sorry

-- generated 53ee36efdfbb
theorem unpin_INV_isolation : Obligations.unpin_INV_isolation := sorry

-- generated 69811ae88bee
theorem unpin_INV_referencesAreCounted : Obligations.unpin_INV_referencesAreCounted := sorry

-- generated a31f7db0b8f6
theorem unpin_INV_usesAreCounted : Obligations.unpin_INV_usesAreCounted := sorry

-- generated 72208bc03a6b
theorem unpin_INV_linksAreCounted : Obligations.unpin_INV_linksAreCounted := sorry

-- generated e0907ae4ff85
theorem unpin_INV_entriesAreLegal : Obligations.unpin_INV_entriesAreLegal := sorry

-- generated f78bc3011a4e
theorem unpin_INV_baseIsL4 : Obligations.unpin_INV_baseIsL4 := sorry

-- generated 7e5e8f30fb16
theorem unpin_INV_ownedByExisting : Obligations.unpin_INV_ownedByExisting := sorry

-- generated 93f75326fa12
theorem newBaseptr_INV_typedWhileUsed : Obligations.newBaseptr_INV_typedWhileUsed := sorry

-- generated 8460221dfdad
theorem newBaseptr_INV_usedIsValidated : Obligations.newBaseptr_INV_usedIsValidated := sorry

-- generated 71ce14a2e44a
theorem newBaseptr_INV_pinnedIsTable : Obligations.newBaseptr_INV_pinnedIsTable := sorry

-- generated 51bdd7d0af56
theorem newBaseptr_INV_ownedWhileReferenced : Obligations.newBaseptr_INV_ownedWhileReferenced := sorry

-- generated 612b7187c9bf
theorem newBaseptr_INV_usedIsReferenced : Obligations.newBaseptr_INV_usedIsReferenced := sorry

-- generated d25461fe693d
theorem newBaseptr_INV_mappingsAreTyped : Obligations.newBaseptr_INV_mappingsAreTyped := sorry

-- generated fd68d75e1d9b
theorem newBaseptr_INV_isolation : Obligations.newBaseptr_INV_isolation := sorry

-- generated f7bbc90f9db0
theorem newBaseptr_INV_referencesAreCounted : Obligations.newBaseptr_INV_referencesAreCounted := sorry

-- generated 62e34f973e78
theorem newBaseptr_INV_usesAreCounted : Obligations.newBaseptr_INV_usesAreCounted := sorry

-- generated 6f1434ca495f
theorem newBaseptr_INV_linksAreCounted : Obligations.newBaseptr_INV_linksAreCounted := sorry

-- generated 342f246650d2
theorem newBaseptr_INV_entriesAreLegal : Obligations.newBaseptr_INV_entriesAreLegal := sorry

-- generated d3c7696027c9
theorem newBaseptr_INV_baseIsL4 : Obligations.newBaseptr_INV_baseIsL4 := sorry

-- generated 714ff18e0589
theorem newBaseptr_INV_ownedByExisting : Obligations.newBaseptr_INV_ownedByExisting := sorry
