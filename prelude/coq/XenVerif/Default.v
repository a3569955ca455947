(** A value of every type, so that functions that are not defined everywhere are total in Coq. Which value it is, no
    theorem says; well-definedness obligations show that it is never used. *)
From Coq Require Import NArith ZArith List.
From XenVerif Require Import Errno.

Class Default (A : Type) : Type := { default : A }.

#[export] Instance N_Default : Default N := {| default := 0%N |}.
#[export] Instance Z_Default : Default Z := {| default := 0%Z |}.
#[export] Instance bool_Default : Default bool := {| default := false |}.
#[export] Instance unit_Default : Default unit := {| default := tt |}.
#[export] Instance Errno_Default : Default Errno := {| default := EINVAL |}.
#[export] Instance option_Default {A} : Default (option A) := {| default := None |}.
#[export] Instance list_Default {A} : Default (list A) := {| default := nil |}.
#[export] Instance prod_Default {A B} `{Default A} `{Default B} : Default (A * B) := {| default := (default, default) |}.
#[export] Instance map_Default {A B} `{Default B} : Default (A -> B) := {| default := fun _ => default |}.

(** The value of an option that is there. *)
Definition must {A} `{Default A} (o : option A) : A :=
  match o with
  | Some x => x
  | None => default
  end.

(** The value of an option, or another one where there is none. *)
Definition getOrElse {A} (o : option A) (otherwise : A) : A :=
  match o with
  | Some x => x
  | None => otherwise
  end.

Definition isSome {A} (o : option A) : bool :=
  match o with
  | Some _ => true
  | None => false
  end.
