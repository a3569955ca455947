(** Record updates: [r <| field := v |>], after the library coq-record-update. *)

(** [set v r] is [r] with the field [proj] set to [v]. *)
Class Setter {R T : Type} (proj : R -> T) : Type := set : T -> R -> R.
#[global] Hint Mode Setter - - ! : typeclass_instances.
Arguments set {R T} proj {_} v r.

Notation "r <| proj := v |>" := (set proj v r)
  (at level 12, left associativity, proj at next level, v at level 200, format "r  '/' <|  proj  :=  v  |>").
