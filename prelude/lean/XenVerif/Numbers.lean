/-! Arithmetic on integers whose meaning in Lean's library has changed over time: `Int`'s `/` and `%` were truncating. -/

namespace XenVerif

def minInt (a b : Int) : Int := if a ≤ b then a else b

def maxInt (a b : Int) : Int := if a ≤ b then b else a

/-- Euclidean remainder: between 0 and `|b| - 1`; `a` where `b` is 0. -/
def modInt (a b : Int) : Int :=
  match a with
  | Int.ofNat m => Int.ofNat (m % Int.natAbs b)
  | Int.negSucc m => Int.subNatNat (Int.natAbs b) (m % Int.natAbs b + 1)

/-- Euclidean quotient: `a = b * divInt a b + modInt a b`; 0 where `b` is 0. -/
def divInt (a b : Int) : Int :=
  match a, b with
  | Int.ofNat m, Int.ofNat n => Int.ofNat (m / n)
  | Int.ofNat m, Int.negSucc n => Int.negOfNat (m / (n + 1))
  | Int.negSucc _, Int.ofNat 0 => Int.ofNat 0
  | Int.negSucc m, Int.ofNat (n + 1) => Int.negSucc (m / (n + 1))
  | Int.negSucc m, Int.negSucc n => Int.ofNat (m / (n + 1) + 1)

end XenVerif
