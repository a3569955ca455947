(** Maps are functions; an update changes the value at one key. Keys of several components are curried. *)
From Coq Require Import Bool.
From XenVerif Require Import Eq.

Section Updates.
Context {A B C D V : Type} `{Eq A} `{Eq B} `{Eq C} `{Eq D}.

Definition update1 (m : A -> V) (a : A) (v : V) : A -> V :=
  fun a' => if a' == a then v else m a'.

Definition update2 (m : A -> B -> V) (a : A) (b : B) (v : V) : A -> B -> V :=
  fun a' b' => if (a' == a) && (b' == b) then v else m a' b'.

Definition update3 (m : A -> B -> C -> V) (a : A) (b : B) (c : C) (v : V) : A -> B -> C -> V :=
  fun a' b' c' => if (a' == a) && (b' == b) && (c' == c) then v else m a' b' c'.

Definition update4 (m : A -> B -> C -> D -> V) (a : A) (b : B) (c : C) (d : D) (v : V) : A -> B -> C -> D -> V :=
  fun a' b' c' d' => if (a' == a) && (b' == b) && (c' == c) && (d' == d) then v else m a' b' c' d'.

(** An update is read at its own key … *)
Lemma update1_same m a v : update1 m a v a = v.
Proof. unfold update1; now rewrite eqb_refl. Qed.

Lemma update2_same m a b v : update2 m a b v a b = v.
Proof. unfold update2; now rewrite !eqb_refl. Qed.

Lemma update3_same m a b c v : update3 m a b c v a b c = v.
Proof. unfold update3; now rewrite !eqb_refl. Qed.

Lemma update4_same m a b c d v : update4 m a b c d v a b c d = v.
Proof. unfold update4; now rewrite !eqb_refl. Qed.

(** … and passed over at every other one. *)
Lemma update1_other m a v a' : a' <> a -> update1 m a v a' = m a'.
Proof. unfold update1; destruct (eqb_spec a' a); congruence. Qed.

Lemma update2_other m a b v a' b' : (a' <> a \/ b' <> b) -> update2 m a b v a' b' = m a' b'.
Proof.
  unfold update2; destruct (eqb_spec a' a), (eqb_spec b' b); cbn; intros [?|?]; congruence.
Qed.

Lemma update3_other m a b c v a' b' c' :
  (a' <> a \/ b' <> b \/ c' <> c) -> update3 m a b c v a' b' c' = m a' b' c'.
Proof.
  unfold update3; destruct (eqb_spec a' a), (eqb_spec b' b), (eqb_spec c' c); cbn; intros [?|[?|?]]; congruence.
Qed.
End Updates.

Arguments update1 {A V _} m a v a' /.
Arguments update2 {A B V _ _} m a b v a' b' /.
Arguments update3 {A B C V _ _ _} m a b c v a' b' c' /.
Arguments update4 {A B C D V _ _ _ _} m a b c d v a' b' c' d' /.
