(** The tactics that discharge obligations.

    [obligation] is one strategy for all kinds of obligation. It walks through the paths of the action to a next state.
    There it takes in what is known, distinguishes the cases that an [if] or [match] depends on, and adds the instances
    of the invariants that the facts at hand suggest, as SMT solvers do; only then does it split what is left. Each
    choice is final: there is no backtracking, so a proof that is not found is given up soon.

    [obligation] leaves the goals that it cannot close, for a person; [solve [obligation]] fails instead.
    [loop_invariant] and [loop_transition] are for actions that fold over a list.

    What depends on the model is given by hooks, which the generated file [Automation.v] of a module redefines.
    Nothing in this file is trusted: Coq's kernel checks the proofs that it finds. *)
From Coq Require Import NArith ZArith List Bool Lia.
From XenVerif Require Import Prelude.
Import ListNotations.
Open Scope list_scope.
Open Scope N_scope.

(** * Hooks *)

(** Replaces the functions of the model that work on states by their definitions, in the goal … *)
Ltac model_unfold := idtac.
(** … and in a hypothesis. *)
Ltac model_unfold_in H := idtac.
(** The same for all other functions of the model; fails where there is none. *)
Ltac model_unfold_late := fail.
Ltac model_unfold_late_in H := fail.
(** Replaces stated predicates by their definitions in the goal. *)
Ltac model_unfold_stated := idtac.
(** Takes the conjunction of all invariants apart into separate, folded hypotheses, and that of the parameters' conditions. *)
Ltac model_open_invariants := idtac.
(** Reduces reads of records and of updated maps, in the goal … *)
Ltac model_reduce := cbn [set update1 update2 update3 update4 fst snd andb orb negb].
(** … and in a hypothesis. *)
Ltac model_reduce_in H := cbn [set update1 update2 update3 update4 fst snd andb orb negb] in H.
(** Adds one instance of an invariant, by [learn], that a fact at hand suggests; fails where there is none left. *)
Ltac model_instantiate := fail.
(** The same for instances that a term suggests whose value is known … *)
Ltac model_instantiate_valued := fail.
(** … and for those that the mere occurrence of a term suggests. *)
Ltac model_instantiate_loose := fail.

(** Takes a simulation relation apart, into equations that say what the abstract state holds. *)
Ltac model_open_relation := idtac.
(** Rewrites by one of these equations; fails where there is nothing to rewrite. *)
Ltac model_read := fail.
(** Goes from the relation that is to be proved to its parts, and from a part to such equations. *)
Ltac model_close_relation := fail.

(** * Recognising terms *)

Ltac head_of term :=
  lazymatch term with
  | ?f _ => head_of f
  | _ => term
  end.

(** Is the term a constructor, or one applied to arguments? *)
Ltac is_built term := let h := head_of term in is_constructor h.

(** Do two terms differ in their constructors? Numerals are compared as a whole. *)
Ltac clash l r :=
  is_built l; is_built r;
  let L := head_of l in
  let R := head_of r in
  first
    [ tryif constr_eq L R then fail else idtac
    | is_ground l; is_ground r; tryif constr_eq l r then fail else idtac ].

(** * Taking in facts

    A new fact stands as a premise in front of the goal. [intake] simplifies it by what is known, decides it, or adds it
    as a hypothesis; then those hypotheses, and only those, that it can simplify are taken in again. So each fact is
    looked at once, and the hypotheses are simplified with respect to each other at all times. *)

(** The goal behind the premises that are to be taken in. *)
Definition Hold (G : Prop) : Prop := G.

Lemma curry (A B R : Prop) : (A -> B -> R) -> A /\ B -> R.
Proof. tauto. Qed.
Lemma curry_iff (A B R : Prop) : ((A -> B) -> (B -> A) -> R) -> (A <-> B) -> R.
Proof. tauto. Qed.
Lemma discharge (A B R : Prop) : A -> (B -> R) -> (A -> B) -> R.
Proof. tauto. Qed.
Lemma contrapose (A B R : Prop) : ~ B -> (~ A -> R) -> (A -> B) -> R.
Proof. tauto. Qed.
Lemma left_refuted (A B R : Prop) : ~ A -> (B -> R) -> A \/ B -> R.
Proof. tauto. Qed.
Lemma right_refuted (A B R : Prop) : ~ B -> (A -> R) -> A \/ B -> R.
Proof. tauto. Qed.
Lemma exchange (A B R : Prop) : (A -> B) -> (B -> R) -> A -> R.
Proof. tauto. Qed.

(** Marks of the instances that have been added, in one hypothesis, so that each is added once. *)
Inductive Memory {A : Type} (marks : A) : Prop := memory.

(** Puts [proof] in front of the goal, unless the mark [key] says that it was used before. *)
Ltac learn key proof :=
  lazymatch goal with
  | M : Memory ?marks |- _ =>
      lazymatch marks with
      | context [key] => fail
      | _ => clear M; pose proof (memory (marks, key)) as M
      end
  | _ => pose proof (memory key)
  end;
  let H := fresh "H" in
  pose proof proof as H; model_unfold_in H; model_reduce_in H; revert H.

(** Instances that belong to the prelude: nothing before the number that a search finds passes the test. *)
Ltac instantiate_least :=
  match goal with
  | L : Least ?f ?lo ?x, _ : ?y <= ?x |- _ => learn (f, lo, x, y) (L y)
  | L : Least ?f ?lo ?x, _ : ?y < ?x |- _ => learn (f, lo, x, y) (L y)
  | L : Least ?f ?lo ?x, _ : ?y <> ?x |- _ => learn (f, lo, x, y) (L y)
  end.

(** Others: how a count or a sum changes from one function to another that agrees with it but at one place. That is a
    place that the new function compares its argument with, as the read of an updated map does. *)
Ltac learn_update f g update :=
  tryif constr_eq f g then fail else idtac;
  match g with
  | context [@eqb _ _ _ ?k] =>
      learn (f, g, k) (update k ltac:(
        let x := fresh in
        let other := fresh in
        intros x other; cbv beta; rewrite (proj2 (eqb_false_iff x k) other); cbv beta iota; reflexivity))
  end.

Ltac instantiate_update :=
  match goal with
  | _ : context [count ?f (range ?lo ?hi)] |- context [count ?g (range ?lo ?hi)] =>
      learn_update f g (count_range_update f g lo hi)
  | _ : context [sum ?f (range ?lo ?hi)] |- context [sum ?g (range ?lo ?hi)] =>
      learn_update f g (sum_range_update f g lo hi)
  end.

(** And: a sum is no less than its term at a place that some fact is about, and a count positive if that place passes. *)
Ltac learn_part f fact part :=
  lazymatch fact with
  | ?read ?i = ?value => is_built value; learn_part_at f read i part
  | ?read ?i <> ?value => is_built value; learn_part_at f read i part
  | _ < ?read ?i => learn_part_at f read i part
  | _ <= ?read ?i => learn_part_at f read i part
  end
with learn_part_at f read i part :=
  lazymatch type of i with N => idtac end;
  lazymatch f with context [read _] => idtac end;
  learn (part, i) (part i).

Ltac instantiate_part :=
  match goal with
  | _ : context [sum ?f (range ?lo ?hi)], _ : ?fact |- _ => learn_part f fact (sum_range_at_least f lo hi)
  | _ : context [count ?f (range ?lo ?hi)], _ : ?fact |- _ => learn_part f fact (count_range_positive f lo hi)
  end.

(** Fails unless the proposition is one whose negation is again an atom. *)
Ltac is_comparison P :=
  lazymatch P with
  | _ = _ => idtac
  | _ < _ => idtac
  | _ <= _ => idtac
  | (_ < _)%Z => idtac
  | (_ <= _)%Z => idtac
  end.

(** Takes hypotheses that contain [t] back into the goal; all but [kept]. *)
Ltac wake kept t :=
  repeat match goal with
  | H : context [t] |- _ =>
      lazymatch H with kept => fail | _ => idtac end;
      lazymatch type of H with
      | Memory _ => fail
      | ?T => lazymatch type of T with Prop => revert H end
      end
  end.

(** Proves or refutes an atom by its shape or by a hypothesis; [yes] and [no] are called with the proof. *)
Ltac decide_atom P yes no :=
  lazymatch P with
  | ?x = ?x => yes constr:(@eq_refl _ x)
  | ?x <> ?x => no constr:(fun n : x <> x => n eq_refl)
  | ?l = ?r =>
      match goal with
      | _ => clash l r; let n := constr:(ltac:(discriminate) : l <> r) in no n
      | e : l = r |- _ => yes e
      | e : r = l |- _ => yes constr:(eq_sym e)
      | n : l <> r |- _ => no n
      | n : r <> l |- _ => no constr:(not_eq_sym n)
      end
  | ?l <> ?r =>
      match goal with
      | _ => clash l r; let n := constr:(ltac:(discriminate) : l <> r) in yes n
      | n : l <> r |- _ => yes n
      | n : r <> l |- _ => yes constr:(not_eq_sym n)
      | e : l = r |- _ => no constr:(fun n : l <> r => n e)
      | e : r = l |- _ => no constr:(fun n : l <> r => n (eq_sym e))
      end
  | 0 <= ?a => yes constr:(N.le_0_l a)
  | ?a < 0 => no constr:(N.nlt_0_r a)
  | ?a < ?a => no constr:(N.lt_irrefl a)
  | ?a < ?b =>
      match goal with
      | p : a < b |- _ => yes p
      | p : b <= a |- _ => no constr:(proj2 (N.nlt_ge a b) p)
      end
  | ?a <= ?b =>
      match goal with
      | p : a <= b |- _ => yes p
      | p : a < b |- _ => yes constr:(N.lt_le_incl a b p)
      | p : b < a |- _ => no constr:(proj2 (N.nle_gt a b) p)
      end
  | (?a < ?a)%Z => no constr:(Z.lt_irrefl a)
  | (?a < ?b)%Z =>
      match goal with
      | p : (a < b)%Z |- _ => yes p
      | p : (b <= a)%Z |- _ => no constr:(proj2 (Z.nlt_ge a b) p)
      end
  | (?a <= ?b)%Z =>
      match goal with
      | p : (a <= b)%Z |- _ => yes p
      | p : (a < b)%Z |- _ => yes constr:(Z.lt_le_incl a b p)
      | p : (b < a)%Z |- _ => no constr:(proj2 (Z.nle_gt a b) p)
      end
  | _ => match goal with p : P |- _ => yes p end
  end.

(** One step of simplification by what is known, of a term that stands in the goal. *)
Ltac simplify_step T :=
  match T with
  | _ => model_read
  | _ =>
      match goal with
      | E : ?l = ?r |- _ =>
          lazymatch T with context [l] => idtac end;
          is_built r; tryif is_built l then fail else rewrite E
      end
  | context [?x == ?x] => rewrite (eqb_refl x)
  | context [?x == ?y] =>
      match goal with
      | _ => clash x y; rewrite (proj2 (eqb_false_iff x y) ltac:(discriminate))
      | n : x <> y |- _ => rewrite (proj2 (eqb_false_iff x y) n)
      | n : y <> x |- _ => rewrite (proj2 (eqb_false_iff x y) (not_eq_sym n))
      | e : x = y |- _ => rewrite (proj2 (eqb_true_iff x y) e)
      end
  | context [?x <? ?x] => rewrite (N.ltb_irrefl x)
  | context [?x <=? ?x] => rewrite (N.leb_refl x)
  | context [0 <=? ?x] => rewrite (proj2 (N.leb_le 0 x) (N.le_0_l x))
  | context [?x <? ?y] =>
      match goal with
      | L : x < y |- _ => rewrite (proj2 (N.ltb_lt x y) L)
      | L : y <= x |- _ => rewrite (proj2 (N.ltb_ge x y) L)
      end
  | context [?x <=? ?y] =>
      match goal with
      | L : x <= y |- _ => rewrite (proj2 (N.leb_le x y) L)
      | L : y < x |- _ => rewrite (proj2 (N.leb_gt x y) L)
      end
  | context [(?x <? ?y)%Z] =>
      match goal with
      | L : (x < y)%Z |- _ => rewrite (proj2 (Z.ltb_lt x y) L)
      | L : (y <= x)%Z |- _ => rewrite (proj2 (Z.ltb_ge x y) L)
      end
  | context [(?x <=? ?y)%Z] =>
      match goal with
      | L : (x <= y)%Z |- _ => rewrite (proj2 (Z.leb_le x y) L)
      | L : (y < x)%Z |- _ => rewrite (proj2 (Z.leb_gt x y) L)
      end
  | context [memberb ?x ?xs] =>
      lazymatch xs with
      | [] => rewrite (memberb_nil x)
      | ?y :: ?ys => rewrite (memberb_cons x y ys)
      | ?ys ++ ?zs => rewrite (memberb_app x ys zs)
      | filter ?f ?ys => rewrite (memberb_filter f x ys)
      | range ?lo ?hi => rewrite (memberb_range x lo hi)
      end
  | context [(?b && false)%bool] => rewrite (andb_false_r b)
  | context [(?b && true)%bool] => rewrite (andb_true_r b)
  | context [(?b || true)%bool] => rewrite (orb_true_r b)
  | context [(?b || false)%bool] => rewrite (orb_false_r b)
  end.

(** Simplifies the first premise, or the goal behind all of them. *)
Ltac simplify_goal :=
  lazymatch goal with
  | |- Hold _ =>
      repeat lazymatch goal with |- Hold ?G => simplify_step G end;
      model_reduce
  | _ =>
      try (progress repeat lazymatch goal with |- ?F -> _ => simplify_step F end; model_reduce)
  end.

(** Substitutes a variable that an equation determines. Comparisons do not become simpler by it. *)
Ltac intake_variable x :=
  let E := fresh "E" in
  intro E;
  repeat match goal with
  | H : ?T |- _ =>
      lazymatch T with
      | context [x] => idtac
      | _ => fail
      end;
      lazymatch H with E => fail | _ => idtac end;
      lazymatch T with
      | Memory _ => fail
      | context [match _ with _ => _ end] => revert H
      | _ <> _ => fail
      | _ < _ => fail
      | _ <= _ => fail
      | (_ < _)%Z => fail
      | (_ <= _)%Z => fail
      | _ => lazymatch type of T with Prop => revert H end
      end
  end;
  subst x; model_reduce;
  try match goal with
      | n : ?y <> ?y |- _ => destruct (n eq_refl)
      | n : ?y < ?y |- _ => destruct (N.lt_irrefl y n)
      | n : (?y < ?y)%Z |- _ => destruct (Z.lt_irrefl y n)
      end.

(** Adds an equation that serves as a rewriting rule, towards a constructor. *)
Ltac intake_rule l :=
  let E := fresh "E" in
  intro E; wake E l.

(** Adds an atom; what contains the terms that it decides is looked at again. *)
Ltac intake_atom :=
  let E := fresh "E" in
  intro E;
  lazymatch type of E with
  | ?l = ?r => wake E constr:(l = r); try wake E constr:(l == r)
  | ?l <> ?r =>
      wake E constr:(l = r); wake E constr:(r = l);
      try wake E constr:(l == r); try wake E constr:(r == l)
  | ?a < ?b => wake E constr:(a < b); wake E constr:(b <= a); wake E constr:(a <? b); wake E constr:(b <=? a)
  | ?a <= ?b => wake E constr:(a <= b); wake E constr:(b < a); wake E constr:(a <=? b); wake E constr:(b <? a)
  | (?a < ?b)%Z =>
      wake E constr:((a < b)%Z); wake E constr:((b <= a)%Z); wake E constr:((a <? b)%Z); wake E constr:((b <=? a)%Z)
  | (?a <= ?b)%Z =>
      wake E constr:((a <= b)%Z); wake E constr:((b < a)%Z); wake E constr:((a <=? b)%Z); wake E constr:((b <? a)%Z)
  | _ => idtac
  end.

(** Adds the outcome of a test of a value's form: the form, where only one passes; otherwise the test as it is, for all
    constructors at once. *)
Ltac intake_test x :=
  first
    [ solve [case_eq x; intros; discriminate]
    | case_eq x; try solve [intros; discriminate]; [idtac]
    | let H := fresh "H" in intro H ].

(** Drops a premise that says nothing new; closes the goal by one that is refuted. *)
Ltac known := intros _.
Ltac absurd_by no := let H := fresh in intro H; destruct (no H).

(** One step on the first premise. *)
Ltac intake_step F R :=
  lazymatch F with
  | True => known
  | False => intros []
  | _ /\ _ => refine (curry _ _ _ _)
  | _ <-> _ => refine (curry_iff _ _ _ _)
  | exists _, _ => let x := fresh "x" in let H := fresh "H" in intros [x H]; revert H
  | negb ?b = true => refine (exchange _ _ _ (proj1 (negb_true_iff b)) _)
  | negb ?b = false => refine (exchange _ _ _ (proj1 (negb_false_iff b)) _)
  | (?a && ?b) = true => refine (exchange _ _ _ (proj1 (andb_true_iff a b)) _)
  | (?a || ?b) = false => refine (exchange _ _ _ (proj1 (orb_false_iff a b)) _)
  | (?a == ?b) = true => refine (exchange _ _ _ (proj1 (eqb_true_iff a b)) _)
  | (?a == ?b) = false => refine (exchange _ _ _ (proj1 (eqb_false_iff a b)) _)
  | (?a <? ?b) = true => refine (exchange _ _ _ (proj1 (N.ltb_lt a b)) _)
  | (?a <? ?b) = false => refine (exchange _ _ _ (proj1 (N.ltb_ge a b)) _)
  | (?a <=? ?b) = true => refine (exchange _ _ _ (proj1 (N.leb_le a b)) _)
  | (?a <=? ?b) = false => refine (exchange _ _ _ (proj1 (N.leb_gt a b)) _)
  | (?a <? ?b)%Z = true => refine (exchange _ _ _ (proj1 (Z.ltb_lt a b)) _)
  | (?a <? ?b)%Z = false => refine (exchange _ _ _ (proj1 (Z.ltb_ge a b)) _)
  | (?a <=? ?b)%Z = true => refine (exchange _ _ _ (proj1 (Z.leb_le a b)) _)
  | (?a <=? ?b)%Z = false => refine (exchange _ _ _ (proj1 (Z.leb_gt a b)) _)
  | find ?f (range ?lo ?hi) = Some ?x => refine (exchange _ _ _ (find_range_spec f lo hi x) _); cbn beta
  | In ?x (range ?lo ?hi) => refine (exchange _ _ _ (proj1 (in_range lo hi x)) _)
  | ?x = ?x => known
  | match ?x with _ => _ end = true => intake_test x
  | match ?x with _ => _ end = false => intake_test x
  | ?l = ?r =>
      first
        [ is_var l; intake_variable l
        | is_var r; intake_variable r
        | is_built r; is_built l; let E := fresh in intro E; first [discriminate E | injection E; clear E]
        | is_built r; intake_rule l
        | is_built l; refine (exchange _ _ _ (@eq_sym _ l r) _)
        | decide_atom F ltac:(fun _ => known) absurd_by
        | intake_atom ]
  | ?b <> true => refine (exchange _ _ _ (proj1 (not_true_iff_false b)) _)
  | ?b <> false => refine (exchange _ _ _ (proj1 (not_false_iff_true b)) _)
  | ~ (?a < ?b) => refine (exchange _ _ _ (proj1 (N.nlt_ge a b)) _)
  | ~ (?a <= ?b) => refine (exchange _ _ _ (proj1 (N.nle_gt a b)) _)
  | ~ (?a < ?b)%Z => refine (exchange _ _ _ (proj1 (Z.nlt_ge a b)) _)
  | ~ (?a <= ?b)%Z => refine (exchange _ _ _ (proj1 (Z.nle_gt a b)) _)
  | ?P -> False => first [is_comparison P; change (~ P -> R) | let H := fresh "H" in intro H]
  | ?P -> ?Q =>
      lazymatch type of P with
      | Prop =>
          first
            [ lazymatch Q with ?x = ?x => known end
            | decide_atom P ltac:(fun p => refine (discharge P Q R p _)) ltac:(fun _ => known)
            | is_comparison P;
              lazymatch Q with
              | _ = _ => decide_atom Q ltac:(fun _ => known) ltac:(fun n => refine (contrapose P Q R n _))
              | _ <> _ => decide_atom Q ltac:(fun _ => known) ltac:(fun n => refine (contrapose P Q R n _))
              | _ => is_comparison Q; decide_atom Q ltac:(fun _ => known) ltac:(fun n => refine (contrapose P Q R n _))
              end
            | let H := fresh "H" in intro H ]
      | _ => let H := fresh "H" in intro H
      end
  | ?A \/ ?B =>
      first
        [ decide_atom A ltac:(fun _ => known) ltac:(fun n => refine (left_refuted A B R n _))
        | decide_atom B ltac:(fun _ => known) ltac:(fun n => refine (right_refuted A B R n _))
        | let H := fresh "H" in intro H ]
  | _ => first [decide_atom F ltac:(fun _ => known) absurd_by | intake_atom]
  end.

(** Takes in all premises in front of the held goal. *)
Ltac intake :=
  simplify_goal;
  lazymatch goal with
  | |- Hold _ => idtac
  | |- ?F -> ?R =>
      lazymatch type of F with
      | Prop => intake_step F R; intake
      | _ => intro; intake
      end
  | |- forall _, _ => intro; intake
  end.

(** Sets the goal apart from the premises in front of it, and joins them again. *)
Ltac hold := match goal with |- ?G => change (Hold G) end.
Ltac release := unfold Hold.

(** Introduces what the goal assumes. *)
Ltac assume :=
  repeat lazymatch goal with
  | |- forall _ : ?A, _ => lazymatch type of A with Prop => fail | _ => intro end
  end;
  lazymatch goal with
  | |- ~ ?P => change (P -> Hold False); intake; release
  | |- ?A -> ?B =>
      lazymatch type of A with
      | Prop => change (A -> Hold B); intake; release
      end
  | _ => idtac
  end.

(** * Case distinction *)

(** Distinguishes the cases of what a [match] or [if] depends on; each gives a premise. A boolean [match] is decided as
    a whole: whether a channel is free is two cases, not one for each constructor. *)
Ltac split_on x :=
  lazymatch x with
  | negb ?a => split_on a
  | (?a && ?b)%bool => split_on a
  | (?a || ?b)%bool => split_on a
  | match ?y with _ => _ end =>
      lazymatch type of x with
      | bool =>
          lazymatch y with
          | context [match ?z with _ => _ end] => split_on z
          | _ => lazymatch type of y with bool => split_on y | _ => case_eq x end
          end
      | _ => split_on y
      end
  | _ =>
      (* What stands inside comes first: the term may become simpler by it. *)
      match x with
      | context [match ?y with _ => _ end] => split_on y
      | ?a == ?b => case (eqb_spec a b)
      | ?a <? ?b => case (N.ltb_spec a b)
      | ?a <=? ?b => case (N.leb_spec a b)
      | (?a <? ?b)%Z => case (Z.ltb_spec a b)
      | (?a <=? ?b)%Z => case (Z.leb_spec a b)
      | _ => case_eq x
      end
  end.

(** Distinguishes the cases of a condition in the goal … *)
Ltac split_goal :=
  match goal with
  | |- match ?x with _ => _ end => hold; split_on x; intake; release
  | |- context [match ?x with _ => _ end] => hold; split_on x; intake; release
  | |- context [?a == ?b] => hold; case (eqb_spec a b); intake; release
  end;
  model_reduce.

(** … or in a hypothesis, other than a test of a tag that failed. *)
Ltac split_hypothesis :=
  match goal with
  | H : ?T |- _ =>
      lazymatch T with Memory _ => fail | _ => idtac end;
      match T with
      | match ?x with _ => _ end = ?v =>
          lazymatch v with true => idtac | false => idtac end;
          lazymatch type of x with bool => fail | _ => fail 1 end
      | context [match ?x with _ => _ end] => hold; split_on x; intake; release
      | context [?a == ?b] => hold; case (eqb_spec a b); intake; release
      | (_ || _) = true => apply orb_true_iff in H; hold; destruct H as [H | H]; revert H; intake; release
      | (_ && _) = false => apply andb_false_iff in H; hold; destruct H as [H | H]; revert H; intake; release
      end
  end.

(** Splits on whether a premise holds that would give an instance its conclusion. *)
Ltac split_premise :=
  match goal with
  | H : ?P -> _ |- _ =>
      lazymatch P with
      | ?a <> ?b => hold; case (eqb_spec a b); intake; release
      | ?a = ?b => hold; case (eqb_spec a b); intake; release
      | ?a < ?b => hold; case (N.ltb_spec a b); intake; release
      | ?a <= ?b => hold; case (N.leb_spec a b); intake; release
      | (?a < ?b)%Z => hold; case (Z.ltb_spec a b); intake; release
      | (?a <= ?b)%Z => hold; case (Z.leb_spec a b); intake; release
      end
  end.

(** Splits a disjunction, or the forms of a value whose tag test is known; late, since most are decided by other facts. *)
Ltac split_disjunction :=
  match goal with
  | H : _ \/ _ |- _ => hold; destruct H as [H | H]; revert H; intake; release
  | H : match ?x with _ => _ end = _ |- _ => hold; revert H; split_on x; intake; release
  end.

(** Distinguishes the forms of a value of which one form is excluded. *)
Ltac split_form :=
  match goal with
  | n : ?t <> ?K |- _ =>
      is_built K;
      lazymatch type of t with N => fail | Z => fail | _ => idtac end;
      hold; case_eq t; intake; release
  end.

(** Decides a disjunction by a member that is decidable. *)
Ltac split_alternative :=
  lazymatch goal with
  | |- ?l = ?r \/ _ => first [clash l r; right | hold; case (eqb_spec l r); [left; assumption | intake; release; right]]
  | |- _ \/ ?l = ?r => first [clash l r; left | hold; case (eqb_spec l r); [right; assumption | intake; release; left]]
  | |- ?l <> ?r \/ _ => hold; case (eqb_spec l r); [intake; release; right | left; assumption]
  | |- ?K1 = ?K2 => is_built K1; is_built K2; first [clash K1 K2; exfalso | progress f_equal]
  end.

(** Supposes the opposite of a truth value that is to be shown. *)
Ltac split_truth :=
  lazymatch goal with
  | |- negb ?b = _ => hold; case_eq b; intake; release
  | |- ?b = false => lazymatch b with true => fail | _ => hold; case_eq b; intake; release end
  end;
  model_reduce.

(** * Closing a goal *)

(** An invariant that reads only what the action has left alone holds by conversion. *)
Ltac unchanged :=
  match goal with
  | |- ?G =>
      let g := head_of G in
      match goal with
      | I : ?T |- _ => let h := head_of T in constr_eq g h; exact I
      end
  end.

(** Gives witnesses by the first hypothesis that fits. *)
Ltac witness :=
  repeat lazymatch goal with
  | |- exists _, _ => eexists
  | |- _ /\ _ => split
  end;
  first [reflexivity | eassumption].

(** Counts and sums of nothing, also sums of such counts. *)
Ltac nothing_counted :=
  first
    [ reflexivity
    | match goal with
      | |- context [count ?f (range ?lo ?hi)] => rewrite (count_range_zero f lo hi (fun _ => eq_refl))
      | |- context [sum ?f (range ?lo ?hi)] => rewrite (sum_range_zero f lo hi ltac:(intro; cbv beta; solve [nothing_counted]))
      end;
      nothing_counted ].

(** What closes a goal at hardly any cost. *)
Ltac finish_quickly := first
  [ assumption
  | reflexivity
  | lazymatch goal with |- exists _, _ => solve [witness] end
  | word_bound
  | lazymatch goal with
    | |- context [count _ (range _ _)] => nothing_counted
    | |- context [sum _ (range _ _)] => nothing_counted
    end
  | match goal with
    | H : forall _, _ <> _ |- _ => exfalso; eapply H; reflexivity
    | H : forall _ _, _ <> _ |- _ => exfalso; eapply H; reflexivity
    | |- ?x <> ?y => match goal with n : y <> x |- _ => exact (not_eq_sym n) end
    end ].

Ltac finish := first [finish_quickly | congruence].

(** The last attempt. *)
Ltac arithmetic :=
  first
    [ lia
    | match goal with
      | |- _ \/ _ => first [left; solve [finish | lia] | right; solve [finish | lia]]
      | |- exists _, _ => eexists; solve [repeat split; first [eassumption | reflexivity | lia]]
      end ].

(** * Search *)

(** Add instances as long as there are any; fail where there is none. *)
Ltac saturate := hold; model_instantiate; intake; repeat (model_instantiate; intake); release.

Ltac saturate_valued := hold; model_instantiate_valued; intake; repeat (model_instantiate_valued; intake); release.
Ltac instantiate_loose :=
  first [model_instantiate_loose | instantiate_least | instantiate_update | instantiate_part].
Ltac saturate_loose := hold; instantiate_loose; intake; repeat (instantiate_loose; intake); release.

(** Opens a fact that a function of the model is true or false, where that leaves no choice. *)
Ltac unfold_fact :=
  match goal with
  | H : ?t = ?v |- _ =>
      lazymatch v with true => idtac | false => idtac end;
      lazymatch t with match _ with _ => _ end => fail | _ => idtac end;
      model_unfold_late_in H; hold; revert H; simplify_goal;
      lazymatch goal with
      | |- (_ || _) = true -> _ => fail
      | |- (_ && _) = false -> _ => fail
      | |- match _ with _ => _ end = _ -> _ => fail
      | _ => intake; release
      end
  end.

Ltac unfold_late :=
  first [ model_unfold_late; model_reduce
        | match goal with H : _ |- _ => model_unfold_late_in H; hold; revert H; intake; release end ].

(** [stuck] is called on goals on which nothing more can be done. [fuel] bounds the rounds of loose instances, [depth]
    the length of a branch. *)
Ltac search_with stuck fuel depth :=
  lazymatch depth with
  | O => stuck tt
  | S ?deeper =>
      lazymatch goal with
      | |- forall _, _ => assume; search_with stuck fuel deeper
      | |- ~ _ => assume; search_with stuck fuel deeper
      | |- _ /\ _ => split; search_with stuck fuel deeper
      | |- _ <-> _ => split; search_with stuck fuel deeper
      | |- fold_defined _ _ (_ :: _) _ => cbn [fold_defined]; search_with stuck fuel deeper
      | |- fold_defined _ _ [] _ => exact Logic.I
      | |- fold_defined _ _ _ _ =>
          tryif assumption then idtac
          else (apply fold_defined_everywhere; cbv beta; search_with stuck fuel deeper)
      | |- _ =>
          tryif solve [finish_quickly] then idtac
          else tryif split_hypothesis then search_with stuck fuel deeper
          else tryif saturate then search_with stuck fuel deeper
          else tryif solve [congruence] then idtac
          else tryif split_goal then search_with stuck fuel deeper
          else tryif split_alternative then search_with stuck fuel deeper
          else tryif split_truth then search_with stuck fuel deeper
          else tryif saturate_valued then search_with stuck fuel deeper
          else tryif unfold_fact then search_with stuck fuel deeper
          else
            lazymatch fuel with
            | O => stuck tt
            | S ?less =>
                tryif saturate_loose then search_with stuck less deeper
                else tryif solve [lia] then idtac
                else tryif unfold_late then search_with stuck fuel deeper
                else tryif split_disjunction then search_with stuck fuel deeper
                else tryif split_premise then search_with stuck fuel deeper
                else tryif split_form then search_with stuck fuel deeper
                else stuck tt
            end
      end
  end.

(** Walks through the paths of an action, up to the next states. *)
Ltac walk :=
  model_reduce;
  lazymatch goal with
  | |- True => exact I
  | |- match ?x with _ => _ end => hold; split_on x; intake; release; walk
  | |- _ => idtac
  end.

(** Decides the conditions that stand in the next state itself. *)
Ltac walk_state :=
  try (match goal with |- context [match ?x with _ => _ end] => hold; split_on x; intake; release end; model_reduce; walk_state).

(** Takes in the hypotheses that the statement began with, local definitions replaced by what they stand for. *)
Ltac take_in_all :=
  repeat match goal with x := _ |- _ => subst x end;
  hold;
  repeat match goal with
  | H : ?T |- _ =>
      lazymatch T with
      | _ /\ _ => revert H
      | _ \/ _ => revert H
      | _ = _ => revert H
      | _ <> _ => revert H
      | In _ _ => revert H
      | ?A -> _ => lazymatch type of A with Prop => revert H end
      end
  end;
  intake; release.

Ltac obligation_with stuck fuel :=
  red; intros;
  model_open_invariants; take_in_all;
  model_unfold; walk; walk_state;
  tryif solve [unchanged] then idtac
  else (model_unfold_stated; model_unfold; model_reduce; search_with stuck fuel 150%nat).

(** The search proper gives up at the first goal on which it is stuck. *)
Ltac stuck_close _ := arithmetic.

(** Leaves such a goal to a person, unless a short search closes it. *)
Ltac stuck_leave _ :=
  first
    [ solve [search_with stuck_close 1%nat 40%nat]
    | try match goal with M : Memory _ |- _ => clear M end ].

(** Proves an obligation. Where it cannot, it leaves those goals of the action's paths that it cannot close, at the place
    where only guesses would be left to make: they show what is missing. *)
Ltac obligation :=
  first
    [ solve [obligation_with stuck_close 4%nat]
    | obligation_with stuck_leave 0%nat ].

(** * Loops

    Of an action that folds a function over a list, the generator asks in obligations of their own that each step keeps
    every invariant (LOOP). The proofs of the action's other obligations use these lemmas, by [apply]. *)

(** Walks through the paths of an action up to its loop, which stays folded. *)
Ltac open_loop action :=
  red; intros; unfold action, after;
  repeat lazymatch goal with
  | |- match ?x with _ => _ end => split_on x; intros; cbn [andb orb negb]
  end;
  try exact I.

(** Closes what a lemma about one step of the loop asks for. *)
Ltac loop_premise :=
  first
    [ eassumption
    | model_open_invariants; take_in_all; model_unfold; model_reduce; search_with stuck_close 1%nat 150%nat ].

(** Goes on where a goal of an obligation is left. *)
Ltac obligation_from_here :=
  model_open_invariants; take_in_all; model_unfold; walk; walk_state; model_unfold_stated; model_unfold; model_reduce;
  search_with stuck_close 4%nat 150%nat.

(** An invariant of an action with a loop: all invariants hold behind the loop, since each step preserves each.
    Leaves that each step does. *)
Ltac loop_invariant action :=
  open_loop action;
  lazymatch goal with
  | |- context [fold_left ?f ?xs ?s] =>
      match goal with
      | I : ?Invariants s |- _ =>
          cut (Invariants (fold_left f xs s));
          [ let every := fresh in intro every; destruct every; assumption
          | apply (fold_left_invariant Invariants f xs s); [ exact I | intros; cbv beta; constructor ] ]
      end
  | _ => obligation_from_here
  end.

(** The same for a transition property: it holds before the loop, and each step keeps it and all invariants. *)
Ltac loop_transition action :=
  open_loop action;
  lazymatch goal with
  | |- context [fold_left ?f ?xs ?s] =>
      match goal with
      | I : ?Invariants s |- _ =>
          pattern (fold_left f xs s);
          lazymatch goal with
          | |- ?T _ =>
              cut ((fun t => Invariants t /\ T t) (fold_left f xs s));
              [ let both := fresh in intro both; exact (proj2 both)
              | apply (fold_left_invariant (fun t => Invariants t /\ T t) f xs s);
                [ split; [ exact I | cbv beta; obligation_from_here ]
                | intros ? ? [? ?] ?; cbv beta in *; split; [ constructor |] ] ]
          end
      end
  | _ => obligation_from_here
  end.

(** * Refinement

    The obligations of a refinement speak of two states and the relation between them. Where the relation says what the
    abstract state holds, the abstract state is rewritten away first; what remains is a question about the concrete one. *)

(** Takes a conjunction apart. *)
Ltac conjuncts H :=
  lazymatch type of H with
  | _ /\ _ => let A := fresh in destruct H as [A H]; conjuncts H
  | _ => idtac
  end.

Lemma all_iff (A : Type) (F G : A -> Prop) : (forall x, F x <-> G x) -> ((forall x, F x) <-> (forall x, G x)).
Proof. intro same; split; intros every x; apply same; apply every. Qed.
Lemma and_iff (A A' B B' : Prop) : (A <-> A') -> (B <-> B') -> (A /\ B <-> A' /\ B').
Proof. tauto. Qed.
Lemma bool_iff (b c : bool) (A : Prop) : (c = true <-> A) -> ((b = true <-> A) <-> b = c).
Proof. intros [F G]; split; [intros [K L]; destruct b, c; intuition congruence | intros ->; tauto]. Qed.

(** Shows that a stated predicate says what abstract fields hold. *)
Ltac reads_as :=
  lazymatch goal with
  | |- (forall _, _) <-> (forall _, _) => apply all_iff; intro; reads_as
  | |- _ /\ _ <-> _ /\ _ => apply and_iff; reads_as
  | |- (?b = true <-> ?b' = true) <-> ?b = ?b' => apply bool_iff; reflexivity
  | |- (?b = true <-> _) <-> ?b = _ => apply bool_iff; search_with stuck_close 2%nat 60%nat
  | |- ?A <-> ?A => reflexivity
  | |- _ => search_with stuck_close 2%nat 60%nat
  end.

Ltac read_all := repeat model_read.

(** Proves what is left of an obligation at the end of a path. *)
Ltac simulation_goal stuck fuel :=
  lazymatch goal with
  | |- _ /\ _ => split; simulation_goal stuck fuel
  | |- _ =>
      first
        [ assumption
        | model_close_relation; simulation_goal stuck fuel
        | model_reduce; read_all; model_unfold; model_unfold_stated; model_reduce; search_with stuck fuel 150%nat ]
  end.

Ltac simulation_with stuck fuel :=
  red; intros;
  model_open_relation; model_open_invariants; take_in_all;
  model_unfold; model_reduce; read_all; walk;
  simulation_goal stuck fuel.

(** Proves an obligation of a refinement. What it cannot prove it leaves at the ends of the paths. *)
Ltac simulation :=
  first
    [ solve [simulation_with stuck_close 4%nat]
    | simulation_with stuck_leave 0%nat ].

(** * Path by path

    What is left of an obligation at the end of one path through an action, behind the lemma that lists its paths. *)
Ltac open_path := cbv beta; unfold after; cbv beta iota.

Ltac on_path := open_path; first [ exact I | obligation_from_here ].

Ltac simulation_on_path :=
  open_path;
  first
    [ exact I
    | model_open_relation; model_open_invariants; take_in_all;
      model_unfold; model_reduce; read_all; walk;
      simulation_goal stuck_close 4%nat ].

(** * With more patience *)

(** Guesses more often before it gives up. *)
Ltac long_obligation := solve [obligation_with stuck_close 12%nat].
Ltac long_simulation := solve [simulation_with stuck_close 12%nat].

(** * Freedom from deadlock *)

(** Proves that some call succeeds, where one does whatever the state is: arguments are taken to be zero or false. *)
Ltac some_call :=
  red; intros;
  let rec try_calls :=
    lazymatch goal with
    | |- _ \/ _ => first [left; try_one | right; try_calls]
    | |- _ => try_one
    end
  with try_one :=
    lazymatch goal with
    | |- exists _ : N, _ => exists 0; try_one
    | |- exists _ : Z, _ => exists 0%Z; try_one
    | |- exists _ : bool, _ => exists false; try_one
    | |- exists _, _ => eexists; try_one
    | |- _ => solve [obligation_from_here]
    end in
  try_calls.
