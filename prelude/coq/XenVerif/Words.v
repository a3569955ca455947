(** Unsigned machine words: naturals below [2 ^ bits]; results wrap. *)
From Coq Require Import NArith.
Open Scope N_scope.

Definition wordOfNat (bits n : N) : N := n mod 2 ^ bits.
Definition wordAdd (bits a b : N) : N := (a + b) mod 2 ^ bits.
Definition wordSub (bits a b : N) : N := (a + (2 ^ bits - b mod 2 ^ bits)) mod 2 ^ bits.
Definition wordMul (bits a b : N) : N := (a * b) mod 2 ^ bits.
Definition wordAnd (bits a b : N) : N := N.land a b mod 2 ^ bits.
Definition wordOr (bits a b : N) : N := N.lor a b mod 2 ^ bits.
Definition wordXor (bits a b : N) : N := N.lxor a b mod 2 ^ bits.
Definition wordNot (bits a : N) : N := 2 ^ bits - 1 - a mod 2 ^ bits.
Definition wordShl (bits a n : N) : N := N.shiftl a n mod 2 ^ bits.
Definition wordShr (bits a n : N) : N := N.shiftr a n mod 2 ^ bits.

(** Every result is a word. *)
Lemma mod_word bits n : n mod 2 ^ bits < 2 ^ bits.
Proof. apply N.mod_lt, N.pow_nonzero; discriminate. Qed.
