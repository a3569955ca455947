(** Unsigned machine words: naturals below [2 ^ bits]; results wrap. *)
From Coq Require Import NArith Lia.
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

Lemma word_not_bound bits a : wordNot bits a < 2 ^ bits.
Proof.
  unfold wordNot; generalize (mod_word bits a); generalize (a mod 2 ^ bits); generalize (2 ^ bits).
  intros; lia.
Qed.

(** Closes [w < 2 ^ bits] for the result [w] of an operation, whether the bound is a power or a number. *)
Ltac word_bound :=
  match goal with
  | |- wordNot ?bits ?a < _ => exact (word_not_bound bits a)
  | |- wordOfNat ?bits _ < _ => exact (mod_word bits _)
  | |- (wordAdd ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordSub ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordMul ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordAnd ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordOr ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordXor ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordShl ?bits _ _ < _) => exact (mod_word bits _)
  | |- (wordShr ?bits _ _ < _) => exact (mod_word bits _)
  end.
