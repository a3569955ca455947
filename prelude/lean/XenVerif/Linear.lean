import XenVerif.Logic

/-! Linear arithmetic: a checker of Farkas certificates, and its proof. Inequalities of natural numbers contradict each other where
multiples of them add up to an inequality whose left side is greater than its right one, coefficient by coefficient. -/

namespace XenVerif.Search

/-! Order, from what kept its name in Lean's library. -/

theorem le_of_eq {a b : Nat} (e : a = b) : a ≤ b :=
  Nat.le.intro (k := 0) ((Nat.add_zero a).trans e)

theorem le_of_eq' {a b : Nat} (e : a = b) : b ≤ a := le_of_eq e.symm

theorem le_trans {a b c : Nat} (h : a ≤ b) (g : b ≤ c) : a ≤ c :=
  match Nat.le.dest h, Nat.le.dest g with
  | Exists.intro k e, Exists.intro l f => Nat.le.intro (k := k + l) (by
      rewrite [← Nat.add_assoc, e]
      exact f)

theorem le_add {a b c d : Nat} (h : a ≤ b) (g : c ≤ d) : a + c ≤ b + d :=
  match Nat.le.dest h, Nat.le.dest g with
  | Exists.intro k e, Exists.intro l f => Nat.le.intro (k := k + l) (by
      rewrite [← e, ← f, Nat.add_assoc, Nat.add_left_comm c k l, ← Nat.add_assoc]
      exact rfl)

theorem le_mul {a b : Nat} (k : Nat) (h : a ≤ b) : k * a ≤ k * b :=
  match Nat.le.dest h with
  | Exists.intro l e => Nat.le.intro (k := k * l) (by
      rewrite [← e, Nat.left_distrib]
      exact rfl)

theorem not_succ_le (n : Nat) : ¬ n + 1 ≤ n := by
  intro h
  cases Nat.le.dest h with
  | intro k e =>
    rewrite [Nat.add_assoc] at e
    have z : 1 + k = 0 := Nat.add_left_cancel (e.trans (Nat.add_zero n).symm)
    rewrite [Nat.add_comm] at z
    exact nomatch z

theorem le_or_lt (a : Nat) : ∀ b, a ≤ b ∨ b + 1 ≤ a := by
  induction a with
  | zero => exact fun b => Or.inl (Nat.le.intro (Nat.zero_add b))
  | succ a ih =>
    intro b
    cases b with
    | zero => exact Or.inr (Nat.le.intro (k := a) (by
        rewrite [Nat.zero_add, Nat.add_comm]
        exact rfl))
    | succ b =>
      cases ih b with
      | inl h =>
        cases Nat.le.dest h with
        | intro k e => exact Or.inl (Nat.le.intro (k := k) (by
            rewrite [Nat.succ_add, e]
            exact rfl))
      | inr h =>
        cases Nat.le.dest h with
        | intro k e => exact Or.inr (Nat.le.intro (k := k) (by
            rewrite [Nat.succ_add (b + 1) k, e]
            exact rfl))

theorem lt_of_not_le {a b : Nat} (n : ¬ a ≤ b) : b < a :=
  match le_or_lt a b with
  | Or.inl h => absurd h n
  | Or.inr h => h

theorem le_of_not_lt {a b : Nat} (n : ¬ a < b) : b ≤ a :=
  match le_or_lt b a with
  | Or.inl h => h
  | Or.inr h => absurd h n

theorem eq_of_le {a b : Nat} (h : a ≤ b) (g : b ≤ a) : a = b :=
  match Nat.le.dest h with
  | Exists.intro 0 e => (Nat.add_zero a).symm.trans e
  | Exists.intro (k + 1) e => False.elim (not_succ_le a (le_trans (Nat.le.intro (k := k) (by
      rewrite [Nat.add_assoc, Nat.add_comm 1 k]
      exact e)) g))

theorem lt_or_gt {a b : Nat} (n : ¬ a = b) : a < b ∨ b < a :=
  match le_or_lt a b with
  | Or.inr h => Or.inr h
  | Or.inl h =>
    match le_or_lt b a with
    | Or.inr g => Or.inl g
    | Or.inl g => absurd (eq_of_le h g) n

theorem le_of_lt {a b : Nat} (h : a < b) : a ≤ b := le_trans (Nat.le.intro (k := 1) rfl) h

theorem not_lt_of_le {a b : Nat} (h : b ≤ a) : ¬ a < b := fun g => not_succ_le a (le_trans g h)

theorem not_le_of_lt {a b : Nat} (h : b < a) : ¬ a ≤ b := fun g => not_succ_le b (le_trans h g)

theorem ne_of_lt {a b : Nat} (h : a < b) : ¬ a = b := by
  intro e
  rewrite [e] at h
  exact not_succ_le b h

theorem ne_of_gt {a b : Nat} (h : b < a) : ¬ a = b := fun e => ne_of_lt h e.symm

theorem sub_add : ∀ a b : Nat, b ≤ a → a - b + b = a := by
  intro a b
  induction b generalizing a with
  | zero => exact fun _ => rfl
  | succ b ih =>
    intro h
    cases Nat.le.dest h with
    | intro k e =>
      rewrite [Nat.succ_add] at e
      rewrite [← e, Nat.succ_sub_succ_eq_sub]
      exact congrArg Nat.succ (ih (b + k) (Nat.le.intro rfl))

/-- `a - b` is cut off at 0. -/
theorem sub_le_add (a b : Nat) : a ≤ a - b + b :=
  match le_or_lt b a with
  | Or.inl h => le_of_eq' (sub_add a b h)
  | Or.inr h => le_trans (le_trans (Nat.le.intro (k := 1) rfl) h) (Nat.le.intro (k := a - b) (Nat.add_comm b (a - b)))

theorem add_sub_le {a b : Nat} (h : b ≤ a) : a - b + b ≤ a := le_of_eq (sub_add a b h)

theorem sub_cut {a b : Nat} (n : ¬ b ≤ a) : a - b = 0 := by
  have all : ∀ b a : Nat, a ≤ b → a - b = 0 := by
    intro b
    induction b with
    | zero =>
      intro a h
      cases Nat.le.dest h with
      | intro k e =>
        cases a with
        | zero => exact rfl
        | succ a =>
          rewrite [Nat.succ_add] at e
          exact nomatch e
    | succ b ih =>
      intro a h
      cases a with
      | zero =>
        show Nat.pred (0 - b) = 0
        rewrite [ih 0 (Nat.le.intro (Nat.zero_add b))]
        exact rfl
      | succ a =>
        rewrite [Nat.succ_sub_succ_eq_sub]
        cases Nat.le.dest h with
        | intro k e =>
          rewrite [Nat.succ_add] at e
          exact ih a (Nat.le.intro (k := k) (congrArg Nat.pred e))
  exact all b a (le_of_lt (lt_of_not_le n))

/-! Linear terms and their coefficients: the constant first. -/

inductive Linear where
  | atom (i : Nat)
  | const (n : Nat)
  | add (a b : Linear)
  | scale (k : Nat) (a : Linear)
  | scaled (a : Linear) (k : Nat)

def lookup : List Nat → Nat → Nat
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => lookup xs i

def value (env : List Nat) : Linear → Nat
  | Linear.atom i => lookup env i
  | Linear.const n => n
  | Linear.add a b => value env a + value env b
  | Linear.scale k a => k * value env a
  | Linear.scaled a k => value env a * k

def zip : List Nat → List Nat → List Nat
  | [], bs => bs
  | a :: as, [] => a :: as
  | a :: as, b :: bs => (a + b) :: zip as bs

def times (k : Nat) : List Nat → List Nat
  | [] => []
  | a :: as => k * a :: times k as

def place : Nat → List Nat
  | 0 => [1]
  | i + 1 => 0 :: place i

def coefficients : Linear → List Nat
  | Linear.atom i => 0 :: place i
  | Linear.const n => [n]
  | Linear.add a b => zip (coefficients a) (coefficients b)
  | Linear.scale k a => times k (coefficients a)
  | Linear.scaled a k => times k (coefficients a)

def dot : List Nat → List Nat → Nat
  | [], _ => 0
  | _ :: _, [] => 0
  | c :: cs, x :: xs => c * x + dot cs xs

theorem dot_nil (cs : List Nat) : dot cs [] = 0 := by
  cases cs with
  | nil => exact rfl
  | cons c cs => exact rfl

theorem dot_zip (as : List Nat) : ∀ bs xs, dot (zip as bs) xs = dot as xs + dot bs xs := by
  induction as with
  | nil => exact fun bs xs => (Nat.zero_add (dot bs xs)).symm
  | cons a as ih =>
    intro bs xs
    cases bs with
    | nil => exact rfl
    | cons b bs =>
      cases xs with
      | nil => exact rfl
      | cons x xs =>
        show (a + b) * x + dot (zip as bs) xs = (a * x + dot as xs) + (b * x + dot bs xs)
        rewrite [ih bs xs, Nat.right_distrib, Nat.add_assoc, Nat.add_assoc, Nat.add_left_comm (b * x)]
        exact rfl

theorem dot_times (k : Nat) (as : List Nat) : ∀ xs, dot (times k as) xs = k * dot as xs := by
  induction as with
  | nil => exact fun _ => rfl
  | cons a as ih =>
    intro xs
    cases xs with
    | nil => exact rfl
    | cons x xs =>
      show k * a * x + dot (times k as) xs = k * (a * x + dot as xs)
      rewrite [ih xs, Nat.left_distrib, Nat.mul_assoc]
      exact rfl

theorem dot_place (i : Nat) : ∀ xs, dot (place i) xs = lookup xs i := by
  induction i with
  | zero =>
    intro xs
    cases xs with
    | nil => exact rfl
    | cons x xs => exact Nat.one_mul x
  | succ i ih =>
    intro xs
    cases xs with
    | nil => exact rfl
    | cons x xs =>
      show 0 * x + dot (place i) xs = lookup xs i
      rewrite [ih xs, Nat.zero_mul, Nat.zero_add]
      exact rfl

theorem dot_coefficients (env : List Nat) (t : Linear) : dot (coefficients t) (1 :: env) = value env t := by
  induction t with
  | atom i =>
    show 0 * 1 + dot (place i) env = lookup env i
    rewrite [dot_place, Nat.zero_mul, Nat.zero_add]
    exact rfl
  | const n => exact Nat.mul_one n
  | add a b iha ihb =>
    show dot (zip (coefficients a) (coefficients b)) (1 :: env) = value env a + value env b
    rewrite [dot_zip, iha, ihb]
    exact rfl
  | scale k a ih =>
    show dot (times k (coefficients a)) (1 :: env) = k * value env a
    rewrite [dot_times, ih]
    exact rfl
  | scaled a k ih =>
    show dot (times k (coefficients a)) (1 :: env) = value env a * k
    rewrite [dot_times, ih, Nat.mul_comm]
    exact rfl

/-- The first list is nowhere below the second one. -/
def covers : List Nat → List Nat → Bool
  | _, [] => true
  | [], r :: rs => cond (Nat.ble r 0) (covers [] rs) false
  | l :: ls, r :: rs => cond (Nat.ble r l) (covers ls rs) false

theorem le_of_ble (a : Nat) : ∀ b, Nat.ble a b = true → a ≤ b := by
  induction a with
  | zero => exact fun b _ => Nat.le.intro (Nat.zero_add b)
  | succ a ih =>
    intro b h
    cases b with
    | zero => exact nomatch h
    | succ b =>
      cases Nat.le.dest (ih b h) with
      | intro k e => exact Nat.le.intro (k := k) (by
          rewrite [Nat.succ_add, e]
          exact rfl)

theorem cond_left {a b : Bool} (h : cond a b false = true) : a = true :=
  match a, h with
  | true, _ => rfl
  | false, h => nomatch h

theorem cond_right {a b : Bool} (h : cond a b false = true) : b = true :=
  match a, h with
  | true, h => h
  | false, h => nomatch h

theorem covers_le (rs : List Nat) : ∀ ls xs, covers ls rs = true → dot rs xs ≤ dot ls xs := by
  induction rs with
  | nil => exact fun ls xs _ => Nat.le.intro (Nat.zero_add (dot ls xs))
  | cons r rs ih =>
    intro ls xs h
    cases xs with
    | nil => exact Nat.le.intro (k := 0) (by
        rewrite [dot_nil, dot_nil]
        exact rfl)
    | cons x xs =>
      cases ls with
      | nil =>
        have low : r ≤ 0 := le_of_ble r 0 (cond_left h)
        have rest : dot rs xs ≤ 0 := ih [] xs (cond_right h)
        have head : r * x ≤ 0 * x := by
          rewrite [Nat.mul_comm r x, Nat.mul_comm 0 x]
          exact le_mul x low
        have both : r * x + dot rs xs ≤ 0 * x + 0 := le_add head rest
        rewrite [Nat.zero_mul] at both
        exact both
      | cons l ls =>
        have low : r ≤ l := le_of_ble r l (cond_left h)
        have rest : dot rs xs ≤ dot ls xs := ih ls xs (cond_right h)
        have head : r * x ≤ l * x := by
          rewrite [Nat.mul_comm r x, Nat.mul_comm l x]
          exact le_mul x low
        exact le_add head rest

/-- The same, and the constant is above. -/
def exceeds : List Nat → List Nat → Bool
  | [], _ => false
  | l :: _, [] => Nat.ble 1 l
  | l :: ls, r :: rs => cond (Nat.ble (r + 1) l) (covers ls rs) false

theorem exceeds_lt (ls rs : List Nat) (env : List Nat) (h : exceeds ls rs = true) :
    dot rs (1 :: env) + 1 ≤ dot ls (1 :: env) := by
  cases ls with
  | nil => exact nomatch h
  | cons l ls =>
    cases rs with
    | nil =>
      show 1 ≤ l * 1 + dot ls env
      rewrite [Nat.mul_one]
      exact le_trans (le_of_ble 1 l h) (Nat.le.intro rfl)
    | cons r rs =>
      have low : r + 1 ≤ l := le_of_ble (r + 1) l (cond_left h)
      have rest : dot rs env ≤ dot ls env := covers_le rs ls env (cond_right h)
      show r * 1 + dot rs env + 1 ≤ l * 1 + dot ls env
      rewrite [Nat.mul_one, Nat.mul_one, Nat.add_assoc, Nat.add_comm (dot rs env) 1, ← Nat.add_assoc]
      exact le_add low rest

/-- Multipliers and inequalities `a ≤ b`. -/
inductive Rows where
  | nil
  | cons (k : Nat) (a b : Linear) (rest : Rows)

def Hold (env : List Nat) : Rows → Prop
  | Rows.nil => True
  | Rows.cons _ a b rest => value env a ≤ value env b ∧ Hold env rest

def lefts : Rows → List Nat
  | Rows.nil => []
  | Rows.cons k a _ rest => zip (times k (coefficients a)) (lefts rest)

def rights : Rows → List Nat
  | Rows.nil => []
  | Rows.cons k _ b rest => zip (times k (coefficients b)) (rights rest)

theorem rows_le (env : List Nat) (rows : Rows) :
    Hold env rows → dot (lefts rows) (1 :: env) ≤ dot (rights rows) (1 :: env) := by
  induction rows with
  | nil => exact fun _ => Nat.le.intro (k := 0) rfl
  | cons k a b rest ih =>
    intro h
    show dot (zip (times k (coefficients a)) (lefts rest)) (1 :: env) ≤
      dot (zip (times k (coefficients b)) (rights rest)) (1 :: env)
    rewrite [dot_zip, dot_zip, dot_times, dot_times, dot_coefficients, dot_coefficients]
    exact le_add (le_mul k h.1) (ih h.2)

/-- A certificate: the inequalities cannot all hold. -/
theorem farkas (env : List Nat) (rows : Rows) (check : exceeds (lefts rows) (rights rows) = true)
    (h : Hold env rows) : False :=
  not_succ_le _ (le_trans (exceeds_lt (lefts rows) (rights rows) env check) (rows_le env rows h))

end XenVerif.Search
