import XenVerif.Linear
import XenVerif.Lists

/-! Lemmas about sums and counts, and about counts over a grid: the number of pairs of a number below `m` and one below `n` that pass a
test, as a sum of the counts of each row. -/

namespace XenVerif.Counts

theorem zero_le (n : Nat) : 0 ≤ n := Nat.le.intro (Nat.zero_add n)

theorem sum_le {α : Type} (f g : α → Nat) (xs : List α) : (∀ x, Member x xs → f x ≤ g x) → sum xs f ≤ sum xs g := by
  induction xs with
  | nil => exact fun _ => Nat.le.intro (k := 0) rfl
  | cons y ys ih =>
    exact fun less => Search.le_add (less y (Or.inl rfl)) (ih (fun x inside => less x (Or.inr inside)))

theorem sum_congr {α : Type} (f g : α → Nat) (xs : List α) (same : ∀ x, Member x xs → f x = g x) : sum xs f = sum xs g :=
  Search.eq_of_le (sum_le f g xs (fun x inside => Search.le_of_eq (same x inside)))
    (sum_le g f xs (fun x inside => Search.le_of_eq' (same x inside)))

theorem sum_zero {α : Type} (f : α → Nat) (xs : List α) : (∀ x, Member x xs → f x = 0) → sum xs f = 0 := by
  induction xs with
  | nil => exact fun _ => rfl
  | cons y ys ih =>
    intro none
    show f y + sum ys f = 0
    rewrite [none y (Or.inl rfl), ih (fun x inside => none x (Or.inr inside))]
    exact rfl

/-- A sum of naturals is no less than each of its terms. -/
theorem term_le_sum {α : Type} (f : α → Nat) (x : α) (xs : List α) : Member x xs → f x ≤ sum xs f := by
  induction xs with
  | nil => exact fun inside => False.elim inside
  | cons y ys ih =>
    intro inside
    cases inside with
    | inl same =>
      rewrite [same]
      exact Nat.le.intro (k := sum ys f) rfl
    | inr inside => exact Search.le_trans (ih inside) (Nat.le.intro (k := f y) (Nat.add_comm _ _))

theorem sum_add {α : Type} (f g : α → Nat) (xs : List α) : sum xs (fun x => f x + g x) = sum xs f + sum xs g := by
  induction xs with
  | nil => exact rfl
  | cons y ys ih =>
    show f y + g y + sum ys (fun x => f x + g x) = f y + sum ys f + (g y + sum ys g)
    rewrite [ih, Nat.add_assoc, Nat.add_assoc, Nat.add_left_comm (g y)]
    exact rfl

theorem sum_countUp_update (f g : Nat → Nat) (a n : Nat) (same : ∀ x, x ≠ a → f x = g x) :
    ∀ lo, lo ≤ a → a < lo + n → sum (countUp lo n) f + g a = sum (countUp lo n) g + f a := by
  induction n with
  | zero => exact fun lo low high => absurd low (Search.not_le_of_lt high)
  | succ n ih =>
    intro lo low high
    show f lo + sum (countUp (lo + 1) n) f + g a = g lo + sum (countUp (lo + 1) n) g + f a
    cases (inferInstance : Decidable (lo = a)) with
    | isTrue e =>
      have rest : sum (countUp (lo + 1) n) f = sum (countUp (lo + 1) n) g := sum_congr f g _ (fun x inside =>
        same x (fun at1 => Search.not_succ_le a (by
          have above := (member_countUp x n (lo + 1) inside).1
          rewrite [at1, e] at above
          exact above)))
      rewrite [rest, e, Nat.add_comm (f a), Nat.add_comm (g a), Nat.add_assoc, Nat.add_assoc, Nat.add_comm (f a)]
      exact rfl
    | isFalse ne =>
      have above : lo + 1 ≤ a :=
        match Search.lt_or_gt ne with
        | Or.inl h => h
        | Or.inr h => absurd low (Search.not_le_of_lt h)
      have high : a < lo + 1 + n := by
        rewrite [Nat.add_assoc, Nat.add_comm 1 n]
        exact high
      rewrite [same lo ne, Nat.add_assoc, ih (lo + 1) above high, Nat.add_assoc]
      exact rfl

/-- Two functions that differ at most at `a`. -/
theorem sum_range_update (f g : Nat → Nat) (n a : Nat) (inside : a < n) (same : ∀ x, x ≠ a → f x = g x) :
    sum (range 0 n) f + g a = sum (range 0 n) g + f a :=
  sum_countUp_update f g a n same 0 (zero_le a) (by
    rewrite [Nat.zero_add]
    exact inside)

/-- What a test adds to a count. -/
def one (b : Bool) : Nat := if b = true then 1 else 0

theorem one_le {a b : Bool} (h : a = true → b = true) : one a ≤ one b :=
  match a, b, h with
  | false, b, _ => zero_le (one b)
  | true, true, _ => Nat.le.intro (k := 0) rfl
  | true, false, h => nomatch h rfl

theorem count_le {α : Type} (p q : α → Bool) (xs : List α) (less : ∀ x, Member x xs → p x = true → q x = true) :
    count xs p ≤ count xs q :=
  sum_le (fun x => one (p x)) (fun x => one (q x)) xs (fun x inside => one_le (less x inside))

theorem count_positive {α : Type} (p : α → Bool) (x : α) (xs : List α) (inside : Member x xs) (passes : p x = true) :
    1 ≤ count xs p := by
  have term := term_le_sum (fun x => one (p x)) x xs inside
  have counted : one (p x) = 1 := congrArg one passes
  exact Search.le_trans (Search.le_of_eq' counted) term

def grid (p : Nat → Nat → Bool) (m n : Nat) : Nat := sum (range 0 m) (fun a => count (range 0 n) (fun b => p a b))

theorem grid_le (p q : Nat → Nat → Bool) (m n : Nat) (less : ∀ a b, a < m → b < n → p a b = true → q a b = true) :
    grid p m n ≤ grid q m n :=
  sum_le _ _ _ (fun a ina => count_le _ _ _ (fun b inb =>
    less a b (member_range 0 m a ina).2 (member_range 0 n b inb).2))

theorem grid_ext (p q : Nat → Nat → Bool) (m n : Nat) (same : ∀ a b, a < m → b < n → p a b = q a b) :
    grid p m n = grid q m n :=
  Search.eq_of_le (grid_le p q m n (fun a b ina inb h => (same a b ina inb).symm.trans h))
    (grid_le q p m n (fun a b ina inb h => (same a b ina inb).trans h))

theorem grid_none (p : Nat → Nat → Bool) (m n : Nat) (none : ∀ a b, a < m → b < n → p a b = false) : grid p m n = 0 :=
  sum_zero _ _ (fun a ina => sum_zero _ _ (fun b inb =>
    congrArg one (none a b (member_range 0 m a ina).2 (member_range 0 n b inb).2)))

theorem member_below {n x : Nat} (inside : x < n) : Member x (range 0 n) := by
  have all : ∀ k lo, ∀ i, i < k → Member (lo + i) (countUp lo k) := by
    intro k
    induction k with
    | zero => exact fun lo i h => absurd h (Search.not_lt_of_le (zero_le i))
    | succ k ih =>
      intro lo i h
      cases i with
      | zero => exact Or.inl rfl
      | succ i =>
        refine Or.inr ?_
        have step : lo + (i + 1) = lo + 1 + i := by
          rewrite [Nat.add_assoc, Nat.add_comm 1 i]
          exact rfl
        rewrite [step]
        exact ih (lo + 1) i (Nat.lt_of_succ_lt_succ h)
  have here := all n 0 x inside
  rewrite [Nat.zero_add] at here
  exact here

theorem grid_positive (p : Nat → Nat → Bool) (m n a b : Nat) (ina : a < m) (inb : b < n) (passes : p a b = true) :
    1 ≤ grid p m n :=
  Search.le_trans (count_positive (fun b => p a b) b _ (member_below inb) passes)
    (term_le_sum (fun a => count (range 0 n) (fun b => p a b)) a _ (member_below ina))

/-- Two tests that differ at most in column `b`. -/
theorem grid_column (p q : Nat → Nat → Bool) (m n b : Nat) (inb : b < n) (same : ∀ a b', b' ≠ b → p a b' = q a b') :
    grid p m n + sum (range 0 m) (fun a => one (q a b)) = grid q m n + sum (range 0 m) (fun a => one (p a b)) :=
  (sum_add _ _ _).symm.trans ((sum_congr _ _ _ (fun a _ =>
    sum_range_update (fun b => one (p a b)) (fun b => one (q a b)) n b inb (fun x ne => congrArg one (same a x ne)))).trans
    (sum_add _ _ _))

/-- Two tests that differ at most in one place. -/
theorem grid_update (p q : Nat → Nat → Bool) (m n a b : Nat) (ina : a < m) (inb : b < n)
    (same : ∀ a' b', a' ≠ a ∨ b' ≠ b → p a' b' = q a' b') :
    grid p m n + one (q a b) = grid q m n + one (p a b) := by
  refine sum_range_update (fun a => count (range 0 n) (fun b => p a b)) (fun a => count (range 0 n) (fun b => q a b)) m a ina
    (fun x ne => sum_congr _ _ _ (fun y _ => congrArg one (same x y (Or.inl ne)))) |> fun rows => ?_
  have cells := sum_range_update (fun b => one (p a b)) (fun b => one (q a b)) n b inb
    (fun y ne => congrArg one (same a y (Or.inr ne)))
  have rows : grid p m n + sum (range 0 n) (fun b => one (q a b)) = grid q m n + sum (range 0 n) (fun b => one (p a b)) := rows
  refine Nat.add_right_cancel (m := sum (range 0 n) (fun b => one (q a b)) + sum (range 0 n) (fun b => one (p a b))) ?_
  refine Eq.trans (b := (grid p m n + sum (range 0 n) (fun b => one (q a b))) + (sum (range 0 n) (fun b => one (p a b)) + one (q a b))) ?_ ?_
  · rewrite [Nat.add_assoc, Nat.add_assoc, Nat.add_left_comm (one (q a b)), Nat.add_comm (one (q a b))]
    exact rfl
  · rewrite [rows, cells, Nat.add_assoc, Nat.add_assoc, Nat.add_left_comm (sum (range 0 n) (fun b => one (p a b))),
      Nat.add_comm (sum (range 0 n) (fun b => one (p a b))), Nat.add_left_comm (one (p a b)), Nat.add_comm (one (p a b))]
    exact rfl

end XenVerif.Counts
