-- expect: runs other code
partial def loop (n : Nat) : False := loop n
theorem increment_INV_bounded : Obligations.increment_INV_bounded := False.elim (loop 0)
