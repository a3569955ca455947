(** Xen's error numbers, by the names of its public interface (xen/include/public/errno.h). *)
From Coq Require Import NArith.
From XenVerif Require Import Eq.
Open Scope N_scope.

Inductive Errno : Type :=
  | EPERM
  | ENOENT
  | ESRCH
  | EINTR
  | EIO
  | ENXIO
  | E2BIG
  | ENOEXEC
  | EBADF
  | ECHILD
  | EAGAIN
  | ENOMEM
  | EACCES
  | EFAULT
  | EBUSY
  | EEXIST
  | EXDEV
  | ENODEV
  | ENOTDIR
  | EISDIR
  | EINVAL
  | ENFILE
  | EMFILE
  | ENOSPC
  | EROFS
  | EMLINK
  | EDOM
  | ERANGE
  | EDEADLK
  | ENAMETOOLONG
  | ENOLCK
  | ENOSYS
  | ENOTEMPTY
  | ENODATA
  | ETIME
  | EBADMSG
  | EOVERFLOW
  | EILSEQ
  | ERESTART
  | ENOTSOCK
  | EMSGSIZE
  | EOPNOTSUPP
  | EADDRINUSE
  | EADDRNOTAVAIL
  | ENOBUFS
  | EISCONN
  | ENOTCONN
  | ETIMEDOUT
  | ECONNREFUSED.

(** The number of an error, as the interface gives it. *)
Definition errno_number (e : Errno) : N :=
  match e with
  | EPERM => 1
  | ENOENT => 2
  | ESRCH => 3
  | EINTR => 4
  | EIO => 5
  | ENXIO => 6
  | E2BIG => 7
  | ENOEXEC => 8
  | EBADF => 9
  | ECHILD => 10
  | EAGAIN => 11
  | ENOMEM => 12
  | EACCES => 13
  | EFAULT => 14
  | EBUSY => 16
  | EEXIST => 17
  | EXDEV => 18
  | ENODEV => 19
  | ENOTDIR => 20
  | EISDIR => 21
  | EINVAL => 22
  | ENFILE => 23
  | EMFILE => 24
  | ENOSPC => 28
  | EROFS => 30
  | EMLINK => 31
  | EDOM => 33
  | ERANGE => 34
  | EDEADLK => 35
  | ENAMETOOLONG => 36
  | ENOLCK => 37
  | ENOSYS => 38
  | ENOTEMPTY => 39
  | ENODATA => 61
  | ETIME => 62
  | EBADMSG => 74
  | EOVERFLOW => 75
  | EILSEQ => 84
  | ERESTART => 85
  | ENOTSOCK => 88
  | EMSGSIZE => 90
  | EOPNOTSUPP => 95
  | EADDRINUSE => 98
  | EADDRNOTAVAIL => 99
  | ENOBUFS => 105
  | EISCONN => 106
  | ENOTCONN => 107
  | ETIMEDOUT => 110
  | ECONNREFUSED => 111
  end.

(** The error of a number. *)
Definition errno_of_number (n : N) : option Errno :=
  match n with
  | 1 => Some EPERM
  | 2 => Some ENOENT
  | 3 => Some ESRCH
  | 4 => Some EINTR
  | 5 => Some EIO
  | 6 => Some ENXIO
  | 7 => Some E2BIG
  | 8 => Some ENOEXEC
  | 9 => Some EBADF
  | 10 => Some ECHILD
  | 11 => Some EAGAIN
  | 12 => Some ENOMEM
  | 13 => Some EACCES
  | 14 => Some EFAULT
  | 16 => Some EBUSY
  | 17 => Some EEXIST
  | 18 => Some EXDEV
  | 19 => Some ENODEV
  | 20 => Some ENOTDIR
  | 21 => Some EISDIR
  | 22 => Some EINVAL
  | 23 => Some ENFILE
  | 24 => Some EMFILE
  | 28 => Some ENOSPC
  | 30 => Some EROFS
  | 31 => Some EMLINK
  | 33 => Some EDOM
  | 34 => Some ERANGE
  | 35 => Some EDEADLK
  | 36 => Some ENAMETOOLONG
  | 37 => Some ENOLCK
  | 38 => Some ENOSYS
  | 39 => Some ENOTEMPTY
  | 61 => Some ENODATA
  | 62 => Some ETIME
  | 74 => Some EBADMSG
  | 75 => Some EOVERFLOW
  | 84 => Some EILSEQ
  | 85 => Some ERESTART
  | 88 => Some ENOTSOCK
  | 90 => Some EMSGSIZE
  | 95 => Some EOPNOTSUPP
  | 98 => Some EADDRINUSE
  | 99 => Some EADDRNOTAVAIL
  | 105 => Some ENOBUFS
  | 106 => Some EISCONN
  | 107 => Some ENOTCONN
  | 110 => Some ETIMEDOUT
  | 111 => Some ECONNREFUSED
  | _ => None
  end.

Lemma errno_of_number_number e : errno_of_number (errno_number e) = Some e.
Proof. destruct e; reflexivity. Qed.

(** Errors are compared by their numbers. *)
#[export] Instance Errno_Eq : Eq Errno.
Proof.
  refine {| eqb := fun x y => N.eqb (errno_number x) (errno_number y) |}.
  intros x y; rewrite N.eqb_eq; split; [|intros ->; reflexivity].
  intro same; pose proof (errno_of_number_number x) as E.
  rewrite same, errno_of_number_number in E; injection E as ->; reflexivity.
Defined.
