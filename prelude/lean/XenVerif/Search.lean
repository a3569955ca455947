import XenVerif.Errno
import XenVerif.Linear
import XenVerif.Lists
import XenVerif.Logic
import XenVerif.Maps
import XenVerif.Options
import XenVerif.Outcome

/-! The steps of proofs that xenverif finds. Each is a plain lemma, so that the proofs do not hang on a version's tactics. -/

namespace XenVerif.Search

/-! Case distinctions and negation, without classical axioms. -/

theorem elim {G : Prop} (f : False) : G := False.elim f

theorem cases_dec (c : Prop) [d : Decidable c] {G : Prop} (yes : c → G) (no : ¬ c → G) : G :=
  match d with
  | isTrue h => yes h
  | isFalse n => no n

theorem cases_bool (b : Bool) {G : Prop} (yes : b = true → G) (no : b = false → G) : G :=
  match b, yes, no with
  | true, yes, _ => yes rfl
  | false, _, no => no rfl

theorem cases_or {a b G : Prop} (h : a ∨ b) (left : a → G) (right : b → G) : G :=
  match h with
  | Or.inl x => left x
  | Or.inr y => right y

theorem cases_ex {α : Type} {p : α → Prop} {G : Prop} (h : ∃ x, p x) (k : ∀ x, p x → G) : G :=
  match h with
  | Exists.intro x px => k x px

theorem by_contra (c : Prop) [d : Decidable c] (h : ¬ c → False) : c :=
  match d with
  | isTrue p => p
  | isFalse n => False.elim (h n)

theorem not_not {c : Prop} [d : Decidable c] (h : ¬ ¬ c) : c := by_contra c h

theorem or_of_imp {a b : Prop} [d : Decidable a] (h : ¬ a → b) : a ∨ b :=
  match d with
  | isTrue x => Or.inl x
  | isFalse n => Or.inr (h n)

theorem or_left {a b : Prop} (h : a ∨ b) (n : ¬ b) : a :=
  match h with
  | Or.inl x => x
  | Or.inr y => absurd y n

theorem or_right {a b : Prop} (h : a ∨ b) (n : ¬ a) : b :=
  match h with
  | Or.inl x => absurd x n
  | Or.inr y => y

theorem not_imp_left {a b : Prop} [d : Decidable a] (h : ¬ (a → b)) : a :=
  by_contra a (fun n => h (fun x => absurd x n))

theorem not_imp_right {a b : Prop} (h : ¬ (a → b)) : ¬ b := fun y => h (fun _ => y)

theorem not_or_left {a b : Prop} (h : ¬ (a ∨ b)) : ¬ a := fun x => h (Or.inl x)

theorem not_or_right {a b : Prop} (h : ¬ (a ∨ b)) : ¬ b := fun y => h (Or.inr y)

theorem not_and {a b : Prop} (h : ¬ (a ∧ b)) (x : a) : ¬ b := fun y => h (And.intro x y)

theorem not_ex {α : Type} {p : α → Prop} (h : ¬ ∃ x, p x) (x : α) : ¬ p x :=
  fun px => h (Exists.intro x px)

theorem not_not_intro {a : Prop} (x : a) : ¬ ¬ a := fun n => n x

theorem not_and_of_left {a b : Prop} (n : ¬ a) : ¬ (a ∧ b) := fun h => n h.1

theorem not_and_of_right {a b : Prop} (n : ¬ b) : ¬ (a ∧ b) := fun h => n h.2

theorem not_or_intro {a b : Prop} (n : ¬ a) (m : ¬ b) : ¬ (a ∨ b) := fun h => cases_or h n m

theorem not_imp_intro {a b : Prop} (x : a) (n : ¬ b) : ¬ (a → b) := fun f => n (f x)

/-! Equations. -/

theorem ne_of {α : Type} {a b a' b' : α} (n : ¬ a = b) (x : a' = a) (y : b' = b) : ¬ a' = b' :=
  fun e => n (x.symm.trans (e.trans y))

theorem ne_symm {α : Type} {a b : α} (n : ¬ a = b) : ¬ b = a := fun e => n e.symm

/-- Two things of which one is `x` and the other is not are different. -/
theorem eq_of {α : Type} {a b x : α} (e : a = x) (f : b = x) : a = b := e.trans f.symm

theorem nat_clash {G : Prop} {a b : Nat} (e : a = b) (n : Nat.beq a b = false) : G :=
  have same : Nat.beq a a = true := by
    have all : ∀ n : Nat, Nat.beq n n = true := by
      intro n
      induction n with
      | zero => exact rfl
      | succ n ih => exact ih
    exact all a
  have t : Nat.beq a b = true := by
    rewrite [← e]
    exact same
  nomatch t.symm.trans n

/-! Booleans. -/

theorem false_of_not_true {b : Bool} (n : ¬ b = true) : b = false :=
  match b, n with
  | true, n => absurd rfl n
  | false, _ => rfl

theorem true_of_not_false {b : Bool} (n : ¬ b = false) : b = true :=
  match b, n with
  | true, _ => rfl
  | false, n => absurd rfl n

theorem not_true_of_false {b : Bool} (h : b = false) : ¬ b = true :=
  fun t => nomatch t.symm.trans h

theorem not_false_of_true {b : Bool} (h : b = true) : ¬ b = false :=
  fun f => nomatch h.symm.trans f

theorem and_true_left {a b : Bool} (h : (a && b) = true) : a = true :=
  match a, h with
  | true, _ => rfl
  | false, h => nomatch h

theorem and_true_right {a b : Bool} (h : (a && b) = true) : b = true :=
  match a, h with
  | true, h => h
  | false, h => nomatch h

theorem and_of_true {a b : Bool} (x : a = true) (y : b = true) : (a && b) = true :=
  match a, x with
  | true, _ => y

theorem and_of_false_left {a b : Bool} (x : a = false) : (a && b) = false :=
  match a, x with
  | false, _ => rfl

theorem and_of_false_right {a b : Bool} (y : b = false) : (a && b) = false :=
  match a, b, y with
  | true, false, _ => rfl
  | false, false, _ => rfl

theorem and_false_right {a b : Bool} (h : (a && b) = false) (x : a = true) : b = false :=
  match a, x, h with
  | true, _, h => h

theorem and_false_left {a b : Bool} (h : (a && b) = false) (y : b = true) : a = false :=
  match a, b, y, h with
  | true, true, _, h => nomatch h
  | false, _, _, _ => rfl

theorem or_false_left {a b : Bool} (h : (a || b) = false) : a = false :=
  match a, h with
  | true, h => nomatch h
  | false, _ => rfl

theorem or_false_right {a b : Bool} (h : (a || b) = false) : b = false :=
  match a, h with
  | true, h => nomatch h
  | false, h => h

theorem or_of_false {a b : Bool} (x : a = false) (y : b = false) : (a || b) = false :=
  match a, x with
  | false, _ => y

theorem or_of_true_left {a b : Bool} (x : a = true) : (a || b) = true :=
  match a, x with
  | true, _ => rfl

theorem or_of_true_right {a b : Bool} (y : b = true) : (a || b) = true :=
  match a, b, y with
  | true, true, _ => rfl
  | false, true, _ => rfl

theorem or_true_right {a b : Bool} (h : (a || b) = true) (x : a = false) : b = true :=
  match a, x, h with
  | false, _, h => h

theorem or_true_left {a b : Bool} (h : (a || b) = true) (y : b = false) : a = true :=
  match a, b, y, h with
  | true, _, _, _ => rfl
  | false, false, _, h => nomatch h

theorem not_true {a : Bool} (h : (!a) = true) : a = false :=
  match a, h with
  | true, h => nomatch h
  | false, _ => rfl

theorem not_false {a : Bool} (h : (!a) = false) : a = true :=
  match a, h with
  | true, _ => rfl
  | false, h => nomatch h

theorem not_of_true {a : Bool} (h : a = true) : (!a) = false :=
  match a, h with
  | true, _ => rfl

theorem not_of_false {a : Bool} (h : a = false) : (!a) = true :=
  match a, h with
  | false, _ => rfl

theorem decide_false_of {c : Prop} [d : Decidable c] (n : ¬ c) : decide c = false :=
  match d with
  | isTrue h => absurd h n
  | isFalse _ => rfl

/-! Outcomes. -/

theorem after_ok {S R : Type} {o : Outcome S R} {s : S} {r : R} {Q : S → Prop} (e : o = Outcome.ok s r) (q : Q s) :
    after o Q :=
  match o, e with
  | Outcome.ok _ _, e => by
    cases e
    exact q

theorem after_fail {S R : Type} {o : Outcome S R} {n : Errno} {Q : S → Prop} (e : o = Outcome.fail n) : after o Q :=
  match o, e with
  | Outcome.fail _, _ => True.intro

theorem after_failWith {S R : Type} {o : Outcome S R} {n : Errno} {s : S} {Q : S → Prop}
    (e : o = Outcome.failWith n s) (q : Q s) : after o Q :=
  match o, e with
  | Outcome.failWith _ _, e => by
    cases e
    exact q

/-- Where a tag tells constructors apart, equal values have equal tags. -/
theorem clash {α : Type} {G : Prop} (tag : α → Nat) {a b : α} (e : a = b)
    (n : Nat.beq (tag a) (tag b) = false) : G :=
  nat_clash (congrArg tag e) n

def boolTag : Bool → Nat
  | true => 1
  | false => 0

def optionTag {α : Type} : Option α → Nat
  | none => 0
  | some _ => 1

def outcomeTag {S R : Type} : Outcome S R → Nat
  | Outcome.ok _ _ => 0
  | Outcome.fail _ => 1
  | Outcome.failWith _ _ => 2

theorem fail_inj0 {S R : Type} {a b : Errno} (e : (Outcome.fail a : Outcome S R) = Outcome.fail b) : a = b := by
  cases e
  exact rfl

theorem failWith_inj0 {S R : Type} {a b : Errno} {x y : S}
    (e : (Outcome.failWith a x : Outcome S R) = Outcome.failWith b y) : a = b := by
  cases e
  exact rfl

theorem failWith_inj1 {S R : Type} {a b : Errno} {x y : S}
    (e : (Outcome.failWith a x : Outcome S R) = Outcome.failWith b y) : x = y := by
  cases e
  exact rfl

theorem some_inj {α : Type} {a b : α} (e : some a = some b) : a = b := by
  cases e
  exact rfl

theorem cases_option {α : Type} (x : Option α) {G : Prop} (nothing : x = none → G)
    (something : ∀ value, x = some value → G) : G :=
  match x, nothing, something with
  | none, nothing, _ => nothing rfl
  | some v, _, something => something v rfl

theorem ok_inj0 {S R : Type} {a b : S} {x y : R} (e : Outcome.ok a x = Outcome.ok b y) : a = b := by
  cases e
  exact rfl

theorem ok_inj1 {S R : Type} {a b : S} {x y : R} (e : Outcome.ok a x = Outcome.ok b y) : x = y := by
  cases e
  exact rfl

/-! Search in a range. -/

theorem member_range_low {lo hi x : Nat} (h : Member x (range lo hi)) : lo ≤ x := (member_range lo hi x h).1

theorem member_range_high {lo hi x : Nat} (h : Member x (range lo hi)) : x < hi := (member_range lo hi x h).2

theorem member_countUp_of (k n : Nat) : ∀ lo, k + 1 ≤ n → Member (lo + k) (countUp lo n) := by
  induction n generalizing k with
  | zero => exact fun lo h => False.elim (not_succ_le k (le_trans h (Nat.le.intro (Nat.zero_add k))))
  | succ n ih =>
    intro lo h
    cases k with
    | zero => exact Or.inl rfl
    | succ k =>
      have smaller : k + 1 ≤ n := by
        cases Nat.le.dest h with
        | intro j e =>
          rewrite [Nat.succ_add] at e
          exact Nat.le.intro (k := j) (congrArg Nat.pred e)
      have inside : Member (lo + 1 + k) (countUp (lo + 1) n) := ih k (lo + 1) smaller
      rewrite [Nat.succ_add] at inside
      exact Or.inr inside

theorem member_range_of {lo hi x : Nat} (low : lo ≤ x) (high : x < hi) : Member x (range lo hi) := by
  cases Nat.le.dest low with
  | intro k e =>
    rewrite [← e]
    refine member_countUp_of k (hi - lo) lo ?_
    cases Nat.le.dest high with
    | intro j f =>
      have whole : hi - lo + lo = k + 1 + j + lo := by
        rewrite [sub_add hi lo (le_trans low (le_of_lt high)), ← f, ← e]
        show Nat.succ (lo + k) + j = k + 1 + j + lo
        rewrite [Nat.add_comm (k + 1 + j) lo, ← Nat.add_assoc]
        exact rfl
      exact Nat.le.intro (k := j) (Nat.add_right_cancel whole).symm

theorem find_none_range (f : Nat → Bool) {lo hi : Nat} (e : find (range lo hi) f = none) (x : Nat) (low : lo ≤ x)
    (high : x < hi) : f x = false := find_none f (range lo hi) e x (member_range_of low high)

theorem find_countUp_least (f : Nat → Bool) (n : Nat) :
    ∀ lo x, find (countUp lo n) f = some x → ∀ y, lo ≤ y → y < x → f y = false := by
  induction n with
  | zero =>
    intro lo x e
    exact nomatch e
  | succ n ih =>
    intro lo x e y low high
    have step : find (countUp lo (n + 1)) f = if f lo = true then some lo else find (countUp (lo + 1) n) f := rfl
    cases h : f lo with
    | true =>
      have e' : some lo = some x := by
        rewrite [← e, step]
        exact (ite_then h).symm
      have same : lo = x := some_inj e'
      exact False.elim (not_succ_le y (le_trans high (by
        rewrite [← same]
        exact low)))
    | false =>
      have m : ¬ f lo = true := not_true_of_false h
      have e' : find (countUp (lo + 1) n) f = some x := by
        rewrite [← e, step]
        exact (ite_else m).symm
      cases le_or_lt y lo with
      | inl g =>
        rewrite [eq_of_le g low]
        exact h
      | inr g => exact ih (lo + 1) x e' y g high

/-- What is found in a range is the first that passes. -/
theorem find_least (f : Nat → Bool) {lo hi x : Nat} (e : find (range lo hi) f = some x) (y : Nat) (low : lo ≤ y)
    (high : y < x) : f y = false := find_countUp_least f (hi - lo) lo x e y low high

theorem find_some_member {α : Type} {f : α → Bool} {x : α} {xs : List α} (e : find xs f = some x) : Member x xs :=
  (find_some f x xs e).1

theorem find_some_passes {α : Type} (f : α → Bool) (x : α) {xs : List α} (e : find xs f = some x) : f x = true :=
  (find_some f x xs e).2

theorem find_none_fails {α : Type} (f : α → Bool) {xs : List α} (e : find xs f = none) (x : α) (h : Member x xs) :
    f x = false := find_none f xs e x h

/-! What every or some element of a list passes. -/

theorem every_true_all {α : Type} (f : α → Bool) {xs : List α} (e : every xs f = true) (x : α) (h : Member x xs) :
    f x = true := every_true f xs e x h

theorem every_true_range (f : Nat → Bool) {lo hi : Nat} (e : every (range lo hi) f = true) (x : Nat) (low : lo ≤ x)
    (high : x < hi) : f x = true := every_true f (range lo hi) e x (member_range_of low high)

theorem every_false_some {α : Type} (f : α → Bool) : ∀ {xs : List α}, every xs f = false → ∃ x, Member x xs ∧ f x = false := by
  intro xs
  induction xs with
  | nil =>
    intro e
    exact nomatch e
  | cons y ys ih =>
    intro e
    have step : every (y :: ys) f = if f y = true then every ys f else false := rfl
    cases h : f y with
    | true =>
      have e' : every ys f = false := by
        rewrite [← e, step]
        exact (ite_then h).symm
      exact cases_ex (ih e') (fun x found => Exists.intro x (And.intro (Or.inr found.1) found.2))
    | false => exact Exists.intro y (And.intro (Or.inl rfl) h)

theorem any_true_some {α : Type} (f : α → Bool) {xs : List α} (e : any xs f = true) : ∃ x, Member x xs ∧ f x = true :=
  any_true f xs e

theorem any_false_all {α : Type} (f : α → Bool) : ∀ {xs : List α}, any xs f = false → ∀ x, Member x xs → f x = false := by
  intro xs
  induction xs with
  | nil => exact fun _ _ inside => False.elim inside
  | cons y ys ih =>
    intro e x inside
    have step : any (y :: ys) f = if f y = true then true else any ys f := rfl
    cases h : f y with
    | true =>
      have e' : true = false := by
        rewrite [← e, step]
        exact (ite_then h).symm
      exact nomatch e'
    | false =>
      have e' : any ys f = false := by
        rewrite [← e, step]
        exact (ite_else (not_true_of_false h)).symm
      cases inside with
      | inl same =>
        rewrite [same]
        exact h
      | inr inside => exact ih e' x inside

theorem any_false_range (f : Nat → Bool) {lo hi : Nat} (e : any (range lo hi) f = false) (x : Nat) (low : lo ≤ x)
    (high : x < hi) : f x = false := any_false_all f e x (member_range_of low high)

/-! Updates, by equations between keys. -/

section
variable {α β δ ε γ : Type} [DecidableEq α] [DecidableEq β] [DecidableEq δ] [DecidableEq ε]

theorem update1_at (m : α → γ) (a : α) (v : γ) (a' : α) (e : a' = a) : update1 m a v a' = v := ite_then e

theorem update2_at (m : α → β → γ) (a : α) (b : β) (v : γ) (a' : α) (b' : β) (e : a' = a) (f : b' = b) :
    update2 m a b v a' b' = v :=
  ite_then (And.intro e f)

theorem update3_at (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) (a' : α) (b' : β) (c' : δ)
    (e : a' = a) (f : b' = b) (g : c' = c) : update3 m a b c v a' b' c' = v :=
  ite_then (And.intro e (And.intro f g))

theorem update4_at (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) (a' : α) (b' : β) (c' : δ)
    (d' : ε) (e : a' = a) (f : b' = b) (g : c' = c) (h : d' = d) : update4 m a b c d v a' b' c' d' = v :=
  ite_then (And.intro e (And.intro f (And.intro g h)))

theorem update1_off0 (m : α → γ) (a : α) (v : γ) (a' : α) (n : ¬ a' = a) : update1 m a v a' = m a' :=
  ite_else n

theorem update2_off0 (m : α → β → γ) (a : α) (b : β) (v : γ) (a' : α) (b' : β) (n : ¬ a' = a) :
    update2 m a b v a' b' = m a' b' :=
  ite_else (fun h => n h.1)

theorem update2_off1 (m : α → β → γ) (a : α) (b : β) (v : γ) (a' : α) (b' : β) (n : ¬ b' = b) :
    update2 m a b v a' b' = m a' b' :=
  ite_else (fun h => n h.2)

theorem update3_off0 (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) (a' : α) (b' : β) (c' : δ)
    (n : ¬ a' = a) : update3 m a b c v a' b' c' = m a' b' c' :=
  ite_else (fun h => n h.1)

theorem update3_off1 (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) (a' : α) (b' : β) (c' : δ)
    (n : ¬ b' = b) : update3 m a b c v a' b' c' = m a' b' c' :=
  ite_else (fun h => n h.2.1)

theorem update3_off2 (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) (a' : α) (b' : β) (c' : δ)
    (n : ¬ c' = c) : update3 m a b c v a' b' c' = m a' b' c' :=
  ite_else (fun h => n h.2.2)

theorem update4_off0 (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) (a' : α) (b' : β) (c' : δ)
    (d' : ε) (n : ¬ a' = a) : update4 m a b c d v a' b' c' d' = m a' b' c' d' :=
  ite_else (fun h => n h.1)

theorem update4_off1 (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) (a' : α) (b' : β) (c' : δ)
    (d' : ε) (n : ¬ b' = b) : update4 m a b c d v a' b' c' d' = m a' b' c' d' :=
  ite_else (fun h => n h.2.1)

theorem update4_off2 (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) (a' : α) (b' : β) (c' : δ)
    (d' : ε) (n : ¬ c' = c) : update4 m a b c d v a' b' c' d' = m a' b' c' d' :=
  ite_else (fun h => n h.2.2.1)

theorem update4_off3 (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) (a' : α) (b' : β) (c' : δ)
    (d' : ε) (n : ¬ d' = d) : update4 m a b c d v a' b' c' d' = m a' b' c' d' :=
  ite_else (fun h => n h.2.2.2)

end

/-! Congruence at several places. The function is given, so that Lean need not guess the places. -/

theorem congr2 {α β ρ : Type} (F : α → β → ρ) {a a' : α} {b b' : β}
    (h1 : a = a') (h2 : b = b') : F a b = F a' b' := by
  rewrite [h1, h2]
  exact rfl

theorem congr3 {α β γ ρ : Type} (F : α → β → γ → ρ) {a a' : α} {b b' : β} {c c' : γ}
    (h1 : a = a') (h2 : b = b') (h3 : c = c') : F a b c = F a' b' c' := by
  rewrite [h1, h2, h3]
  exact rfl

theorem congr4 {α β γ δ ρ : Type} (F : α → β → γ → δ → ρ) {a a' : α} {b b' : β} {c c' : γ} {d d' : δ}
    (h1 : a = a') (h2 : b = b') (h3 : c = c') (h4 : d = d') : F a b c d = F a' b' c' d' := by
  rewrite [h1, h2, h3, h4]
  exact rfl

theorem congr5 {α β γ δ ε ρ : Type} (F : α → β → γ → δ → ε → ρ) {a a' : α} {b b' : β} {c c' : γ} {d d' : δ} {e e' : ε}
    (h1 : a = a') (h2 : b = b') (h3 : c = c') (h4 : d = d') (h5 : e = e') : F a b c d e = F a' b' c' d' e' := by
  rewrite [h1, h2, h3, h4, h5]
  exact rfl

theorem congr6 {α β γ δ ε ζ ρ : Type} (F : α → β → γ → δ → ε → ζ → ρ) {a a' : α} {b b' : β} {c c' : γ} {d d' : δ} {e e' : ε} {f f' : ζ}
    (h1 : a = a') (h2 : b = b') (h3 : c = c') (h4 : d = d') (h5 : e = e') (h6 : f = f') : F a b c d e f = F a' b' c' d' e' f' := by
  rewrite [h1, h2, h3, h4, h5, h6]
  exact rfl

theorem congr7 {α β γ δ ε ζ η ρ : Type} (F : α → β → γ → δ → ε → ζ → η → ρ) {a a' : α} {b b' : β} {c c' : γ} {d d' : δ} {e e' : ε} {f f' : ζ} {g g' : η}
    (h1 : a = a') (h2 : b = b') (h3 : c = c') (h4 : d = d') (h5 : e = e') (h6 : f = f') (h7 : g = g') : F a b c d e f g = F a' b' c' d' e' f' g' := by
  rewrite [h1, h2, h3, h4, h5, h6, h7]
  exact rfl

theorem congr8 {α β γ δ ε ζ η θ ρ : Type} (F : α → β → γ → δ → ε → ζ → η → θ → ρ) {a a' : α} {b b' : β} {c c' : γ} {d d' : δ} {e e' : ε} {f f' : ζ} {g g' : η} {h h' : θ}
    (h1 : a = a') (h2 : b = b') (h3 : c = c') (h4 : d = d') (h5 : e = e') (h6 : f = f') (h7 : g = g') (h8 : h = h') : F a b c d e f g h = F a' b' c' d' e' f' g' h' := by
  rewrite [h1, h2, h3, h4, h5, h6, h7, h8]
  exact rfl

end XenVerif.Search
