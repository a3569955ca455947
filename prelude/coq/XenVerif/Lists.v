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
(** Nothing beyond the end; no index is counted out that is no place of the list. *)
Definition at_index {A} (xs : list A) (i : N) : option A :=
  if i <? lengthN xs then nth_error xs (N.to_nat i) else None.

(** The elements at [from], …, [to - 1], as far as there are any. *)
Definition slice {A} (xs : list A) (from to : N) : list A :=
  let within n := N.to_nat (N.min n (lengthN xs)) in
  firstn (within (to - from)) (skipn (within from) xs).

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

(** [x] is the least number from [lo] on that passes. *)
Definition Least (f : N -> bool) (lo x : N) : Prop := forall y, lo <= y -> y < x -> f y = false.

(** All that is known of what [find] finds. *)
Lemma find_range_spec f lo hi x : find f (range lo hi) = Some x -> (lo <= x < hi /\ f x = true) /\ Least f lo x.
Proof.
  intro E; split; [exact (find_range_some f lo hi x E) | exact (find_range_least f lo hi x E)].
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

(** Induction over a fold over a range, with what has been done so far: [J k] holds once the numbers below [k] are done. *)
Lemma fold_left_countUp {S} (J : N -> S -> Prop) (f : S -> N -> S) n lo s :
  J lo s -> (forall k t, lo <= k -> k < lo + N.of_nat n -> J k t -> J (k + 1) (f t k)) ->
  J (lo + N.of_nat n) (fold_left f (countUp lo n) s).
Proof.
  revert lo s; induction n as [| n IH]; intros lo s start step; cbn [countUp fold_left].
  - rewrite N.add_0_r. exact start.
  - replace (lo + N.of_nat (Datatypes.S n)) with (lo + 1 + N.of_nat n) by lia.
    replace (N.succ lo) with (lo + 1) by lia.
    apply IH; [apply step; [lia .. | exact start] | intros; apply step; [lia .. | assumption]].
Qed.

Lemma fold_left_range {S} (J : N -> S -> Prop) (f : S -> N -> S) lo hi s :
  lo <= hi -> J lo s -> (forall k t, lo <= k -> k < hi -> J k t -> J (k + 1) (f t k)) ->
  J hi (fold_left f (range lo hi) s).
Proof.
  intros order start step. unfold range.
  pose proof (fold_left_countUp J f (N.to_nat (hi - lo)) lo s start) as all.
  replace (lo + N.of_nat (N.to_nat (hi - lo))) with hi in all by lia. auto.
Qed.

(** [defined] holds at each accumulator and element that a fold comes to. *)
Fixpoint fold_defined {S A} (defined : S -> A -> Prop) (f : S -> A -> S) (xs : list A) (start : S) : Prop :=
  match xs with
  | [] => True
  | x :: rest => defined start x /\ fold_defined defined f rest (f start x)
  end.

(** What holds at the start and is kept by every step may be used at each. *)
Lemma fold_defined_invariant {S A} (I : S -> Prop) (defined : S -> A -> Prop) (f : S -> A -> S) (xs : list A) (start : S) :
  I start -> (forall s x, I s -> In x xs -> defined s x /\ I (f s x)) -> fold_defined defined f xs start.
Proof.
  revert start; induction xs as [|x xs IH]; cbn; intros start first step; [exact Logic.I|].
  destruct (step start x first (or_introl eq_refl)); split; [assumption|]. apply IH; auto.
Qed.

(** The same over a range, with what has been done so far: [J k] holds once the numbers below [k] are done. *)
Lemma fold_defined_countUp {S} (J : N -> S -> Prop) (defined : S -> N -> Prop) (f : S -> N -> S) n lo s :
  J lo s -> (forall k t, lo <= k -> k < lo + N.of_nat n -> J k t -> defined t k /\ J (k + 1) (f t k)) ->
  fold_defined defined f (countUp lo n) s.
Proof.
  revert lo s; induction n as [|n IH]; intros lo s start step; cbn [countUp fold_defined]; [exact Logic.I|].
  destruct (step lo s) as [here next]; [lia .. | exact start |]; split; [exact here|].
  replace (N.succ lo) with (lo + 1) by lia. apply IH; [exact next | intros; apply step; [lia .. | assumption]].
Qed.

Lemma fold_defined_range {S} (J : N -> S -> Prop) (defined : S -> N -> Prop) (f : S -> N -> S) lo hi s :
  J lo s -> (forall k t, lo <= k -> k < hi -> J k t -> defined t k /\ J (k + 1) (f t k)) ->
  fold_defined defined f (range lo hi) s.
Proof. intros start step. apply (fold_defined_countUp J); [exact start|]. intros; apply step; [lia .. | assumption]. Qed.

(** What is defined for every accumulator needs no invariant. *)
Lemma fold_defined_everywhere {S A} (defined : S -> A -> Prop) (f : S -> A -> S) (xs : list A) (start : S) :
  (forall s x, In x xs -> defined s x) -> fold_defined defined f xs start.
Proof. intro every. apply (fold_defined_invariant (fun _ => True)); auto. Qed.

(** A loop over what passes a test is a loop that does nothing for the rest. *)
Lemma fold_left_filter {S A} (g : A -> bool) (f : S -> A -> S) (xs : list A) (s : S) :
  fold_left f (filter g xs) s = fold_left (fun t x => if g x then f t x else t) xs s.
Proof. revert s; induction xs as [|x xs IH]; intro s; cbn; [reflexivity|]. destruct (g x); apply IH. Qed.

Lemma fold_defined_filter {S A} (g : A -> bool) (defined : S -> A -> Prop) (f : S -> A -> S) (xs : list A) (s : S) :
  fold_defined (fun t x => if g x then defined t x else True) (fun t x => if g x then f t x else t) xs s ->
  fold_defined defined f (filter g xs) s.
Proof.
  revert s; induction xs as [|x xs IH]; intro s; cbn; [auto|].
  destruct (g x); cbn; intros [here rest]; [split; [exact here|] | ]; apply IH, rest.
Qed.

(** Membership, as rewriting rules. *)
Lemma memberb_nil {A} `{Eq A} (x : A) : memberb x [] = false.
Proof. reflexivity. Qed.

Lemma memberb_cons {A} `{Eq A} (x y : A) (ys : list A) : memberb x (y :: ys) = (y == x) || memberb x ys.
Proof. reflexivity. Qed.

Lemma memberb_app {A} `{Eq A} (x : A) (xs ys : list A) : memberb x (xs ++ ys) = memberb x xs || memberb x ys.
Proof. apply existsb_app. Qed.

Lemma memberb_filter {A} `{Eq A} (f : A -> bool) (x : A) (xs : list A) :
  memberb x (filter f xs) = memberb x xs && f x.
Proof.
  unfold memberb; induction xs as [|y ys IH]; cbn; [reflexivity|].
  destruct (f y) eqn:passes; cbn; rewrite IH; destruct (eqb_spec y x) as [->|other]; cbn; try reflexivity.
  - rewrite passes; destruct (existsb _ ys); reflexivity.
  - rewrite passes; destruct (existsb _ ys); reflexivity.
Qed.

Lemma memberb_range (x lo hi : N) : memberb x (range lo hi) = (lo <=? x) && (x <? hi).
Proof.
  apply eq_true_iff_eq; unfold memberb; rewrite existsb_exists, andb_true_iff, N.leb_le, N.ltb_lt; split.
  - intros (y & inside & E); apply (proj1 (eqb_true_iff y x)) in E; subst; apply in_range in inside; exact inside.
  - intro inside; exists x; split; [apply in_range; exact inside | apply eqb_refl].
Qed.

Lemma lengthN_app {A} (xs ys : list A) : lengthN (xs ++ ys) = lengthN xs + lengthN ys.
Proof. unfold lengthN; rewrite app_length; lia. Qed.

(** * Sums and counts over a range

    How a sum changes with one of its terms. The equations hold without a condition on where the term lies: one that
    lies outside the range changes nothing. They are additive, since subtraction on naturals is not. *)

Lemma sum_cons {A} (f : A -> N) x xs : sum f (x :: xs) = f x + sum f xs.
Proof. reflexivity. Qed.

Lemma sum_countUp_other (f g : N -> N) n lo i :
  (forall x, x <> i -> f x = g x) -> ~ (lo <= i < lo + N.of_nat n) -> sum f (countUp lo n) = sum g (countUp lo n).
Proof.
  revert lo; induction n as [|n IH]; intros lo same outside; cbn [countUp]; [reflexivity|]; rewrite !sum_cons.
  rewrite (same lo), (IH (N.succ lo)); [reflexivity | exact same | lia | lia].
Qed.

Lemma sum_countUp_update (f g : N -> N) n lo i :
  (forall x, x <> i -> f x = g x) -> lo <= i < lo + N.of_nat n ->
  sum f (countUp lo n) + g i = sum g (countUp lo n) + f i.
Proof.
  revert lo; induction n as [|n IH]; intros lo same inside; [lia|].
  cbn [countUp]; rewrite !sum_cons; destruct (N.eq_dec lo i) as [->|other].
  - rewrite (sum_countUp_other f g n (N.succ i) i same); lia.
  - specialize (IH (N.succ lo) same); rewrite (same lo other); lia.
Qed.

(** Two functions that differ at most at [i]. *)
Theorem sum_range_update (f g : N -> N) lo hi i :
  (forall x, x <> i -> f x = g x) ->
  sum f (range lo hi) + (if (lo <=? i) && (i <? hi) then g i else 0) =
  sum g (range lo hi) + (if (lo <=? i) && (i <? hi) then f i else 0).
Proof.
  intro same; unfold range.
  destruct (N.leb_spec lo i), (N.ltb_spec i hi); cbn [andb].
  1: apply sum_countUp_update; [exact same | lia].
  all: rewrite (sum_countUp_other f g _ _ i same); [reflexivity | lia].
Qed.

(** The number of places where a test passes, when the outcome at one of them changes. *)
Theorem count_range_update (f g : N -> bool) lo hi i :
  (forall x, x <> i -> f x = g x) ->
  count f (range lo hi) + (if (lo <=? i) && (i <? hi) && g i then 1 else 0) =
  count g (range lo hi) + (if (lo <=? i) && (i <? hi) && f i then 1 else 0).
Proof.
  intro same; unfold count.
  pose proof (sum_range_update (fun x => if f x then 1 else 0) (fun x => if g x then 1 else 0) lo hi i) as E.
  specialize (E (fun x other => f_equal (fun b : bool => if b then 1 else 0) (same x other))); cbn beta in E.
  destruct ((lo <=? i) && (i <? hi)); cbn [andb]; exact E.
Qed.

(** A sum is no less than each of its terms. *)
Lemma sum_range_at_least (f : N -> N) lo hi i : lo <= i -> i < hi -> f i <= sum f (range lo hi).
Proof.
  intros low high.
  pose proof (sum_range_update f (fun x => if x == i then 0 else f x) lo hi i) as E.
  rewrite (proj2 (N.leb_le lo i) low), (proj2 (N.ltb_lt i hi) high), eqb_refl in E; cbn [andb] in E.
  enough (forall x, x <> i -> f x = (if x == i then 0 else f x)) as same by (specialize (E same); lia).
  intros x other; rewrite (proj2 (eqb_false_iff x i) other); reflexivity.
Qed.

(** A place inside the range that passes the test makes the count positive. *)
Lemma count_range_positive (f : N -> bool) lo hi i :
  lo <= i -> i < hi -> f i = true -> 0 < count f (range lo hi).
Proof.
  intros low high passes.
  pose proof (sum_range_at_least (fun x => if f x then 1 else 0) lo hi i low high) as E; cbv beta in E.
  rewrite passes in E; unfold count; lia.
Qed.

(** A sum of nothing, and a count. *)
Lemma sum_range_zero (f : N -> N) lo hi : (forall x, f x = 0) -> sum f (range lo hi) = 0.
Proof.
  intro never; unfold range; generalize (N.to_nat (hi - lo)) as n; intro n; revert lo.
  induction n as [|n IH]; intro lo; cbn [countUp]; [reflexivity|].
  rewrite sum_cons, never; apply IH.
Qed.

Lemma count_range_zero (f : N -> bool) lo hi : (forall x, f x = false) -> count f (range lo hi) = 0.
Proof. intro never; apply sum_range_zero; intro x; rewrite never; reflexivity. Qed.

(** Sums term by term. *)
Lemma sum_range_le (f g : N -> N) lo hi :
  (forall x, lo <= x -> x < hi -> f x <= g x) -> sum f (range lo hi) <= sum g (range lo hi).
Proof.
  unfold range; intro less.
  assert (forall x, lo <= x -> x < lo + N.of_nat (N.to_nat (hi - lo)) -> f x <= g x) as below by (intros; apply less; lia).
  revert below; clear less; generalize (N.to_nat (hi - lo)) as n; intro n; revert lo.
  induction n as [|n IH]; intros lo less; cbn [countUp]; [reflexivity|]; rewrite !sum_cons.
  apply N.add_le_mono; [apply less; lia | apply IH; intros; apply less; lia].
Qed.

Lemma sum_range_ext (f g : N -> N) lo hi :
  (forall x, lo <= x -> x < hi -> f x = g x) -> sum f (range lo hi) = sum g (range lo hi).
Proof.
  intro same; apply N.le_antisymm; apply sum_range_le; intros x low high; rewrite (same x low high); reflexivity.
Qed.

Lemma sum_add {A} (f g : A -> N) xs : sum (fun x => f x + g x) xs = sum f xs + sum g xs.
Proof. induction xs as [|x xs IH]; [reflexivity|]; rewrite !sum_cons, IH; lia. Qed.

Lemma sum_range_nothing (f : N -> N) lo hi : (forall x, lo <= x -> x < hi -> f x = 0) -> sum f (range lo hi) = 0.
Proof. intro none; rewrite (sum_range_ext f (fun _ => 0) lo hi none); apply sum_range_zero; reflexivity. Qed.

(** A sum of which only one term is not zero. *)
Lemma sum_range_single (f : N -> N) lo hi i :
  lo <= i -> i < hi -> (forall x, x <> i -> f x = 0) -> sum f (range lo hi) = f i.
Proof.
  intros low high zero.
  pose proof (sum_range_update f (fun _ => 0) lo hi i zero) as E; cbv beta in E.
  rewrite (proj2 (N.leb_le lo i) low), (proj2 (N.ltb_lt i hi) high) in E; cbn [andb] in E.
  rewrite (sum_range_zero (fun _ => 0)) in E by reflexivity; lia.
Qed.

(** * Counts over a grid

    The number of pairs of a number below [m] and one below [n] that pass a test: as a sum of the counts of each row. *)
Definition grid (p : N -> N -> bool) (m n : N) : N := sum (fun a => count (fun b => p a b) (range 0 n)) (range 0 m).

Lemma count_range_le (p q : N -> bool) lo hi :
  (forall x, lo <= x -> x < hi -> p x = true -> q x = true) -> count p (range lo hi) <= count q (range lo hi).
Proof.
  intro less; apply sum_range_le; intros x low high; specialize (less x low high).
  destruct (p x); [rewrite less by reflexivity; reflexivity | apply N.le_0_l].
Qed.

Lemma grid_le (p q : N -> N -> bool) m n :
  (forall a b, a < m -> b < n -> p a b = true -> q a b = true) -> grid p m n <= grid q m n.
Proof.
  intro less; apply sum_range_le; intros a _ inside; apply count_range_le; intros b _ ?; apply less; assumption.
Qed.

Lemma grid_ext (p q : N -> N -> bool) m n :
  (forall a b, a < m -> b < n -> p a b = q a b) -> grid p m n = grid q m n.
Proof.
  intro same; apply N.le_antisymm; apply grid_le; intros a b ? ?; rewrite (same a b) by assumption; auto.
Qed.

Lemma grid_none (p : N -> N -> bool) m n : (forall a b, a < m -> b < n -> p a b = false) -> grid p m n = 0.
Proof.
  intro none; apply sum_range_nothing; intros a _ inside; apply sum_range_nothing; intros b _ ?.
  rewrite none by assumption; reflexivity.
Qed.

Lemma grid_positive (p : N -> N -> bool) m n a b : a < m -> b < n -> p a b = true -> 0 < grid p m n.
Proof.
  intros inside inside' passes; unfold grid.
  pose proof (sum_range_at_least (fun a => count (fun b => p a b) (range 0 n)) 0 m a (N.le_0_l a) inside).
  pose proof (count_range_positive (fun b => p a b) 0 n b (N.le_0_l b) inside' passes); cbv beta in *; lia.
Qed.

(** Two tests that differ at most in column [b]. *)
Lemma grid_column (p q : N -> N -> bool) m n b :
  b < n -> (forall a b', b' <> b -> p a b' = q a b') ->
  grid p m n + sum (fun a => if q a b then 1 else 0) (range 0 m) =
  grid q m n + sum (fun a => if p a b then 1 else 0) (range 0 m).
Proof.
  intros inside same; unfold grid; rewrite <- !sum_add; apply sum_range_ext; intros a _ _.
  pose proof (count_range_update (p a) (q a) 0 n b (same a)) as E.
  rewrite (proj2 (N.leb_le 0 b) (N.le_0_l b)), (proj2 (N.ltb_lt b n) inside) in E; exact E.
Qed.

(** Two tests that differ at most in one place. *)
Lemma grid_update (p q : N -> N -> bool) m n a b :
  a < m -> b < n -> (forall a' b', a' <> a \/ b' <> b -> p a' b' = q a' b') ->
  grid p m n + (if q a b then 1 else 0) = grid q m n + (if p a b then 1 else 0).
Proof.
  intros inside inside' same.
  pose proof (grid_column p q m n b inside' (fun a' b' other => same a' b' (or_intror other))) as E.
  pose proof (sum_range_update (fun a => if p a b then 1 else 0) (fun a => if q a b then 1 else 0) 0 m a) as F.
  specialize (F (fun a' other => f_equal (fun c : bool => if c then 1 else 0) (same a' b (or_introl other)))); cbv beta in F.
  rewrite (proj2 (N.leb_le 0 a) (N.le_0_l a)), (proj2 (N.ltb_lt a m) inside) in F; cbn [andb] in F; lia.
Qed.
