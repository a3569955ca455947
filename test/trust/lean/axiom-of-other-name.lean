-- expect: assumes what should be proved
axiom increment_INV_bounded : Obligations.increment_INV_bounded
