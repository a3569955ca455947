(** Xen's error numbers, by the names of its public interface (xen/include/public/errno.h). *)
From XenVerif Require Import Eq.

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

#[export] Instance Errno_Eq : Eq Errno := ltac:(derive_eq).
