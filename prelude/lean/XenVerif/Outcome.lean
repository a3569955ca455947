import XenVerif.Errno

/-! What a call comes to. -/

namespace XenVerif

/-- `S` is the type of states, `R` that of results. -/
inductive Outcome (S R : Type) : Type where
  -- Success: the next state and the result.
  | ok (next : S) (result : R)
  -- Refusal: the state stays as it was.
  | fail (errno : Errno)
  -- Refusal that changes the state all the same.
  | failWith (errno : Errno) (next : S)
  deriving DecidableEq, Repr, Inhabited

/-- `Q` holds of the next state, if the call gives one. -/
def after {S R : Type} (outcome : Outcome S R) (Q : S → Prop) : Prop :=
  match outcome with
  | Outcome.ok next _ => Q next
  | Outcome.fail _ => True
  | Outcome.failWith _ next => Q next

/-- What is true of every state is true of the next one. -/
theorem after_mono {S R : Type} {Q Q' : S → Prop} (outcome : Outcome S R)
    (weaker : ∀ s, Q s → Q' s) (h : after outcome Q) : after outcome Q' :=
  match outcome, h with
  | Outcome.ok next _, h => weaker next h
  | Outcome.fail _, _ => True.intro
  | Outcome.failWith _ next, h => weaker next h

end XenVerif
