(** Recorded runs: the prover, evaluating the definitions, gets what the model gave when it ran. *)
From Coq Require Import List Bool.
From XenVerif Require Import Eq Errno Outcome.
Import ListNotations.

Section Steps.
Context {S R : Type}.

(** The call succeeds with the [expected] result; gives the next state. *)
Definition succeeds (call : S -> Outcome S R) (expected : R -> bool) (s : S) : option S :=
  match call s with
  | ok next result => if expected result then Some next else None
  | _ => None
  end.

(** The call is refused with [errno] and changes nothing. *)
Definition refuses (call : S -> Outcome S R) (errno : Errno) (s : S) : option S :=
  match call s with
  | fail e => if (e == errno)%xv then Some s else None
  | _ => None
  end.

(** The call is refused with [errno] and changes the state all the same. *)
Definition refusesWith (call : S -> Outcome S R) (errno : Errno) (s : S) : option S :=
  match call s with
  | failWith e next => if (e == errno)%xv then Some next else None
  | _ => None
  end.
End Steps.

(** The state after some steps; none where one of them came to something else. *)
Fixpoint replay {S : Type} (s : S) (steps : list (S -> option S)) : option S :=
  match steps with
  | [] => Some s
  | step :: rest =>
      match step s with
      | Some next => replay next rest
      | None => None
      end
  end.

(** All steps come to what was recorded, and so does what is [observed] of the last state. *)
Definition replays {S : Type} (s : S) (steps : list (S -> option S)) (observed : S -> list bool) : bool :=
  match replay s steps with
  | Some last => forallb (fun b => b) (observed last)
  | None => false
  end.
