/* hostile: calls of other architectures, which filters forget; ends: EXITED SIGNALLED */
#include "hostile.h"

int main(void) {
#ifdef __x86_64__
  attempt("the x32 form of getpid", syscall(0x40000000 | SYS_getpid));
  attempt("the x32 form of ptrace", syscall(0x40000000 | 521, 0, 0, 0, 0));
  if (fork() == 0) {
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20L) : "memory");
    if (result > 0) puts("ESCAPED: a call as on a 32-bit machine");
    fflush(stdout);
    _exit(0);
  }
  wait(NULL);
#endif
  attempt("no address randomisation", syscall(SYS_personality, 0x0040000));
  return contained();
}
