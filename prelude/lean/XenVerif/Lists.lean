import XenVerif.Enumerations
import XenVerif.Logic

/-! Ranges, membership, search, counts and sums, and folds with their induction rule. -/

namespace XenVerif

/-- `lo`, `lo + 1`, …: `n` numbers. -/
def countUp : Nat → Nat → List Nat
  | _, 0 => []
  | lo, n + 1 => lo :: countUp (lo + 1) n

/-- `lo`, …, `hi - 1`. -/
def range (lo hi : Nat) : List Nat := countUp lo (hi - lo)

/-- `x` is an element of the list. -/
def Member {α : Type} (x : α) : List α → Prop
  | [] => False
  | y :: ys => x = y ∨ Member x ys

/-- Whether `x` is an element of the list. -/
def includes {α : Type} [DecidableEq α] (xs : List α) (x : α) : Bool :=
  match xs with
  | [] => false
  | y :: ys => if y = x then true else includes ys x

/-- The first `n` elements. -/
def firstn {α : Type} : Nat → List α → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, x :: xs => x :: firstn n xs

/-- All but the first `n` elements. -/
def skipn {α : Type} : Nat → List α → List α
  | 0, xs => xs
  | _ + 1, [] => []
  | n + 1, _ :: xs => skipn n xs

/-- The elements at `start`, …, `stop - 1`, as far as there are any. -/
def slice {α : Type} (xs : List α) (start stop : Nat) : List α := firstn (stop - start) (skipn start xs)

/-- The first element that passes the test. -/
def find {α : Type} (xs : List α) (f : α → Bool) : Option α :=
  match xs with
  | [] => none
  | y :: ys => if f y = true then some y else find ys f

/-- Whether every element passes the test. -/
def every {α : Type} (xs : List α) (f : α → Bool) : Bool :=
  match xs with
  | [] => true
  | y :: ys => if f y = true then every ys f else false

/-- Whether some element passes the test. -/
def any {α : Type} (xs : List α) (f : α → Bool) : Bool :=
  match xs with
  | [] => false
  | y :: ys => if f y = true then true else any ys f

def sum {α : Type} (xs : List α) (f : α → Nat) : Nat :=
  match xs with
  | [] => 0
  | y :: ys => f y + sum ys f

def sumInt {α : Type} (xs : List α) (f : α → Int) : Int :=
  match xs with
  | [] => 0
  | y :: ys => f y + sumInt ys f

/-- How many elements pass the test. -/
def count {α : Type} (xs : List α) (f : α → Bool) : Nat := sum xs (fun x => if f x = true then 1 else 0)

/-- Combines the elements from the left, beginning with `start`. -/
def fold {α σ : Type} (xs : List α) (f : σ → α → σ) (start : σ) : σ :=
  match xs with
  | [] => start
  | y :: ys => fold ys f (f start y)

/-- `defined` holds at each accumulator and element that a fold comes to. -/
def foldDefined {α σ : Type} (defined : σ → α → Prop) (xs : List α) (f : σ → α → σ) (start : σ) : Prop :=
  match xs with
  | [] => True
  | y :: ys => defined start y ∧ foldDefined defined ys f (f start y)

/-- Induction over a fold: what holds at the start and is kept by every step holds at the end. -/
theorem fold_invariant {α σ : Type} (I : σ → Prop) (f : σ → α → σ) (xs : List α) :
    ∀ start : σ, I start → (∀ s x, I s → Member x xs → I (f s x)) → I (fold xs f start) := by
  induction xs with
  | nil => exact fun _ first _ => first
  | cons y ys ih =>
    exact fun start first step =>
      ih (f start y) (step start y first (Or.inl rfl)) (fun s x h inside => step s x h (Or.inr inside))

/-- What is found is in the list and passes the test. -/
theorem find_some {α : Type} (f : α → Bool) (x : α) (xs : List α) :
    find xs f = some x → Member x xs ∧ f x = true := by
  induction xs with
  | nil =>
    intro e
    exact nomatch e
  | cons y ys ih =>
    intro e
    have step : find (y :: ys) f = if f y = true then some y else find ys f := rfl
    cases h : f y with
    | true =>
      have e' : some y = some x := by
        rewrite [← e, step]
        exact (ite_then h).symm
      cases e'
      exact And.intro (Or.inl rfl) h
    | false =>
      have n : ¬ f y = true := fun t => nomatch t.symm.trans h
      have e' : find ys f = some x := by
        rewrite [← e, step]
        exact (ite_else n).symm
      exact And.intro (Or.inr (ih e').1) (ih e').2

/-- Where nothing is found, nothing passes. -/
theorem find_none {α : Type} (f : α → Bool) (xs : List α) :
    find xs f = none → ∀ x, Member x xs → f x = false := by
  induction xs with
  | nil => exact fun _ _ inside => False.elim inside
  | cons y ys ih =>
    intro e x inside
    have step : find (y :: ys) f = if f y = true then some y else find ys f := rfl
    cases h : f y with
    | true =>
      have e' : some y = none := by
        rewrite [← e, step]
        exact (ite_then h).symm
      exact nomatch e'
    | false =>
      have n : ¬ f y = true := fun t => nomatch t.symm.trans h
      have e' : find ys f = none := by
        rewrite [← e, step]
        exact (ite_else n).symm
      cases inside with
      | inl same =>
        rewrite [same]
        exact h
      | inr inside => exact ih e' x inside

/-- Where every element passes the test, each one does. -/
theorem every_true {α : Type} (f : α → Bool) (xs : List α) :
    every xs f = true → ∀ x, Member x xs → f x = true := by
  induction xs with
  | nil => exact fun _ _ inside => False.elim inside
  | cons y ys ih =>
    intro e x inside
    have step : every (y :: ys) f = if f y = true then every ys f else false := rfl
    cases h : f y with
    | true =>
      have e' : every ys f = true := by
        rewrite [← e, step]
        exact (ite_then h).symm
      cases inside with
      | inl same =>
        rewrite [same]
        exact h
      | inr inside => exact ih e' x inside
    | false =>
      have n : ¬ f y = true := fun t => nomatch t.symm.trans h
      have e' : false = true := by
        rewrite [← e, step]
        exact (ite_else n).symm
      exact nomatch e'

/-- Where some element passes the test, there is one that does. -/
theorem any_true {α : Type} (f : α → Bool) (xs : List α) :
    any xs f = true → ∃ x, Member x xs ∧ f x = true := by
  induction xs with
  | nil =>
    intro e
    exact nomatch e
  | cons y ys ih =>
    intro e
    have step : any (y :: ys) f = if f y = true then true else any ys f := rfl
    cases h : f y with
    | true => exact Exists.intro y (And.intro (Or.inl rfl) h)
    | false =>
      have n : ¬ f y = true := fun t => nomatch t.symm.trans h
      have e' : any ys f = true := by
        rewrite [← e, step]
        exact (ite_else n).symm
      cases ih e' with
      | intro x found => exact Exists.intro x (And.intro (Or.inr found.1) found.2)

theorem member_countUp (x n : Nat) : ∀ lo, Member x (countUp lo n) → lo ≤ x ∧ x < lo + n := by
  induction n with
  | zero => exact fun _ inside => False.elim inside
  | succ n ih =>
    intro lo inside
    cases inside with
    | inl same =>
      rewrite [same]
      exact And.intro (Nat.le.intro (Nat.add_zero lo)) (Nat.le.intro (k := n) (by
        show Nat.succ lo + n = lo + (n + 1)
        rewrite [Nat.succ_add]
        exact rfl))
    | inr inside =>
      have bounds := ih (lo + 1) inside
      have low : ∃ k, lo + 1 + k = x := Nat.le.dest bounds.1
      cases low with
      | intro k e =>
        have upper : lo + 1 + n = lo + (n + 1) := by
          rewrite [Nat.add_assoc, Nat.add_comm 1 n]
          exact rfl
        exact And.intro
          (Nat.le.intro (k := 1 + k) (by rewrite [← Nat.add_assoc]; exact e))
          (by rewrite [← upper]; exact bounds.2)

theorem sub_of_zero (n : Nat) : 0 - n = 0 := by
  induction n with
  | zero => exact rfl
  | succ n ih =>
    show Nat.pred (0 - n) = 0
    rewrite [ih]
    exact rfl

/-- A number from `lo` on that is below `lo + (hi - lo)` is below `hi`, also where `hi - lo` was cut off at 0. -/
theorem below_of_range (lo : Nat) : ∀ hi x, lo ≤ x → x < lo + (hi - lo) → x < hi := by
  induction lo with
  | zero =>
    intro hi x _ above
    rewrite [Nat.zero_add] at above
    exact above
  | succ lo ih =>
    intro hi x low above
    cases Nat.le.dest low with
    | intro k e =>
      rewrite [Nat.succ_add] at e
      cases hi with
      | zero =>
        rewrite [sub_of_zero, ← e] at above
        have below : lo + k < lo + (0 - lo) := by
          rewrite [sub_of_zero]
          exact Nat.lt_of_succ_lt_succ above
        exact nomatch (ih 0 (lo + k) (Nat.le.intro rfl) below)
      | succ hi =>
        rewrite [Nat.succ_sub_succ_eq_sub, Nat.succ_add, ← e] at above
        rewrite [← e]
        exact Nat.succ_lt_succ (ih hi (lo + k) (Nat.le.intro rfl) (Nat.lt_of_succ_lt_succ above))

/-- What is in a range lies between its bounds. -/
theorem member_range (lo hi x : Nat) (inside : Member x (range lo hi)) : lo ≤ x ∧ x < hi :=
  have bounds := member_countUp x (hi - lo) lo inside
  And.intro bounds.1 (below_of_range lo hi x bounds.1 bounds.2)

/-- Where each element passes the test, every one does. -/
theorem every_of {α : Type} (f : α → Bool) (xs : List α) : (∀ x, Member x xs → f x = true) → every xs f = true := by
  induction xs with
  | nil => exact fun _ => rfl
  | cons y ys ih =>
    intro all
    show (if f y = true then every ys f else false) = true
    exact (ite_then (all y (Or.inl rfl))).trans (ih (fun x inside => all x (Or.inr inside)))

/-- Where an element passes the test, some does. -/
theorem any_of {α : Type} (f : α → Bool) (x : α) (xs : List α) : Member x xs → f x = true → any xs f = true := by
  induction xs with
  | nil => exact fun inside => False.elim inside
  | cons y ys ih =>
    intro inside passes
    show (if f y = true then true else any ys f) = true
    cases h : f y with
    | true => exact ite_then rfl
    | false =>
      cases inside with
      | inl same =>
        rewrite [← same] at h
        have clash : true = false := passes.symm.trans h
        exact nomatch clash
      | inr inside => exact ih inside passes

/-! Folds over a range, by the number of elements that have been passed, and over those elements of a list that pass a test. -/

theorem fold_countUp {σ : Type} (J : Nat → σ → Prop) (f : σ → Nat → σ) (n : Nat) :
    ∀ lo s, J lo s → (∀ k s, lo ≤ k → k < lo + n → J k s → J (k + 1) (f s k)) → J (lo + n) (fold (countUp lo n) f s) := by
  induction n with
  | zero => exact fun lo s first _ => first
  | succ n ih =>
    intro lo s first step
    have next : lo + (n + 1) = lo + 1 + n := by
      rewrite [Nat.add_assoc, Nat.add_comm 1 n]
      exact rfl
    rewrite [next]
    rewrite [next] at step
    have least : lo < lo + 1 + n := Nat.le.intro (k := n) rfl
    exact ih (lo + 1) (f s lo) (step lo s (Nat.le.intro (k := 0) rfl) least first) (fun k s low high => step k s (by
      cases Nat.le.dest low with
      | intro d e => exact Nat.le.intro (k := 1 + d) (by rewrite [← Nat.add_assoc]; exact e)) high)

/-- What holds at the start and is kept by every step holds at the end of a loop over `0`, …, `n - 1`. -/
theorem fold_range {σ : Type} (J : Nat → σ → Prop) (f : σ → Nat → σ) (n : Nat) (s : σ) (first : J 0 s)
    (step : ∀ k s, k < n → J k s → J (k + 1) (f s k)) : J n (fold (range 0 n) f s) := by
  have all := fold_countUp J f n 0 s first (by
    rewrite [Nat.zero_add]
    exact fun k s _ high => step k s high)
  rewrite [Nat.zero_add] at all
  exact all

theorem foldDefined_countUp {σ : Type} (J : Nat → σ → Prop) (defined : σ → Nat → Prop) (f : σ → Nat → σ) (n : Nat) :
    ∀ lo s, J lo s → (∀ k s, lo ≤ k → k < lo + n → J k s → defined s k ∧ J (k + 1) (f s k)) →
      foldDefined defined (countUp lo n) f s := by
  induction n with
  | zero => exact fun lo s first _ => True.intro
  | succ n ih =>
    intro lo s first step
    have next : lo + (n + 1) = lo + 1 + n := by
      rewrite [Nat.add_assoc, Nat.add_comm 1 n]
      exact rfl
    rewrite [next] at step
    have least : lo < lo + 1 + n := Nat.le.intro (k := n) rfl
    have here := step lo s (Nat.le.intro (k := 0) rfl) least first
    exact And.intro here.1 (ih (lo + 1) (f s lo) here.2 (fun k s low high => step k s (by
      cases Nat.le.dest low with
      | intro d e => exact Nat.le.intro (k := 1 + d) (by rewrite [← Nat.add_assoc]; exact e)) high))

theorem foldDefined_range {σ : Type} (J : Nat → σ → Prop) (defined : σ → Nat → Prop) (f : σ → Nat → σ) (n : Nat) (s : σ)
    (first : J 0 s) (step : ∀ k s, k < n → J k s → defined s k ∧ J (k + 1) (f s k)) :
    foldDefined defined (range 0 n) f s :=
  foldDefined_countUp J defined f n 0 s first (by
    rewrite [Nat.zero_add]
    exact fun k s _ high => step k s high)

/-- Lean's own library once filtered with an accumulator. -/
theorem filter_cons {α : Type} (p : α → Bool) (x : α) (xs : List α) :
    (x :: xs).filter p = if p x = true then x :: xs.filter p else xs.filter p := by
  first
  | (cases h : p x <;> simp [List.filter, h]; done)
  | (have general : ∀ ys rs : List α, List.filterAux p ys rs = List.reverseAux rs (List.filterAux p ys []) := by
      intro ys
      induction ys with
      | nil => exact fun rs => rfl
      | cons y ys ih =>
        intro rs
        show (match p y with | true => List.filterAux p ys (y :: rs) | false => List.filterAux p ys rs) =
          List.reverseAux rs (match p y with | true => List.filterAux p ys [y] | false => List.filterAux p ys [])
        cases p y with
        | true => exact (ih (y :: rs)).trans (congrArg (List.reverseAux rs) (ih [y]).symm)
        | false => exact ih rs
     show (match p x with | true => List.filterAux p xs [x] | false => List.filterAux p xs []) = _
     cases p x with
     | true => exact general xs [x]
     | false => exact rfl)

theorem fold_filter {α σ : Type} (p : α → Bool) (f : σ → α → σ) (xs : List α) :
    ∀ s, fold (xs.filter p) f s = fold xs (fun s x => if p x = true then f s x else s) s := by
  induction xs with
  | nil => exact fun s => rfl
  | cons y ys ih =>
    intro s
    rewrite [filter_cons]
    show _ = fold ys (fun s x => if p x = true then f s x else s) (if p y = true then f s y else s)
    cases p y with
    | true => exact ih (f s y)
    | false => exact ih s

theorem foldDefined_filter {α σ : Type} (defined : σ → α → Prop) (p : α → Bool) (f : σ → α → σ) (xs : List α) :
    ∀ s, foldDefined (fun s x => p x = true → defined s x) xs (fun s x => if p x = true then f s x else s) s →
      foldDefined defined (xs.filter p) f s := by
  induction xs with
  | nil => exact fun s h => True.intro
  | cons y ys ih =>
    intro s h
    have h : (p y = true → defined s y) ∧ foldDefined (fun s x => p x = true → defined s x) ys
      (fun s x => if p x = true then f s x else s) (if p y = true then f s y else s) := h
    rewrite [filter_cons]
    revert h
    cases p y with
    | true => exact fun h => And.intro (h.1 rfl) (ih (f s y) h.2)
    | false => exact fun h => ih s h.2

end XenVerif
