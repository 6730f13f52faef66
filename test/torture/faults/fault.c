/*
 * Makes system calls of a process fail, for LD_PRELOAD. GALLEY_FAULT="CALL ERRNO NTH PATH": the NTH call (0: each) of
 * that name about a path that contains PATH (with a $ before it: that ends so) fails with that error number. With
 * GALLEY_FAULT_SWAPLESS the exchange of two names is not to be had, as on disks that do not know it.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int met;

static int due(const char *call, const char *path) {
  static const char *fault;
  char name[32], part[256];
  int number, nth;
  if (!fault) fault = getenv("GALLEY_FAULT");
  if (!fault || sscanf(fault, "%31s %d %d %255s", name, &number, &nth, part) != 4) return 0;
  if (strcmp(call, name)) return 0;
  if (part[0] == '$') {
    size_t whole = strlen(path), end = strlen(part + 1);
    if (whole < end || strcmp(path + whole - end, part + 1)) return 0;
  } else if (!strstr(path, part)) {
    return 0;
  }
  if (nth && atomic_fetch_add(&met, 1) + 1 != nth) return 0;
  errno = number;
  return 1;
}

static int due_open(const char *call, int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return due(call, path);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int fsync(int fd) { return due_open("fsync", fd) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return due_open("fdatasync", fd) ? -1 : NEXT(fdatasync)(fd); }
int rename(const char *from, const char *to) { return due("rename", from) ? -1 : NEXT(rename)(from, to); }
int renameat2(int from_fd, const char *from, int to_fd, const char *to, unsigned int flags) {
  if (getenv("GALLEY_FAULT_SWAPLESS")) {
    errno = EINVAL;
    return -1;
  }
  // When names are exchanged, the article's comes first (RENAME_EXCHANGE is 2).
  return due("rename", flags & 2 ? to : from) ? -1 : NEXT(renameat2)(from_fd, from, to_fd, to, flags);
}
int link(const char *from, const char *to) { return due("link", to) ? -1 : NEXT(link)(from, to); }
int unlink(const char *path) { return due("unlink", path) ? -1 : NEXT(unlink)(path); }

ssize_t write(int fd, const void *bytes, size_t count) {
  if (!due_open("write", fd)) return NEXT(write)(fd, bytes, count);
  /* As a disk that fills up does: half of it is written first, and that is all the next call hears of it. */
  int error = errno;
  if (count > 1) (void)!NEXT(write)(fd, bytes, count / 2);
  errno = error;
  return -1;
}
