import XenVerif.Logic

/-! Maps are functions; an update changes the value at one key. Keys of several components are curried. -/

namespace XenVerif

def update1 {α γ : Type} [DecidableEq α] (m : α → γ) (a : α) (v : γ) : α → γ :=
  fun a' => if a' = a then v else m a'

def update2 {α β γ : Type} [DecidableEq α] [DecidableEq β]
    (m : α → β → γ) (a : α) (b : β) (v : γ) : α → β → γ :=
  fun a' b' => if a' = a ∧ b' = b then v else m a' b'

def update3 {α β δ γ : Type} [DecidableEq α] [DecidableEq β] [DecidableEq δ]
    (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) : α → β → δ → γ :=
  fun a' b' c' => if a' = a ∧ b' = b ∧ c' = c then v else m a' b' c'

def update4 {α β δ ε γ : Type} [DecidableEq α] [DecidableEq β] [DecidableEq δ] [DecidableEq ε]
    (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) : α → β → δ → ε → γ :=
  fun a' b' c' d' => if a' = a ∧ b' = b ∧ c' = c ∧ d' = d then v else m a' b' c' d'

section
variable {α β δ ε γ : Type} [DecidableEq α] [DecidableEq β] [DecidableEq δ] [DecidableEq ε]

/-! An update is read at its own key … -/

theorem update1_same (m : α → γ) (a : α) (v : γ) : update1 m a v a = v :=
  ite_then rfl

theorem update2_same (m : α → β → γ) (a : α) (b : β) (v : γ) : update2 m a b v a b = v :=
  ite_then (And.intro rfl rfl)

theorem update3_same (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) :
    update3 m a b c v a b c = v :=
  ite_then (And.intro rfl (And.intro rfl rfl))

theorem update4_same (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ) :
    update4 m a b c d v a b c d = v :=
  ite_then (And.intro rfl (And.intro rfl (And.intro rfl rfl)))

/-! … and passed over at every other one. -/

theorem update1_other (m : α → γ) (a : α) (v : γ) {a' : α} (n : a' ≠ a) :
    update1 m a v a' = m a' :=
  ite_else n

theorem update2_other (m : α → β → γ) (a : α) (b : β) (v : γ) {a' : α} {b' : β}
    (n : ¬ (a' = a ∧ b' = b)) : update2 m a b v a' b' = m a' b' :=
  ite_else n

theorem update3_other (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) {a' : α} {b' : β} {c' : δ}
    (n : ¬ (a' = a ∧ b' = b ∧ c' = c)) : update3 m a b c v a' b' c' = m a' b' c' :=
  ite_else n

theorem update4_other (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ)
    {a' : α} {b' : β} {c' : δ} {d' : ε} (n : ¬ (a' = a ∧ b' = b ∧ c' = c ∧ d' = d)) :
    update4 m a b c d v a' b' c' d' = m a' b' c' d' :=
  ite_else n

/-! To show something of what is read from an update, show it for its own key and for every other one. -/

theorem update1_elim (m : α → γ) (a : α) (v : γ) (a' : α) (Q : γ → Prop)
    (same : a' = a → Q v) (other : a' ≠ a → Q (m a')) : Q (update1 m a v a') :=
  ite_elim Q same other

theorem update2_elim (m : α → β → γ) (a : α) (b : β) (v : γ) (a' : α) (b' : β) (Q : γ → Prop)
    (same : a' = a ∧ b' = b → Q v) (other : ¬ (a' = a ∧ b' = b) → Q (m a' b')) :
    Q (update2 m a b v a' b') :=
  ite_elim Q same other

theorem update3_elim (m : α → β → δ → γ) (a : α) (b : β) (c : δ) (v : γ) (a' : α) (b' : β) (c' : δ)
    (Q : γ → Prop) (same : a' = a ∧ b' = b ∧ c' = c → Q v)
    (other : ¬ (a' = a ∧ b' = b ∧ c' = c) → Q (m a' b' c')) : Q (update3 m a b c v a' b' c') :=
  ite_elim Q same other

theorem update4_elim (m : α → β → δ → ε → γ) (a : α) (b : β) (c : δ) (d : ε) (v : γ)
    (a' : α) (b' : β) (c' : δ) (d' : ε) (Q : γ → Prop)
    (same : a' = a ∧ b' = b ∧ c' = c ∧ d' = d → Q v)
    (other : ¬ (a' = a ∧ b' = b ∧ c' = c ∧ d' = d) → Q (m a' b' c' d')) :
    Q (update4 m a b c d v a' b' c' d') :=
  ite_elim Q same other

end

end XenVerif
