(** Lists with natural numbers in [N], ranges, and folds with their induction rule. *)
From Coq Require Import NArith ZArith List Bool Lia.
From XenVerif Require Import Eq.
Import ListNotations.
Open Scope N_scope.

(** [lo], [lo + 1], …, [count] numbers. *)
Fixpoint countUp (lo : N) (count : nat) : list N :=
  match count with
  | O => []
  | S n => lo :: countUp (N.succ lo) n
  end.

(** [lo], …, [hi - 1]. *)
Definition range (lo hi : N) : list N := countUp lo (N.to_nat (hi - lo)).

Definition lengthN {A} (xs : list A) : N := N.of_nat (length xs).
Definition memberb {A} `{Eq A} (x : A) (xs : list A) : bool := existsb (fun y => y == x) xs.
Definition at_index {A} (xs : list A) (i : N) : option A := nth_error xs (N.to_nat i).

(** The elements at [from], …, [to - 1], as far as there are any. *)
Definition slice {A} (xs : list A) (from to : N) : list A :=
  firstn (N.to_nat (to - from)) (skipn (N.to_nat from) xs).

Definition sum {A} (f : A -> N) (xs : list A) : N := fold_right (fun x n => f x + n) 0 xs.
Definition sumZ {A} (f : A -> Z) (xs : list A) : Z := fold_right (fun x n => (f x + n)%Z) 0%Z xs.
Definition count {A} (f : A -> bool) (xs : list A) : N := sum (fun x => if f x then 1 else 0) xs.

Lemma in_countUp n lo x : In x (countUp lo n) <-> lo <= x < lo + N.of_nat n.
Proof.
  revert lo; induction n as [|n IH]; intro lo; cbn [countUp In].
  - lia.
  - rewrite IH; lia.
Qed.

Lemma in_range lo hi x : In x (range lo hi) <-> lo <= x < hi.
Proof. unfold range; rewrite in_countUp; lia. Qed.

(** What [find] finds is in the list and passes the test. *)
Lemma find_range_some f lo hi x : find f (range lo hi) = Some x -> lo <= x < hi /\ f x = true.
Proof.
  intro E; apply find_some in E; rewrite in_range in E; exact E.
Qed.

(** Nothing before it does. *)
Lemma find_range_least f lo hi x : find f (range lo hi) = Some x -> forall y, lo <= y -> y < x -> f y = false.
Proof.
  unfold range; generalize (N.to_nat (hi - lo)) as n; intro n; revert lo.
  induction n as [|n IH]; intro lo; cbn [countUp find]; [discriminate|].
  destruct (f lo) eqn:E.
  - intro F; injection F as <-; intros; lia.
  - intros F y low high; destruct (N.eq_dec y lo) as [->|other]; [exact E|].
    apply (IH _ F); lia.
Qed.

(** Where it finds nothing, nothing passes. *)
Lemma find_range_none f lo hi : find f (range lo hi) = None -> forall y, lo <= y < hi -> f y = false.
Proof. intros E y inside; apply (find_none f _ E), in_range, inside. Qed.

(** Induction over a fold: what holds at the start and is kept by every step holds at the end. *)
Lemma fold_left_invariant {S A} (I : S -> Prop) (f : S -> A -> S) (xs : list A) (start : S) :
  I start -> (forall s x, I s -> In x xs -> I (f s x)) -> I (fold_left f xs start).
Proof.
  revert start; induction xs as [|x xs IH]; cbn; intros start first step; [exact first|].
  apply IH; auto.
Qed.
