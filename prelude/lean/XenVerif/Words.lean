/-! Unsigned machine words: naturals below `2 ^ bits`; results wrap. -/

namespace XenVerif

def wordOfNat (bits n : Nat) : Nat := n % 2 ^ bits

def wordAdd (bits a b : Nat) : Nat := (a + b) % 2 ^ bits

def wordSub (bits a b : Nat) : Nat := (a + (2 ^ bits - b % 2 ^ bits)) % 2 ^ bits

def wordMul (bits a b : Nat) : Nat := a * b % 2 ^ bits

/-- Applies an operation to each of the lowest `bits` bits. (Lean's own were once not defined by recursion that its
kernel can follow.) -/
def bitwise (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | 0, _, _ => 0
  | bits + 1, a, b =>
    2 * bitwise f bits (a / 2) (b / 2) + (if f (decide (a % 2 = 1)) (decide (b % 2 = 1)) then 1 else 0)

def wordAnd (bits a b : Nat) : Nat := bitwise (fun x y => x && y) bits a b

def wordOr (bits a b : Nat) : Nat := bitwise (fun x y => x || y) bits a b

def wordXor (bits a b : Nat) : Nat := bitwise (fun x y => decide (x ≠ y)) bits a b

def wordNot (bits a : Nat) : Nat := 2 ^ bits - 1 - a % 2 ^ bits

/-- Shifting by the word's size or more leaves nothing. -/
def wordShl (bits a n : Nat) : Nat := if n < bits then a * 2 ^ n % 2 ^ bits else 0

def wordShr (bits a n : Nat) : Nat := if n < bits then a % 2 ^ bits / 2 ^ n else 0

end XenVerif
