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

theorem refersTo_intro (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    {t f : Frame} {i : Slot} {w u l : Bool} (within : i < P.SLOTS) (e : s.entries t i = Entry.present f w u l)
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

theorem refersTo_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    {t f : Frame} {i : Slot} (within : i < P.SLOTS) :
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

theorem usesAsTyped_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    {t f : Frame} {i : Slot} (within : i < P.SLOTS) :
    usesAsTyped P s t i f = employs (s.types t) t (s.entries t i) f :=
  congrArg (fun b => b && (decide (s.types t ≠ FrameType.l1) ||
    (match s.entries t i with
     | Entry.present _ writable _ _ => writable
     | _ => false))) (refersTo_is checked xens within)

theorem linksTo_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    {t f : Frame} {i : Slot} (within : i < P.SLOTS) :
    linksTo P s t i f = links s.types t (s.entries t i) f :=
  congrArg (fun b => b && decide (s.types t ≠ FrameType.l1) && decide (s.types t = s.types f))
    (refersTo_is checked xens within)

theorem referring_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    (f : Frame) : referringEntries P s f = referring P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => refersTo_is checked xens within)

theorem employing_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    (f : Frame) : usingEntries P s f = employing P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => usesAsTyped_is checked xens within)

theorem linksFrom_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    (f : Frame) : linksFrom P s f = linksOut P s.types s.entries f :=
  grid_ext _ _ _ _ (fun _ _ _ within => linksTo_is checked xens within)

theorem linksInto_is (checked : ∀ t, s.validated t = true ↔ s.types t ≠ FrameType.none)
    (xens : ∀ t i, i < P.SLOTS → s.types t = FrameType.l4 → isGuestL4Slot P i = false → s.entries t i = Entry.absent)
    (f : Frame) : linksInto P s f = linksIn P s.types s.entries f :=
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

/-! Integers: a difference one of whose sides is 0. -/

theorem up_out (a : Nat) : (Int.ofNat a - Int.ofNat 0) + 1 = Int.ofNat (a + 1) - Int.ofNat 0 := rfl

theorem up_in (b : Nat) : (Int.ofNat 0 - Int.ofNat b) - 1 = Int.ofNat 0 - Int.ofNat (b + 1) := by
  cases b with
  | zero => exact rfl
  | succ b => exact rfl

theorem down_in (b : Nat) : (Int.ofNat 0 - Int.ofNat (b + 1)) + 1 = Int.ofNat 0 - Int.ofNat b := by
  cases b with
  | zero => exact rfl
  | succ b => exact rfl

theorem down_out (a : Nat) : (Int.ofNat (a + 1) - Int.ofNat 0) - 1 = Int.ofNat a - Int.ofNat 0 := by
  have low : ∀ n : Nat, 1 - (n + 1) = 0 := fun n => (Nat.succ_sub_succ_eq_sub 0 n).trans (sub_of_zero n)
  show Int.subNatNat (a + 1) 1 = Int.ofNat a
  show (match (1 - (a + 1) : Nat) with | 0 => _ | Nat.succ k => _ : Int) = Int.ofNat a
  rewrite [low a]
  exact rfl

theorem no_in {a b : Nat} (side : a = 0 ∨ b = 0) (n : ¬ Int.ofNat a - Int.ofNat b < 0) : b = 0 := by
  cases side with
  | inr h => exact h
  | inl h =>
    rewrite [h] at n
    cases b with
    | zero => exact rfl
    | succ b =>
      refine absurd ?_ n
      cases b with
      | zero => exact of_decide_true rfl
      | succ b => exact of_decide_true rfl

theorem no_out {a b : Nat} (side : a = 0 ∨ b = 0) (n : ¬ 0 < Int.ofNat a - Int.ofNat b) : a = 0 := by
  cases side with
  | inl h => exact h
  | inr h =>
    rewrite [h] at n
    cases a with
    | zero => exact rfl
    | succ a =>
      refine absurd ?_ n
      show Int.NonNeg ((Int.ofNat (a + 1) - Int.ofNat 0) - 1)
      rewrite [down_out a]
      exact Int.NonNeg.mk a

/-! Single steps. -/

section Steps
variable {P : Parameters}

theorem good_same {s : State} {E : Ghost} {C C' : Credits} (alike : Same C C') (G : Good P s E C) : Good P s E C' :=
  { typed := G.typed,
    owned := G.owned,
    refs := fun f => by
      rewrite [← (alike f).1]
      exact G.refs f,
    uses := fun f => by
      rewrite [← (alike f).2.1]
      exact G.uses f,
    credits := fun f => by
      rewrite [← (alike f).1, ← (alike f).2.1]
      exact G.credits f,
    links := fun f => by
      rewrite [← (alike f).2.2.1, ← (alike f).2.2.2]
      exact G.links f,
    lawful := G.lawful,
    guests := G.guests,
    pins := G.pins,
    tops := G.tops,
    existing := G.existing }

theorem agree_same {s : State} {E : Ghost} {C C' : Credits} (alike : Same C C') (A : Agree P s E C) : Agree P s E C' :=
  { entries := A.entries,
    typed := A.typed,
    written := A.written,
    flight := fun t typed no => (A.flight t typed no).trans (alike t).2.1 }

theorem same_symm {C C' : Credits} (h : Same C C') : Same C' C := fun g =>
  And.intro (h g).1.symm (And.intro (h g).2.1.symm (And.intro (h g).2.2.1.symm (h g).2.2.2.symm))

/-- What stands in memory and whether it was checked does not count. -/
theorem good_memory {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) (v : Frame → Bool) (m : Frame → Slot → Entry) :
    Good P { s with validated := v, entries := m } E C :=
  { typed := G.typed, owned := G.owned, refs := G.refs, uses := G.uses, credits := G.credits, links := G.links,
    lawful := G.lawful, guests := G.guests, pins := G.pins, tops := G.tops, existing := G.existing }

theorem agree_ghost {s : State} {E E' : Ghost} {C C' : Credits} (A : Agree P s E C)
    (uses : ∀ g, s.types g ≠ FrameType.none → s.validated g = false → C'.uses g = C.uses g)
    (ghosts : ∀ t i, i < P.SLOTS → s.validated t = true → E' t i = E t i) : Agree P s E' C' :=
  { entries := fun t i within v table => (ghosts t i within v).trans (A.entries t i within v table),
    typed := A.typed,
    written := A.written,
    flight := fun t typed no => (A.flight t typed no).trans (uses t typed no).symm }

/-- What is the link of an entry? -/
def isLink (types : Frame → FrameType) (t : Frame) (e : Entry) : Bool :=
  match e with
  | Entry.present g _ _ _ => links types t e g
  | Entry.absent => false

/-- What an entry `e` of table `t` holds. -/
def hold (C : Credits) (types : Frame → FrameType) (t : Frame) (e : Entry) : Credits :=
  { refs := fun g => C.refs g + one (holds (types t) t e g),
    uses := fun g => C.uses g + one (employs (types t) t e g),
    outs := fun g => C.outs g + one (decide (g = t) && isLink types t e),
    ins := fun g => C.ins g + one (links types t e g) }

theorem one_and_self (t : Frame) (b : Bool) : one (decide (t = t) && b) = one b := by
  rewrite [(decide_true_of rfl : decide (t = t) = true)]
  exact rfl

theorem one_and_other {g t : Frame} (n : g ≠ t) (b : Bool) : one (decide (g = t) && b) = 0 := by
  rewrite [(Search.decide_false_of n : decide (g = t) = false)]
  exact rfl

theorem links_inside {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) {t f : Frame} {e : Entry}
    (h : links s.types t e f = true) : f < P.FRAMES := by
  refine typed_inside G ?_
  rewrite [(links_employs h).2]
  exact holds_typed (employs_holds (links_employs h).1)

theorem isLink_sum {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) (t : Frame) (e : Entry) :
    sum (range 0 P.FRAMES) (fun f => one (links s.types t e f)) = one (isLink s.types t e) := by
  cases e with
  | absent => exact sum_zero _ _ (fun _ _ => rfl)
  | present g w u l =>
    have other : ∀ x, x ≠ g → links s.types t (Entry.present g w u l) x = false := fun x n =>
      Search.false_of_not_true (fun h =>
        match (holds_elim (employs_holds (links_employs h).1)).1 with
        | Exists.intro _ (Exists.intro _ (Exists.intro _ e)) => n (by
          cases e
          exact rfl))
    cases inside_or_beyond g P.FRAMES with
    | inl inside =>
      have all := sum_range_update (fun f => one (links s.types t (Entry.present g w u l) f)) (fun _ => 0) P.FRAMES g inside
        (fun x n => one_false (other x n))
      rewrite [sum_zero (fun _ => 0) (range 0 P.FRAMES) (fun _ _ => rfl)] at all
      exact all.trans (Nat.zero_add _)
    | inr out =>
      have none : ∀ x, links s.types t (Entry.present g w u l) x = false := fun x =>
        Search.false_of_not_true (fun h =>
          match eq_or_ne x g with
          | Or.inl e => absurd (links_inside G h) (by
              rewrite [e]
              exact Search.not_lt_of_le out)
          | Or.inr n => absurd_bool ((other x n).symm.trans h))
      exact (sum_zero _ _ (fun x _ => one_false (none x))).trans (one_false (none g)).symm

/-- An entry is replaced: what the new one holds was a credit, what the old one held is one. -/
theorem exchange {s : State} {E : Ghost} {C : Credits} {t : Frame} {i : Slot} {e : Entry}
    (G : Good P s E (hold C s.types t e)) (within : i < P.SLOTS) (typed : s.types t ≠ FrameType.none)
    (law : Lawful s.owner s.types t e) (mine : guest P (s.types t) i = true ∨ e = Entry.absent)
    (credits : ∀ g, C.uses g ≤ C.refs g) : Good P s (update2 E t i e) (hold C s.types t (E t i)) := by
  have inside := typed_inside G typed
  have new : update2 E t i e t i = e := update2_same _ _ _ _
  have other : ∀ t' i', t' ≠ t ∨ i' ≠ i → update2 E t i e t' i' = E t' i' := fun t' i' n =>
    update2_other _ _ _ _ (fun both =>
      match n with
      | Or.inl n => n both.1
      | Or.inr n => n both.2)
  have R : ∀ f, referring P s.types (update2 E t i e) f + one (holds (s.types t) t (E t i) f) =
      referring P s.types E f + one (holds (s.types t) t e f) := by
    intro f
    have k := grid_update (fun t' i' => holds (s.types t') t' (update2 E t i e t' i') f)
      (fun t' i' => holds (s.types t') t' (E t' i') f) P.FRAMES P.SLOTS t i inside within
      (fun t' i' n => congrArg (fun x => holds (s.types t') t' x f) (other t' i' n))
    have k : referring P s.types (update2 E t i e) f + one (holds (s.types t) t (E t i) f) =
      referring P s.types E f + one (holds (s.types t) t (update2 E t i e t i) f) := k
    rewrite [new] at k
    exact k
  have U : ∀ f, employing P s.types (update2 E t i e) f + one (employs (s.types t) t (E t i) f) =
      employing P s.types E f + one (employs (s.types t) t e f) := by
    intro f
    have k := grid_update (fun t' i' => employs (s.types t') t' (update2 E t i e t' i') f)
      (fun t' i' => employs (s.types t') t' (E t' i') f) P.FRAMES P.SLOTS t i inside within
      (fun t' i' n => congrArg (fun x => employs (s.types t') t' x f) (other t' i' n))
    have k : employing P s.types (update2 E t i e) f + one (employs (s.types t) t (E t i) f) =
      employing P s.types E f + one (employs (s.types t) t (update2 E t i e t i) f) := k
    rewrite [new] at k
    exact k
  have I : ∀ f, linksIn P s.types (update2 E t i e) f + one (links s.types t (E t i) f) =
      linksIn P s.types E f + one (links s.types t e f) := by
    intro f
    have k := grid_update (fun t' i' => links s.types t' (update2 E t i e t' i') f)
      (fun t' i' => links s.types t' (E t' i') f) P.FRAMES P.SLOTS t i inside within
      (fun t' i' n => congrArg (fun x => links s.types t' x f) (other t' i' n))
    have k : linksIn P s.types (update2 E t i e) f + one (links s.types t (E t i) f) =
      linksIn P s.types E f + one (links s.types t (update2 E t i e t i) f) := k
    rewrite [new] at k
    exact k
  have O : ∀ f, linksOut P s.types (update2 E t i e) f + one (decide (f = t) && isLink s.types t (E t i)) =
      linksOut P s.types E f + one (decide (f = t) && isLink s.types t e) := by
    intro f
    cases eq_or_ne f t with
    | inl same =>
      rewrite [same, one_and_self, one_and_self, ← isLink_sum G t e, ← isLink_sum G t (E t i)]
      have k := grid_column (fun f i' => links s.types t (update2 E t i e t i') f) (fun f i' => links s.types t (E t i') f)
        P.FRAMES P.SLOTS i within (fun f i' n => congrArg (fun x => links s.types t x f) (other t i' (Or.inr n)))
      have k : linksOut P s.types (update2 E t i e) t + sum (range 0 P.FRAMES) (fun f => one (links s.types t (E t i) f)) =
        linksOut P s.types E t + sum (range 0 P.FRAMES) (fun f => one (links s.types t (update2 E t i e t i) f)) := k
      rewrite [new] at k
      exact k
    | inr n =>
      rewrite [one_and_other n, one_and_other n]
      exact grid_ext _ _ _ _ (fun g i' _ _ => congrArg (fun x => links s.types f x g) (other f i' (Or.inl n)))
  exact {
    typed := G.typed,
    owned := G.owned,
    refs := fun f => by
      have k : s.references f = one (s.allocated f) + one (s.pinned f) + bases P s.base f + referring P s.types E f +
        (C.refs f + one (holds (s.types t) t e f)) := G.refs f
      show s.references f = one (s.allocated f) + one (s.pinned f) + bases P s.base f +
        referring P s.types (update2 E t i e) f + (C.refs f + one (holds (s.types t) t (E t i) f))
      linear [R f],
    uses := fun f => by
      have k : s.uses f = one (s.pinned f) + bases P s.base f + employing P s.types E f +
        (C.uses f + one (employs (s.types t) t e f)) := G.uses f
      show s.uses f = one (s.pinned f) + bases P s.base f +
        employing P s.types (update2 E t i e) f + (C.uses f + one (employs (s.types t) t (E t i) f))
      linear [U f],
    credits := fun f => Search.le_add (credits f) (one_le (fun h => employs_holds h)),
    links := fun f => by
      have k := G.links f
      have out : linksOut P s.types (update2 E t i e) f + (C.outs f + one (decide (f = t) && isLink s.types t (E t i))) =
        linksOut P s.types E f + (C.outs f + one (decide (f = t) && isLink s.types t e)) := by linear [O f]
      have ins : linksIn P s.types (update2 E t i e) f + (C.ins f + one (links s.types t (E t i) f)) =
        linksIn P s.types E f + (C.ins f + one (links s.types t e f)) := by linear [I f]
      show s.linear f = Int.ofNat (linksOut P s.types (update2 E t i e) f + (C.outs f + one (decide (f = t) && isLink s.types t (E t i)))) -
        Int.ofNat (linksIn P s.types (update2 E t i e) f + (C.ins f + one (links s.types t (E t i) f))) ∧
        (linksOut P s.types (update2 E t i e) f + (C.outs f + one (decide (f = t) && isLink s.types t (E t i))) = 0 ∨
         linksIn P s.types (update2 E t i e) f + (C.ins f + one (links s.types t (E t i) f)) = 0)
      rewrite [out, ins]
      exact k,
    lawful := fun t' i' within' => by
      refine update2_elim E t i e t' i' (fun x => Lawful s.owner s.types t' x) (fun same => ?_) (fun _ => G.lawful t' i' within')
      rewrite [same.1]
      exact law,
    guests := fun t' i' within' xen => by
      refine update2_elim E t i e t' i' (fun x => x = Entry.absent) (fun same => ?_) (fun _ => G.guests t' i' within' xen)
      cases mine with
      | inr gone => exact gone
      | inl own =>
        rewrite [same.1, same.2] at xen
        exact absurd_bool (xen.symm.trans own),
    pins := G.pins,
    tops := G.tops,
    existing := G.existing }

theorem good_takeReference {s : State} {E : Ghost} {C : Credits} {f : Frame} {d : DomId} (G : Good P s E C)
    (owned : s.owner f = some d) : Good P (takeReference s f) E (reference C f) := by
  have positive := owned_referenced G owned
  exact {
    typed := G.typed,
    owned := fun g => by
      show s.owner g = none ↔ update1 s.references f (s.references f + 1) g = 0
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e, update1_same]
        exact Iff.intro (fun none => nomatch owned.symm.trans none) (fun zero => nomatch zero)
      | inr n =>
        rewrite [update1_other _ _ _ n]
        exact G.owned g,
    refs := fun g => by
      show update1 s.references f (s.references f + 1) g = one (s.allocated g) + one (s.pinned g) + bases P s.base g +
        referring P s.types E g + (C.refs g + one (decide (g = f)))
      have sum := G.refs g
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e] at sum
        rewrite [e, update1_same, one_same]
        linear
      | inr n =>
        rewrite [update1_other _ _ _ n, one_other n]
        exact sum,
    uses := G.uses,
    credits := fun g => Search.le_trans (G.credits g) (Nat.le.intro (k := one (decide (g = f))) rfl),
    links := G.links,
    lawful := G.lawful,
    guests := G.guests,
    pins := G.pins,
    tops := G.tops,
    existing := G.existing }

theorem agree_takeReference {s : State} {E : Ghost} {C : Credits} {f : Frame} (A : Agree P s E C) :
    Agree P (takeReference s f) E (reference C f) := agree_like A rfl rfl rfl rfl (fun _ => rfl)

/-! The type of a frame changes that no entry uses, and none of whose entries hold anything. -/

theorem empty_row {ty : FrameType} {f : Frame} {E : Ghost}
    (row : isTable ty = false ∨ ∀ i, i < P.SLOTS → E f i = Entry.absent) (i : Slot) (g : Frame) (within : i < P.SLOTS) :
    holds ty f (E f i) g = false := by
  cases row with
  | inl plain => exact holds_row f _ g plain
  | inr gone =>
    rewrite [gone i within]
    exact rfl

theorem good_retyped {s : State} {E E' : Ghost} {C C' : Credits} (G : Good P s E C) (f : Frame) (T : FrameType)
    (us : Frame → Nat) (li : Frame → Int) (v : Frame → Bool)
    (other : ∀ t i, t ≠ f → E' t i = E t i)
    (unused : ∀ t i, i < P.SLOTS → employs (s.types t) t (E t i) f = false)
    (empty : ∀ i g, i < P.SLOTS → holds (s.types f) f (E f i) g = false)
    (row : isTable T = false ∨ ∀ i, i < P.SLOTS → E' f i = Entry.absent)
    (typed : T = FrameType.none ↔ us f = 0) (others : ∀ g, g ≠ f → us g = s.uses g)
    (used : ∀ g, us g + C.uses g = s.uses g + C'.uses g) (refs : ∀ g, C'.refs g = C.refs g)
    (credits : ∀ g, C'.uses g ≤ C'.refs g) (free : Unlinked C) (free' : Unlinked C')
    (unlinked : li f = 0) (stays : ∀ g, g ≠ f → li g = s.linear g)
    (unpinned : s.pinned f = false) (unbased : ∀ d, s.base d ≠ some f) :
    Good P { s with types := update1 s.types f T, uses := us, linear := li, validated := v } E' C' := by
  have empty' : ∀ i g, i < P.SLOTS → holds T f (E' f i) g = false := fun i g within => empty_row row i g within
  have same : update1 s.types f T f = T := update1_same _ _ _
  have kept : ∀ t, t ≠ f → update1 s.types f T t = s.types t := fun t n => update1_other _ _ _ n
  have RH : ∀ t i g, i < P.SLOTS → holds (update1 s.types f T t) t (E' t i) g = holds (s.types t) t (E t i) g := by
    intro t i g within
    cases eq_or_ne t f with
    | inl e =>
      rewrite [e, same, empty i g within]
      exact empty' i g within
    | inr n =>
      rewrite [kept t n, other t i n]
      exact rfl
  have RE : ∀ t i g, i < P.SLOTS → employs (update1 s.types f T t) t (E' t i) g = employs (s.types t) t (E t i) g := by
    intro t i g within
    cases eq_or_ne t f with
    | inl e =>
      have a : employs (update1 s.types f T f) f (E' f i) g = false := by
        rewrite [same]
        exact Search.and_of_false_left (empty' i g within)
      have b : employs (s.types f) f (E f i) g = false := Search.and_of_false_left (empty i g within)
      rewrite [e]
      exact a.trans b.symm
    | inr n =>
      rewrite [kept t n, other t i n]
      exact rfl
  have RL : ∀ t i g, i < P.SLOTS → links (update1 s.types f T) t (E' t i) g = links s.types t (E t i) g := by
    intro t i g within
    cases eq_or_ne t f with
    | inl e =>
      rewrite [e]
      have a : links (update1 s.types f T) f (E' f i) g = false := by
        refine Search.and_of_false_left (Search.and_of_false_left ?_)
        rewrite [same]
        exact empty' i g within
      have b : links s.types f (E f i) g = false := Search.and_of_false_left (Search.and_of_false_left (empty i g within))
      exact a.trans b.symm
    | inr n =>
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e]
        have no : employs (s.types t) t (E t i) f = false := unused t i within
        have a : links (update1 s.types f T) t (E' t i) f = false := Search.false_of_not_true (fun h => by
          have used := (links_employs h).1
          rewrite [RE t i f within] at used
          exact absurd_bool (no.symm.trans used))
        have b : links s.types t (E t i) f = false := Search.false_of_not_true (fun h =>
          absurd_bool (no.symm.trans (links_employs h).1))
        exact a.trans b.symm
      | inr m =>
        show (holds (update1 s.types f T t) t (E' t i) g && decide (update1 s.types f T t ≠ FrameType.l1) &&
          decide (update1 s.types f T t = update1 s.types f T g)) = _
        rewrite [kept t n, kept g m, other t i n]
        exact rfl
  have noOut : linksOut P s.types E f = 0 := grid_none _ _ _ (fun g i _ within =>
    Search.and_of_false_left (Search.and_of_false_left (empty i g within)))
  have noIn : linksIn P s.types E f = 0 := grid_none _ _ _ (fun t i _ within =>
    Search.false_of_not_true (fun h => absurd_bool ((unused t i within).symm.trans (links_employs h).1)))
  have R : ∀ g, referring P (update1 s.types f T) E' g = referring P s.types E g := fun g =>
    grid_ext _ _ _ _ (fun t i _ within => RH t i g within)
  have U : ∀ g, employing P (update1 s.types f T) E' g = employing P s.types E g := fun g =>
    grid_ext _ _ _ _ (fun t i _ within => RE t i g within)
  have O : ∀ g, linksOut P (update1 s.types f T) E' g = linksOut P s.types E g := fun g =>
    grid_ext _ _ _ _ (fun h i _ within => RL g i h within)
  have I : ∀ g, linksIn P (update1 s.types f T) E' g = linksIn P s.types E g := fun g =>
    grid_ext _ _ _ _ (fun t i _ within => RL t i g within)
  exact {
    typed := fun g => by
      show update1 s.types f T g = FrameType.none ↔ us g = 0
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e, same]
        exact typed
      | inr n =>
        rewrite [kept g n, others g n]
        exact G.typed g,
    owned := G.owned,
    refs := fun g => by
      show s.references g = one (s.allocated g) + one (s.pinned g) + bases P s.base g +
        referring P (update1 s.types f T) E' g + C'.refs g
      rewrite [R g, refs g]
      exact G.refs g,
    uses := fun g => by
      show us g = one (s.pinned g) + bases P s.base g + employing P (update1 s.types f T) E' g + C'.uses g
      rewrite [U g]
      linear [G.uses g, used g],
    credits := credits,
    links := fun g => by
      show li g = Int.ofNat (linksOut P (update1 s.types f T) E' g + C'.outs g) -
        Int.ofNat (linksIn P (update1 s.types f T) E' g + C'.ins g) ∧
        (linksOut P (update1 s.types f T) E' g + C'.outs g = 0 ∨ linksIn P (update1 s.types f T) E' g + C'.ins g = 0)
      have k := G.links g
      rewrite [(free g).1, (free g).2] at k
      rewrite [O g, I g, (free' g).1, (free' g).2]
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e, noOut, noIn, unlinked]
        exact And.intro rfl (Or.inl rfl)
      | inr n =>
        rewrite [stays g n]
        exact k,
    lawful := fun t i within => by
      show Lawful s.owner (update1 s.types f T) t (E' t i)
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e]
        cases row with
        | inl plain =>
          intro g w u l _
          rewrite [same]
          exact And.intro (fun one => absurd_bool (plain.symm.trans (table_of (Or.inl one))))
            (fun high => absurd_bool (plain.symm.trans (table_of (Or.inr high))))
        | inr gone =>
          rewrite [gone i within]
          exact fun g w u l e => nomatch e
      | inr n =>
        rewrite [other t i n]
        exact lawful_kept (G.lawful t i within) (kept t n) (fun _ => rfl) (fun _ _ => rfl) (fun g held => kept g (fun e => by
          rewrite [e, unused t i within] at held
          exact absurd_bool held)),
    guests := fun t i within => by
      show guest P (update1 s.types f T t) i = false → E' t i = Entry.absent
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e, same]
        intro xen
        cases row with
        | inl plain => exact absurd_bool (plain.symm.trans (table_of (Or.inr (Or.inr (Or.inr (guest_false xen).1)))))
        | inr gone => exact gone i within
      | inr n =>
        rewrite [kept t n, other t i n]
        exact G.guests t i within,
    pins := fun g pin => by
      show isTable (update1 s.types f T g) = true
      rewrite [kept g (fun e => by
        rewrite [e] at pin
        exact absurd_bool (unpinned.symm.trans pin))]
      exact G.pins g pin,
    tops := fun d x b => by
      show update1 s.types f T x = FrameType.l4 ∧ s.owner x = some d
      rewrite [kept x (fun e => by
        rewrite [e] at b
        exact unbased d b)]
      exact G.tops d x b,
    existing := G.existing }

theorem credits_of_use {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (use C f)) (g : Frame) :
    C.uses g ≤ C.refs g := by
  have k : C.uses g + one (decide (g = f)) ≤ C.refs g := G.credits g
  linear

/-- What is known of a frame all of whose uses are credits. -/
theorem uncounted {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) {f : Frame} (all : s.uses f = C.uses f) :
    (∀ t i, i < P.SLOTS → employs (s.types t) t (E t i) f = false) ∧ s.pinned f = false ∧ ∀ d, s.base d ≠ some f := by
  have k := G.uses f
  have unpinned : s.pinned f = false := by
    cases p : s.pinned f with
    | false => exact rfl
    | true =>
      rewrite [one_true p] at k
      linear
  exact And.intro
    (fun t i within => Search.false_of_not_true (fun used => by linear [employed_using G within used]))
    (And.intro unpinned (fun d b => by linear [base_used G b]))

/-! A use goes; the type with the last one. -/

theorem dropUse_elim {s : State} {f : Frame} (Q : State → Prop)
    (last : s.uses f - 1 = 0 →
      Q { s with uses := update1 s.uses f (s.uses f - 1), types := update1 s.types f FrameType.none,
                 linear := s.linear, validated := update1 s.validated f false })
    (more : s.uses f - 1 ≠ 0 → Q { s with uses := update1 s.uses f (s.uses f - 1) }) : Q (dropUse s f) :=
  ite_elim Q last more

theorem use_positive {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (use C f)) :
    s.uses f = one (s.pinned f) + bases P s.base f + employing P s.types E f + (C.uses f + 1) := by
  have k : s.uses f = one (s.pinned f) + bases P s.base f + employing P s.types E f + (C.uses f + one (decide (f = f))) :=
    G.uses f
  rewrite [one_same] at k
  exact k

theorem good_dropUse {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (use C f)) (free : Unlinked C)
    (last : s.uses f = 1 → isTable (s.types f) = false ∨ ∀ i, i < P.SLOTS → E f i = Entry.absent) :
    dropUse_defined s f ∧ Good P (dropUse s f) E C := by
  have credits := credits_of_use G
  have k := use_positive G
  have positive : 1 ≤ s.uses f := by linear
  have used : ∀ g, update1 s.uses f (s.uses f - 1) g + one (decide (g = f)) = s.uses g := by
    intro g
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, update1_same, one_same]
      linear
    | inr n =>
      rewrite [update1_other _ _ _ n, one_other n]
      exact rfl
  refine And.intro positive (dropUse_elim (fun t => Good P t E C) (fun zero => ?_) (fun more => ?_))
  · have single : s.uses f = 1 := by linear
    have row := last single
    have all : s.uses f = (use C f).uses f := by
      show s.uses f = C.uses f + one (decide (f = f))
      rewrite [one_same]
      linear
    have un := uncounted G all
    have empty := fun i g within => empty_row (P := P) row i g within
    have noOut : linksOut P s.types E f = 0 := grid_none _ _ _ (fun g i _ within =>
      Search.and_of_false_left (Search.and_of_false_left (empty i g within)))
    have noIn : linksIn P s.types E f = 0 := grid_none _ _ _ (fun t i _ within =>
      Search.false_of_not_true (fun h => absurd_bool ((un.1 t i within).symm.trans (links_employs h).1)))
    have unlinked : s.linear f = 0 := by
      have links : s.linear f = Int.ofNat (linksOut P s.types E f + C.outs f) - Int.ofNat (linksIn P s.types E f + C.ins f) :=
        (G.links f).1
      rewrite [noOut, noIn, (free f).1, (free f).2] at links
      exact links
    refine good_retyped G f FrameType.none _ s.linear _ (fun _ _ _ => rfl) un.1 empty (Or.inl rfl) ?_
      (fun g n => update1_other _ _ _ n) (fun g => ?_) (fun _ => rfl) credits free free unlinked (fun _ _ => rfl) un.2.1 un.2.2
    · rewrite [update1_same]
      exact Iff.intro (fun _ => zero) (fun _ => rfl)
    · show update1 s.uses f (s.uses f - 1) g + (C.uses g + one (decide (g = f))) = s.uses g + C.uses g
      linear [used g]
  · exact {
      typed := fun g => by
        show s.types g = FrameType.none ↔ update1 s.uses f (s.uses f - 1) g = 0
        cases eq_or_ne g f with
        | inl e =>
          rewrite [e, update1_same]
          exact Iff.intro (fun none => absurd ((G.typed f).1 none) (by linear)) (fun zero => absurd zero more)
        | inr n =>
          rewrite [update1_other _ _ _ n]
          exact G.typed g,
      owned := G.owned,
      refs := G.refs,
      uses := fun g => by
        have k : s.uses g = one (s.pinned g) + bases P s.base g + employing P s.types E g + (C.uses g + one (decide (g = f))) :=
          G.uses g
        show update1 s.uses f (s.uses f - 1) g = one (s.pinned g) + bases P s.base g + employing P s.types E g + C.uses g
        linear [used g],
      credits := credits,
      links := G.links,
      lawful := G.lawful,
      guests := G.guests,
      pins := G.pins,
      tops := G.tops,
      existing := G.existing }

/-! The first use of a frame, and one more. -/

theorem good_firstUse {s : State} {E E' : Ghost} {C : Credits} {f : Frame} (G : Good P s E C) (T : FrameType) (v : Bool)
    (free : Unlinked C) (zero : s.uses f = 0) (credit : C.uses f + 1 ≤ C.refs f) (typed : T ≠ FrameType.none)
    (other : ∀ t i, t ≠ f → E' t i = E t i) (row : isTable T = false ∨ ∀ i, i < P.SLOTS → E' f i = Entry.absent) :
    Good P (firstUse s f T v) E' (use C f) := by
  have k := G.uses f
  have un := uncounted G (f := f) (by linear)
  have untyped : s.types f = FrameType.none := (G.typed f).2 zero
  refine good_retyped G f T (update1 s.uses f 1) (update1 s.linear f 0) (update1 s.validated f v) other un.1
    (fun i g _ => holds_row f _ g (by
      rewrite [untyped]
      exact rfl)) row ?_ (fun g n => update1_other _ _ _ n) (fun g => ?_) (fun _ => rfl) (fun g => ?_) free free
    (update1_same _ _ _) (fun g n => update1_other _ _ _ n) un.2.1 un.2.2
  · rewrite [update1_same]
    exact Iff.intro (fun e => absurd e typed) (fun e => nomatch e)
  · show update1 s.uses f 1 g + C.uses g = s.uses g + (C.uses g + one (decide (g = f)))
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, update1_same, one_same]
      linear
    | inr n =>
      rewrite [update1_other _ _ _ n, one_other n]
      exact rfl
  · show C.uses g + one (decide (g = f)) ≤ C.refs g
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, one_same]
      exact credit
    | inr n =>
      rewrite [one_other n]
      exact G.credits g

theorem good_nextUse {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E C) (typed : s.types f ≠ FrameType.none)
    (credit : C.uses f + 1 ≤ C.refs f) : Good P (nextUse s f) E (use C f) :=
  { typed := fun g => by
      show s.types g = FrameType.none ↔ update1 s.uses f (s.uses f + 1) g = 0
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e, update1_same]
        exact Iff.intro (fun e => absurd e typed) (fun e => nomatch e)
      | inr n =>
        rewrite [update1_other _ _ _ n]
        exact G.typed g,
    owned := G.owned,
    refs := G.refs,
    uses := fun g => by
      show update1 s.uses f (s.uses f + 1) g = one (s.pinned g) + bases P s.base g + employing P s.types E g +
        (C.uses g + one (decide (g = f)))
      have k := G.uses g
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e] at k
        rewrite [e, update1_same, one_same]
        linear
      | inr n =>
        rewrite [update1_other _ _ _ n, one_other n]
        exact k,
    credits := fun g => by
      show C.uses g + one (decide (g = f)) ≤ C.refs g
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e, one_same]
        exact credit
      | inr n =>
        rewrite [one_other n]
        exact G.credits g,
    links := G.links,
    lawful := G.lawful,
    guests := G.guests,
    pins := G.pins,
    tops := G.tops,
    existing := G.existing }

/-! What the flags and the ghost entries say. -/

theorem agree_dropUse {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (use C f))
    (A : Agree P s E (use C f)) : Agree P (dropUse s f) E C := by
  have k := use_positive G
  have flight : ∀ t, s.types t ≠ FrameType.none → s.validated t = false → update1 s.uses f (s.uses f - 1) t = C.uses t := by
    intro t typed no
    have old : s.uses t = C.uses t + one (decide (t = f)) := A.flight t typed no
    cases eq_or_ne t f with
    | inl e =>
      rewrite [e, one_same] at old
      rewrite [e, update1_same]
      linear
    | inr n =>
      rewrite [one_other n] at old
      rewrite [update1_other _ _ _ n]
      exact old
  refine dropUse_elim (fun t => Agree P t E C) (fun zero => ?_) (fun more => ?_)
  · have same : update1 s.types f FrameType.none f = FrameType.none := update1_same _ _ _
    have kept : ∀ t, t ≠ f → update1 s.types f FrameType.none t = s.types t := fun t n => update1_other _ _ _ n
    have keptV : ∀ t, t ≠ f → update1 s.validated f false t = s.validated t := fun t n => update1_other _ _ _ n
    exact {
      entries := fun t i within => by
        show update1 s.validated f false t = true → isTable (update1 s.types f FrameType.none t) = true → E t i = s.entries t i
        cases eq_or_ne t f with
        | inl e =>
          rewrite [e, update1_same]
          exact fun no => absurd_bool no
        | inr n =>
          rewrite [kept t n, keptV t n]
          exact A.entries t i within,
      typed := fun t => by
        show update1 s.validated f false t = true → update1 s.types f FrameType.none t ≠ FrameType.none
        cases eq_or_ne t f with
        | inl e =>
          rewrite [e, update1_same]
          exact fun no => absurd_bool no
        | inr n =>
          rewrite [kept t n, keptV t n]
          exact A.typed t,
      written := fun t => by
        show update1 s.types f FrameType.none t = FrameType.writable → update1 s.validated f false t = true
        cases eq_or_ne t f with
        | inl e =>
          rewrite [e, same]
          exact fun no => nomatch no
        | inr n =>
          rewrite [kept t n, keptV t n]
          exact A.written t,
      flight := fun t => by
        show update1 s.types f FrameType.none t ≠ FrameType.none → update1 s.validated f false t = false →
          update1 s.uses f (s.uses f - 1) t = C.uses t
        cases eq_or_ne t f with
        | inl e =>
          rewrite [e, same]
          exact fun no => absurd rfl no
        | inr n =>
          rewrite [kept t n, keptV t n]
          exact flight t }
  · exact { entries := A.entries, typed := A.typed, written := A.written, flight := flight }

theorem agree_nextUse {s : State} {E : Ghost} {C : Credits} {f : Frame} (A : Agree P s E C) :
    Agree P (nextUse s f) E (use C f) :=
  { entries := A.entries,
    typed := A.typed,
    written := A.written,
    flight := fun t typed no => by
      show update1 s.uses f (s.uses f + 1) t = C.uses t + one (decide (t = f))
      have old := A.flight t typed no
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e] at old
        rewrite [e, update1_same, one_same, old]
        exact rfl
      | inr n =>
        rewrite [update1_other _ _ _ n, one_other n]
        exact old }

theorem agree_firstUse {s : State} {E E' : Ghost} {C : Credits} {f : Frame} (G : Good P s E C) (A : Agree P s E C)
    (T : FrameType) (v : Bool) (zero : s.uses f = 0) (typed : T ≠ FrameType.none)
    (check : v = true ↔ T = FrameType.writable) (other : ∀ t i, t ≠ f → E' t i = E t i) :
    Agree P (firstUse s f T v) E' (use C f) := by
  have same : update1 s.types f T f = T := update1_same _ _ _
  have sameV : update1 s.validated f v f = v := update1_same _ _ _
  have kept : ∀ t, t ≠ f → update1 s.types f T t = s.types t := fun t n => update1_other _ _ _ n
  have keptV : ∀ t, t ≠ f → update1 s.validated f v t = s.validated t := fun t n => update1_other _ _ _ n
  exact {
    entries := fun t i within => by
      show update1 s.validated f v t = true → isTable (update1 s.types f T t) = true → E' t i = s.entries t i
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e, same, sameV]
        intro yes table
        rewrite [check.1 yes] at table
        exact absurd_bool table
      | inr n =>
        rewrite [kept t n, keptV t n, other t i n]
        exact A.entries t i within,
    typed := fun t => by
      show update1 s.validated f v t = true → update1 s.types f T t ≠ FrameType.none
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e, same]
        exact fun _ => typed
      | inr n =>
        rewrite [kept t n, keptV t n]
        exact A.typed t,
    written := fun t => by
      show update1 s.types f T t = FrameType.writable → update1 s.validated f v t = true
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e, same, sameV]
        exact check.2
      | inr n =>
        rewrite [kept t n, keptV t n]
        exact A.written t,
    flight := fun t => by
      show update1 s.types f T t ≠ FrameType.none → update1 s.validated f v t = false →
        update1 s.uses f 1 t = C.uses t + one (decide (t = f))
      cases eq_or_ne t f with
      | inl e =>
        rewrite [e, same, sameV, update1_same, one_same]
        intro _ _
        linear [G.uses f]
      | inr n =>
        rewrite [kept t n, keptV t n, update1_other _ _ _ n, one_other n]
        exact A.flight t }

/-- What a live entry of a table uses is checked. -/
theorem live_validated {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) (A : Agree P s E C) {t g : Frame} {i : Slot}
    (within : i < P.SLOTS) (used : employs (s.types t) t (E t i) g = true) : s.validated g = true :=
  Search.true_of_not_false (fun no => by
    have more := employed_used G within used
    linear [A.flight g (typed_of_used G (by linear)) no])

/-! What an entry holds, by its form. -/

theorem hold_absent (C : Credits) (ty : Frame → FrameType) (t : Frame) : Same C (hold C ty t Entry.absent) := by
  intro g
  refine And.intro rfl (And.intro rfl (And.intro ?_ rfl))
  show C.outs g = C.outs g + one (decide (g = t) && false)
  rewrite [one_false (Search.and_of_false_right rfl)]
  exact rfl

theorem holds_not {ty : FrameType} {t g f : Frame} {w u l : Bool} (n : g ≠ f) : holds ty t (Entry.present g w u l) f = false :=
  Search.and_of_false_left (Search.decide_false_of n)

theorem hold_self (C : Credits) {ty : Frame → FrameType} {t : Frame} (w u l : Bool) (high : High (ty t)) :
    Same C (hold C ty t (Entry.present t w u l)) := by
  have none : ∀ g, holds (ty t) t (Entry.present t w u l) g = false := fun g =>
    Search.false_of_not_true (fun h =>
      match holds_elim h with
      | And.intro (Exists.intro _ (Exists.intro _ (Exists.intro _ e))) kind =>
        match kind with
        | Or.inl one => high_not_l1 high one
        | Or.inr above => above.2 (by
          cases e
          exact rfl))
  have noUse : ∀ g, employs (ty t) t (Entry.present t w u l) g = false := fun g => Search.and_of_false_left (none g)
  have noLink : ∀ g, links ty t (Entry.present t w u l) g = false := fun g =>
    Search.and_of_false_left (Search.and_of_false_left (none g))
  intro g
  refine And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))
  · show C.refs g = C.refs g + one (holds (ty t) t (Entry.present t w u l) g)
    rewrite [one_false (none g)]
    exact rfl
  · show C.uses g = C.uses g + one (employs (ty t) t (Entry.present t w u l) g)
    rewrite [one_false (noUse g)]
    exact rfl
  · show C.outs g = C.outs g + one (decide (g = t) && links ty t (Entry.present t w u l) t)
    rewrite [one_false (Search.and_of_false_right (noLink t))]
    exact rfl
  · show C.ins g = C.ins g + one (links ty t (Entry.present t w u l) g)
    rewrite [one_false (noLink g)]
    exact rfl

theorem holds_one {ty : FrameType} {t g : Frame} {w u l : Bool} (kind : ty = FrameType.l1 ∨ (High ty ∧ t ≠ g)) (f : Frame) :
    holds ty t (Entry.present g w u l) f = decide (f = g) := by
  cases eq_or_ne f g with
  | inl e =>
    rewrite [e]
    exact (holds_intro kind).trans (decide_true_of rfl).symm
  | inr n => exact (holds_not (fun e => n e.symm)).trans (Search.decide_false_of n).symm

theorem employs_one {ty : FrameType} {t g : Frame} {w u l : Bool} (high : High ty) (n : t ≠ g) (f : Frame) :
    employs ty t (Entry.present g w u l) f = decide (f = g) := by
  show (holds ty t (Entry.present g w u l) f && (decide (ty ≠ FrameType.l1) || _)) = _
  rewrite [holds_one (Or.inr (And.intro high n)), (decide_true_of (high_not_l1 high) : decide (ty ≠ FrameType.l1) = true)]
  cases decide (f = g) with
  | true => exact rfl
  | false => exact rfl

theorem hold_below (C : Credits) {ty : Frame → FrameType} {t g : Frame} (w u l : Bool) (high : High (ty t)) (n : g ≠ t)
    (differ : ty g ≠ ty t) : Same (use (reference C g) g) (hold C ty t (Entry.present g w u l)) := by
  have m : t ≠ g := fun e => n e.symm
  have noLink : ∀ f, links ty t (Entry.present g w u l) f = false := fun f =>
    Search.false_of_not_true (fun h =>
      match (holds_elim (employs_holds (links_employs h).1)).1 with
      | Exists.intro _ (Exists.intro _ (Exists.intro _ e)) => differ (by
        cases e
        exact (links_employs h).2))
  intro f
  refine And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))
  · show C.refs f + one (decide (f = g)) = C.refs f + one (holds (ty t) t (Entry.present g w u l) f)
    rewrite [holds_one (Or.inr (And.intro high m))]
    exact rfl
  · show C.uses f + one (decide (f = g)) = C.uses f + one (employs (ty t) t (Entry.present g w u l) f)
    rewrite [employs_one high m]
    exact rfl
  · show C.outs f = C.outs f + one (decide (f = t) && links ty t (Entry.present g w u l) g)
    rewrite [one_false (Search.and_of_false_right (noLink g))]
    exact rfl
  · show C.ins f = C.ins f + one (links ty t (Entry.present g w u l) f)
    rewrite [one_false (noLink f)]
    exact rfl

/-! A table names another one of its level. -/

/-- The credits that a link stands for. -/
def linked (C : Credits) (t g : Frame) : Credits :=
  { refs := (reference C g).refs,
    uses := (use C g).uses,
    outs := fun f => C.outs f + one (decide (f = t)),
    ins := fun f => C.ins f + one (decide (f = g)) }

theorem links_one {ty : Frame → FrameType} {t g : Frame} {w u l : Bool} (high : High (ty t)) (n : t ≠ g) (alike : ty g = ty t)
    (f : Frame) : links ty t (Entry.present g w u l) f = decide (f = g) := by
  show (holds (ty t) t (Entry.present g w u l) f && decide (ty t ≠ FrameType.l1) && decide (ty t = ty f)) = _
  rewrite [holds_one (Or.inr (And.intro high n)), (decide_true_of (high_not_l1 high) : decide (ty t ≠ FrameType.l1) = true)]
  cases eq_or_ne f g with
  | inl e =>
    rewrite [e, (decide_true_of alike.symm : decide (ty t = ty g) = true), (decide_true_of rfl : decide (g = g) = true)]
    exact rfl
  | inr n =>
    rewrite [(Search.decide_false_of n : decide (f = g) = false)]
    exact rfl

theorem hold_link (C : Credits) {ty : Frame → FrameType} {t g : Frame} (w u l : Bool) (high : High (ty t)) (n : g ≠ t)
    (alike : ty g = ty t) : Same (linked C t g) (hold C ty t (Entry.present g w u l)) := by
  have m : t ≠ g := fun e => n e.symm
  intro f
  refine And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))
  · show C.refs f + one (decide (f = g)) = C.refs f + one (holds (ty t) t (Entry.present g w u l) f)
    rewrite [holds_one (Or.inr (And.intro high m))]
    exact rfl
  · show C.uses f + one (decide (f = g)) = C.uses f + one (employs (ty t) t (Entry.present g w u l) f)
    rewrite [employs_one high m]
    exact rfl
  · show C.outs f + one (decide (f = t)) = C.outs f + one (decide (f = t) && links ty t (Entry.present g w u l) g)
    rewrite [links_one high m alike, (decide_true_of rfl : decide (g = g) = true)]
    cases decide (f = t) with
    | true => exact rfl
    | false => exact rfl
  · show C.ins f + one (decide (f = g)) = C.ins f + one (links ty t (Entry.present g w u l) f)
    rewrite [links_one high m alike]
    exact rfl

theorem good_unlink {s : State} {E : Ghost} {C : Credits} {t g : Frame} {w u l : Bool}
    (G : Good P s E (hold C s.types t (Entry.present g w u l))) (free : Unlinked C) (high : High (s.types t)) (n : g ≠ t)
    (alike : s.types g = s.types t) : Good P (unlink s g t) E (use (reference C g) g) := by
  have G := good_same (same_symm (hold_link C w u l high n alike)) G
  exact {
    typed := G.typed, owned := G.owned, refs := G.refs, uses := G.uses, credits := G.credits,
    links := fun f => by
      have k : s.linear f = Int.ofNat (linksOut P s.types E f + (C.outs f + one (decide (f = t)))) -
        Int.ofNat (linksIn P s.types E f + (C.ins f + one (decide (f = g)))) ∧
        (linksOut P s.types E f + (C.outs f + one (decide (f = t))) = 0 ∨
         linksIn P s.types E f + (C.ins f + one (decide (f = g))) = 0) := G.links f
      show update1 (update1 s.linear g (s.linear g + 1)) t (update1 s.linear g (s.linear g + 1) t - 1) f =
        Int.ofNat (linksOut P s.types E f + C.outs f) - Int.ofNat (linksIn P s.types E f + C.ins f) ∧
        (linksOut P s.types E f + C.outs f = 0 ∨ linksIn P s.types E f + C.ins f = 0)
      rewrite [(free f).1, (free f).2] at k
      rewrite [(free f).1, (free f).2]
      cases eq_or_ne f t with
      | inl e =>
        rewrite [e, one_same, one_other (fun e => n e.symm)] at k
        have none : linksIn P s.types E t = 0 := by linear [k.2]
        rewrite [e, update1_same, update1_other _ _ _ (fun e => n e.symm), k.1, none]
        exact And.intro (down_out _) (Or.inr rfl)
      | inr m =>
        rewrite [update1_other _ _ _ m]
        cases eq_or_ne f g with
        | inl e =>
          rewrite [e, one_same, one_other n] at k
          have none : linksOut P s.types E g = 0 := by linear [k.2]
          rewrite [e, update1_same, k.1, none]
          exact And.intro (down_in _) (Or.inl rfl)
        | inr o =>
          rewrite [update1_other _ _ _ o]
          rewrite [one_other m, one_other o] at k
          exact k,
    lawful := G.lawful, guests := G.guests, pins := G.pins, tops := G.tops, existing := G.existing }

end Steps

section Levels
variable {P : Parameters}

def Gives (o : Outcome State Unit) (Q : State → Prop) : Prop :=
  match o with
  | ok s _ => Q s
  | fail _ => True
  | failWith _ _ => False

/-! What taking changes. -/

structure Grow (P : Parameters) (X : Frame → Prop) (s : State) (E : Ghost) (s' : State) (E' : Ghost) : Prop where
  types : ∀ t, s.types t ≠ FrameType.none → s'.types t = s.types t
  validated : ∀ t, s.types t ≠ FrameType.none → s'.validated t = s.validated t
  entries : ∀ t i, s'.entries t i = s.entries t i ∨
    ((s.types t = FrameType.none ∨ X t) ∧ s'.types t = FrameType.l4 ∧ isGuestL4Slot P i = false ∧ s'.entries t i = Entry.absent)
  ghosts : ∀ t i, s.types t ≠ FrameType.none → ¬ X t → E' t i = E t i
  owner : s'.owner = s.owner
  allocated : s'.allocated = s.allocated
  pinned : s'.pinned = s.pinned
  base : s'.base = s.base

def nowhere (_ : Frame) : Prop := False

theorem grow_refl (X : Frame → Prop) (s : State) (E : Ghost) : Grow P X s E s E :=
  { types := fun _ _ => rfl, validated := fun _ _ => rfl, entries := fun _ _ => Or.inl rfl, ghosts := fun _ _ _ _ => rfl,
    owner := rfl, allocated := rfl, pinned := rfl, base := rfl }

theorem grow_trans {X X' : Frame → Prop} {s s1 s2 : State} {E E1 E2 : Ghost} (A : Grow P X s E s1 E1)
    (B : Grow P X' s1 E1 s2 E2) (sub : ∀ t, X' t → X t ∨ s.types t = FrameType.none) : Grow P X s E s2 E2 := by
  have typed : ∀ t, s.types t ≠ FrameType.none → s1.types t ≠ FrameType.none := fun t h none => h ((A.types t h).symm.trans none)
  exact {
    types := fun t h => (B.types t (typed t h)).trans (A.types t h),
    validated := fun t h => (B.validated t (typed t h)).trans (A.validated t h),
    entries := fun t i => by
      cases B.entries t i with
      | inl b =>
        cases A.entries t i with
        | inl a => exact Or.inl (b.trans a)
        | inr a =>
          have some : s1.types t ≠ FrameType.none := table_typed (Or.inr (Or.inr (Or.inr a.2.1)))
          exact Or.inr (And.intro a.1 (And.intro ((B.types t some).trans a.2.1) (And.intro a.2.2.1 (b.trans a.2.2.2))))
      | inr b =>
        refine Or.inr (And.intro ?_ b.2)
        cases b.1 with
        | inl none =>
          cases (inferInstance : Decidable (s.types t = FrameType.none)) with
          | isTrue h => exact Or.inl h
          | isFalse h => exact absurd none (typed t h)
        | inr x =>
          cases sub t x with
          | inl h => exact Or.inr h
          | inr h => exact Or.inl h,
    ghosts := fun t i h no => (B.ghosts t i (typed t h) (fun x => match sub t x with
      | Or.inl y => no y
      | Or.inr untyped => h untyped)).trans (A.ghosts t i h no),
    owner := B.owner.trans A.owner,
    allocated := B.allocated.trans A.allocated,
    pinned := B.pinned.trans A.pinned,
    base := B.base.trans A.base }

theorem grow_like (X : Frame → Prop) {s s' : State} (E : Ghost) (types : s'.types = s.types) (validated : s'.validated = s.validated)
    (entries : s'.entries = s.entries) (owner : s'.owner = s.owner) (allocated : s'.allocated = s.allocated)
    (pinned : s'.pinned = s.pinned) (base : s'.base = s.base) : Grow P X s E s' E :=
  { types := fun t _ => congrFun types t, validated := fun t _ => congrFun validated t,
    entries := fun t i => Or.inl (congrFun (congrFun entries t) i), ghosts := fun _ _ _ _ => rfl,
    owner := owner, allocated := allocated, pinned := pinned, base := base }

/-! What dropping changes. -/

structure Shrink (X : Frame → Prop) (s : State) (E : Ghost) (s' : State) (E' : Ghost) : Prop where
  types : ∀ t, s'.types t = s.types t ∨ s'.types t = FrameType.none
  validated : ∀ t, s'.types t ≠ FrameType.none → s'.validated t = s.validated t
  ghosts : ∀ t i, s'.types t ≠ FrameType.none → ¬ X t → E' t i = E t i
  entries : s'.entries = s.entries
  owner : ∀ t, s'.owner t = s.owner t ∨ s'.owner t = none
  allocated : s'.allocated = s.allocated
  pinned : s'.pinned = s.pinned
  base : s'.base = s.base

theorem shrink_refl (X : Frame → Prop) (s : State) (E : Ghost) : Shrink X s E s E :=
  { types := fun _ => Or.inl rfl, validated := fun _ _ => rfl, ghosts := fun _ _ _ _ => rfl, entries := rfl,
    owner := fun _ => Or.inl rfl, allocated := rfl, pinned := rfl, base := rfl }

theorem shrink_trans {X X' : Frame → Prop} {s s1 s2 : State} {E E1 E2 : Ghost} (A : Shrink X s E s1 E1)
    (B : Shrink X' s1 E1 s2 E2) (sub : ∀ t, X' t → X t ∨ s2.types t = FrameType.none) : Shrink X s E s2 E2 := by
  have typed : ∀ t, s2.types t ≠ FrameType.none → s1.types t ≠ FrameType.none := fun t h none =>
    match B.types t with
    | Or.inl same => h (same.trans none)
    | Or.inr gone => h gone
  exact {
    types := fun t => match B.types t with
      | Or.inr gone => Or.inr gone
      | Or.inl same => match A.types t with
        | Or.inl same' => Or.inl (same.trans same')
        | Or.inr gone => Or.inr (same.trans gone),
    validated := fun t h => (B.validated t h).trans (A.validated t (typed t h)),
    ghosts := fun t i h no => (B.ghosts t i h (fun x => match sub t x with
      | Or.inl y => no y
      | Or.inr untyped => h untyped)).trans (A.ghosts t i (typed t h) no),
    entries := B.entries.trans A.entries,
    owner := fun t => match B.owner t with
      | Or.inr gone => Or.inr gone
      | Or.inl same => match A.owner t with
        | Or.inl same' => Or.inl (same.trans same')
        | Or.inr gone => Or.inr (same.trans gone),
    allocated := B.allocated.trans A.allocated,
    pinned := B.pinned.trans A.pinned,
    base := B.base.trans A.base }

theorem update1_or {α : Type} (m : Frame → α) (f : Frame) (v : α) (t : Frame) : update1 m f v t = m t ∨ update1 m f v t = v :=
  match eq_or_ne t f with
  | Or.inl e => Or.inr (by
      rewrite [e]
      exact update1_same _ _ _)
  | Or.inr n => Or.inl (update1_other _ _ _ n)

theorem shrink_putPage (s : State) (E : Ghost) (f : Frame) : Shrink nowhere s E (putPage s f) E :=
  putPage_elim (fun t => Shrink nowhere s E t E)
    (fun _ => { types := fun _ => Or.inl rfl, validated := fun _ _ => rfl, ghosts := fun _ _ _ _ => rfl, entries := rfl,
                owner := fun t => update1_or s.owner f none t, allocated := rfl, pinned := rfl, base := rfl })
    (fun _ => { types := fun _ => Or.inl rfl, validated := fun _ _ => rfl, ghosts := fun _ _ _ _ => rfl, entries := rfl,
                owner := fun _ => Or.inl rfl, allocated := rfl, pinned := rfl, base := rfl })

theorem shrink_dropUse (s : State) (E : Ghost) (f : Frame) : Shrink nowhere s E (dropUse s f) E :=
  dropUse_elim (fun t => Shrink nowhere s E t E)
    (fun _ => { types := fun t => update1_or s.types f FrameType.none t,
                validated := fun t h => update1_other _ _ _ (fun e => h (by
                  show update1 s.types f FrameType.none t = FrameType.none
                  rewrite [e]
                  exact update1_same _ _ _)),
                ghosts := fun _ _ _ _ => rfl, entries := rfl, owner := fun _ => Or.inl rfl, allocated := rfl, pinned := rfl,
                base := rfl })
    (fun _ => { types := fun _ => Or.inl rfl, validated := fun _ _ => rfl, ghosts := fun _ _ _ _ => rfl, entries := rfl,
                owner := fun _ => Or.inl rfl, allocated := rfl, pinned := rfl, base := rfl })

/-! Specifications. -/

def GeSpec (P : Parameters) (T : FrameType) (f : Frame) (dom : DomId) (ge : State → Entry → Outcome State Unit) : Prop :=
  ∀ s E C e, Good P s E C → Agree P s E C → Unlinked C → s.types f = T → s.owner f = some dom →
    Gives (ge s e) (fun s' => ∃ E', Good P s' E' (hold C s'.types f e) ∧ Agree P s' E' (hold C s'.types f e) ∧
      Grow P nowhere s E s' E' ∧ Lawful s'.owner s'.types f e ∧ ∀ g, employs T f e g = true → s'.validated g = true)

def GetSpec (P : Parameters) (T : FrameType) (get : State → Frame → Outcome State Unit) : Prop :=
  ∀ s E C f, Good P s E C → Agree P s E C → Unlinked C → C.uses f + 1 ≤ C.refs f →
    Gives (get s f) (fun s' => ∃ E', Good P s' E' (use C f) ∧ Agree P s' E' (use C f) ∧ Grow P nowhere s E s' E' ∧
      s'.types f = T ∧ s'.validated f = true)

def PeSpec (P : Parameters) (T : FrameType) (f : Frame) (plain : Prop) (pe : State → Entry → State)
    (defined : State → Entry → Prop) : Prop :=
  ∀ s E C e, Good P s E (hold C s.types f e) → Agree P s E (hold C s.types f e) → Unlinked C → (∀ g, C.uses g ≤ C.refs g) →
    s.types f = T → Lawful s.owner s.types f e → (∀ g, employs T f e g = true → s.validated g = true) →
    (plain → isLink s.types f e = false) →
    defined s e ∧ ∃ E', Good P (pe s e) E' C ∧ Agree P (pe s e) E' C ∧ Shrink nowhere s E (pe s e) E'

def PutSpec (P : Parameters) (T : FrameType) (put : State → Frame → State) (defined : State → Frame → Prop) : Prop :=
  ∀ s E C f, Good P s E (use C f) → Agree P s E (use C f) → Unlinked C → s.types f = T → s.validated f = true →
    defined s f ∧ ∃ E', Good P (put s f) E' C ∧ Agree P (put s f) E' C ∧ Shrink nowhere s E (put s f) E'

/-! Promotion. -/

section Promotion
variable {T : FrameType} {f : Frame} {dom : DomId} {ge : State → Entry → Outcome State Unit}
variable {step : Outcome State Unit → Slot → Outcome State Unit}

def Promoting (P : Parameters) (T : FrameType) (f : Frame) (dom : DomId) (s : State) (E : Ghost) (C : Credits) (k : Nat)
    (acc : Outcome State Unit) : Prop :=
  Gives acc (fun s' => ∃ E', Good P s' E' C ∧ Agree P s' E' C ∧ s'.types f = T ∧ s'.validated f = false ∧
    s'.owner f = some dom ∧ (∀ i, i < k → E' f i = s'.entries f i) ∧
    (∀ i, k ≤ i → i < P.SLOTS → E' f i = Entry.absent) ∧ Grow P (fun t => t = f) s E s' E')

theorem promoting (table : isTable T = true) (ok_ge : GeSpec P T f dom ge)
    (mine : ∀ next u slot, guest P T slot = true → step (ok next u) slot = ge next (next.entries f slot))
    (xens : ∀ next u slot, guest P T slot = false →
      step (ok next u) slot = ok { next with entries := update2 next.entries f slot Entry.absent } ())
    (fails : ∀ n slot, step (fail n) slot = fail n)
    {s : State} {E : Ghost} {C : Credits} {k : Nat} {acc : Outcome State Unit} (free : Unlinked C) (inside : k < P.SLOTS)
    (J : Promoting P T f dom s E C k acc) : Promoting P T f dom s E C (k + 1) (step acc k) := by
  have some : T ≠ FrameType.none := table_typed (table_elim table)
  cases acc with
  | failWith n s1 => exact False.elim J
  | fail n =>
    rewrite [fails n k]
    exact True.intro
  | ok s1 u =>
    match (J : ∃ _, _) with
    | Exists.intro E1 (And.intro G (And.intro A (And.intro typed (And.intro flight (And.intro owned
        (And.intro done (And.intro todo W))))))) =>
      cases here : guest P T k with
      | true =>
        rewrite [mine s1 u k here]
        have K := ok_ge s1 E1 C (s1.entries f k) G A free typed owned
        revert K
        cases ge s1 (s1.entries f k) with
        | fail n => exact fun _ => True.intro
        | failWith n s2 => exact fun K => False.elim K
        | ok s2 u2 =>
          intro K
          match (K : ∃ _, _) with
          | Exists.intro E2 (And.intro G2 (And.intro A2 (And.intro W2 (And.intro law live)))) =>
            have T1 : s1.types f ≠ FrameType.none := fun none => some (typed.symm.trans none)
            have typed2 : s2.types f = T := (W2.types f T1).trans typed
            have flight2 : s2.validated f = false := (W2.validated f T1).trans flight
            have kept : ∀ i, s2.entries f i = s1.entries f i := fun i =>
              match W2.entries f i with
              | Or.inl same => same
              | Or.inr x => match x.1 with
                | Or.inl untyped => absurd untyped T1
                | Or.inr no => False.elim no
            have kept' : ∀ i, E2 f i = E1 f i := fun i => W2.ghosts f i T1 (fun no => no)
            have empty : E2 f k = Entry.absent := (kept' k).trans (todo k (Nat.le.intro (k := 0) rfl) inside)
            refine Exists.intro (update2 E2 f k (s1.entries f k)) (And.intro ?good (And.intro ?agree (And.intro typed2
              (And.intro flight2 (And.intro ?owned (And.intro ?done (And.intro ?todo ?grow)))))))
            case good =>
              have X := exchange G2 inside (fun none => some (typed2.symm.trans none)) law (Or.inl (by
                rewrite [typed2]
                exact here)) G.credits
              rewrite [empty] at X
              exact good_same (same_symm (hold_absent C s2.types f)) X
            case agree =>
              refine agree_ghost A2 (fun g _ no => ?_) (fun t i _ v => ?_)
              · show C.uses g = C.uses g + one (employs (s2.types f) f (s1.entries f k) g)
                rewrite [typed2, one_false (Search.false_of_not_true (fun used => absurd_bool (no.symm.trans (live g used))))]
                exact rfl
              · refine update2_other _ _ _ _ (fun both => ?_)
                rewrite [both.1] at v
                exact absurd_bool (flight2.symm.trans v)
            case owned =>
              rewrite [W2.owner]
              exact owned
            case done =>
              intro i less
              refine update2_elim E2 f k (s1.entries f k) f i (fun x => x = s2.entries f i) (fun same => ?_) (fun other => ?_)
              · rewrite [same.2]
                exact (kept k).symm
              · rewrite [kept' i, kept i]
                have n : i ≠ k := fun e => other (And.intro rfl e)
                exact done i (by linear)
            case todo =>
              intro i more less
              refine (update2_other _ _ _ _ (fun both => ?_)).trans ((kept' i).trans (todo i (by linear) less))
              have e := both.2
              linear
            case grow =>
              have W3 : Grow P (fun t => t = f) s1 E1 s2 (update2 E2 f k (s1.entries f k)) := {
                types := W2.types,
                validated := W2.validated,
                entries := fun t i => match W2.entries t i with
                  | Or.inl same => Or.inl same
                  | Or.inr x => match x.1 with
                    | Or.inl untyped => Or.inr (And.intro (Or.inl untyped) x.2)
                    | Or.inr no => False.elim no,
                ghosts := fun t i h no => (update2_other _ _ _ _ (fun both => no both.1)).trans (W2.ghosts t i h (fun no => no)),
                owner := W2.owner,
                allocated := W2.allocated,
                pinned := W2.pinned,
                base := W2.base }
              exact grow_trans W W3 (fun t x => Or.inl x)
      | false =>
        rewrite [xens s1 u k here]
        have top := guest_false here
        refine Exists.intro E1 (And.intro (good_memory G s1.validated _) (And.intro ?agree2 (And.intro typed (And.intro flight
          (And.intro owned (And.intro ?done2 (And.intro ?todo2 ?grow2)))))))
        case agree2 =>
          exact { entries := fun t i within v table => by
                    refine (A.entries t i within v table).trans (update2_other _ _ _ _ (fun both => ?_)).symm
                    rewrite [both.1] at v
                    exact absurd_bool (flight.symm.trans v),
                  typed := A.typed, written := A.written, flight := A.flight }
        case done2 =>
          intro i less
          refine update2_elim s1.entries f k Entry.absent f i (fun x => E1 f i = x) (fun same => ?_) (fun other => ?_)
          · rewrite [same.2]
            exact todo k (Nat.le.intro (k := 0) rfl) inside
          · have n : i ≠ k := fun e => other (And.intro rfl e)
            exact done i (by linear)
        case todo2 => exact fun i more less => todo i (by linear) less
        case grow2 =>
          refine grow_trans W {
            types := fun _ _ => rfl,
            validated := fun _ _ => rfl,
            entries := fun t i => ?_,
            ghosts := fun _ _ _ _ => rfl,
            owner := rfl,
            allocated := rfl,
            pinned := rfl,
            base := rfl } (fun t x => Or.inl x)
          refine update2_elim s1.entries f k Entry.absent t i (fun x => x = s1.entries t i ∨
            ((s1.types t = FrameType.none ∨ t = f) ∧ s1.types t = FrameType.l4 ∧ isGuestL4Slot P i = false ∧ x = Entry.absent))
            (fun same => Or.inr (And.intro (Or.inr same.1) (And.intro ?_ (And.intro ?_ rfl)))) (fun _ => Or.inl rfl)
          · rewrite [same.1]
            exact typed.trans top.1
          · rewrite [same.2]
            exact top.2

end Promotion

/-- Takes a use of a frame as a table. -/
theorem get_ok {T : FrameType} {get : State → Frame → Outcome State Unit} {ge : Frame → DomId → State → Entry → Outcome State Unit}
    {step : Frame → DomId → Outcome State Unit → Slot → Outcome State Unit} (table : isTable T = true)
    (is : ∀ s f, get s f =
      if s.uses f = 0 then
        checked (fold (range 0 P.SLOTS) (step f (ownerOf s f)) (accepted (firstUse s f T false))) f
      else if s.types f ≠ T ∨ ¬ s.validated f = true then
        fail EINVAL
      else
        ok (nextUse s f) ())
    (mine : ∀ f dom next u slot, guest P T slot = true → step f dom (ok next u) slot = ge f dom next (next.entries f slot))
    (xens : ∀ f dom next u slot, guest P T slot = false →
      step f dom (ok next u) slot = ok { next with entries := update2 next.entries f slot Entry.absent } ())
    (fails : ∀ f dom n slot, step f dom (fail n) slot = fail n)
    (ok_ge : ∀ f dom, GeSpec P T f dom (ge f dom)) : GetSpec P T get := by
  intro s E C f G A free credit
  have some : T ≠ FrameType.none := table_typed (table_elim table)
  rewrite [is s f]
  refine ite_elim (fun o => Gives o _) (fun zero => ?first) (fun used => ?next)
  case first =>
    have untyped : s.types f = FrameType.none := (G.typed f).2 zero
    have owned : ∃ dom, s.owner f = Option.some dom := referenced_owned G (by linear [G.refs f])
    cases owned with
    | intro dom owned =>
      have whose : ownerOf s f = dom := by
        show (match s.owner f with | Option.some value => _ | Option.none => _ : DomId) = dom
        rewrite [owned]
        exact rfl
      rewrite [whose]
      let E1 : Ghost := fun t i => if t = f then Entry.absent else E t i
      have other : ∀ t i, t ≠ f → E1 t i = E t i := fun t i n => ite_else n
      have empty : ∀ i, E1 f i = Entry.absent := fun i => ite_then rfl
      have G1 := good_firstUse (E' := E1) G T false free zero credit some other (Or.inr (fun i _ => empty i))
      have A1 := agree_firstUse (E' := E1) G A T false zero some (Iff.intro (fun e => absurd_bool e) (fun e => by
        rewrite [e] at table
        exact absurd_bool table)) other
      have start : Promoting P T f dom (firstUse s f T false) E1 (use C f) 0 (accepted (firstUse s f T false)) :=
        Exists.intro E1 (And.intro G1 (And.intro A1 (And.intro (update1_same _ _ _) (And.intro (update1_same _ _ _)
          (And.intro owned (And.intro (fun i less => absurd less (Search.not_lt_of_le (zero_le i)))
            (And.intro (fun i _ _ => empty i) (grow_refl _ _ _))))))))
      have J := fold_range (Promoting P T f dom (firstUse s f T false) E1 (use C f)) (step f dom) P.SLOTS _ start
        (fun k acc inside J => promoting table (ok_ge f dom) (mine f dom) (xens f dom) (fails f dom) free inside J)
      revert J
      cases fold (range 0 P.SLOTS) (step f dom) (accepted (firstUse s f T false)) with
      | fail n => exact fun _ => True.intro
      | failWith n s2 => exact fun J => False.elim J
      | ok s2 u =>
        intro J
        match (J : ∃ _, _) with
        | Exists.intro E2 (And.intro G2 (And.intro A2 (And.intro T2 (And.intro V2 (And.intro _ (And.intro done (And.intro _ W2))))))) =>
          have W1 : Grow P nowhere s E (firstUse s f T false) E1 :=
            { types := fun t h => update1_other _ _ _ (fun e => by
                rewrite [e] at h
                exact h untyped),
              validated := fun t h => update1_other _ _ _ (fun e => by
                rewrite [e] at h
                exact h untyped),
              entries := fun _ _ => Or.inl rfl,
              ghosts := fun t i h _ => other t i (fun e => by
                rewrite [e] at h
                exact h untyped),
              owner := rfl, allocated := rfl, pinned := rfl, base := rfl }
          have W : Grow P nowhere s E s2 E2 := grow_trans W1 W2 (fun t x => Or.inr (by
            rewrite [x]
            exact untyped))
          refine Exists.intro E2 (And.intro (good_memory G2 _ s2.entries) (And.intro ?agree (And.intro ?grow (And.intro T2
            (update1_same _ _ _)))))
          case agree =>
            have same : update1 s2.validated f true f = true := update1_same _ _ _
            have kept : ∀ t, t ≠ f → update1 s2.validated f true t = s2.validated t := fun t n => update1_other _ _ _ n
            exact {
              entries := fun t i within => by
                show update1 s2.validated f true t = true → isTable (s2.types t) = true → E2 t i = s2.entries t i
                cases eq_or_ne t f with
                | inl e =>
                  rewrite [e]
                  exact fun _ _ => done i within
                | inr n =>
                  rewrite [kept t n]
                  exact A2.entries t i within,
              typed := fun t => by
                show update1 s2.validated f true t = true → s2.types t ≠ FrameType.none
                cases eq_or_ne t f with
                | inl e =>
                  rewrite [e, T2]
                  exact fun _ => some
                | inr n =>
                  rewrite [kept t n]
                  exact A2.typed t,
              written := fun t => by
                show s2.types t = FrameType.writable → update1 s2.validated f true t = true
                cases eq_or_ne t f with
                | inl e =>
                  rewrite [e]
                  exact fun _ => same
                | inr n =>
                  rewrite [kept t n]
                  exact A2.written t,
              flight := fun t => by
                show s2.types t ≠ FrameType.none → update1 s2.validated f true t = false → s2.uses t = _
                cases eq_or_ne t f with
                | inl e =>
                  rewrite [e, same]
                  exact fun _ no => nomatch no
                | inr n =>
                  rewrite [kept t n]
                  exact A2.flight t }
          case grow =>
            exact { types := W.types,
                    validated := fun t h => (update1_other _ _ _ (fun e => by
                      rewrite [e] at h
                      exact h untyped)).trans (W.validated t h),
                    entries := W.entries, ghosts := W.ghosts, owner := W.owner, allocated := W.allocated, pinned := W.pinned,
                    base := W.base }
  case next =>
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun fine => ?_)
    have typed : s.types f = T := Search.not_not (Search.not_or_left fine)
    have v : s.validated f = true := Search.not_not (Search.not_or_right fine)
    exact Exists.intro E (And.intro (good_nextUse G (fun none => some (typed.symm.trans none)) credit)
      (And.intro (agree_nextUse A) (And.intro (grow_like _ E rfl rfl rfl rfl rfl rfl rfl) (And.intro typed v))))

/-! Demotion. -/

section Demotion
variable {T : FrameType} {f : Frame} {plain : Prop} {pe : State → Entry → State} {defined : State → Entry → Prop}

def demoteStep (P : Parameters) (T : FrameType) (f : Frame) (pe : State → Entry → State) (t : State) (slot : Slot) : State :=
  if guest P T slot = true then pe t (t.entries f slot) else t

def demoteDefined (P : Parameters) (T : FrameType) (f : Frame) (defined : State → Entry → Prop) (t : State) (slot : Slot) : Prop :=
  guest P T slot = true → defined t (t.entries f slot)

def Demoting (P : Parameters) (T : FrameType) (f : Frame) (s : State) (E : Ghost) (C : Credits) (k : Nat) (t : State) : Prop :=
  ∃ E', Good P t E' (use C f) ∧ Agree P t E' (use C f) ∧ t.types f = T ∧ t.validated f = false ∧
    (∀ i, i < k → i < P.SLOTS → E' f i = Entry.absent) ∧ (∀ i, k ≤ i → i < P.SLOTS → E' f i = E f i) ∧
    Shrink (fun t => t = f) s E t E'

theorem demoting (table : isTable T = true) (ok_pe : PeSpec P T f plain pe defined) {s : State} {E : Ghost} {C : Credits}
    {k : Nat} {t : State} (free : Unlinked C) (inside : k < P.SLOTS) (typed0 : s.types f = T)
    (ghost : ∀ i, i < P.SLOTS → guest P T i = true → E f i = s.entries f i)
    (plain' : plain → ∀ i, i < P.SLOTS → isLink s.types f (E f i) = false) (J : Demoting P T f s E C k t) :
    demoteDefined P T f defined t k ∧ Demoting P T f s E C (k + 1) (demoteStep P T f pe t k) := by
  have some : T ≠ FrameType.none := table_typed (table_elim table)
  match J with
  | Exists.intro E1 (And.intro G (And.intro A (And.intro typed (And.intro flight (And.intro done (And.intro todo K)))))) =>
    cases here : guest P T k with
    | true =>
      have old : E1 f k = t.entries f k := by
        rewrite [todo k (Nat.le.intro (k := 0) rfl) inside, K.entries]
        exact ghost k inside here
      have G1 : Good P t (update2 E1 f k Entry.absent) (hold (use C f) t.types f (E1 f k)) :=
        exchange (good_same (hold_absent (use C f) t.types f) G) inside (fun none => some (typed.symm.trans none))
          (fun g w u l e => nomatch e) (Or.inr rfl) G.credits
      have live : ∀ g, employs T f (E1 f k) g = true → t.validated g = true := fun g used => live_validated G A inside (by
        rewrite [typed]
        exact used)
      have A1 : Agree P t (update2 E1 f k Entry.absent) (hold (use C f) t.types f (E1 f k)) := by
        refine agree_ghost A (fun g _ no => ?_) (fun t' i _ v => ?_)
        · show (use C f).uses g + one (employs (t.types f) f (E1 f k) g) = (use C f).uses g
          rewrite [typed, one_false (Search.false_of_not_true (fun used => absurd_bool (no.symm.trans (live g used))))]
          exact rfl
        · refine update2_other _ _ _ _ (fun both => ?_)
          rewrite [both.1] at v
          exact absurd_bool (flight.symm.trans v)
      have unlinked : plain → isLink t.types f (E1 f k) = false := by
        intro p
        have no := plain' p k inside
        rewrite [todo k (Nat.le.intro (k := 0) rfl) inside]
        revert no
        cases E f k with
        | absent => exact fun _ => rfl
        | present g w u l =>
          intro no
          refine Search.false_of_not_true (fun yes => ?_)
          have yes : links t.types f (Entry.present g w u l) g = true := yes
          have no : links s.types f (Entry.present g w u l) g = false := no
          have alike : t.types g = t.types f := (links_employs yes).2
          have before : s.types g = t.types g :=
            match K.types g with
            | Or.inl same => same.symm
            | Or.inr gone => absurd (typed.symm.trans (alike.symm.trans gone)) some
          have yes' : links s.types f (Entry.present g w u l) g = true := by
            show (holds (s.types f) f (Entry.present g w u l) g && decide (s.types f ≠ FrameType.l1) &&
              decide (s.types f = s.types g)) = true
            rewrite [before, typed0, ← typed]
            exact yes
          exact absurd_bool (no.symm.trans yes')
      have S := ok_pe t (update2 E1 f k Entry.absent) (use C f) (E1 f k) G1 A1 free G.credits typed (G.lawful f k inside) live unlinked
      have step : demoteStep P T f pe t k = pe t (E1 f k) := by
        rewrite [old]
        exact ite_then here
      rewrite [step]
      match S with
      | And.intro D (Exists.intro E2 (And.intro G2 (And.intro A2 K2))) =>
        have D' : defined t (t.entries f k) := by
          rewrite [← old]
          exact D
        refine And.intro (fun _ => D') (Exists.intro E2 (And.intro G2 (And.intro A2 ?rest)))
        case rest =>
          have some' : (pe t (E1 f k)).types f ≠ FrameType.none := typed_of_used G2 (by linear [use_positive G2])
          have typed2 : (pe t (E1 f k)).types f = T :=
            match K2.types f with
            | Or.inl same => same.trans typed
            | Or.inr untyped => absurd untyped some'
          have kept : ∀ i, E2 f i = update2 E1 f k Entry.absent f i := fun i => K2.ghosts f i some' (fun no => no)
          refine And.intro typed2 (And.intro ((K2.validated f some').trans flight) (And.intro ?done (And.intro ?todo ?shrink)))
          case done =>
            intro i less less'
            rewrite [kept i]
            refine update2_elim E1 f k Entry.absent f i (fun x => x = Entry.absent) (fun _ => rfl) (fun other => ?_)
            have n : i ≠ k := fun e => other (And.intro rfl e)
            exact done i (by linear) less'
          case todo =>
            intro i more less
            refine (kept i).trans ((update2_other _ _ _ _ (fun both => ?_)).trans (todo i (by linear) less))
            have e := both.2
            linear
          case shrink =>
            have K3 : Shrink (fun t => t = f) t E1 (pe t (E1 f k)) E2 := {
              types := K2.types,
              validated := K2.validated,
              ghosts := fun t' i h no =>
                (K2.ghosts t' i h (fun no => no)).trans (update2_other _ _ _ _ (fun both => no both.1)),
              entries := K2.entries,
              owner := K2.owner,
              allocated := K2.allocated,
              pinned := K2.pinned,
              base := K2.base }
            exact shrink_trans K K3 (fun t x => Or.inl x)
    | false =>
      have step : demoteStep P T f pe t k = t := ite_else (fun h => absurd_bool (here.symm.trans h))
      rewrite [step]
      refine And.intro (fun h => absurd_bool (here.symm.trans h)) (Exists.intro E1 (And.intro G (And.intro A (And.intro typed
        (And.intro flight (And.intro ?done2 (And.intro (fun i more less => todo i (by linear) less) K)))))))
      case done2 =>
        intro i less less'
        cases eq_or_ne i k with
        | inl e =>
          rewrite [e]
          refine G.guests f k inside ?_
          rewrite [typed]
          exact here
        | inr n => exact done i (by linear) less'

/-- The last use of a table goes with what its entries hold; any other just goes. -/
theorem drop_ok (table : isTable T = true) (ok_pe : PeSpec P T f plain pe defined) {demote : State → State}
    {demote_defined : State → Prop} (is : ∀ s, demote s = fold (range 0 P.SLOTS) (demoteStep P T f pe) s)
    (is_defined : ∀ s, foldDefined (demoteDefined P T f defined) (range 0 P.SLOTS) (demoteStep P T f pe) s → demote_defined s)
    {s : State} {E : Ghost} {C : Credits} (G : Good P s E (use C f)) (A : Agree P s E (use C f)) (free : Unlinked C)
    (typed : s.types f = T) (v : s.validated f = true)
    (plain' : plain → ∀ i, i < P.SLOTS → isLink s.types f (E f i) = false) :
    ((1 < s.uses f → dropUse_defined s f) ∧
     (s.uses f ≤ 1 → demote_defined { s with validated := update1 s.validated f false } ∧
       dropUse_defined (demote { s with validated := update1 s.validated f false }) f)) ∧
    ∃ E', Good P (if 1 < s.uses f then dropUse s f else dropUse (demote { s with validated := update1 s.validated f false }) f) E' C ∧
      Agree P (if 1 < s.uses f then dropUse s f else dropUse (demote { s with validated := update1 s.validated f false }) f) E' C ∧
      Shrink nowhere s E (if 1 < s.uses f then dropUse s f else dropUse (demote { s with validated := update1 s.validated f false }) f) E' := by
  have some : T ≠ FrameType.none := table_typed (table_elim table)
  have positive := use_positive G
  cases (inferInstance : Decidable (1 < s.uses f)) with
  | isTrue more =>
    have D := good_dropUse G free (fun e => absurd more (by linear))
    refine And.intro (And.intro (fun _ => D.1) (fun less => absurd more (Search.not_lt_of_le less))) ?_
    rewrite [(ite_then more : (if 1 < s.uses f then dropUse s f else dropUse (demote { s with validated := update1 s.validated f false }) f) = _)]
    exact Exists.intro E (And.intro D.2 (And.intro (agree_dropUse G A) (shrink_dropUse s E f)))
  | isFalse last =>
    let unchecked : State := { s with validated := update1 s.validated f false }
    have G1 : Good P unchecked E (use C f) := good_memory G _ s.entries
    have sameV : update1 s.validated f false f = false := update1_same _ _ _
    have keptV : ∀ t, t ≠ f → update1 s.validated f false t = s.validated t := fun t n => update1_other _ _ _ n
    have A1 : Agree P unchecked E (use C f) :=
      { entries := fun t i within => by
          show update1 s.validated f false t = true → isTable (s.types t) = true → E t i = s.entries t i
          cases eq_or_ne t f with
          | inl e =>
            rewrite [e, sameV]
            exact fun no => absurd_bool no
          | inr n =>
            rewrite [keptV t n]
            exact A.entries t i within,
        typed := fun t => by
          show update1 s.validated f false t = true → s.types t ≠ FrameType.none
          cases eq_or_ne t f with
          | inl e =>
            rewrite [e, sameV]
            exact fun no => absurd_bool no
          | inr n =>
            rewrite [keptV t n]
            exact A.typed t,
        written := fun t => by
          show s.types t = FrameType.writable → update1 s.validated f false t = true
          cases eq_or_ne t f with
          | inl e =>
            rewrite [e, typed]
            intro w
            rewrite [w] at table
            exact absurd_bool table
          | inr n =>
            rewrite [keptV t n]
            exact A.written t,
        flight := fun t => by
          show s.types t ≠ FrameType.none → update1 s.validated f false t = false → s.uses t = C.uses t + one (decide (t = f))
          cases eq_or_ne t f with
          | inl e =>
            rewrite [e, sameV, one_same]
            intro _ _
            linear
          | inr n =>
            rewrite [keptV t n]
            exact A.flight t }
    have ghost : ∀ i, i < P.SLOTS → guest P T i = true → E f i = unchecked.entries f i := fun i within _ =>
      A.entries f i within v (by
        rewrite [typed]
        exact table)
    have start : Demoting P T f unchecked E C 0 unchecked :=
      Exists.intro E (And.intro G1 (And.intro A1 (And.intro typed (And.intro sameV
        (And.intro (fun i less => absurd less (Search.not_lt_of_le (zero_le i))) (And.intro (fun _ _ _ => rfl) (shrink_refl _ _ _)))))))
    have J := fold_range (Demoting P T f unchecked E C) (demoteStep P T f pe) P.SLOTS unchecked start
      (fun k t inside J => (demoting (s := unchecked) table ok_pe free inside typed ghost plain' J).2)
    have D := is_defined unchecked (foldDefined_range (Demoting P T f unchecked E C) _ (demoteStep P T f pe) P.SLOTS unchecked start
      (fun k t inside J => demoting (s := unchecked) table ok_pe free inside typed ghost plain' J))
    rewrite [← is unchecked] at J
    match J with
    | Exists.intro E' (And.intro G' (And.intro A' (And.intro T' (And.intro V' (And.intro empty (And.intro _ K)))))) =>
      have D' := good_dropUse G' free (fun _ => Or.inr (fun i within => empty i within within))
      refine And.intro (And.intro (fun more => absurd more last) (fun _ => And.intro D D'.1)) ?_
      rewrite [(ite_else last : (if 1 < s.uses f then dropUse s f else dropUse (demote { s with validated := update1 s.validated f false }) f) = _)]
      refine Exists.intro E' (And.intro D'.2 (And.intro (agree_dropUse G' A') ?_))
      have single : (demote unchecked).uses f = 1 := by
        have k : (demote unchecked).uses f = C.uses f + one (decide (f = f)) :=
          A'.flight f (fun none => some (T'.symm.trans none)) V'
        rewrite [one_same] at k
        linear
      have gone : (dropUse (demote unchecked) f).types f = FrameType.none := (D'.2.typed f).2 (by
        refine dropUse_elim (fun t => t.uses f = 0) (fun _ => ?_) (fun _ => ?_)
        · show update1 (demote unchecked).uses f ((demote unchecked).uses f - 1) f = 0
          rewrite [update1_same, single]
          exact rfl
        · show update1 (demote unchecked).uses f ((demote unchecked).uses f - 1) f = 0
          rewrite [update1_same, single]
          exact rfl)
      have B : Shrink (fun t => t = f) unchecked E (dropUse (demote unchecked) f) E' :=
        shrink_trans K (shrink_dropUse _ E' f) (fun t no => False.elim no)
      exact {
        types := B.types,
        validated := fun t h => (B.validated t h).trans (keptV t (fun e => by
          rewrite [e] at h
          exact h gone)),
        ghosts := fun t i h _ => B.ghosts t i h (fun e => by
          rewrite [e] at h
          exact h gone),
        entries := B.entries, owner := B.owner, allocated := B.allocated, pinned := B.pinned, base := B.base }

end Demotion
end Levels

section Entries
variable {P : Parameters}

/-! Level 1. -/

theorem employs_l1 {ty : FrameType} {t g : Frame} {w u l : Bool} (one : ty = FrameType.l1) (f : Frame) :
    employs ty t (Entry.present g w u l) f = (decide (f = g) && w) := by
  show (holds ty t (Entry.present g w u l) f && (decide (ty ≠ FrameType.l1) || w)) = _
  rewrite [holds_one (Or.inl one), (Search.decide_false_of (fun n => n one) : decide (ty ≠ FrameType.l1) = false)]
  cases w with
  | true => exact rfl
  | false => exact rfl

theorem links_l1 {ty : Frame → FrameType} {t : Frame} {e : Entry} (one : ty t = FrameType.l1) (f : Frame) :
    links ty t e f = false := by
  refine Search.and_of_false_left (Search.and_of_false_right ?_)
  exact Search.decide_false_of (fun n => n one)

theorem isLink_l1 {ty : Frame → FrameType} {t : Frame} {e : Entry} (one : ty t = FrameType.l1) : isLink ty t e = false := by
  cases e with
  | absent => exact rfl
  | present g w u l => exact links_l1 one g

theorem hold_writable (C : Credits) {ty : Frame → FrameType} {t g : Frame} (u l : Bool) (one' : ty t = FrameType.l1) :
    Same (use (reference C g) g) (hold C ty t (Entry.present g true u l)) := by
  intro f
  refine And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))
  · show C.refs f + one (decide (f = g)) = C.refs f + one (holds (ty t) t (Entry.present g true u l) f)
    rewrite [holds_one (Or.inl one')]
    exact rfl
  · show C.uses f + one (decide (f = g)) = C.uses f + one (employs (ty t) t (Entry.present g true u l) f)
    rewrite [employs_l1 one']
    cases decide (f = g) with
    | true => exact rfl
    | false => exact rfl
  · show C.outs f = C.outs f + one (decide (f = t) && isLink ty t (Entry.present g true u l))
    rewrite [one_false (Search.and_of_false_right (isLink_l1 one'))]
    exact rfl
  · show C.ins f = C.ins f + one (links ty t (Entry.present g true u l) f)
    rewrite [one_false (links_l1 one' f)]
    exact rfl

theorem hold_readable (C : Credits) {ty : Frame → FrameType} {t g : Frame} (u l : Bool) (one' : ty t = FrameType.l1) :
    Same (reference C g) (hold C ty t (Entry.present g false u l)) := by
  intro f
  refine And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))
  · show C.refs f + one (decide (f = g)) = C.refs f + one (holds (ty t) t (Entry.present g false u l) f)
    rewrite [holds_one (Or.inl one')]
    exact rfl
  · show C.uses f = C.uses f + one (employs (ty t) t (Entry.present g false u l) f)
    rewrite [employs_l1 one', one_false (Search.and_of_false_right rfl)]
    exact rfl
  · show C.outs f = C.outs f + one (decide (f = t) && isLink ty t (Entry.present g false u l))
    rewrite [one_false (Search.and_of_false_right (isLink_l1 one'))]
    exact rfl
  · show C.ins f = C.ins f + one (links ty t (Entry.present g false u l) f)
    rewrite [one_false (links_l1 one' f)]
    exact rfl

theorem ge_absent {T : FrameType} {f : Frame} {s : State} {E : Ghost} {C : Credits} (G : Good P s E C) (A : Agree P s E C) :
    ∃ E', Good P s E' (hold C s.types f Entry.absent) ∧ Agree P s E' (hold C s.types f Entry.absent) ∧
      Grow P nowhere s E s E' ∧ Lawful s.owner s.types f Entry.absent ∧
      ∀ g, employs T f Entry.absent g = true → s.validated g = true :=
  Exists.intro E (And.intro (good_same (hold_absent C s.types f) G) (And.intro (agree_same (hold_absent C s.types f) A)
    (And.intro (grow_refl _ _ _) (And.intro (fun _ _ _ _ e => nomatch e) (fun _ h => absurd_bool h)))))

theorem lawful_l1 {ow : Frame → Option DomId} {ty : Frame → FrameType} {t g : Frame} {w u l : Bool}
    (one : ty t = FrameType.l1) (writes : w = true → ty g = FrameType.writable)
    (mine : domainOf (ow t) = 0 ∨ ow g = ow t) : Lawful ow ty t (Entry.present g w u l) := by
  intro g' w' u' l' e
  cases e
  exact And.intro (fun _ => And.intro writes mine) (fun high => absurd one (high_not_l1 high))

theorem l1_ge_ok (f : Frame) (pt pg : DomId) (allowed : pt = 0 ∨ pg = pt) :
    GeSpec P FrameType.l1 f pt (fun s e => getPageFromL1e s e pt pg) := by
  intro s E C e G A free typed owned
  cases e with
  | absent => exact ge_absent G A
  | present g w u l =>
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun _ => ?_)
    show Gives (match s.owner g with | some value => _ | none => _) _
    cases o : s.owner g with
    | none => exact True.intro
    | some d =>
      refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun fine => ?_)
      have mine : domainOf (s.owner f) = 0 ∨ s.owner g = s.owner f := by
        rewrite [owned, o]
        cases allowed with
        | inl zero => exact Or.inl zero
        | inr same =>
          cases eq_or_ne d pg with
          | inl e =>
            rewrite [e, same]
            exact Or.inr rfl
          | inr n => exact absurd (And.intro n (Or.inl same)) fine
      have G1 := good_takeReference G o
      have A1 : Agree P (takeReference s g) E (reference C g) := agree_takeReference A
      refine ite_elim (fun o => Gives o _) (fun reads => ?reads) (fun writes => ?writes)
      case reads =>
        have no : w = false := Search.false_of_not_true reads
        rewrite [no]
        refine Exists.intro E (And.intro (good_same (hold_readable C u l typed) G1) (And.intro (agree_same (hold_readable C u l typed) A1)
          (And.intro (grow_like _ E rfl rfl rfl rfl rfl rfl rfl) (And.intro (lawful_l1 typed (fun h => absurd_bool h) mine) ?_))))
        intro h used
        rewrite [employs_l1 rfl] at used
        exact absurd_bool (Search.and_true_right used)
      case writes =>
        have yes : w = true := Search.not_not writes
        rewrite [yes]
        have credit : (reference C g).uses g + 1 ≤ (reference C g).refs g := by
          show C.uses g + 1 ≤ C.refs g + one (decide (g = g))
          rewrite [one_same]
          linear [G.credits g]
        have only : ∀ h, employs FrameType.l1 f (Entry.present g true u l) h = true → h = g := fun h used => by
          rewrite [employs_l1 rfl] at used
          exact of_decide_true (Search.and_true_left used)
        have W : Gives (getWritable (takeReference s g) g) (fun s' => ∃ E', Good P s' E' (hold C s'.types f (Entry.present g true u l)) ∧
            Agree P s' E' (hold C s'.types f (Entry.present g true u l)) ∧ Grow P nowhere s E s' E' ∧
            Lawful s'.owner s'.types f (Entry.present g true u l) ∧
            ∀ h, employs FrameType.l1 f (Entry.present g true u l) h = true → s'.validated h = true) := by
          refine ite_elim (fun o => Gives o _) (fun zero => ?first) (fun used => ?next)
          case first =>
            have untyped : s.types g = FrameType.none := (G.typed g).2 zero
            have n : f ≠ g := fun e => by
              rewrite [e] at typed
              exact nomatch typed.symm.trans untyped
            have typed' : update1 s.types g FrameType.writable f = FrameType.l1 := (update1_other _ _ _ n).trans typed
            refine Exists.intro E (And.intro ?_ (And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))))
            · exact good_same (hold_writable C u l typed') (good_firstUse G1 FrameType.writable true free zero credit
                (fun e => nomatch e) (fun _ _ _ => rfl) (Or.inl rfl))
            · exact agree_same (hold_writable C u l typed') (agree_firstUse G1 A1 FrameType.writable true zero
                (fun e => nomatch e) (Iff.intro (fun _ => rfl) (fun _ => rfl)) (fun _ _ _ => rfl))
            · have other : ∀ t, s.types t ≠ FrameType.none → t ≠ g := fun t h e => by
                rewrite [e] at h
                exact h untyped
              exact {
                types := fun t h => update1_other _ _ _ (other t h),
                validated := fun t h => update1_other _ _ _ (other t h),
                entries := fun _ _ => Or.inl rfl,
                ghosts := fun _ _ _ _ => rfl,
                owner := rfl,
                allocated := rfl,
                pinned := rfl,
                base := rfl }
            · exact lawful_l1 typed' (fun _ => update1_same _ _ _) mine
            · intro h used
              rewrite [only h used]
              exact update1_same _ _ _
          case next =>
            refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun same => ?_)
            have same : s.types g = FrameType.writable := Search.not_not same
            refine Exists.intro E (And.intro ?_ (And.intro ?_ (And.intro ?_ (And.intro ?_ ?_))))
            · exact good_same (hold_writable C u l typed) (good_nextUse G1 (fun none => nomatch same.symm.trans none) credit)
            · exact agree_same (hold_writable C u l typed) (agree_nextUse A1)
            · exact grow_like _ E rfl rfl rfl rfl rfl rfl rfl
            · exact lawful_l1 typed (fun _ => same) mine
            · intro h used
              rewrite [only h used]
              exact A.written g same
        show Gives (match getWritable (takeReference s g) g with | ok next r => _ | fail n => _ | failWith n next => _) _
        revert W
        cases getWritable (takeReference s g) g with
        | ok next r => exact fun W => W
        | fail n => exact fun _ => True.intro
        | failWith n next => exact fun W => False.elim W

theorem get_l1_ok : GetSpec P FrameType.l1 (getTypeL1 P) :=
  get_ok (ge := fun f dom s e => getPageFromL1e s e dom dom) (step := fun f dom acc slot => promoteL1Entry acc f slot dom) rfl
    (fun _ _ => rfl) (fun _ _ _ _ _ _ => rfl) (fun _ _ _ _ _ h => nomatch h) (fun _ _ _ _ => rfl)
    (fun f dom => l1_ge_ok f dom dom (Or.inr rfl))

/-! The levels above. -/

theorem lawful_high {T : FrameType} (high : High T) {ow : Frame → Option DomId} {ty : Frame → FrameType} {t g : Frame} {w u : Bool}
    (typed : ty t = T) (own : g = t → w = false)
    (other : g ≠ t → ow g = ow t ∧ (ty g = below T ∨ (ty g = T ∧ w = false))) : Lawful ow ty t (Entry.present g w u false) := by
  intro g' w' u' l' e
  cases e
  refine And.intro (fun one => absurd (typed.symm.trans one) (high_not_l1 high)) (fun _ => And.intro rfl (And.intro own ?_))
  rewrite [typed]
  exact other

theorem high_typed {T : FrameType} (high : High T) : T ≠ FrameType.none := table_typed (Or.inr high)

theorem high_low {T : FrameType} (high : High T) : below T ≠ FrameType.none := by
  cases high with
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

theorem canGetPage_owner {s : State} {g : Frame} {dom : DomId} (h : canGetPage s g dom = true) : s.owner g = some dom := by
  have h := Search.and_true_right h
  revert h
  show (match s.owner g with | some value => _ | none => _ : Bool) = true → _
  cases s.owner g with
  | none => exact fun h => absurd_bool h
  | some d =>
    intro h
    have same : d = dom := of_decide_true h
    exact congrArg some same

theorem good_link {s : State} {E : Ghost} {C : Credits} {t g : Frame} (G : Good P s E C) (free : Unlinked C) (n : g ≠ t)
    (out : ¬ s.linear t < 0) (into : ¬ 0 < s.linear g) :
    Good P { s with linear := update1 (update1 s.linear t (s.linear t + 1)) g (update1 s.linear t (s.linear t + 1) g - 1) } E
      { C with outs := fun f => C.outs f + one (decide (f = t)), ins := fun f => C.ins f + one (decide (f = g)) } :=
  { typed := G.typed, owned := G.owned, refs := G.refs, uses := G.uses, credits := G.credits,
    links := fun f => by
      show update1 (update1 s.linear t (s.linear t + 1)) g (update1 s.linear t (s.linear t + 1) g - 1) f =
        Int.ofNat (linksOut P s.types E f + (C.outs f + one (decide (f = t)))) -
        Int.ofNat (linksIn P s.types E f + (C.ins f + one (decide (f = g)))) ∧
        (linksOut P s.types E f + (C.outs f + one (decide (f = t))) = 0 ∨
         linksIn P s.types E f + (C.ins f + one (decide (f = g))) = 0)
      have k := G.links f
      rewrite [(free f).1, (free f).2] at k
      rewrite [(free f).1, (free f).2]
      cases eq_or_ne f g with
      | inl e =>
        rewrite [e] at k
        rewrite [e, update1_same, update1_other _ _ _ n, one_other n, one_same]
        have zero : linksOut P s.types E g + 0 = 0 := no_out k.2 (by
          rewrite [← k.1]
          exact into)
        rewrite [k.1, zero]
        exact And.intro (up_in _) (Or.inl rfl)
      | inr m =>
        rewrite [update1_other _ _ _ m, one_other m]
        cases eq_or_ne f t with
        | inl e =>
          rewrite [e] at k
          rewrite [e, update1_same, one_same]
          have zero : linksIn P s.types E t + 0 = 0 := no_in k.2 (by
            rewrite [← k.1]
            exact out)
          rewrite [k.1, zero]
          exact And.intro (up_out _) (Or.inr rfl)
        | inr o =>
          rewrite [update1_other _ _ _ o, one_other o]
          exact k,
    lawful := G.lawful, guests := G.guests, pins := G.pins, tops := G.tops, existing := G.existing }

theorem linear_ok {T : FrameType} (high : High T) {s : State} {E : Ghost} {C : Credits} (f : Frame) (dom : DomId) (g : Frame)
    (w u : Bool) (G : Good P s E C) (A : Agree P s E C) (free : Unlinked C) (typed : s.types f = T)
    (owned : s.owner f = some dom) :
    Gives (getLinear s (Entry.present g w u false) f T dom) (fun s' => ∃ E',
      Good P s' E' (hold C s'.types f (Entry.present g w u false)) ∧ Agree P s' E' (hold C s'.types f (Entry.present g w u false)) ∧
      Grow P nowhere s E s' E' ∧ Lawful s'.owner s'.types f (Entry.present g w u false) ∧
      ∀ h, employs T f (Entry.present g w u false) h = true → s'.validated h = true) := by
  have high' : High (s.types f) := by
    rewrite [typed]
    exact high
  refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun reads => ?_)
  have reads : w = false := Search.false_of_not_true reads
  rewrite [reads]
  refine ite_elim (fun o => Gives o _) (fun own => ?own) (fun other => ?other)
  case own =>
    rewrite [own]
    refine Exists.intro E (And.intro (good_same (hold_self C false u false high') G) (And.intro
      (agree_same (hold_self C false u false high') A) (And.intro (grow_refl _ _ _) (And.intro
      (lawful_high high typed (fun _ => rfl) (fun n => absurd rfl n)) (fun h used => ?_)))))
    match holds_elim (employs_holds used) with
    | And.intro (Exists.intro _ (Exists.intro _ (Exists.intro _ e))) kind =>
      cases kind with
      | inl one => exact absurd one (high_not_l1 high)
      | inr above =>
        cases e
        exact absurd rfl above.2
  case other =>
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun can => ?_)
    have can := canGetPage_owner (Search.not_not (Search.not_or_right can))
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun out => ?_)
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun into => ?_)
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun fine => ?_)
    have into : ¬ 0 < s.linear g := by
      have into : ¬ 0 < update1 s.linear f (s.linear f + 1) g := into
      rewrite [update1_other _ _ _ other] at into
      exact into
    have typed' : s.types g = T := Search.not_not (Search.not_or_left fine)
    have v : s.validated g = true := Search.not_not (Search.not_or_right fine)
    have alike : s.types g = s.types f := typed'.trans typed.symm
    have G1 : Good P (nextUse (takeReference s g) g) E (use (reference C g) g) :=
      good_nextUse (good_takeReference G can) (fun none => high_typed high (typed'.symm.trans none)) (by
        show C.uses g + 1 ≤ C.refs g + one (decide (g = g))
        rewrite [one_same]
        linear [G.credits g])
    have A1 : Agree P (nextUse (takeReference s g) g) E (use (reference C g) g) := agree_nextUse (agree_takeReference A)
    have G2 := good_link (t := f) (g := g) G1 free other out into
    have K := hold_link C false u false high' other alike
    refine Exists.intro E (And.intro (good_same K G2) (And.intro (agree_same K (agree_like A1 rfl rfl rfl rfl (fun _ => rfl)))
      (And.intro (grow_like _ E rfl rfl rfl rfl rfl rfl rfl) (And.intro
      (lawful_high high typed (fun e => absurd e other) (fun _ => And.intro (can.trans owned.symm) (Or.inr (And.intro typed' rfl))))
      (fun h used => ?_)))))
    rewrite [employs_one high (fun e => other e.symm)] at used
    rewrite [(of_decide_true used : h = g)]
    exact v

/-- Takes what an entry of a table above level 1 maps. -/
def geAbove (T : FrameType) (low : State → Frame → Outcome State Unit) (f : Frame) (dom : DomId) (s : State) (e : Entry) :
    Outcome State Unit :=
  match e with
  | Entry.present frame _ _ large =>
    if large then
      fail EINVAL
    else
      let taken :=
        (if canGetPage s frame dom then
           low (takeReference s frame) frame
         else
           invalid s : Outcome State Unit)
      orLinear taken s e f T dom
  | _ => ok s ()

theorem geAbove_ok {T : FrameType} (high : High T) {low : State → Frame → Outcome State Unit} (ok_low : GetSpec P (below T) low)
    (f : Frame) (dom : DomId) : GeSpec P T f dom (geAbove T low f dom) := by
  intro s E C e G A free typed owned
  cases e with
  | absent => exact ge_absent G A
  | present g w u l =>
    refine ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun plain => ?_)
    have plain : l = false := Search.false_of_not_true plain
    rewrite [plain]
    have L := linear_ok high f dom g w u G A free typed owned
    show Gives (orLinear (if canGetPage s g dom = true then low (takeReference s g) g else invalid s) s
      (Entry.present g w u false) f T dom) _
    cases can : canGetPage s g dom with
    | false => exact L
    | true =>
      have can := canGetPage_owner can
      have G1 := good_takeReference G can
      have A1 : Agree P (takeReference s g) E (reference C g) := agree_takeReference A
      have credit : (reference C g).uses g + 1 ≤ (reference C g).refs g := by
        show C.uses g + 1 ≤ C.refs g + one (decide (g = g))
        rewrite [one_same]
        linear [G.credits g]
      have K := ok_low (takeReference s g) E (reference C g) g G1 A1 free credit
      show Gives (orLinear (low (takeReference s g) g) s (Entry.present g w u false) f T dom) _
      revert K
      cases low (takeReference s g) g with
      | failWith n s2 => exact fun K => False.elim K
      | fail n => exact fun _ => ite_elim (fun o => Gives o _) (fun _ => True.intro) (fun _ => L)
      | ok s2 r =>
        intro K
        match (K : ∃ _, _) with
        | Exists.intro E2 (And.intro G2 (And.intro A2 (And.intro W2 (And.intro T2 V2)))) =>
          have typed2 : s2.types f = T := (W2.types f (fun none => high_typed high (typed.symm.trans none))).trans typed
          have n : g ≠ f := fun e => by
            rewrite [e] at T2
            exact high_below high (T2.symm.trans typed2)
          have high2 : High (s2.types f) := by
            rewrite [typed2]
            exact high
          have differ : s2.types g ≠ s2.types f := by
            rewrite [T2, typed2]
            exact high_below high
          have same := hold_below C w u false high2 n differ
          refine Exists.intro E2 (And.intro (good_same same G2) (And.intro (agree_same same A2) (And.intro
            (grow_trans (grow_like (s := s) (s' := takeReference s g) nowhere E rfl rfl rfl rfl rfl rfl rfl) W2 (fun t no => Or.inl no)) (And.intro ?_ (fun h used => ?_)))))
          · refine lawful_high high typed2 (fun e => absurd e n) (fun _ => And.intro ?_ (Or.inl T2))
            rewrite [W2.owner]
            exact can.trans owned.symm
          · rewrite [employs_one high (fun e => n e.symm)] at used
            rewrite [(of_decide_true used : h = g)]
            exact V2

theorem get_l2_ok : GetSpec P FrameType.l2 (getTypeL2 P) :=
  get_ok (ge := fun f dom s e => getPageFromL2e P s e f dom) (step := fun f dom acc slot => promoteL2Entry P acc f slot dom) rfl
    (fun _ _ => rfl) (fun _ _ _ _ _ _ => rfl) (fun _ _ _ _ _ h => nomatch h) (fun _ _ _ _ => rfl)
    (geAbove_ok (Or.inl rfl) get_l1_ok)

theorem get_l3_ok : GetSpec P FrameType.l3 (getTypeL3 P) :=
  get_ok (ge := fun f dom s e => getPageFromL3e P s e f dom) (step := fun f dom acc slot => promoteL3Entry P acc f slot dom) rfl
    (fun _ _ => rfl) (fun _ _ _ _ _ _ => rfl) (fun _ _ _ _ _ h => nomatch h) (fun _ _ _ _ => rfl)
    (geAbove_ok (Or.inr (Or.inl rfl)) get_l2_ok)

theorem get_l4_ok : GetSpec P FrameType.l4 (getTypeL4 P) :=
  get_ok (ge := fun f dom s e => getPageFromL4e P s e f dom) (step := fun f dom acc slot => promoteL4Entry P acc f slot dom) rfl
    (fun _ _ => rfl) (fun _ _ _ _ _ h => ite_else (fun n => n h))
    (fun _ _ _ _ _ h => ite_then (Search.not_true_of_false h)) (fun _ _ _ _ => rfl)
    (geAbove_ok (Or.inr (Or.inr rfl)) get_l3_ok)

theorem getType_ok (level : Level) : GetSpec P (tableType level) (fun s f => getType P s f level) := by
  cases level with
  | l1 => exact get_l1_ok
  | l2 => exact get_l2_ok
  | l3 => exact get_l3_ok
  | l4 => exact get_l4_ok

theorem tableType_table (level : Level) : isTable (tableType level) = true := by
  cases level with
  | l1 => exact rfl
  | l2 => exact rfl
  | l3 => exact rfl
  | l4 => exact rfl

end Entries

section Drops
variable {P : Parameters}

theorem foldDefined_mono {α σ : Type} {d d' : σ → α → Prop} (h : ∀ s x, d s x → d' s x) (f : σ → α → σ) (xs : List α) :
    ∀ s, foldDefined d xs f s → foldDefined d' xs f s := by
  induction xs with
  | nil => exact fun _ _ => True.intro
  | cons y ys ih => exact fun s both => And.intro (h s y both.1) (ih (f s y) both.2)

theorem pe_absent {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (hold C s.types f Entry.absent))
    (A : Agree P s E (hold C s.types f Entry.absent)) :
    ∃ E', Good P s E' C ∧ Agree P s E' C ∧ Shrink nowhere s E s E' :=
  have K := same_symm (hold_absent C s.types f)
  Exists.intro E (And.intro (good_same K G) (And.intro (agree_same K A) (shrink_refl _ _ _)))

theorem l1_pe_ok (f : Frame) : PeSpec P FrameType.l1 f False putPageFromL1e putPageFromL1e_defined := by
  intro s E C e G A free credits typed law _ _
  cases e with
  | absent => exact And.intro (fun _ _ _ _ e => nomatch e) (pe_absent G A)
  | present g w u l =>
    cases w with
    | false =>
      have K := same_symm (hold_readable C (g := g) u l typed)
      have D := good_putPage (good_same K G) credits
      refine And.intro (fun g' w' u' l' e => ?_) (Exists.intro E (And.intro D.2 (And.intro (agree_putPage (agree_same K A))
        (shrink_putPage s E g))))
      cases e
      exact And.intro (fun no => absurd_bool no) D.1
    | true =>
      have K := same_symm (hold_writable C (g := g) u l typed)
      have G := good_same K G
      have A := agree_same K A
      have writes : s.types g = FrameType.writable := ((law g true u l rfl).1 typed).1 rfl
      have D := good_dropUse G free (fun _ => Or.inl (by
        rewrite [writes]
        exact rfl))
      have D' := good_putPage D.2 credits
      refine And.intro (fun g' w' u' l' e => ?_) (Exists.intro E (And.intro D'.2 (And.intro (agree_putPage (agree_dropUse G A))
        (shrink_trans (shrink_dropUse s E g) (shrink_putPage (dropUse s g) E g) (fun _ no => False.elim no)))))
      cases e
      exact And.intro (fun _ => D.1) D'.1

theorem put_l1_ok : PutSpec P FrameType.l1 (putTypeL1 P) (putTypeL1_defined P) := by
  intro s E C f G A free typed v
  exact drop_ok (T := FrameType.l1) (demote := fun s => demoteL1 P s f) (demote_defined := fun s => demoteL1_defined P s f) rfl (l1_pe_ok f)
    (fun _ => rfl) (fun s h => foldDefined_mono (fun _ _ d => d rfl) _ _ s h) G A free typed v (fun no => False.elim no)

section Above
variable {T : FrameType} {low : State → Frame → State} {low_defined : State → Frame → Prop}
variable {pl : State → Entry → Frame → State} {pld : State → Entry → Frame → Prop}
variable {link : State → Frame → Frame → State} {link_defined : State → Frame → Frame → Prop}
variable {demote : Frame → State → State} {demote_defined : Frame → State → Prop}
variable {pf : State → Entry → Frame → State} {pfd : State → Entry → Frame → Prop}

/-- How entries without links are dropped, … -/
structure Plain (low : State → Frame → State) (low_defined : State → Frame → Prop) (pl : State → Entry → Frame → State)
    (pld : State → Entry → Frame → Prop) : Prop where
  absent : ∀ s t, pl s Entry.absent t = s
  own : ∀ s t w u, pl s (Entry.present t w u false) t = s
  other : ∀ s t g w u, g ≠ t → pl s (Entry.present g w u false) t = putPage (low s g) g
  defined : ∀ s e t, (∀ g w u l, e = Entry.present g w u l → g ≠ t →
    l = false ∧ low_defined s g ∧ putPage_defined (low s g) g) → pld s e t

/-- … how links are, … -/
structure Linking (P : Parameters) (T : FrameType) (pl : State → Entry → Frame → State) (pld : State → Entry → Frame → Prop)
    (demote : Frame → State → State) (demote_defined : Frame → State → Prop)
    (link : State → Frame → Frame → State) (link_defined : State → Frame → Frame → Prop) : Prop where
  demotes : ∀ g s, demote g s = fold (range 0 P.SLOTS) (demoteStep P T g (fun s e => pl s e g)) s
  demotes_defined : ∀ g s, foldDefined (demoteDefined P T g (fun s e => pld s e g)) (range 0 P.SLOTS)
    (demoteStep P T g (fun s e => pl s e g)) s → demote_defined g s
  links : ∀ s g t, link s g t =
    if 1 < (unlink s g t).uses g then dropUse (unlink s g t) g
    else dropUse (demote g { unlink s g t with validated := update1 (unlink s g t).validated g false }) g
  defined : ∀ s g t,
    ((1 < (unlink s g t).uses g → dropUse_defined (unlink s g t) g) ∧
     ((unlink s g t).uses g ≤ 1 →
       demote_defined g { unlink s g t with validated := update1 (unlink s g t).validated g false } ∧
       dropUse_defined (demote g { unlink s g t with validated := update1 (unlink s g t).validated g false }) g)) →
    link_defined s g t

/-- … and entries of all kinds. -/
structure Full (T : FrameType) (low : State → Frame → State) (low_defined : State → Frame → Prop)
    (link : State → Frame → Frame → State) (link_defined : State → Frame → Frame → Prop) (pf : State → Entry → Frame → State)
    (pfd : State → Entry → Frame → Prop) : Prop where
  absent : ∀ s t, pf s Entry.absent t = s
  own : ∀ s t w u, pf s (Entry.present t w u false) t = s
  other : ∀ s t g w u, g ≠ t → pf s (Entry.present g w u false) t =
    putPage (if s.types g = T then link s g t else low s g) g
  defined : ∀ s e t, (∀ g w u l, e = Entry.present g w u l → g ≠ t →
    l = false ∧ (s.types g = T → link_defined s g t) ∧ (s.types g ≠ T → low_defined s g) ∧
    putPage_defined (if s.types g = T then link s g t else low s g) g) → pfd s e t

theorem put_below (high : High T) (ok_low : PutSpec P (below T) low low_defined) {s : State} {E : Ghost} {C : Credits} {g t : Frame}
    {w u : Bool} (G : Good P s E (hold C s.types t (Entry.present g w u false)))
    (A : Agree P s E (hold C s.types t (Entry.present g w u false))) (free : Unlinked C) (credits : ∀ g, C.uses g ≤ C.refs g)
    (typed : s.types t = T) (n : g ≠ t) (lower : s.types g = below T) (v : s.validated g = true) :
    low_defined s g ∧ putPage_defined (low s g) g ∧
    ∃ E', Good P (putPage (low s g) g) E' C ∧ Agree P (putPage (low s g) g) E' C ∧ Shrink nowhere s E (putPage (low s g) g) E' := by
  have high' : High (s.types t) := by
    rewrite [typed]
    exact high
  have K := same_symm (hold_below C w u false high' n (by
    rewrite [lower, typed]
    exact high_below high))
  match ok_low s E (reference C g) g (good_same K G) (agree_same K A) free lower v with
  | And.intro D (Exists.intro E1 (And.intro G1 (And.intro A1 K1))) =>
    have D' := good_putPage G1 credits
    exact And.intro D (And.intro D'.1 (Exists.intro E1 (And.intro D'.2 (And.intro (agree_putPage A1)
      (shrink_trans K1 (shrink_putPage _ E1 g) (fun _ no => False.elim no))))))

theorem pe_self (high : High T) {s : State} {E : Ghost} {C : Credits} {t : Frame} {w u : Bool} (typed : s.types t = T)
    (G : Good P s E (hold C s.types t (Entry.present t w u false))) (A : Agree P s E (hold C s.types t (Entry.present t w u false))) :
    ∃ E', Good P s E' C ∧ Agree P s E' C ∧ Shrink nowhere s E s E' := by
  have high' : High (s.types t) := by
    rewrite [typed]
    exact high
  have K := same_symm (hold_self C w u false high')
  exact Exists.intro E (And.intro (good_same K G) (And.intro (agree_same K A) (shrink_refl _ _ _)))

theorem law_above (high : High T) {s : State} {t g : Frame} {w u l : Bool} (typed : s.types t = T)
    (law : Lawful s.owner s.types t (Entry.present g w u l)) :
    l = false ∧ (g ≠ t → s.types g = below T ∨ s.types g = T) := by
  have high' : High (s.types t) := by
    rewrite [typed]
    exact high
  have law := (law g w u l rfl).2 high'
  rewrite [typed] at law
  refine And.intro law.1 (fun n => ?_)
  cases (law.2.2 n).2 with
  | inl one => exact Or.inl one
  | inr two => exact Or.inr two.1

theorem pl_ok (high : High T) (ok_low : PutSpec P (below T) low low_defined) (H : Plain low low_defined pl pld) (t : Frame) :
    PeSpec P T t True (fun s e => pl s e t) (fun s e => pld s e t) := by
  intro s E C e G A free credits typed law live plain
  have plain := plain True.intro
  cases e with
  | absent =>
    refine And.intro (H.defined s _ t (fun _ _ _ _ e => nomatch e)) ?_
    show ∃ E', Good P (pl s Entry.absent t) E' C ∧ Agree P (pl s Entry.absent t) E' C ∧ Shrink nowhere s E (pl s Entry.absent t) E'
    rewrite [H.absent s t]
    exact pe_absent G A
  | present g w u l =>
    have law := law_above high typed law
    rewrite [law.1] at G
    rewrite [law.1] at A
    rewrite [law.1] at live
    rewrite [law.1] at plain
    rewrite [law.1]
    have high' : High (s.types t) := by
      rewrite [typed]
      exact high
    cases eq_or_ne g t with
    | inl own =>
      rewrite [own] at G
      rewrite [own] at A
      rewrite [own]
      refine And.intro (H.defined s _ t (fun g' w' u' l' e n => by
        cases e
        exact absurd rfl n)) ?_
      · show ∃ E', Good P (pl s (Entry.present t w u false) t) E' C ∧ Agree P (pl s (Entry.present t w u false) t) E' C ∧
          Shrink nowhere s E (pl s (Entry.present t w u false) t) E'
        rewrite [H.own s t w u]
        exact pe_self high typed G A
    | inr n =>
      have m : t ≠ g := fun e => n e.symm
      cases law.2 n with
      | inr alike =>
        have yes : links s.types t (Entry.present g w u false) g = decide (g = g) :=
          links_one high' m (alike.trans typed.symm) g
        exact absurd_bool (plain.symm.trans (yes.trans (decide_true_of rfl)))
      | inl lower =>
        have v : s.validated g = true := live g ((employs_one high m g).trans (decide_true_of rfl))
        have B := put_below high ok_low G A free credits typed n lower v
        refine And.intro (H.defined s _ t (fun g' w' u' l' e _ => by
          cases e
          exact And.intro rfl (And.intro B.1 B.2.1))) ?_
        · show ∃ E', Good P (pl s (Entry.present g w u false) t) E' C ∧ Agree P (pl s (Entry.present g w u false) t) E' C ∧
            Shrink nowhere s E (pl s (Entry.present g w u false) t) E'
          rewrite [H.other s t g w u n]
          exact B.2.2

theorem pf_ok (high : High T) (ok_low : PutSpec P (below T) low low_defined) (H : Plain low low_defined pl pld)
    (L : Linking P T pl pld demote demote_defined link link_defined) (F : Full T low low_defined link link_defined pf pfd)
    (t : Frame) : PeSpec P T t False (fun s e => pf s e t) (fun s e => pfd s e t) := by
  intro s E C e G A free credits typed law live _
  cases e with
  | absent =>
    refine And.intro (F.defined s _ t (fun _ _ _ _ e => nomatch e)) ?_
    show ∃ E', Good P (pf s Entry.absent t) E' C ∧ Agree P (pf s Entry.absent t) E' C ∧ Shrink nowhere s E (pf s Entry.absent t) E'
    rewrite [F.absent s t]
    exact pe_absent G A
  | present g w u l =>
    have law := law_above high typed law
    rewrite [law.1] at G
    rewrite [law.1] at A
    rewrite [law.1] at live
    rewrite [law.1]
    have high' : High (s.types t) := by
      rewrite [typed]
      exact high
    cases eq_or_ne g t with
    | inl own =>
      rewrite [own] at G
      rewrite [own] at A
      rewrite [own]
      refine And.intro (F.defined s _ t (fun g' w' u' l' e n => by
        cases e
        exact absurd rfl n)) ?_
      · show ∃ E', Good P (pf s (Entry.present t w u false) t) E' C ∧ Agree P (pf s (Entry.present t w u false) t) E' C ∧
          Shrink nowhere s E (pf s (Entry.present t w u false) t) E'
        rewrite [F.own s t w u]
        exact pe_self high typed G A
    | inr n =>
      have m : t ≠ g := fun e => n e.symm
      have v : s.validated g = true := live g ((employs_one high m g).trans (decide_true_of rfl))
      show pfd s (Entry.present g w u false) t ∧
        ∃ E', Good P (pf s (Entry.present g w u false) t) E' C ∧ Agree P (pf s (Entry.present g w u false) t) E' C ∧
          Shrink nowhere s E (pf s (Entry.present g w u false) t) E'
      rewrite [F.other s t g w u n]
      cases law.2 n with
      | inl lower =>
        have differ : ¬ s.types g = T := fun e => high_below high (lower.symm.trans e)
        have B := put_below high ok_low G A free credits typed n lower v
        have used : (if s.types g = T then link s g t else low s g) = low s g := ite_else differ
        rewrite [used]
        refine And.intro (F.defined s _ t (fun g' w' u' l' e _ => ?_)) B.2.2
        cases e
        rewrite [used]
        exact And.intro rfl (And.intro (fun e => absurd e differ) (And.intro (fun _ => B.1) B.2.1))
      | inr alike =>
        have alike' : s.types g = s.types t := alike.trans typed.symm
        have used : (if s.types g = T then link s g t else low s g) = link s g t := ite_then alike
        have G1 : Good P (unlink s g t) E (use (reference C g) g) := good_unlink G free high' n alike'
        have A1 : Agree P (unlink s g t) E (use (reference C g) g) :=
          agree_like (agree_same (same_symm (hold_link C w u false high' n alike')) A) rfl rfl rfl rfl (fun _ => rfl)
        have plain : True → ∀ i, i < P.SLOTS → isLink (unlink s g t).types g (E g i) = false := fun _ i within =>
          Search.false_of_not_true (fun yes => by
            have K := good_same (same_symm (hold_link C w u false high' n alike')) G
            have linked : ∃ k, links s.types g (E g i) k = true := by
              revert yes
              cases E g i with
              | absent => exact fun no => absurd_bool no
              | present k w' u' l' => exact fun yes => Exists.intro k yes
            cases linked with
            | intro k linked =>
              have out : 1 ≤ linksOut P s.types E g :=
                grid_positive (fun f i => links s.types g (E g i) f) _ _ k i (links_inside G linked) within linked
              have side : linksOut P s.types E g + (C.outs g + one (decide (g = t))) = 0 ∨
                linksIn P s.types E g + (C.ins g + one (decide (g = g))) = 0 := (K.links g).2
              rewrite [one_same] at side
              linear)
        have D := drop_ok (demote := demote g) (demote_defined := demote_defined g) (table_of (Or.inr high))
          (pl_ok high ok_low H g) (L.demotes g) (L.demotes_defined g) G1 A1 free alike v plain
        rewrite [← L.links s g t] at D
        match D.2 with
        | Exists.intro E1 (And.intro G2 (And.intro A2 K2)) =>
          have D' := good_putPage G2 credits
          have U : Shrink nowhere s E (unlink s g t) E := {
            types := fun _ => Or.inl rfl,
            validated := fun _ _ => rfl,
            ghosts := fun _ _ _ _ => rfl,
            entries := rfl,
            owner := fun _ => Or.inl rfl,
            allocated := rfl,
            pinned := rfl,
            base := rfl }
          rewrite [used]
          refine And.intro (F.defined s _ t (fun g' w' u' l' e _ => ?_)) (Exists.intro E1 (And.intro D'.2 (And.intro (agree_putPage A2)
            (shrink_trans (shrink_trans U K2 (fun _ no => False.elim no)) (shrink_putPage _ E1 g) (fun _ no => False.elim no)))))
          cases e
          rewrite [used]
          exact And.intro rfl (And.intro (fun _ => L.defined s g t D.1) (And.intro (fun no => absurd alike no) D'.1))

end Above

theorem put_l2_entry_ok (f : Frame) :
    PeSpec P FrameType.l2 f False (fun s e => putPageFromL2e P s e f) (fun s e => putPageFromL2e_defined P s e f) := by
  have H : Plain (putTypeL1 P) (putTypeL1_defined P) (putPlainL2e P) (putPlainL2e_defined P) := {
    absent := fun _ _ => rfl,
    own := fun _ _ _ _ => ite_then rfl,
    other := fun _ _ _ _ _ n => ite_else n,
    defined := fun s e t K g w u l same n =>
      have k := K g w u l same n
      And.intro (fun large => absurd_bool (k.1.symm.trans large)) (fun _ => k.2) }
  have L : Linking P FrameType.l2 (putPlainL2e P) (putPlainL2e_defined P) (fun g s => demotePlainL2 P s g)
      (fun g s => demotePlainL2_defined P s g) (putLinearL2 P) (putLinearL2_defined P) := {
    demotes := fun _ _ => rfl,
    demotes_defined := fun _ s h => foldDefined_mono (fun _ _ d => d rfl) _ _ s h,
    links := fun _ _ _ => rfl,
    defined := fun _ _ _ h => h }
  have F : Full FrameType.l2 (putTypeL1 P) (putTypeL1_defined P) (putLinearL2 P) (putLinearL2_defined P)
      (putPageFromL2e P) (putPageFromL2e_defined P) := {
    absent := fun _ _ => rfl,
    own := fun _ _ _ _ => ite_then rfl,
    other := fun _ _ _ _ _ n => ite_else n,
    defined := fun s e t K g w u l same n =>
      have k := K g w u l same n
      And.intro (fun large => absurd_bool (k.1.symm.trans large)) (fun _ => k.2) }
  exact pf_ok (Or.inl rfl) put_l1_ok H L F f

theorem put_l2_ok : PutSpec P FrameType.l2 (putTypeL2 P) (putTypeL2_defined P) := by
  intro s E C f G A free typed v
  exact drop_ok (T := FrameType.l2) (demote := fun s => demoteL2 P s f) (demote_defined := fun s => demoteL2_defined P s f) rfl (put_l2_entry_ok f)
    (fun _ => rfl) (fun s h => foldDefined_mono (fun _ _ d => d rfl) _ _ s h) G A free typed v (fun no => False.elim no)

theorem put_l3_entry_ok (f : Frame) :
    PeSpec P FrameType.l3 f False (fun s e => putPageFromL3e P s e f) (fun s e => putPageFromL3e_defined P s e f) := by
  have H : Plain (putTypeL2 P) (putTypeL2_defined P) (putPlainL3e P) (putPlainL3e_defined P) := {
    absent := fun _ _ => rfl,
    own := fun _ _ _ _ => ite_then rfl,
    other := fun _ _ _ _ _ n => ite_else n,
    defined := fun s e t K g w u l same n =>
      have k := K g w u l same n
      And.intro (fun large => absurd_bool (k.1.symm.trans large)) (fun _ => k.2) }
  have L : Linking P FrameType.l3 (putPlainL3e P) (putPlainL3e_defined P) (fun g s => demotePlainL3 P s g)
      (fun g s => demotePlainL3_defined P s g) (putLinearL3 P) (putLinearL3_defined P) := {
    demotes := fun _ _ => rfl,
    demotes_defined := fun _ s h => foldDefined_mono (fun _ _ d => d rfl) _ _ s h,
    links := fun _ _ _ => rfl,
    defined := fun _ _ _ h => h }
  have F : Full FrameType.l3 (putTypeL2 P) (putTypeL2_defined P) (putLinearL3 P) (putLinearL3_defined P)
      (putPageFromL3e P) (putPageFromL3e_defined P) := {
    absent := fun _ _ => rfl,
    own := fun _ _ _ _ => ite_then rfl,
    other := fun _ _ _ _ _ n => ite_else n,
    defined := fun s e t K g w u l same n =>
      have k := K g w u l same n
      And.intro (fun large => absurd_bool (k.1.symm.trans large)) (fun _ => k.2) }
  exact pf_ok (Or.inr (Or.inl rfl)) put_l2_ok H L F f

theorem put_l3_ok : PutSpec P FrameType.l3 (putTypeL3 P) (putTypeL3_defined P) := by
  intro s E C f G A free typed v
  exact drop_ok (T := FrameType.l3) (demote := fun s => demoteL3 P s f) (demote_defined := fun s => demoteL3_defined P s f) rfl (put_l3_entry_ok f)
    (fun _ => rfl) (fun s h => foldDefined_mono (fun _ _ d => d rfl) _ _ s h) G A free typed v (fun no => False.elim no)

theorem put_l4_entry_ok (f : Frame) :
    PeSpec P FrameType.l4 f False (fun s e => putPageFromL4e P s e f) (fun s e => putPageFromL4e_defined P s e f) := by
  have H : Plain (putTypeL3 P) (putTypeL3_defined P) (putPlainL4e P) (putPlainL4e_defined P) := {
    absent := fun _ _ => rfl,
    own := fun _ _ _ _ => ite_then rfl,
    other := fun _ _ _ _ _ n => ite_else n,
    defined := fun s e t K g w u l same n => (K g w u l same n).2 }
  have L : Linking P FrameType.l4 (putPlainL4e P) (putPlainL4e_defined P) (fun g s => demotePlainL4 P s g)
      (fun g s => demotePlainL4_defined P s g) (putLinearL4 P) (putLinearL4_defined P) := {
    demotes := fun _ s => fold_filter _ _ _ s,
    demotes_defined := fun _ s h => foldDefined_filter _ _ _ _ s h,
    links := fun _ _ _ => rfl,
    defined := fun _ _ _ h => h }
  have F : Full FrameType.l4 (putTypeL3 P) (putTypeL3_defined P) (putLinearL4 P) (putLinearL4_defined P)
      (putPageFromL4e P) (putPageFromL4e_defined P) := {
    absent := fun _ _ => rfl,
    own := fun _ _ _ _ => ite_then rfl,
    other := fun _ _ _ _ _ n => ite_else n,
    defined := fun s e t K g w u l same n => (K g w u l same n).2 }
  exact pf_ok (Or.inr (Or.inr rfl)) put_l3_ok H L F f

theorem put_l4_ok : PutSpec P FrameType.l4 (putTypeL4 P) (putTypeL4_defined P) := by
  intro s E C f G A free typed v
  exact drop_ok (T := FrameType.l4) (demote := fun s => demoteL4 P s f) (demote_defined := fun s => demoteL4_defined P s f) rfl (put_l4_entry_ok f)
    (fun s => fold_filter _ _ _ s) (fun s h => foldDefined_filter _ _ _ _ s h) G A free typed v (fun no => False.elim no)

end Drops

section Actions
variable {P : Parameters}

/-- Only flags that need no check differ. -/
theorem write_similar {s : State} (h : Invariants P s) {f : Frame} {i : Slot} {e : Entry}
    (alike : isSimilar (s.entries f i) e = true) : Invariants P (write s f i e) := by
  have G := good_of_invariants h
  have same : ∃ g w u u' l, s.entries f i = Entry.present g w u l ∧ e = Entry.present g w u' l := by
    revert alike
    cases s.entries f i with
    | absent => exact fun no => absurd_bool no
    | present g w u l =>
      cases e with
      | absent => exact fun no => absurd_bool no
      | present g' w' u' l' =>
        intro yes
        have all : g = g' ∧ w = w' ∧ l = l' := of_decide_true yes
        rewrite [all.1, all.2.1, all.2.2]
        exact Exists.intro g' (Exists.intro w' (Exists.intro u (Exists.intro u' (Exists.intro l' (And.intro rfl rfl)))))
  match same with
  | Exists.intro g (Exists.intro w (Exists.intro u (Exists.intro u' (Exists.intro l (And.intro old new))))) =>
    refine invariants_of_account (s := write s f i e) (good_memory (good_ext (E' := update2 s.entries f i e) G ?held ?used ?law ?xens)
      s.validated (update2 s.entries f i e)) (invariants_checked (s := s) h)
    case held =>
      intro t j x _
      refine update2_elim s.entries f i e t j (fun v => holds (s.types t) t (s.entries t j) x = holds (s.types t) t v x) (fun at1 => ?_)
        (fun _ => rfl)
      rewrite [at1.1, at1.2, old, new]
      exact rfl
    case used =>
      intro t j x _
      refine update2_elim s.entries f i e t j (fun v => employs (s.types t) t (s.entries t j) x = employs (s.types t) t v x)
        (fun at1 => ?_) (fun _ => rfl)
      rewrite [at1.1, at1.2, old, new]
      exact rfl
    case law =>
      intro t j within
      refine update2_elim s.entries f i e t j (fun v => Lawful s.owner s.types t v) (fun at1 => ?_) (fun _ => G.lawful t j within)
      have law := G.lawful t j within
      rewrite [at1.1, at1.2, old] at law
      rewrite [at1.1, new]
      intro g' w' u2 l' e
      cases e
      exact law g w u l rfl
    case xens =>
      intro t j within xen
      have gone := G.guests t j within xen
      refine update2_elim s.entries f i e t j (fun v => v = Entry.absent) (fun at1 => ?_) (fun _ => gone)
      rewrite [at1.1, at1.2, old] at gone
      exact nomatch gone

/-- The new entry is taken, written, and the old one dropped. -/
theorem mod_ok {T : FrameType} {f : Frame} {dom : DomId} {ge : State → Entry → Outcome State Unit} {pe : State → Entry → State}
    {pd : State → Entry → Prop} (table : isTable T = true) (ok_ge : GeSpec P T f dom ge) (ok_pe : PeSpec P T f False pe pd)
    {s : State} (h : Invariants P s) (typed : s.types f = T) (owned : s.owner f = some dom) {i : Slot} (within : i < P.SLOTS)
    (mine : guest P T i = true) (e : Entry) :
    Gives (ge s e) (fun next => pd (write next f i e) (s.entries f i) ∧ Invariants P (pe (write next f i e) (s.entries f i))) := by
  have G := good_of_invariants h
  have A := agree_of_invariants h
  have some : T ≠ FrameType.none := table_typed (table_elim table)
  have K := ok_ge s s.entries nothing e G A unlinked_nothing typed owned
  revert K
  cases ge s e with
  | fail n => exact fun _ => True.intro
  | failWith n next => exact fun K => False.elim K
  | ok s1 r =>
    intro K
    match (K : ∃ _, _) with
    | Exists.intro E1 (And.intro G1 (And.intro A1 (And.intro W (And.intro law live)))) =>
      have T1 : s.types f ≠ FrameType.none := fun none => some (typed.symm.trans none)
      have typed1 : s1.types f = T := (W.types f T1).trans typed
      have old : E1 f i = s.entries f i := W.ghosts f i T1 (fun no => no)
      have live' : ∀ g, employs T f (E1 f i) g = true → s1.validated g = true := fun g used => live_validated G1 A1 within (by
        rewrite [typed1]
        exact used)
      have G2 : Good P (write s1 f i e) (update2 E1 f i e) (hold nothing s1.types f (E1 f i)) :=
        good_memory (exchange G1 within (fun none => some (typed1.symm.trans none)) law (Or.inl (by
          rewrite [typed1]
          exact mine)) (fun _ => zero_le 0)) s1.validated _
      have A2 : Agree P (write s1 f i e) (update2 E1 f i e) (hold nothing s1.types f (E1 f i)) := {
        entries := fun t j within' v tableT =>
          update2_elim E1 f i e t j (fun x => x = update2 s1.entries f i e t j)
            (fun at1 => by
              rewrite [at1.1, at1.2]
              exact (update2_same _ _ _ _).symm)
            (fun other => (A1.entries t j within' v tableT).trans (update2_other _ _ _ _ other).symm),
        typed := A1.typed,
        written := A1.written,
        flight := fun t typedT no => by
          have k : s1.uses t = 0 + one (employs (s1.types f) f e t) := A1.flight t typedT no
          show s1.uses t = 0 + one (employs (s1.types f) f (E1 f i) t)
          rewrite [typed1] at k
          rewrite [typed1]
          rewrite [one_false (Search.false_of_not_true (fun used => absurd_bool (no.symm.trans (live t used))))] at k
          rewrite [one_false (Search.false_of_not_true (fun used => absurd_bool (no.symm.trans (live' t used))))]
          exact k }
      have D := ok_pe (write s1 f i e) (update2 E1 f i e) nothing (E1 f i) G2 A2 unlinked_nothing (fun _ => zero_le 0) typed1
        (G1.lawful f i within) live' (fun no => False.elim no)
      rewrite [old] at D
      match D with
      | And.intro defined (Exists.intro E2 (And.intro G3 (And.intro A3 _))) =>
        exact And.intro defined (invariants_of_good G3 A3)

theorem taken_then {taken : Outcome State Unit} {put : State → State} {defined : State → Prop}
    (K : Gives taken (fun next => defined next ∧ Invariants P (put next))) :
    (match taken with
     | ok next _ => defined next
     | _ => True) ∧
    after (match taken with
     | ok next _ => ok (put next) ()
     | _ => taken) (Invariants P) := by
  cases taken with
  | ok next r => exact K
  | fail n => exact And.intro True.intro True.intro
  | failWith n next => exact False.elim K

theorem modL1_ok {s : State} (h : Invariants P s) {f : Frame} {i : Slot} (e : Entry) {pt pg : DomId}
    (typed : s.types f = FrameType.l1) (owned : s.owner f = some pt) (within : i < P.SLOTS) (allowed : pt = 0 ∨ pg = pt) :
    modL1Entry_defined s f i e pt pg ∧ after (modL1Entry s f i e pt pg) (Invariants P) := by
  have K := taken_then (mod_ok (T := FrameType.l1) rfl (l1_ge_ok f pt pg allowed) (l1_pe_ok f) h typed owned within rfl e)
  exact And.intro (fun _ => K.1)
    (ite_elim (fun o => after o (Invariants P)) (fun alike => write_similar h alike) (fun _ => K.2))

theorem modL2_ok {s : State} (h : Invariants P s) {f : Frame} {i : Slot} (e : Entry) {dom : DomId}
    (typed : s.types f = FrameType.l2) (owned : s.owner f = some dom) (within : i < P.SLOTS) :
    modL2Entry_defined P s f i e dom ∧ after (modL2Entry P s f i e dom) (Invariants P) := by
  have ge : GeSpec P FrameType.l2 f dom (fun s e => getPageFromL2e P s e f dom) := geAbove_ok (Or.inl rfl) get_l1_ok f dom
  have K := taken_then (mod_ok (T := FrameType.l2) rfl ge (put_l2_entry_ok f) h typed owned within rfl e)
  exact And.intro (fun _ _ => K.1)
    (ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ =>
      ite_elim (fun o => after o (Invariants P)) (fun alike => write_similar h alike) (fun _ => K.2)))

theorem modL3_ok {s : State} (h : Invariants P s) {f : Frame} {i : Slot} (e : Entry) {dom : DomId}
    (typed : s.types f = FrameType.l3) (owned : s.owner f = some dom) (within : i < P.SLOTS) :
    modL3Entry_defined P s f i e dom ∧ after (modL3Entry P s f i e dom) (Invariants P) := by
  have ge : GeSpec P FrameType.l3 f dom (fun s e => getPageFromL3e P s e f dom) :=
    geAbove_ok (Or.inr (Or.inl rfl)) get_l2_ok f dom
  have K := taken_then (mod_ok (T := FrameType.l3) rfl ge (put_l3_entry_ok f) h typed owned within rfl e)
  exact And.intro (fun _ _ => K.1)
    (ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ =>
      ite_elim (fun o => after o (Invariants P)) (fun alike => write_similar h alike) (fun _ => K.2)))

theorem modL4_ok {s : State} (h : Invariants P s) {f : Frame} {i : Slot} (e : Entry) {dom : DomId}
    (typed : s.types f = FrameType.l4) (owned : s.owner f = some dom) (within : i < P.SLOTS) :
    modL4Entry_defined P s f i e dom ∧ after (modL4Entry P s f i e dom) (Invariants P) := by
  have ge : GeSpec P FrameType.l4 f dom (fun s e => getPageFromL4e P s e f dom) :=
    geAbove_ok (Or.inr (Or.inr rfl)) get_l3_ok f dom
  have K := fun mine => taken_then (mod_ok (T := FrameType.l4) rfl ge (put_l4_entry_ok f) h typed owned within mine e)
  exact And.intro (fun mine _ _ => (K mine).1)
    (ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun mine =>
      ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ =>
        ite_elim (fun o => after o (Invariants P)) (fun alike => write_similar h alike) (fun _ => (K (Search.not_not mine)).2))))

/-! The actions. -/

theorem mayActOn_elim {caller dom : DomId} (may : mayActOn caller dom = true) : caller = 0 ∨ dom = caller :=
  match (of_decide_true may : caller = dom ∨ caller = 0) with
  | Or.inl same => Or.inr same.symm
  | Or.inr zero => Or.inl zero

theorem mmuUpdate_sound {s : State} (h : Invariants P s) (caller : DomId) (foreign : Option DomId) (f : Frame) (slot : Slot)
    (e : Entry) : after (mmuUpdate P s caller foreign f slot e) (Invariants P) := by
  show after (match pageOwner P caller foreign with | some value => _ | none => _) (Invariants P)
  cases pageOwner P caller foreign with
  | none => exact True.intro
  | some owner =>
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun may => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun can => ?_)
    have may := mayActOn_elim (Search.not_not may)
    have within : slot < P.SLOTS := Search.lt_of_not_le (Search.not_or_right can)
    have owned := canGetPage_owner (Search.not_not (Search.not_or_left can))
    refine ite_elim (fun o => after o (Invariants P)) (fun zero => ?_) (fun _ => ?_)
    case refine_1 =>
      refine write_plain h slot e ?_
      rewrite [(h.typedWhileUsed f).2 zero]
      exact rfl
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun one => (modL1_ok h e one owned within may).2) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun plain => ?_) (fun _ => ?_)
    case refine_1 =>
      refine write_plain h slot e ?_
      rewrite [plain]
      exact rfl
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun typed => (modL2_ok h e typed owned within).2) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun typed => (modL3_ok h e typed owned within).2) (fun _ => ?_)
    exact ite_elim (fun o => after o (Invariants P)) (fun typed => (modL4_ok h e typed owned within).2) (fun _ => True.intro)

theorem updateVaMapping_sound {s : State} (h : Invariants P s) (caller : DomId) (i4 i3 i2 i1 : Slot) (e : Entry) :
    after (updateVaMapping P s caller i4 i3 i2 i1 e) (Invariants P) := by
  show after (match guestL1 s caller i4 i3 i2 with | some value => _ | none => _) (Invariants P)
  cases guestL1 s caller i4 i3 i2 with
  | none => exact True.intro
  | some f =>
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun can => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun one => ?_)
    exact (modL1_ok h e (Search.not_not one) (canGetPage_owner (Search.not_not (Search.not_or_left can)))
      (Search.lt_of_not_le (Search.not_or_right can)) (Or.inr rfl)).2

/-! Pins. -/

theorem good_pin {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E (use (reference C f) f))
    (out : s.pinned f = false) (table : isTable (s.types f) = true) (credits : ∀ g, C.uses g ≤ C.refs g) :
    Good P { s with pinned := update1 s.pinned f true } E C := by
  have pins : ∀ g, one (update1 s.pinned f true g) = one (s.pinned g) + one (decide (g = f)) := by
    intro g
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, update1_same, one_same, one_false out]
      exact rfl
    | inr n =>
      rewrite [update1_other _ _ _ n, one_other n]
      exact rfl
  exact {
    typed := G.typed,
    owned := G.owned,
    refs := fun g => by
      have k : s.references g = one (s.allocated g) + one (s.pinned g) + bases P s.base g + referring P s.types E g +
        (C.refs g + one (decide (g = f))) := G.refs g
      show s.references g = one (s.allocated g) + one (update1 s.pinned f true g) + bases P s.base g + referring P s.types E g + C.refs g
      linear [pins g],
    uses := fun g => by
      have k : s.uses g = one (s.pinned g) + bases P s.base g + employing P s.types E g +
        (C.uses g + one (decide (g = f))) := G.uses g
      show s.uses g = one (update1 s.pinned f true g) + bases P s.base g + employing P s.types E g + C.uses g
      linear [pins g],
    credits := credits,
    links := G.links,
    lawful := G.lawful,
    guests := G.guests,
    pins := fun g => by
      show update1 s.pinned f true g = true → _
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e]
        exact fun _ => table
      | inr n =>
        rewrite [update1_other _ _ _ n]
        exact G.pins g,
    tops := G.tops,
    existing := G.existing }

theorem good_unpin {s : State} {E : Ghost} {C : Credits} {f : Frame} (G : Good P s E C) (out : s.pinned f = true) :
    Good P { s with pinned := update1 s.pinned f false } E (use (reference C f) f) := by
  have pins : ∀ g, one (update1 s.pinned f false g) + one (decide (g = f)) = one (s.pinned g) := by
    intro g
    cases eq_or_ne g f with
    | inl e =>
      rewrite [e, update1_same, one_same, one_true out]
      exact rfl
    | inr n =>
      rewrite [update1_other _ _ _ n, one_other n]
      exact rfl
  exact {
    typed := G.typed,
    owned := G.owned,
    refs := fun g => by
      show s.references g = one (s.allocated g) + one (update1 s.pinned f false g) + bases P s.base g + referring P s.types E g +
        (C.refs g + one (decide (g = f)))
      linear [pins g, G.refs g],
    uses := fun g => by
      show s.uses g = one (update1 s.pinned f false g) + bases P s.base g + employing P s.types E g +
        (C.uses g + one (decide (g = f)))
      linear [pins g, G.uses g],
    credits := fun g => Search.le_add (G.credits g) (Nat.le.intro (k := 0) rfl),
    links := G.links,
    lawful := G.lawful,
    guests := G.guests,
    pins := fun g => by
      show update1 s.pinned f false g = true → _
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e, update1_same]
        exact fun no => absurd_bool no
      | inr n =>
        rewrite [update1_other _ _ _ n]
        exact G.pins g,
    tops := G.tops,
    existing := G.existing }

/-- The use of a checked frame goes over to or comes from something that is no credit. -/
theorem agree_settle {s : State} {E : Ghost} {C C' : Credits} {f : Frame} (A : Agree P s E C) (v : s.validated f = true)
    (other : ∀ g, g ≠ f → C'.uses g = C.uses g) : Agree P s E C' :=
  agree_ghost A (fun g _ no => other g (fun e => by
    rewrite [e] at no
    exact absurd_bool (no.symm.trans v))) (fun _ _ _ _ => rfl)

theorem take_ok {T : FrameType} {get : State → Frame → Outcome State Unit} (ok_get : GetSpec P T get) {s : State}
    (h : Invariants P s) {f : Frame} {dom : DomId} (owned : s.owner f = some dom) :
    Gives (get (takeReference s f) f) (fun next => ∃ E, Good P next E (use (reference nothing f) f) ∧
      Agree P next E (use (reference nothing f) f) ∧ Grow P nowhere s s.entries next E ∧ next.types f = T ∧ next.validated f = true) := by
  have K := ok_get (takeReference s f) s.entries (reference nothing f) f (good_takeReference (good_of_invariants h) owned)
    (agree_takeReference (agree_of_invariants h)) unlinked_nothing (by
      show 0 + 1 ≤ 0 + one (decide (f = f))
      rewrite [one_same]
      exact Nat.le.intro (k := 0) rfl)
  revert K
  cases get (takeReference s f) f with
  | fail n => exact fun _ => True.intro
  | failWith n next => exact fun K => False.elim K
  | ok next r =>
    intro K
    match (K : ∃ _, _) with
    | Exists.intro E (And.intro G (And.intro A (And.intro W rest))) =>
      exact Exists.intro E (And.intro G (And.intro A (And.intro (grow_trans (grow_like (s := s) (s' := takeReference s f) nowhere s.entries
        rfl rfl rfl rfl rfl rfl rfl) W (fun _ no => Or.inl no)) rest)))

/-- Drops a use and a reference of a checked frame. -/
theorem drop_both_ok {T : FrameType} {put : State → Frame → State} {defined : State → Frame → Prop} (ok_put : PutSpec P T put defined)
    {s : State} {E : Ghost} {f : Frame} (G : Good P s E (use (reference nothing f) f)) (A : Agree P s E (use (reference nothing f) f))
    (typed : s.types f = T) (v : s.validated f = true) :
    defined s f ∧ putPage_defined (put s f) f ∧ Invariants P (putPage (put s f) f) ∧
    ∃ E', Shrink nowhere s E (putPage (put s f) f) E' :=
  match ok_put s E (reference nothing f) f G A unlinked_nothing typed v with
  | And.intro D (Exists.intro E1 (And.intro G1 (And.intro A1 K1))) =>
    have D' := good_putPage G1 (fun _ => zero_le 0)
    And.intro D (And.intro D'.1 (And.intro (invariants_of_good D'.2 (agree_putPage A1))
      (Exists.intro E1 (shrink_trans K1 (shrink_putPage _ E1 f) (fun _ no => False.elim no)))))

theorem pin_sound {s : State} (h : Invariants P s) (caller : DomId) (foreign : Option DomId) (f : Frame) (level : Level) :
    after (pin P s caller foreign f level) (Invariants P) := by
  show after (match pageOwner P caller foreign with | some value => _ | none => _) (Invariants P)
  cases pageOwner P caller foreign with
  | none => exact True.intro
  | some owner =>
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun can => ?_)
    have K := take_ok (getType_ok level) h (canGetPage_owner (Search.not_not can))
    have K : Gives (getType P (takeReference s f) f level) _ := K
    show after (match getType P (takeReference s f) f level with | ok next r => _ | fail n => _ | failWith n next => _) (Invariants P)
    revert K
    cases getType P (takeReference s f) f level with
    | fail n => exact fun _ => True.intro
    | failWith n next => exact fun K => False.elim K
    | ok next r =>
      intro K
      match (K : ∃ _, _) with
      | Exists.intro E (And.intro G (And.intro A (And.intro _ (And.intro typed v)))) =>
        refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun out => ?_)
        refine invariants_of_good (good_pin G (Search.false_of_not_true out) (by
          rewrite [typed]
          exact tableType_table level) (fun _ => zero_le 0)) (agree_like (agree_settle A v ?_) rfl rfl rfl rfl (fun _ => rfl))
        intro g n
        show 0 = 0 + one (decide (g = f))
        rewrite [one_other n]
        exact rfl

theorem putType_ok {s : State} {E : Ghost} {f : Frame} (G : Good P s E (use (reference nothing f) f))
    (A : Agree P s E (use (reference nothing f) f)) (table : isTable (s.types f) = true) (v : s.validated f = true) :
    putType_defined P s f ∧ putPage_defined (putType P s f) f ∧ Invariants P (putPage (putType P s f) f) ∧
    ∃ E', Shrink nowhere s E (putPage (putType P s f) f) E' := by
  let All : State → Prop → Prop := fun t d =>
    d ∧ putPage_defined t f ∧ Invariants P (putPage t f) ∧ ∃ E', Shrink nowhere s E (putPage t f) E'
  show All (match s.types f with
    | FrameType.none => _ | FrameType.writable => _ | FrameType.l1 => _ | FrameType.l2 => _ | FrameType.l3 => _
    | FrameType.l4 => _) (match s.types f with
    | FrameType.none => _ | FrameType.writable => _ | FrameType.l1 => _ | FrameType.l2 => _ | FrameType.l3 => _
    | FrameType.l4 => _)
  cases ty : s.types f with
  | none =>
    rewrite [ty] at table
    exact absurd_bool table
  | writable =>
    rewrite [ty] at table
    exact absurd_bool table
  | l1 => exact drop_both_ok put_l1_ok G A ty v
  | l2 => exact drop_both_ok put_l2_ok G A ty v
  | l3 => exact drop_both_ok put_l3_ok G A ty v
  | l4 => exact drop_both_ok put_l4_ok G A ty v

theorem unpinned_ok {s : State} (h : Invariants P s) {f : Frame} (out : s.pinned f = true) :
    putType_defined P { s with pinned := update1 s.pinned f false } f ∧
    putPage_defined (putType P { s with pinned := update1 s.pinned f false } f) f ∧
    Invariants P (putPage (putType P { s with pinned := update1 s.pinned f false } f) f) ∧
    ∃ E', Shrink nowhere { s with pinned := update1 s.pinned f false } s.entries
      (putPage (putType P { s with pinned := update1 s.pinned f false } f) f) E' := by
  have both := h.pinnedIsTable f out
  have A1 : Agree P s s.entries (use (reference nothing f) f) := agree_settle (agree_of_invariants h) both.2 (fun g n => by
    show 0 + one (decide (g = f)) = 0
    rewrite [one_other n]
    exact rfl)
  exact putType_ok (good_unpin (good_of_invariants h) out) (agree_like A1 rfl rfl rfl rfl (fun _ => rfl)) both.1 both.2

theorem unpin_sound {s : State} (h : Invariants P s) (caller : DomId) (foreign : Option DomId) (f : Frame) :
    after (unpin P s caller foreign f) (Invariants P) := by
  show after (match pageOwner P caller foreign with | some value => _ | none => _) (Invariants P)
  cases pageOwner P caller foreign with
  | none => exact True.intro
  | some owner =>
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun _ => ?_)
    refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun out => ?_)
    exact (unpinned_ok h (Search.not_not out)).2.2.1

/-! Top-level tables. -/

def baseIs (o : Option Frame) (g : Frame) : Bool :=
  match o with
  | some value => decide (value = g)
  | _ => false

/-- What a former top-level table still holds. -/
def credited (o : Option Frame) : Credits :=
  { refs := fun g => one (baseIs o g), uses := fun g => one (baseIs o g), outs := fun _ => 0, ins := fun _ => 0 }

theorem good_base {s : State} {E : Ghost} {f : Frame} {d : DomId} (G : Good P s E (use (reference nothing f) f))
    (typed : s.types f = FrameType.l4) (owned : s.owner f = some d) :
    Good P { s with base := update1 s.base d (some f) } E (credited (s.base d)) := by
  have inside := (G.existing f d owned).2
  have B : ∀ g, bases P (update1 s.base d (some f)) g + one (baseIs (s.base d) g) = bases P s.base g + one (decide (g = f)) := by
    intro g
    have k := sum_range_update (fun x => one (baseIs (update1 s.base d (some f) x) g)) (fun x => one (baseIs (s.base x) g))
      P.DOMAINS d inside (fun x n => congrArg (fun o => one (baseIs o g)) (update1_other _ _ _ n))
    have k : bases P (update1 s.base d (some f)) g + one (baseIs (s.base d) g) =
      bases P s.base g + one (baseIs (update1 s.base d (some f) d) g) := k
    rewrite [update1_same] at k
    have swap : one (baseIs (some f) g) = one (decide (g = f)) := by
      show one (decide (f = g)) = _
      cases eq_or_ne g f with
      | inl e =>
        rewrite [e]
        exact rfl
      | inr n => exact (one_other (fun e => n e.symm)).trans (one_other n).symm
    rewrite [swap] at k
    exact k
  exact {
    typed := G.typed,
    owned := G.owned,
    refs := fun g => by
      have k : s.references g = one (s.allocated g) + one (s.pinned g) + bases P s.base g + referring P s.types E g +
        (0 + one (decide (g = f))) := G.refs g
      show s.references g = one (s.allocated g) + one (s.pinned g) + bases P (update1 s.base d (some f)) g +
        referring P s.types E g + one (baseIs (s.base d) g)
      linear [B g],
    uses := fun g => by
      have k : s.uses g = one (s.pinned g) + bases P s.base g + employing P s.types E g + (0 + one (decide (g = f))) := G.uses g
      show s.uses g = one (s.pinned g) + bases P (update1 s.base d (some f)) g + employing P s.types E g + one (baseIs (s.base d) g)
      linear [B g],
    credits := fun _ => Nat.le.intro (k := 0) rfl,
    links := G.links,
    lawful := G.lawful,
    guests := G.guests,
    pins := G.pins,
    tops := fun d' x => by
      show update1 s.base d (some f) d' = some x → _
      cases eq_or_ne d' d with
      | inl e =>
        rewrite [e, update1_same]
        intro same
        cases same
        exact And.intro typed owned
      | inr n =>
        rewrite [update1_other _ _ _ n]
        exact G.tops d' x,
    existing := G.existing }

theorem newBaseptr_parts {s : State} (h : Invariants P s) {caller : DomId} {f : Frame} (can : canGetPage s f caller = true) :
    Gives (getTypeL4 P (takeReference s f) f) (fun next =>
      (s.base caller = none → Invariants P { next with base := update1 next.base caller (some f) }) ∧
      (∀ old, s.base caller = some old →
        putTypeL4_defined P { next with base := update1 next.base caller (some f) } old ∧
        putPage_defined (putTypeL4 P { next with base := update1 next.base caller (some f) } old) old ∧
        Invariants P (putPage (putTypeL4 P { next with base := update1 next.base caller (some f) } old) old))) := by
  have can := canGetPage_owner can
  have K := take_ok get_l4_ok h can
  revert K
  cases getTypeL4 P (takeReference s f) f with
  | fail n => exact fun _ => True.intro
  | failWith n next => exact fun K => False.elim K
  | ok next r =>
    intro K
    match (K : ∃ _, _) with
    | Exists.intro E (And.intro G (And.intro A (And.intro W (And.intro typed v)))) =>
      have based : next.base caller = s.base caller := congrFun W.base caller
      have G1 := good_base G typed ((congrFun W.owner f).trans can)
      have A1 : Agree P next E nothing := agree_settle A v (fun g n => by
        show 0 = 0 + one (decide (g = f))
        rewrite [one_other n]
        exact rfl)
      refine And.intro (fun fresh => ?fresh) (fun old was => ?was)
      case fresh =>
        rewrite [based, fresh] at G1
        exact invariants_of_good (good_same (fun _ => And.intro rfl (And.intro rfl (And.intro rfl rfl))) G1)
          (agree_like A1 rfl rfl rfl rfl (fun _ => rfl))
      case was =>
        rewrite [based, was] at G1
        have top := (h.baseIsL4 caller old was).1
        have some' : s.types old ≠ FrameType.none := fun none => nomatch top.symm.trans none
        have typed' : next.types old = FrameType.l4 := (W.types old some').trans top
        have v' : next.validated old = true := (W.validated old some').trans ((invariants_checked h old).2 some')
        have alike : Same (credited (some old)) (use (reference nothing old) old) := by
          have swap : ∀ g, one (decide (old = g)) = 0 + one (decide (g = old)) := by
            intro g
            cases eq_or_ne g old with
            | inl e =>
              rewrite [e, one_same]
              exact rfl
            | inr n =>
              rewrite [one_other n, one_other (fun e => n e.symm)]
              exact rfl
          exact fun g => And.intro (swap g) (And.intro (swap g) (And.intro rfl rfl))
        have A2 : Agree P next E (use (reference nothing old) old) := agree_settle A1 v' (fun g n => by
          show 0 + one (decide (g = old)) = 0
          rewrite [one_other n]
          exact rfl)
        have D := drop_both_ok put_l4_ok (good_same alike G1) (agree_like A2 rfl rfl rfl rfl (fun _ => rfl)) typed' v'
        exact And.intro D.1 (And.intro D.2.1 D.2.2.1)

theorem newBaseptr_sound {s : State} (h : Invariants P s) (caller : DomId) (f : Frame) :
    after (newBaseptr P s caller f) (Invariants P) := by
  refine ite_elim (fun o => after o (Invariants P)) (fun _ => h) (fun _ => ?_)
  refine ite_elim (fun o => after o (Invariants P)) (fun _ => True.intro) (fun can => ?_)
  have K := newBaseptr_parts h (Search.not_not can)
  show after (match getTypeL4 P (takeReference s f) f with | ok next r => _ | fail n => _ | failWith n next => _) (Invariants P)
  revert K
  cases getTypeL4 P (takeReference s f) f with
  | fail n => exact fun _ => True.intro
  | failWith n next => exact fun K => False.elim K
  | ok next r =>
    intro K
    show Invariants P (match s.base caller with | some old => _ | none => _)
    cases b : s.base caller with
    | none => exact K.1 b
    | some old => exact (K.2 old b).2.2

end Actions

/-! The obligations. -/

theorem parameters_PAR : Obligations.parameters_PAR := by
  show 0 < 2 ∧ 0 < 16 ∧ 0 < 512 ∧ 256 ≤ 271 ∧ 0 < 512
  decide

theorem free_WD : Obligations.free_WD := fun _ _ _ _ _ h _ held => (free_parts h held).1

theorem mmuUpdate_WD : Obligations.mmuUpdate_WD := by
  intro P s caller foreign f slot e owner _ h _ may refused _ _
  have may := mayActOn_elim may
  have owned := canGetPage_owner (Search.not_imp_left refused)
  have within := Search.lt_of_not_le (Search.not_imp_right refused)
  exact And.intro (fun one => (modL1_ok h e one owned within may).1) (fun _ _ _ =>
    And.intro (fun typed => (modL2_ok h e typed owned within).1) (fun _ =>
      And.intro (fun typed => (modL3_ok h e typed owned within).1) (fun _ typed => (modL4_ok h e typed owned within).1)))

theorem updateVaMapping_WD : Obligations.updateVaMapping_WD :=
  fun _ _ _ _ _ _ _ e _ _ h _ refused _ _ one =>
    (modL1_ok h e one (canGetPage_owner (Search.not_imp_left refused)) (Search.lt_of_not_le (Search.not_imp_right refused))
      (Or.inr rfl)).1

theorem unpin_WD : Obligations.unpin_WD := fun _ _ _ _ _ _ _ h _ _ _ out =>
  have all := unpinned_ok h out
  And.intro all.1 all.2.1

theorem newBaseptr_WD : Obligations.newBaseptr_WD := by
  intro P s caller f _ h _ _ can
  have K := newBaseptr_parts h can
  show (match getTypeL4 P (takeReference s f) f with | ok next r => _ | fail n => _ | failWith n next => _ : Prop)
  revert K
  cases getTypeL4 P (takeReference s f) f with
  | ok next r => exact fun K old was => And.intro (K.2 old was).1 (K.2 old was).2.1
  | fail n => exact fun _ => True.intro
  | failWith n next => exact fun _ => True.intro

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

theorem mmuUpdate_INV_typedWhileUsed : Obligations.mmuUpdate_INV_typedWhileUsed :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.typedWhileUsed) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_usedIsValidated : Obligations.mmuUpdate_INV_usedIsValidated :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.usedIsValidated) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_pinnedIsTable : Obligations.mmuUpdate_INV_pinnedIsTable :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.pinnedIsTable) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_ownedWhileReferenced : Obligations.mmuUpdate_INV_ownedWhileReferenced :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_usedIsReferenced : Obligations.mmuUpdate_INV_usedIsReferenced :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.usedIsReferenced) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_mappingsAreTyped : Obligations.mmuUpdate_INV_mappingsAreTyped :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_isolation : Obligations.mmuUpdate_INV_isolation :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.isolation) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_referencesAreCounted : Obligations.mmuUpdate_INV_referencesAreCounted :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.referencesAreCounted) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_usesAreCounted : Obligations.mmuUpdate_INV_usesAreCounted :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.usesAreCounted) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_linksAreCounted : Obligations.mmuUpdate_INV_linksAreCounted :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.linksAreCounted) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_entriesAreLegal : Obligations.mmuUpdate_INV_entriesAreLegal :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.entriesAreLegal) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_baseIsL4 : Obligations.mmuUpdate_INV_baseIsL4 :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.baseIsL4) (mmuUpdate_sound h caller foreign f slot e)

theorem mmuUpdate_INV_ownedByExisting : Obligations.mmuUpdate_INV_ownedByExisting :=
  fun _ _ caller foreign f slot e _ h => after_mono _ (fun _ next => next.ownedByExisting) (mmuUpdate_sound h caller foreign f slot e)

theorem updateVaMapping_INV_typedWhileUsed : Obligations.updateVaMapping_INV_typedWhileUsed :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.typedWhileUsed) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_usedIsValidated : Obligations.updateVaMapping_INV_usedIsValidated :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.usedIsValidated) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_pinnedIsTable : Obligations.updateVaMapping_INV_pinnedIsTable :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.pinnedIsTable) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_ownedWhileReferenced : Obligations.updateVaMapping_INV_ownedWhileReferenced :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_usedIsReferenced : Obligations.updateVaMapping_INV_usedIsReferenced :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.usedIsReferenced) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_mappingsAreTyped : Obligations.updateVaMapping_INV_mappingsAreTyped :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_isolation : Obligations.updateVaMapping_INV_isolation :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.isolation) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_referencesAreCounted : Obligations.updateVaMapping_INV_referencesAreCounted :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.referencesAreCounted) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_usesAreCounted : Obligations.updateVaMapping_INV_usesAreCounted :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.usesAreCounted) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_linksAreCounted : Obligations.updateVaMapping_INV_linksAreCounted :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.linksAreCounted) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_entriesAreLegal : Obligations.updateVaMapping_INV_entriesAreLegal :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.entriesAreLegal) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_baseIsL4 : Obligations.updateVaMapping_INV_baseIsL4 :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.baseIsL4) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem updateVaMapping_INV_ownedByExisting : Obligations.updateVaMapping_INV_ownedByExisting :=
  fun _ _ caller i4 i3 i2 i1 e _ h => after_mono _ (fun _ next => next.ownedByExisting) (updateVaMapping_sound h caller i4 i3 i2 i1 e)

theorem pin_INV_typedWhileUsed : Obligations.pin_INV_typedWhileUsed :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.typedWhileUsed) (pin_sound h caller foreign f level)

theorem pin_INV_usedIsValidated : Obligations.pin_INV_usedIsValidated :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.usedIsValidated) (pin_sound h caller foreign f level)

theorem pin_INV_pinnedIsTable : Obligations.pin_INV_pinnedIsTable :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.pinnedIsTable) (pin_sound h caller foreign f level)

theorem pin_INV_ownedWhileReferenced : Obligations.pin_INV_ownedWhileReferenced :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (pin_sound h caller foreign f level)

theorem pin_INV_usedIsReferenced : Obligations.pin_INV_usedIsReferenced :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.usedIsReferenced) (pin_sound h caller foreign f level)

theorem pin_INV_mappingsAreTyped : Obligations.pin_INV_mappingsAreTyped :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (pin_sound h caller foreign f level)

theorem pin_INV_isolation : Obligations.pin_INV_isolation :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.isolation) (pin_sound h caller foreign f level)

theorem pin_INV_referencesAreCounted : Obligations.pin_INV_referencesAreCounted :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.referencesAreCounted) (pin_sound h caller foreign f level)

theorem pin_INV_usesAreCounted : Obligations.pin_INV_usesAreCounted :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.usesAreCounted) (pin_sound h caller foreign f level)

theorem pin_INV_linksAreCounted : Obligations.pin_INV_linksAreCounted :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.linksAreCounted) (pin_sound h caller foreign f level)

theorem pin_INV_entriesAreLegal : Obligations.pin_INV_entriesAreLegal :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.entriesAreLegal) (pin_sound h caller foreign f level)

theorem pin_INV_baseIsL4 : Obligations.pin_INV_baseIsL4 :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.baseIsL4) (pin_sound h caller foreign f level)

theorem pin_INV_ownedByExisting : Obligations.pin_INV_ownedByExisting :=
  fun _ _ caller foreign f level _ h => after_mono _ (fun _ next => next.ownedByExisting) (pin_sound h caller foreign f level)

theorem unpin_INV_typedWhileUsed : Obligations.unpin_INV_typedWhileUsed :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.typedWhileUsed) (unpin_sound h caller foreign f)

theorem unpin_INV_usedIsValidated : Obligations.unpin_INV_usedIsValidated :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.usedIsValidated) (unpin_sound h caller foreign f)

theorem unpin_INV_pinnedIsTable : Obligations.unpin_INV_pinnedIsTable :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.pinnedIsTable) (unpin_sound h caller foreign f)

theorem unpin_INV_ownedWhileReferenced : Obligations.unpin_INV_ownedWhileReferenced :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (unpin_sound h caller foreign f)

theorem unpin_INV_usedIsReferenced : Obligations.unpin_INV_usedIsReferenced :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.usedIsReferenced) (unpin_sound h caller foreign f)

theorem unpin_INV_mappingsAreTyped : Obligations.unpin_INV_mappingsAreTyped :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (unpin_sound h caller foreign f)

theorem unpin_INV_isolation : Obligations.unpin_INV_isolation :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.isolation) (unpin_sound h caller foreign f)

theorem unpin_INV_referencesAreCounted : Obligations.unpin_INV_referencesAreCounted :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.referencesAreCounted) (unpin_sound h caller foreign f)

theorem unpin_INV_usesAreCounted : Obligations.unpin_INV_usesAreCounted :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.usesAreCounted) (unpin_sound h caller foreign f)

theorem unpin_INV_linksAreCounted : Obligations.unpin_INV_linksAreCounted :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.linksAreCounted) (unpin_sound h caller foreign f)

theorem unpin_INV_entriesAreLegal : Obligations.unpin_INV_entriesAreLegal :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.entriesAreLegal) (unpin_sound h caller foreign f)

theorem unpin_INV_baseIsL4 : Obligations.unpin_INV_baseIsL4 :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.baseIsL4) (unpin_sound h caller foreign f)

theorem unpin_INV_ownedByExisting : Obligations.unpin_INV_ownedByExisting :=
  fun _ _ caller foreign f _ h => after_mono _ (fun _ next => next.ownedByExisting) (unpin_sound h caller foreign f)

theorem newBaseptr_INV_typedWhileUsed : Obligations.newBaseptr_INV_typedWhileUsed :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.typedWhileUsed) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_usedIsValidated : Obligations.newBaseptr_INV_usedIsValidated :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.usedIsValidated) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_pinnedIsTable : Obligations.newBaseptr_INV_pinnedIsTable :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.pinnedIsTable) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_ownedWhileReferenced : Obligations.newBaseptr_INV_ownedWhileReferenced :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.ownedWhileReferenced) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_usedIsReferenced : Obligations.newBaseptr_INV_usedIsReferenced :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.usedIsReferenced) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_mappingsAreTyped : Obligations.newBaseptr_INV_mappingsAreTyped :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.mappingsAreTyped) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_isolation : Obligations.newBaseptr_INV_isolation :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.isolation) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_referencesAreCounted : Obligations.newBaseptr_INV_referencesAreCounted :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.referencesAreCounted) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_usesAreCounted : Obligations.newBaseptr_INV_usesAreCounted :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.usesAreCounted) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_linksAreCounted : Obligations.newBaseptr_INV_linksAreCounted :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.linksAreCounted) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_entriesAreLegal : Obligations.newBaseptr_INV_entriesAreLegal :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.entriesAreLegal) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_baseIsL4 : Obligations.newBaseptr_INV_baseIsL4 :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.baseIsL4) (newBaseptr_sound h caller f)

theorem newBaseptr_INV_ownedByExisting : Obligations.newBaseptr_INV_ownedByExisting :=
  fun _ _ caller f _ h => after_mono _ (fun _ next => next.ownedByExisting) (newBaseptr_sound h caller f)

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
