import Lean.Elab.Tactic
import XenVerif.Linear

/-! The tactic `linear`, as the Lean of 2021 takes it: what follows from inequalities of natural numbers by linear arithmetic. It looks for a certificate, and Lean's
kernel checks it with `XenVerif.Search.farkas`: nothing that runs here is trusted.

It reads equations, inequalities, their negations, conjunctions and disjunctions of these, in the hypotheses, in the terms given in
brackets, and in the goal; sums, differences (cut off at 0) and multiples. Any other natural number is an unknown. -/

namespace XenVerif.Arith

open Lean Meta Elab Tactic

/-! Lemmas that the certificates apply. -/

theorem by_contra (c : Prop) [d : Decidable c] (h : ¬ c → False) : c :=
  match d with
  | isTrue p => p
  | isFalse n => False.elim (h n)

theorem split_or {a b : Prop} (h : a ∨ b) (left : a → False) (right : b → False) : False :=
  match h with
  | Or.inl x => left x
  | Or.inr y => right y

theorem not_or_left {a b : Prop} (h : ¬ (a ∨ b)) : ¬ a := fun x => h (Or.inl x)

theorem not_or_right {a b : Prop} (h : ¬ (a ∨ b)) : ¬ b := fun y => h (Or.inr y)

theorem or_of_not_and {a b : Prop} [d : Decidable a] (h : ¬ (a ∧ b)) : ¬ a ∨ ¬ b :=
  match d with
  | isTrue x => Or.inr (fun y => h (And.intro x y))
  | isFalse n => Or.inl n

theorem of_not_not {a : Prop} [d : Decidable a] (h : ¬ ¬ a) : a := by_contra a h

theorem difference (a b : Nat) : (b ≤ a ∧ a - b + b = a) ∨ (a ≤ b ∧ a - b = 0) :=
  match Search.le_or_lt b a with
  | Or.inl h => Or.inl (And.intro h (Search.sub_add a b h))
  | Or.inr h => Or.inr (And.intro (Search.le_of_lt h) (by
      have low : ∀ k c : Nat, c - (c + k) = 0 := by
        intro k c
        induction c with
        | zero =>
          rewrite [Nat.zero_add]
          induction k with
          | zero => exact rfl
          | succ k ih =>
            show Nat.pred (0 - k) = 0
            rewrite [ih]
            exact rfl
        | succ c ih =>
          rewrite [Nat.succ_add, Nat.succ_sub_succ_eq_sub]
          exact ih
      cases Nat.le.dest (Search.le_of_lt h) with
      | intro k e =>
        rewrite [← e]
        exact low k a))

/-! Terms. -/

/-- A linear term: multiples of unknowns, and a constant. -/
inductive Sum where
  | atom (i : Nat)
  | const (n : Nat)
  | add (a b : Sum)
  | scale (k : Nat) (a : Sum)
  | scaled (a : Sum) (k : Nat)

/-- An inequality, with what proves it. -/
structure Row where
  left : Sum
  right : Sum
  proof : Expr

structure State where
  atoms : Array Expr := #[]
  rows : Array Row := #[]
  /-- Disjunctions that have not been split. -/
  splits : Array Expr := #[]
  /-- Differences that have been seen. -/
  differences : Array Expr := #[]

def atomOf (e : Expr) (s : State) : MetaM (Nat × State) := do
  let mut i := 0
  for a in s.atoms do
    if a == e then return (i, s)
    i := i + 1
  i := 0
  for a in s.atoms do
    if ← withReducible (isDefEq a e) then return (i, s)
    i := i + 1
  return (i, { s with atoms := s.atoms.push e })

def literal? (e : Expr) : Option Nat :=
  match e with
  | Expr.lit (Literal.natVal n) _ => some n
  | _ =>
    if e.isAppOfArity ``OfNat.ofNat 3 then
      match e.appFn!.appArg! with
      | Expr.lit (Literal.natVal n) _ => some n
      | _ => none
    else if e.isConstOf ``Nat.zero then some 0
    else none

partial def reify (e : Expr) (s : State) : MetaM (Sum × State) := do
  let e := e.consumeMData
  match literal? e with
  | some n => return (Sum.const n, s)
  | none =>
    if e.isAppOfArity ``HAdd.hAdd 6 then
      let (a, s) ← reify (e.getArg! 4) s
      let (b, s) ← reify (e.getArg! 5) s
      return (Sum.add a b, s)
    if e.isAppOfArity ``Nat.add 2 then
      let (a, s) ← reify (e.getArg! 0) s
      let (b, s) ← reify (e.getArg! 1) s
      return (Sum.add a b, s)
    if e.isAppOfArity ``Nat.succ 1 then
      let (a, s) ← reify (e.getArg! 0) s
      return (Sum.add a (Sum.const 1), s)
    if e.isAppOfArity ``HMul.hMul 6 then
      match literal? (e.getArg! 4), literal? (e.getArg! 5) with
      | some k, _ =>
        let (a, s) ← reify (e.getArg! 5) s
        return (Sum.scale k a, s)
      | _, some k =>
        let (a, s) ← reify (e.getArg! 4) s
        return (Sum.scaled a k, s)
      | _, _ => unknown e s
    else if e.isAppOfArity ``HSub.hSub 6 then
      let a := e.getArg! 4
      let b := e.getArg! 5
      let (i, s) ← atomOf e s
      if s.differences.contains e then return (Sum.atom i, s)
      let s := { s with differences := s.differences.push e, splits := s.splits.push (mkApp2 (mkConst ``difference) a b) }
      return (Sum.atom i, s)
    else unknown e s
where
  unknown (e : Expr) (s : State) : MetaM (Sum × State) := do
    let (i, s) ← atomOf e s
    return (Sum.atom i, s)

/-! Facts. -/

def isNat (type : Expr) : MetaM Bool := do
  let t ← whnfR type
  return t.isConstOf ``Nat

inductive Relation where
  | le (a b : Expr)
  | lt (a b : Expr)
  | eq (a b : Expr)

/-- The relation of natural numbers that a proposition states. -/
def relation? (p : Expr) : MetaM (Option Relation) := do
  let is (c : Name) (n : Nat) : MetaM Bool := if p.isAppOfArity c n then isNat (p.getArg! 0) else return false
  if ← is ``LE.le 4 then return some (Relation.le (p.getArg! 2) (p.getArg! 3))
  if ← is ``GE.ge 4 then return some (Relation.le (p.getArg! 3) (p.getArg! 2))
  if ← is ``LT.lt 4 then return some (Relation.lt (p.getArg! 2) (p.getArg! 3))
  if ← is ``GT.gt 4 then return some (Relation.lt (p.getArg! 3) (p.getArg! 2))
  if ← is ``Eq 3 then return some (Relation.eq (p.getArg! 1) (p.getArg! 2))
  return none

def addLe (a b : Expr) (strict : Bool) (proof : Expr) (s : State) : MetaM State := do
  let (x, s) ← reify a s
  let (y, s) ← reify b s
  let x := if strict then Sum.add x (Sum.const 1) else x
  return { s with rows := s.rows.push { left := x, right := y, proof := proof } }

def negated? (p : Expr) : Option Expr :=
  if p.isAppOfArity ``Not 1 then some p.appArg!
  else if p.isAppOfArity ``Ne 3 then some (mkApp3 (mkConst ``Eq p.getAppFn.constLevels!) (p.getArg! 0) (p.getArg! 1) (p.getArg! 2))
  else match p.arrow? with
    | some (a, b) => if b.isConstOf ``False then some a else none
    | none => none

def negate (p : Expr) : Expr := mkApp (mkConst ``Not) p

def instance? (p : Expr) : MetaM (Option Expr) := do
  match ← trySynthInstance (mkApp (mkConst ``Decidable) p) with
  | LOption.some i => return some i
  | _ => return none

/-- Whether something may be learnt from a proposition. -/
partial def speaksOfNat (p : Expr) : MetaM Bool := do
  let p := p.consumeMData
  if (← relation? p).isSome then return true
  match negated? p with
  | some q => speaksOfNat q
  | none =>
    if p.isAppOfArity ``And 2 || p.isAppOfArity ``Or 2 then
      return (← speaksOfNat p.appArg!) || (← speaksOfNat p.appFn!.appArg!)
    return false

/-- Adds what a proof shows. -/
partial def addFact (p proof : Expr) (s : State) : MetaM State := do
  let p := p.consumeMData
  match ← relation? p with
  | some (Relation.le a b) => addLe a b false proof s
  | some (Relation.lt a b) => addLe a b true proof s
  | some (Relation.eq a b) =>
    let s ← addLe a b false (mkApp3 (mkConst ``Search.le_of_eq) a b proof) s
    addLe b a false (mkApp3 (mkConst ``Search.le_of_eq') a b proof) s
  | none =>
    match negated? p with
    | some q => addNegation q.consumeMData proof s
    | none =>
      if p.isAppOfArity ``And 2 then
        let a := p.appFn!.appArg!
        let b := p.appArg!
        let s ← addFact a (mkApp3 (mkConst ``And.left) a b proof) s
        addFact b (mkApp3 (mkConst ``And.right) a b proof) s
      else if p.isAppOfArity ``Or 2 then
        if ← speaksOfNat p then return { s with splits := s.splits.push proof }
        return s
      else return s
where
  addNegation (q proof : Expr) (s : State) : MetaM State := do
    match ← relation? q with
    | some (Relation.le a b) => addLe b a true (mkApp3 (mkConst ``Search.lt_of_not_le) a b proof) s
    | some (Relation.lt a b) => addLe b a false (mkApp3 (mkConst ``Search.le_of_not_lt) a b proof) s
    | some (Relation.eq a b) => return { s with splits := s.splits.push (mkApp3 (mkConst ``Search.lt_or_gt) a b proof) }
    | none =>
      if q.isAppOfArity ``Or 2 then
        let a := q.appFn!.appArg!
        let b := q.appArg!
        let s ← addFact (negate a) (mkApp3 (mkConst ``not_or_left) a b proof) s
        addFact (negate b) (mkApp3 (mkConst ``not_or_right) a b proof) s
      else if q.isAppOfArity ``And 2 then
        let a := q.appFn!.appArg!
        let b := q.appArg!
        if !(← speaksOfNat q) then return s
        match ← instance? a with
        | some d => return { s with splits := s.splits.push (mkApp4 (mkConst ``or_of_not_and) a b d proof) }
        | none => return s
      else match negated? q with
        | some r =>
          match ← instance? r with
          | some d => addFact r (mkApp3 (mkConst ``of_not_not) r d proof) s
          | none => return s
        | none => return s

/-! The search: Fourier and Motzkin's elimination. -/

/-- `Σ cᵢ xᵢ + c ≤ 0`, and how it follows: multiples of the rows. -/
structure Constraint where
  coefficients : Array Int
  offset : Int
  rows : Array Nat
  deriving Inhabited

def addSum (k : Int) (t : Sum) (c : Array Int × Int) : Array Int × Int :=
  match t with
  | Sum.atom i => (c.1.set! i (c.1.get! i + k), c.2)
  | Sum.const n => (c.1, c.2 + k * Int.ofNat n)
  | Sum.add a b => addSum k b (addSum k a c)
  | Sum.scale m a => addSum (k * Int.ofNat m) a c
  | Sum.scaled a m => addSum (k * Int.ofNat m) a c

def combine (p q : Nat) (a b : Constraint) : Constraint :=
  let mix (x y : Int) : Int := Int.ofNat p * x + Int.ofNat q * y
  let both := (a.coefficients.zip b.coefficients).map (fun (x, y) => mix x y)
  let rows := (a.rows.zip b.rows).map (fun (x, y) => p * x + q * y)
  let offset := mix a.offset b.offset
  let g := rows.foldl Nat.gcd (both.foldl (fun n x => Nat.gcd n x.natAbs) offset.natAbs)
  if g ≤ 1 then { coefficients := both, offset := offset, rows := rows }
  else
    let cut (x : Int) : Int := if x < 0 then - Int.ofNat (x.natAbs / g) else Int.ofNat (x.natAbs / g)
    { coefficients := both.map cut, offset := cut offset, rows := rows.map (· / g) }

/-- The multipliers that lead to a contradiction. -/
partial def eliminate (left : List Nat) (constraints : Array Constraint) : Option (Array Nat) :=
  match constraints.find? (fun c => c.offset > (0 : Int) && c.coefficients.all (fun x => x ≥ (0 : Int))) with
  | some c => some c.rows
  | none =>
    match left with
    | [] => none
    | first :: others =>
      let cost (i : Nat) : Nat :=
        let up := constraints.filter (fun c => c.coefficients.get! i > (0 : Int))
        let down := constraints.filter (fun c => c.coefficients.get! i < (0 : Int))
        up.size * down.size
      let (best, _) := others.foldl
        (fun (b : Nat × Nat) i => let n := cost i; if n < b.2 then (i, n) else b) (first, cost first)
      let up := constraints.filter (fun c => c.coefficients.get! best > (0 : Int))
      let down := constraints.filter (fun c => c.coefficients.get! best < (0 : Int))
      let rest := constraints.filter (fun c => c.coefficients.get! best == (0 : Int))
      if up.size * down.size + up.size + rest.size > 1500 then none else
      let mixed := up.foldl (fun (all : Array Constraint) a =>
        down.foldl (fun (all : Array Constraint) b =>
          all.push (combine (b.coefficients.get! best).natAbs (a.coefficients.get! best).natAbs a b)) all) rest
      -- An unknown is a natural number: what has a positive multiple of it holds without it as well.
      let without := up.map (fun a => { a with coefficients := a.coefficients.set! best 0 })
      eliminate ((first :: others).filter (· != best)) (mixed ++ without)

def certificate (s : State) : Option (Array Nat) :=
  let n := s.atoms.size
  let m := s.rows.size
  let constraints := (List.range m).toArray.map (fun i =>
    match s.rows.get? i with
    | some r =>
      let (cs, c) := addSum (-1) r.right (addSum 1 r.left (mkArray n 0, 0))
      { coefficients := cs, offset := c, rows := (mkArray m 0).set! i 1 : Constraint }
    | none => { coefficients := mkArray n 0, offset := 0, rows := mkArray m 0 })
  eliminate (List.range n) constraints

/-! The proof. -/

def number (n : Nat) : Expr := mkLit (Literal.natVal n)

def quoteSum : Sum → Expr
  | Sum.atom i => mkApp (mkConst ``Search.Linear.atom) (number i)
  | Sum.const n => mkApp (mkConst ``Search.Linear.const) (number n)
  | Sum.add a b => mkApp2 (mkConst ``Search.Linear.add) (quoteSum a) (quoteSum b)
  | Sum.scale k a => mkApp2 (mkConst ``Search.Linear.scale) (number k) (quoteSum a)
  | Sum.scaled a k => mkApp2 (mkConst ``Search.Linear.scaled) (quoteSum a) (number k)

def proofOf (s : State) (multipliers : Array Nat) : Expr :=
  let nat := mkConst ``Nat
  let env := s.atoms.foldr
    (fun a (l : Expr) => mkApp3 (mkConst ``List.cons [levelZero]) nat a l) (mkApp (mkConst ``List.nil [levelZero]) nat)
  let used := (List.range s.rows.size).filter (fun i => multipliers.get! i > 0)
  let rows := used.foldr (fun i (rest : Expr) =>
    match s.rows.get? i with
    | some r => mkApp4 (mkConst ``Search.Rows.cons) (number (multipliers.get! i)) (quoteSum r.left) (quoteSum r.right) rest
    | none => rest) (mkConst ``Search.Rows.nil)
  let rec holds : List Nat → Expr × Expr
    | [] => (mkConst ``True, mkConst ``True.intro)
    | i :: is =>
      match s.rows.get? i with
      | some r =>
        let (p, h) := holds is
        let value (t : Sum) := mkApp2 (mkConst ``Search.value) env (quoteSum t)
        let le := mkApp4 (mkConst ``LE.le [levelZero]) nat (mkConst ``instLENat) (value r.left) (value r.right)
        (mkApp2 (mkConst ``And) le p, mkApp4 (mkConst ``And.intro) le p r.proof h)
      | none => holds is
  let check := mkApp2 (mkConst ``Eq.refl [levelOne]) (mkConst ``Bool) (mkConst ``Bool.true)
  mkApp4 (mkConst ``Search.farkas) env rows check (holds used).2

/-- A proof of `False`; where there is none without splitting, a disjunction is split. -/
partial def refute (s : State) (depth : Nat) : MetaM (Option Expr) := do
  match certificate s with
  | some m => return some (proofOf s m)
  | none =>
    if depth == 0 || s.splits.isEmpty then return none
    let h := s.splits.get! 0
    let s := { s with splits := s.splits.extract 1 s.splits.size }
    let type ← instantiateMVars (← inferType h)
    let a := type.appFn!.appArg!
    let b := type.appArg!
    let branch (p : Expr) : MetaM (Option (Expr × Bool)) :=
      withLocalDeclD `h p fun x => do
        match ← refute (← addFact p x s) (depth - 1) with
        | none => return none
        | some proof =>
          let proof ← instantiateMVars proof
          return some (← mkLambdaFVars #[x] proof, proof.containsFVar x.fvarId!)
    match ← branch a with
    | none => return none
    | some (left, uses) =>
      -- What does not use what it was given has refuted everything.
      if !uses then return some left.bindingBody!
      match ← branch b with
      | none => return none
      | some (right, uses) =>
        if !uses then return some right.bindingBody!
        return some (mkAppN (mkConst ``split_or) #[a, b, h, left, right])

def linear (given : Array Expr) : TacticM Unit := do
  let goal ← getMainGoal
  let target ← instantiateMVars (← getMVarType goal)
  let s ← given.foldlM (fun (s : State) e => do addFact (← instantiateMVars (← inferType e)) e s) {}
  let s ← (← getLCtx).foldlM (fun (s : State) d => do
    if d.isAuxDecl then return s
    let type ← instantiateMVars d.type
    if ← isProp type then addFact type d.toExpr s else return s) s
  let close (p : Expr) (wrap : Expr → MetaM Expr) : TacticM Unit := do
    let proof ← withLocalDeclD `h p fun x => do
      match ← refute (← addFact p x s) 12 with
      | some h => wrap (← mkLambdaFVars #[x] (← instantiateMVars h))
      | none => throwError "linear: no contradiction found"
    closeMainGoal proof
  let target := target.consumeMData
  match negated? target with
  | some q => close q (fun h => return h)
  | none =>
    let decided ← if ← speaksOfNat target then instance? target else pure none
    match decided with
    | some d => close (negate target) (fun h => return mkApp3 (mkConst ``by_contra) target d h)
    | none =>
      match ← refute s 12 with
      | some h => closeMainGoal (← mkFalseElim target h)
      | none => throwError "linear: no contradiction found"

/-- `linear`, or `linear [h, …]` with further facts. -/
syntax (name := linearTactic) "linear" (" [" term,* "]")? : tactic

@[tactic linearTactic] def evalLinear : Tactic := fun stx => withMainContext do
  let given := if stx[1].isNone then #[] else stx[1][1].getSepArgs
  let terms ← given.mapM (fun t => elabTerm t none)
  linear terms

end XenVerif.Arith
