import XenVerif.Search

/-! Sums and counts over ranges: what a change at one place makes of them, what a member says of them, and when they are zero. -/

namespace XenVerif.Search

theorem add_cancel {a b c : Nat} (e : a + c = b + c) : a = b := Nat.add_right_cancel e

/-- `x + a` and `y + b` beside each other, in another order. -/
theorem add_swap (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rewrite [Nat.add_assoc, ← Nat.add_assoc b c d, Nat.add_comm b c, Nat.add_assoc c b d, ← Nat.add_assoc]
  exact rfl

/-! Over lists. -/

theorem sum_eq {α : Type} {f g : α → Nat} : ∀ {xs : List α}, (∀ x, Member x xs → f x = g x) → sum xs f = sum xs g := by
  intro xs
  induction xs with
  | nil => exact fun _ => rfl
  | cons y ys ih =>
    intro same
    show f y + sum ys f = g y + sum ys g
    rewrite [same y (Or.inl rfl), ih (fun x inside => same x (Or.inr inside))]
    exact rfl

theorem sum_member_le {α : Type} (f : α → Nat) : ∀ {xs : List α} {x : α}, Member x xs → f x ≤ sum xs f := by
  intro xs
  induction xs with
  | nil => exact fun inside => False.elim inside
  | cons y ys ih =>
    intro x inside
    show f x ≤ f y + sum ys f
    cases inside with
    | inl same =>
      rewrite [same]
      exact Nat.le.intro rfl
    | inr inside => exact le_trans (ih inside) (Nat.le.intro (k := f y) (Nat.add_comm (sum ys f) (f y)))

theorem sum_none {α : Type} {f : α → Nat} : ∀ {xs : List α}, (∀ x, Member x xs → f x = 0) → sum xs f = 0 := by
  intro xs
  induction xs with
  | nil => exact fun _ => rfl
  | cons y ys ih =>
    intro nothing
    show f y + sum ys f = 0
    rewrite [nothing y (Or.inl rfl), ih (fun x inside => nothing x (Or.inr inside))]
    exact rfl

/-! Over ranges. -/

theorem countUp_change {f g : Nat → Nat} {k : Nat} (n : Nat) :
    ∀ lo, (∀ x, lo ≤ x → x < lo + n → ¬ x = k → f x = g x) → lo ≤ k → k < lo + n →
      sum (countUp lo n) f + g k = sum (countUp lo n) g + f k := by
  induction n with
  | zero => exact fun lo _ low high => False.elim (not_succ_le k (le_trans high low))
  | succ n ih =>
    intro lo same low high
    have shifted : lo + 1 + n = lo + (n + 1) := by
      rewrite [Nat.add_assoc, Nat.add_comm 1 n]
      exact rfl
    show f lo + sum (countUp (lo + 1) n) f + g k = g lo + sum (countUp (lo + 1) n) g + f k
    refine cases_dec (lo = k) ?_ ?_
    · intro here
      have rest : sum (countUp (lo + 1) n) f = sum (countUp (lo + 1) n) g := sum_eq (fun x inside =>
        have bounds := member_countUp x n (lo + 1) inside
        same x (le_of_lt bounds.1) (by
          rewrite [← shifted]
          exact bounds.2) (by
          intro e
          rewrite [e, here] at bounds
          exact not_succ_le k bounds.1))
      rewrite [rest, here, Nat.add_comm (f k), Nat.add_assoc, Nat.add_comm (f k) (g k), ← Nat.add_assoc, Nat.add_comm _ (g k)]
      exact rfl
    · intro other
      have first : f lo = g lo := same lo (le_of_eq rfl) (Nat.le.intro (k := n) (by
        rewrite [← shifted]
        exact rfl)) other
      have above : lo + 1 ≤ k := lt_of_not_le (fun h => other (eq_of_le low h))
      have step := ih (lo + 1) (fun x inside below => same x (le_of_lt inside) (by
        rewrite [← shifted]
        exact below)) above (by
        rewrite [shifted]
        exact high)
      rewrite [Nat.add_assoc, step, first, ← Nat.add_assoc]
      exact rfl

theorem low_high {lo hi k : Nat} (low : lo ≤ k) (high : k < hi) : k < lo + (hi - lo) := by
  have fits : hi - lo + lo = hi := sub_add hi lo (le_trans low (le_of_lt high))
  rewrite [Nat.add_comm lo, fits]
  exact high

theorem sum_same (f g : Nat → Nat) {lo hi : Nat} (same : ∀ x, lo ≤ x → x < hi → f x = g x) :
    sum (range lo hi) f = sum (range lo hi) g :=
  sum_eq (fun x inside => same x (member_range_low inside) (member_range_high inside))

theorem sum_change (f g : Nat → Nat) {lo hi : Nat} (k : Nat) (same : ∀ x, lo ≤ x → x < hi → ¬ x = k → f x = g x)
    (low : lo ≤ k) (high : k < hi) : sum (range lo hi) f + g k = sum (range lo hi) g + f k :=
  countUp_change (hi - lo) lo (fun x inside below other => same x inside (below_of_range lo hi x inside below) other)
    low (low_high low high)

theorem sum_outside (f g : Nat → Nat) {lo hi : Nat} (k : Nat) (same : ∀ x, lo ≤ x → x < hi → ¬ x = k → f x = g x)
    (out : k < lo ∨ hi ≤ k) : sum (range lo hi) f = sum (range lo hi) g :=
  sum_same f g (fun x low high => same x low high (fun e => cases_or out
    (fun below => not_succ_le k (le_trans below (by
      rewrite [← e]
      exact low)))
    (fun above => not_succ_le x (le_trans high (by
      rewrite [e]
      exact above)))))

theorem sum_member (f : Nat → Nat) {lo hi : Nat} (x : Nat) (low : lo ≤ x) (high : x < hi) : f x ≤ sum (range lo hi) f :=
  sum_member_le f (member_range_of low high)

theorem sum_zero (f : Nat → Nat) {lo hi : Nat} (nothing : ∀ x, lo ≤ x → x < hi → f x = 0) : sum (range lo hi) f = 0 :=
  sum_none (fun x inside => nothing x (member_range_low inside) (member_range_high inside))

/-! Counts: each element that passes adds one. -/

theorem bit_eq {a b : Bool} (e : a = b) : (if a = true then 1 else 0) = (if b = true then 1 else 0) := by
  rewrite [e]
  exact rfl

theorem count_same (f g : Nat → Bool) {lo hi : Nat} (same : ∀ x, lo ≤ x → x < hi → f x = g x) :
    count (range lo hi) f = count (range lo hi) g :=
  sum_same _ _ (fun x low high => bit_eq (same x low high))

theorem count_change (f g : Nat → Bool) {lo hi : Nat} (k : Nat) (same : ∀ x, lo ≤ x → x < hi → ¬ x = k → f x = g x)
    (low : lo ≤ k) (high : k < hi) :
    count (range lo hi) f + (if g k = true then 1 else 0) = count (range lo hi) g + (if f k = true then 1 else 0) :=
  sum_change (fun x => if f x = true then 1 else 0) (fun x => if g x = true then 1 else 0) k
    (fun x inside below other => bit_eq (same x inside below other)) low high

theorem count_outside (f g : Nat → Bool) {lo hi : Nat} (k : Nat) (same : ∀ x, lo ≤ x → x < hi → ¬ x = k → f x = g x)
    (out : k < lo ∨ hi ≤ k) : count (range lo hi) f = count (range lo hi) g :=
  sum_outside (fun x => if f x = true then 1 else 0) (fun x => if g x = true then 1 else 0) k
    (fun x inside below other => bit_eq (same x inside below other)) out

theorem count_member (f : Nat → Bool) {lo hi : Nat} (x : Nat) (low : lo ≤ x) (high : x < hi) (passes : f x = true) :
    1 ≤ count (range lo hi) f := by
  have one : 1 ≤ (if f x = true then 1 else 0) := le_of_eq (ite_then passes).symm
  exact le_trans one (sum_member (fun x => if f x = true then 1 else 0) x low high)

theorem count_zero (f : Nat → Bool) {lo hi : Nat} (nothing : ∀ x, lo ≤ x → x < hi → f x = false) :
    count (range lo hi) f = 0 :=
  sum_zero _ (fun x low high => ite_else (not_true_of_false (nothing x low high)))

theorem sum_count_member (f : Nat → Nat → Bool) {lo hi from_ to : Nat} (x y : Nat) (low : lo ≤ x) (high : x < hi)
    (first : from_ ≤ y) (last : y < to) (passes : f x y = true) :
    1 ≤ sum (range lo hi) (fun x => count (range from_ to) (f x)) :=
  le_trans (count_member (f x) y first last passes)
    (sum_member (fun x => count (range from_ to) (f x)) x low high)

end XenVerif.Search
