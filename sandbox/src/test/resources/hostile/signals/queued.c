/* hostile: signals by every other way, and by process descriptor */
#include "hostile.h"

int main(void) {
  facts();
  union sigval value = {0};
  attempt("a queued signal", sigqueue(host_process, SIGTERM, value));
  attempt("a signal to a thread", syscall(SYS_tgkill, host_process, host_process, SIGTERM));
  attempt("a process descriptor", syscall(SYS_pidfd_open, host_process, 0));
  attempt("an owner of signals", fcntl(0, F_SETOWN, host_process) == 0 ? -1 : -1);
  return contained();
}
