import XenVerif.Enumerations

/-! Xen's error numbers, by the names of its public interface (xen/include/public/errno.h). -/

namespace XenVerif

inductive Errno : Type where
  | EPERM | ENOENT | ESRCH | EINTR | EIO | ENXIO | E2BIG | ENOEXEC | EBADF | ECHILD | EAGAIN
  | ENOMEM | EACCES | EFAULT | EBUSY | EEXIST | EXDEV | ENODEV | ENOTDIR | EISDIR | EINVAL
  | ENFILE | EMFILE | ENOSPC | EROFS | EMLINK | EDOM | ERANGE | EDEADLK | ENAMETOOLONG | ENOLCK
  | ENOSYS | ENOTEMPTY | ENODATA | ETIME | EBADMSG | EOVERFLOW | EILSEQ | ERESTART | ENOTSOCK
  | EMSGSIZE | EOPNOTSUPP | EADDRINUSE | EADDRNOTAVAIL | ENOBUFS | EISCONN | ENOTCONN | ETIMEDOUT
  | ECONNREFUSED
  deriving Repr, Inhabited

namespace Errno

/-- All of them, in the order of their declaration. -/
def all : List Errno := [
  EPERM, ENOENT, ESRCH, EINTR, EIO, ENXIO, E2BIG, ENOEXEC, EBADF, ECHILD, EAGAIN, ENOMEM, EACCES,
  EFAULT, EBUSY, EEXIST, EXDEV, ENODEV, ENOTDIR, EISDIR, EINVAL, ENFILE, EMFILE, ENOSPC, EROFS,
  EMLINK, EDOM, ERANGE, EDEADLK, ENAMETOOLONG, ENOLCK, ENOSYS, ENOTEMPTY, ENODATA, ETIME,
  EBADMSG, EOVERFLOW, EILSEQ, ERESTART, ENOTSOCK, EMSGSIZE, EOPNOTSUPP, EADDRINUSE,
  EADDRNOTAVAIL, ENOBUFS, EISCONN, ENOTCONN, ETIMEDOUT, ECONNREFUSED]

/-- Where each one stands in `all`. -/
def index : Errno → Nat
  | EPERM => 0
  | ENOENT => 1
  | ESRCH => 2
  | EINTR => 3
  | EIO => 4
  | ENXIO => 5
  | E2BIG => 6
  | ENOEXEC => 7
  | EBADF => 8
  | ECHILD => 9
  | EAGAIN => 10
  | ENOMEM => 11
  | EACCES => 12
  | EFAULT => 13
  | EBUSY => 14
  | EEXIST => 15
  | EXDEV => 16
  | ENODEV => 17
  | ENOTDIR => 18
  | EISDIR => 19
  | EINVAL => 20
  | ENFILE => 21
  | EMFILE => 22
  | ENOSPC => 23
  | EROFS => 24
  | EMLINK => 25
  | EDOM => 26
  | ERANGE => 27
  | EDEADLK => 28
  | ENAMETOOLONG => 29
  | ENOLCK => 30
  | ENOSYS => 31
  | ENOTEMPTY => 32
  | ENODATA => 33
  | ETIME => 34
  | EBADMSG => 35
  | EOVERFLOW => 36
  | EILSEQ => 37
  | ERESTART => 38
  | ENOTSOCK => 39
  | EMSGSIZE => 40
  | EOPNOTSUPP => 41
  | EADDRINUSE => 42
  | EADDRNOTAVAIL => 43
  | ENOBUFS => 44
  | EISCONN => 45
  | ENOTCONN => 46
  | ETIMEDOUT => 47
  | ECONNREFUSED => 48

end Errno

instance : DecidableEq Errno :=
  decEqOfIndex Errno.all Errno.index (by intro e; cases e <;> exact rfl)

end XenVerif
