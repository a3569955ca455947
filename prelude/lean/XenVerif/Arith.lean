/-! The tactic `linear`, where Lean has `omega`: what follows from inequalities of natural numbers by linear arithmetic. Its other
form, for the Lean of 2021, is `2021/XenVerif/Arith.lean`. Nothing depends on either for soundness. -/

/-- `linear`, or `linear [h, …]` with further facts. -/
syntax "linear" (" [" term,* "]")? : tactic

macro_rules
  | `(tactic| linear) => `(tactic| omega)
  | `(tactic| linear []) => `(tactic| omega)
  | `(tactic| linear [$t]) => `(tactic| (have := $t; omega))
  | `(tactic| linear [$t, $ts,*]) => `(tactic| (have := $t; linear [$ts,*]))
