/* What hostile programs in C share: each attempt is named, and one that succeeds is told. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int held = 1;

/* What the test says on standard input: a secret file, a process, a port and a socket of the host. */
static char secret[4096], socket_name[128];
static int host_process, host_port;

static inline void facts(void) {
  if (scanf("%4095s %d %d %127s", secret, &host_process, &host_port, socket_name) != 4) abort();
}

static inline void attempt(const char *what, long result) {
  if (result >= 0) {
    printf("ESCAPED: %s\n", what);
    held = 0;
  }
}

static inline int contained(void) {
  if (held) puts("contained");
  fflush(stdout);
  return 0;
}
