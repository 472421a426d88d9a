/*
 * A disk that forgets, for LD_PRELOAD. Files below the folder FAULT_FOLDER (ends with a slash) are shadowed:
 *
 * - After each successful fsync or fdatasync of a file its content is copied to <file>.durable. A power cut at any
 *   moment leaves, at worst, exactly these images.
 * - A rename moves the image only when the folder is synced afterwards.
 * - FAULT_FAIL_SYNC=n makes the n-th sync of a file fail with EIO.
 * - FAULT_FULL_FLAG=path makes every write fail with ENOSPC while that path exists.
 *
 * Build: gcc -O2 -shared -fPIC -o powerloss.so powerloss.c -ldl -lpthread
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RENAMES_MAX 64
#define IMAGE_PATH_MAX (PATH_MAX + 16)

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char renamed_from[RENAMES_MAX][PATH_MAX];
static char renamed_to[RENAMES_MAX][PATH_MAX];
static int renames = 0;
static long syncs = 0;

static int below_folder(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return 1;
}

static void keep_image(const char *path) {
  char image[IMAGE_PATH_MAX], partial[IMAGE_PATH_MAX], block[65536];
  snprintf(image, sizeof image, "%s.durable", path);
  snprintf(partial, sizeof partial, "%s.partial-image", path);
  int in = open(path, O_RDONLY), out = open(partial, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ssize_t length;
  int whole = in >= 0 && out >= 0;
  while (whole && (length = read(in, block, sizeof block)) > 0) whole = write(out, block, length) == length;
  if (in >= 0) close(in);
  if (out >= 0) close(out);
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  if (whole) real(partial, image);
}

static void keep_renames(void) {
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  for (int n = 0; n < renames; n++) {
    char from[IMAGE_PATH_MAX], to[IMAGE_PATH_MAX];
    snprintf(from, sizeof from, "%s.durable", renamed_from[n]);
    snprintf(to, sizeof to, "%s.durable", renamed_to[n]);
    real(from, to);
  }
  renames = 0;
}

static int sync_by(const char *name, int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, name);
  char path[PATH_MAX], folder[PATH_MAX];
  struct stat info;
  if (!path_of(fd, path)) return real(fd);
  snprintf(folder, sizeof folder, "%s/", path);
  int is_folder = fstat(fd, &info) == 0 && S_ISDIR(info.st_mode);
  if (!below_folder(is_folder ? folder : path)) return real(fd);
  pthread_mutex_lock(&lock);
  const char *fail = getenv("FAULT_FAIL_SYNC");
  int failing = !is_folder && ++syncs == (fail ? atol(fail) : -1);
  int result = failing ? -1 : real(fd);
  if (result == 0 && is_folder) keep_renames();
  if (result == 0 && !is_folder) keep_image(path);
  pthread_mutex_unlock(&lock);
  if (failing) errno = EIO;
  return result;
}

int fsync(int fd) { return sync_by("fsync", fd); }

int fdatasync(int fd) { return sync_by("fdatasync", fd); }

int rename(const char *from, const char *to) {
  int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
  int result = real(from, to);
  if (result != 0 || !below_folder(from)) return result;
  pthread_mutex_lock(&lock);
  if (renames < RENAMES_MAX) {
    snprintf(renamed_from[renames], PATH_MAX, "%s", from);
    snprintf(renamed_to[renames], PATH_MAX, "%s", to);
    renames++;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

static int is_full(int fd) {
  const char *flag = getenv("FAULT_FULL_FLAG");
  char path[PATH_MAX];
  return flag && access(flag, F_OK) == 0 && path_of(fd, path) && below_folder(path);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  if (is_full(fd)) {
    errno = ENOSPC;
    return -1;
  }
  return real(fd, bytes, length, offset);
}
