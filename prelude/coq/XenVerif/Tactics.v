(** The tactics that discharge obligations.

    [obligation] is one strategy for all kinds. It opens the statement, walks through the paths of the action, and on
    each path alternates simplification with, in this order: cheap finishers, a case split on something that the goal
    or a hypothesis depends on, instances of the invariants that the terms at hand suggest, and splits of the conclusion.

    What depends on the model is given by hooks, which the generated file [Automation.v] of a module defines. *)
From Coq Require Import NArith ZArith List Bool Lia.
From XenVerif Require Import Prelude.

(** * Hooks *)

(** Replaces the functions of the model that work on states by their definitions, everywhere. *)
Ltac model_unfold := idtac.
(** Replaces all other functions of the model by their definitions; fails where there is none. *)
Ltac model_unfold_late := fail.
(** The same in one hypothesis. *)
Ltac model_unfold_late_in H := fail.
(** The same in the goal only. *)
Ltac model_unfold_late_goal := fail.
(** Replaces stated predicates by their definitions in the goal. *)
Ltac model_unfold_goal := idtac.
(** Takes the conjunction of all invariants apart into separate, folded hypotheses. *)
Ltac model_invariants := idtac.
(** Reveals one hidden invariant, those that say most of least first. *)
Ltac model_reveal := fail.
(** Adds one instance of an invariant that the terms at hand suggest; fails where there is none left. *)
Ltac model_instantiate := fail.
(** Reduces record updates and map updates. *)
Ltac model_reduce := cbn [set update1 update2 update3 update4 fst snd andb orb negb] in *.

(** * Hiding *)

(** Marks what the goal does not speak of; it is used only where the rest does not suffice. *)
Definition Later (A : Prop) : Prop := A.

(** * Learning *)

(** A mark that an instance has been added, so that it is added once. *)
Inductive Learnt {A : Type} (instance : A) : Prop := learnt.

(** Adds [proof] as a hypothesis, unless the mark [key] says that it was added before. *)
Ltac learn key proof :=
  lazymatch goal with
  | _ : Learnt key |- _ => fail
  | _ => pose proof (learnt key); pose proof proof
  end.

(** Adds an instance of an invariant, or of what is known of numbers before the first one that passes a test. *)
Ltac instantiate_hypothesis :=
  match goal with
  | least : forall y, _ <= y -> y < ?n -> _ = false, _ : ?t <= ?n |- _ =>
      lazymatch t with 0 => fail | _ => learn (n, t) (least t) end
  | _ => model_instantiate
  end.

(** * Simplification *)

Ltac head_of term :=
  lazymatch term with
  | ?f _ => head_of f
  | ?f => f
  end.

Ltac is_built term := let h := head_of term in is_constructor h.

(** A number or a constructor applied to something: what an equation should rewrite to. *)
Ltac is_value term := is_built term.

(** One step of simplification without case distinction. *)
Ltac simplify_step :=
  match goal with
  | H : False |- _ => destruct H
  | H : ?x <> ?x |- _ => exfalso; apply H; reflexivity
  | H : ?x = ?x |- _ => clear H
  | H : True |- _ => clear H
  | H : _ /\ _ |- _ => destruct H
  | H : exists _, _ |- _ => destruct H
  | H : _ <-> _ |- _ => destruct H
  | H : (_ && _) = true |- _ => apply (proj1 (andb_true_iff _ _)) in H; destruct H
  | H : (_ || _) = false |- _ => apply (proj1 (orb_false_iff _ _)) in H; destruct H
  | H : negb _ = true |- _ => apply (proj1 (negb_true_iff _)) in H
  | H : negb _ = false |- _ => apply (proj1 (negb_false_iff _)) in H
  | H : (_ == _) = true |- _ => apply (proj1 (eqb_true_iff _ _)) in H
  | H : (_ == _) = false |- _ => apply (proj1 (eqb_false_iff _ _)) in H
  | H : (_ <? _) = true |- _ => apply (proj1 (N.ltb_lt _ _)) in H
  | H : (_ <? _) = false |- _ => apply (proj1 (N.ltb_ge _ _)) in H
  | H : (_ <=? _) = true |- _ => apply (proj1 (N.leb_le _ _)) in H
  | H : (_ <=? _) = false |- _ => apply (proj1 (N.leb_gt _ _)) in H
  | H : (_ <? _)%Z = true |- _ => apply (proj1 (Z.ltb_lt _ _)) in H
  | H : (_ <? _)%Z = false |- _ => apply (proj1 (Z.ltb_ge _ _)) in H
  | H : (_ <=? _)%Z = true |- _ => apply (proj1 (Z.leb_le _ _)) in H
  | H : (_ <=? _)%Z = false |- _ => apply (proj1 (Z.leb_gt _ _)) in H
  | H : find _ (range _ _) = Some _ |- _ =>
      let least := fresh "least" in
      pose proof (find_range_least _ _ _ _ H : Later _) as least; cbn beta in least;
      apply find_range_some in H; destruct H as [[? ?] H]; cbn beta in H
  | H : In _ (range _ _) |- _ => apply in_range in H; destruct H
  | H : ?x = _ |- _ => is_var x; subst x
  | H : _ = ?x |- _ => is_var x; subst x
  | H : ?l = ?r |- _ => is_built l; is_built r; first [discriminate H | injection H; clear H; intros]
  | H : ?x = ?x -> _ |- _ => specialize (H eq_refl)
  | H : ?P -> _ |- _ =>
      lazymatch type of P with Prop => idtac end;
      match goal with p : P |- _ => specialize (H p) end
  | H : ?l = ?r \/ _ |- _ => is_built l; is_built r; destruct H as [H | H]; [discriminate H |]
  | H : _ \/ ?l = ?r |- _ => is_built l; is_built r; destruct H as [H | H]; [| discriminate H]
  | E : ?l = ?r |- _ =>
      is_value r;
      match goal with
      | H : context [l] |- _ =>
          lazymatch E with H => fail | _ => idtac end;
          lazymatch type of H with Learnt _ => fail | _ => rewrite E in H end
      | |- context [l] => rewrite E
      end
  | n : ?x <> ?y |- _ =>
      match goal with
      | |- context [x == y] => rewrite (proj2 (eqb_false_iff x y) n)
      | |- context [y == x] => rewrite (proj2 (eqb_false_iff y x) (not_eq_sym n))
      | H : context [x == y] |- _ => rewrite (proj2 (eqb_false_iff x y) n) in H
      | H : context [y == x] |- _ => rewrite (proj2 (eqb_false_iff y x) (not_eq_sym n)) in H
      end
  | |- context [?x == ?x] => rewrite eqb_refl
  | H : context [?x == ?x] |- _ => rewrite eqb_refl in H
  end.

Ltac simplify := model_reduce; repeat (progress (repeat simplify_step); model_reduce).

(** * Case distinction *)

Ltac atomic term :=
  lazymatch term with
  | context [match _ with _ => _ end] => fail
  | _ => idtac
  end.

(** Distinguishes the cases of a term that a [match] or [if] depends on. *)
Ltac split_term x :=
  lazymatch x with
  | ?a == ?b => destruct (eqb_spec a b)
  | (?a && ?b)%bool => split_term a
  | (?a || ?b)%bool => split_term a
  | negb ?a => split_term a
  | _ => destruct x eqn:?
  end.

Ltac split_goal :=
  match goal with
  | |- context [match find ?f ?xs with _ => _ end] => destruct (find f xs) eqn:?
  | |- context [match ?x with _ => _ end] => atomic x; split_term x
  | |- context [(?a == ?b)] => destruct (eqb_spec a b)
  end.

Ltac split_hypothesis :=
  match goal with
  | H : context [match ?x with _ => _ end] |- _ => atomic x; split_term x
  | H : (_ || _) = true |- _ => apply (proj1 (orb_true_iff _ _)) in H; destruct H
  | H : (_ && _) = false |- _ => apply (proj1 (andb_false_iff _ _)) in H; destruct H
  | H : context [(?a == ?b)] |- _ => destruct (eqb_spec a b)
  end.

(** Splits a disjunction; late, since most that the invariants give are decided by what else is known. *)
Ltac split_disjunction :=
  match goal with
  | H : _ \/ _ |- _ => destruct H
  end.

(** Hides invariants that the goal does not speak of. *)
Ltac hide_others :=
  repeat match goal with
  | I : ?Q ?s |- ?G =>
      lazymatch type of I with
      | Later _ => fail
      | _ => idtac
      end;
      let q := head_of Q in is_const q;
      lazymatch G with context [q] => fail | _ => idtac end;
      change (Later (Q s)) in I
  end.

Ltac reveal :=
  first
  [ model_reveal
  | match goal with
    | I : Later ?T |- _ => change T in I
    end ].

(** Splits on whether a premise holds that would give an instance its conclusion. *)
Ltac split_premise :=
  match goal with
  | H : (?a <> ?b) -> _ |- _ => destruct (eq_dec a b); [clear H | specialize (H ltac:(assumption))]
  | H : (?a = ?b) -> _ |- _ => destruct (eq_dec a b); [specialize (H ltac:(assumption)) | clear H]
  | H : (?a < ?b) -> _ |- _ => destruct (N.lt_ge_cases a b); [specialize (H ltac:(assumption)) | clear H]
  | H : (?a <= ?b) -> _ |- _ => destruct (N.le_gt_cases a b); [specialize (H ltac:(assumption)) | clear H]
  end.

Ltac split_conclusion :=
  match goal with
  | |- _ /\ _ => split
  | |- _ <-> _ => split
  | |- forall _, _ => intro
  | |- _ -> _ => intro
  | |- ~ _ => intro
  end.

(** Finishers that cost little. *)
Ltac finish := first
  [ assumption
  | reflexivity
  | discriminate
  | contradiction
  | congruence
  | match goal with
    | H : forall _, _ <> _ |- _ => solve [exfalso; eapply H; first [reflexivity | eassumption]]
    | H : forall _ _, _ <> _ |- _ => solve [exfalso; eapply H; first [reflexivity | eassumption]]
    end
  | match goal with
    | |- _ \/ _ => first [left; solve [assumption | reflexivity | congruence] | right; solve [assumption | reflexivity | congruence]]
    end ].

Ltac arithmetic := lia.

(** Part of the mark of a fact that has been opened. *)
Inductive Opened : Set := opened.

(** Opens a fact that a function of the model is true. *)
Ltac unfold_fact :=
  match goal with
  | H : ?t = true |- _ =>
      lazymatch t with match _ with _ => _ end => fail | _ => idtac end;
      lazymatch goal with
      | _ : Learnt (opened, t) |- _ => fail
      | _ =>
          pose proof (learnt (opened, t));
          let copy := fresh "fact" in
          pose proof H as copy; model_unfold_late_in copy
      end
  end.

Ltac solve_disjunct :=
  try solve [match goal with |- _ \/ _ => first [left; arithmetic | right; arithmetic] end].

Ltac search fuel :=
  simplify;
  try solve [finish];
  tryif split_conclusion then search fuel
  else tryif split_goal then search fuel
  else tryif split_hypothesis then search fuel
  else tryif model_unfold_late_goal then search fuel
  else
    lazymatch fuel with
    | O => try solve [arithmetic]; solve_disjunct
    | S ?less =>
        tryif instantiate_hypothesis then (repeat instantiate_hypothesis; model_unfold; search less)
        else tryif split_premise then search fuel
        else tryif split_disjunction then search fuel
        else tryif solve [arithmetic] then idtac
        else tryif unfold_fact then search fuel
        else tryif reveal then search (S fuel)
        else tryif model_unfold_late then search less
        else solve_disjunct
    end.

(** Opens the statement of an obligation. *)
Ltac open_obligation :=
  red; intros; model_invariants; hide_others; model_unfold; model_unfold_goal; model_unfold.

Ltac obligation := open_obligation; search 4%nat.

(** Walks through the paths of an action up to its loop, which stays folded. *)
Ltac open_loop action :=
  red; intros; unfold action;
  repeat (simplify; match goal with
  | |- context [if ?x then _ else _] => atomic x; destruct x eqn:?
  | |- context [match find ?f ?xs with _ => _ end] => destruct (find f xs) eqn:?
  end);
  cbn [after]; try exact I.

(** Goes on where a goal of an obligation is left. *)
Ltac obligation_from_here := model_unfold_goal; model_unfold; search 4%nat.

(** Closes what a lemma about one step of the loop asks for. *)
Ltac loop_premise := first [ eassumption | solve [search 1%nat] ].

(** An invariant of an action with a loop: all invariants hold behind the loop, since each step preserves each.
    Leaves that each step does. *)
Ltac loop_invariant action :=
  open_loop action;
  lazymatch goal with
  | |- context [fold_left _ _ _] =>
      match goal with
      | I : ?Invariants ?s |- context [fold_left ?f ?xs ?s] =>
          cut (Invariants (fold_left f xs s));
          [ let every := fresh in intro every; destruct every; assumption
          | apply (fold_left_invariant Invariants f xs s);
            [ exact I | intros; cbv beta; constructor ] ]
      end
  | _ => search 2%nat
  end.

(** The same for a transition property: it holds before the loop, and each step keeps it and all invariants. *)
Ltac loop_transition action :=
  open_loop action;
  lazymatch goal with
  | |- context [fold_left _ _ _] =>
      match goal with
      | I : ?Invariants ?s |- context [fold_left ?f ?xs ?s] =>
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
