import XenVerif.Outcome

/-! Recorded runs: the prover, evaluating the definitions, gets what the model gave when it ran. -/

namespace XenVerif

/-- The call succeeds with the `expected` result; gives the next state. -/
def succeeds {S R : Type} (call : S → Outcome S R) (expected : R → Bool) (s : S) : Option S :=
  match call s with
  | Outcome.ok next result => cond (expected result) (some next) none
  | Outcome.fail _ => none
  | Outcome.failWith _ _ => none

/-- The call is refused with `errno` and changes nothing. -/
def refuses {S R : Type} (call : S → Outcome S R) (errno : Errno) (s : S) : Option S :=
  match call s with
  | Outcome.ok _ _ => none
  | Outcome.fail e => cond (decide (e = errno)) (some s) none
  | Outcome.failWith _ _ => none

/-- The call is refused with `errno` and changes the state all the same. -/
def refusesWith {S R : Type} (call : S → Outcome S R) (errno : Errno) (s : S) : Option S :=
  match call s with
  | Outcome.ok _ _ => none
  | Outcome.fail _ => none
  | Outcome.failWith e next => cond (decide (e = errno)) (some next) none

/-- The state after some steps; none where one of them came to something else. -/
def replay {S : Type} (s : S) : List (S → Option S) → Option S
  | [] => some s
  | step :: rest =>
    match step s with
    | some next => replay next rest
    | none => none

/-- All of them are true. -/
def allTrue : List Bool → Bool
  | [] => true
  | b :: rest => cond b (allTrue rest) false

/-- All steps come to what was recorded, and so does what is `observed` of the last state. -/
def replays {S : Type} (s : S) (steps : List (S → Option S)) (observed : S → List Bool) : Bool :=
  match replay s steps with
  | some last => allTrue (observed last)
  | none => false

end XenVerif
