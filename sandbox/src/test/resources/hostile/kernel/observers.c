/* hostile: observers of the kernel: bpf, perf, fanotify, userfaultfd, tracing */
#include "hostile.h"

int main(void) {
  char attributes[128] = {0};
  attempt("bpf", syscall(SYS_bpf, 0, attributes, sizeof attributes));
  attempt("perf", syscall(SYS_perf_event_open, attributes, 0, -1, -1, 0));
  attempt("fanotify", syscall(SYS_fanotify_init, 0, 0));
  attempt("userfaultfd", syscall(SYS_userfaultfd, 0));
  attempt("kcmp", syscall(SYS_kcmp, 1, 1, 0, 0, 0));
  attempt("the tracing files", open("/sys/kernel/tracing/trace", O_RDONLY));
  attempt("the kernel's log", syscall(SYS_syslog, 3, attributes, sizeof attributes));
  return contained();
}
