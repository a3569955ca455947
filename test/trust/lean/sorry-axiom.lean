-- expect: is no proof
theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorryAx _ false
