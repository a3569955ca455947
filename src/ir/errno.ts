/** Xen's error numbers by name (public/errno.h): the enumeration `Errno` of the model library and of the preludes. */
export const errnoNames = [
  "EPERM", "ENOENT", "ESRCH", "EINTR", "EIO", "ENXIO", "E2BIG", "ENOEXEC", "EBADF", "ECHILD", "EAGAIN", "ENOMEM",
  "EACCES", "EFAULT", "EBUSY", "EEXIST", "EXDEV", "ENODEV", "ENOTDIR", "EISDIR", "EINVAL", "ENFILE", "EMFILE", "ENOSPC",
  "EROFS", "EMLINK", "EDOM", "ERANGE", "EDEADLK", "ENAMETOOLONG", "ENOLCK", "ENOSYS", "ENOTEMPTY", "ENODATA", "ETIME",
  "EBADMSG", "EOVERFLOW", "EILSEQ", "ERESTART", "ENOTSOCK", "EMSGSIZE", "EOPNOTSUPP", "EADDRINUSE", "EADDRNOTAVAIL",
  "ENOBUFS", "EISCONN", "ENOTCONN", "ETIMEDOUT", "ECONNREFUSED",
] as const;
