/-! Labelled machines, what they can reach, and invariants by induction. -/

namespace XenVerif

/-- A machine over states `S` whose steps carry labels `L`. -/
structure Machine (S L : Type) where
  starts : S → Prop
  steps : S → L → S → Prop

inductive Reachable {S L : Type} (M : Machine S L) : S → Prop where
  | start (s : S) : M.starts s → Reachable M s
  | step (s : S) (l : L) (s' : S) : Reachable M s → M.steps s l s' → Reachable M s'

/-- What holds at the start and is preserved by every step holds of every reachable state. -/
theorem reachable_invariant {S L : Type} (M : Machine S L) (I : S → Prop)
    (first : ∀ s, M.starts s → I s)
    (preserved : ∀ s l s', I s → M.steps s l s' → I s')
    (s : S) (reached : Reachable M s) : I s := by
  induction reached with
  | start s starts => exact first s starts
  | step s l s' _ steps ih => exact preserved s l s' ih steps

/-- A property of steps that holds wherever the invariant does holds of every step that can happen. -/
theorem reachable_transition {S L : Type} (M : Machine S L) (I : S → Prop) (T : S → L → S → Prop)
    (invariant : ∀ s, Reachable M s → I s)
    (satisfied : ∀ s l s', I s → M.steps s l s' → T s l s')
    (s : S) (l : L) (s' : S) (reached : Reachable M s) (steps : M.steps s l s') : T s l s' :=
  satisfied s l s' (invariant s reached) steps

end XenVerif
