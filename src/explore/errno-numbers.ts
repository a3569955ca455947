/** Xen's error numbers by value, to read what a hypercall returned. */
import type { Errno } from "../model/errno.js";
import { RecordError } from "./trace-record.js";

/** What a call returned: success or an error by name. */
export type Returned = "ok" | Errno;

/** Error names and their numbers (xen/include/public/errno.h of 4.17). */
export const xenErrnos: Readonly<Record<Errno, number>> = {
  EPERM: 1,
  ENOENT: 2,
  ESRCH: 3,
  EINTR: 4,
  EIO: 5,
  ENXIO: 6,
  E2BIG: 7,
  ENOEXEC: 8,
  EBADF: 9,
  ECHILD: 10,
  EAGAIN: 11,
  ENOMEM: 12,
  EACCES: 13,
  EFAULT: 14,
  EBUSY: 16,
  EEXIST: 17,
  EXDEV: 18,
  ENODEV: 19,
  ENOTDIR: 20,
  EISDIR: 21,
  EINVAL: 22,
  ENFILE: 23,
  EMFILE: 24,
  ENOSPC: 28,
  EROFS: 30,
  EMLINK: 31,
  EDOM: 33,
  ERANGE: 34,
  EDEADLK: 35,
  ENAMETOOLONG: 36,
  ENOLCK: 37,
  ENOSYS: 38,
  ENOTEMPTY: 39,
  ENODATA: 61,
  ETIME: 62,
  EBADMSG: 74,
  EOVERFLOW: 75,
  EILSEQ: 84,
  ERESTART: 85,
  ENOTSOCK: 88,
  EMSGSIZE: 90,
  EOPNOTSUPP: 95,
  EADDRINUSE: 98,
  EADDRNOTAVAIL: 99,
  ENOBUFS: 105,
  EISCONN: 106,
  ENOTCONN: 107,
  ETIMEDOUT: 110,
  ECONNREFUSED: 111,
};

const byNumber: ReadonlyMap<number, Errno> = new Map(errnoNames(xenErrnos).map((name) => [xenErrnos[name], name]));

function errnoNames(table: Readonly<Record<Errno, number>>): readonly Errno[] {
  const isErrno = (name: string): name is Errno => name in table;
  return Object.keys(table).filter(isErrno);
}

/**
 * Reads the value that a hypercall returned: 0 or more for success, a negative error number otherwise.
 *
 * @throws RecordError for a number that is no error of Xen
 */
export function xenReturn(rc: number): Returned {
  if (rc >= 0) return "ok";
  const name = byNumber.get(-rc);
  if (name === undefined) throw new RecordError(`${rc} is no error number of Xen`);
  return name;
}
