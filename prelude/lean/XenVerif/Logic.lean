/-! Lemmas about conditionals whose names in Lean's library have changed over time. -/

namespace XenVerif

theorem ite_then {α : Type} {c : Prop} [d : Decidable c] {a b : α} (h : c) :
    (if c then a else b) = a :=
  match d with
  | isTrue _ => rfl
  | isFalse n => absurd h n

theorem ite_else {α : Type} {c : Prop} [d : Decidable c] {a b : α} (n : ¬ c) :
    (if c then a else b) = b :=
  match d with
  | isTrue h => absurd h n
  | isFalse _ => rfl

/-- To show something of a conditional, show it of both branches. -/
theorem ite_elim {α : Type} {c : Prop} [d : Decidable c] {a b : α} (Q : α → Prop)
    (positive : c → Q a) (negative : ¬ c → Q b) : Q (if c then a else b) :=
  match d with
  | isTrue h => positive h
  | isFalse n => negative n

theorem of_decide_true {c : Prop} [d : Decidable c] (h : decide c = true) : c :=
  match d, h with
  | isTrue p, _ => p
  | isFalse _, e => nomatch e

theorem decide_true_of {c : Prop} [d : Decidable c] (h : c) : decide c = true :=
  match d with
  | isTrue _ => rfl
  | isFalse n => absurd h n

theorem of_decide_false {c : Prop} [d : Decidable c] (h : decide c = false) : ¬ c :=
  match d, h with
  | isTrue _, e => nomatch e
  | isFalse n, _ => n

end XenVerif
