-- expect: runs other code
unsafe def loop : False := loop
theorem increment_INV_bounded : Obligations.increment_INV_bounded := False.elim loop
